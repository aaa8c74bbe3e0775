"""What the notes on countries and regions cover, so that no reader's country stays silent on a matter of the craft."""

from collections import Counter, defaultdict

import pytest

from knowledge.catalogue import Catalogue
from knowledge.entries import VARIATION, AudienceNote

TOPICS = frozenset(
    (
        *("directness", "feedback", "persuasion", "emotion", "humour", "address"),
        *("sensitive", "symbols", "timing", "platforms", "attitude", "variation"),
    )
)
LONGEST = 60
"""Words of English in one note: it is read at the desk, beside a draft."""


@pytest.fixture(scope="module")
def by_owner(bundled: Catalogue) -> dict[str, list[AudienceNote]]:
    found: dict[str, list[AudienceNote]] = defaultdict(list)
    for note in bundled.entries():
        if isinstance(note, AudienceNote):
            found[note.owner].append(note)
    return found


def test_every_country_has_a_note_on_each_topic(bundled: Catalogue, by_owner: dict[str, list[AudienceNote]]) -> None:
    for country in bundled.countries():
        said = {note.topic for note in by_owner[f"country:{country.code}"]}
        assert said >= TOPICS, f"{country.code} says nothing on {sorted(TOPICS - said)}"


def test_every_region_says_why_it_is_no_single_audience(
    bundled: Catalogue, by_owner: dict[str, list[AudienceNote]]
) -> None:
    for region in {country.region for country in bundled.countries()}:
        topics = [note.topic for note in by_owner[f"region:{region}"]]
        assert topics.count(VARIATION) == 1, region
        assert 2 <= len(topics) <= 4, region


def test_notes_on_regions_belong_to_a_region_that_has_countries(
    bundled: Catalogue, by_owner: dict[str, list[AudienceNote]]
) -> None:
    known = {f"region:{country.region}" for country in bundled.countries()}
    assert {owner for owner in by_owner if owner.startswith("region:")} <= known


def test_notes_on_countries_and_regions_are_short_and_in_both_languages(
    by_owner: dict[str, list[AudienceNote]],
) -> None:
    placed = [note for owner, notes in by_owner.items() if owner.startswith(("country:", "region:")) for note in notes]
    assert [note.id for note in placed if not note.text.zh] == []
    assert [note.id for note in placed if len(note.text.en.split()) > LONGEST] == []


def test_no_two_notes_say_the_same_sentence(by_owner: dict[str, list[AudienceNote]]) -> None:
    for locale in ("en", "zh-CN"):
        told = Counter(note.text.in_locale(locale) for notes in by_owner.values() for note in notes)
        assert [text for text, times in told.items() if times > 1] == []
