"""Ideas that say nearly the same are found, others aren't."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.design.similar import similar

ALIKE = [
    ("en", "Lanterns we paint and hang on Friday", "Let's paint lanterns and hang them on Friday evening"),
    ("en", "Clean the underpass on Saturday", "Cleaning the underpass together on Saturday"),
    ("en", "Ask the city to fix the lamps", "We should ask the city so that they fix the lamps"),
    ("en", "A mural on the underpass wall", "Paint a mural on the wall of the underpass"),
    ("en", "Lights in the underpass", "More light for the underpass!"),
    ("en", "Plant bulbs by the path", "planting bulbs along the path"),
    ("en", "Soup evening in the courtyard", "SOUP EVENINGS, COURTYARD"),
    ("en", "Repair the bench near the playground", "repair benches near playground"),
    ("en", "Hang lanters under the bridge", "Hang lanterns under the bridge"),
    ("fi", "Maalataan lyhtyjä ja ripustetaan ne perjantaina", "Lyhtyjen maalaus ja ripustus perjantaina"),
    ("fi", "Siivotaan alikulku lauantaina", "Alikulun siivous lauantaina"),
    ("fi", "Pyydetään kaupunkia korjaamaan valot", "Kaupungin pitäisi korjata valot"),
    ("fi", "Seinämaalaus alikulkuun", "Alikulun seinämaalaus"),
    ("fi", "Ripustetaan lyhdyt sillan alle", "Lyhtyjä ripustettaisiin sillan alle"),
    ("fi", "Istutetaan kukkia polun varteen", "Kukkien istutus polun varrelle"),
    ("fi", "Keittoilta pihalla", "Keittoiltoja pihalle"),
    ("fi", "Korjataan leikkipuiston penkki", "Leikkipuiston penkkien korjaus"),
    ("fi", "Valoja alikulkuun", "Lisää valoa alikulkuun"),
]
APART = [
    ("en", "Lanterns we paint and hang on Friday", "Ask the city to fix the lamps"),
    ("en", "Lanterns we paint and hang on Friday", "Clean the underpass on Friday"),
    ("en", "Paint the bench", "Paint the wall"),
    ("en", "Clean the underpass", "Clean the yard"),
    ("en", "A party in the park", "Parking for bikes"),
    ("en", "Walk the wall at 20", "Walk the wall at 22 with lights and music"),
    ("en", "Soup on Saturday", "Music on Sunday"),
    ("en", "Let's do it together", "We should have more lanterns"),
    ("fi", "Maalataan penkki", "Maalataan seinä"),
    ("fi", "Maalataan lyhtyjä perjantaina", "Pyydetään kaupunkia korjaamaan valot"),
    ("fi", "Siivotaan alikulku", "Siirretään pyöräteline"),
    ("fi", "Siivotaan alikulku lauantaina", "Keittoilta pihalla lauantaina"),
    ("fi", "Istutetaan puita", "Puistoon penkki"),
    ("fi", "Maanantaina kokous", "Maalataan kokoushuone"),
]


@pytest.mark.parametrize(("language", "one", "other"), ALIKE)
def test_paraphrases_are_alike(language: str, one: str, other: str) -> None:
    assert similar(one, [(7, other)], language) == [7]
    assert similar(other, [(7, one)], language) == [7]


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_other_ideas_are_not(language: str, one: str, other: str) -> None:
    assert similar(one, [(7, other)], language) == []
    assert similar(other, [(7, one)], language) == []


@pytest.mark.parametrize("language", ["en", "fi"])
def test_no_idea_is_taken_for_that_of_another_pair(language: str) -> None:
    pairs = [(one, other) for name, one, other in ALIKE if name == language]
    others = [(number, other) for number, (_, other) in enumerate(pairs)]
    for number, (one, _) in enumerate(pairs):
        assert similar(one, others, language)[0] == number


def test_best_comes_first_and_at_most_three() -> None:
    others = [
        (1, "Paint lanterns on Friday evening under the bridge"),
        (2, "Lanterns: paint them, Friday"),
        (3, "Clean the yard"),
        (4, "Paint lanterns"),
        (5, "Paint many lanterns on Friday"),
    ]
    found = similar("Paint lanterns on Friday", others, "en")
    assert found[0] == 2
    assert len(found) == 3
    assert 3 not in found


def test_nothing_to_compare_with() -> None:
    assert similar("Paint lanterns", [], "en") == []


@pytest.mark.parametrize("language", ["en", "fi", "sv", ""])
def test_the_same_words_are_alike_in_any_language(language: str) -> None:
    for text in ("Måla lyktor", "what about it", "灯笼", "20"):
        assert similar(text, [(1, text.upper())], language) == [1]


@given(st.text(max_size=80), st.lists(st.text(max_size=80), max_size=6), st.sampled_from(["en", "fi", "sv"]))
def test_any_texts_can_be_compared(text: str, others: list[str], language: str) -> None:
    numbered = list(enumerate(others))
    found = similar(text, numbered, language)
    assert set(found) <= {number for number, _ in numbered}
    assert found == similar(text, numbered[::-1], language)


def test_a_thousand_others_are_compared_while_somebody_waits() -> None:
    filling = [one for _, one, other in ALIKE + APART for one in (one, other)]
    others = [
        (n, f"{filling[n % len(filling)]} {n} {filling[(n * 7 + 3) % len(filling)]}") for n in range(1000)
    ]
    similar("Paint lanterns", others, "en")
    start = time.process_time()
    similar("Paint twelve lanterns and hang them under the bridge on Friday", others, "en")
    assert time.process_time() - start < 1
