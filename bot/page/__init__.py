"""One page for an official who has no Telegram: plain HTML forms, no script."""
