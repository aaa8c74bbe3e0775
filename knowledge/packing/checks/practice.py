"""Do drills and resources refer to what exists, and does a drill's own answer keep to its own criteria?"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from knowledge.packing.checks.remark import Remark
from knowledge.practice import Criterion, Drill, Resource

_MARK_NAME = re.compile(r"[a-z]+([_-][a-z0-9]+)*")
_HOST = re.compile(r"(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+")
_INVENTED = ("example.com", "example.org", "localhost")


@dataclass(frozen=True, slots=True)
class Known:
    """Ids that a drill may name; `limits` as platform/what."""

    audiences: Collection[str]
    terms: Collection[str]
    limits: Collection[str]


def drills(entries: Iterable[Drill], known: Known) -> Iterator[Remark]:
    """Problems with what drills name and with answers that break their own criteria."""
    for drill in entries:
        if drill.audience and drill.audience not in known.audiences:
            yield Remark(drill.id, f"audience: unknown audience '{drill.audience}': use an id of `attune audiences`")
        for one in drill.scoring:
            for message in (*_names(one, known), *_kept(one, drill.answer)):
                yield Remark(drill.id, f"scoring: {message}")
        yield from _dimensions(drill)


def _names(one: Criterion, known: Known) -> Iterator[str]:
    name = one.name or ""
    if one.kind == "term" and name not in known.terms:
        yield f"unknown term '{name}': correct the id"
    if one.kind == "limit" and name not in known.limits:
        yield f"unknown limit '{name}': write it as platform/what, such as x/post"
    if one.kind in {"feature", "rule"} and not _MARK_NAME.fullmatch(name):
        yield f"'{name}' is not the name of a {one.kind}: use one of docs/measurement.md"


def _kept(one: Criterion, answer: str) -> Iterator[str]:
    """Only for criteria that need no measurement."""
    found = [words for words in one.any_of if _pattern(words).search(answer)]
    if one.kind == "keep" and not found:
        yield f"the answer keeps none of {', '.join(one.any_of)}: change the answer or the criterion"
    if one.kind == "avoid" and found:
        yield f"the answer itself says '{found[0]}': change the answer or the criterion"
    if one.kind == "words":
        count = len(answer.split())
        if count < (one.at_least or 0) or count > (one.at_most or count):
            yield f"the answer has {count} words, outside the criterion: change one of the two"


def _pattern(words: str) -> re.Pattern[str]:
    """Whole words in any case; `*` stands for any ending, `...` for up to four words."""
    plain = re.escape(words).replace(r"\*", r"\w*").replace(r"\ \.\.\.\ ", r"\W+(?:\w+\W+){0,4}")
    return re.compile(rf"(?<!\w){plain}(?!\w)", re.IGNORECASE)


def _dimensions(drill: Drill) -> Iterator[Remark]:
    for name in sorted({one.dimension for one in drill.scoring if one.dimension} - set(drill.dimensions)):
        yield Remark(drill.id, f"dimensions: '{name}' is scored but not among them: add it", warns=True)


def resources(entries: Iterable[Resource]) -> Iterator[Remark]:
    """Problems with addresses: malformed, invented, or given twice."""
    seen: dict[str, str] = {}
    for one in entries:
        fault = _fault(one.url)
        if fault:
            yield Remark(one.id, f"url: {one.url} {fault}: correct it")
        plain = _plain(one.url)
        if plain in seen:
            yield Remark(one.id, f"url: is the address of {seen[plain]} too: keep one of the two")
        seen.setdefault(plain, one.id)


def _fault(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return "is not a web address"
    if not _HOST.fullmatch(host):
        return "has no proper host"
    if host in _INVENTED or host.endswith(".example"):
        return "is a made-up address"
    return "ends in punctuation" if url[-1] in ".,;:)】。，" else None


def _plain(url: str) -> str:
    """Without scheme, www and a last slash, so that the same page is seen as the same."""
    return re.sub(r"^https?://(www\.)?", "", url.lower()).rstrip("/")
