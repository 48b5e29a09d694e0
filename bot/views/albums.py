"""Pictures: the evening's, the closing's, those somebody asked for, the poster for the street."""

import html

from bot.views.closing import campaign_of
from bot.views.screen import Paper, Picture, Screen
from bot.views.view import Look, view
from flows.assess.evening import closing_album
from flows.results.charts.registry import CHARTS
from storage import timeline


def _pictures(look: Look, prefix: str, names: tuple[str, ...]) -> tuple[tuple[Picture, ...], str]:
    found = [timeline.artefact(look.db, f"{prefix}{name}.png") for name in names]
    kept = [f for f in found if f is not None and f[2]]
    caption = "\n".join(html.escape(caption, quote=False) for _, caption, _ in kept)
    return tuple(Picture(name, "", body=body) for name, _, body in kept), caption


@view("album")
def album(look: Look) -> Screen:
    """The evening's charts, each with its sentence."""
    campaign = campaign_of(look)
    names = tuple(str(look.args["names"]).split(","))
    pictures, caption = _pictures(look, f"chart:{campaign.id}:{look.args['when']}:", names)
    return Screen(caption, pictures=pictures) if pictures else Screen(gone=True)


@view("closing-album")
def closing_pictures(look: Look) -> Screen:
    """At most four charts, the poster first."""
    campaign = campaign_of(look)
    keys = timeline.artefact_keys(look.db, campaign.id)
    there = [c.KEY for c in CHARTS if f"chart:{campaign.id}:closing:{c.KEY}.png" in keys]
    pictures, caption = _pictures(look, f"chart:{campaign.id}:closing:", closing_album(there))
    return Screen(caption, pictures=pictures) if pictures else Screen(gone=True)


@view("look")
def charts_now(look: Look) -> Screen:
    """The charts that somebody asked for, with their sentences."""
    campaign = campaign_of(look)
    names = tuple(name for name in str(look.args["names"]).split(",") if name)
    pictures, caption = _pictures(look, f"chart:{campaign.id}:look{look.args['person']}:", names)
    return Screen(caption, pictures=pictures) if pictures else Screen(look.say("no-charts-yet"))


@view("qr-poster")
def qr_poster(look: Look) -> Screen:
    """The poster for the street: to print and to post."""
    found = [timeline.artefact(look.db, f"qr:{look.id('campaign')}:poster.{form}") for form in ("pdf", "png")]
    papers = tuple(Paper(name, body) for name, _, body in (f for f in found if f is not None) if body)
    return Screen(look.say("poster-here"), papers=papers) if papers else Screen(gone=True)
