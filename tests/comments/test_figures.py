"""Figures as plain values, comparisons counted for how many they are, and outcomes as shares."""

from pathlib import Path

import pytest

from bot.comments.figures import MOST_PAIRS, comparisons, figures
from bot.comments.outcomes import Outcome, outcomes, outcomes_of_file
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


def test_a_group_has_its_measures_and_the_counts_behind_them(say: Translator) -> None:
    found = figures(surveyed(say, "positive a film", "hostile confused b film", "neutral c film", "unsupported d film"))
    (film,) = found.groups
    assert (film.name, film.comments, film.judged, film.misread) == ("film", 4, 3, 1)
    assert film.stances == {"positive": 1, "neutral": 1, "negative": 0, "hostile": 1}
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


def test_outcomes_are_shares_that_sum_to_one(say: Translator) -> None:
    found = outcomes(surveyed(say, "positive a film", "positive confused b film", "negative c film", "hostile d film"))
    # Of four: two positive, one negative, one hostile; one of them misread.
    assert found == (Outcome("film", 4, 0.5, 0.0, 0.25, 0.25, 0.25),)


def test_a_group_nobody_could_judge_has_no_shares(say: Translator) -> None:
    assert outcomes(surveyed(say, "unsupported a film")) == (Outcome("film", 0, 0, 0, 0, 0, 0),)


def test_a_file_becomes_outcomes_by_group_spam_apart(say: Translator, tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_text("text,form\npositive,film\nhttps://example.org/a,film\nnegative,text\n", encoding="utf-8")
    found = outcomes_of_file(file, say, lambda _: open_word_labeller, group="form")
    assert [(one.group, one.n, one.positive, one.negative) for one in found] == [("film", 1, 1, 0), ("text", 1, 0, 1)]
