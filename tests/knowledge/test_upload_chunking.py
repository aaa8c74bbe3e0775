"""Documents are cut along their own seams, and no word or grapheme is lost on the way."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.uploads.chunking import FEWEST, MOST, Passage, chunks
from knowledge.uploads.cutting import pieces
from knowledge.uploads.language import language_of

SENTENCE = "Readers abroad often ask who is speaking, and a named person helps them. "
CHINESE = "外国读者常常会问说话的人是谁，一个有名有姓的人能帮他们读下去。"


def words(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("sentence", [SENTENCE, CHINESE])
def test_long_paragraphs_become_passages_of_400_to_900_characters(sentence: str) -> None:
    text = "\n\n".join(sentence * number for number in (30, 3, 9, 40))
    found = list(chunks(text))
    assert all(FEWEST <= len(passage.text) <= MOST for passage in found)
    assert words("".join(passage.text for passage in found)) == words(text)


@pytest.mark.parametrize("sentence", [SENTENCE, CHINESE])
def test_a_passage_ends_where_a_sentence_ends(sentence: str) -> None:
    assert all(passage.text.endswith((".", "。")) for passage in chunks(sentence * 60))


def test_headings_are_kept_as_the_path_above_a_passage() -> None:
    body = SENTENCE * 8
    text = f"# Tea\n\n{body}\n\n## Asking for water\n{body}\n\n# Bread\n\n{body}"
    assert [passage.heading for passage in chunks(text)] == ["Tea", "Tea › Asking for water", "Bread"]


def test_numbered_and_chinese_headings_are_seen_and_numbered_sentences_are_not() -> None:
    body = CHINESE * 15
    long = SENTENCE * 8
    chinese = f"第一章 茶馆\n\n{body}\n\n一、添水\n\n{body}\n\n"
    text = f"{chinese}2.1 Bowls and lids\n\n{long}\n\n2. This is a sentence.\n\n{long}"
    found = list(chunks(text))
    assert found[0].heading == "第一章 茶馆"
    assert found[1].heading == "第一章 茶馆 › 一、添水"
    assert found[2].heading.endswith("2.1 Bowls and lids")
    assert "2. This is a sentence." in "".join(passage.text for passage in found)


def test_short_chapters_in_one_language_share_a_passage_and_languages_do_not() -> None:
    text = f"# A\n\n{SENTENCE * 2}\n\n# B\n\n{SENTENCE * 2}\n\n# C\n\n{CHINESE}"
    found = list(chunks(text))
    assert [passage.heading for passage in found] == ["A", "C"]
    assert "\n\nB\n\n" in found[0].text
    assert [language_of(passage.text) for passage in found] == ["en", "zh"]


@pytest.mark.parametrize(("text", "language"), [("ask 谁", "mixed"), ("彼はお茶を飲みました", "ja"), ("12 … 5", "und")])
def test_the_language_of_a_passage_is_told(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("cluster", ["👩‍👩‍👧", "é" + "\u0323", "🇨🇳", "क्षि", "👍🏽", "각"])
def test_no_grapheme_is_cut_however_long_the_line(cluster: str) -> None:
    found = list(pieces("x" + cluster * 400, MOST))
    assert "".join(found) == "x" + cluster * 400
    assert all(len(piece) <= MOST for piece in found)
    assert all(piece.startswith(cluster) for piece in found[1:])


@given(st.text(alphabet=st.sampled_from("ab é中。.!\n# \t👍\u0301\u200d1、-"), max_size=3_000))
def test_whatever_the_text_nothing_is_lost_and_nothing_too_long(text: str) -> None:
    found = list(chunks(text))
    assert all(0 < len(passage.text) <= MOST for passage in found)
    kept = words("".join(passage.heading + passage.text for passage in found))
    assert set(words(text)) - set("#\u200d\u0301") <= set(kept)


def test_a_million_characters_without_a_space_are_cut_quickly() -> None:
    assert len(list(chunks("x" * 1_000_000))) == 1_112


def test_a_document_of_headings_alone_is_still_found() -> None:
    assert list(chunks("# Only a title")) == [Passage("Only a title", "Only a title")]


def test_half_a_million_links_that_never_end_are_cut_quickly() -> None:
    started = time.monotonic()
    assert len(list(chunks("![a](" * 100_000))) > 500
    assert time.monotonic() - started < 10
