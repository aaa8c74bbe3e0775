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
from bot.coach.seen import PLAIN
from bot.localisation import Translator
from evaluation.features.tones import ALL_TONES, loudness
from evaluation.finding import Finding
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
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
    assert critique.examples("hedge") == ("Perhaps", "would")
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


def test_what_a_whole_draft_lacks_is_not_blamed_on_one_sentence(
    critic: Critic, translators: dict[str, Translator]
) -> None:
    critique = critic.critique(example("revision-before"), "us-general", "en")
    lack = next(item for item in critique.main if item.finding.rule == "no-person")
    assert lack.finding.whole
    assert lack.advice.plainer is None
    shown = render_critique(critique, translators["en"])
    assert "1. The draft as a whole\n" in shown
    assert f"“{shortened(lack.finding.quote)}" not in render_main(critique, translators["en"])
    assert "the draft as a whole (no dialogue)" in shown


def test_a_tone_quotes_only_the_sentences_that_plainly_have_it(
    critic: Critic, translators: dict[str, Translator], lexicon: Lexicon, embed: Embed
) -> None:
    critique = critic.critique(example("tea-official"), "us-general", "en")
    measures = measure(critique.text, lexicon, embed)
    for feature in ALL_TONES:
        loud = {
            " ".join(measures.document.sentence_text(mark.sentence).split()): loudness(measures.document, mark)
            for mark in measures.of(feature)
        }
        assert all(loud[words] >= PLAIN for words in critique.examples(feature))
        assert list(critique.examples(feature)) == sorted(critique.examples(feature), key=lambda words: -loud[words])
    assert translators["en"]("why-faint") in render_why(critique, translators["en"], "emotional_empathy")


def test_a_check_names_the_words_that_led_to_it(critic: Critic) -> None:
    texts = critic.critique(STORY + " The Chinese people love peace. It grew by 20%.", "us-general", "en").check_texts
    assert texts["fairness"] == "“The Chinese people” may speak for or against a whole group"
    assert texts["accuracy"] == "one claim without a source: “20%”"


RUDE = (
    "You obviously know nothing about China. You have never been there and you get everything from the television. "
    "People like you are the reason nobody takes this forum seriously. I will not waste more time on this nonsense."
)
AD = (
    "When my daughter could not sleep I cried every night. Then a friend told me about Moon Tea. After three cups she "
    "slept and I wept with joy. Order now through the link in my bio!"
)
LIST = "Ten reasons to visit Guilin: mountains, rivers, rice noodles, people, hotels, rafts, markets, caves and photos."


@pytest.mark.parametrize(("text", "rule"), [(RUDE, "reproach"), (AD, "hidden-speaker")])
def test_a_draft_that_insults_or_hides_its_gain_is_never_close(
    critic: Critic, translators: dict[str, Translator], text: str, rule: str
) -> None:
    critique = critic.critique(text, "us-general", "en")
    assert critique.main[0].finding.rule == rule
    assert "CLOSE" not in render_critique(critique, translators["en"])
    assert critique.strengths == ()


@pytest.mark.parametrize("locale", ["en", "zh-CN"])
def test_a_faultless_draft_that_gives_little_hears_what_is_missing(
    critic: Critic, translators: dict[str, Translator], locale: str
) -> None:
    critique = critic.critique(LIST, "us-general", locale)
    assert (critique.main, critique.is_close) == ((), False)
    weakest = min(DIMENSIONS, key=lambda name: critique.scores[name].value or 0.0)
    assert critique.next_steps == (translators[locale](f"grow-{weakest}"),)


def test_a_sentence_that_sounds_official_is_a_finding_without_a_stock_phrase(critic: Critic) -> None:
    official = (
        "The city has made great progress in green transport and will continue to improve services for residents."
    )
    text = official + " My aunt went to the office and waited three hours."
    found = [item.finding for item in critic.critique(text, "us-general", "en").findings]
    assert [finding.quote for finding in found if finding.rule == "official-sentence"] == [official]
