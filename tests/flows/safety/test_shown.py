"""What is folded or erased is told to no chart, and to no message that is just on its way."""

import pytest
from safety_house import HOUR, NOON, House, house

from flows.deliver.did import Did, Noted, did
from flows.initiate.fill import Fill, fill
from flows.results.gather import picture
from flows.safety.fold import fold, looked, unfold
from flows.safety.forget import forget
from flows.safety.item import drop_words, find
from flows.safety.remove import remove, take_back
from storage import campaigns, contributions, messages, sending, timeline
from storage.models import Contribution

FIELDS = ("place", "worked_when", "promised")


def filled(here: House) -> None:
    """Let the card say where, when it worked and what was promised."""
    for n, field in enumerate(FIELDS):
        request = Fill(person=here.early[1], field=field, text=f"xq{field}", at=here.at, key=f"8:{n}")
        assert not isinstance(fill(here.tx, here.campaign, request), str)


def act(here: House, text: str) -> Contribution:
    """Let somebody say what they did."""
    noted = did(here.tx, here.campaign, Did(person=here.early[1], text=text, language="en", at=here.at, key="8:8"))
    assert isinstance(noted, Noted), noted
    return noted.contribution


def fold_it(here: House, kind: str, id: int) -> int:
    """Fold an item as an administrator does."""
    item = find(here.tx, kind, id)
    assert item is not None
    made = fold(here.tx, item, reason="spam", folder="admin", at=here.at)
    assert made is not None
    return made


@pytest.mark.parametrize("field", FIELDS)
def test_a_chart_knows_no_folded_chip(field: str) -> None:
    here = house()
    filled(here)
    assert f"xq{field}" in picture(here.tx, here.campaign, here.at).model_dump_json()
    made = fold_it(here, "chip", campaigns.chips(here.db, 1)[field].id)
    told = picture(here.tx, here.campaign, here.at).model_dump_json()
    assert f"xq{field}" not in told
    assert sum(f"xq{other}" in told for other in FIELDS) == len(FIELDS) - 1
    unfold(here.tx, made, here.at)
    assert f"xq{field}" in picture(here.tx, here.campaign, here.at).model_dump_json()


def test_nor_a_folded_title() -> None:
    here = house()
    assert picture(here.tx, here.campaign, here.at).title == "Dark"
    fold_it(here, "campaign", 1)
    assert picture(here.tx, here.campaign, here.at).title.startswith("Campaign of")


def test_nor_the_place_or_the_unit_of_a_folded_act() -> None:
    here = house()
    kept = act(here, "carried 3 xqunits @xqspot 20 min")
    assert (kept.unit, kept.place) == ("xqunits", "xqspot")
    before = picture(here.tx, here.campaign, here.at)
    fold_it(here, "contribution", kept.id)
    told = picture(here.tx, here.campaign, here.at)
    assert "xq" not in told.model_dump_json()
    assert told.minutes == before.minutes == 20


def test_a_unit_that_everybody_uses_stays_a_number() -> None:
    here = house()
    kept = act(here, "carried 3 kg of sand 20 min")
    fold_it(here, "contribution", kept.id)
    (told,) = picture(here.tx, here.campaign, here.at).acts
    assert (told.quantity, told.unit) == (3, "kg")
    item = find(here.tx, "contribution", kept.id)
    assert item is not None
    drop_words(here.tx, item)
    left = contributions.contribution(here.db, kept.id)
    assert left is not None
    assert (left.text, left.quantity, left.unit) == (None, 3, "kg")


def test_a_message_on_its_way_is_shown_anew_once_it_arrived() -> None:
    here = house()
    id = messages.say(here.db, key="k", view="proposal", args={"proposal": here.idea}, at=here.at, chat=1, campaign=1)
    assert id is not None
    sending.mark_sending(here.db, id)
    forget(here.tx, here.author, here.at + 5)
    sending.mark_sent(here.db, id, at=here.at + 9, shown_number=7, more=(), shown=b"old")
    found = messages.message(here.db, id)
    assert found is not None
    assert found.dirty_at == here.at + 5


def test_and_so_is_one_that_is_folded_meanwhile() -> None:
    here = house()
    id = messages.say(here.db, key="k", view="proposal", args={"proposal": here.idea}, at=here.at, chat=1, campaign=1)
    assert id is not None
    sending.mark_sending(here.db, id)
    fold_it(here, "proposal", here.idea)
    found = messages.message(here.db, id)
    assert found is not None
    assert found.dirty_at == here.at


@pytest.mark.parametrize("how", ["forget", "remove", "take_back"])
def test_what_was_made_is_empty_until_it_is_made_anew(how: str) -> None:
    here = house()
    for key, name in (
        ("chart:1:closing:pulse.png", "pulse.png"),
        ("letter:1:letter.pdf", "letter.pdf"),
        ("package:1:campaign-dark-v3.zip", "campaign-dark-v3.zip"),
        ("export:1:campaign-dark-v2.zip", "campaign-dark-v2.zip"),
    ):
        timeline.keep_artefact(here.db, campaign=1, key=key, name=name, caption="Dark", body=b"Dark", at=here.at)
    if how == "forget":
        forget(here.tx, here.author, here.at)
    elif how == "remove":
        remove(here.tx, "campaign", 1, "a court said so", here.at)
    else:
        take_back(here.tx, "campaign", 1, here.author, here.at)
    rows = [tuple(row) for row in here.db.execute("SELECT key, name, caption, body FROM artefact")]
    assert sorted(row[0] for row in rows) == ["chart:1:closing:pulse.png", "letter:1:letter.pdf"]
    assert {(row[2], row[3]) for row in rows} == {("", b"")}
    due = here.db.execute("SELECT count(*) FROM timer WHERE kind = 'anew' AND done_at IS NULL").fetchone()[0]
    assert due >= 1


def test_an_ordinary_fold_leaves_them_till_then() -> None:
    here = house()
    timeline.keep_artefact(
        here.db, campaign=1, key="letter:1:letter.pdf", name="letter.pdf", caption="", body=b"x", at=here.at
    )
    fold_it(here, "proposal", here.idea)
    kept = timeline.artefact(here.db, "letter:1:letter.pdf")
    assert kept is not None
    assert kept[2] == b"x"


def test_two_folds_at_one_instant_are_two_times_anew() -> None:
    here = house()
    filled(here)
    chips = campaigns.chips(here.db, 1)
    for field in FIELDS[:2]:
        fold_it(here, "chip", chips[field].id)
        here.db.execute("UPDATE timer SET done_at = 1 WHERE kind = 'anew' AND done_at IS NULL AND due_at < ?", (0,))
        here.db.execute("UPDATE timer SET done_at = ? WHERE kind = 'anew'", (here.at,))
    fold_it(here, "chip", chips[FIELDS[2]].id)
    waits = here.db.execute("SELECT count(*) FROM timer WHERE kind = 'anew' AND done_at IS NULL").fetchone()[0]
    assert waits == 1


@pytest.mark.parametrize(("folder", "became"), [("admin", "group"), ("people", "group"), ("about_me", "shown")])
def test_the_operator_shows_only_what_waits_for_a_look(folder: str, became: str) -> None:
    here = house()
    item = find(here.tx, "proposal", here.idea)
    assert item is not None
    fold(here.tx, item, reason="about_me", folder=folder, at=here.at)
    assert looked(here.tx, "proposal", here.idea, here.at) == became
    assert looked(here.tx, "task", 1, here.at) == "not-folded"


def test_where_the_title_stands_nobody_fills_another() -> None:
    here = house()
    request = Fill(person=here.early[1], field="title", text="Mine", at=NOON + 2 * HOUR, key="8:1")
    assert getattr(fill(here.tx, here.campaign, request), "key", "") == "title-stands"
