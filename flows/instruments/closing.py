"""What is asked at the end: was it useful, can people like us change things here, did it last."""

from flows.instruments.question import Question

USEFUL = Question("useful", "closing", ("yes", "partly", "no"), {"end": 7})
CHANGE_HERE = Question("change_here", "influence", ("1", "2", "3", "4", "5"), {"start": 0, "end": 7})
LASTED = Question("lasted", "closing", ("yes", "partly", "no"), {"after": 14})
"""``after`` counts from when it was asked, three months after the end."""
QUESTIONS = (USEFUL, CHANGE_HERE, LASTED)
