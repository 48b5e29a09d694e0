"""The package as a document, with the checksum that tells it from any other."""

from bot.views.card import title_of
from bot.views.screen import Paper, Screen
from bot.views.view import Look, view
from storage import campaigns, timeline


@view("export")
def export(look: Look) -> Screen:
    """The package that was built last."""
    campaign = campaigns.campaign(look.db, look.id("campaign"))
    assert campaign is not None
    keys = timeline.artefact_keys(look.db, campaign.id)
    newest = next((key for key in keys if key.startswith(f"export:{campaign.id}:")), "")
    made = timeline.artefact(look.db, newest)
    name, checksum, body = made or ("", "", b"")
    if not checksum:
        return Screen(gone=True)
    if not body:
        return Screen(look.say("export-large", campaign=str(campaign.id)))
    words = look.say("export-ready", title=title_of(look, campaign), checksum=checksum)
    return Screen(words, papers=(Paper(name, body),))


@view("export-soon")
def soon(look: Look) -> Screen:
    """It is being built."""
    return Screen(look.say("export-soon"))
