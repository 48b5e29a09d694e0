"""Every chart there is, in the order of an album. A new one is a file beside this and a line in CHARTS."""

from typing import Protocol

from flows.results.charts import (
    alone_together,
    barriers,
    closing_poster,
    coverage,
    decides_contributes,
    expected_reported,
    growing_base,
    idea_practice,
    ideas,
    journey,
    opinion_map,
    pulse_of_days,
    size_of_steps,
    two_groups,
    two_groups_days,
    two_voices,
    vote_agreed,
    vote_budget,
    vote_chosen,
    vote_graded,
    vote_ordered,
    what_we_did,
)
from flows.results.charts.sheet import Format
from flows.results.picture import CampaignPicture
from flows.speech import Speech


class Chart(Protocol):
    """What a chart's file offers."""

    @property
    def KEY(self) -> str:
        """Return its name in requests and file names."""
        ...

    def worth(self, picture: CampaignPicture) -> bool:
        """Return whether there is enough data to post it."""
        ...

    def caption(self, picture: CampaignPicture, speech: Speech) -> str:
        """Say it in one sentence, for those who don't see the picture."""
        ...

    def draw(self, picture: CampaignPicture, speech: Speech, form: Format = "png") -> bytes:
        """Draw it, 1080 pixels wide."""
        ...


CHARTS: tuple[Chart, ...] = (
    what_we_did,
    two_groups,
    opinion_map,
    pulse_of_days,
    two_groups_days,
    size_of_steps,
    ideas,
    barriers,
    expected_reported,
    vote_chosen,
    vote_agreed,
    vote_graded,
    vote_ordered,
    vote_budget,
    growing_base,
    idea_practice,
    two_voices,
    alone_together,
    decides_contributes,
    coverage,
    journey,
    closing_poster,
)


def chart(key: str) -> Chart:
    """Return the chart of that name; KeyError if there is none."""
    return {one.KEY: one for one in CHARTS}[key]


def worth_posting(picture: CampaignPicture) -> tuple[str, ...]:
    """Return the keys of the charts that say something now, in album order."""
    return tuple(one.KEY for one in CHARTS if one.worth(picture))
