"""What a question says before it is searched for: spelling, names, whose readers."""

import pytest

from knowledge.catalogue import Catalogue
from knowledge.packing.loading import load
from knowledge.search.question import QuestionReader
from knowledge.search.spelling import Spelling, distance
from knowledge.service import PACKS


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(PACKS)[0]


@pytest.fixture(scope="module")
def reader(catalogue: Catalogue) -> QuestionReader:
    return QuestionReader(catalogue, lambda query: query)


@pytest.mark.parametrize(
    ("query", "countries", "text"),
    [
        ("which jokes work for Germans", {"DE"}, "which jokes work for"),
        ("韩国人喜欢什么样的幽默", {"KR"}, "喜欢什么样的幽默"),
        ("Kenyan or Brazilian jokes", {"KE", "BR"}, "or jokes"),
        ("the germane question", set(), "the germane question"),
        ("Japan", {"JP"}, "Japan"),
        ("jokes in İran and ıtaly", {"IR", "IT"}, "jokes in and"),
    ],
)
def test_the_countries_named_are_known_and_their_names_say_nothing_more(
    reader: QuestionReader, query: str, countries: set[str], text: str
) -> None:
    question = reader.read(query, None)
    assert question.countries == countries
    assert question.text == text


def test_an_audience_decides_whose_readers_are_meant(reader: QuestionReader, catalogue: Catalogue) -> None:
    assert reader.read("jokes for Germans", catalogue.audience("kr-general")).countries == frozenset()


def test_terms_phrases_and_watched_words_are_recognised_by_name(reader: QuestionReader, catalogue: Catalogue) -> None:
    assert "T123" in reader.read("内卷怎么解释", None).named
    assert "P006" in reader.read("our people-oriented policy", None).named
    assert "KE-04" in reader.read("the SGR was built in three years", catalogue.audience("ke-general")).named
    assert "KE-04" not in reader.read("the SGR was built in three years", None).named


def test_a_name_inside_another_word_is_no_name(reader: QuestionReader) -> None:
    assert not reader.read("the daoistic and qigongish", None).named & {"T040"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("sarcazm", "sarcasm"), ("humer", "humor"), ("transportaion", "transportation"), ("ramadhan", "ramadan")],
)
def test_a_slip_of_the_pen_is_put_right(typed: str, meant: str) -> None:
    assert Spelling(["sarcasm", "humor", "transportation", "ramadan"]).corrected(typed) == meant


@pytest.mark.parametrize("word", ["cat", "sarcasm", "bicycle", "humpback", "火锅", "h1n1x"])
def test_short_known_and_strange_words_stay_as_they_are(word: str) -> None:
    assert Spelling(["sarcasm", "humor", "cats"]).corrected(word) is None


def test_of_equally_near_words_the_more_frequent_is_meant() -> None:
    assert Spelling(["party", "parts"]).corrected("partz") == "party"


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [("form", "from", 1), ("letter", "leter", 1), ("abc", "abc", 0), ("kitten", "sitting", 3)],
)
def test_slips_are_counted_with_an_exchange_of_neighbours_as_one(one: str, other: str, slips: int) -> None:
    assert distance(one, other, most=3) == slips
    assert distance(one, other, most=0) == min(slips, 1)
