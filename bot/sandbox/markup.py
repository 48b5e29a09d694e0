"""Texts and their entities: UTF-16 lengths, HTML parse mode, what Telegram finds by itself."""

import html
import re
from typing import NamedTuple

from bot.sandbox.errors import ApiError, bad_request
from bot.sandbox.world import Json

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_CONTROL = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/]))"
    r"|(?P<url>(?:https?://|\bt\.me/)[^\s<>\"]+[^\s<>\".,!?;:])"
    r"|(?P<email>(?<![\w.])[\w.+-]+@[\w-]+\.[\w.]*\w)"
    r"|(?P<mention>(?<![\w`/@])@[A-Za-z]\w{3,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w&#])#\w*[^\W\d_]\w*)"
)


class Parsed(NamedTuple):
    """A text without markup, and its entities in UTF-16 units."""

    text: str
    entities: list[Json]


class _Open(NamedTuple):
    tag: str
    attributes: dict[str, str]
    start: int


def utf16(text: str) -> int:
    """Return the length in UTF-16 units, which is how Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """Drop what Telegram drops: carriage returns, direction overrides; control characters become spaces."""
    return _CONTROL.sub(" ", _DROPPED.sub("", text))


def find_entities(text: str) -> list[Json]:
    """Return the commands, links, mentions and hashtags Telegram would see in a plain text."""
    return [
        {
            "type": found.lastgroup,
            "offset": utf16(text[: found.start()]),
            "length": utf16(found.group()),
        }
        for found in _FOUND.finditer(text)
    ]


def parse(text: str, mode: str) -> Parsed:
    """Parse by parse mode: none or HTML. The sandbox has no Markdown, and says so."""
    if not mode:
        return trim(Parsed(text, []))
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode")
    return trim(parse_html(text))


def parse_html(text: str) -> Parsed:
    """Parse Telegram's HTML; errors carry the byte offset, as Telegram's do."""
    out: list[str] = []
    open_tags: list[_Open] = []
    entities: list[Json] = []
    position = length = 0
    while position < len(text):
        if text[position] != "<":
            end = text.find("<", position)
            end = len(text) if end < 0 else end
            plain = _REFERENCE.sub(lambda found: html.unescape(found.group()), text[position:end])
            out.append(plain)
            length += utf16(plain)
            position = end
            continue
        found = _tag_at(text, position)
        if not found.group(1):
            open_tags.append(_opened(text, found, length))
        else:
            entities += _closed(text, found, open_tags, length)
        position = found.end()
    if open_tags:
        raise _wrong(f'Can\'t find end tag corresponding to start tag "{open_tags[-1].tag}"')
    order = {id(entity): n for n, entity in enumerate(reversed(entities))}
    entities.sort(key=lambda e: (e["offset"], -e["length"], order[id(e)]))
    return Parsed("".join(out), entities)


def trim(parsed: Parsed) -> Parsed:
    """Cut whitespace at both ends, and with it what entities lose."""
    lead = utf16(parsed.text[: len(parsed.text) - len(parsed.text.lstrip())])
    text = parsed.text.strip()
    size = utf16(text)
    kept = []
    for entity in parsed.entities:
        start = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] - lead + entity["length"])
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return Parsed(text, kept)


def merge(explicit: list[Json], found: list[Json]) -> list[Json]:
    """Add found entities that no explicit code, link or pre covers."""
    opaque = [e for e in explicit if e["type"] in ("code", "pre", "text_link")]
    free = [
        f
        for f in found
        if not any(
            f["offset"] < e["offset"] + e["length"] and e["offset"] < f["offset"] + f["length"]
            for e in opaque
        )
    ]
    return sorted(explicit + free, key=lambda e: (e["offset"], -e["length"]))


def _tag_at(text: str, position: int) -> re.Match[str]:
    found = _TAG.match(text, position)
    if found:
        return found
    kind = "end" if text.startswith("</", position) else "start"
    name = re.match(r"</?([^\s>]*)", text[position:])
    if ">" in text[position:] and kind == "start":
        tag = name.group(1) if name else ""
        raise _wrong(f'Unsupported start tag "{tag.lower()}" at byte offset {_bytes(text, position)}')
    raise _wrong(f"Unclosed {kind} tag at byte offset {_bytes(text, position)}")


def _opened(text: str, found: re.Match[str], length: int) -> _Open:
    tag = found.group(2).lower()
    attributes = {
        name.lower(): html.unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(found.group(3))
    }
    if tag not in TAGS or (tag == "span" and attributes.get("class") != "tg-spoiler"):
        at = _bytes(text, found.start())
        what = (
            f'Unsupported start tag "{tag}"' if tag != "span" else 'Tag "span" must have class "tg-spoiler"'
        )
        raise _wrong(f"{what} at byte offset {at}")
    return _Open(tag, attributes, length)


def _closed(text: str, found: re.Match[str], open_tags: list[_Open], length: int) -> list[Json]:
    tag, at = found.group(2).lower(), _bytes(text, found.start())
    if not open_tags:
        raise _wrong(f"Unexpected end tag at byte offset {at}")
    opened = open_tags.pop()
    if opened.tag != tag:
        raise _wrong(f'Unmatched end tag at byte offset {at}, expected "</{opened.tag}>", found "</{tag}>"')
    if length == opened.start:
        return []
    return _entity(opened, length - opened.start, bool(open_tags) and open_tags[-1].tag == "pre")


def _entity(opened: _Open, length: int, inside_pre: bool) -> list[Json]:
    entity: Json = {"type": TAGS[opened.tag], "offset": opened.start, "length": length}
    match opened.tag:
        case "a" if not opened.attributes.get("href"):
            return []
        case "a":
            return [entity | {"url": opened.attributes["href"]}]
        case "blockquote" if "expandable" in opened.attributes:
            return [entity | {"type": "expandable_blockquote"}]
        case "code" if inside_pre:
            return []
        case "tg-emoji":
            return [entity | {"custom_emoji_id": opened.attributes.get("emoji-id", "")}]
    return [entity]


def _bytes(text: str, position: int) -> int:
    return len(text[:position].encode())


def _wrong(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")
