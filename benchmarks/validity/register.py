"""Registers: official texts below folk texts, and below independent news on the same topics."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from benchmarks.data import REGISTER
from benchmarks.ranking import Picks, bootstrapped
from benchmarks.validity.bench import SEED, Bench, Reading
from benchmarks.validity.following import numbered, ordering
from benchmarks.validity.outcome import Chapter, Check, Outcome, Target
from bot.cli.progress import counted
from evaluation.checks import check
from evaluation.findings import find

DIMENSION = "narrative_translation"
OFFICIAL_CONCERNS = frozenset({"slogan", "abstraction"})
"""The concerns that tell a writer "this sounds official"."""

FOLK = Check("narrative translation: official < folk", REGISTER, "AUC", Target(least=0.97))
NEWS = Check("narrative translation: official < independent news, same topics", REGISTER, "AUC", Target(least=0.75))
FINDINGS = Check("folk texts with any official-tone finding", REGISTER, "share", Target(most=0.15))


class _Text(NamedTuple):
    register: str
    reading: Reading
    official_findings: int


def run(bench: Bench) -> Iterator[Outcome]:
    """The two orders and the findings in folk texts."""
    rows = bench.rows(REGISTER)
    if rows is None:
        return
    texts = [_read(bench, row["register"], row["text"]) for row in counted(rows, "texts of discourse_register")]
    ids = [row["id"] for row in rows]
    yield _ordered(FOLK, texts, ids, "folk")
    yield _ordered(NEWS, texts, ids, "independent_news")
    yield _found(texts, ids)


def _read(bench: Bench, register: str, text: str) -> _Text:
    measures = bench.measured(text)
    found = find(measures, check(measures))
    return _Text(register, bench.judged(measures), sum(one.concern in OFFICIAL_CONCERNS for one in found))


def _ordered(wanted: Check, texts: list[_Text], ids: list[str], higher: str) -> Outcome:
    """The AUC of the register that should score higher over the official one; official texts have longer words."""
    chosen = [row for row, text in enumerate(texts) if text.register in (higher, "official")]
    values = np.array([texts[row].reading.value(DIMENSION) for row in chosen])
    length = np.array([texts[row].reading.word_length for row in chosen])
    is_higher = np.array([texts[row].register == higher for row in chosen], dtype=np.float64)
    return ordering(wanted, values, is_higher, ("word length", -length), ids=[ids[row] for row in chosen])


def _found(texts: list[_Text], ids: list[str]) -> Outcome:
    folk = [row for row, text in enumerate(texts) if text.register == "folk"]
    has = np.array([texts[row].official_findings > 0 for row in folk], dtype=np.float64)

    def share(pick: Picks) -> float:
        return float(has[pick].mean())

    others = {
        name: np.mean([text.official_findings > 0 for text in texts if text.register == name])
        for name in ("independent_news", "official")
    }
    note = f"independent news {others['independent_news']:.2f}, official {others['official']:.2f}"
    rows = numbered([ids[row] for row in folk], {"has an official-tone finding": has})
    return Outcome(FINDINGS, len(folk), len(folk), bootstrapped(share, len(folk), SEED), None, note, rows)


CHAPTER = Chapter((FOLK, NEWS, FINDINGS), run)
