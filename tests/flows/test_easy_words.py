"""Easy mode: whatever is said to a person has at most 12 words a sentence and names no command, in every language."""

import re

import pytest

from flows.speech import Speech, languages
from tests.flows.test_locales import DESCRIPTIONS, arguments, messages, sentences, texts

LONGEST = 12
ELSEWHERE = (*DESCRIPTIONS, "page-", "site-", "mail-")
"""Not said by the bot: files, the officials' page, the public page, mails to the city."""
IN_GROUPS = frozenset({"hello", "receipt-file", "menu-circle", "menu-session"})
"""Said to a whole group, standing in a file, or in Telegram's menu of commands."""
TO_ASK_OTHERS = frozenset({"aid-opening"})
"""Questions that who works there may open a talk with."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COMMAND = re.compile(r"(?:^|\s)/[a-z]")


def easily(language: str) -> dict[str, list[str]]:
    """Return what each key says in easy mode: its easy words where it has some."""
    said = {m.id.name: texts(m) for m in messages(language)}
    return {
        key: said.get(f"easy-{key}", own)
        for key, own in said.items()
        if not key.startswith(ELSEWHERE) and key not in IN_GROUPS
    }


@pytest.mark.parametrize("language", languages())
def test_no_sentence_is_longer_than_twelve_words(language: str) -> None:
    long = [
        f"{key}: {sentence}"
        for key, said in easily(language).items()
        for text in said
        for sentence in sentences(text)
        if len(WORD.findall(sentence)) > LONGEST
    ]
    assert long == [], "give these easier words under easy- and their key"


@pytest.mark.parametrize("language", languages())
def test_no_command_is_named(language: str) -> None:
    named = [key for key, said in easily(language).items() for text in said if COMMAND.search(text)]
    assert named == [], "give these words without a command under easy- and their key"


@pytest.mark.parametrize("language", languages())
def test_one_question_is_asked_at_a_time(language: str) -> None:
    several = [key for key, said in easily(language).items() for text in said if text.count("?") > 1]
    assert set(several) <= TO_ASK_OTHERS


def test_easier_words_take_no_more_arguments_than_the_usual_ones() -> None:
    known = {m.id.name: arguments(m) for m in messages("en")}
    for key, given in known.items():
        own = key.removeprefix("easy-")
        if own != key and own in known:
            assert given <= known[own], key


def test_who_did_not_choose_it_reads_the_usual_words() -> None:
    usual, easy = Speech("en"), Speech("en", easy=True)
    assert "/privacy" in usual.say("noted-first")
    assert "/" not in easy.say("noted-first")
    assert usual.say("button-fine") == easy.say("button-fine")
