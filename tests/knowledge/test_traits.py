"""What is known or assumed of an audience: sources on everything, and numbers as derived by hand."""

import math
from dataclasses import replace
from pathlib import Path
from statistics import pstdev

import pytest

from knowledge.audiences.figures import Attitude, Figures, Shares
from knowledge.audiences.prior_attitude import prior_attitude
from knowledge.audiences.rules import SegmentRule, TraitRules
from knowledge.audiences.traits import ENGLISH, KINDS, KNOWLEDGE, Split, Traits
from knowledge.catalogue import Catalogue
from knowledge.entries import Text
from knowledge.errors import KnowledgeError
from knowledge.packing.loading import load
from tests.knowledge.small_packs import write_figures

PEW = Attitude("JP", 2020, Shares(30, 60), ("S07",), "V", n=1000)


@pytest.fixture(scope="session")
def rules(bundled: Catalogue) -> TraitRules:
    assert bundled.contents.trait_rules is not None
    return bundled.contents.trait_rules


@pytest.fixture(scope="session")
def everyone(bundled: Catalogue) -> list[Traits]:
    return [bundled.traits(audience) for audience in bundled.audiences()]


def segment(**given: object) -> SegmentRule:
    return replace(SegmentRule("youth", Text("why")), **given)  # type: ignore[arg-type]


def rounded(split: Split) -> dict[str, float]:
    return {name: round(share, 4) for name, share in split.shares}


def test_there_are_many_audiences_and_each_has_traits(everyone: list[Traits]) -> None:
    assert len(everyone) >= 150


def test_every_trait_of_every_audience_says_its_kind_sources_and_grounds(
    bundled: Catalogue, everyone: list[Traits]
) -> None:
    known = {source.id for source in bundled.sources()}
    for traits in everyone:
        for name, basis in traits.bases():
            assert basis.kind in KINDS, (traits.audience, name)
            assert basis.sources, (traits.audience, name)
            assert set(basis.sources) <= known, (traits.audience, name)
            assert basis.told("en") != basis.told("zh-CN"), (traits.audience, name)


def test_shares_add_up_and_levels_stay_within_their_range(everyone: list[Traits]) -> None:
    for traits in everyone:
        for split in (traits.attitude, traits.knowledge, traits.english, traits.platforms):
            assert sum(share for _, share in split.shares) == pytest.approx(1)
            assert all(0 <= share <= 1 for _, share in split.shares)
        for level in (traits.stake, traits.scepticism):
            assert level.low <= level.mean <= level.high
        assert 10 <= traits.age.low <= traits.age.mode <= traits.age.high <= 100
        assert [name for name, _ in traits.knowledge.shares] == list(KNOWLEDGE)
        assert [name for name, _ in traits.english.shares] == list(ENGLISH)


def test_people_within_a_country_differ_more_than_countries_do(bundled: Catalogue) -> None:
    countries = [bundled.traits(bundled.audience(country.code)) for country in bundled.countries()]
    for place, value in enumerate(countries[0].values):
        between = pstdev(one.values[place].level.mean for one in countries)
        assert all(one.values[place].level.sd > between for one in countries), value.name
    assert min(one.scepticism.sd for one in countries) > 2 * pstdev(one.scepticism.mean for one in countries)


def test_a_wave_with_both_shares_is_taken_as_measured(rules: TraitRules) -> None:
    found = prior_attitude("JP", (), Figures(attitudes=(PEW,)), rules)
    assert rounded(found) == {"favourable": 0.3, "unfavourable": 0.6, "unsure": 0.1}
    assert (found.basis.kind, found.basis.year, found.basis.sources) == ("measured", 2020, ("S07",))


def test_the_width_is_sampling_error_and_drift(rules: TraitRules) -> None:
    found = prior_attitude("JP", (), Figures(attitudes=(PEW,)), rules)
    # 1.5 * 0.3 * 0.7 / 1000 and six years of 0.065 squared
    assert found.uncertainty == pytest.approx(math.sqrt(0.000315 + 6 * 0.065**2))


def test_a_newer_wave_with_one_share_keeps_the_undecided_of_the_last_full_one(rules: TraitRules) -> None:
    newer = Attitude("JP", 2024, Shares(favourable=20), ("S09",), "2")
    found = prior_attitude("JP", (), Figures(attitudes=(newer, PEW)), rules)
    assert rounded(found) == {"favourable": 0.2, "unfavourable": 0.7, "unsure": 0.1}
    assert (found.basis.kind, found.basis.year) == ("derived", 2024)


def test_a_segment_is_moved_only_by_a_survey_of_its_group(rules: TraitRules) -> None:
    group = Attitude("JP", 2020, Shares(45, 50), ("S08",), "E", group="youth", whole=Shares(30, 60))
    young = segment(survey_group="youth", attitude_spread=0.2)
    moved = prior_attitude("JP", (young,), Figures(attitudes=(PEW, group)), rules)
    kept = prior_attitude("JP", (young,), Figures(attitudes=(PEW,)), rules)
    assert rounded(moved) == {"favourable": 0.45, "unfavourable": 0.5, "unsure": 0.05}
    assert "S08" in moved.basis.sources
    assert rounded(kept)["favourable"] == 0.3
    assert kept.uncertainty == pytest.approx(
        math.hypot(prior_attitude("JP", (), Figures((PEW,)), rules).uncertainty, 0.2)
    )


def test_a_country_without_a_survey_gets_the_mean_as_an_assumption(rules: TraitRules) -> None:
    other = Attitude("KR", 2020, Shares(50, 40), ("S07",), "V", n=1000)
    found = prior_attitude("SA", (), Figures(attitudes=(PEW, other)), rules)
    assert rounded(found) == {"favourable": 0.4, "unfavourable": 0.5, "unsure": 0.1}
    assert found.basis.kind == "assumed"
    assert found.uncertainty == pytest.approx(0.1)


def test_without_any_survey_at_all_nothing_is_claimed(rules: TraitRules) -> None:
    found = prior_attitude("JP", (), Figures(), rules)
    assert set(rounded(found).values()) == {0.3333}
    assert found.basis.kind == "assumed"


def test_values_are_a_small_part_of_the_spread(packs: Path) -> None:
    catalogue, _ = load(write_figures(packs))
    (value,) = catalogue.traits(catalogue.audience("jp-general")).values
    # Japan lies one deviation below the mean; a fifth of the variance is between countries.
    assert value.level.mean == pytest.approx(-math.sqrt(0.2))
    assert value.level.sd == pytest.approx(math.sqrt(0.8))


def test_english_platforms_and_scepticism_are_as_the_rules_say(packs: Path) -> None:
    catalogue, _ = load(write_figures(packs))
    traits = catalogue.traits(catalogue.audience("jp-general"))
    # 1% native, half of the other 20% fluent; the second platform has half of the first; 0.45 + 0.2 * (0.3 - 0.5)
    assert rounded(traits.english) == {"native": 0.01, "fluent": 0.1, "intermediate": 0.89}
    assert rounded(traits.platforms) == {"line": 0.6667, "x": 0.3333}
    assert traits.scepticism.mean == pytest.approx(0.41)
    named = catalogue.traits(catalogue.audience("kr-x")).platforms
    assert rounded(named) == {"x": 0.7, "youtube": 0.3}


def test_a_region_is_its_countries_with_equal_weight_and_their_differences_as_spread(packs: Path) -> None:
    catalogue, _ = load(write_figures(packs))
    region = catalogue.traits(catalogue.audience("east-asia"))
    assert rounded(region.attitude) == {"favourable": 0.4, "unfavourable": 0.5, "unsure": 0.1}
    assert [part.audience for part in region.parts] == ["east-asia", "east-asia"]
    assert region.values[0].level.mean == pytest.approx(0)
    assert region.values[0].level.sd == pytest.approx(1)
    assert region.attitude.basis.kind == "derived"


def test_the_home_panel_stands_at_the_reference(packs: Path) -> None:
    catalogue, _ = load(write_figures(packs))
    home = catalogue.home_traits()
    assert rounded(home.attitude)["favourable"] == 0.8
    assert home.values[0].level.mean == pytest.approx(3 * math.sqrt(0.2))


def test_packs_without_rules_say_so(packs: Path) -> None:
    catalogue, _ = load(packs)
    with pytest.raises(KnowledgeError, match=r"add a traits\.yaml"):
        catalogue.traits(catalogue.audience("jp-general"))


def test_segments_reach_the_traits_they_are_about(bundled: Catalogue) -> None:
    general, policy = (bundled.traits(bundled.audience(name)) for name in ("de-general", "de-policy"))
    assert policy.english.share("fluent") > general.english.share("fluent")
    assert policy.knowledge.share("good") > general.knowledge.share("good")
    assert policy.scepticism.mean > general.scepticism.mean
    assert policy.stake.mean > general.stake.mean
    assert policy.attitude.uncertainty > general.attitude.uncertainty
