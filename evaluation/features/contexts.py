"""Uses of a listed word that mean nothing of what the list is about: the month of May, a bus that overtakes a cart."""

import re

from evaluation.document import Document
from evaluation.matching import Match

_GROUPS = re.compile(
    r"\b(?:cultures?|civili[sz]ations?|nations?|countr(?:y|ies)|peoples?|races?|societ(?:y|ies)|traditions?|systems?|cuisines?|"
    r"languages?|industr(?:y|ies)|technolog(?:y|ies)|econom(?:y|ies)|migrants?|immigrants?|refugees?|foreigners?|outsiders?|"
    r"world|west|western(?:ers?)?|east|china|chinese|america|americans?|europe|europeans?|japan|japanese|africa|africans?|"
    r"asia|asians?|indian?s?|russians?|russia|they|them|their|theirs|ours)\b",
    re.IGNORECASE,
)
_ONLY_OF_GROUPS = {
    "ranking": frozenset(
        (
            "superior",
            "superiority",
            "inferior",
            "backward",
            "backwardness",
            "primitive",
            "uncivilised",
            "uncivilized",
            "overtook",
        )
    ),
    "against_them": frozenset(("enemy", "enemies", "vermin", "containment", "so-called")),
}
_ONLY_OF_GROUPS_STEMS = {
    "ranking": ("surpass", "overtak", "outperform"),
    "against_them": ("swarm", "infest", "parasite"),
}
_MANNER = frozenset(("clearly", "naturally", "obviously"))
_TELLS_OF_SOMEBODY = re.compile(
    r"\s+(?:have|has|had|did|do|does|can|could|would|was|were|am)\s+(?:i|we|he|she|my|our)\b", re.IGNORECASE
)
""" "Only in China have I eaten this": where somebody met it, not whose it is."""
_CLAUSE_START = re.compile(r"(?:^|[.,;:!?—–(“\"])\s*(?:(?:and|but|so)\s+)?$", re.IGNORECASE)


def is_ordinary_use(document: Document, name: str, hit: Match[str]) -> bool:
    """Whether a hit of the list `name` is the word in an everyday sense that does not count."""
    words = document.text[hit.start : hit.end]
    if name == "ranking" and _TELLS_OF_SOMEBODY.match(document.text, hit.end):
        return True
    if name in _ONLY_OF_GROUPS:
        return _is_of_groups_only(name, words.lower()) and not _names_a_group(document, hit)
    if name == "presumption" and words.lower() in _MANNER:
        return not _opens_a_clause(document, hit)
    if name == "collective" and words.lower().startswith("the west"):
        return words.split()[1][0].islower()
    if name == "hedge" and words == "May":
        return hit.start != document.sentences[hit.sentence].start or document.text[hit.end :].lstrip()[:1].isdigit()
    return False


def _is_of_groups_only(name: str, word: str) -> bool:
    return word in _ONLY_OF_GROUPS[name] or word.startswith(_ONLY_OF_GROUPS_STEMS[name])


def _names_a_group(document: Document, hit: Match[str]) -> bool:
    sentence = document.sentences[hit.sentence]
    around = f"{document.text[sentence.start : hit.start]} {document.text[hit.end : sentence.end]}"
    return _GROUPS.search(around) is not None


def _opens_a_clause(document: Document, hit: Match[str]) -> bool:
    """ "Clearly, …" and "…, clearly, …" presume; "she saw it clearly" describes."""
    before = document.text[document.sentences[hit.sentence].start : hit.start]
    return _CLAUSE_START.search(before) is not None or document.text[hit.end : hit.end + 1] == ","
