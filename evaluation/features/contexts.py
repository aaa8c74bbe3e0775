"""Uses of a listed word that mean nothing of what the list is about: the month of May, a bus that overtakes a cart."""

import re
from collections.abc import Callable, Mapping

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
_SOME = frozenset(("some", "several", "few", "many", "most", "certain", "two", "three", "these", "those"))
_WHOLE_GROUPS = ("foreigners", "westerners", "western people", "foreign friends", "international friends", "chinese")
_SUPERLATIVE = frozenset(("the", "at", "my", "our", "their", "his", "her", "its", "your"))
_WISHES = frozenset(("would", "i'd", "we'd", "he'd", "she'd", "they'd", "don't", "people"))
_ASKED_OF_THE_READER = ("ask me", "ask us", "tell me", "tell us")
_ASKING = frozenset(
    (
        *("please", "just", "do", "and", "or", "then", "so", "you", "also", "kindly", "simply", "always"),
        *("someone", "somebody", "anyone", "anybody"),
    )
)
_EVERYDAY_SUPERLATIVE = re.compile(
    r"\s+(?:thing|part|moment|day|night|word|words|sound|smile|memory|memories)\b", re.IGNORECASE
)
_CONDITION = re.compile(
    r"\b(?:if|when|once|unless)\s+(?:you|we)\b(?!\s+(?:really\s+)?(?:want|wish|hope|like|are to)\b)", re.IGNORECASE
)

Sense = Callable[[Document, str, Match[str]], bool]
"""Whether a hit, with its words on one line, is meant in an everyday sense."""


def is_ordinary_use(document: Document, name: str, hit: Match[str]) -> bool:
    """Whether a hit of the list `name` is the word in an everyday sense that does not count."""
    words = " ".join(document.text[hit.start : hit.end].split())
    return any(sense(document, words, hit) for sense in _SENSES.get(name, ()))


def _of_no_group(name: str) -> Sense:
    def sense(document: Document, words: str, hit: Match[str]) -> bool:
        return _is_of_groups_only(name, words.lower()) and not _names_a_group(document, hit)

    return sense


def _after(entries: tuple[str, ...], before: frozenset[str]) -> Sense:
    """Entries that do not count after certain words: "some foreigners", "the most", "I would like you to"."""

    def sense(document: Document, words: str, hit: Match[str]) -> bool:
        said = document.words_within(document.sentences[hit.sentence].start, hit.start)[-1:]
        return words.lower().startswith(entries) and bool(said) and said[0].lower in before

    return sense


def _was_met_there(document: Document, _words: str, hit: Match[str]) -> bool:
    return _TELLS_OF_SOMEBODY.match(document.text, hit.end) is not None


def _says_how(document: Document, words: str, hit: Match[str]) -> bool:
    return words.lower() in _MANNER and not _opens_a_clause(document, hit)


def _is_a_direction(_document: Document, words: str, _hit: Match[str]) -> bool:
    return words.lower().startswith("the west") and words.split()[1][0].islower()


def _is_a_month(document: Document, words: str, hit: Match[str]) -> bool:
    opens = hit.start == document.sentences[hit.sentence].start
    return words == "May" and (not opens or document.text[hit.end :].lstrip()[:1].isdigit())


def _is_an_everyday_superlative(document: Document, words: str, hit: Match[str]) -> bool:
    return words.lower() == "the most beautiful" and _EVERYDAY_SUPERLATIVE.match(document.text, hit.end) is not None


def _is_asked_by_others(document: Document, words: str, hit: Match[str]) -> bool:
    """ "Ask me anything" and "please tell us" invite; in "my friends ask me" somebody else does."""
    if not words.lower().startswith(_ASKED_OF_THE_READER):
        return False
    start = document.sentences[hit.sentence].start
    said = [word.lower for word in document.words_within(start, hit.start)]
    opens = _CLAUSE_START.search(document.text[start : hit.start]) is not None
    return not (opens or (bool(said) and said[-1] in _ASKING) or said[-2:] == ["you", "to"])


def _is_a_consequence(document: Document, words: str, hit: Match[str]) -> bool:
    """ "If you touch the cup, you have to drink": a rule of the place told, not an order to the reader."""
    start = document.sentences[hit.sentence].start
    return words.lower().endswith(" have to") and _CONDITION.search(document.text, start, hit.start) is not None


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


_SENSES: Mapping[str, tuple[Sense, ...]] = {
    "ranking": (_was_met_there, _of_no_group("ranking")),
    "against_them": (_of_no_group("against_them"),),
    "presumption": (_says_how,),
    "collective": (_is_a_direction, _after(_WHOLE_GROUPS, _SOME)),
    "hedge": (_is_a_month,),
    "variation": (_after(("most",), _SUPERLATIVE),),
    "reader": (_after(("like you",), _WISHES),),
    "invitation": (_is_asked_by_others,),
    "self_praise": (_is_an_everyday_superlative,),
    "controlling": (_is_a_consequence,),
}
"""The everyday senses of each list."""
