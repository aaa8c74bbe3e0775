"""Finds essentialist wording: claims about what a whole people is or always does.

Precision comes first. Only sentences about people are looked at, quoted words are left out, and so are wordings that
are denied ("are not always") or warned of ("never write that all …").
"""

import re
from collections.abc import Iterable, Iterator

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|‘[^’]*’|「[^」]*」|《[^》]*》|\([^)]*\)|（[^）]*）")
_SENTENCE = re.compile(r"[^.!?;。！？；]+")
_FREQUENCY = r"(?:always|never|invariably|without exception)"
_DENIED = re.compile(
    r"\b(?:not|n't|no|never|nor|nobody|avoid|rather than|instead of|do not|don't|beware|wrong|cliché|stereotype\w*)\b"
)
_ZH_DENIED = re.compile(r"不要|别|不能|不应|不是|并非|并不|未必|避免|不必|不等于|刻板|不都|不总|误以为")
_ZH_PEOPLE = r"(?:人们|人|民众|读者|网友|观众|国民|女性|男性|老人|年轻人)"
_ZH_WHOLE = r"(?:(?:所有|每个|凡是)[\u4e00-\u9fff]{0,6}|[\u4e00-\u9fff]{1,4}国)"
_ZH_CLAIM = re.compile(rf"{_ZH_WHOLE}{_ZH_PEOPLE}(?:都|总是|总爱|从不|从来|永远|一向|天生|必然)")


def people_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the peoples that the packs speak of, from their adjectives in English."""
    stems = sorted({re.escape(name) for name in names if name}, key=len, reverse=True)
    plural = "|".join([rf"{stem}(?:s| people| readers?| viewers?| users?| person)" for stem in stems] + _OTHER_PEOPLES)
    return re.compile(rf"\b(?:{plural})\b", re.IGNORECASE)


_OTHER_PEOPLES = [
    "westerners", "foreigners", "germans", "americans", "koreans", "brazilians", "indians", "italians", "russians",
    "the (?:french|british|dutch|japanese|chinese|spanish|vietnamese|swiss|irish)",
    "(?:french|british|dutch|japanese|chinese|spanish|vietnamese) people",
    "arabs", "muslims", "africans", "asians", "europeans", "latin americans", "young people", "old people",
]  # fmt: skip


def essentialist(text: str, people: re.Pattern[str]) -> Iterator[str]:
    """The offending words of an English text, one per sentence."""
    for sentence in _sentences(text):
        who = people.search(sentence)
        if who is None or _DENIED.search(sentence[: who.start()].lower()):
            continue
        before, after = sentence[: who.start()], sentence[who.end() :]
        whole = re.search(r"\b(?:all|every|each)(?: of)?(?: the)?\s*$", before, re.IGNORECASE)
        claim = re.match(rf"\s+(?:are|is|were)\s+(?:all\s+|{_FREQUENCY}\s+)?(?!not\b|n't)\w+", after, re.IGNORECASE)
        habit = re.match(rf"\s+(?:\w+\s+)?{_FREQUENCY}\b", after, re.IGNORECASE)
        if whole and not re.search(r"\bnot\s+$", before[: whole.start()], re.IGNORECASE):
            yield f"{whole[0].strip()} {who[0]}"
        elif habit and not re.match(r"\s+(?:are|is|do|does)?\s*(?:not|n't)", after):
            yield f"{who[0]}{habit[0]}"
        elif claim and not before.strip() and _is_whole_people(who[0]):
            yield f"{who[0]}{claim[0]}"


def essentialist_zh(text: str) -> Iterator[str]:
    """The offending words of a Chinese text, one per clause: 所有…人, …人都, …人总是, …人从不."""
    for sentence in _sentences(text):
        for clause in re.split(r"[，,：:]", sentence):
            if _ZH_DENIED.search(clause):
                continue
            found = _ZH_CLAIM.search(clause)
            if found:
                yield found[0]


def _is_whole_people(words: str) -> bool:
    return not re.search(r"(?:readers?|viewers?|users?|person)$", words, re.IGNORECASE)


def _sentences(text: str) -> list[str]:
    return _SENTENCE.findall(_QUOTED.sub(" ", text))
