"""report.html before its judges: the W3C's checker, axe-core in a real Chromium, a phone, the dark, a printer."""

from pathlib import Path
from typing import Any

import pytest
from package_house import full, house, unpacked
from playwright.async_api import Browser
from test_package import PICTURE

from tests.judges import accessible, checked

WIDE, PHONE = {"width": 1200, "height": 900}, {"width": 360, "height": 740}
pytestmark = [pytest.mark.needs_chromium, pytest.mark.slow]


KINDS = ("en", "fi", "empty")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A page of each kind."""
    return {kind: _written(kind, tmp_path_factory.mktemp("report")) for kind in KINDS}


@pytest.fixture(params=KINDS)
def report(request: pytest.FixtureRequest, reports: dict[str, Path]) -> Path:
    return reports[request.param]


def _written(kind: str, folder: Path) -> Path:
    language = "en" if kind == "empty" else kind
    with house(
        folder, language, title="Ylitsepääsemättömänhankalakulkuisenalikulkukäytävänvalaistus"
    ) as here:
        if kind != "empty":
            full(here)
            person = here.person()
            for text in ("مرحبا بالعالم", "x" * 200):
                here.did(person, text, visibility="city", place="y" * 60)
        body = unpacked(here.built(charts=[PICTURE] if kind != "empty" else []))["report.html"]
    assert len(body) < 1_000_000
    (folder / "report.html").write_bytes(body)
    return folder / "report.html"


def test_the_w3c_has_nothing_against_them(reports: dict[str, Path]) -> None:
    assert checked(*reports.values()) == []


def test_the_checker_would_say_so(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>x</title><p><table></p>")
    assert checked(page)


@pytest.mark.parametrize(
    ("size", "scheme"), [(WIDE, "light"), (PHONE, "dark")], ids=["wide", "phone in the dark"]
)
async def test_everybody_can_read_it(browser: Browser, report: Path, size: Any, scheme: Any) -> None:
    context = await browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True)
    page = await context.new_page()
    await page.goto(report.as_uri())
    assert await accessible(page) == []
    await context.close()


async def test_the_other_judge_would_say_so(browser: Browser) -> None:
    page = await browser.new_page()
    await page.set_content("<title>x</title><img src='data:,'><p style='color:#ccc'>faint</p>")
    found = await accessible(page)
    assert {one.partition(":")[0] for one in found} >= {"image-alt", "color-contrast", "html-has-lang"}
    await page.close()


async def test_on_a_phone_it_asks_nobody_shows_its_pictures_and_scrolls_one_way_only(
    browser: Browser, report: Path
) -> None:
    context = await browser.new_context(viewport=PHONE)
    page = await context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    await page.goto(report.as_uri())
    assert [url for url in asked if not url.startswith("data:")] == [report.as_uri()]
    assert said == []
    sizes = await page.evaluate("[...document.images].map(one => one.naturalWidth)")
    assert all(sizes)
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    await context.close()
