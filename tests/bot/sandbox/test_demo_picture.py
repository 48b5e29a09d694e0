"""The README's picture can be made by the demo at any time."""

import struct
from pathlib import Path

import pytest

from bot.sandbox.picture import CHROMIUM, picture

ROOT = Path(__file__).parents[3]
KILOBYTES_400 = 400_000


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.needs_chromium
@pytest.mark.slow
async def test_the_demo_makes_its_own_picture() -> None:
    if CHROMIUM is None:
        pytest.skip("Debian's chromium isn't installed")
    made = await picture()
    assert len(made) <= KILOBYTES_400
    assert size(made) == size((ROOT / "docs" / "demo.png").read_bytes())


def test_the_readme_shows_it() -> None:
    kept = (ROOT / "docs" / "demo.png").read_bytes()
    width, height = size(kept)
    assert len(kept) <= KILOBYTES_400
    assert 800 <= width <= 1200
    assert 600 <= height <= 1200
    assert "docs/demo.png" in (ROOT / "README.md").read_text("utf-8")
