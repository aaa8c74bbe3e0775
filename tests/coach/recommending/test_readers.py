"""How near an exercise's readers are."""

from bot.coach.recommending.readers import ALIKE, OTHERS, OWN, OWN_COUNTRY, distances
from knowledge.entries import Audience, Text


def readers(name: str, segment: str, *countries: str) -> Audience:
    return Audience(id=name, segment=segment, name=Text(name), countries=countries)


def test_the_same_readers_then_the_same_country_then_the_same_segment_then_anybody() -> None:
    own = readers("de-genz", "genz", "DE")
    region = readers("western-europe", "general", "FR", "DE")
    others = [own, region, readers("fr-genz", "genz", "FR"), readers("jp-general", "general", "JP")]
    assert distances(own, others) == {
        "de-genz": OWN,
        "western-europe": OWN_COUNTRY,
        "fr-genz": ALIKE,
        "jp-general": OTHERS,
    }
