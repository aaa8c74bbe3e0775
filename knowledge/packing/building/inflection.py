"""Every inflected form of a pattern with `{verb}` slots, paired with the same form of its swap.

`vigorously {promote}` with the swap `{back}` gives promote/back, promotes/backs, promoting/backing, promoted/backed.
"""

import re
from collections.abc import Iterator
from functools import cache

from lemminflect import getInflection

from knowledge.entries import PhraseForm

TAGS = ("VB", "VBP", "VBZ", "VBG", "VBD", "VBN")
_SLOT = re.compile(r"\{([a-z]+(?:-[a-z]+)?(?: [a-z]+)*)\}")
_AUXILIARIES = ("have", "has", "had", "having", "been", "be", "is", "are", "was", "were", "being")
# lemminflect guesses these wrongly, or names only one of two current spellings.
_IRREGULAR = {
    ("be", "VBP"): ("are", "am"),
    ("be", "VBD"): ("was", "were"),
    ("program", "VBG"): ("programming",),
    ("program", "VBD"): ("programmed",),
    ("program", "VBN"): ("programmed",),
}


def forms_of(variant: str, swap: str | None) -> tuple[PhraseForm, ...]:
    """All forms of one variant, in a fixed order, each surface pattern once.

    Raises ValueError when the swap has a slot and the variant has none, because nothing says how to inflect it.
    """
    if not _SLOT.search(variant):
        if swap and _SLOT.search(swap):
            raise ValueError(f"swap '{swap}' has a {{verb}} slot but the variant '{variant}' has none")
        return (PhraseForm(variant.lower(), swap),)
    found: dict[str, PhraseForm] = {}
    for form in _inflected(variant.lower(), swap):
        found.setdefault(form.pattern, form)
    return tuple(found.values())


def _inflected(variant: str, swap: str | None) -> Iterator[PhraseForm]:
    agrees = swap is not None and "{be}" in variant and "{be}" in swap
    for tag in TAGS:
        for choice, pattern in enumerate(_spellings(variant, tag)):
            yield PhraseForm(pattern, None if swap is None else _fill(swap, tag, choice if agrees else 0))
    yield from _participles(variant, swap)


def _participles(variant: str, swap: str | None) -> Iterator[PhraseForm]:
    """`has promoted` apart from `promoted` where the swap's two past forms differ (took, taken).

    The auxiliary is made part of the pattern and of the swap; being longer, that pattern wins where both match.
    """
    if swap is None or not _SLOT.match(variant):
        return
    past, participle = _fill(swap, "VBD"), _fill(swap, "VBN")
    pattern = _fill(variant, "VBN")
    if past != participle and pattern == _fill(variant, "VBD"):
        for auxiliary in _AUXILIARIES:
            yield PhraseForm(f"{auxiliary} {pattern}", f"{auxiliary} {participle}")


def _spellings(text: str, tag: str) -> list[str]:
    """The text with all its slots in one form; several texts where a verb has several spellings."""
    most = max(len(inflect(verb, tag)) for verb in _SLOT.findall(text))
    return [_fill(text, tag, choice) for choice in range(most)]


def _fill(text: str, tag: str, choice: int = 0) -> str:
    def verb(slot: re.Match[str]) -> str:
        options = inflect(slot[1], tag)
        return options[min(choice, len(options) - 1)]

    return _SLOT.sub(verb, text)


@cache
def inflect(verb: str, tag: str) -> tuple[str, ...]:
    """The verb in one form, all current spellings, the American first; of `step up` only the first word changes.

    `tag` is one of `TAGS`. A past participle has at least the spellings of a regular past.
    """
    head, _, rest = verb.partition(" ")
    found = _IRREGULAR.get((head, tag)) or tuple(getInflection(head, tag=tag)) or (head,)
    if tag == "VBN":
        past = inflect(head, "VBD")
        found = past if found[0] == past[0] else found
    return tuple(f"{form} {rest}" for form in found) if rest else found
