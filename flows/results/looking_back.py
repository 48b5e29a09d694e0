"""What the group's own charts may know of looking back and of who does what."""

from typing import Any

from flows.instruments import both_voices, coverage, journey, power
from flows.instruments.aspects import aspects
from flows.instruments.registry import QUESTIONS
from flows.instruments.said import settled
from flows.instruments.small import Crowd
from flows.instruments.told import kept
from flows.results.measured import AspectSeen, CellSeen, PowerSeen, StepSeen, VoiceSeen
from flows.results.source import Source
from storage import structure
from storage.models import Campaign


def looking_back(source: Source, campaign: Campaign) -> dict[str, Any]:
    """Return the picture's fields; answers about oneself as they were last settled, after the end."""
    acts = structure.done(source.db, campaign.id, published=False)
    shares = power.power(source, campaign.id, acts)
    told: dict[str, Any] = {
        "coverage": cells(dict(coverage.coverage(acts))) if acts else (),
        "power": PowerSeen(
            decides=shares.decides,
            contributes=shares.contributes,
            decisions=shares.decisions,
            contributions=shares.contributions,
        ),
        "journey": tuple(
            StepSeen.model_validate({"step": s.step, "n": s.n}) for s in journey.journey(source, campaign)
        ),
    }
    if campaign.state == "closed":
        told["aspects"] = aspects_seen(_by_role(source, campaign))
        told["voices"] = voices_seen(settled(source, campaign, "voices"))
    return told


def cells(counts: dict[str, int]) -> tuple[CellSeen, ...]:
    """Return the twelve cells as charts see them; one without a number is hidden."""
    found = (cell.split("/") for cell in coverage.CELLS)
    return tuple(
        CellSeen.model_validate({"phase": phase, "level": level, "acts": counts.get(f"{phase}/{level}")})
        for phase, level in found
    )


def _by_role(source: Source, campaign: Campaign) -> dict[str, dict[str, Crowd]]:
    roles: dict[str, dict[str, Crowd]] = {}
    for question in QUESTIONS.values():
        told = kept(source, campaign, question, "end") if question.instrument == "reflection" else None
        if told:
            pooled = {"pooled": told.pooled} if told.pooled else {}
            for role, counts in {"all": told.counts, **told.roles, **pooled}.items():
                roles.setdefault(role, {})[question.id] = counts
    return roles


def aspects_seen(roles: dict[str, dict[str, Crowd]]) -> tuple[AspectSeen, ...]:
    """Return each role's aspects as charts see them."""
    return tuple(
        AspectSeen(role=role, aspect=one.aspect, matters=one.matters, happened=one.happened, n=one.n)
        for role, counts in roles.items()
        for one in aspects(counts)
    )


def voices_seen(counts: dict[str, Crowd]) -> tuple[VoiceSeen, ...]:
    """Return what the voices say as charts see it."""
    return tuple(
        VoiceSeen(asked=one.asked, voice=voice, mean=told[0], n=told[1])
        for one in both_voices.both(counts)
        for voice, told in one.means.items()
        if told
    )
