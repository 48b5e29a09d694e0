"""What the log keeps of an act, and what it forgets."""

import json

from deliver_house import NOON, campaign, people, transaction

from flows.deliver.change import Change, change
from flows.deliver.did import Did, Noted, did
from flows.deliver.facts import level_of
from storage import log


def said(text: str) -> tuple[object, Noted, dict[str, object]]:
    tx = transaction()
    (person,) = people(tx, 1)
    noted = did(tx, campaign(tx, person), Did(person=person, text=text, language="en", at=NOON, key="1:9"))
    assert isinstance(noted, Noted)
    leaf = list(log.leaves(tx, 1))[noted.contribution.leaf]
    return tx, noted, json.loads(leaf.payload or "")


def test_words_are_in_the_log_only_as_what_proves_them() -> None:
    tx, noted, payload = said("picked up litter 20 min 3 bags @Harju")
    assert (payload["type"], payload["minutes"], payload["quantity"]) == ("contribution", 20, "3")
    assert not {"text", "place", "unit"} & set(payload)
    keys = log.word_keys(tx, 1, noted.contribution.leaf)  # type: ignore[arg-type]
    assert log.says(str(payload["text_hmac"]), keys["text"], "picked up litter 20 min 3 bags @Harju")
    assert log.says(str(payload["place_hmac"]), keys["place"], "Harju")


def test_a_correction_forgets_the_words_before() -> None:
    tx, noted, _ = said("picked up litter 20 min @Harju")
    act = noted.contribution
    request = Change(contribution=act.id, person=act.person or 0, text="swept", language="en", at=NOON + 1)
    changed = change(tx, request)  # type: ignore[arg-type]
    assert isinstance(changed, Noted)
    assert log.word_keys(tx, 1, act.leaf) == {}  # type: ignore[arg-type]
    assert set(log.word_keys(tx, 1, changed.contribution.leaf)) == {"text"}  # type: ignore[arg-type]
    assert changed.contribution.place is None


def test_what_is_not_said_is_null_and_never_nothing() -> None:
    _, noted, payload = said("swept")
    assert noted.contribution.minutes is None
    assert (payload["minutes"], payload["quantity"]) == (None, None)


def test_levels() -> None:
    assert [level_of(1, None), level_of(1, 7), level_of(4, None), level_of(4, 7)] == [
        "individual", "individual", "group", "collective",
    ]  # fmt: skip
