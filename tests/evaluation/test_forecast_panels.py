"""What a writer is asked about a draft, and what a panel's reactions to it amount to."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from evaluation.forecast import panels
from evaluation.forecast.panels import LIKED, LOST, PASSED_BY, PRESSED, Reason, panel_outcome, reasons
from evaluation.forecast.phrases import AT_MOST, SENTENCE, STOCK_PHRASE, TERM_PHRASE, Phrase, phrases_of
from evaluation.forecast.scoring import NOTHING
from evaluation.reception.reacting import react
from evaluation.reception.reactions import FEELINGS, Cause, Reactions
from evaluation.reception.readership import Audience, Readership, Spread
from evaluation.reception.sampling import sample
from evaluation.reception.stimulus import APPEAL, CUE, TERM, Encounter, Stimulus
from tests.evaluation.reception import made_panels

SOME = Spread(0.5, 0.2, 0.0, 1.0)
READERS = Audience(
    "us-general",
    (
        Readership(
            "US", (18, 40, 80), (0.3, 0.5, 0.2), 0.05, (0.5, 0.3, 0.2), (1, 0, 0), (("reddit", 1.0),), SOME, SOME, ()
        ),
    ),
)
HARD = (
    "Comprehensive institutional arrangements notwithstanding, representatives continuously strengthened international "
    "communication capabilities through systematically coordinated organisational improvements, "
    "ultimately benefiting virtually everybody."
)


def met(kind: str, quote: str, start: int = 0, weight: float = 1.0, feature: str = "unglossed_term") -> Encounter:
    return Encounter(kind, feature, start, start + len(quote), quote, None, weight, 0.0, feature == "glossed_term")


HUTONG, QINGMING = met(TERM, "hutong", 10), met(TERM, "Qingming", 40)
SLOGAN = met(CUE, "win-win  \n cooperation", 80, 1.0, "official_phrase")
GRANDMOTHER = met(APPEAL, "my grandmother", 120, 1.0, "person_named")


def stimulus(*encounters: Encounter) -> Stimulus:
    return replace(made_panels.stimulus(), encounters=tuple(sorted(encounters, key=lambda one: one.start)))


def reactions(**arrays: Sequence[object]) -> Reactions:
    """Four personas: the first two positive and neutral, the others hostile; all read on unless said otherwise."""
    given: dict[str, Any] = {
        "reads": np.array(arrays.get("reads", [True] * 4)),
        "understood": np.array(arrays.get("understood", [True] * 4)),
        "missed": np.array(arrays.get("missed", [[False, False]] * 4)),
        "stance": np.array([0, 1, 2, 2]),
        "feeling": np.array([FEELINGS.index(name) for name in ("warm", "indifferent", "irritated", "irritated")]),
    }
    read = stimulus(HUTONG, QINGMING, SLOGAN, GRANDMOTHER)
    return replace(react(sample(READERS, 4, 1), read), **given)


@pytest.fixture
def because(monkeypatch: pytest.MonkeyPatch) -> None:
    """What each persona met, whatever the model of today says of them."""
    causes: Mapping[int, tuple[Encounter, ...]] = {
        0: (GRANDMOTHER, SLOGAN),
        1: (HUTONG,),
        2: (SLOGAN, HUTONG),
        3: (SLOGAN,),
    }
    found = {persona: tuple(Cause("met", "stake", 0.5, one) for one in those) for persona, those in causes.items()}
    monkeypatch.setattr(panels, "causes", lambda _, persona: (*found[persona], Cause("mood", "mood", 0.1)))


ASKED = (Phrase("hutong", TERM_PHRASE), Phrase("win-win cooperation", STOCK_PHRASE), Phrase(HARD, SENTENCE))


@pytest.mark.usefixtures("because")
def test_the_shares_of_a_panel_by_hand() -> None:
    missed = [[False, False], [True, False], [True, True], [False, False]]
    outcome = panel_outcome(reactions(missed=missed, understood=[True, False, False, False]), ASKED)
    assert (outcome.readers, outcome.simulated) == (4, True)
    assert outcome.split == (0.25, 0.25, 0.5)
    assert outcome.feelings == {"warm": 0.25, "indifferent": 0.25, "irritated": 0.5}
    # Personas 1 and 2 missed the term, 0, 2 and 3 name the slogan; 3 knew every term and did not follow.
    assert outcome.stumbled == {"hutong": 0.5, "win-win cooperation": 0.75, HARD: 0.25, NOTHING: 0.0}


@pytest.mark.usefixtures("because")
def test_who_scrolled_past_did_not_read_without_stumbling() -> None:
    outcome = panel_outcome(reactions(reads=[True, True, True, False]), (Phrase("hutong", TERM_PHRASE),))
    assert outcome.stumbled == {"hutong": 0.0, NOTHING: 0.75}


def test_without_phrases_nothing_is_known_of_stumbling() -> None:
    assert panel_outcome(reactions(), ()).stumbled == {}


@pytest.mark.usefixtures("because")
def test_a_stance_is_explained_by_what_speaks_for_it() -> None:
    seen = reactions(reads=[True, False, True, True])
    assert reasons(seen, 0) == (Reason(LIKED, 1, "my grandmother"),)
    assert reasons(seen, 1) == (Reason(PASSED_BY, 1, None),)
    assert reasons(seen, 2) == (Reason(PRESSED, 2, "win-win cooperation"), Reason(LOST, 1, "hutong"))


def test_phrases_are_terms_stock_phrases_and_the_hardest_sentence_in_the_drafts_order() -> None:
    text = f"In a hutong at Qingming we met. {HARD} It is win-win cooperation."
    slogan = met(CUE, "win-win cooperation", text.index("win-win"), 1.0, "official_phrase")
    terms = [met(TERM, name, text.index(name)) for name in ("hutong", "Qingming")]
    assert [one.kind for one in phrases_of(stimulus(*terms, slogan), text)] == [
        TERM_PHRASE,
        TERM_PHRASE,
        SENTENCE,
        STOCK_PHRASE,
    ]


def test_at_most_five_are_asked_about_and_the_heaviest_terms_first() -> None:
    terms = [met(TERM, f"term{number}", 10 * number, weight=number) for number in range(1, 9)]
    slogans = [met(CUE, f"slogan{number}", 200 + 20 * number, 1.0, "official_phrase") for number in range(8)]
    asked = phrases_of(stimulus(*terms, *slogans), f"Short words only. {HARD}")
    assert len(asked) == AT_MOST
    assert {one.text for one in asked if one.kind == TERM_PHRASE} == {"term8", "term7", "term6"}
    assert [one.text for one in asked if one.kind == STOCK_PHRASE] == ["slogan0"]


def test_a_phrase_is_asked_about_once_and_explained_terms_not_at_all() -> None:
    again = met(TERM, "Hutong", 60)
    within = met(CUE, "in a hutong", 5, 1.0, "official_phrase")
    explained = met(TERM, "baozi", 90, 1.0, "glossed_term")
    exclamation = met(CUE, "!", 99, 1.0, "exclamation")
    asked = phrases_of(stimulus(HUTONG, again, within, explained, exclamation), "We live in a hutong.")
    assert asked == (Phrase("hutong", TERM_PHRASE),)


@pytest.mark.parametrize("text", ["", "Tea.", "茶" * 500, "word " * 5000, "\0\ud800"])
def test_any_text_can_be_asked_about(text: str) -> None:
    assert len(phrases_of(stimulus(), text)) <= 1
