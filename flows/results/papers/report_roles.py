"""The report's role cards: what each role expects of the others and brings, as it stands now."""

from flows.results.papers.html import Markup, paragraph, section, table
from flows.results.papers.record import Record
from flows.results.papers.rows import RoleCardRow
from flows.results.papers.telling import dated, said


def role_cards(record: Record) -> Markup | None:
    """Return the newest line of each role and side, with its version; None where nobody wrote one."""
    speech = record.speech
    holds: list[RoleCardRow] = [row for row in record.tables["role_cards"] if row.holds == "yes"]
    if not holds:
        return None
    rows = [
        [
            speech.say(f"results-role-{row.role.replace('_', '-')}"),
            speech.say(f"results-role-card-{row.side}"),
            said(speech, row),
            speech.say("results-role-card-version", n=row.version, day=dated(speech, row.written)),
        ]
        for row in holds
    ]
    heads = [speech.say(f"results-role-card-{key}") for key in ("role", "side", "words", "which")]
    caption = speech.say("results-role-cards-caption")
    older = paragraph(speech.say("results-role-cards-older"))
    return section("role-cards", speech.say("results-role-cards"), table(caption, heads, rows), older)
