"""Sessions in two voices: useful, needed, valued, asked of who it is for and of who works in it, never mixed.

A session belongs to its chat. Of those held in a campaign's time the campaign has figures alone, and only such as
the chat was shown: all sessions together, from 5 people on.
"""

from collections import Counter

from flows.instruments.both_voices import ROLE, VOICES
from flows.instruments.question import Question
from flows.instruments.small import Crowd, in_splits, tells
from flows.instruments.steps import Roles, together
from flows.results.source import Source
from storage import session_answers
from storage.models import Campaign
from storage.session_answers import Voice

INSTRUMENT = "sessions"
VERSION = 1
SAYS = ("yes", "partly", "no")
USEFUL = "useful"
ASKED = (USEFUL, "needed", "valued")

QUESTIONS = tuple(
    Question(f"session-{voice}-{asked}", INSTRUMENT, SAYS, {"end": 7}, in_splits, VERSION)
    for voice in VOICES
    for asked in ASKED
)


def shown(source: Source, session: int, item: str, voice: Voice) -> Crowd | None:
    """Return a voice's answers about one session as its chat sees them."""
    told = session_answers.told(source.db, session, item, voice)
    return told[1] if told else None


def news(source: Source, campaign: Campaign, id: str, since: int | None, least: int) -> Roles | None:
    """Return what may be published of all sessions in a campaign's time, None if nothing or nothing new.

    As many people as are needed answered, since it was published last as many again; never all alike.
    """
    _, voice, item = id.split("-")
    until = campaign.closed_at or campaign.ends_at
    held = session_answers.held_between(source.db, campaign.chat, campaign.started_at, until)
    told = {one: was for one in held if (was := session_answers.told(source.db, one, item, voice))}
    counts = together(counts for _, counts in told.values())
    after = since or 0
    by: set[int] = set()
    fresh: Counter[str] = Counter()
    for one, (at, _) in told.items():
        by.update(session_answers.answered_by(source.db, one, item, voice, since=after, until=at))
        given = session_answers.given(source.db, one, item, voice)
        fresh.update(said.value for said in given if after < said.at <= at)
    if len(by) < least or tells(counts, least) or tells(fresh, least):
        return None
    return {next(role for name, role in ROLE.items() if name == voice): counts}
