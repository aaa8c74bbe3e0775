"""Finding audiences as people type them."""

import pytest

from knowledge.audiences.search import Candidate, nearest, search, search_alike
from knowledge.catalogue import Catalogue

TYPED = [
    ("young germany", "de-genz-tiktok"),
    ("german teen tiktok", "de-genz-tiktok"),
    ("TikTok GERMANY young", "de-genz-tiktok"),
    ("young people in Germany who use TikTok", "de-genz-tiktok"),
    ("德国 年轻人", "de-genz-tiktok"),
    ("德国年轻人", "de-genz-tiktok"),
    ("华裔 英国", "gb-diaspora"),
    ("英国华裔", "gb-diaspora"),
    ("overseas chinese australia", "au-diaspora"),
    ("germny", "de-general"),
    ("Germany", "de-general"),
    ("Deutschland", "de-general"),
    ("España", "es-general"),
    ("UK", "gb-general"),
    ("americans", "us-general"),
    ("türkiye", "tr-general"),
    ("in", "in-general"),
    ("us", "us-general"),
    ("korean fans", "kr-fandom"),
    ("africa twitter", "ke-x"),
    ("俄罗斯电报", "ru-telegram"),
    ("sceptical swedes", "se-sceptics"),
    ("western europe", "western-europe"),
    ("student japan", "jp-students"),
    ("older readers France", "fr-older"),
    ("brazil business", "br-business"),
    ("journalists us", "us-journalists"),
    ("中东", "ae-general"),
]


@pytest.mark.parametrize(("query", "first"), TYPED)
def test_what_people_type_finds_the_readers_they_mean(bundled: Catalogue, query: str, first: str) -> None:
    assert next(iter(bundled.audiences(query))).id == first


def test_a_group_of_countries_finds_all_of_them(bundled: Catalogue) -> None:
    found = {one.id for one in bundled.audiences("arab")}
    assert {"sa-general", "ae-general", "eg-general", "ma-general", "arab-gulf", "arab-countries"} <= found
    assert {one.country for one in bundled.audiences("arab") if one.country} == {"SA", "AE", "EG", "MA"}


@pytest.mark.parametrize("query", ["atlantis", "zzz qqq", "?!"])
def test_nonsense_finds_nothing(bundled: Catalogue, query: str) -> None:
    assert bundled.audiences(query) == ()
    assert bundled.nearest_audiences(query) == ()


def test_when_no_audience_fits_every_word_the_nearest_are_named(bundled: Catalogue) -> None:
    assert bundled.audiences("tiktok brazil") == ()
    assert bundled.nearest_audiences("tiktok brazil")[0].id == "br-general"


def test_no_query_lists_everything(bundled: Catalogue) -> None:
    assert len(bundled.audiences("  ")) == len(bundled.audiences()) >= 150


@pytest.mark.parametrize("query", ["x" * 100_000, "德" * 50_000, "a " * 50_000, "\x00", "%s{}[]("])
def test_strange_and_very_long_queries_do_no_harm(bundled: Catalogue, query: str) -> None:
    assert isinstance(bundled.audiences(query), tuple)


def test_a_misspelt_word_counts_only_where_nothing_fits_exactly() -> None:
    some = [Candidate("de-general", ("Germany", "德国"), ("DE",)), Candidate("gh-general", ("Ghana", "加纳"), ("GH",))]
    assert search(some, "germny") == ()
    assert search_alike(some, "germny") == ("de-general",)
    assert nearest(some, "germny teachers") == ("de-general",)


def test_one_foreign_word_is_enough_to_refuse() -> None:
    some = [Candidate("de-general", ("Germany",), ("DE",))]
    assert search(some, "germany plumbers") == ()


def test_ids_fit_a_chat_button(bundled: Catalogue) -> None:
    assert all(one.id.isascii() and len(one.id) <= 28 for one in bundled.audiences())
