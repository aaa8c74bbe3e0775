"""What the student reads: the critique, the reasons of a score, and two versions side by side."""

import re
from dataclasses import replace
from itertools import product

import pytest

from bot.coach.advice import CONSTRUCT_OF_CONCERN
from bot.coach.critic import Critic
from bot.coach.critique import Advice, AdvisedFinding
from bot.coach.explaining import render_why
from bot.coach.remarks import SHORT_QUOTE, shortened
from bot.coach.render import render_critique, render_main, render_sources
from bot.coach.revision import compare, render_revision
from bot.localisation import Translator
from evaluation.findings import Finding
from evaluation.rubric import DIMENSIONS
from evaluation.scores import Score
from knowledge.catalogue import Catalogue
from knowledge.entries import Construct
from tests.drafts import NAMES, STORY, example

EVERY = list(product((("us-general", "en"), ("jp-general", "zh-CN")), NAMES))
BROKEN = re.compile(r"\{|\}|\$\w|None|\bnan\b|hears-|ask-|praise-|next-[a-z]|render-|  \(\)")


def name_source(catalogue: Catalogue, source: str) -> str:
    return catalogue.source(source).title


@pytest.mark.parametrize(("readers", "name"), EVERY)
def test_every_critique_can_be_read(
    critic: Critic,
    catalogue: Catalogue,
    translators: dict[str, Translator],
    readers: tuple[str, str],
    name: str,
) -> None:
    audience, locale = readers
    say = translators[locale]
    critique = critic.critique(example(name), audience, locale)
    shown = [
        render_critique(critique, say),
        render_main(critique, say),
        render_sources(critique, say, lambda source: name_source(catalogue, source)),
        *(render_why(critique, say, dimension) for dimension in (None, *DIMENSIONS)),
        render_revision(compare(critique, critique), say),
    ]
    for text in shown:
        assert BROKEN.search(text) is None
    assert all(say(f"dimension-{dimension}") in shown[0] for dimension in DIMENSIONS)
    assert critique.next_steps[0] in shown[0]
    assert all(flag in shown[0] for flag in critique.flags)


def test_each_note_and_each_caveat_is_told_once(critic: Critic, translators: dict[str, Translator]) -> None:
    for name in NAMES:
        critique = critic.critique(example(name), "us-general", "en")
        shown = render_main(critique, translators["en"])
        cited = {e.id for item in critique.main for e in (item.advice.here, item.advice.variation) if e is not None}
        for name_of_note in cited:
            assert shown.count(f"[{name_of_note}, ") == 1


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_a_construct_is_told_in_words_for_the_concern_at_hand(
    critic: Critic, catalogue: Catalogue, translators: dict[str, Translator], locale: str
) -> None:
    concerns = ("slogan", "self_praise", "slogan", "politics")
    construct = catalogue.entry("K17")
    assert isinstance(construct, Construct)
    findings = tuple(
        AdvisedFinding(
            Finding("a-rule", "dialogue", concern, "minor", 0, 5, "words", 0, 1.0), Advice("x", construct), main=True
        )
        for concern in concerns
    )
    say = translators[locale]
    shown = render_main(replace(critic.critique(STORY, "us-general", locale), findings=findings), say)
    told = {construct.told(concern, locale) for concern in concerns}
    assert len(told) == 3
    assert all(shown.count(text) == 1 for text in told)
    assert shown.count("K17") == len(told)
    assert construct.for_writer is not None
    assert construct.for_writer.in_locale(locale) in told


def test_every_concern_has_a_sentence_of_its_own_from_the_field(catalogue: Catalogue) -> None:
    for concern, name in CONSTRUCT_OF_CONCERN.items():
        construct = catalogue.entry(name)
        assert isinstance(construct, Construct)
        assert [text.concern for text in construct.for_concern].count(concern) == 1


def test_the_reasons_shown_add_up_to_the_score(critic: Critic, translators: dict[str, Translator]) -> None:
    critique = critic.critique(example("revision-before"), "us-general", "en")
    for name in DIMENSIONS:
        shown = render_why(critique, translators["en"], name)
        numbers = [float(found) for found in re.findall(r"^\s*([+-]?\d+\.\d)  ", shown, re.MULTILINE)]
        assert round(sum(numbers[:-1]), 1) == numbers[-1] == critique.scores[name].value


def test_a_reason_shows_the_words_behind_it(critic: Critic, translators: dict[str, Translator]) -> None:
    critique = critic.critique(STORY, "us-general", "en")
    assert critique.examples("hedge") == ["Perhaps", "would"]
    assert "“Perhaps”, “would”" in render_why(critique, translators["en"], "dialogue")


def test_the_better_version_solves_findings_and_clearly_gains(
    critic: Critic, translators: dict[str, Translator]
) -> None:
    before, after = (critic.critique(example(f"revision-{when}"), "us-general", "en") for when in ("before", "after"))
    revision = compare(before, after)
    gained = {change.dimension for change in revision.changes if change.clear and change.points > 0}
    assert "narrative_translation" in gained
    assert [change for change in revision.changes if change.clear and change.points < 0] == []
    assert {"stock-phrase", "no-person"} <= {finding.rule for finding in revision.resolved}
    assert {finding.rule for finding in revision.new} & {"stock-phrase", "no-person"} == set()
    shown = render_revision(revision, translators["en"])
    assert "points (more than the margin" in shown
    assert "Solved (" in shown


def test_the_same_version_twice_changes_nothing(critic: Critic) -> None:
    critique = critic.critique(example("tea-official"), "us-general", "en")
    revision = compare(critique, critique)
    assert [(change.points, change.clear) for change in revision.changes] == [(0.0, False)] * 6
    assert (revision.resolved, revision.new) == ((), ())
    assert len(revision.still) == len(critique.main) + len(critique.further)


@pytest.mark.parametrize(("points", "clear"), [(4.9, False), (5.0, False), (5.1, True), (-5.1, True)])
def test_a_change_is_clear_only_beyond_the_margin(critic: Critic, points: float, clear: bool) -> None:  # noqa: FBT001
    # Half-widths 3 and 4: sqrt(9 + 16) = 5.
    critique = critic.critique(STORY, "us-general", "en")
    before = replace(critique, scores={**critique.scores, "dialogue": Score(50.0, 47.0, 53.0)})
    after = replace(
        critique, scores={**critique.scores, "dialogue": Score(50.0 + points, 46.0 + points, 54.0 + points)}
    )
    change = next(change for change in compare(before, after).changes if change.dimension == "dialogue")
    assert (change.margin, change.clear) == (5.0, clear)


def test_an_unscored_version_is_compared_in_its_findings_only(
    critic: Critic, translators: dict[str, Translator]
) -> None:
    scored, unscored = critic.critique(STORY, "us-general", "en"), critic.critique("You must go.", "us-general", "en")
    revision = compare(scored, unscored)
    assert revision.changes == ()
    assert [finding.rule for finding in revision.new] == ["controlling"]
    assert render_revision(revision, translators["en"]).startswith("New (1)")


@pytest.mark.parametrize(
    ("quote", "short"),
    [
        ("a  b\n c", "a b c"),
        ("x" * SHORT_QUOTE, "x" * SHORT_QUOTE),
        ("x" * 60, "x" * (SHORT_QUOTE - 1) + "…"),
        ("word " * 20, "word word word word word word word word word…"),
        ("茶" * 60, "茶" * (SHORT_QUOTE - 1) + "…"),
    ],
)
def test_a_long_quote_is_cut_at_a_word(quote: str, short: str) -> None:
    assert shortened(quote) == short
    assert len(shortened(quote)) <= SHORT_QUOTE
