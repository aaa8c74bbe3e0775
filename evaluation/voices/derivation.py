"""Deriving a remark from the parallel grammar (a probabilistic context-free grammar with conditions)."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

import yaml

from evaluation.voices.chance import Chance

SLOT = re.compile(r"<([a-z_.]+)>")
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Parallel:
    """The same words in English and Chinese."""

    en: str
    zh: str


@dataclass(frozen=True, slots=True)
class Production:
    """One way to say a symbol. `needs`: of each set of tags at least one; `bars`: none of these."""

    words: Parallel
    slots: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    bars: frozenset[str]
    weight: float

    def suits(self, tags: frozenset[str]) -> bool:
        """Whether somebody with these tags might say it so."""
        return not (self.bars & tags) and all(one & tags for one in self.needs)


Grammar = Mapping[str, tuple[Production, ...]]
Fill = Callable[[str], Parallel | None]
"""What stands in a slot that is no symbol of the grammar, such as a quote; None: the slot names a symbol."""


@cache
def grammar() -> Grammar:
    """The grammar as it is written, over all its files. Raises ValueError for a symbol written twice."""
    found: dict[str, tuple[Production, ...]] = {}
    for file in sorted(files("evaluation.voices.grammar").iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".yaml"):
            continue
        for symbol, groups in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader).items():
            if symbol in found:
                raise ValueError(f"The symbol {symbol} stands in two files.")
            found[symbol] = tuple(one for group in groups for one in _productions(group))
    return found


def derive(symbol: str, tags: frozenset[str], fill: Fill, chance: Chance) -> Parallel:
    """Say a symbol. Raises LookupError where nobody with these tags can say it."""
    production = chance.pick(*_suiting(symbol, tags & _heeded(symbol)))
    inside = {slot: fill(slot) or derive(slot, tags, fill, chance) for slot in production.slots}
    if not inside:
        return production.words
    return Parallel(
        SLOT.sub(lambda slot: inside[slot[1]].en, production.words.en),
        SLOT.sub(lambda slot: inside[slot[1]].zh, production.words.zh),
    )


@cache
def _heeded(symbol: str) -> frozenset[str]:
    """The tags that make a difference to how a symbol is said."""
    return frozenset().union(*(one.bars.union(*one.needs) for one in grammar()[symbol]))


@lru_cache(_MOST_REMEMBERED)
def _suiting(symbol: str, tags: frozenset[str]) -> tuple[tuple[Production, ...], tuple[float, ...]]:
    suiting = tuple(one for one in grammar()[symbol] if one.suits(tags))
    if not suiting:
        raise LookupError(f"Nothing to say for {symbol} with {', '.join(sorted(tags))}.")
    return suiting, tuple(accumulate(one.weight for one in suiting))


def _productions(group: Mapping[str, object]) -> Iterator[Production]:
    conditions = str(group.get("when", "")).split()
    says = group["say"]
    assert isinstance(says, Mapping)  # noqa: S101 - the shape of our own file
    for en, zh in says.items():
        slots = tuple(dict.fromkeys(SLOT.findall(en)))
        needs = [frozenset(one.split("|")) for one in conditions if not one.startswith("!")]
        needs += [frozenset(("quoted",))] if "quote" in slots else []
        yield Production(
            words=Parallel(en, zh),
            slots=slots,
            needs=tuple(needs),
            bars=frozenset(one[1:] for one in conditions if one.startswith("!")),
            weight=float(str(group.get("weight", 1))),
        )
