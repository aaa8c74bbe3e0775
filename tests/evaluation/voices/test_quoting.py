"""What of a draft a comment repeats."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reception.stimulus import APPEAL, CUE, TERM, Encounter, Stimulus
from evaluation.voices.cleaning import clean
from evaluation.voices.cutting import MOST_LETTERS, MOST_WORDS, cut
from evaluation.voices.quoting import likeable, quote

LONG = (
    "At my grandfather's stone she pulled out the weeds with their roots, "
    "the way she does it, and told him the price of pork."
)


def met(words: str, feature: str, kind: str = APPEAL, start: int = 0, weight: float = 1.0) -> Encounter:
    return Encounter(kind, feature, start, start + len(words), words, None, weight, 0.0)


def stimulus(*encounters: Encounter, hostility: float = 0.0) -> Stimulus:
    return Stimulus("0" * 64, "en", 60, {"hostility": hostility}, {}, 0.0, 0.0, encounters)


def test_the_longest_clauses_that_fit_are_quoted_whole() -> None:
    # Clauses: 11 words (too many), "the way she does it" (5), "and told him the price of pork" (7; 6 without "and").
    # Two together make 12. So the last one.
    assert cut(LONG, LONG) == "told him the price of pork"


def test_what_touched_stands_in_the_quote() -> None:
    assert "weeds" in cut(LONG, "weeds")


def test_where_no_clause_fits_words_are_left_out_whole_and_said_so() -> None:
    text = "The county government counted thirty six thousand visitors between the first of May and the end of summer"
    # Eight words from the start, the most there may be; "visitors" may end a quote, "between" might not.
    assert cut(text, text) == "The county government counted thirty six thousand visitors…"


def test_a_subordinate_clause_is_not_quoted_alone() -> None:
    text = "When I was a child, my cousin and I carried forty buckets of water up the hill every morning"
    # "When I was a child" needs the rest; of eight words the last before a new phrase ("and") is "cousin".
    assert cut(text, text) == "When I was a child, my cousin…"


@pytest.mark.parametrize(
    "text",
    [
        "see https://a.b/c now",
        "write to me@a.org",
        "ask @everyone here",
        "visit evil.com today",
        "call +44 20 7946 0958",
        "tx\u202eet",
        "a <@123> b",
    ],
)
def test_words_that_act_are_not_quoted_at_all(text: str) -> None:
    assert clean(text) == ""


def test_markup_and_quotation_marks_go() -> None:
    assert clean('**We** say "hello"') == "We say hello"
    assert clean("“Who is he going to call?”") == "Who is he going to call?"


@given(st.text(max_size=200))
def test_a_quote_of_any_text_is_short_and_harmless(text: str) -> None:
    found = quote(stimulus(), met(text, "direct_speech"))
    if found:
        words, _ = found
        assert len(words.split()) <= MOST_WORDS
        assert len(words) <= MOST_LETTERS + 2
        assert not re.search(r'["“”<>@#*_`\n\r\u202a-\u202e\u2066-\u2069{}]', words)


def test_a_bit_of_a_sentence_is_quoted_with_words_around_it() -> None:
    sentence = met("Around 400 people lost their jobs.", "felt_story")
    assert quote(stimulus(sentence), met("lost their", "hardship", start=18)) == (
        "Around 400 people lost their jobs",
        "line",
    )


def test_a_figure_is_a_point_and_a_scene_is_not() -> None:
    sentence = met("Around 400 people lost their jobs.", "felt_story")
    assert quote(stimulus(sentence), met("lost their", "evidence", start=18)) == (
        "Around 400 people lost their jobs",
        "point",
    )


def test_one_irritating_word_and_several_are_told_apart() -> None:
    assert quote(stimulus(), met("unprecedented", "self_praise", CUE)) == ("unprecedented", "word")
    assert quote(stimulus(), met("far ahead of all", "self_praise", CUE)) == ("far ahead of all", "phrase")


@pytest.mark.parametrize("feature", ["loaded", "against_them", "reproach", "trap", "exclamation"])
def test_attacks_and_bare_marks_are_not_quoted(feature: str) -> None:
    assert quote(stimulus(), met("vermin", feature, CUE)) is None


def test_nobody_is_touched_by_a_line_that_attacks() -> None:
    line, attack = met("Those people are vermin and always were.", "felt_story"), met("vermin", "loaded", CUE, start=17)
    assert quote(stimulus(line, attack), line) is None
    assert quote(stimulus(line, hostility=0.5), line) is None
    assert quote(stimulus(line), line) is not None


def test_a_line_with_a_stock_phrase_is_nobodys_favourite() -> None:
    line = met("We will surely benefit from win-win cooperation.", "felt_story")
    assert not likeable(stimulus(line, met("win-win cooperation", "official_phrase", CUE, start=28)), line)
    assert likeable(stimulus(line), line)


def test_chinese_is_cut_at_its_own_pauses() -> None:
    chinese = replace(stimulus(), problem="language")
    assert quote(chinese, met("外国友人纷纷竖起大拇指，不禁感叹中国文化博大精深。", "felt_story")) == (
        "不禁感叹中国文化博大精深",
        "line",
    )


@pytest.mark.parametrize("feature", ["question", "felt_story", "invitation"])
def test_what_an_english_draft_says_in_chinese_characters_touches_nobody(feature: str) -> None:
    assert quote(stimulus(), met("你们的国家 also?", feature)) is None


def test_a_term_in_chinese_characters_is_asked_about() -> None:
    assert quote(stimulus(), met("清明节", "unglossed_term", TERM)) == ("清明节", "term")


def test_a_term_is_quoted_as_it_stands() -> None:
    assert quote(stimulus(), met("gaokao", "unglossed_term", TERM)) == ("gaokao", "term")
