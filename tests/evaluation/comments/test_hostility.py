"""Hostility to the story, its people, its country or its speaker, and what must not be taken for it."""

import numpy as np
import pytest

from evaluation.comments.hostility import hostility
from evaluation.heads import Embed

HOSTILE = [
    "These Chinese are vermin, throw them all out of our town!",
    "You lying pig, I hope your whole village burns down.",
    "What a filthy nation of thieves, I despise every one of them.",
    "China built this plague in a laboratory to murder us all.",
    "你们这群畜生，滚出我们的国家！",
    "Sois una raza de ladrones asquerosos, ojalá os muráis.",
]
DEFENCES = [
    "Will you racists finally stop attacking this woman? She is a nurse!",
    "Please don't say Chinese virus, it's xenophobic and hurts Asian families.",
    "I am furious at the bigots here who mock her accent.",
    "你们这些种族歧视的人，请别再骂她了。",
]
OTHERS = [
    "The dam cost many farmers their land, and the film does not mention it.",
    "I don't agree with the new visa rules, because students cannot plan.",
    "My uncle died in the earthquake, we still miss him.",
    "Which street is this, and is the noodle shop still open?",
    "Lovely old town, I want to see the lanterns one day!",
    "这个街道太美了，明年想去看看。",
]

LANGUAGES = ["en"]
"""Which of the embedder's languages it is makes no difference."""


def scored(embed: Embed, texts: list[str], sentiment: float = 0.0) -> list[float]:
    return [
        float(one) for one in hostility(texts, LANGUAGES * len(texts), embed(texts), np.full(len(texts), sentiment))
    ]


def test_contempt_threats_and_plots_are_hostile(embed: Embed) -> None:
    assert min(scored(embed, HOSTILE)) >= 0.5


def test_an_angry_defence_is_not_hostile_to_the_story(embed: Embed) -> None:
    assert max(scored(embed, DEFENCES)) < 0.5


def test_criticism_grief_questions_and_praise_are_not_hostile(embed: Embed) -> None:
    assert max(scored(embed, OTHERS)) < 0.3


def test_insulting_racists_counts_less_than_insulting_a_people(embed: Embed) -> None:
    people, racists = scored(embed, ["Disgusting people, all of them.", "Disgusting racists, all of them."])
    assert racists < people


def test_a_hundred_insults_add_no_more_than_two(embed: Embed) -> None:
    vectors = np.repeat(embed(["You idiot."]), 2, axis=0)
    two, hundred = hostility(["idiot " * 2, "idiot " * 100], ["en"] * 2, vectors, np.zeros(2))
    assert two == pytest.approx(hundred, abs=1e-6)


def test_warm_words_about_the_same_things_lower_it_and_cold_ones_do_not(embed: Embed) -> None:
    text = ["All the lies about China, and then you go there yourself."]
    warm, unknown, cold = (scored(embed, text, sentiment)[0] for sentiment in (0.9, float("nan"), -0.9))
    assert warm < unknown == cold


@pytest.mark.parametrize("text", ["", "!!!", "😂😂😂", "a" * 5_000, "\u202e", "12345"])
def test_any_text_gets_a_number_from_0_to_1(embed: Embed, text: str) -> None:
    assert 0 <= scored(embed, [text])[0] <= 1


def test_no_comments_give_no_numbers(embed: Embed) -> None:
    assert hostility([], [], embed([]), np.zeros(0)).shape == (0,)


def test_where_no_language_could_be_told_only_words_speak(embed: Embed) -> None:
    texts = ["Quixa nomble trub", "Quixa nomble scum trub"]
    vectors = embed(texts)
    plain, insulting = hostility(texts, ["und"] * 2, vectors, np.zeros(2))
    assert plain < insulting < 0.5
