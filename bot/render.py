"""From a message row to what goes out: who gets it, in which language, and the screen."""

import hashlib
import json
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.views import load
from bot.views.easily import eased
from bot.views.screen import Screen
from bot.views.view import VIEWS, Face, Look
from flows.care.acting import zone_of
from flows.speech import Speech
from storage import campaigns, chats, neighbours, vault
from storage.database import Reader
from storage.models import Message
from storage.rows import first_row


@dataclass(frozen=True, slots=True)
class Letter:
    """A screen and where it goes; ``to`` is None for who can't be reached."""

    to: int | None
    screen: Screen
    quiet: tuple[int, int] = (0, 0)
    zone: str = "UTC"
    muted_until: int = 0

    @property
    def shown(self) -> bytes:
        """A hash of what people see of this, to skip equal edits."""
        return hashlib.sha256(repr(replace(self.screen, mentions=())).encode()).digest()


def render(reader: Reader, face: Face, message: Message, at: int, *, over: bool = False) -> Letter:
    """Return the letter of a message row, from the state as it is now; ``over``: it is to be shown no longer."""
    load()
    table, id = ("chat", message.chat) if message.chat is not None else ("person", message.person)
    row = first_row(reader.db, f"SELECT * FROM {table} WHERE id = :id", id=id)
    if row is None:
        return Letter(None, Screen(gone=True))
    if table == "chat" and row["moved_to"]:
        return render(reader, face, message.model_copy(update={"chat": row["moved_to"]}), at, over=over)
    campaign = campaigns.campaign(reader.db, message.campaign) if message.campaign else None
    zone = campaign.zone if campaign else _zone(reader, face, table, int(id or 0))
    language = row["language"] or (campaign.language if campaign else None) or "en"
    args = json.loads(message.args)
    language = args.pop("lang", None) or language
    easy = table == "person" and bool(row["easy"])
    voice = Speech(language, zone, easy=easy)
    look = Look(reader.db, reader.vault, face, voice, args, at, message.chat, message.person)
    screen = eased(look, message.view) if easy else VIEWS[message.view](look)
    if (screen.gone and not screen.text) or (over and not screen.gone):
        screen = Screen(look.say("no-longer-shown"), gone=True, mentions=screen.mentions)
    if message.state == "sending":
        again = look.say("again-in-case")
        screen = replace(screen, text=f"{again}\n\n{screen.text}" if screen.text else screen.text)
    if table == "person":
        to = (
            vault.telegram_of_person(reader, int(id or 0))
            if row["reachable"] and not row["blocked"]
            else None
        )
        quiet = chats.QUIET if row["quiet_from"] is None else (row["quiet_from"], row["quiet_to"])
        return Letter(to, screen, quiet, zone, row["muted_until"] or 0)
    to = vault.telegram_of_chat(reader, int(id or 0)) if row["active"] else None
    return Letter(to, screen, (row["quiet_from"], row["quiet_to"]), zone)


def _zone(reader: Reader, face: Face, table: str, id: int) -> str:
    """Return a chat's time zone; a person's is that of the chat where they acted last."""
    chat = id if table == "chat" else neighbours.latest_chat(reader.db, id)
    return zone_of(reader, chat, face.zone) if chat else face.zone


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """Return a screen's buttons as Telegram wants them."""
    if not screen.buttons:
        return None
    rows = [
        [InlineKeyboardButton(b.text, callback_data=b.data, url=b.url) for b in row] for row in screen.buttons
    ]
    return InlineKeyboardMarkup(rows)
