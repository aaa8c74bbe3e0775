"""Loaded and official tone: heard where a writer campaigns or reports upwards, not where somebody tells or reports."""

import pytest

from evaluation.features.mark import Mark
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.measures import Measures, measure
from evaluation.rubric import standard_rubric
from evaluation.scores import score

CAMPAIGN = "These greedy traitors have sold our river to their cronies, and our children drink the poison. "
REPORT = "The council sold the water company in May; two members voted against it, and the price is not known. "
OFFICE = "The conference stressed the great importance of tourism and put forward new requirements for it. "
DOUBT = "The mayor wants more tourists, and the people who live by the lake are asking who will clean it. "
TALE = "My aunt rowed us across, and halfway over she told me to stop talking and listen to the frogs. "
RECORD = "The number of passengers on the lake increased by 12 percent, according to the operator's annual report. "


def marks_of(feature: str, text: str, embed: Embed | None) -> list[Mark]:
    return measure(text, Lexicon(), embed).of(feature)


def share(tone: str, text: str, embed: Embed) -> float:
    """Share of a text with a tone, 0 to 1: a tenth of the marks' weight is what each word would weigh in full."""
    measures: Measures = measure(text, Lexicon(), embed)
    return 10 * sum(mark.weight for mark in measures.of(tone)) / float(measures.words_per_sentence.sum())


@pytest.mark.parametrize(
    ("tone", "sounding", "plain"),
    [("loaded_tone", CAMPAIGN, REPORT), ("official_tone", OFFICE, DOUBT), ("told_tone", TALE, RECORD)],
)
def test_a_tone_is_heard_in_its_register_and_not_in_its_topic(
    tone: str, sounding: str, plain: str, embed: Embed
) -> None:
    assert share(tone, sounding, embed) > 0.7
    assert share(tone, plain, embed) < 0.3


@pytest.mark.parametrize(
    "fair",
    [
        "The court sentenced the lawyer to four years. She had asked for witnesses, and the judge heard none of them.",
        "I think that the ministry is wrong, and its own figures show why: the river has been below its limit once.",
        "Forty people died when the bridge fell. The builder had warned the county twice, letters show.",
        "The stairs were brutal, the broth looked filthy, and I would go back tomorrow.",
    ],
)
def test_fair_criticism_grim_facts_and_strong_words_about_soup_are_not_loaded(fair: str, embed: Embed) -> None:
    assert marks_of("loaded", fair, embed) == []
    assert share("loaded_tone", fair, embed) < 0.4


def test_a_loaded_word_counts_where_the_whole_sentence_bears_it_out(embed: Embed) -> None:
    sober = "She studies why some soldiers were tried for treason after the war."
    assert [CAMPAIGN[mark.start : mark.end] for mark in marks_of("loaded", CAMPAIGN, embed)] == ["cronies"]
    assert marks_of("loaded", sober, None) != []
    assert marks_of("loaded", sober, embed) == []


def test_quoted_words_weigh_half_in_a_tone_and_never_as_a_loaded_word(embed: Embed) -> None:
    spoken = f"“{CAMPAIGN.strip()}”"
    assert marks_of("loaded", spoken, embed) == []
    assert share("loaded_tone", spoken, embed) == pytest.approx(0.5 * share("loaded_tone", CAMPAIGN, embed), abs=0.1)


def test_value_words_count_once_and_not_where_they_are_only_waved(embed: Embed) -> None:
    waved = "Protect our freedom from these filthy criminals who hate everything that decent people stand for."
    named = "Both villages wanted a fair share of the water. It had to be fair to those downstream as well."
    assert sum(mark.weight for mark in marks_of("shared_value", waved, embed)) == 0
    weights = [mark.weight for mark in marks_of("shared_value", named, embed) if mark.end - mark.start == len("fair")]
    assert weights == [1.0, 0.0]


def test_campaigning_costs_value_integration_and_an_office_voice_narrative(embed: Embed) -> None:
    def scored(text: str, dimension: str) -> float:
        value = score(measure(text * 3, Lexicon(), embed), standard_rubric())[dimension].value
        assert value is not None
        return value

    assert scored(CAMPAIGN, "value_integration") < scored(REPORT, "value_integration") - 15
    assert scored(OFFICE, "narrative_translation") < scored(DOUBT, "narrative_translation") - 15
    assert scored(RECORD, "narrative_translation") < scored(TALE, "narrative_translation") - 15
