"""Finding readers by typing."""

import pytest

from bot.conversation import audience_search
from tests.conversation.dialog import audiences, onboarded


@pytest.mark.parametrize("query", ["germany", "Germany", "德国", "de", "ＤＥ", " GERMANY "])
def test_a_country_is_found_by_name_or_code_with_its_general_audience_first(query: str) -> None:
    found = audience_search.matching(audiences(), query)
    assert [option.id for option in found] == ["de-general", "de-genz-tiktok"]


def test_spoken_names_of_countries_are_understood() -> None:
    assert audience_search.matching(audiences(), "UK")[0].id == "gb-general"


def test_every_word_typed_must_be_there() -> None:
    assert [option.id for option in audience_search.matching(audiences(), "tiktok germany")] == ["de-genz-tiktok"]
    assert audience_search.matching(audiences(), "tiktok brazil") == ()


@pytest.mark.parametrize(("query", "expected"), [("germny", "de-general"), ("Brasil", "br-general")])
def test_a_typo_finds_what_is_spelt_alike(query: str, expected: str) -> None:
    assert audience_search.matching(audiences(), query) == ()
    assert audience_search.alike(audiences(), query)[0].id == expected


def test_nonsense_is_like_nothing() -> None:
    assert audience_search.alike(audiences(), "qqqqq") == ()


def test_an_empty_query_matches_nothing_rather_than_everything() -> None:
    assert audience_search.matching(audiences(), "  ") == ()


def test_without_the_usual_audiences_the_first_ones_are_suggested() -> None:
    only = audiences()[-1:]
    assert audience_search.suggested(only) == only


async def test_a_student_finds_readers_despite_a_typo() -> None:
    dialog = await onboarded()
    await dialog.verify(
        [
            ("/audience germny", "Did you mean one of these"),
            ("1", "Your readers: Germany."),
            ("/audience atlantis", "I found no readers by that name"),
            ("western", "Western Europe"),
            ("1", "Your readers: Western Europe."),
            ("/audience DE-genz-TikTok", "Your readers: Germany, under 25 on TikTok."),
        ]
    )
    assert next(iter(dialog.log.learners.values())).audience == "de-genz-tiktok"
