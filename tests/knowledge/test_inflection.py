"""Slots in phrases: every form of the match meets the same form of its swap."""

import pytest

from knowledge.catalogue import Catalogue
from knowledge.packing.building.inflection import forms_of


def swaps(variant: str, swap: str | None) -> dict[str, str | None]:
    return {form.pattern: form.swap for form in forms_of(variant, swap)}


def test_each_form_of_the_verb_meets_the_same_form_of_the_swap() -> None:
    assert swaps("vigorously {promote}", "{back}") == {
        "vigorously promote": "back",
        "vigorously promotes": "backs",
        "vigorously promoting": "backing",
        "vigorously promoted": "backed",
    }


def test_both_spellings_of_a_doubled_consonant_are_matched() -> None:
    assert {"travelled far", "traveled far", "travelling far", "traveling far"} <= set(swaps("{travel} far", None))


def test_a_participle_after_has_is_told_from_the_past() -> None:
    found = swaps("{promote} it", "{take} it up")
    assert found["promoted it"] == "took it up"
    assert found["has promoted it"] == "has taken it up"


def test_to_be_agrees_with_what_it_replaces() -> None:
    found = swaps("{be} of great significance", "{be} important")
    assert found["is of great significance"] == "is important"
    assert found["are of great significance"] == "are important"
    assert found["were of great significance"] == "were important"


def test_only_the_verb_of_a_phrasal_verb_changes() -> None:
    assert swaps("{step up} efforts", "{work} harder")["stepping up efforts"] == "working harder"


def test_words_without_a_slot_stay_as_they_are() -> None:
    assert swaps("Treasure House", "") == {"treasure house": ""}


def test_a_swap_with_a_verb_needs_a_verb_to_follow() -> None:
    with pytest.raises(ValueError, match="has none"):
        forms_of("the promotion of", "{back}")


def test_no_brace_is_left_in_any_form_of_any_phrase(bundled: Catalogue) -> None:
    forms = [form for phrase in bundled.phrases() for form in phrase.forms]
    assert len(forms) > 350
    left = [form for form in forms if set("{}") & set(form.pattern + (form.swap or ""))]
    assert left == []


def test_every_pattern_is_lower_case_and_stands_once_in_its_phrase(bundled: Catalogue) -> None:
    for phrase in bundled.phrases():
        patterns = [form.pattern for form in phrase.forms]
        assert patterns == [pattern.lower() for pattern in patterns]
        assert len(patterns) == len(set(patterns)), phrase.id


def test_a_gap_in_a_swap_has_a_gap_to_take_its_words_from(bundled: Catalogue) -> None:
    for phrase in bundled.phrases():
        for form in phrase.forms:
            assert "..." not in (form.swap or "") or "..." in form.pattern, (phrase.id, form)
