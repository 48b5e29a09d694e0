"""The way from a private chat back to the campaign's card."""

from bot.views.screen import Button
from bot.views.view import Look
from storage import campaigns, messages, vault
from storage.transaction import Reader

SUPERGROUP = 1_000_000_000_000


def card_link(look: Look, campaign_id: int) -> str | None:
    """Return a link to the card; None where Telegram has none (small groups, a card not yet posted)."""
    campaign = campaigns.campaign(look.db, campaign_id)
    card = messages.message_by_key(look.db, f"card:{campaign_id}")
    if campaign is None or card is None or card.number is None:
        return None
    number = vault.telegram_of_chat(Reader(look.db, look.vault), campaign.chat)
    if number is None or number > -SUPERGROUP:
        return None
    return f"https://t.me/c/{-number - SUPERGROUP}/{card.number}"


def back_button(look: Look, campaign_id: int) -> Button | None:
    """Return the button to the card, None where no link leads there."""
    link = card_link(look, campaign_id)
    return Button(look.say("button-back"), url=link) if link else None
