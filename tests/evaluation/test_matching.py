"""Patterns find what they say and nothing else."""

import pytest

from evaluation.document import parse
from evaluation.matching import PhraseTable


def found(patterns: list[str], text: str) -> list[tuple[str, str]]:
    """Which words each pattern hit."""
    table = PhraseTable((pattern, pattern) for pattern in patterns)
    document = parse(text)
    return [(hit.payload, document.text[hit.start : hit.end]) for hit in table.find(document)]


@pytest.mark.parametrize(
    ("patterns", "text", "hits"),
    [
        (["common prosperity"], "Common Prosperity for all", [("common prosperity", "Common Prosperity")]),
        (["common prosperity"], "a commonly held prosperity", []),
        (["win-win"], "a win-win deal", [("win-win", "win-win")]),
        (["conspir*"], "They conspired, a conspiracy.", [("conspir*", "conspired"), ("conspir*", "conspiracy")]),
        (["conspir*"], "They respire.", []),
        (["don't believe"], "Don’t believe it", [("don't believe", "Don’t believe")]),
        (["promote ... vigorously"], "promote the old town vigorously", [("promote ... vigorously",) * 2]),
        (["promote ... vigorously"], "promote vigorously", []),
        (["promote ... vigorously"], "promote one two three four five vigorously", []),
        (["tea", "tea ceremony"], "the tea ceremony and tea", [("tea ceremony",) * 2, ("tea", "tea")]),
        (["tea ceremony of", "tea"], "the tea ceremony", [("tea", "tea")]),
        (["good news"], "It was good. News came.", []),
        (["中国梦", "梦"], "实现中国梦，做个梦", [("中国梦",) * 2, ("梦",) * 2]),
        (["中国梦"], "中国的梦", []),
        (["tea", "茶"], "茶 is tea", [("茶",) * 2, ("tea",) * 2]),
        ([], "nothing is looked for", []),
    ],
)  # fmt: skip
def test_known_cases(patterns: list[str], text: str, hits: list[tuple[str, str]]) -> None:
    shown = [(payload, words) for payload, words in found(patterns, text)]
    expected = [
        (payload, "promote the old town vigorously") if "..." in payload else (payload, words)
        for payload, words in hits
    ]
    assert shown == expected


def test_hits_of_one_table_never_overlap() -> None:
    hits = found(["a b", "b c", "c d"], "a b c d")
    assert [words for _, words in hits] == ["a b", "c d"]


def test_two_payloads_of_one_pattern_are_both_told() -> None:
    table = PhraseTable([("the west", 1), ("the west", 2)])
    assert [hit.payload for hit in table.find(parse("in the west"))] == [1, 2]


def test_a_star_needs_three_letters_before_it() -> None:
    with pytest.raises(ValueError, match=r"ab\*"):
        PhraseTable([("ab*", 1)])


def test_a_pattern_written_twice_counts_once() -> None:
    assert found(["no side effects"] * 2, "It has no side effects.") == [("no side effects",) * 2]
