"""The language of a comment: short, noisy, mixed, or none at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.comments.everyday import short_comments_language
from evaluation.comments.language import UNKNOWN, comment_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I still can't believe how cold the sea was this morning", "en"),
        ("Mañana volvemos a la playa con los niños", "es"),
        ("Je ne savais pas que le marché fermait si tôt", "fr"),
        ("Wir haben gestern lange auf den Bus gewartet", "de"),
        ("Questa sera ceniamo tutti insieme dalla nonna", "it"),
        ("Amanhã a gente vai pegar o ônibus bem cedo", "pt"),
        ("كنت أظن أن السوق مفتوح اليوم", "ar"),
        ("Завтра мы снова едем к морю", "ru"),
        ("明天我们又要去海边了", "zh"),
        ("明日また海に行きます", "ja"),
        ("내일 또 바다에 가요", "ko"),
        ("พรุ่งนี้เราจะไปทะเลอีก", "th"),
        ("कल हम फिर समुद्र के किनारे जाएंगे", "hi"),
    ],
)
def test_a_plain_sentence_is_told_in_its_language(text: str, language: str) -> None:
    assert comment_language(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I love it", "en"),
        ("So good!!", "en"),
        ("don’t like it", "en"),
        ("¡Hola!", "es"),
        ("obrigado", "pt"),
        ("harika", "tr"),
        ("kocham to", "pl"),
        ("cảm ơn", "vi"),
    ],
)
def test_a_comment_of_a_few_very_common_words_is_told_by_them(text: str, language: str) -> None:
    assert comment_language(text) == language


@pytest.mark.parametrize("text", ["lanzhou", "w", "la", "quixa nomble trub", "love quixa nomble trub"])
def test_a_name_a_letter_or_one_common_word_among_others_tells_no_language(text: str) -> None:
    assert short_comments_language(text.split()) is None


def test_a_word_that_several_languages_have_tells_nothing_by_itself() -> None:
    assert short_comments_language(["super"]) is None
    assert short_comments_language(["super", "gut"]) == "de"


def test_hindi_in_latin_letters_is_hindi() -> None:
    assert comment_language("yaar ye kya ho raha hai, mujhe kuch samajh nahi aaya") == "hi"


def test_hindi_mixed_with_english_is_hindi() -> None:
    assert comment_language("bhai the new phone bahut accha hai but price kitna high hai") == "hi"


def test_english_that_shares_short_words_with_hindi_stays_english() -> None:
    assert comment_language("do you want to come to the market with us?") == "en"


def test_handles_links_and_hashtags_do_not_decide() -> None:
    noise = "@thegreatreader #breakingnews https://example.org/the/news/of/the/day"
    assert comment_language(f"{noise} Wir haben gestern lange auf den Bus gewartet") == "de"


def test_a_hashtag_decides_where_there_is_nothing_else() -> None:
    assert comment_language("@user #guten #morgen #zusammen #freunde http") == "de"


def test_capitals_and_held_letters_are_no_other_language() -> None:
    assert comment_language("THIS IS SOOOOOO GOOOOOD I AM CRYING") == "en"


def test_a_few_letters_of_another_script_do_not_decide() -> None:
    assert comment_language("What does 안녕 mean, I heard it in every episode so far") == "en"
    assert comment_language("the sign said 出口 and we followed it to the street") == "en"


def test_swahili_is_not_taken_for_english() -> None:
    assert comment_language("watu wetu wa nchi hii ni kama ndugu na kila mtu ana kazi yake") == "sw"


@pytest.mark.parametrize("text", ["", "   ", "😂😂😂", "https://example.org/x", "@one @two", "12:30 !!! ???"])
def test_without_words_there_is_nothing_to_tell(text: str) -> None:
    assert comment_language(text) == UNKNOWN


@given(st.text(max_size=200))
def test_any_text_gets_the_same_code_twice(text: str) -> None:
    code = comment_language(text)
    assert code == comment_language(text)
    assert code.isalpha()
    assert code.islower()
