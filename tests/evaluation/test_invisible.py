"""What cannot be seen does not count, and what is meant stays."""

import unicodedata

import pytest
from hypothesis import given

from evaluation.invisible import hidden_characters, neutralise
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import standard_rubric
from evaluation.scores import score
from tests.drafts import NAMES, STORY, example
from tests.evaluation.generated import texts

CYRILLIC = str.maketrans("aeocpxyisjhAEOCPXHKMTB", "аеосрхуіѕјһАЕОСРХНКМТВ")
ENGLISH = [name for name in NAMES if name != "zh-draft"]


@pytest.mark.parametrize(
    "meant",
    [
        "👨‍👩‍👧‍👦 at dinner",
        "می‌خواهم",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿 lost",
        "1️⃣ first",
        "❤️‍🔥",
        "🏳️‍🌈",
        "नमस्ते क्‍ष",
        "naïve café",
        "Москва",
        "你好，世界！",
    ],
)
def test_what_carries_meaning_stays(meant: str) -> None:
    assert neutralise(meant).text == meant
    assert hidden_characters(meant) == 0


@pytest.mark.parametrize(
    ("given_text", "measured", "hidden"),
    [
        ("te\u200ba", "tea", 1),
        ("te\u00ada", "tea", 1),
        ("te\u200da", "tea", 1),
        ("te\u200ca", "tea", 1),
        ("满\u200d分", "满分", 1),
        ("te\ufe0fa", "tea", 1),
        ("\u202etea\u202c", "tea", 2),
        ("tea\U000e0067\U000e0069", "tea", 2),
        ("tea\U000e0101", "tea", 1),
        ("tеа", "tea", 0),
        ("іѕ ѕо nice", "is so nice", 0),
        ("ｔｅａ 𝐭𝐞𝐚", "tea tea", 0),
        ("cafe\u0301", "café", 0),
        ("T\u0336e\u0336a\u0336", "Tea", 0),
    ],
)
def test_what_hides_is_dropped_or_made_plain(given_text: str, measured: str, hidden: int) -> None:
    assert neutralise(given_text).text == measured
    assert hidden_characters(given_text) == hidden


def test_words_of_another_alphabet_are_not_folded() -> None:
    assert neutralise("Она пьёт сок, and he has tea.").text == "Она пьёт сок, and he has tea."


def test_a_span_leads_back_over_what_was_dropped_and_never_splits_an_accent() -> None:
    original = "A ca\u200bfe\u0301, please"
    clean = neutralise(original)
    start = clean.text.index("café")
    left, right = clean.original_span(start, start + 4)
    assert original[left:right] == "ca\u200bfe\u0301"


@given(texts)
def test_every_character_leads_back_to_where_it_stood(original: str) -> None:
    clean = neutralise(original)
    end_before = 0
    for position, character in enumerate(clean.text):
        start, end = clean.original_span(position, position + 1)
        assert end_before <= start < end <= len(original)
        assert character == original[start] or not original[start:end].isascii()
        end_before = end


@given(texts)
def test_neutralising_twice_changes_nothing_more(original: str) -> None:
    once = neutralise(original).text
    if not any(unicodedata.combining(character) for character in once):
        assert neutralise(once).text == once


@pytest.mark.parametrize("name", ENGLISH)
def test_hidden_characters_change_no_score(name: str, lexicon: Lexicon) -> None:
    clean = example(name)
    soiled = "\u200b".join(clean[i : i + 3] for i in range(0, len(clean), 3)) + "\u2066\U000e0041"
    rubric = standard_rubric()
    assert score(measure(soiled, lexicon), rubric) == score(measure(clean, lexicon), rubric)


@pytest.mark.parametrize("name", ENGLISH)
def test_look_alike_letters_change_no_score(name: str, lexicon: Lexicon) -> None:
    clean = example(name)
    rubric = standard_rubric()
    assert score(measure(clean.translate(CYRILLIC), lexicon), rubric) == score(measure(clean, lexicon), rubric)


def test_hidden_characters_are_counted_for_the_flag() -> None:
    assert hidden_characters(STORY) == 0
    assert hidden_characters(STORY.replace("pears", "pe\u200ba\u200brs")) == 2
