"""The chat page as people use it, in a real browser."""

import re
from pathlib import Path

import pytest
from page_street import Open, Street, become, png, write
from playwright.async_api import Page, expect

from bot.sandbox.page_server import FOLDER

pytestmark = [pytest.mark.needs_chromium, pytest.mark.slow]


async def open_private(page: Page) -> None:
    await page.locator("#chats button", has_text="the bot, in private").click()


async def test_a_newcomer_joins_writes_and_is_answered(street: Street, look: Open) -> None:
    page = await look()
    await expect(page.get_by_text("A rehearsal")).to_be_visible()
    await become(page, "Nelli")
    await write(page, "/did swept the yard 30 min")
    log = page.get_by_role("log")
    await expect(log.locator(".service", has_text=re.compile("Nelli.? joined"))).to_be_visible()
    await expect(log.locator(".mine").get_by_text("/did swept the yard 30 min")).to_be_visible()
    await expect(log.get_by_text("Noted: swept")).to_be_visible()
    said = street.box.messages(street.group)[-2]
    assert (said.sender.first_name, said.text) == ("Nelli", "/did swept the yard 30 min")


async def test_a_press_is_answered_by_a_toast_an_alert_or_a_way_to_private(
    street: Street, look: Open
) -> None:
    await street.card()
    page = await look()
    await become(page, "Nelli")
    await page.get_by_role("button", name="Support").click()
    await expect(page.locator("#toast")).to_have_text("Noted: support")
    await page.get_by_role("button", name="How it stands").click()
    await expect(page.locator("#alert")).to_contain_text("Nine support it")
    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="I have an idea").click()
    await expect(page.locator("#about")).to_have_text("the bot, in private")
    await expect(page.get_by_role("log").get_by_text("Hello, you said /start idea")).to_be_visible()


async def test_a_pressed_button_spins_until_it_is_answered(street: Street, look: Open) -> None:
    await street.card()
    page = await look()
    await become(page, "Nelli")
    street.may_answer.clear()
    button = page.get_by_role("button", name="Support")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    await expect(page.locator("#toast")).to_be_empty()
    street.may_answer.set()
    await expect(page.locator("#toast")).to_have_text("Noted: support")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_start_stands_in_private_until_it_is_pressed(street: Street, look: Open) -> None:
    page = await look()
    await become(page, "Nelli")
    await open_private(page)
    await expect(page.locator("#text")).to_be_hidden()
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.get_by_role("log").get_by_text("Hello, you said /start")).to_be_visible()
    await expect(page.locator("#text")).to_be_visible()


async def test_a_photo_is_sent_seen_and_enlarged(street: Street, look: Open, tmp_path: Path) -> None:
    picture = tmp_path / "lantern.png"
    picture.write_bytes(png())
    page = await look()
    await become(page, "Nelli")
    await page.locator("#photo").set_input_files(picture)
    await write(page, "Two lanterns")
    photo = page.get_by_role("button", name="Enlarge the photo from Nelli")
    await expect(photo.locator("img")).to_have_js_property("naturalWidth", 40)
    await photo.click()
    await expect(page.locator("#picture-caption")).to_have_text("Two lanterns")
    await page.keyboard.press("Escape")
    await expect(page.locator("#picture")).to_be_hidden()
    sent = street.box.last(street.group)
    assert (sent.photo, sent.caption) == (png(), "Two lanterns")


async def test_what_is_no_picture_is_not_sent_as_one(street: Street, look: Open, tmp_path: Path) -> None:
    fake = tmp_path / "fake.png"
    fake.write_bytes(b"<svg onload=alert(1)>")
    page = await look()
    await become(page, "Nelli")
    await page.locator("#photo").set_input_files(fake)
    await page.locator("#send").click()
    await expect(page.locator("#toast")).to_have_text("That is no picture. Send it as a document.")
    assert all(message.file is None for message in street.box.messages(street.group))


async def test_a_document_is_sent_and_downloaded(street: Street, look: Open, tmp_path: Path) -> None:
    package = tmp_path / "campaign.zip"
    package.write_bytes(b"PK\x03\x04 a package")
    await street.bot.send_document(street.group.id, package.read_bytes(), filename="campaign.zip")
    page = await look()
    await become(page, "Nelli")
    for place in (page.get_by_role("log"), page.locator("#results")):
        async with page.expect_download() as started:
            await place.get_by_role("link", name="campaign.zip").click()
        download = await started.value
        assert download.suggested_filename == "campaign.zip"
        assert (await download.path()).read_bytes() == package.read_bytes()
    await page.locator("#document").set_input_files(package)
    await page.locator("#send").click()
    await expect(page.locator(".mine").get_by_text("campaign.zip")).to_be_visible()
    document = street.box.last(street.group).document
    assert document is not None
    assert document == ("campaign.zip", package.read_bytes())


async def test_a_voice_message_goes_with_one_tap_what_was_typed_stays(street: Street, look: Open) -> None:
    page = await look(width=360, height=740)
    await page.locator("#me").click()
    await page.get_by_label("Your first name").fill("Nelli")
    await page.get_by_role("button", name="Move in").click()
    await page.locator("#chats button", has_text="Kurvi").click()
    await page.locator("#text").fill("Later")
    await page.locator("#attach").click()
    await page.locator("#attach-voice").click()
    await expect(page.locator(".mine").get_by_text("Voice message")).to_be_visible()
    await expect(page.locator("#text")).to_have_value("Later")
    assert street.box.last(street.group).file.kind == "voice"


async def test_on_a_phone_a_toast_leaves_the_newest_message_to_be_read(street: Street, look: Open) -> None:
    await street.card()
    page = await look(width=360, height=740)
    await page.locator("#me").click()
    await page.get_by_label("Your first name").fill("Nelli")
    await page.get_by_role("button", name="Move in").click()
    await page.locator("#chats button", has_text="Kurvi").click()
    await page.get_by_role("button", name="Support").click()
    await expect(page.locator("#toast")).to_have_text("Noted: support")
    toast = await page.locator("#toast").bounding_box()
    newest = await page.locator("#log article").last.bounding_box()
    assert toast
    assert newest
    assert toast["y"] + toast["height"] < newest["y"]


async def test_the_page_speaks_the_language_of_who_one_is(street: Street, look: Open) -> None:
    page = await look(width=360, height=740)
    await page.locator("#me").click()
    await page.get_by_label("Your first name").fill("Reino")
    await page.get_by_label("Your language").select_option("fi")
    await page.get_by_role("button", name="Move in").click()
    await expect(page.locator("#me-hint")).to_have_text("Tämä olet sinä. Ole joku muu")
    await page.locator("#chats button", has_text="Kurvi").click()
    await expect(page.locator("#about")).to_have_text("4 jäsentä")
    await expect(page.get_by_role("log").get_by_text(re.compile("Reino.? liittyi"))).to_be_visible()
    await expect(page.locator("#text")).to_have_attribute("placeholder", "Viesti")
    await page.get_by_role("button", name="Takaisin keskusteluihin").click()
    await page.locator("#chats button", has_text="kahden kesken").click()
    await page.get_by_role("button", name="Aloita", exact=True).click()
    await expect(page.get_by_role("log").get_by_text("Hello, you said /start")).to_be_visible()
    assert await page.evaluate("document.documentElement.lang") == "fi"
    await page.get_by_role("button", name="Takaisin keskusteluihin").click()
    await page.locator("#me").click()
    await page.get_by_role("button", name="Ben").click()
    await expect(page.locator("#me-hint")).to_have_text("This is you. Be somebody else")
    await expect(page.get_by_role("button", name="Next event")).to_be_visible()


def test_the_page_says_each_of_its_finnish_words_somewhere() -> None:
    files = {path.name: path.read_text("utf-8") for path in FOLDER.iterdir() if path.suffix in (".js", ".html")}
    known = re.findall(r'"([^"]+)": "', files.pop("words.js"))
    said = "\n".join((*files.values(), (FOLDER.parent / "page_view.py").read_text("utf-8")))
    assert len(known) > 60
    assert [words for words in known if words.strip() not in said] == []


async def test_an_edit_a_pin_a_deletion_and_a_reaction_are_seen_at_once(street: Street, look: Open) -> None:
    card = await street.card(pin=True)
    page = await look()
    await become(page, "Nelli")
    await expect(page.locator("#pinned-text")).to_have_text("🏮 The underpass is dark")
    await card.edit_text("It has light now")
    await expect(page.get_by_role("log").get_by_text("It has light now")).to_be_visible()
    await expect(page.get_by_role("log").get_by_text("edited")).to_be_visible()
    street.box.react(street.ben, street.box.messages(street.group)[1], "👍")
    await expect(page.get_by_role("button", name="👍 from Ben")).to_be_visible()
    await card.delete()
    await expect(page.get_by_role("log").get_by_text("It has light now")).to_have_count(0)
    await expect(page.locator("#pinned")).to_be_hidden()


async def test_one_replies_and_reacts(street: Street, look: Open) -> None:
    message = street.box.say(street.aino, street.group, "Who paints?")
    page = await look()
    await become(page, "Nelli")
    bubble = page.locator("article", has_text="Who paints?")
    await bubble.hover()
    await bubble.get_by_role("button", name="React", exact=True).click()
    await bubble.get_by_role("button", name="React with 🙏").click()
    await expect(page.get_by_role("button", name="🙏 from Nelli")).to_be_visible()
    await bubble.get_by_role("button", name="Reply to Aino").click()
    await write(page, "I do")
    await expect(page.locator(".mine").get_by_text("I do")).to_be_visible()
    assert street.box.last(street.group).reply_to is message


async def test_ones_own_words_are_edited_nobody_elses(street: Street, look: Open) -> None:
    street.box.say(street.aino, street.group, "Who paints?")
    page = await look()
    await become(page, "Nelli")
    await write(page, "I di")
    await page.locator(".mine").hover()
    await page.get_by_role("button", name="Edit your message").click()
    await expect(page.locator("#text")).to_have_value("I di")
    await write(page, "I do")
    await expect(page.locator(".mine .words")).to_have_text("I do")
    await expect(page.locator(".mine .foot")).to_contain_text("edited")
    await expect(page.get_by_role("button", name="Edit your message")).to_have_count(1)
    assert street.box.last(street.group).text == "I do"


async def test_commands_are_offered_after_a_slash(street: Street, look: Open) -> None:
    await street.bot.set_my_commands([("did", "Say what you did"), ("propose", "Have an idea")])
    page = await look()
    await become(page, "Nelli")
    await page.locator("#text").press_sequentially("/")
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.locator("#text").press_sequentially("pr")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.keyboard.press("Enter")
    await expect(page.locator("#text")).to_have_value(f"/propose@{street.box.bot.username} ")
    await page.locator("#text").fill("no /pr")
    await expect(page.get_by_role("listbox")).to_be_hidden()


async def test_peoples_words_stay_words(street: Street, look: Open) -> None:
    evil = "<img src=x onerror=alert(1)><b>fat</b>"
    troll = street.box.add_user(evil)
    street.box.join(troll, street.group)
    street.box.say(troll, street.group, f"{evil} javascript:alert(2) \u202eflip")
    page = await look()
    await become(page, "<script>alert(3)</script>")
    await expect(page.get_by_role("log").locator(".words", has_text=evil)).to_be_visible()
    await expect(page.locator("#log b, #log img, #chats img, #me script, a[href^=javascript]")).to_have_count(
        0
    )
    await page.locator("#me").click()
    await expect(page.locator("#neighbours").get_by_text(evil)).to_be_visible()
    await expect(page.locator("#neighbours img")).to_have_count(0)


async def test_the_bots_formatting_is_drawn(street: Street, look: Open) -> None:
    text = '🏮 <b>dark <i>and</i> wet</b> <code>/did</code> <a href="https://example.org/a">there</a>'
    await street.bot.send_message(street.group.id, text, parse_mode="HTML", disable_notification=True)
    page = await look()
    log = page.get_by_role("log")
    await expect(log.locator("strong")).to_have_text("dark and wet")
    await expect(log.locator("strong em")).to_have_text("and")
    await expect(log.locator("code")).to_have_text("/did")
    await expect(log.get_by_role("link", name="there")).to_have_attribute("href", "https://example.org/a")
    await expect(log.get_by_text("sent without a sound")).to_have_count(1)
