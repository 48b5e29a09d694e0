"""The page around the chat: who one is, the clock, groups and topics, narrow windows, the keyboard."""

import pytest
from page_street import Open, Street, become, write
from playwright.async_api import expect

pytestmark = pytest.mark.needs_chromium
STICKS_OUT = """
[...document.querySelectorAll("body *:not(.unseen, .skip)")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
  .map((one) => `${one.tagName} ${one.id} ${one.className}`)
"""


async def test_who_only_watches_reads_the_group_and_can_do_nothing(street: Street, look: Open) -> None:
    await street.card()
    page = await look()
    await expect(page.get_by_text("The underpass is dark").first).to_be_visible()
    await expect(page.locator("#text")).to_be_hidden()
    await expect(page.get_by_role("button", name="Support")).to_be_disabled()
    await expect(page.locator("#chats li")).to_have_count(1)


async def test_nobody_moves_in_without_a_name(street: Street, look: Open) -> None:
    page = await look()
    await page.locator("#me").click()
    await page.get_by_label("Your first name").fill("   ")
    await page.get_by_role("button", name="Move in").click()
    await expect(page.locator("#who")).to_be_visible()
    assert {u.first_name for u in street.box.users.values()} == {"Talkoot", "Aino", "Ben"}


async def test_a_group_one_is_added_to_or_put_out_of_comes_and_goes(street: Street, look: Open) -> None:
    page = await look()
    await become(page, "Nelli")
    nelli = next(u for u in street.box.users.values() if u.first_name == "Nelli")
    later = street.box.add_group("Harju", members=[nelli], admins=[street.aino])
    street.box.say(street.aino, later, "Welcome to Harju")
    await page.locator("#chats button", has_text="Harju").click()
    await expect(page.get_by_role("log").get_by_text("Welcome to Harju")).to_be_visible()
    street.box.ban(nelli, later)
    await expect(page.locator("#chats button", has_text="Harju")).to_have_count(0)
    await expect(page.locator("#title")).to_have_text("Kurvi street")


async def test_the_clock_is_steered(street: Street, look: Open) -> None:
    page = await look()
    await expect(page.locator("#now")).to_have_text("Fri 27 Nov, 19:20")
    await page.get_by_role("button", name="Next event").click()
    await expect(page.locator("#now")).to_have_text("Fri 27 Nov, 20:20")
    await page.get_by_label("One hour a second").check()
    assert street.pace.speed == 3600
    await page.get_by_label("Stop the clock").check()
    await expect(page.get_by_label("Stop the clock")).to_be_checked()
    assert street.pace.speed == 0


async def test_the_clock_waits_while_somebody_writes(street: Street, look: Open) -> None:
    street.pace.speed = 3600
    page = await look()
    await become(page, "Nelli")
    assert not street.pace.paused
    await page.locator("#text").fill("I think")
    await expect(page.locator("#waits")).to_be_visible()
    assert street.pace.paused
    await page.keyboard.press("Enter")
    await expect(page.locator("#waits")).to_be_hidden()
    assert not street.pace.paused


@pytest.mark.parametrize("width", [360, 480])
async def test_a_phone_shows_one_column_and_never_scrolls_sideways(
    street: Street, look: Open, width: int
) -> None:
    await street.card("🏮 " + "Kerrostalonpihasiivouspäivänjärjestäjät" * 4)
    page = await look(width, 740, has_touch=True)
    await expect(page.locator("#talk")).to_be_hidden()
    await page.locator("#chats button").click()
    await expect(page.locator("#chats")).to_be_hidden()
    await page.get_by_role("button", name="Be a neighbour").click()
    await page.get_by_label("Your first name").fill("Nelli" * 12)
    await page.get_by_role("button", name="Move in").click()
    await write(page, "x" * 400)
    await expect(page.locator(".mine")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == width
    assert await page.evaluate(STICKS_OUT) == []
    assert await page.locator("#log").evaluate("log => log.scrollWidth - log.clientWidth") == 0
    await page.get_by_role("button", name="Back to the chats").click()
    await expect(page.locator("#chats")).to_be_visible()


async def test_a_forums_topics_are_apart(street: Street, look: Open) -> None:
    forum = street.box.add_group("Harju", members=[street.ben], admins=[street.aino], forum=True)
    yard = street.box.open_topic(forum, "Yard")
    street.box.say(street.ben, forum, "Who has the rake?", topic=yard)
    street.box.say(street.ben, forum, "Good morning")
    page = await look()
    await become(page, "Nelli")
    await page.locator("#chats button", has_text="Harju").click()
    await page.get_by_role("button", name="Yard", exact=True).click()
    await expect(page.get_by_role("log").get_by_text("Good morning")).to_have_count(0)
    await write(page, "I have")
    await expect(page.locator(".mine").get_by_text("I have")).to_be_visible()
    assert street.box.last(forum).thread_id == yard.id
    await page.get_by_role("button", name="General").click()
    await expect(page.get_by_role("log").get_by_text("I have")).to_have_count(0)


async def test_it_all_goes_by_keyboard(street: Street, look: Open) -> None:
    await street.card()
    page = await look()
    await become(page, "Nelli")
    await page.get_by_role("button", name="Support").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("#toast")).to_have_text("Noted: support")
    assert await page.evaluate("document.activeElement.textContent") == "Support"
    await page.locator("#attach").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Photo", exact=True)).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.locator("#attach")).to_be_focused()
