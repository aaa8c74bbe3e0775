"""Chinese units, converted by arithmetic."""

import pytest

from evaluation.lexicon import Lexicon
from evaluation.measures import measure


@pytest.mark.parametrize(
    ("text", "swap"),
    [
        # 82,000 / 15 = 5,466.7, two significant figures
        ("The gardens cover 82,000 mu.", "82,000 mu (about 5,500 hectares)"),
        ("She picked 3 jin of buds.", "3 jin (about 1.5 kilograms)"),
        ("The village is 40 li away.", "40 li (about 20 kilometres)"),
        ("It covers 1.5 million mu of hills.", "1.5 million mu (about 100,000 hectares)"),
    ],
)
def test_an_amount_in_a_chinese_unit_is_converted(text: str, swap: str) -> None:
    assert [mark.swap for mark in measure(text, Lexicon()).of("local_unit")] == [swap]


@pytest.mark.parametrize("text", ["They own 3 mu (half an acre).", "Mu Guiying had 3 sons.", "Uncle Li is 60."])
def test_a_converted_amount_and_a_name_are_left_alone(text: str) -> None:
    assert measure(text, Lexicon()).of("local_unit") == []
