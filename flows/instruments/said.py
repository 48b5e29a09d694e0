"""What the group said in looking back, in sentences: each number with its n, as it was last settled."""

from flows.instruments import both_voices, encounter
from flows.instruments.aspects import aspects
from flows.instruments.registry import QUESTIONS
from flows.instruments.small import Crowd
from flows.instruments.told import kept
from flows.results.source import Source
from flows.speech import Speech
from storage.models import Campaign

MOST = 3


def said_of(source: Source, campaign: Campaign, name: str, speech: Speech) -> list[str]:
    """Return what may be told of a sitting's answers: of the aspects the widest gaps, both voices, the encounter."""
    if campaign.state != "closed":
        return []
    if name == "reflect":
        return _gaps(settled(source, campaign, "reflection"), speech)
    if name == "encounter":
        return _felt(settled(source, campaign, "encounter"), speech)
    return _voices(settled(source, campaign, "voices"), speech)


def settled(source: Source, campaign: Campaign, instrument: str) -> dict[str, Crowd]:
    """Return the answers to an instrument that the group may see: item → answers."""
    found = {
        question.id: kept(source, campaign, question, "end")
        for question in QUESTIONS.values()
        if question.instrument == instrument
    }
    return {item: told.counts for item, told in found.items() if told}


def _gaps(counts: dict[str, Crowd], speech: Speech) -> list[str]:
    widest = sorted(aspects(counts), key=lambda one: -one.gap)[:MOST]
    return [
        speech.say(
            "look-gap",
            aspect=speech.say(f"aspect-{one.aspect}"),
            matters=speech.number(round(one.matters, 1)),
            happened=speech.number(round(one.happened, 1)),
            n=one.n,
        )
        for one in widest
    ]


def _voices(counts: dict[str, Crowd], speech: Speech) -> list[str]:
    found = both_voices.both(counts)
    lines = [
        speech.say(
            "look-voices",
            asked=speech.say(f"voice-{one.asked}"),
            said=" · ".join(
                speech.say(f"look-voice-{voice}", mean=speech.number(round(told[0], 1)), n=told[1])
                for voice, told in one.means.items()
                if told
            ),
        )
        for one in found
    ]
    return [*lines, *(speech.say(f"voice-missing-{voice}") for voice in both_voices.missing(found))]


def _felt(counts: dict[str, Crowd], speech: Speech) -> list[str]:
    lines = []
    for subject in encounter.SUBJECTS:
        found = encounter.of(counts, subject)
        lines += [
            speech.say(
                "look-encounter",
                subject=speech.say(f"encounter-about-{subject}"),
                side=speech.say(f"encounter-side-{side}"),
                mean=speech.number(round(told.mean, 1)),
                n=told.n,
            )
            for side, told in found.items()
        ]
        if encounter.kind_but_passive({side: told.mean for side, told in found.items()}):
            lines.append(speech.say("encounter-kind-but-passive"))
    return lines
