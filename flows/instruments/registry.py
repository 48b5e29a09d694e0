"""Every question there is. A new instrument is a file beside this and a line here."""

from collections.abc import Mapping

from flows.instruments import aspects, at_sessions, both_voices, closing, encounter, felt, order, pulse
from flows.instruments.question import Question

QUESTIONS: Mapping[str, Question] = {
    question.id: question
    for one in (closing, order, felt, pulse, aspects, both_voices, encounter, at_sessions)
    for question in one.QUESTIONS
}
