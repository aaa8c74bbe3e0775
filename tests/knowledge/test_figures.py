"""Country figures: read with their sources, and standardised as derived by hand."""

import math
from itertools import pairwise
from pathlib import Path

import pytest

from knowledge.audiences.figures import HOME, Dimension, Figures, Scale, Score
from knowledge.catalogue import Catalogue
from knowledge.entries import Text
from knowledge.packing.loading import load
from tests.knowledge.small_packs import change, write_figures

NAME = Text("a scale")


def scale(*dimensions: Dimension) -> Scale:
    return Scale("hofstede", NAME, "2015", NAME, ("S01",), dimensions, ("S01",), "V")


def figures() -> Figures:
    """Two countries at 20 and 40 (mean 30, deviation 10), one with a proxy at 50, China at 60."""
    scores = (
        Score("hofstede", "individualism", "JP", 20),
        Score("hofstede", "individualism", "KR", 40),
        Score("hofstede", "individualism", "SA", 50, proxy="Arab countries"),
        Score("hofstede", "masculinity", "JP", 90),
        Score("hofstede", "masculinity", "KR", 10),
    )
    reference = (Score("hofstede", "individualism", HOME, 60), Score("hofstede", "masculinity", HOME, 50))
    dimensions = (Dimension("individualism", NAME, True), Dimension("masculinity", NAME, False))  # noqa: FBT003
    return Figures(scales=(scale(*dimensions),), scores=scores, reference=reference)


def test_scores_are_standardised_over_the_countries_own_scores() -> None:
    assert figures().standardised("hofstede", "individualism", "JP") == pytest.approx(-1)
    assert figures().standardised("hofstede", "individualism", "SA") == pytest.approx(2)
    assert figures().standardised("hofstede", "individualism", "XX") is None


def test_a_score_that_is_the_same_everywhere_cannot_be_standardised() -> None:
    same = tuple(Score("hofstede", "individualism", code, 5) for code in ("JP", "KR"))
    flat = Figures(scales=(scale(Dimension("individualism", NAME, True)),), scores=same)  # noqa: FBT003
    assert flat.standardised("hofstede", "individualism", "JP") is None


def test_an_own_score_goes_before_a_proxy() -> None:
    both = (Score("hofstede", "x", "EG", 1.0), Score("hofstede", "x", "EG", 9.0, proxy="Arab countries"))
    found = Figures(scores=both).score("hofstede", "x", "EG")
    assert found is not None
    assert found.value == 1.0


def test_the_shipped_figures_cover_every_country_and_keep_china_apart(bundled: Catalogue) -> None:
    shipped = bundled.figures
    codes = {country.code for country in bundled.countries()}
    assert {one.country for one in shipped.languages} == {one.country for one in shipped.media} == codes
    assert {one.country for one in shipped.scores} <= codes
    assert {one.country for one in shipped.reference} == {HOME}
    assert len({one.country for one in shipped.attitudes if one.group is None}) == 37


def test_the_shipped_figures_say_what_replicates_and_what_is_a_stand_in(bundled: Catalogue) -> None:
    hofstede = bundled.figures.scale("hofstede")
    assert hofstede is not None
    assert {one.name for one in hofstede.dimensions if one.replicates} == {"individualism", "power_distance"}
    proxy = bundled.figures.score("hofstede", "individualism", "AE")
    assert proxy is not None
    assert proxy.proxy == "Arab countries"
    assert bundled.figures.score("hofstede", "individualism", "ZA") is None


def test_the_assumed_drift_is_what_the_waves_show(bundled: Catalogue) -> None:
    """Root mean square change of the favourable share, per square root of a year."""
    steps = []
    for code in {one.country for one in bundled.figures.attitudes}:
        waves = [one for one in bundled.figures.attitudes_of(code) if one.shares.favourable is not None]
        for one, other in pairwise(waves):
            change_ = ((other.shares.favourable or 0) - (one.shares.favourable or 0)) / 100
            steps.append(change_ / math.sqrt(other.year - one.year))
    rules = bundled.contents.trait_rules
    assert rules is not None
    assert rules.base.drift == pytest.approx(math.sqrt(sum(step**2 for step in steps) / len(steps)), abs=0.003)


FAULTS = [
    ("figures/attitudes.yaml", "unfavourable: 30", "unfavourable: 80", "JP: favourable and unfavourable are more than"),
    ("figures/attitudes.yaml", "year: 2023", "year: 20230", "JP: year: input should be less than or equal to 2100"),
    ("figures/attitudes.yaml", "attitudes:", "attitude:", "attitude: unknown field: use one of attitudes"),
    ("figures/languages.yaml", "first_language: 1", "first_language: 90", "JP: first_language: is larger than english"),
    ("figures/hofstede.yaml", "{individualism: 20}", "{individualsm: 20}", "JP: values: unknown dimension"),
    ("traits.yaml", "low: 0.6", "low: 0.7", "knowledge: low, some and good add up to 1.1: make them 1"),
    ("traits.yaml", "drift: 0.05", "drift: 5.0", "base.drift: input should be less than or equal to 1"),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), FAULTS)
def test_a_wrong_figure_is_told_with_file_entry_and_field(
    packs: Path, name: str, old: str, new: str, said: str
) -> None:
    write_figures(packs)
    assert load(packs)[1] == ()
    change(packs, name, old, new)
    assert any(f"{name}: " in str(problem) and said in str(problem) for problem in load(packs)[1])


def test_a_figure_given_twice_is_a_problem(packs: Path) -> None:
    write_figures(packs)
    change(packs, "figures/attitudes.yaml", "country: KR", "country: JP")
    assert any("attitude JP 2023: the figure already stands in" in str(problem) for problem in load(packs)[1])
