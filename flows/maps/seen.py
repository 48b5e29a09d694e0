"""A map as charts may know it: words instead of numbers, nobody's row."""

from flows.maps.told import MapTold, Stands, shown
from flows.results.maps_seen import DotSeen, GroupSeen, MapSeen, StandsSeen, StatementSeen
from flows.results.source import Source
from flows.speech import Speech
from storage import safety, statements
from storage.models import OpinionMap, Statement


def map_seen(source: Source, map: OpinionMap, speech: Speech) -> MapSeen:
    """Return a map; of what is folded only the reason."""
    told = shown(source, map.id) or MapTold()
    words = {
        one.number or 0: words_of(source, one, speech) for one in statements.statements(source.db, map.id)
    }
    fold = safety.folded(source.db, "map", map.id)
    reason = speech.say(f"fold-reason-{fold.reason.replace('_', '-')}") if fold else None
    question = map.text or speech.say("words-taken-back")
    return drawn(told, words, number=map.number, question=question, folded=reason)


def words_of(source: Source, one: Statement, speech: Speech) -> str:
    """Return a statement's words, or why they aren't shown."""
    if fold := safety.folded(source.db, "statement", one.id):
        return speech.say("folded", reason=speech.say(f"fold-reason-{fold.reason.replace('_', '-')}"))
    return one.text or speech.say("words-taken-back")


def drawn(told: MapTold, words: dict[int, str], *, number: int, question: str, folded: str | None) -> MapSeen:
    """Return a map for a chart; ``words`` of statements by number."""

    def seen(one: Stands) -> StandsSeen:
        return StandsSeen(
            words=words[one.statement], direction=one.direction, people=one.people, answers=one.answers
        )

    return MapSeen(
        number=number,
        question=question,
        people=told.people,
        answers=told.answers,
        groups=tuple(
            GroupSeen(people=one.people, stands_for=tuple(map(seen, one.stands_for)), corners=one.corners)
            for one in told.groups
        ),
        shared=tuple(map(seen, told.shared)),
        statements=tuple(
            StatementSeen(
                words=words[one.statement], agrees=one.agrees, disagrees=one.disagrees, passes=one.passes
            )
            for one in told.tallies
        ),
        dots=tuple(DotSeen(x=dot.x, y=dot.y, group=dot.group, n=dot.n) for dot in told.dots),
        folded=folded,
    )
