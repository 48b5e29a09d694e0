"""Erasing as a rule: whatever was done before, nothing of the person is left and every count is."""

from contextlib import closing

from hypothesis import given, settings
from hypothesis import strategies as st
from safety_house import HOUR, NOON, House, house

from flows.assess.answer import Tell, tell
from flows.deliver.did import Did, did
from flows.deliver.tasks import OnTask, take
from flows.deliver.write_task import WriteTask, write_task
from flows.design.concern import give_words
from flows.design.propose import Propose, propose
from flows.design.vote import Vote, vote
from flows.initiate.fill import Fill, fill
from flows.safety.forget import forget, forget_identity
from storage import about_person, contributions, log, people, vault

ACTS = ("did", "idea", "vote", "concern", "task", "take", "chip", "answer", "report")
MARK = "xqmark"


def do(here: House, act: str, person: int, n: int) -> None:
    """Let a person do something with words of theirs."""
    tx, campaign, at = here.tx, here.campaign, NOON + 2 * HOUR + n * 1_000_000
    key, words = f"9:{n}", f"{MARK}{person} {act} {n}"
    if act == "did":
        did(tx, campaign, Did(person=person, text=f"{words} 20 min", language="en", at=at, key=key))
    elif act == "idea":
        propose(
            tx,
            campaign,
            Propose(person=person, author=person, text=words, language="en", at=at, key=key, anyway=True),
        )
    elif act in ("vote", "concern"):
        choice = "support" if act == "vote" else "concern"
        vote(tx, Vote(proposal=here.idea, person=person, choice=choice, at=at, update_id=n, chat=campaign.chat))
        if act == "concern":
            give_words(tx, here.idea, person, words, at, campaign.chat)
    elif act == "task":
        write_task(tx, campaign, WriteTask(person=person, text=f"{words} 60", language="en", at=at, key=key))
    elif act == "take":
        take(tx, OnTask(task=1, person=person, at=at))
    elif act == "chip":
        fill(tx, campaign, Fill(person=person, field="place", text=words, at=at, key=key))
    elif act == "answer":
        tell(tx, campaign, Tell(person=person, text=words, at=at, key=key))
    else:
        here.reports(person)


def texts(here: House) -> str:
    """Return every text in the database."""
    here.tx.log.flush()
    tables = [
        row[0]
        for row in here.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    ]
    return "\n".join(
        str(value) for t in tables for row in here.db.execute(f"SELECT * FROM {t}") for value in tuple(row)
    )


def counts(here: House) -> tuple[object, ...]:
    """Return what stays: acts and minutes, choices, who takes part, how many ideas, concerns, tasks."""
    db = here.db
    choices = sorted(row[0] for row in db.execute("SELECT choice FROM ballot"))
    rows = [
        db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("proposal", "concern", "task", "answer")
    ]
    return contributions.totals(db, 1)[1:], choices, people.taking_part(db, 1), rows


@given(acts=st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 4)), max_size=25), gone=st.integers(0, 4))
@settings(max_examples=60, deadline=None)
def test_nothing_is_left_of_one_and_all_of_the_others(acts: list[tuple[str, int]], gone: int) -> None:
    here = house(early=5)
    with closing(here.db):
        for n, (act, who) in enumerate(acts):
            do(here, act, here.early[who], n)
        before, person = counts(here), here.early[gone]
        name = here.tx.vault.pseudonym(1, person)
        others = {f"{MARK}{p}" for p in here.early if p != person and f"{MARK}{p}" in texts(here)}
        here.tx.log.flush()
        size, edge = log.head(here.tx, 1)
        lookup = forget(here.tx, person, here.at)
        assert lookup is not None
        assert counts(here) == before
        said = texts(here)
        assert f"{MARK}{person} " not in said
        assert name not in said
        assert {other for other in others if other in said} == others
        left = {t for t in about_person.PERSONAL if about_person.rows_of_person(here.db, t, person)}
        assert left <= {"person", "participant"}
        now = log.head(here.tx, 1)
        proof = log.consistency_proof(log.leaf_hashes(here.tx, 1), size)
        assert log.verify_consistency(size, now[0], log.root(edge), log.root(now[1]), proof)
        assert forget(here.tx, person, here.at) is None


def test_an_identity_goes_and_its_words_stay() -> None:
    here = house()
    person = here.early[1]
    do(here, "did", person, 1)
    do(here, "idea", person, 2)
    before = counts(here)
    assert forget_identity(here.tx, person, here.at) is not None
    assert counts(here) == before
    assert f"{MARK}{person} did 1" in texts(here)
    assert vault.telegram_of_person(here.tx, person) is None
    assert forget_identity(here.tx, person, here.at) is None


def test_somebody_who_only_started_a_campaign_that_waits_is_forgotten_too() -> None:
    here = house()
    from flows.initiate.start import Start, start

    person = here.absent[0]
    start(
        here.tx,
        Start(
            chat=here.campaign.chat,
            topic=None,
            person=person,
            text=f"{MARK} second",
            language="en",
            zone="UTC",
            at=here.at,
            key="1:77",
        ),
    )
    assert MARK in texts(here)
    forget(here.tx, person, here.at)
    assert MARK not in texts(here)


def test_words_another_noted_as_an_act_go_with_the_task() -> None:
    here = house()
    author, other = here.early[1], here.early[2]
    do(here, "task", author, 1)
    task = here.db.execute("SELECT id, text FROM task").fetchone()
    did(
        here.tx,
        here.campaign,
        Did(
            person=other, text=task["text"], language="en", at=here.at, key="9:9", task=task["id"], as_task=True
        ),
    )
    forget(here.tx, author, here.at)
    assert MARK not in texts(here)
    assert contributions.totals(here.db, 1)[1] == 1


