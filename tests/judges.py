"""Judges of pages: the W3C's HTML checker and axe-core, as npm packages in ``.judges`` (``make judges``)."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

JUDGES = Path(__file__).parents[1] / ".judges" / "node_modules"
CHECKER = JUDGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = JUDGES / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BLIND_SPOT = "Resource violates Content Security Policy (meta tag): image “data:"
"""The checker doesn't know schemes in ``img-src``; that browsers load the pictures is tested beside it."""


def checked(*pages: Path) -> list[str]:
    """Return what the W3C's checker has against pages, with the line; nothing is good."""
    if shutil.which("java") is None or not CHECKER.exists():
        pytest.skip("the W3C's checker isn't here: make judges (needs npm and Java 17)")
    command = ["java", "-jar", str(CHECKER), "--format", "json", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120)
    found = json.loads(done.stderr)["messages"]
    return [
        f"{one['type']} in line {one.get('lastLine')}: {one['message']}"
        for one in found
        if not one["message"].startswith(BLIND_SPOT)
    ]


async def accessible(page: Page) -> list[str]:
    """Return what axe-core has against an open page: rule, element; nothing is good."""
    if not AXE.exists():
        pytest.skip("axe-core isn't here: make judges (needs npm)")
    await page.evaluate(AXE.read_text("utf-8"))
    options = {"runOnly": {"type": "tag", "values": RULES}}
    found: dict[str, Any] = await page.evaluate("options => axe.run(document, options)", options)
    assert found["passes"], "it looked at something"
    return [f"{one['id']}: {node['html'][:200]}" for one in found["violations"] for node in one["nodes"]]
