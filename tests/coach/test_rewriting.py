"""The plainer sentence: the draft's own words, put together so that they read."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.critic import Critic
from bot.coach.rewriting import Edit, apply, gloss, verbs_for_nouns
from evaluation.document import parse
from tests.drafts import NAMES, example

AUDIENCES = ("us-general", "de-general", "jp-general", "ng-general")


def swapped(sentence: str, words: str, text: str) -> str | None:
    start = sentence.index(words)
    return apply(sentence, [Edit(start, start + len(words), text)])


@pytest.mark.parametrize(
    ("sentence", "words", "text", "plainer"),
    [
        ("It took a vigorous effort.", "vigorous effort", "hour", "It took an hour."),
        ("It was an unprecedented day.", "unprecedented", "busy", "It was a busy day."),
        ("It was an unprecedented day.", "unprecedented", "unusual", "It was an unusual day."),
        ("It was a very old idea.", "very ", "", "It was an old idea."),
        ("An unprecedented day came.", "unprecedented", "", "A day came."),
        ("It is a grand plan.", "grand", "useful", "It is a useful plan."),
        ("It is a grand plan.", "grand", "European", "It is a European plan."),
        ("It is a grand plan.", "grand", "unimportant", "It is an unimportant plan."),
        ("It is a grand plan.", "grand", "honest", "It is an honest plan."),
        ("As we all know, tea is good.", "As we all know", "", "Tea is good."),
        ("As we all know, tea is good.", "As we all know,", "", "Tea is good."),
        ("In May, as we all know, tea is picked.", "as we all know", "", "In May, tea is picked."),
        ("vigorously promote tea", "vigorously promote", "back", "back tea"),
        ("Vigorously promote tea.", "Vigorously promote", "back", "Back tea."),
        ("It is good, as we all know.", " as we all know", "", "It is good."),
    ],
)
def test_a_swap_mends_articles_capitals_and_spaces(sentence: str, words: str, text: str, plainer: str) -> None:
    assert swapped(sentence, words, text) == plainer


def test_several_swaps_are_made_at_once() -> None:
    sentence = "We grandly held a grand fair."
    assert apply(sentence, [Edit(3, 15, "held"), Edit(18, 23, "old")]) == "We held an old fair."


@pytest.mark.parametrize("sentence", ["She waited ... and slept.", "Two  spaces.", "Tea , please"])
def test_without_a_swap_there_is_no_plainer_sentence(sentence: str) -> None:
    assert apply(sentence, []) is None
    assert apply("Tea is good.", [Edit(0, 3, "Tea")]) is None


def test_a_gloss_stands_in_brackets_behind_the_term() -> None:
    assert gloss("She lost her hukou.", 18, "household paper") == "She lost her hukou (household paper)."


@pytest.mark.parametrize(
    ("sentence", "plainer"),
    [
        ("We began the implementation of the plan.", "We began implementing the plan."),
        ("The protection of rivers takes years.", "Protecting rivers takes years."),
        ("It pays for restoration of old walls.", "It pays for restoring old walls."),
        ("We carried out comprehensive treatment of the river.", None),
        ("A construction of wood stood there.", None),
        ("He reads for the Organisation of Islamic Cooperation.", None),
        ("We saw the tea, the production of which is slow.", None),
        ("The smell of tea.", None),
    ],
)
def test_nouns_of_action_become_verbs_where_they_can(sentence: str, plainer: str | None) -> None:
    assert verbs_for_nouns(sentence) == plainer


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_plainer_sentence_reads(critic: Critic, audience: str, name: str) -> None:
    critique = critic.critique(example(name), audience, "en")
    for item in critique.main:
        plainer = item.advice.plainer
        if plainer is None:
            continue
        original = parse(critique.text).sentence_text(item.finding.sentence)
        assert plainer != original
        assert plainer[0].isupper() == original[0].isupper()
        assert re.search(r"[{}]|  |\.\.\.|\s[,.;:!?]|,,|\(\)", plainer) is None
        assert re.search(r"\ba (?=[aeio])(?!one\b|once\b|eu)|\ban (?=[bcdfgjklmnpqrstvwxyz])", plainer) is None
        assert plainer.rstrip('”"’') == plainer.strip().rstrip('”"’')


@given(st.text(alphabet="aeiou tA,.", min_size=1, max_size=30), st.data())
def test_any_swap_leaves_clean_spaces(sentence: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sentence) - 1))
    end = data.draw(st.integers(start + 1, len(sentence)))
    plainer = apply(sentence, [Edit(start, end, data.draw(st.sampled_from(["", "tea", "old hill"])))])
    assert plainer is None or (plainer == plainer.strip() and "  " not in plainer)
