"""Empathy is heard where somebody shows it: not in offices, lists of feeling words, accusations or repetitions."""

import pytest

from evaluation.document import parse
from evaluation.features.tones import tone_marks
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import standard_rubric
from evaluation.scores import score
from tests.drafts import PAIRS, example

EMPATHY = ("emotional_empathy", "cognitive_empathy")
CARE = (
    "We read your letter about the mill twice. I am so sorry that you lost the dog you grew up with. "
    "I hope the new flat will feel like home soon."
)
ADVICE = (
    "We read your letter about the mill twice. You have to register the dog with the office on Monday. "
    "The new flat has two rooms and a small kitchen."
)
OWN_STORY = (
    "You write that you could not open your mouth in class. I was the same in my first year abroad. "
    "I was so ashamed of my accent that I practised the word bread all the way to the shop."
)
GENERAL_STORY = (
    "The class has thirty places and starts in the autumn. The first year abroad costs about nine thousand euros. "
    "The word bread is in the second lesson of the book, and the shop sells it."
)


def value(text: str, dimension: str, embed: Embed, lexicon: Lexicon | None = None) -> float:
    found = score(measure(text, lexicon or Lexicon(), embed), standard_rubric())[dimension].value
    assert found is not None
    return found


def heard(text: str, tone: str, embed: Embed) -> float:
    return sum(mark.weight for mark in tone_marks(parse(text), embed) if mark.feature == tone)


def test_concern_for_somebody_scores_above_advice_on_the_same_things(embed: Embed) -> None:
    assert value(CARE, "emotional_empathy", embed) > value(ADVICE, "emotional_empathy", embed) + 15


def test_an_answering_experience_scores_above_facts_on_the_same_things(embed: Embed) -> None:
    assert value(OWN_STORY, "cognitive_empathy", embed) > value(GENERAL_STORY, "cognitive_empathy", embed) + 10


@pytest.mark.parametrize(("official", "folk"), PAIRS)
@pytest.mark.parametrize("dimension", EMPATHY)
def test_an_official_draft_scores_below_the_story_on_the_same_matter(
    official: str, folk: str, dimension: str, embed: Embed, lexicon: Lexicon
) -> None:
    assert value(example(official), dimension, embed, lexicon) < value(example(folk), dimension, embed, lexicon) - 5


def test_claims_to_know_what_others_think_are_heard_as_less_understanding_when_made_against_them(embed: Embed) -> None:
    kind = (
        "You may be afraid that we left the river out on purpose, and I can see why it looks like that to you.",
        "You may feel cheated by our video, and I can understand why.",
        "The old men must feel that nobody asked them.",
    )
    sharp = (
        "You only believe that we left the river out on purpose because you want us to look bad.",
        "You only feel cheated by our video because you hate our country.",
        "The old men only complain because they want to be paid.",
    )
    for one, other in zip(kind, sharp, strict=True):
        assert heard(other, "understanding", embed) < 0.9 * heard(one, "understanding", embed)


def test_ones_own_distress_is_not_warmth(embed: Embed) -> None:
    concern = "I am worried about you, please call when you are home."
    distress = "I am worried about my marks and I cannot sleep at night."
    assert heard(distress, "warmth", embed) < 0.4 * heard(concern, "warmth", embed)


@pytest.mark.parametrize("dimension", EMPATHY)
def test_feeling_words_strung_together_lift_an_official_draft_only_a_little(dimension: str, embed: Embed) -> None:
    plain = example("tea-official")
    stuffed = plain + " Love, care, kindness, compassion, tears, heart, hope, comfort and understanding."
    assert value(stuffed, dimension, embed) < value(plain, dimension, embed) + 6


def test_kind_words_said_again_are_heard_once(embed: Embed) -> None:
    once = "Our hearts go out to all of you, and we hope that your families are safe tonight."
    assert value(f"{once} {once} {once}", "emotional_empathy", embed) == value(once, "emotional_empathy", embed)


@pytest.mark.parametrize("dimension", EMPATHY)
def test_missing_articles_and_odd_prepositions_cost_little(dimension: str, embed: Embed) -> None:
    careful = "My grandmother waited at the gate every evening, because she was afraid that I would come home hungry."
    learner = "My grandmother wait in gate every evening, because she was afraid that I will come home hungry."
    assert value(learner, dimension, embed) > value(careful, dimension, embed) - 5


def test_failed_checks_take_back_what_the_tones_gave(embed: Embed) -> None:
    measures = measure(CARE, Lexicon(), embed)
    free = score(measures, standard_rubric())["emotional_empathy"]
    withheld = score(measures, standard_rubric(), withheld=True)["emotional_empathy"]
    assert {"warmth", "felt_story", "moved"} & {reason.feature for reason in free.reasons if reason.points > 0}
    assert [reason for reason in withheld.reasons if reason.points > 0] == []
