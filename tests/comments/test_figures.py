"""Figures as plain values, comparisons counted for how many they are, and files as counts."""

from pathlib import Path

import pytest

from bot.comments.counting import tally_of_file
from bot.comments.figures import MOST_PAIRS, comparisons, figures
from bot.comments.reading import Row
from bot.comments.survey import Survey
from bot.localisation import Translator
from evaluation.comments.telemetry import MEASURES, Tally
from tests.fakes.word_labeller import open_word_labeller, word_label


def tally(*texts: str) -> Tally:
    found = Tally()
    for text in texts:
        found.add(word_label(text))
    return found


def surveyed(say: Translator, *texts: str) -> Survey:
    survey = Survey(say, grouped=True)
    rows = [Row(number, text, text.split()[-1]) for number, text in enumerate(texts, 1)]
    assert len(list(survey.take((row, word_label(row.text)) for row in rows))) == len(rows)
    return survey


def test_a_group_has_its_measures_and_how_many_comments_are_behind_them(say: Translator) -> None:
    found = figures(surveyed(say, "positive a film", "hostile confused b film", "neutral c film", "unsupported d film"))
    (film,) = found.groups
    assert (film.name, film.comments, film.judged) == ("film", 4, 3)
    assert list(film.measures) == list(MEASURES)


def test_two_groups_are_one_comparison_and_nothing_is_widened() -> None:
    (only,) = comparisons({"a": tally("positive"), "b": tally("negative")})
    assert (only.coverage, only.changes) == (95, only.corrected)


def test_many_comparisons_widen_every_interval() -> None:
    groups = {name: tally(*["positive"] * 20, *["negative"] * 20) for name in "abc"}
    found = comparisons(groups)
    # 100 - 5/3
    assert [one.coverage for one in found] == [98.33] * 3
    plain, wide = found[0].changes["positive_resonance"], found[0].corrected["positive_resonance"]
    assert plain.difference.low is not None
    assert wide.difference.low is not None
    assert wide.difference.low < plain.difference.low
    assert not found[0].holds("positive_resonance")


def test_a_difference_that_is_large_enough_holds() -> None:
    groups = {"a": tally(*["positive"] * 60), "b": tally(*["negative"] * 60), "c": tally(*["positive"] * 60)}
    held = {(one.first, one.second): one.holds("positive_resonance") for one in comparisons(groups)}
    assert held == {("a", "b"): True, ("a", "c"): False, ("b", "c"): True}


@pytest.mark.parametrize(("groups", "pairs"), [(1, 0), (2, 1), (5, 10), (6, 5), (11, MOST_PAIRS), (12, 0)])
def test_few_groups_are_all_compared_more_with_the_first_and_too_many_not(groups: int, pairs: int) -> None:
    assert len(comparisons({str(number): tally("positive") for number in range(groups)})) == pairs


def test_a_file_becomes_counts_spam_apart(say: Translator, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    texts = ("positive a", "positive confused b", "https://example.org/a", "hostile c", "unsupported d")
    file.write_text("\n".join(("text", *texts)), encoding="utf-8")
    found = tally_of_file(file, say, open_word_labeller)
    assert (found.comments, found.judged, found.misread) == (4, 3, 1)
    assert found.stances == {"positive": 2, "neutral": 0, "negative": 0, "hostile": 1}


def test_a_file_of_nothing_but_spam_counts_nobody(say: Translator, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("text\nhttps://example.org/a\n", encoding="utf-8")
    assert tally_of_file(file, say, open_word_labeller).judged == 0
