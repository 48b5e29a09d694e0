"""The group's own rules, driven through the sandbox: shown, changed by its vote, kept from then on."""

import pytest
from ideas_street import Ideas, ideas_street
from test_refused import no

from bot.sandbox.rehearsal import Rehearsal
from flows.refusal import Refusal
from flows.rulebook.amendable import CHOICES, GUARD, LAW, NOT_AMENDED, PRIVACY, SHOWN, SWITCH, amended, bounds
from flows.rules import Rules
from flows.taking_part import rules_of
from storage import campaigns


async def rules_now(here: Ideas, campaign: int = 1) -> Rules:
    found = await here.r.database.read(lambda r: campaigns.campaign(r.db, campaign))
    assert found is not None
    return rules_of(found)


async def agreed(here: Ideas, text: str) -> None:
    """Let the group ask for a change and agree to it."""
    await here.says(here.aino, f"/amend {text}")
    shown = here.idea("Change a rule")
    for person in (here.aino, here.eino, here.veera):
        await here.presses(person, shown, "Support")
    await here.hours(37)


async def test_rules_shows_the_defaults_in_words(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.aino, "/rules@talkoot_bot")
    told = here.last().text
    assert "agreement: 60 %" in told
    assert "decision time: 36 hours" in told
    assert "who sees acts: the group" in told


async def test_rules_of_another_bot_stay_its_own(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    before = len(here.ours())
    await here.says(here.aino, "/rules")
    assert len(here.ours()) == before


async def test_an_amendment_is_decided_under_the_present_rules_and_holds_afterwards(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.aino, "/amend decision time 24 hours")
    shown = here.idea("Change a rule")
    assert "decision time. Now 36 hours, then 24 hours." in shown.text
    for person in (here.aino, here.eino, here.veera):
        await here.presses(person, shown, "Support")
    await here.hours(25)
    assert (await rules_now(here)).decision_hours == 36
    await here.hours(12)
    assert (await rules_now(here)).decision_hours == 24
    assert "It goes ahead." in shown.text
    assert not any("done" in label.lower() for label in here.labels(shown)), "a rule in force is nothing to carry out"
    await here.says(here.aino, "/rules@talkoot_bot")
    assert "The group changed decision time on" in here.last().text


async def test_what_began_before_ends_under_the_rules_it_began_with(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.aino, "/amend agreement 100")
    change = here.idea("Change a rule")
    for person in (here.aino, here.eino, here.veera):
        await here.presses(person, change, "Support")
    await here.hours(20)
    old = await here.proposes(here.eino, "Lanterns we paint")
    for person in (here.aino, here.eino, here.veera):
        await here.presses(person, old, "Support")
    await here.presses(here.onni, old, "Concern")
    await here.hours(17)
    assert (await rules_now(here)).threshold_percent == 100
    new = await here.proposes(here.veera, "Benches on the square")
    for person in (here.aino, here.eino, here.veera):
        await here.presses(person, new, "Support")
    await here.presses(here.onni, new, "Concern")
    await here.hours(50)
    assert [(await here.kept(n)).state for n in (2, 3)] == ["ahead", "not_ahead"]


def test_each_rule_can_be_amended_or_it_is_said_why_not() -> None:
    assert set(SHOWN) | set(NOT_AMENDED) == set(Rules.model_fields)
    assert set(SHOWN).isdisjoint(NOT_AMENDED)
    assert set(NOT_AMENDED.values()) == {LAW, GUARD, PRIVACY, SWITCH}


@pytest.mark.parametrize("rule", [rule for rule, kind in SHOWN.items() if kind not in CHOICES])
def test_a_rule_goes_to_its_bounds_and_not_one_further(rule: str) -> None:
    least, most = bounds(rule)
    for value in (least, most):
        changed = amended(Rules(), rule, value)
        kept = changed if isinstance(changed, Refusal) else None
        assert kept is None or kept.key in ("rule-same", "rule-only-raised")
    for value in (least - 1, most + 1):
        assert isinstance(amended(Rules(), rule, value), Refusal)


async def test_a_session_is_fixed_from_as_many_as_the_group_agreed_on(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await agreed(here, "people for a session 4")
    assert (await rules_now(here)).session_from == 4
    await here.says(here.aino, "/rules@talkoot_bot")
    assert "people for a session: 4 people" in here.last().text
    assert "Not for a vote: the end at 18:00" in here.last().text


async def test_what_does_not_pass_changes_nothing(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.aino, "/amend agreement 75 %")
    await here.presses(here.eino, here.idea("Change a rule"), "Support")
    await here.hours(40)
    assert await rules_now(here) == Rules()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("agreement 49", "At least 50 %, 2 people and 12 hours always hold."),
        ("decision time 11", "At least 50 %, 2 people and 12 hours always hold."),
        ("fewest voters 1", "At least 50 %, 2 people and 12 hours always hold."),
        ("campaign length 43", "At least 50 %, 2 people and 12 hours always hold."),
        ("agreement 60 %", "That rule says so already."),
        ("answers shown from 2", "It can be raised, never lowered."),
        ("names told after 6", "It can be raised, never lowered."),
        ("people for a session 1", no("rule-range", least=2, most=50)),
        ("messages a day 4", "That can't be: it goes from 0 to 3."),
        ("look again after 0 days", "That can't be: it goes from 1 to 365."),
        ("quiet hours 5", "I don't know that rule."),
        ("agreement many", "That is no value for agreement."),
        ("agreement", "I don't know that rule."),
        ("everything 5", "I don't know that rule."),
        ("way of voting coin", "That is no value for way of voting."),
        ("x" * 5000, "I don't know that rule."),
    ],
)
async def test_what_cannot_be_is_refused_and_changes_nothing(rehearsal: Rehearsal, typed: str, told: str) -> None:
    here = await ideas_street(rehearsal)
    before = len(here.ours())
    await here.says(here.aino, f"/amend {typed}"[:4096])
    assert told in here.last().text
    assert len(here.ours()) == before + 1
    assert await rules_now(here) == Rules()


async def test_one_question_about_a_rule_at_a_time(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.says(here.aino, "/amend agreement 70")
    await here.says(here.eino, "/amend agreement 80")
    assert "asked about this rule already" in here.last().text
    await here.says(here.eino, "/amend quorum 30%")
    assert "quorum. Now 25 %, then 30 %." in here.last().text


async def test_the_words_of_the_question_stay(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.aino)
    await here.says(here.aino, "/amend agreement 70")
    await here.presses(here.aino, here.idea("Change a rule"), "Change")
    assert "Amend" not in here.labels(here.last(here.aino))
    await here.forges(here.aino, here.last(here.aino), f"1.am.{(await here.kept()).id}")
    await here.writes(here.aino, "Lanterns for everybody")
    assert "Withdraw it and ask anew" in here.last(here.aino).text
    assert "Change a rule" in (await here.kept()).text  # type: ignore[operator]


async def test_a_group_keeps_its_rules_in_the_next_campaign(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await agreed(here, "campaign length 7")
    await here.says(here.eino, "/campaign Benches on the square")
    await here.presses(here.veera, here.idea("Benches on the square"), 0)
    rules = await rules_now(here, 2)
    assert rules.campaign_days == 7
    assert "of 7" in here.idea("Benches on the square").text


async def test_a_method_that_the_group_fixed_is_the_one_of_vote(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await agreed(here, "way of voting order")
    assert (await rules_now(here)).vote_method == "schulze"
    await agreed(here, "way of voting any")
    assert (await rules_now(here)).vote_method is None


async def test_by_buttons_in_private_in_finnish(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    await here.starts(here.eino)
    await here.writes(here.eino, "/language")
    await here.presses(here.eino, here.last(here.eino), "Suomi")
    await here.writes(here.eino, "/rules")
    assert "hyväksyntä: 60 %" in here.last(here.eino).text
    await here.presses(here.eino, here.last(here.eino), "Muuta sääntöä")
    await here.presses(here.eino, here.last(here.eino), "tekojen näkyvyys")
    await here.presses(here.eino, here.last(here.eino), "myös kaupunki")
    assert "who sees acts. Now the group, then the city too." in here.idea("Change a rule").text
    await here.writes(here.eino, "/rules")
    await here.presses(here.eino, here.last(here.eino), "Muuta sääntöä")
    await here.presses(here.eino, here.last(here.eino), "vähimmäisosuus")
    await here.writes(here.eino, "paljon")
    assert "Se ei käy arvoksi" in here.last(here.eino).text
    await here.writes(here.eino, "40 %")
    assert "quorum. Now 25 %, then 40 %." in here.idea("quorum").text


async def test_a_forged_button_changes_nothing(rehearsal: Rehearsal) -> None:
    here = await ideas_street(rehearsal)
    shown = here.idea("The underpass is dark")
    for data in ("1.rv.1.6.9", "1.rv.1.z.0", "1.rc.1.zz", "1.rv.9.6.0", "1.fy.9", "1.fv.99"):
        told = await here.forges(here.eino, shown, data)
        assert told.text
    assert await rules_now(here) == Rules()
