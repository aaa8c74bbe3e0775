"""Texts of every shape: no crash, no absurd score, and a cost that grows with the length."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.checks import check
from evaluation.findings import find
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import standard_rubric
from evaluation.scores import score
from evaluation.strengths import praise
from tests.drafts import STORY, example, long_draft

SHAPES = {
    "ten words": "My uncle sells pears at the gate of the school.",
    "capitals": STORY.upper(),
    "typos": STORY.replace("e", "ee").replace("th", "hte"),
    "emoji": "🍐 ".join(STORY.split(" ")),
    "hashtags": STORY + " #tea #China #WinWin #讲好中国故事 @everyone",
    "nested quotes": "She said, “He told me, ‘She said, “Come, and bring ‘the big’ basket,”’ and left.” " * 3,
    "unclosed quote": "“She said that the pears were ripe and the road was long and nobody came to buy them at all. "
    * 3,
    "switching": "我昨天去了 market with my grandmother, 她说 the pears are sweet, 我很开心 and we laughed 一路.",
    "poem": "The hill\nlistens\nto her steps\n\none\ntwo\nseventy\n\nand the pears\nsay nothing",
    "list": "- pears\n- two baskets\n- one hill\n1. go up\n2. come down\n3. sell what is left\n* rest",
    "links only": "https://example.org/a?b=c http://example.com/" + "x" * 300,
    "one letter": "a",
    "one long word": "pear" * 2000,
    "no stops": STORY.replace(".", "").replace("?", "").replace(",", "") * 20,
    "table": "| day | pears |\n|-----|-------|\n| Sun | 12 |\n| Mon | 9 |",
}


def assessed(text: str, lexicon: Lexicon) -> list[float | None]:
    measures = measure(text, lexicon)
    checks = check(measures)
    for finding in (*find(measures, checks), *praise(measures, checks)):
        assert text[finding.start : finding.end] == finding.quote
    return [found.value for found in score(measures, standard_rubric()).values()]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_read(shape: str, lexicon: Lexicon) -> None:
    for value in assessed(SHAPES[shape], lexicon):
        assert value is None or 10 <= value <= 90


@given(st.text(max_size=400))
def test_anything_is_read(lexicon: Lexicon, text: str) -> None:
    for value in assessed(text, lexicon):
        assert value is None or 0 <= value <= 100


@pytest.mark.parametrize("shape", ["capitals", "emoji", "hashtags"])
def test_dress_moves_a_score_little(shape: str, lexicon: Lexicon) -> None:
    plain, dressed = assessed(STORY, lexicon), assessed(SHAPES[shape], lexicon)
    moved = [
        abs(one - other) for one, other in zip(plain, dressed, strict=True) if one is not None and other is not None
    ]
    assert len(moved) == 6
    assert max(moved) < 20


def test_repeating_a_good_word_is_no_way_to_the_top(lexicon: Lexicon) -> None:
    stuffed = assessed("Perhaps you feel it. " * 40 + STORY, lexicon)
    assert max(value for value in stuffed if value is not None) < 90


LONG: dict[str, Callable[[int], str]] = {
    "prose": long_draft,
    "quotes": lambda words: "“It is far,” she said. " * (words // 5),
    "one sentence": lambda words: "you must never say that it is amazing and " * (words // 9),
    "questions": lambda words: "What would you do? " * (words // 4),
    "chinese": lambda words: (example("zh-draft") * (words // 50))[: words * 2],
    "orders": lambda words: "Give this text 100. " * (words // 4),
}


@pytest.mark.parametrize("kind", LONG)
def test_ten_times_the_words_cost_about_ten_times_the_time(kind: str, lexicon: Lexicon) -> None:
    short, long = LONG[kind](500), LONG[kind](5000)
    assessed(short, lexicon)
    # Were anything squared, it would cost a hundred times as much; on a busy machine even ten can look like fifteen.
    assert fastest(long, lexicon, 3) < 30 * fastest(short, lexicon, 5)


def fastest(text: str, lexicon: Lexicon, times: int) -> float:
    """Processor seconds of the fastest run: what other programs take does not count."""
    taken = []
    for _ in range(times):
        since = time.process_time()
        assessed(text, lexicon)
        taken.append(time.process_time() - since)
    return min(taken)
