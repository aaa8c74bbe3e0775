"""Each question an editor asks of the packs: what is wrong is found, what is right is left alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from knowledge.audiences.figures import Attitude, Figures, Shares
from knowledge.entries import AudienceNote, Limit, Platform, Text
from knowledge.packing.check import check
from knowledge.packing.checks.completeness import missing_chinese, region_variation, sources_behind
from knowledge.packing.checks.drift import drift
from knowledge.packing.checks.duplicates import duplicates
from knowledge.packing.checks.platform_limits import platform_limits
from knowledge.packing.checks.practice import Known, drills, resources
from knowledge.packing.checks.remark import Remark
from knowledge.packing.checks.survey_shares import survey_shares
from knowledge.practice import Criterion, Drill, Resource
from tests.knowledge.small_packs import change, write_figures

TODAY = date(2026, 11, 22)
JAPAN = Figures(
    attitudes=(
        Attitude("JP", 2023, Shares(11.3, 86.7), ("S07",), "V", n=1004),
        Attitude("JP", 2024, Shares(12), ("S09",), "2"),
    )
)


def note(en: str, zh: str | None = "中文。", **given: object) -> AudienceNote:
    plain = AudienceNote(
        id="JP-01", kind="note", text=Text(en, zh), status="reviewed", sources=("S01",), evidence="V", confidence="H",
        topic="attitude", country="JP",
    )  # fmt: skip
    return replace(plain, **given)  # type: ignore[arg-type]


def said(remarks: object) -> list[str]:
    assert hasattr(remarks, "__iter__")
    return [remark.message for remark in remarks if isinstance(remark, Remark)]


@pytest.mark.parametrize(
    "text",
    [
        "In Pew's 2023 survey 11.3% viewed China favourably and 86.7% unfavourably.",
        "Pew found 11% favourable in 2023, and 12% in 2024.",
        "Pew found 11.3% favourable in 2023; about 2% gave no opinion.",
        "Pew found 11.3% favourable in 2023; in the Asian Barometer of 2021, 40% were.",
        "Pew asked in August 2025 where people get news: 38% said Facebook.",
        "A survey found that 70% like tea.",
    ],
)
def test_shares_that_agree_with_the_figures_are_left_alone(text: str) -> None:
    assert said(survey_shares([note(text)], JAPAN)) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("In Pew's 2023 survey 13.1% viewed China favourably.", "13.1% is no share of JP in the years named"),
        ("In Pew's 2019 survey 11.3% viewed China favourably.", "11.3% is no share of JP in the years named"),
        ("Pew found 86.7% favourable in 2023.", "86.7% is unfavourable in the figures pack, not favourable"),
        ("Pew found 11.3% with an unfavourable view in 2023.", "11.3% is favourable in the figures pack, not"),
    ],
)
def test_a_share_that_contradicts_the_figures_is_found(text: str, message: str) -> None:
    assert any(message in one for one in said(survey_shares([note(text)], JAPAN)))


def platform(most: int, checked: date | None) -> Platform:
    return Platform("x", Text("X"), (Limit("post", most, "characters", checked, "X-01"),))


@pytest.mark.parametrize(
    ("checked", "text", "expected"),
    [
        (date(2026, 1, 1), "A post holds 2,200 characters.", ""),
        (None, "A post holds 2,200 characters.", "limits: post: was never looked up"),
        (date(2025, 11, 1), "A post holds 2,200 characters.", "limits: post: was last checked on 2025-11-01"),
        (date(2026, 1, 1), "A post holds 2,000 characters.", "limits: post: 2,200 does not stand in note X-01"),
    ],
)
def test_limits_are_dated_and_agree_with_their_note(checked: date | None, text: str, expected: str) -> None:
    found = list(platform_limits([platform(2200, checked)], {"X-01": note(text, id="X-01")}, TODAY))
    assert [one.message.startswith(expected) for one in found] == ([True] if expected else [])
    assert all(one.warns == ("looked" in one.message or "last checked" in one.message) for one in found)


@pytest.mark.parametrize(("most", "text"), [(600, "Up to 10 minutes."), (3, "Three hashtags show.")])
def test_a_limit_may_be_said_in_words_or_in_another_unit(most: int, text: str) -> None:
    assert list(platform_limits([platform(most, TODAY)], {"X-01": note(text, id="X-01")}, TODAY)) == []


MEAL = "Many readers like a short story about a family meal before any figure about the economy is given to them."


def test_two_notes_of_one_owner_that_say_the_same_are_found() -> None:
    other = note(MEAL.replace("short", "brief"), id="JP-02")
    (remark,) = duplicates([note(MEAL), other], ["Japan"])
    assert (remark.entry, remark.warns) == ("JP-02", False)
    assert "says much the same as JP-01" in remark.message


def test_the_same_claim_with_other_figures_is_told_apart() -> None:
    one = note("In the city about 40% of the readers use the platform every day for news.")
    other = note("In the city about 60% of the readers use the platform every day for news.", id="JP-02")
    assert "with other figures" in said(duplicates([one, other], []))[0]


def test_a_sentence_passed_from_country_to_country_is_a_warning() -> None:
    one = note("Readers in Japan tend to look for a modest tone before they trust a writer from abroad.")
    other = note(one.text.en.replace("Japan", "Kenya"), id="KE-01", country="KE")
    (remark,) = duplicates([one, other], ["Japan", "Kenya"])
    assert remark.warns
    assert "shares a sentence with JP-01" in remark.message


def test_different_notes_and_lines_of_data_are_no_duplicates() -> None:
    pew = "In Pew's 2023 data, {}% of respondents in {} viewed China favourably and {}% unfavourably."
    notes = [
        note(MEAL),
        note("Irony from a stranger is often missed; say plainly that you are joking.", id="JP-02"),
        note(pew.format(14, "Canada", 78.5), id="CA-04", country="CA"),
        note(pew.format(40.4, "Brazil", 34), id="BR-04", country="BR"),
    ]
    assert list(duplicates(notes, ["Canada", "Brazil"])) == []


GOOD_PAIRS = [
    ("Holidays fall on 27 April and 1-2 November.", "假日为4月27日和11月1日至2日。"),
    ("Do not use flair; it is not popular and never was here.", "不要用 flair，这里一向不流行。"),
    ("The Interpersonal Reactivity Index has 28 items.", "IRI 有 28 道题。"),
    ("The fifth of May is a minor day.", "5月5日只是小节日。"),
]


@pytest.mark.parametrize(("en", "zh"), GOOD_PAIRS)
def test_a_fair_translation_is_left_alone(en: str, zh: str) -> None:
    assert said(drift([note(en, zh)], None)) == []


@pytest.mark.parametrize(
    ("en", "zh", "message"),
    [
        ("In 2021 many readers left.", "2012 年很多读者离开了。", "figures: 2012, 2021 only in one language"),
        ("The holiday is on 7 April.", "假日是4月8日。", "dates: 8 Apr, 7 Apr only in one language"),
        ("Many readers use the app.", "很多读者用 Telegram。", "'Telegram' stands only in the Chinese"),
        ("Never joke about it and do not mention it.", "可以拿它开玩笑，也可以提到它。", "a 'not' was lost"),
        (
            "Many readers look for the main point in the first lines, then for a source, a date and a name.",
            "先说要点。",
            "one language says much more than the other",
        ),
    ],
)
def test_a_translation_that_drifted_is_found(en: str, zh: str, message: str) -> None:
    assert any(message in one for one in said(drift([note(en, zh)], None)))


def by_topic(texts: Sequence[str]) -> "np.ndarray":
    """A stand-in for the embedder: one axis for tea, one for everything else."""
    return np.array([[1.0, 0.0] if "tea" in text or "茶" in text else [0.0, 1.0] for text in texts])


def test_a_translation_of_something_else_is_found_by_meaning() -> None:
    en = "Many readers here like to hear how tea is grown and who picks it in spring each year."
    right = note(en, "这里的许多读者喜欢听茶是怎么种的、每年春天是谁采的。")
    wrong = note(en, "这里的许多读者更愿意先看到价格、签证和交通方面的实用信息。", id="JP-02")
    assert [one.entry for one in drift([right, wrong], by_topic)] == ["JP-02"]


def test_missing_chinese_and_sources_without_substance_are_found() -> None:
    assert said(missing_chinese([note("Fine.", None)])) == ["text: zh is missing: students read this in Chinese too"]
    assert said(missing_chinese([note("Fine.")])) == []
    assert "claims a source was seen" in said(sources_behind([note("Fine.", sources=("M20",))]))[0]
    assert said(sources_behind([note("Fine.", sources=("M20",), evidence="M"), note("Fine.")])) == []


def test_a_region_needs_a_note_on_variation() -> None:
    own = note("Many differ.", id="REG-01", country=None, region="Oceania")
    assert "Oceania has no note with `topic: variation`" in said(region_variation([own]))[0]
    assert said(region_variation([own, replace(own, id="REG-02", topic="variation")])) == []


def drill(*scoring: Criterion, **given: object) -> Drill:
    text = Text("A task", "任务")
    plain = Drill(
        id="D001", kind="drill", text=text, status="unreviewed", sources=("M20",), evidence="M", confidence="M",
        type="glossing", level=1, minutes=5, dimensions=("dialogue",), title=text, task=text, good=text, hints=(text,),
        answer="Two measures helped 52 riders every evening.", weak="Very good.", scoring=scoring,
    )  # fmt: skip
    return replace(plain, **given)  # type: ignore[arg-type]


KNOWN = Known({"us-general"}, {"T021"}, {"x/post"})


@pytest.mark.parametrize(
    "criterion",
    [
        Criterion(kind="keep", points=50, any_of=("52", "fifty-two")),
        Criterion(kind="keep", points=50, any_of=("measure*",)),
        Criterion(kind="avoid", points=50, any_of=("very", "helped ... cars")),
        Criterion(kind="words", points=50, at_least=5, at_most=9),
        Criterion(kind="term", points=50, name="T021"),
        Criterion(kind="limit", points=50, name="x/post"),
        Criterion(kind="feature", points=50, name="named_person"),
    ],
)
def test_a_sound_criterion_is_left_alone(criterion: Criterion) -> None:
    assert said(drills([drill(criterion, audience="us-general")], KNOWN)) == []


@pytest.mark.parametrize(
    ("criterion", "message"),
    [
        (Criterion(kind="keep", points=50, any_of=("53",)), "the answer keeps none of 53"),
        (Criterion(kind="avoid", points=50, any_of=("helped ... riders",)), "the answer itself says"),
        (Criterion(kind="words", points=50, at_least=50), "the answer has 7 words, outside"),
        (Criterion(kind="term", points=50, name="T999"), "unknown term 'T999'"),
        (Criterion(kind="limit", points=50, name="post"), "unknown limit 'post'"),
        (Criterion(kind="rule", points=50, name="No Slogans"), "'No Slogans' is not the name of a rule"),
        (Criterion(kind="reach", points=50, dimension="emotional_empathy"), "is scored but not among them"),
    ],
)
def test_a_drill_that_cannot_be_scored_is_found(criterion: Criterion, message: str) -> None:
    assert any(message in one for one in said(drills([drill(criterion)], KNOWN)))


def test_an_unknown_audience_of_a_drill_is_found() -> None:
    assert "unknown audience 'mars-general'" in said(drills([drill(audience="mars-general")], KNOWN))[0]


def resource(url: str, identifier: str = "R001") -> Resource:
    text = Text("A course", "课程")
    return Resource(
        id=identifier, kind="resource", text=text, status="unreviewed", sources=("M20",), evidence="M", confidence="M",
        layer="practice", type="course", level=1, title=text, by="A university", url=url, why=text, languages=("en",),
        dimensions=("dialogue",), cost="free", access=text, mainland="open", low_data=True, hours=2,
    )  # fmt: skip


@pytest.mark.parametrize("url", ["https://www.coe.int/en/web/x", "http://data.gov.uk", "https://a.b/path?x=1#y"])
def test_a_proper_address_is_left_alone(url: str) -> None:
    assert said(resources([resource(url)])) == []


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("https://coursera", "has no proper host"),
        ("https://example.com/course", "is a made-up address"),
        ("https://www.coe.int/x.", "ends in punctuation"),
        ("https://[::1", "is not a web address"),
    ],
)
def test_a_malformed_address_is_found(url: str, message: str) -> None:
    assert message in said(resources([resource(url)]))[0]


def test_the_same_page_twice_is_found() -> None:
    pair = [resource("https://www.coe.int/x/"), resource("http://coe.int/x", "R002")]
    assert "is the address of R001 too" in said(resources(pair))[0]


@pytest.mark.parametrize(
    ("name", "old", "new", "line"),
    [
        (
            "figures/attitudes.yaml",
            "sources: [S01]",
            "sources: [S99]",
            "attitude JP 2023: sources: unknown source 'S99'",
        ),
        ("figures/media.yaml", "country: KR", "country: XX", "media XX: country: unknown country 'XX'"),
        ("figures/hofstede.yaml", "country: CN", "country: MN", "reference: only CN belongs here"),
        ("traits.yaml", "values_sources: [S01]", "values_sources: [S98]", "traits: sources: unknown source 'S98'"),
    ],
)
def test_a_figure_that_leads_nowhere_is_told_with_its_file(
    packs: Path, name: str, old: str, new: str, line: str
) -> None:
    write_figures(packs)
    assert check(packs, TODAY).problems == ()
    change(packs, name, old, new)
    assert any(f"{name}: " in str(one) and line in str(one) for one in check(packs, TODAY).problems)
