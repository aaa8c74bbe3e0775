"""Counting words, comparing texts, reading files, and understanding what people type."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import examples
from bot.conversation import vocabulary
from bot.conversation.ports import UnreadableError
from bot.conversation.reading import FileReader
from bot.conversation.wording import WordChange, common_in_order, shared_words, word_change, words_of
from tests.conversation.dialog import Dialog, guide


@pytest.mark.parametrize(
    ("text", "words"),
    [("It's a well-known fact", 4), ("春节到了", 4), ("过 Spring Festival", 3), ("… 🌸 _", 0), ("", 0), ("café", 1)],
)
def test_words_are_counted_in_both_languages(text: str, words: int) -> None:
    assert len(words_of(text)) == words


def test_shared_words_are_a_share_of_the_telling_words_of_the_shorter_text() -> None:
    assert shared_words("the green baskets of tea leaves", "the leaves and the baskets fell over") == pytest.approx(
        2 / 3
    )
    assert shared_words("the tea and the hill", "the tea and the sea") == 0
    assert shared_words("春天采茶", "我们采茶") == pytest.approx(1 / 3)
    assert shared_words("baskets", "") == 0


def test_no_two_different_examples_are_taken_for_versions_of_one_draft() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in Path(examples.__file__).parent.glob("*.txt")}
    alike = [pair for pair in combinations(texts, 2) if shared_words(texts[pair[0]], texts[pair[1]]) >= 0.4]
    assert alike == []


def test_a_word_change_counts_added_removed_and_kept() -> None:
    assert word_change("we must tell the story", "we gladly tell a story") == WordChange(2, 2, 3)


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_word_change_accounts_for_every_word(before: str, after: str) -> None:
    change = word_change(before, after)
    assert change.kept + change.removed == len(words_of(before))
    assert change.kept + change.added == len(words_of(after))


@given(st.lists(st.sampled_from("abc"), max_size=12), st.lists(st.sampled_from("abc"), max_size=12))
def test_the_common_words_are_the_longest_common_subsequence(old: list[str], new: list[str]) -> None:
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, before in enumerate(old):
        for j, after in enumerate(new):
            table[i + 1][j + 1] = table[i][j] + 1 if before == after else max(table[i][j + 1], table[i + 1][j])
    assert common_in_order(old, new) == table[-1][-1]


def test_long_texts_are_compared_quickly_by_counting() -> None:
    assert word_change("a b " * 10_000, "a c " * 10_000) == WordChange(10_000, 10_000, 10_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/why 2", ("why", "2")),
        ("/START", ("start", "")),
        ("/why@attune_bot dialogue", ("why", "dialogue")),
        ("/audience\u3000德国 ", ("audience", "德国")),
        ("/ no", None),
        ("and/or", None),
        ("/练习 glossing", ("drill", "glossing")),
        ("案例", ("case", "")),
        ("/读者 日本", ("audience", "日本")),
        ("进步", ("progress", "")),
        (" 省流量 ", ("lowdata", "")),
        ("资源很多", None),
        ("/help\nme", None),
        ("/" + "x" * 33, None),
    ],
)
def test_commands_are_recognised_and_ordinary_text_is_not(text: str, expected: tuple[str, str] | None) -> None:
    assert vocabulary.parse_command(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Hint!", "hint"), ("换一个", "another"), ("不练了。", "stop"), ("Stop the bus.", None)]
)
def test_a_word_may_stand_for_a_button_of_a_drill(text: str, expected: str | None) -> None:
    assert vocabulary.parse_drill_word(text) == expected


@pytest.mark.parametrize(("typed", "nearest"), [("revize", "revise"), ("mydate", "mydata")])
async def test_an_unknown_command_is_answered_with_the_nearest_one(typed: str, nearest: str) -> None:
    await Dialog().verify([(f"/{typed}", f"I do not know /{typed}. Did you mean /{nearest}?")])


@pytest.mark.parametrize("typed", ["xyzzy", "foo", "export"])
async def test_an_unknown_command_unlike_all_others_leads_to_help_and_never_to_forgetting(typed: str) -> None:
    await Dialog().verify([(f"/{typed}", f"I do not know /{typed}. /help shows what I can do.")])


def test_every_command_is_in_the_help_of_both_languages() -> None:
    for translator in guide().translators.values():
        missing = [name for name in vocabulary.COMMANDS if f"/{name}" not in translator("help")]
        assert missing == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_text_files_of_students_machines_are_read(encoding: str) -> None:
    assert FileReader().read("稿子.txt", "春节快乐, dear reader".encode(encoding)) == "春节快乐, dear reader"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.mp3", b"ID3", "file-kind"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0", "draft-binary"),
        ("a", b"\xff\xff\xff", "draft-binary"),
    ],
)
def test_other_files_are_refused_with_a_reason(name: str, content: bytes, problem: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        FileReader().read(name, content)
    assert refused.value.problem == problem
