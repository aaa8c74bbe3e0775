"""The survey counts what passes, and the report says what it can and cannot show."""

from collections.abc import Iterable

import pytest

from bot.comments import caveats as telling
from bot.comments.figures import figures
from bot.comments.reading import Row
from bot.comments.report import SCHEMA, as_json, render
from bot.comments.survey import MOST_GROUPS, Survey
from bot.errors import UserFacingError
from bot.localisation import Translator, load_translator
from evaluation.comments.labels import LONGEST
from evaluation.comments.telemetry import MEASURES
from tests.comments.conftest import SENTENCES
from tests.fakes.word_labeller import word_label


def surveyed(say: Translator, comments: Iterable[tuple[str, str]], *, grouped: bool = False) -> Survey:
    """A survey of (text, group) pairs."""
    survey = Survey(say, grouped=grouped)
    rows = [Row(number, text, group) for number, (text, group) in enumerate(comments, 1)]
    seen = list(survey.take((row, word_label(row.text) if row.text else None) for row in rows))
    assert [one.row for one in seen] == rows
    return survey


def caveats(survey: Survey, say: Translator, *, with_story: bool) -> list[str]:
    return telling.caveats(survey, figures(survey), say, with_story=with_story)


def test_empty_and_repeated_rows_are_skipped_and_said_to_be(say: Translator) -> None:
    survey = surveyed(say, [("positive", ""), ("", ""), ("positive", ""), ("negative", "")])
    document = as_json(survey, say, with_story=False)
    assert (document["schema"], document["rows"], document["skipped"]) == (SCHEMA, 4, 2)
    assert document["groups"]["all"]["n"] == 2
    assert document["skipped_because"] == {"empty": 1, "repeated": 1}
    assert "Skipped: empty 1; the same wording again 1." in render(survey, say, with_story=False)


def test_one_comment_is_not_called_comments(say: Translator) -> None:
    one = render(surveyed(say, [("positive", "")]), say, with_story=False)
    assert "1 row, 1 comment counted, 0 skipped." in one
    assert "all: 1 comment, 1 judged" in one
    two = render(surveyed(say, [("positive", ""), ("negative", "")]), say, with_story=False)
    assert "2 rows, 2 comments counted, 0 skipped." in two


def test_a_figure_follows_the_colon_of_its_language(say: Translator) -> None:
    survey = surveyed(say, [("positive", ""), ("negative", "")])
    assert "  Positive resonance, %: 50.0 (" in render(survey, say, with_story=False)
    chinese = load_translator("zh-CN", [SENTENCES])
    assert "  正面共鸣（%）：50.0 (" in render(survey, chinese, with_story=False)


def test_a_name_of_a_group_cannot_begin_a_line_of_the_report(say: Translator) -> None:
    forged, other = "film\nThe panel liked it.\x1b[2J", "text\u2028Nobody was misread."
    comments = [(f"positive {number}", group) for number in range(12) for group in (forged, other)]
    told = render(surveyed(say, comments, grouped=True), say, with_story=False)
    assert "film The panel liked it.[2J" in told
    assert not [line for line in told.splitlines() if line.strip().startswith(("The panel", "Nobody"))]


def test_a_name_of_a_group_may_be_as_long_as_a_cell(say: Translator) -> None:
    survey = surveyed(say, [("positive", "x" * 5_000), ("negative", "text")], grouped=True)
    assert "x" * 2_000 + "x" in render(survey, say, with_story=False)


def test_a_wording_repeated_in_another_group_counts_there(say: Translator) -> None:
    survey = surveyed(say, [("positive", "film"), ("positive", "text"), ("positive", "film")], grouped=True)
    assert {name: tally.comments for name, tally in survey.groups.items()} == {"film": 1, "text": 1}


def test_without_groups_everything_is_one_group_and_there_is_no_difference(say: Translator) -> None:
    document = as_json(surveyed(say, [("positive one", "x"), ("hostile two", "y")]), say, with_story=False)
    assert list(document["groups"]) == ["all"]
    assert document["difference"] is None
    assert set(document["groups"]["all"]) == {"n", "judged", *MEASURES}


def test_two_groups_have_a_difference_and_three_have_none(say: Translator) -> None:
    pairs = [(f"positive {n}", "film") for n in range(8)] + [(f"hostile {n}", "text") for n in range(8)]
    difference = as_json(surveyed(say, pairs, grouped=True), say, with_story=False)["difference"]
    assert (difference["first"], difference["second"]) == ("film", "text")
    assert difference["positive_resonance"]["value"] == 100
    assert difference["positive_resonance"]["effect"] == "cohens_h"
    # 2 asin 1 - 2 asin 0 = π
    assert difference["positive_resonance"]["effect_size"] == 3.14
    three = as_json(surveyed(say, [*pairs, ("neutral", "talk")], grouped=True), say, with_story=False)
    assert three["difference"] is None
    assert [(one["first"], one["second"]) for one in three["differences"]] == [
        ("film", "text"),
        ("film", "talk"),
        ("text", "talk"),
    ]
    assert any("Of 3 comparisons" in caveat for caveat in three["caveats"])


def test_a_row_without_a_group_has_a_group_of_that_name(say: Translator) -> None:
    assert list(surveyed(say, [("positive", "")], grouped=True).groups) == ["(blank)"]


def test_a_column_of_ids_is_no_grouping(say: Translator) -> None:
    with pytest.raises(UserFacingError, match="not a grouping"):
        surveyed(say, [(f"positive {n}", str(n)) for n in range(MOST_GROUPS + 1)], grouped=True)


def test_what_is_not_judged_is_named_by_language(say: Translator) -> None:
    survey = surveyed(say, [("unsupported one", ""), ("unsupported two", ""), ("positive", "")])
    assert any("not judged (2)" in one and "(Amharic)" in one for one in caveats(survey, say, with_story=False))


def test_a_comment_that_was_cut_is_told(say: Translator) -> None:
    survey = surveyed(say, [("positive " + "x" * LONGEST, "")])
    assert any("first 2,000 characters" in one for one in caveats(survey, say, with_story=False))


def test_the_caveat_on_misreading_depends_on_the_story(say: Translator) -> None:
    survey = surveyed(say, [("positive", "")])
    without, given = caveats(survey, say, with_story=False), caveats(survey, say, with_story=True)
    assert any("--story" in one for one in without)
    assert not any("--story" in one for one in given)


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_the_result_can_be_read_in_both_languages(locale: str) -> None:
    say = load_translator(locale, [SENTENCES])
    pairs = [("positive a", "A"), ("hostile b", "B"), ("unsupported c", "B")]
    text = render(surveyed(say, pairs, grouped=True), say, with_story=True)
    for measure in MEASURES:
        assert say(f"measure-{measure}") in text
    assert all(caveat in text for caveat in caveats(surveyed(say, pairs, grouped=True), say, with_story=True))


def test_a_group_nobody_could_judge_shows_a_dash_instead_of_figures(say: Translator) -> None:
    survey = surveyed(say, [("unsupported a", "A"), ("positive b", "B")], grouped=True)
    assert "–" in render(survey, say, with_story=False)
    assert as_json(survey, say, with_story=False)["groups"]["A"]["positive_resonance"]["value"] is None
