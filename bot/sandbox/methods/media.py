"""Photos, documents, voices, albums, and getting files."""

import mimetypes
from pathlib import PurePath
from typing import Any

from bot.sandbox import images, markup, wire
from bot.sandbox.core import Core
from bot.sandbox.errors import bad_request
from bot.sandbox.limits import ALBUM, DOWNLOAD, PHOTO, UPLOAD, check_caption, read_keyboard
from bot.sandbox.methods import target
from bot.sandbox.methods.edits import apply_edit, editable
from bot.sandbox.methods.messages import placement, put, read_text, send
from bot.sandbox.params import Params, Upload
from bot.sandbox.world import Json, StoredFile

SUFFIX = {"photo": ".jpg", "voice": ".ogg", "document": ".bin"}


def send_photo(box: Core, params: Params) -> Json:
    return _send(box, params, "photo")


def send_document(box: Core, params: Params) -> Json:
    return _send(box, params, "document")


def send_voice(box: Core, params: Params) -> Json:
    return _send(box, params, "voice")


def _send(box: Core, params: Params, kind: str) -> Json:
    caption = _caption(params)
    file = read_file(box, params, kind, kind)
    return wire.message(send(box, params, what=kind, file=file, **caption))


def _caption(params: Params) -> Json:
    caption, entities = read_text(params, "caption", "caption_entities")
    return {"caption": check_caption(caption), "caption_entities": entities}


def read_file(box: Core, params: Params, name: str, kind: str) -> StoredFile:
    """Return the file that was uploaded as ``name`` or named by its id."""
    upload = params.upload(name)
    if upload is not None:
        return keep(box, upload, kind)
    known = box.files.get(params.text(name))
    if known is None:
        raise bad_request(f"there is no {kind} in the request" if name not in params else WRONG_ID)
    if known.kind != kind:
        raise bad_request(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known


WRONG_ID = "wrong remote file identifier specified: Wrong string length"


def keep(box: Core, upload: Upload, kind: str) -> StoredFile:
    """Store an upload, or say what Telegram says of its size."""
    size = len(upload.content)
    if not size:
        raise bad_request("file must be non-empty")
    if size > UPLOAD:
        raise bad_request("file is too big")
    if kind != "photo":
        mime = mimetypes.guess_type(upload.filename)[0] or "application/octet-stream"
        return box.store(kind, upload.content, upload.filename, mime)
    if size > PHOTO:
        raise bad_request("too big for a photo")
    found = images.dimensions(upload.content)
    if found is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = found
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return box.store("photo", upload.content, upload.filename, "image/jpeg", width=width, height=height)


def send_media_group(box: Core, params: Params) -> list[Json]:
    media = params.objects("media")
    if len(media) not in ALBUM:
        raise bad_request("expected 2-10 items in media group" if media else 'parameter "media" is required')
    kinds = {str(one.get("type")) for one in media}
    if len(kinds) > 1 or not kinds <= {"photo", "document"}:
        raise bad_request(
            "different kinds can't be mixed in an album" if len(kinds) > 1 else "type not found"
        )
    items = [_item(box, params, one) for one in media]
    chat = target.writable(box, params)
    place = placement(box, chat, params)
    box.budget.spend(chat, len(items))
    album = str(int(box.opaque("album", 12), 16))
    sent = [put(box, chat, params, what="album", album=album, **place, **item) for item in items]
    return [wire.message(message) for message in sent]


def _item(box: Core, params: Params, one: Json) -> Json:
    parsed = markup.parse(str(one.get("caption", "")), str(one.get("parse_mode", "")))
    values: dict[str, Any] = {"media": one.get("media", "")}
    file = read_file(box, Params(values, params.uploads), "media", str(one["type"]))
    return {"file": file, "caption": check_caption(parsed.text), "caption_entities": parsed.entities}


def edit_media(box: Core, params: Params) -> Json:
    one = params.mapping("media")
    if one.get("type") not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: type not found")
    item = _item(box, params, one)
    message = editable(box, params)
    if message.file is None:
        raise bad_request("there is no media in the message to edit")
    return apply_edit(box, message, item | {"buttons": read_keyboard(params.parsed("reply_markup"))})


def get_file(box: Core, params: Params) -> Json:
    file = box.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > DOWNLOAD:
        raise bad_request("file is too big")
    suffix = PurePath(file.filename).suffix or SUFFIX[file.kind]
    return {
        "file_id": file.file_id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
        "file_path": f"{file.kind}s/{file.file_id}{suffix}",
    }


METHODS = {
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendVoice": send_voice,
    "sendMediaGroup": send_media_group,
    "editMessageMedia": edit_media,
    "getFile": get_file,
}
