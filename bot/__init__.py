"""The face: knows Telegram, knows no SQL."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")  # spans of time as timedelta, as the next version has them
