"""The validity run on sets made here, whose labels are known by construction: it finds what is there, and only that."""

from pathlib import Path

import numpy as np
import pytest

import benchmarks.validity.__main__ as program
from benchmarks.data import EPITOME, ESSAYS, HATE, POLITENESS, PROPAGANDA, REGISTER, SETS, TWEETS
from benchmarks.validity import comments, coverage, dialogue, discriminant, empathy, register, tone
from benchmarks.validity.bench import Bench
from benchmarks.validity.outcome import Baseline, Chapter, Outcome
from benchmarks.validity.table import as_rows
from evaluation.heads import Embed
from evaluation.lexicon import Lexicon
from evaluation.rubric import DIMENSIONS, standard_rubric
from tests.benchmarks.made_sets import folk, official, write


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def bench(tmp_path: Path, lexicon: Lexicon, embed: Embed, told: list[str]) -> Bench:
    return Bench(tmp_path, lexicon, embed, standard_rubric(), told.append)


def outcomes(chapter: Chapter, bench: Bench) -> dict[str, Outcome]:
    found = list(chapter.run(bench))
    assert [one.check for one in found] == [one for one in chapter.checks if one in {found.check for found in found}]
    return {one.check.name: one for one in found}


def registers(bench: Bench, labels: tuple[str, str, str]) -> dict[str, Outcome]:
    made = (folk, official, folk)
    rows = [
        {"id": f"{label}-{number}", "register": label, "text": make(number)}
        for label, make in zip(labels, made, strict=True)
        for number in range(6)
    ]
    write(bench.folder, REGISTER, rows)
    return outcomes(register.CHAPTER, bench)


def test_registers_that_differ_are_told_apart(bench: Bench) -> None:
    found = registers(bench, ("folk", "official", "independent_news"))
    assert found[register.FOLK.name].measured.value == 1.0
    assert found[register.FOLK.name].verdict == "met"
    assert found[register.NEWS.name].scored == 12
    baseline = found[register.FOLK.name].baseline
    assert baseline == Baseline("word length", 1.0)
    assert found[register.FINDINGS.name].measured.value == 0.0


def test_registers_with_the_labels_exchanged_fall_short(bench: Bench) -> None:
    found = registers(bench, ("official", "folk", "independent_news"))
    assert found[register.FOLK.name].measured.value == 0.0
    assert found[register.FOLK.name].verdict == "short"
    assert found[register.FINDINGS.name].measured.value == 1.0
    assert found[register.FINDINGS.name].verdict == "short"


def test_no_text_is_kept_and_every_row_has_its_id(bench: Bench) -> None:
    found = registers(bench, ("folk", "official", "independent_news"))
    rows = list(as_rows(list(found.values())))
    assert {row["id"] for row in rows} == {
        f"{name}-{number}" for name in ("folk", "official", "independent_news") for number in range(6)
    }
    for row in rows:
        assert all(isinstance(value, int | float) or key in {"check", "id"} for key, value in row.items())


def test_a_set_that_is_not_there_is_skipped_with_one_line_that_names_the_public_set(
    bench: Bench, told: list[str]
) -> None:
    for chapter in program.CHAPTERS:
        assert list(chapter.run(bench)) == []
    assert len(told) == len(SETS)
    for data in SETS:
        (line,) = (line for line in told if data.public in line)
        assert line.startswith("skipped: ")
        assert data.file in line


def test_windows_are_whole_sentences_of_one_article_in_order() -> None:
    sentence = " ".join(["word"] * 30)
    rows = [
        {"article_id": article, "sent": str(number), "text": f"{article}{number} {sentence}", "propaganda": str(flag)}
        for article, flags in (("b", [1, 0, 0, 1]), ("a", [0, 0]))
        for number, flag in enumerate(flags)
    ]
    cut = tone.windows(list(reversed(rows)))
    # Three sentences of 31 words make a window; the fourth of article b and both of article a are short rests.
    assert [one.article for one in cut] == ["b"]
    assert cut[0].share == pytest.approx(1 / 3)
    assert [word for word in cut[0].text.split() if word != "word"] == ["b0", "b1", "b2"]


def test_propaganda_is_followed_article_by_article(bench: Bench, told: list[str]) -> None:
    loaded = (
        "These evil traitors are a disgusting disgrace, and every coward who defends their monstrous lies is vile. "
    )
    sober = "The committee met on Tuesday and talked about the bus, and two of its members asked about the cost of it. "
    rows = [
        {"article_id": article, "sent": number, "text": loaded if article % 2 else sober, "propaganda": article % 2}
        for article in range(8)
        for number in range(10)
    ]
    write(bench.folder, PROPAGANDA, rows)
    (found,) = outcomes(tone.CHAPTER, bench).values()
    assert found.measured.value > 0.9
    assert (found.texts, found.scored) == (16, 16)
    assert not [line for line in told if "skipped" in line]


def replies(bench: Bench, follow: bool) -> dict[str, Outcome]:  # noqa: FBT001
    warm = (
        "I am so sorry that you lost her. It must hurt so much, and I feel for you. How are you sleeping, dear friend?"
    )
    flat = "The form is on the second page of the site and the office opens at nine on every day but Sunday in May."
    labels = ("emotional_reactions", "interpretations", "explorations")
    rows = [
        {
            "rp_id": number,
            "response_post": (warm if number % 2 else flat) + f" Number {number}.",
            **dict.fromkeys(labels, number % 2 if follow else 1 - number % 2),
        }
        for number in range(10)
    ]  # fmt: skip
    write(bench.folder, EPITOME, rows)
    return outcomes(empathy.CHAPTER, bench) | outcomes(dialogue.CHAPTER, bench)


def test_empathy_and_questions_are_followed(bench: Bench) -> None:
    found = replies(bench, follow=True)
    assert found["emotional empathy: emotional reactions (EPITOME)"].verdict == "met"
    assert found[dialogue.EXPLORATIONS.name].measured.value == 1.0
    assert found[dialogue.EXPLORATIONS.name].baseline == Baseline("question marks", 1.0)


def test_labels_that_run_the_other_way_fall_short(bench: Bench) -> None:
    found = replies(bench, follow=False)
    assert {one.verdict for one in found.values()} == {"short"}


def test_politeness_is_checked_in_each_language_that_is_there(bench: Bench) -> None:
    polite, rude = (
        "Would you perhaps tell me, please, where I might find your sources? Thank you so much.",
        ("You must be stupid. Fix this rubbish now and never touch my page again, you idiot."),
    )
    rows = [
        {"lang": lang, "text": f"{polite if number % 2 else rude} {number}", "politeness": 4 * (number % 2)}
        for lang in dialogue.LANGUAGES
        for number in range(6)
    ]
    write(bench.folder, POLITENESS, rows)
    found = outcomes(dialogue.CHAPTER, bench)
    assert set(found) == {check.name for check in dialogue.POLITE.values()}
    assert found["dialogue: politeness, English"].verdict == "met"


def essay(number: int) -> str:
    """Folk texts with some official ones behind them, and the other way round, so that no two score alike."""
    if number % 2:
        return folk(number) + f" {official(number)}" * (number % 3 == 0)
    return official(number) + f" {folk(number)}" * (number % 3 == 1)


def essays(bench: Bench, **more: list[str]) -> dict[str, Outcome]:
    rows = [
        {
            "text_id_kaggle": number,
            "text": essay(number),
            "Grammar": 1 + number % 5,
            "Overall": 3,
            **{name: values[number] for name, values in more.items()},
        }
        for number in range(10)
    ]
    write(bench.folder, ESSAYS, rows)
    return outcomes(discriminant.CHAPTER, bench)


def test_grammar_and_length_are_held_against_every_dimension(bench: Bench, told: list[str]) -> None:
    found = essays(bench)
    assert len(found) == 2 * len(DIMENSIONS) + 1
    assert found[discriminant.SCORED.name].measured.value == 1.0
    assert [line for line in told if line.startswith(f"skipped: {discriminant.BACKGROUND.name}")]


def test_writers_of_one_background_who_score_lower_are_noticed(bench: Bench) -> None:
    languages = ["Spanish" if number % 2 else "Mandarin" for number in range(10)]
    found = essays(bench, first_language=languages)[discriminant.BACKGROUND.name]
    assert found.verdict == "short"
    assert found.scored == 5
    assert "narrative_translation -" in found.note


def test_sentiment_and_language_of_comments(bench: Bench) -> None:
    texts = {
        ("english", "positive"): "I love this beautiful story, thank you so much!",
        ("english", "negative"): "This is terrible, I hate it, what an awful film.",
        ("english", "neutral"): "The bus leaves at nine from the second stop.",
        ("german", "positive"): "Ich liebe diese schöne Geschichte, vielen Dank!",
        ("german", "negative"): "Das ist schrecklich, ich hasse es, ein furchtbarer Film.",
        ("german", "neutral"): "Der Bus fährt um neun Uhr von der zweiten Haltestelle.",
    }
    rows = [
        {"lang": lang, "text": f"{text} {number}", "label": label}
        for (lang, label), text in texts.items()
        for number in range(3)
    ]
    write(bench.folder, TWEETS, rows)
    found = outcomes(comments.CHAPTER, bench)
    assert found[comments.LANGUAGE.name].measured.value == 1.0
    # One class for all would give 1/3 * 1/2 = 0.17.
    assert found["comments: sentiment, English"].measured.value > 0.5
    mean = found[comments.MEAN.name].measured.value
    each = [found[f"comments: sentiment, {name}"].measured.value for name in ("English", "German")]
    assert mean == pytest.approx(np.mean(each))
    assert "comments: sentiment, Italian" not in found


def test_hostility_is_held_against_counterspeech(bench: Bench) -> None:
    texts = {
        "Hate": "These filthy people are vermin, send them all back, I hope they die.",
        "Counterhate": "Stop blaming Asian people for a virus, racism is disgusting and wrong.",
        "Neutral": "The office published new figures about the virus on Monday.",
    }
    rows = [{"text": f"{text} {number}", "label": label} for label, text in texts.items() for number in range(5)]
    write(bench.folder, HATE, rows)
    found = outcomes(comments.CHAPTER, bench)
    assert {one.measured.value for one in found.values()} == {1.0}
    assert {one.scored for one in found.values()} == {10}


def test_intervals_are_tried_on_sentences_drawn_anew_and_on_two_halves(bench: Bench) -> None:
    rows = [
        {"id": number, "register": "folk", "text": " ".join(folk(number + more) for more in range(3))}
        for number in range(4)
    ]
    write(bench.folder, REGISTER, rows)
    found = outcomes(coverage.CHAPTER, bench)
    assert len(found) == 2 * len(DIMENSIONS)
    drawn = found["interval holds the text's sentences drawn anew: dialogue"]
    assert drawn.texts == 4 * coverage.DRAWS
    assert drawn.measured.value > 0.7
    assert found["interval holds the difference of two halves: dialogue"].texts == 4
