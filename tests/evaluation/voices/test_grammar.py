"""The grammar covers everybody, and every production is written as the language is."""

import re
from itertools import product

import pytest

from evaluation.reception.parameters import standard
from evaluation.reception.reactions import CAUSES, FEELINGS, STANCES
from evaluation.reception.readership import ATTITUDES
from evaluation.voices.derivation import SLOT, Production, grammar
from evaluation.voices.persona import AGES, ENGLISH, KNOWLEDGE, REGISTERS
from evaluation.voices.voice import LIKED, SCROLLED

KINDS = ("term", "word", "phrase", "name", "speech", "question", "line", "passing", "point", "bit")
FILLED = ("quote", "name", "platform", "main", "second")
CODES = tuple(code for code in CAUSES if code != SCROLLED)
EVERYWHERE = (
    "tail",
    "start",
    "brief",
    "plain",
    "silent",
    "unimpressed",
    "stayed",
    "lovely",
    "problem.empty",
    "problem.short",
    "problem.language",
)
ALL = [(symbol, one) for symbol, group in grammar().items() for one in group]
DIVERGENT = re.compile(
    r"\b(colou?r|favou?r|honou?r|humou?r|cent(?:re|er)|gr[ae]y|scepti|skepti|reali[sz]e|recogni[sz]|apologi[sz]|travell?er|"
    r"programme|program|theat(?:re|er)|practi[sc]|licen[cs]e|learnt|learned|spelt|mum|mom\b)",
    re.IGNORECASE,
)
PEOPLES = re.compile(
    r"\b(americans?|chinese|koreans?|nigerians?|russians?|the west|western|asian|african|arab)\b", re.IGNORECASE
)


def feature_names() -> set[str]:
    given = standard()
    return {*given.cues, *given.appeals, "unglossed_term", "glossed_term", "local_unit"}


def known_tags() -> set[str]:
    return {
        *STANCES, *FEELINGS, *ATTITUDES, *REGISTERS, *AGES, *ENGLISH, *KNOWLEDGE, *KINDS, *feature_names(),
        *["quoted", "noquote", "jargon", "harsh", "storied", "casual", "formal"],
        *["sharer", "keeper", "understood", "lost"],
        *["same", "turn", "liked", "minded", "caused", "uncaused", "two"],
    }  # fmt: skip


def people() -> list[frozenset[str]]:
    """Every stance with every feeling, attitude, platform manner, age and English."""
    return [
        frozenset((*one, "casual" if one[3] not in ("forum", "work") else "formal", "novice", "keeper", "lost"))
        for one in product(STANCES, FEELINGS, ATTITUDES, REGISTERS, AGES, ENGLISH)
    ]


def can(symbol: str, tags: frozenset[str]) -> bool:
    return any(
        one.suits(tags) and all(slot in FILLED or can(slot, tags) for slot in one.slots) for one in grammar()[symbol]
    )


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", [*KINDS, None])
def test_every_cause_can_be_told_by_every_stance_and_feeling_whatever_was_met(code: str, kind: str | None) -> None:
    met = {"noquote"} if kind is None else {"quoted", kind}
    side = "liked" if code in LIKED else "minded"
    for stance, feeling, harsh in product(STANCES, FEELINGS, ({"harsh"}, set())):
        tags = frozenset({stance, feeling, side, "learner", "elder", "work", "formal", *met, *harsh})
        assert can(f"cause.{code}", tags), tags
        assert can(f"more.{code}", tags | {"same"}), tags
        assert can(f"more.{code}", tags | {"turn"}), tags


@pytest.mark.parametrize("symbol", EVERYWHERE)
def test_everybody_can_say_what_stands_in_a_comment(symbol: str) -> None:
    for person, side in product(people(), ("liked", "minded")):
        assert can(symbol, person | {side, "noquote"}), person


@pytest.mark.parametrize(
    "word", [*STANCES, *FEELINGS, *ATTITUDES, *REGISTERS, "young", "elder", "learner", "novice", "versed", "sharer"]
)
def test_each_of_these_has_something_of_its_own_to_say(word: str) -> None:
    assert any(word in needed for _, one in ALL for needed in one.needs)


def test_conditions_name_what_there_is() -> None:
    named = {tag for _, one in ALL for needed in (*one.needs, one.bars) for tag in needed}
    assert named <= known_tags()


def test_slots_name_symbols_and_stand_in_both_languages() -> None:
    for symbol, one in ALL:
        assert set(SLOT.findall(one.words.zh)) == set(one.slots), (symbol, one.words)
        assert all(slot in FILLED or slot in grammar() for slot in one.slots), (symbol, one.words)


def test_no_cause_is_told_that_the_model_does_not_give() -> None:
    told = {symbol.partition(".")[2] for symbol in grammar() if symbol.startswith(("cause.", "more."))}
    assert told == set(CODES)


def test_productions_are_written_as_the_languages_are() -> None:
    for symbol, one in ALL:
        check(symbol, one)


def check(symbol: str, one: Production) -> None:
    en, zh = one.words.en, one.words.zh
    assert not re.search(r'\s\s|"', en), en
    assert not re.search(r"\ban? <", en), en
    assert not DIVERGENT.search(en), en
    assert not PEOPLES.search(en), en
    assert not re.search(r"[\u3000-\u303f\uff00-\uffef]", en), en
    assert not re.search(r"[,.?!:;\"]", SLOT.sub("", zh)), zh
    assert re.search(r"[\u4e00-\u9fff]", zh) or set(one.slots), zh
    if symbol.startswith(("cause.", "more.", "problem.")) or symbol in ("tail", "start", "brief", "plain"):
        assert re.search(r"(?:[.?!]|<[a-z_]+>)$", en), en
        assert re.search(r"(?:[。？！]|<[a-z_]+>)$", zh), zh
        assert re.match(r"[A-Z<]", en), en
    assert not re.search(r"\b(I am|I'm) (a )?(real|human|person)\b", en), en


def test_a_remark_stands_once_under_each_symbol_and_condition() -> None:
    """A second entry of the same words would be lost when the file is read, or count double."""
    for symbol, group in grammar().items():
        keys = [(one.words.en, one.needs, one.bars) for one in group]
        assert len(keys) == len(set(keys)), symbol
