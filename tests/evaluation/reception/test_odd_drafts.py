"""Drafts that are hardly drafts: nothing, one word, another language, hatred, slogans only. Sane reactions, a label."""

from dataclasses import fields

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from bot.coach.listening import hostile_sentences
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.reception.causes import causes
from evaluation.reception.metrics import panel_metrics
from evaluation.reception.perceiving import MOST_APPEALS, MOST_CUES, MOST_TERMS, perceive
from evaluation.reception.reacting import react
from evaluation.reception.reactions import CAUSES, FEELINGS, STANCES, Reactions
from evaluation.reception.stimulus import TERM, Stimulus
from tests.drafts import example, long_draft
from tests.evaluation.generated import texts
from tests.evaluation.reception.made_readers import people

ATTACKS = (
    """Americans are stupid. They believe everything their media tell them and never think for themselves. What a
    pathetic nation of brainwashed idiots, so arrogant and so lazy. Nobody needs lessons from hypocrites like you.""",
    """These people are vermin and they should go back to where they came from. Nobody needs such parasites here. They
    are stupid and fat, and their country is a joke. They live on the work of others and complain all day.""",
)
FEAR = """They are coming for your children. Every day more of them cross the border and nobody stops them. If we do not
act now, our daughters will not be safe and our country will be lost forever. Wake up before it is too late!"""
SLOGANS = (
    "Win-win cooperation! The great rejuvenation of the Chinese nation! Adhere to the path of peaceful development!"
)
FINE_WORDS = (
    "love, peace, grandmother, hope, tears, smile, dream, friendship, heart, child, home, warmth, kindness, joy"
)
PROBLEMS = ("empty", "short", "language")


@pytest.fixture(scope="module")
def hear(lexicon: Lexicon, embed: Embed) -> "Hearing":
    return Hearing(lexicon, embed)


class Hearing:
    def __init__(self, lexicon: Lexicon, embed: Embed) -> None:
        self._lexicon, self._embed = lexicon, embed

    def __call__(self, text: str) -> Stimulus:
        measures = measure(text, self._lexicon, self._embed)
        return perceive(measures, hostile=hostile_sentences(measures.document, self._embed))


def share(reactions: Reactions, stance: str) -> float:
    return float(np.mean(reactions.stance == STANCES.index(stance)))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("😀🇨🇳🔥❤️👍", "empty"),
        ("Hello", "short"),
        ("Come and see the river with us.", "short"),
        (example("zh-draft"), "language"),
        (
            "كانت جدتي تستيقظ كل صباح في الخامسة وتصعد إلى الجبل لقطف الشاي. قالت إن الشاي يعرف إن كنت مستعجلا.",
            "language",
        ),
        (SLOGANS, None),
        (example("tea-folk"), None),
    ],
)
def test_what_is_wrong_with_a_draft_is_named(hear: Hearing, text: str, problem: str | None) -> None:
    assert hear(text).problem == problem


@given(text=texts)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_at_all_gives_reactions_within_their_ranges(hear: Hearing, text: str) -> None:
    made = react(people(size=40), hear(text))
    for one in fields(made):
        values = getattr(made, one.name)
        if isinstance(values, np.ndarray):
            assert np.isfinite(values).all(), one.name
    assert set(made.stance) <= set(range(len(STANCES)))
    assert set(made.feeling) <= set(range(len(FEELINGS)))
    for persona in range(5):
        named = causes(made, persona)
        assert named
        assert {one.code for one in named} <= set(CAUSES)


@pytest.mark.parametrize("text", ["", "😀🔥", "Hello"])
def test_next_to_nothing_leaves_nearly_everybody_neutral(hear: Hearing, text: str) -> None:
    made = react(people(), hear(text))
    assert share(made, "neutral") > 0.9
    assert np.abs(made.attitude_after - made.attitude_before).mean() < 0.05


def test_nearly_nobody_can_read_a_chinese_draft_and_nobody_is_angry_at_it(hear: Hearing) -> None:
    abroad, home = (react(people(name), hear(example("zh-draft"))) for name in ("cool", "home"))
    assert abroad.understood.mean() < 0.05
    assert home.understood.mean() > 0.5
    assert FEELINGS[np.bincount(abroad.feeling).argmax()] == "confused"
    assert share(abroad, "hostile") < 0.2
    assert causes(abroad, 0)[0].code in {"foreign_language", "scrolled_past"}
    assert all(one.value is None for one in panel_metrics(abroad, home).values())


@pytest.mark.parametrize("text", ATTACKS)
@pytest.mark.parametrize("readers", ["cool", "warm", "experts", "young"])
def test_an_attack_is_met_with_anger_and_pleases_nobody(hear: Hearing, text: str, readers: str) -> None:
    made = react(people(readers), hear(text))
    assert share(made, "positive") < 0.05
    assert share(made, "hostile") > 0.25
    assert FEELINGS[np.bincount(made.feeling).argmax()] == "angry"
    assert made.resonance.mean() < 0.1


@pytest.mark.parametrize("text", ATTACKS)
def test_the_anger_is_larger_than_at_an_official_text(hear: Hearing, text: str) -> None:
    attacked, addressed = react(people(), hear(text)), react(people(), hear(example("tea-official")))
    assert share(attacked, "hostile") > share(addressed, "hostile")


def test_even_a_speech_that_points_fingers_leaves_many_indifferent(hear: Hearing) -> None:
    made = react(people(), hear(example("policy-speech")))
    assert 0.3 < share(made, "hostile") < 0.65
    assert share(made, "neutral") > 0.3


def test_slogans_alone_carry_nobody_away(hear: Hearing) -> None:
    made = react(people(), hear(SLOGANS))
    assert made.resonance.mean() < 0.05
    assert share(made, "positive") < 0.12
    wary = made.population.scepticism > 0.5
    assert made.friction[wary].mean() > made.friction[~wary].mean()
    assert np.mean(made.stance[wary] == STANCES.index("hostile")) > 0.1


def test_a_list_of_fine_words_is_not_a_story(hear: Hearing) -> None:
    listed, told = react(people(), hear(FINE_WORDS)), react(people(), hear(example("brilliant")))
    assert listed.resonance.mean() < told.resonance.mean() / 2
    assert share(listed, "positive") < share(told, "positive") / 2


def test_fear_is_no_way_to_win_anybody(hear: Hearing) -> None:
    made = react(people(), hear(FEAR))
    assert share(made, "positive") < 0.15
    assert share(made, "hostile") > share(made, "positive")


@pytest.mark.parametrize("readers", ["cool", "young"])
def test_a_text_of_50_000_characters_is_read_by_few_and_weighed_within_bounds(hear: Hearing, readers: str) -> None:
    stimulus = hear(long_draft(9_000)[:50_000])
    made, usual = react(people(readers), stimulus), react(people(readers), hear(example("tea-folk")))
    assert len(stimulus.encounters) <= MOST_TERMS + MOST_CUES + MOST_APPEALS
    assert made.reads.mean() < usual.reads.mean()
    assert made.fit.mean() < 0.5


MIXED = (
    "Every spring my family goes to the hill for 清明节 and we clean the stones. My grandfather carried the water. "
    "但是今年他没有来 and nobody said a word. We ate the green rice cakes in the car and drove home in the rain."
)


def test_characters_nobody_explains_are_a_hurdle(hear: "Hearing") -> None:
    met = {one.quote: one for one in hear(MIXED).of(TERM)}
    assert not met["但是今年他没有来"].glossed
    assert met["但是今年他没有来"].weight == 2.0  # eight characters; four weigh like a term
    plain = hear(MIXED.replace("但是今年他没有来", "This year he did not come"))
    readers = people("cool", 500)
    mixed, clear = (react(readers, one) for one in (hear(MIXED), plain))
    assert (mixed.comprehension <= clear.comprehension + 1e-9).all()
    assert mixed.comprehension.mean() < clear.comprehension.mean() - 0.02


@pytest.mark.parametrize("words", ["tomb sweeping (扫墓)", "扫墓 (sweeping the graves)"])
def test_characters_beside_their_sense_are_no_hurdle(hear: "Hearing", words: str) -> None:
    stimulus = hear(f"In April we go to the hill for {words}. My grandfather used to carry the water up the steps.")
    assert all(one.glossed for one in stimulus.of(TERM))
