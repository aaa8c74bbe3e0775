"""What a critique, its reasons and a panel look like on a phone: short, in the order that matters, nothing lost."""

import re
from pathlib import Path

import pytest

import bot.coach.phone
from bot.coach.critic import Critic
from bot.coach.layouts import PHONE, TERMINAL
from bot.coach.panel.panel import Panel
from bot.coach.phone.bars import bar, signed
from bot.coach.phone.critique import listed
from bot.coach.revision import compare
from bot.localisation import LOCALES, Translator, load_translator
from bot.platforms.splitting import utf16_units
from bot.platforms.styling import headings
from evaluation.rubric import DIMENSIONS
from tests.contracts.sentences import variables_of_messages
from tests.drafts import example

FOLDER = Path(bot.coach.phone.__file__).parent / "locales"
ONE_MESSAGE = 4_096
"""UTF-16 units of a message of Telegram's and of a description of Discord's."""
FIRST_SCREEN = 33
"""Lines of `LINE`."""
LINE = 38
"""Latin letters in a line; a Chinese character takes two."""
DRAFTS = ("tea-official", "policy-speech", "travel-story", "dishonest", "tea-folk")


@pytest.fixture(scope="module")
def phone(panel_translators: dict[str, Translator]) -> dict[str, Translator]:
    return {locale: load_translator(locale, [FOLDER], beneath) for locale, beneath in panel_translators.items()}


def bold(text: str) -> list[str]:
    return [text[start:end] for start, end in headings(text)]


def lines_on_a_phone(text: str) -> int:
    widths = (sum(2 if char > "\u2e80" else 1 for char in line) for line in text.split("\n"))
    return sum(max(1, -(-width // LINE)) for width in widths)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", DRAFTS)
def test_a_critique_fits_one_message_and_has_no_columns(
    critic: Critic, phone: dict[str, Translator], name: str, locale: str
) -> None:
    text = PHONE.critique(critic.critique(example(name), "us-general", locale), phone[locale])
    assert utf16_units(text) <= ONE_MESSAGE
    assert re.findall(r"\S {2,}\S|^ |─|█", text, re.MULTILINE) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_the_first_screen_holds_the_scores_what_works_and_what_to_do_first(
    critic: Critic, phone: dict[str, Translator], locale: str
) -> None:
    for name in ("tea-official", "tea-folk"):
        critique = critic.critique(example(name), "us-general", locale)
        text = PHONE.critique(critique, phone[locale])
        first = critique.main[0]
        told = text[: text.index(first.advice.ask or first.advice.hears)]
        assert lines_on_a_phone(told) <= FIRST_SCREEN
        assert all(phone[locale](f"dimension-{dimension}") in told for dimension in DIMENSIONS)
        assert (phone[locale]("render-strengths") in told) == bool(critique.strengths)


def test_the_terminals_findings_scores_notes_and_checks_are_all_on_the_phone(
    critic: Critic, phone: dict[str, Translator]
) -> None:
    critique = critic.critique(example("tea-official"), "us-general", "en")
    text = PHONE.critique(critique, phone["en"])
    for item in critique.main:
        assert all(part in text for part in (item.advice.hears, item.advice.ask or "", item.advice.plainer or ""))
        notes = [note.id for note in (item.advice.here, item.advice.variation) if note is not None]
        assert all(f"[{note}" in text for note in notes)
    assert all(f"{score.value:.0f} " in text for score in critique.scores.values())
    assert all(reason in text for reason in critique.check_texts.values())
    assert critique.next_steps[0] in text


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", ["United States, general readers", "What matters most for these readers", "① “gave a thumbs up”"]),
        ("zh-CN", ["美国的一般读者", "对这些读者最要紧的事", "① “gave a thumbs up”"]),
    ],
)
def test_headings_can_be_set_in_bold_and_nothing_else_is(
    critic: Critic, phone: dict[str, Translator], locale: str, expected: list[str]
) -> None:
    say = phone[locale]
    text = PHONE.critique(critic.critique(example("tea-official"), "us-general", locale), say)
    rest = ["phone-checks", "render-further", "render-next-step"]
    assert bold(text)[:3] == expected
    assert bold(text)[3] == f"② {say('render-whole')}"
    assert bold(text)[5:] == [say(message) for message in rest]


def test_flags_stand_before_the_scores(critic: Critic, phone: dict[str, Translator]) -> None:
    critique = critic.critique("A short note about tea in our village and nothing more.", "us-general", "en")
    text = PHONE.critique(critique, phone["en"])
    assert critique.flags
    assert text.index("⚠ ") < text.index(phone["en"]("dimension-dialogue"))


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_not_scored_is_no_heading(critic: Critic, phone: dict[str, Translator], locale: str) -> None:
    text = PHONE.critique(critic.critique(example("zh-draft"), "us-general", locale), phone[locale])
    unscored = phone[locale]("render-unscored")
    assert unscored in text
    assert not any(unscored in heading for heading in bold(text))


@pytest.mark.parametrize("locale", LOCALES)
def test_reasons_have_a_block_for_each_dimension_and_still_add_up(
    critic: Critic, phone: dict[str, Translator], locale: str
) -> None:
    critique, say = critic.critique(example("tea-official"), "us-general", locale), phone[locale]
    overview = PHONE.why(critique, say, None)
    assert len(bold(overview)) == len(DIMENSIONS)
    assert not re.search(r"^0 ", overview, re.MULTILINE)
    for name in DIMENSIONS:
        told = PHONE.why(critique, say, name)
        figures = re.findall(r"^([+−=]? ?\d+\.\d) ", told, re.MULTILINE)
        *steps, total = [float(one.replace("−", "-").lstrip("= ")) for one in figures]
        assert sum(steps) == pytest.approx(total, abs=0.05 * len(steps) + 0.05)


def test_a_comparison_says_first_what_clearly_changed(critic: Critic, phone: dict[str, Translator]) -> None:
    before, after = (critic.critique(example(name), "us-general", "en") for name in ("tea-official", "tea-folk"))
    revision = compare(before, after)
    text = PHONE.revision(revision, phone["en"])
    assert bold(text)[0] == "Clearly changed"
    assert all(f"{signed(one.points)} " in text for one in revision.changes)
    assert f"Solved: {len(revision.resolved)}" in text
    assert utf16_units(text + PHONE.critique(after, phone["en"])) < ONE_MESSAGE
    assert PHONE.revision(compare(after, after), phone["en"]).startswith("Within the margin")


def test_sources_name_every_note_and_each_title_once(critic: Critic, phone: dict[str, Translator]) -> None:
    critique = critic.critique(example("tea-official"), "us-general", "en")
    text = PHONE.sources(critique, phone["en"], lambda name: f"title of {name}")
    assert all(f"{note.id} · " in text for note in critique.notes)
    titles = {name for note in critique.notes for name in note.sources}
    assert all(text.count(f"title of {name}\n") + text.endswith(f"title of {name}") == 1 for name in titles)
    assert utf16_units(text) < utf16_units(TERMINAL.sources(critique, phone["en"], lambda name: f"title of {name}"))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_panel_says_in_its_first_line_and_in_every_heading_of_figures_that_it_is_simulated(
    panel: Panel, phone: dict[str, Translator], locale: str
) -> None:
    report = panel.react(example("tea-official"), "us-general", locale)
    text, say = PHONE.panel(report, phone[locale]), phone[locale]
    word = "imulated" if locale == "en" else "模拟"
    found = bold(text)
    said = [say(f"panel-{name}") for name in ("disagreement", "split", "metrics", "home")]
    assert word in found[0]
    assert all(word in heading and heading in found for heading in said)
    assert all(caveat in text for caveat in report.brief_caveats)
    assert not re.search(r"\S {2,}\S|█", text)


@pytest.mark.parametrize(("share", "expected"), [(0, "○○○○○"), (0.24, "●○○○○"), (0.5, "●●○○○"), (1, "●●●●●")])
def test_bars_are_equally_long(share: float, expected: str) -> None:
    assert bar(share, 5) == expected


@pytest.mark.parametrize(("points", "digits", "expected"), [(3.4, 0, "+3"), (-8.96, 1, "−9.0"), (-0.2, 0, "0")])
def test_differences_have_a_sign_unless_they_are_none(points: float, digits: int, expected: str) -> None:
    assert signed(points, digits) == expected


def test_findings_are_listed_by_kind_and_what_is_left_out_is_counted(
    critic: Critic, phone: dict[str, Translator]
) -> None:
    critique = critic.critique(example("tea-official"), "us-general", "en")
    findings = [item.finding for item in critique.further]
    kinds = len({finding.rule for finding in findings})
    assert listed(findings, phone["en"], kinds) == listed(findings, phone["en"], kinds - 1)
    assert listed(findings, phone["en"], 2)[-1] == f"• and {kinds - 2} more kinds"


def test_both_languages_say_the_same_otherwise_and_everything_is_said_somewhere() -> None:
    english = variables_of_messages(FOLDER, "en")
    assert english == variables_of_messages(FOLDER, "zh-CN")
    rooms = Path(bot.__file__).parent / "coach", Path(bot.__file__).parent / "conversation"
    source = "".join(path.read_text(encoding="utf-8") for room in rooms for path in room.rglob("*.py"))
    assert [name for name in english if f'"{name}"' not in source and f"'{name}'" not in source] == []
