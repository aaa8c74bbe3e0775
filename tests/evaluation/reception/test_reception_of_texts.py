"""Drafts as people write them before readers of all kinds: what a change to the words does, and how large things are.

The bounds are targets, not measurements: most people scroll past or shrug, a minority is hostile to an official text
and a minority pleased by a story, and one post moves hardly anybody (narratives: r about .2; Braddock & Dillard 2016).
"""

from collections.abc import Callable

import numpy as np
import pytest

from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.reception.perceiving import perceive
from evaluation.reception.reacting import react
from evaluation.reception.reactions import STANCES, Reactions
from evaluation.reception.stimulus import TERM, Stimulus
from tests.drafts import FOLK, NAMES, PAIRS, STORY, example
from tests.evaluation.reception.made_readers import READERS, people

Hearing = Callable[[str], Stimulus]
SLACK = 1e-9
STOCK_PHRASES = (
    "We will adhere to the path of peaceful development.",
    "Let us build a community with a shared future for mankind.",
    "It brings win-win cooperation.",
    "We must tell China's story well and spread positive energy.",
)
DRAFTS = [name for name in NAMES if name != "zh-draft"]
OFFICIAL = [official for official, _ in PAIRS]
GLOSSES = {
    "My cousin took the gaokao that year.": (
        "My cousin took the gaokao, the national college entrance exam, that year.",
        "gaokao",
    ),
    "Her hukou kept her out of that school.": (
        "Her hukou, the household registration that ties people to a place, kept her out of that school.",
        "hukou",
    ),
}


@pytest.fixture(scope="module")
def hear(lexicon: Lexicon, embed: Embed) -> Hearing:
    known: dict[str, Stimulus] = {}

    def heard(text: str) -> Stimulus:
        if text not in known:
            known[text] = perceive(measure(text, lexicon, embed))
        return known[text]

    return heard


def share(reactions: Reactions, stance: str) -> float:
    return float(np.mean(reactions.stance == STANCES.index(stance)))


@pytest.mark.parametrize("name", [*OFFICIAL, *FOLK, "brilliant", "dishonest"])
@pytest.mark.parametrize("phrase", STOCK_PHRASES)
def test_a_stock_phrase_at_either_end_makes_no_sceptic_read_more_smoothly(
    hear: Hearing, name: str, phrase: str
) -> None:
    text = example(name).strip()
    for readers in ("cool", "readers of little English"):
        panel = people(readers, 200)
        wary = panel.scepticism >= np.median(panel.scepticism)
        before = react(panel, hear(text))
        for changed in (f"{phrase} {text}", f"{text} {phrase}"):
            if hear(changed).jargon == hear(text).jargon:
                continue  # Not heard as a stock phrase beside these words.
            after = react(panel, hear(changed))
            assert (after.friction >= before.friction - SLACK)[wary].all()
            assert after.resonance.mean() <= before.resonance.mean() + SLACK
            assert np.mean(after.resonance > before.resonance + SLACK) <= 0.02  # Those who like being led.


@pytest.mark.parametrize("unexplained", GLOSSES)
@pytest.mark.parametrize("readers", READERS)
def test_explaining_a_term_makes_nobody_understand_less(hear: Hearing, unexplained: str, readers: str) -> None:
    explained, word = GLOSSES[unexplained]
    panel = people(readers)
    plain, glossed = (hear(f"{STORY} {sentence}") for sentence in (unexplained, explained))
    assert [(one.quote, one.glossed) for one in plain.of(TERM)] == [(word, False)]
    assert [(one.quote, one.glossed) for one in glossed.of(TERM)] == [(word, True)]
    before, after = react(panel, plain), react(panel, glossed)
    assert (after.comprehension >= before.comprehension - SLACK).all()
    assert (~after.understood).mean() <= (~before.understood).mean()


@pytest.mark.parametrize(("official", "folk"), PAIRS)
def test_folk_words_please_most_kinds_of_readers(hear: Hearing, official: str, folk: str) -> None:
    better = 0
    for readers in READERS:
        panel = people(readers)
        before, after = react(panel, hear(example(official))), react(panel, hear(example(folk)))
        better += after.friction.mean() < before.friction.mean() and after.resonance.mean() > before.resonance.mean()
    assert better >= 0.8 * len(READERS)


def test_folk_words_do_not_please_everybody(hear: Hearing) -> None:
    worse = 0
    for official, folk in PAIRS:
        panel = people("experts", 1_000)
        before, after = react(panel, hear(example(official))), react(panel, hear(example(folk)))
        worse += int((after.attitude_after < before.attitude_after).sum())
        assert share(after, "hostile") > 0
    assert worse > 0


@pytest.mark.parametrize("name", OFFICIAL)
def test_an_official_text_meets_shrugs_and_a_hostile_minority(hear: Hearing, name: str) -> None:
    made = react(people("cool"), hear(example(name)))
    assert share(made, "positive") < 0.1
    assert 0.1 < share(made, "hostile") < 0.5
    assert share(made, "neutral") > 0.4


@pytest.mark.parametrize("name", [*FOLK, "brilliant"])
def test_a_story_pleases_many_and_leaves_many_cold(hear: Hearing, name: str) -> None:
    made = react(people("cool"), hear(example(name)))
    assert 0.25 < share(made, "positive") < 0.6
    assert share(made, "neutral") > 0.3
    assert 0.0 < share(made, "hostile") < 0.1


@pytest.mark.parametrize("name", DRAFTS)
@pytest.mark.parametrize("readers", READERS)
def test_most_posts_are_scrolled_past_by_many_and_move_hardly_anybody(hear: Hearing, name: str, readers: str) -> None:
    made = react(people(readers), hear(example(name)))
    shift = made.attitude_after - made.attitude_before
    assert 0.2 < made.reads.mean() < 0.85
    assert abs(shift.mean()) < 0.15
    assert abs(shift.mean()) < made.attitude_before.std() / 3
    assert made.share.mean() < 0.3


def test_fine_words_without_a_speaker_or_a_source_are_no_triumph(hear: Hearing) -> None:
    for readers in ("cool", "experts", "young"):
        honest, dishonest = (react(people(readers), hear(example(name))) for name in ("brilliant", "dishonest"))
        assert share(dishonest, "positive") < share(honest, "positive") - 0.1
        assert share(dishonest, "hostile") > share(honest, "hostile")


def test_the_knowledgeable_and_the_sceptical_mind_most_that_nothing_is_backed(hear: Hearing) -> None:
    panel = people("cool", 2_000)
    dishonest = react(panel, hear(example("dishonest"))).reactance - react(panel, hear(example("brilliant"))).reactance
    for trait in (panel.scepticism, panel.knowledge):
        low, high = np.quantile(trait, (0.25, 0.75))
        assert dishonest[trait >= high].mean() > dishonest[trait <= low].mean()


@pytest.mark.parametrize("name", ["tea-official", "railway-folk", "policy-speech", "travel-story"])
def test_people_of_one_country_differ_more_than_countries_do(hear: Hearing, name: str) -> None:
    panels = [react(people(readers), hear(example(name))) for readers in READERS]
    for of in ("comprehension", "friction", "resonance", "affect", "attitude_before", "attitude_after"):
        values = [getattr(one, of) for one in panels]
        within = np.mean([one.std() for one in values])
        assert within > np.std([one.mean() for one in values]), of
