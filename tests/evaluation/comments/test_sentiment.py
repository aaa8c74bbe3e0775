"""Sentiment of comments: words, signs and vectors, and where it keeps silent.

Vectors are zeros unless a test is about them: the heads then say their biases, and words and signs decide.
"""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.comments.sentiment import (
    CLASSES,
    SUPPORTED,
    THRESHOLD,
    english_sentiment,
    label_of,
    scored,
    sentiments,
    weighing,
)
from evaluation.comments.signs import signs_heard
from evaluation.comments.wording import words_heard
from evaluation.heads import Vectors, head


def score(text: str, language: str, vector: Vectors | None = None) -> float:
    vectors = np.zeros((1, 512), dtype=np.float32) if vector is None else vector[None]
    return float(sentiments([text], [language], vectors)[0])


@pytest.mark.parametrize(
    ("language", "praise", "blame"),
    [
        ("en", "what a wonderful evening, I love it", "what a horrible evening, I hate it"),
        ("es", "me encanta, es maravilloso", "qué asco, es horrible"),
        ("fr", "c'est magnifique, j'adore", "c'est horrible, quelle honte"),
        ("de", "wunderbar, ich liebe es", "furchtbar, ich hasse es"),
        ("it", "bellissimo, lo adoro", "orribile, che schifo"),
        ("pt", "maravilhoso, adorei", "horrível, que nojo"),
        ("ar", "والله رائعة وجميلة", "والله سيئة ومقرفة"),
        ("hi", "bahut accha, zabardast", "bahut ghatiya, bakwas"),
        ("ru", "прекрасно, обожаю", "ужасно, ненавижу"),
        ("tr", "harika, bayıldım", "berbat, iğrenç"),
        ("pl", "wspaniale, uwielbiam", "okropne, nienawidzę"),
        ("nl", "geweldig, prachtig", "verschrikkelijk, walgelijk"),
        ("id", "keren banget, mantap", "parah, memalukan"),
        ("th", "ยอดเยี่ยม สวยมาก", "แย่ น่ารังเกียจ"),
        ("zh", "太精彩了，很喜欢", "太糟糕了，讨厌"),
    ],
)
def test_praise_scores_positive_and_blame_negative(language: str, praise: str, blame: str) -> None:
    assert label_of(score(praise, language)) == "positive"
    assert label_of(score(blame, language)) == "negative"


def test_a_plain_question_with_a_link_is_neutral() -> None:
    assert label_of(score("When does the library open? http://example.org", "en")) == "neutral"


def test_a_negation_weakens_and_turns_a_word() -> None:
    assert words_heard("no es bueno", "es").negative == pytest.approx(0.6)
    assert words_heard("es bueno", "es").positive == 1.0


def test_an_intensifier_strengthens_the_next_word_only() -> None:
    assert words_heard("muy bueno", "es").positive == pytest.approx(1.3)
    assert words_heard("muy tarde y bueno", "es").positive == 1.0


def test_chinese_negation_reaches_its_word() -> None:
    assert words_heard("不开心", "zh").negative == pytest.approx(1.2)


def test_arabic_words_are_known_with_their_prefixes() -> None:
    assert words_heard("والرائع", "ar").positive == 2.0


def test_a_language_without_a_list_has_no_words() -> None:
    assert words_heard("good bad", "sw") == (0.0, 0.0)


def test_a_repeated_sign_counts_half_as_much_again_however_often() -> None:
    assert signs_heard("😍").positive == 2.0
    assert signs_heard("😍😍").positive == signs_heard("😍😍😍😍😍").positive == 3.0


def test_an_emoticon_inside_a_word_or_a_link_is_none() -> None:
    assert signs_heard("xdrive http://example.org to:paris") == (0.0, 0.0)
    assert signs_heard("so fun xD :)") == (2.0, 0.0)


def test_an_unsupported_language_has_no_score() -> None:
    assert "sw" not in SUPPORTED
    assert math.isnan(score("good bad 😍", "sw"))


def test_without_words_the_signs_decide() -> None:
    assert label_of(score("😍😍", "und")) == "positive"
    assert label_of(score("😡😡", "und")) == "negative"
    assert math.isnan(score("https://example.org", "und"))


def test_the_polarity_head_moves_the_score() -> None:
    way = head("sentiment_polarity").weights
    towards = (way / np.linalg.norm(way)).astype(np.float32)
    assert score("the second door", "en", towards) > score("the second door", "en", -towards)


def test_the_score_is_at_its_threshold_where_a_side_is_as_likely_as_neutral() -> None:
    chances = np.array([[0.2, 0.4, 0.4], [0.4, 0.4, 0.2], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    assert scored(chances).tolist() == pytest.approx([THRESHOLD, -THRESHOLD, 0.0, 1.0])


def test_chances_of_the_classes_sum_to_one() -> None:
    chances = weighing().chances(np.zeros((2, 9)))
    assert chances.shape == (2, len(CLASSES))
    assert chances.sum(axis=1).tolist() == pytest.approx([1.0, 1.0])


def test_no_comments_have_no_scores() -> None:
    assert sentiments([], [], np.empty((0, 512), dtype=np.float32)).shape == (0,)


def test_the_cheap_path_follows_the_published_rules() -> None:
    # "good" weighs 1.9 in VADER's list, and a compound is x / sqrt(x * x + 15).
    assert english_sentiment("good") == pytest.approx(1.9 / math.sqrt(1.9**2 + 15))
    turned = -0.74 * 1.9
    assert english_sentiment("not good") == pytest.approx(turned / math.sqrt(turned**2 + 15))
    assert english_sentiment("very good") > english_sentiment("good") > english_sentiment("kinda good")
    assert english_sentiment("it was GOOD") > english_sentiment("it was good")
    assert english_sentiment("good!!!") > english_sentiment("good")
    assert english_sentiment("good acting but terrible plot") < 0
    assert english_sentiment("yeah right") < 0


def test_the_cheap_path_lets_go_of_held_letters() -> None:
    assert english_sentiment("goooood") == english_sentiment("good")


@given(st.text(max_size=300), st.sampled_from(sorted(SUPPORTED | {"und", "xx"})))
def test_any_text_scores_between_the_ends_or_not_at_all(text: str, language: str) -> None:
    value = score(text, language)
    assert math.isnan(value) or -1 <= value <= 1
    assert -1 <= english_sentiment(text) <= 1
