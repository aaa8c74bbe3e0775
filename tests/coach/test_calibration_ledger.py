"""A class's calibrations: applied, taken back, never rewritten; damage is seen and the standard parameters are used."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot.coach.calibrating
from bot.coach.calibrating.desk import CalibrationDesk
from bot.coach.calibrating.in_force import DAMAGED, OUTDATED, in_force
from bot.coach.calibrating.ledger import Ledger
from bot.coach.calibrating.posts import Post, PostReader
from bot.coach.calibrating.report import CalibrationReport, render
from bot.coach.calibrating.versions import Move, Version, Worth, next_number, standing
from bot.errors import ConfigError, UserFacingError
from bot.localisation import Translator, load_translator
from evaluation.calibration.assessing import Calibration, Miss
from evaluation.calibration.fitting import Fit
from evaluation.calibration.outcomes import Outcome
from evaluation.reception.parameters import standard
from knowledge.chained_lines import BrokenChainError

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
FREE = standard().free[0].name


@pytest.fixture(scope="module")
def say() -> Translator:
    return load_translator("en", [Path(bot.coach.calibrating.__file__).parent / "locales"])


@pytest.fixture(scope="module")
def sentences() -> Translator:
    coach = Path(bot.coach.calibrating.__file__).parents[1]
    return load_translator("en", [coach / room / "locales" for room in ("fidelity", "calibrating")])


@pytest.fixture
def desk(tmp_path: Path, say: Translator) -> CalibrationDesk:
    return CalibrationDesk(Ledger(tmp_path, "demo"), "demo", lambda: NOON, say)


def version(number: int, reception: str | None = None, value: float = 0.1) -> Version:
    made_for = reception or standard().version
    return Version(number, "2027-03-01T12:00:00Z", made_for, {FREE: value}, 12, 845, Worth(9.1, 6.0, 7.4), "ab" * 32)


def report(posts: int = 3, unseen: float = 1.0, moved: float = 0.3) -> CalibrationReport:
    names = [one.name for one in standard().free]
    fit = Fit(dict.fromkeys(names, 0.1), dict.fromkeys(names, 0.3) | {FREE: moved}, dict.fromkeys(names, 0.6), 1.0)
    found = Calibration(fit, posts, 10 * posts, Miss(9.1, 2.0), Miss(6.0, 0.5), Miss(7.4, unseen))
    given = tuple(Post(number, "tea.txt", "Tea.", "us-general", Outcome(5, 4, 1, 2)) for number in range(posts))
    return CalibrationReport("demo", given, (), standard(), found)


def put(home: Path, *moves: Move) -> Path:
    ledger = Ledger(home, "demo")
    for move in moves:
        ledger.add(lambda _, one=move: one, lambda: None)  # type: ignore[misc] # bound at once
    return ledger.path


def test_undoing_goes_back_to_what_was_in_force_before() -> None:
    one, two, three = (Move(version(number), "") for number in (1, 2, 3))
    undo = Move(None, "")
    assert standing([]) == ()
    assert standing([one, two]) == (one.version, two.version)
    assert standing([one, two, undo]) == (one.version,)
    assert standing([one, two, undo, three, undo]) == (one.version,)
    assert standing([one, undo, undo]) == ()
    assert next_number([one, two, undo]) == 3


def test_a_fit_that_is_applied_is_in_force_until_it_is_taken_back(tmp_path: Path, desk: CalibrationDesk) -> None:
    assert in_force(tmp_path, "demo").parameters == standard()
    made = desk.apply(report(), "ab" * 32)
    assert (made.number, made.on, made.posts) == (1, "2027-03-01T12:00:00Z", 3)
    found = in_force(tmp_path, "demo")
    assert found.version == made
    assert found.parameters[FREE] == 0.1
    assert found.parameters.version == f"{standard().version}+demo.1"
    desk.undo()
    assert in_force(tmp_path, "demo").parameters == standard()
    assert len(desk.moves()) == 2


def test_other_classes_and_nobody_have_the_standard_parameters(tmp_path: Path, desk: CalibrationDesk) -> None:
    desk.apply(report(), "ab" * 32)
    assert in_force(tmp_path, "other").version is None
    assert in_force(tmp_path, None).parameters == standard()


def test_nothing_in_force_cannot_be_taken_back(desk: CalibrationDesk, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="no calibration in force"):
        desk.undo()
    assert not Ledger(tmp_path, "demo").path.exists()


@pytest.mark.parametrize(
    ("refused", "why"), [(report(posts=2), "takes 3 posts"), (report(unseen=2.0), "not predicted")]
)
def test_a_fit_of_two_posts_or_without_a_gain_on_unseen_ones_is_not_applied(
    desk: CalibrationDesk, refused: CalibrationReport, why: str
) -> None:
    with pytest.raises(UserFacingError, match=why):
        desk.apply(refused, "ab" * 32)
    assert desk.moves() == ()


def test_a_parameter_at_its_limit_is_named(sentences: Translator) -> None:
    assert "At the limit" not in render(report(), sentences)
    assert f"At the limit of what may move: {FREE}." in render(report(moved=-2.0), sentences)


@pytest.mark.parametrize("spoil", ["value", "order", "drop", "binary", "foreign"])
def test_a_damaged_ledger_is_one_sentence_and_the_standard_parameters(
    tmp_path: Path, desk: CalibrationDesk, spoil: str
) -> None:
    path = put(tmp_path, Move(version(1), ""), Move(version(2), ""), Move(None, "now"))
    lines = path.read_bytes().splitlines(keepends=True)
    changed = {
        "value": [lines[0].replace(b"0.1", b"0.9"), *lines[1:]],
        "order": [lines[1], lines[0], lines[2]],
        "drop": lines[1:],
        "binary": [b"\xff\xfe\n", *lines],
        "foreign": [b"[]\n"],
    }[spoil]
    path.write_bytes(b"".join(changed))
    with pytest.raises(BrokenChainError):
        Ledger(tmp_path, "demo").moves()
    for act in (desk.moves, desk.undo, lambda: desk.apply(report(), "")):
        with pytest.raises(ConfigError, match="Line 1 of the calibrations of class demo") as caught:
            act()
        assert "\n" not in str(caught.value)
    found = in_force(tmp_path, "demo")
    assert (found.parameters, found.problem) == (standard(), DAMAGED)
    assert path.read_bytes() == b"".join(changed)


def test_a_line_that_a_crash_cut_short_does_not_count_and_goes_with_the_next_one(
    tmp_path: Path, desk: CalibrationDesk
) -> None:
    path = put(tmp_path, Move(version(1), ""))
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"move":"und')
    assert in_force(tmp_path, "demo").version == version(1)
    desk.apply(report(), "ab" * 32)
    assert path.read_bytes().startswith(whole)
    assert [one.version.number for one in desk.moves() if one.version] == [1, 2]


def test_a_calibration_for_another_version_of_the_model_is_not_used(
    tmp_path: Path, panel_translators: dict[str, Translator]
) -> None:
    put(tmp_path, Move(version(1, reception="0.1"), ""))
    found = in_force(tmp_path, "demo")
    assert (found.parameters, found.problem) == (standard(), OUTDATED)
    assert "another version" in found.caveats(panel_translators["en"])[0]


def test_what_is_in_force_is_said_under_every_figure(tmp_path: Path, panel_translators: dict[str, Translator]) -> None:
    assert in_force(tmp_path, "demo").caveats(panel_translators["en"]) == ()
    put(tmp_path, Move(version(1), ""))
    (said,) = in_force(tmp_path, "demo").caveats(panel_translators["en"])
    assert "12 posts and 845 comments" in said
    assert "not all who read" in said


def test_somebody_else_who_is_calibrating_is_waited_for(tmp_path: Path) -> None:
    first, second = Ledger(tmp_path, "demo"), Ledger(tmp_path, "demo")
    waited: list[str] = []

    def meanwhile(_: tuple[Move, ...]) -> Move:
        with pytest.raises(Exception, match=r"^$"):
            second.add(lambda _: Move(version(9), ""), lambda: waited.append("waited"), wait=0.2)
        return Move(version(1), "")

    first.add(meanwhile, lambda: None)
    assert waited == ["waited"]
    assert [one.version.number for one in first.moves() if one.version] == [1]


COLUMNS = {
    name: name
    for name in ("story", "audience", "comments", "n", "positive", "neutral", "hostile", "misread", "negative")
}


def counts(story: str, _: str) -> Outcome:
    if "absent" in story:
        raise UserFacingError("no file")
    return Outcome(0, 0, 0, 0) if "empty" in story else Outcome(7, 2, 1, 3)


def read_story(path: str) -> str:
    if "absent" in path:
        raise UserFacingError("no file")
    return "Tea."


def test_posts_come_with_counts_or_with_a_file_of_comments() -> None:
    counted = {"story": "tea.txt", "audience": "US", "positive": "5", "neutral": "2", "negative": "1", "hostile": "2"}
    rows = [
        (2, {**counted, "n": "10", "misread": "4"}),
        (3, {"story": "tea.txt", "audience": "US", "comments": "tea.csv"}),
    ]
    posts, bad = PostReader(COLUMNS, {"US": "us-general"}.get, read_story, counts).read(rows)
    # Negative and not hostile counts as neutral: 2 + 1.
    assert [post.outcome for post in posts] == [Outcome(5, 3, 2, 4), Outcome(7, 2, 1, 3)]
    assert bad == ()


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"story": ""}, "no-story"),
        ({"story": "/tea.txt"}, "absolute-path"),
        ({"story": "absent.txt"}, "unread-story"),
        ({"audience": "XX"}, "unknown-audience"),
        ({"comments": "absent.csv"}, "unread-comments"),
        ({"comments": "empty.csv"}, "no-comments"),
        ({"positive": "0", "neutral": "0", "hostile": "0", "misread": "0"}, "no-comments"),
        ({"positive": "many"}, "no-number"),
        ({"positive": "-1"}, "no-number"),
        ({"n": "9"}, "sum"),
        ({"misread": "11"}, "sum"),
    ],
)
def test_a_post_that_cannot_be_used_says_why(cells: dict[str, str], problem: str) -> None:
    good = {"story": "tea.txt", "audience": "US", "positive": "5", "neutral": "3", "hostile": "2", "misread": "4"}
    posts, bad = PostReader(COLUMNS, {"US": "us-general"}.get, read_story, counts).read([(2, {**good, **cells})])
    assert posts == ()
    assert [(one.line, one.problem) for one in bad] == [(2, problem)]
