"""Real readers' tables: what a row means, what is wrong with it, and that nothing is dropped in silence."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

import bot.coach.fidelity
from bot.coach.fidelity.checking import as_answers, check_fidelity
from bot.coach.fidelity.columns import NAMES
from bot.coach.fidelity.intake import Intake, taken_in
from bot.coach.fidelity.keeping import keep
from bot.coach.fidelity.reactions import BadRowError, Layout, Reaction, reaction_of
from bot.coach.fidelity.report import FidelityReport, as_json
from bot.coach.tables import guessed
from bot.errors import ConfigError, UserFacingError
from bot.localisation import Translator, load_translator
from evaluation.fidelity.cells import Simulated
from evaluation.fidelity.comparing import MEASURES

ROLES = ("story", "country", "stance", "comment", "understood", "attitude_before", "attitude_after", "share")
LAYOUT = Layout({role: role for role in ROLES}, (1, 7), {"US": "us-general", "KE": "ke-general"}.get)


@pytest.fixture(scope="module")
def say() -> Translator:
    return load_translator("en", [Path(bot.coach.fidelity.__file__).parent / "locales"])


def row(**cells: str) -> dict[str, str]:
    return {"story": "tea.txt", "country": "US", **cells}


def read_story(path: str) -> str:
    if "absent" in path:
        raise UserFacingError("There is no such file.")
    return f"the story of {path}"


def no_comments(story: str, comments: Sequence[str]) -> list[tuple[float, float | None] | None]:
    raise AssertionError(story, comments)


def taken(*rows: dict[str, str]) -> Intake:
    return taken_in(list(enumerate(rows, 2)), LAYOUT, read_story, no_comments)


class FakePanels:
    """A panel that always reacts alike."""

    def simulated(self, story: str, audience_id: str) -> dict[str, Simulated]:
        assert story.startswith("the story of")
        assert audience_id.endswith("-general")
        return {name: Simulated(0.2, 0.5, 100, 0.1, np.full(10, 0.2)) for name in MEASURES}


def test_a_row_says_what_a_reader_made_of_a_story() -> None:
    cells = row(stance="Positive", understood="yes", attitude_before="1", attitude_after="5.5", share="0")
    found = reaction_of(2, cells, LAYOUT)
    # On a scale from 1 to 7 an answer of 5.5 is 2 * 4.5 / 6 - 1 = .5.
    assert found == Reaction(2, "tea.txt", "us-general", 1.0, 1.0, -1.0, 0.5, 0.0)
    assert found.measures() == {"stance": 1, "understood": 1, "attitude_after": 0.5, "shift": 1.5, "share": 0}


@pytest.mark.parametrize(
    ("word", "stance"), [("negative", -1), ("hostile", -1), ("敌意", -1), ("中立", 0), ("0", 0), ("正面", 1), ("1", 1)]
)
def test_a_stance_is_understood_in_words_and_numbers(word: str, stance: float) -> None:
    assert reaction_of(1, row(stance=word), LAYOUT).stance == stance


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (row(story=""), "no-story"),
        (row(story="/etc/passwd", stance="1"), "absolute-story"),
        (row(story="C:\\tea.txt", stance="1"), "absolute-story"),
        (row(country=""), "no-country"),
        (row(country="Atlantis"), "unknown-country"),
        (row(stance="meh"), "stance"),
        (row(understood="0.5"), "understood"),
        (row(attitude_after="8"), "attitude"),
        (row(attitude_after="nan"), "attitude"),
        (row(share="lots"), "share"),
        (row(attitude_before="4"), "no-reaction"),
        (row(), "no-reaction"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(cells: dict[str, str], problem: str) -> None:
    with pytest.raises(BadRowError) as caught:
        reaction_of(1, cells, LAYOUT)
    assert caught.value.problem == problem


def test_rows_left_out_are_counted_and_named_by_their_line() -> None:
    found = taken(
        row(stance="1"), row(stance="?"), row(story="absent.txt", stance="1"), row(stance="!"), row(stance="0")
    )
    assert [one.line for one in found.reactions] == [2, 6]
    assert {name: [one.line for one in rows] for name, rows in found.bad_by_problem().items()} == {
        "unread-story": [4],
        "stance": [3, 5],
    }


def test_comments_are_labelled_by_story_and_then_forgotten() -> None:
    asked: list[tuple[str, list[str]]] = []

    def hear(story: str, comments: Sequence[str]) -> list[tuple[float, float | None] | None]:
        asked.append((story, list(comments)))
        return [None if one == "?" else (-1.0, 0.0) for one in comments]

    rows = [
        row(comment="Liars."),
        row(comment="Great!", stance="1"),
        row(comment="?"),
        row(comment="x", understood="1"),
    ]
    found = taken_in(list(enumerate(rows, 2)), LAYOUT, read_story, hear)
    assert asked == [("the story of tea.txt", ["Liars.", "?", "x"])]
    assert [(one.line, one.stance, one.understood) for one in found.reactions] == [(2, -1, 0), (3, 1, None), (5, -1, 1)]
    assert {one.comment for one in found.reactions} == {None}
    assert found.heard == 2
    assert [(one.line, one.problem) for one in found.bad] == [(4, "unjudged")]


def test_columns_are_guessed_in_english_and_chinese_and_can_be_named() -> None:
    assert guessed(["ID", "故事", "国家", "立场"], NAMES) == {"story": "故事", "country": "国家", "stance": "立场"}
    assert guessed(["Story", "Country", "Attitude", "Q7"], NAMES, {"stance": "Q7"}) == {
        "story": "Story",
        "country": "Country",
        "stance": "Q7",
    }


def test_each_story_and_audience_is_a_cell_for_every_measure_asked_for() -> None:
    found = check_fidelity(
        taken(row(stance="1"), row(stance="0", share="1"), row(country="KE", stance="-1")), FakePanels(), 1
    )
    assert [one.measure for one in found.comparisons] == ["stance", "share"]
    assert [(cell.audience, cell.real.size, cell.real.mean) for cell in found.main.cells] == [
        ("ke-general", 1, -1.0),
        ("us-general", 2, 0.5),
    ]
    assert (found.readers, found.stories, found.audiences) == (3, ("tea.txt",), ("ke-general", "us-general"))


def test_an_intention_to_share_is_compared_with_yes_and_no_as_such() -> None:
    # A mean of .2 answers yes one time in five: sqrt(.2 * .8) = .4.
    assert as_answers(Simulated(0.2, 0.05, 100, 0, np.zeros(1))).sd == pytest.approx(0.4)
    likely = check_fidelity(taken(row(share="0.3")), FakePanels(), 1).main.cells[0].simulated.sd
    certain = check_fidelity(taken(row(share="1")), FakePanels(), 1).main.cells[0].simulated.sd
    assert [likely, certain] == pytest.approx([0.5, 0.4])


def report_of(intake: Intake) -> FidelityReport:
    found = check_fidelity(intake, FakePanels(), 1)
    names = {one: one for one in found.audiences}
    return FidelityReport("real.csv", "ab" * 32, 2, LAYOUT.columns, (1, 7), 100, 1, {}, names, (), intake, found)


def test_a_check_is_kept_with_parameters_rows_and_summary_and_relative_paths(tmp_path: Path, say: Translator) -> None:
    report = report_of(taken(row(stance="1"), row(story="=tea.txt", stance="0")))
    summary = as_json(report, ())
    folder = keep(report, summary, tmp_path, say)
    assert not folder.is_absolute()
    assert keep(report, summary, tmp_path, say) == folder
    kept = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / folder).iterdir()}
    assert set(kept) == {"parameters.json", "rows.csv", "summary.json"}
    assert json.loads(kept["summary.json"]) == json.loads(json.dumps(summary))
    assert str(tmp_path) not in "".join(kept.values())
    assert kept["rows.csv"].splitlines()[1:] == ["2,tea.txt,us-general,1.0,,,,", "3,./=tea.txt,us-general,0.0,,,,"]


def test_a_home_that_cannot_be_written_is_told_in_one_sentence(tmp_path: Path, say: Translator) -> None:
    (tmp_path / "fidelity").write_text("in the way", encoding="utf-8")
    with pytest.raises(ConfigError, match="cannot be kept"):
        keep(report_of(taken(row(stance="1"))), {}, tmp_path, say)
