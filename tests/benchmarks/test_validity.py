"""The validity run on sets made here, whose labels are known by construction: it finds what is there, and only that."""

import json
from pathlib import Path

import numpy as np
import pytest

import benchmarks.validity.__main__ as program
from benchmarks.data import EPITOME, ESSAYS, HATE, POLITENESS, PROPAGANDA, REGISTER, SETS, TWEETS, data_folder
from benchmarks.ranking import Interval
from benchmarks.validity import comments, coverage, dialogue, discriminant, empathy, register, tone
from benchmarks.validity.bench import Bench
from benchmarks.validity.following import following, ordering
from benchmarks.validity.outcome import Baseline, Chapter, Check, Outcome, Target
from benchmarks.validity.table import as_markdown, as_rows, as_summary, as_text
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


def test_intervals_are_tried_on_random_halves_and_on_two_at_once(bench: Bench) -> None:
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


LIMITED = Check("a claim", REGISTER, "Spearman", Target(least=-0.35, most=0.35))


def test_what_has_no_number_is_counted_and_left_out_of_score_and_baseline_alike() -> None:
    values = np.array([1.0, 2.0, float("nan"), 3.0, 4.0])
    labels = np.array([1.0, 2.0, 9.0, 3.0, 4.0])
    length = np.array([4.0, 3.0, 99.0, 2.0, 1.0])
    found = following(LIMITED, values, labels, ("length", length), ids=["a", "b", "c", "d", "e"])
    assert (found.texts, found.scored, found.measured.value) == (5, 4, 1.0)
    assert found.baseline is not None
    assert found.baseline.value == pytest.approx(-1.0)
    assert found.verdict == "short"
    assert found.rows[2] == {"id": "c", "value": None, "label": 9.0, "length": 99.0}
    ordered = ordering(LIMITED, values, np.array([0.0, 0, 0, 1, 1]), ("length", length))
    assert (ordered.scored, ordered.measured.value, ordered.baseline) == (4, 1.0, Baseline("length", 0.0))


def test_texts_that_nobody_could_score_are_short_and_no_crash() -> None:
    unscored, labels = np.full(3, np.nan), np.array([0.0, 1.0, 1.0])
    for found in (
        following(LIMITED, unscored, labels, ("length", labels)),
        ordering(LIMITED, unscored, labels, ("length", labels)),
    ):
        assert (found.texts, found.scored, found.verdict) == (3, 0, "short")
        assert "nothing scored" in as_text([found])
        assert as_summary([found])["a claim"]["value"] is None


@pytest.mark.parametrize(
    ("target", "value", "verdict"),
    [
        (Target(least=0.4), 0.4, "met"),
        (Target(least=0.4), 0.39, "short"),
        (Target(most=0.15), 0.16, "short"),
        (Target(least=-0.35, most=0.35), -0.4, "short"),
        (None, 0.0, "reported"),
    ],
)
def test_a_verdict_says_whether_the_target_is_met(target: Target | None, value: float, verdict: str) -> None:
    found = Outcome(Check("a claim", REGISTER, "AUC", target), 3, 3, Interval(value, value, value))
    assert found.verdict == verdict


def test_the_table_shows_measure_baseline_and_target_side_by_side() -> None:
    check = Check("a claim", REGISTER, "AUC", Target(least=0.75))
    found = [Outcome(check, 1_200, 1_100, Interval(0.724, 0.67, 0.776), Baseline("word length", 0.611), "a note")]
    assert as_markdown(found).splitlines()[2] == (
        "| a claim | 1,100/1,200 | AUC | 0.724 (0.67–0.78) | word length 0.61 | ≥ 0.75 | short · a note |"
    )
    for word in ("1,100/1,200", "0.724 (0.67–0.78)", "word length 0.61", "≥ 0.75", "short"):
        assert word in as_text(found)
    assert as_summary(found)["a claim"]["verdict"] == "short"


def test_a_run_is_kept_with_its_parameters_and_no_path_of_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("ATTUNE_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    assert data_folder() == tmp_path / "data"
    rows = [
        {"id": f"{label}{number}", "register": label, "text": make(number)}
        for label, make in (("folk", folk), ("official", official), ("independent_news", folk))
        for number in range(4)
    ]
    write(tmp_path / "data", REGISTER, rows)
    program.main()
    assert register.NEWS.name in capsys.readouterr().out
    run = json.loads((tmp_path / "home" / "validity" / "validity.json").read_text(encoding="utf-8"))
    assert run["parameters"]["data"] == "data"
    assert run["parameters"]["rubric"] == standard_rubric().version
    assert set(run["parameters"]["heads"].values()) == {run["parameters"]["embedder"]}
    assert run["summary"][register.FOLK.name]["scored"] == 8
    assert str(tmp_path) not in json.dumps(run)
    assert register.FOLK.name in (tmp_path / "home" / "validity" / "table.md").read_text(encoding="utf-8")


def test_every_check_has_its_row_in_the_documentation() -> None:
    page = (Path(__file__).parents[2] / "docs" / "measurement.md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip() for line in page.splitlines() if line.startswith("| ")}
    names = [check.name for chapter in program.CHAPTERS for check in chapter.checks]
    assert len(names) == len(set(names))
    not_measured_here = {discriminant.BACKGROUND.name}
    assert [name for name in names if name not in rows | not_measured_here] == []
