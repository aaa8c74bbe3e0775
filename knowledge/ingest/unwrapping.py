"""Undoes what a page layout does to text: line ends, hyphens at line ends, ligatures."""

import re
import unicodedata
from collections.abc import Sequence

# Latin ligatures; Chinese radicals and duplicates that PDF fonts give in place of the character. Not the full-width
# forms, which a Chinese author typed.
_PRESENTATION = re.compile(r"[\ufb00-\ufb06\u2e80-\u2fdf\uf900-\ufaff]")
_SOFT_HYPHEN = "\u00ad"
_BROKEN_WORD = re.compile(r"(\w+)-$")
_LONGEST_WORD = 60
_HYPHENATED = re.compile(r"\b(\w{1,60})-(?=(\w{1,60}))")
_PAGE_NUMBER = re.compile(r"[-–—\s]*\d{1,3}[-–—\s]*")
_BULLET = re.compile(r"(?:[•◦▪‣●○■–—*-]|\(?\d{1,2}[.)、]|[（(]?[一二三四五六七八九十]{1,3}[)）、])\s*\S")
_SENTENCE_ENDS = tuple(".!?。！？…\"”’'』」)）:：")
_UNSPACED = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
# A line that ends this far before the longest one was ended by its author.
_FULL_LINE = 0.75


def unwrapped(pages: Sequence[str]) -> str:
    """The paragraphs of all pages with a blank line between them; a paragraph that runs over the page is made whole."""
    paragraphs: list[str] = []
    compounds = _compounds("\n".join(pages))
    for page in pages:
        fresh = _paragraphs(_without_number(_lines(page)), compounds)
        if paragraphs and fresh and _runs_on(paragraphs[-1], fresh[0]):
            paragraphs[-1] = _joined(paragraphs[-1], fresh.pop(0), compounds)
        paragraphs.extend(fresh)
    return "\n\n".join(paragraphs)


def _lines(page: str) -> list[str]:
    plain = _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), page)
    plain = re.sub(f"{_SOFT_HYPHEN}[ \t]*\n[ \t]*", "", plain).replace(_SOFT_HYPHEN, "")
    return [" ".join(line.split()) for line in plain.split("\n")]


def _without_number(lines: list[str]) -> list[str]:
    """Without the number at the foot of the page, which would end up in the middle of a sentence."""
    while lines and not lines[-1]:
        lines.pop()
    return lines[:-1] if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[-1]) else lines


def _paragraphs(lines: list[str], compounds: frozenset[str]) -> list[str]:
    longest = max((_width(line) for line in lines), default=0)
    paragraphs: list[str] = []
    ended = True
    for line in lines:
        if not line:
            ended = True
            continue
        if ended or _BULLET.match(line):
            paragraphs.append(line)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line, compounds)
        ended = _width(line) < _FULL_LINE * longest and _BROKEN_WORD.search(line[-_LONGEST_WORD:]) is None
    return paragraphs


def _width(line: str) -> int:
    """About how wide the line is printed: a Chinese character takes the room of two letters."""
    return len(line) + len(_UNSPACED.findall(line))


def _runs_on(before: str, after: str) -> bool:
    return not before.endswith(_SENTENCE_ENDS) and (after[0].islower() or _UNSPACED.match(after) is not None)


def _joined(before: str, after: str, compounds: frozenset[str]) -> str:
    broken = _BROKEN_WORD.search(before[-_LONGEST_WORD:])
    if broken and after[0].islower():
        return before + after if _is_compound(broken[1], after, compounds) else before[:-1] + after
    apart = "" if _UNSPACED.match(before[-1]) or _UNSPACED.match(after[0]) else " "
    return before + apart + after


def _compounds(whole: str) -> frozenset[str]:
    """Every two words that stand on one line with a hyphen between them."""
    return frozenset(f"{found[1]}-{found[2]}" for found in _HYPHENATED.finditer(whole))


def _is_compound(head: str, after: str, compounds: frozenset[str]) -> bool:
    """Whether the same word is written with its hyphen in the middle of a line somewhere."""
    tail = re.match(r"\w+", after)
    return tail is not None and f"{head}-{tail[0]}" in compounds
