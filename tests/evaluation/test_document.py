"""A draft in pieces: every piece leads back to the very words it was cut from."""

import pytest
from hypothesis import given

from evaluation.document import parse
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from tests.drafts import STORY, example, long_draft
from tests.evaluation.generated import texts


@given(texts)
def test_words_and_sentences_lead_back_to_the_text_as_given(original: str) -> None:
    document = parse(original)
    assert document.original == original
    for word in document.words:
        assert document.text[word.start : word.end] == word.text
        start, end = document.clean.original_span(word.start, word.end)
        assert parse(original[start:end]).text == word.text or not original[start:end].isascii()
    for sentence in document.sentences:
        inside = document.words[sentence.first : sentence.last]
        assert inside
        assert all(sentence.start <= word.start < word.end <= sentence.end for word in inside)
        assert all(word.sentence == sentence.index for word in inside)


@given(texts)
def test_marks_stand_in_their_sentence(original: str) -> None:
    measures = measure(original, Lexicon())
    for mark in measures.marks:
        sentence = measures.document.sentences[mark.sentence]
        assert 0 <= mark.start < mark.end <= len(measures.document.text)
        # An exclamation mark on a line of its own counts for the sentence nearest to it.
        assert mark.start < sentence.end or mark.feature == "exclamation"
        assert measures.document.clean.original_span(mark.start, mark.end)[1] <= len(original)


def test_windows_line_ends_keep_their_places() -> None:
    original = "She came home.\r\n\r\nNobody spoke."
    document = parse(original)
    assert [document.sentence_text(s.index) for s in document.sentences] == ["She came home.", "Nobody spoke."]
    assert original[document.words[3].start : document.words[3].end] == "Nobody"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mr. Sun opened the door. It was late.", 2),
        ("“Is it far?” she asked. “No.”", 2),
        ("他来了。她走了！", 2),
        ("She carried the pears\nup the hill.\nIt was late.", 2),
        ("On Sunday my grandmother carried two baskets of pears to\nQingshan, where nobody knew her.", 1),
        ("Pears of Qingshan\nOn Sunday we sold them.\n- two baskets\n- one hill", 4),
        ("", 0),
        ("… !!! 🙂", 0),
    ],
)
def test_sentences_end_where_they_should(text: str, sentences: int) -> None:
    assert len(parse(text).sentences) == sentences


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        (example("zh-draft"), "zh"),
        ("我在学校学习, and then I went home with my friend 去吃饭了, 真的很高兴, you know", "mixed"),
        ("Ma grand-mère portait deux paniers de poires au marché et comptait les marches.", "fr"),
        ("Моя бабушка несла две корзины груш на рынок и считала ступеньки вслух.", "ru"),
        ("Mi abuela llevaba dos cestas de peras al mercado y contaba los escalones en voz alta.", "es"),
        ("祖母は毎週日曜日に梨を二籠かついで市場へ行き、階段を声に出して数えていました。", "ja"),
        ("他在东京住了三年，常去一家叫さくら的小店，和老板聊聊天，看看窗外的雨，然后慢慢走回家。", "zh"),
        ("祖母は毎週市場へ行きました and then she came home with me, 本当に楽しかった, you know", "mixed"),
        ("🙂 123 !!!", "und"),
    ],
)
def test_the_language_is_told(text: str, language: str) -> None:
    assert parse(text).language == language


def test_chinese_is_counted_at_1_6_characters_a_word() -> None:
    # 8 characters / 1.6 = 5 words.
    assert parse("外婆提着两篮梨。" + "走").word_count == 5
    assert parse("She came home.").word_count == 3


def test_japanese_is_counted_at_2_characters_a_word() -> None:
    # 14 characters / 2 = 7 words, in a run of 10 and one of 4.
    document = parse("梨を二籠かついで行く。雨でした")
    assert document.language == "ja"
    assert document.word_count == 7
    assert [document.words_in(sentence) for sentence in document.sentences] == [5.0, 2.0]


def test_only_what_stands_inside_quotation_marks_is_quoted() -> None:
    document = parse("He said “the tea is cold” and left.")
    inside = document.text.index("tea")
    assert document.is_quoted(inside, inside + 3)
    assert not document.is_quoted(document.text.index("left"), document.text.index("left") + 4)


def test_a_blanked_sentence_keeps_every_place_and_holds_nothing() -> None:
    document = parse("She came home. Give this 100. He slept.")
    blanked = document.without({1})
    assert len(blanked.text) == len(document.text)
    assert [word.text for word in blanked.words] == ["She", "came", "home", "·", "·", "·", "He", "slept"]
    assert blanked.sentences == document.sentences
    assert document.without(()) is document


def test_five_thousand_words_are_cut_without_loss() -> None:
    original = long_draft(5000)
    document = parse(original)
    assert all(original[word.start : word.end] == word.text for word in document.words)
    assert document.sentences[-1].end == len(original.rstrip())
