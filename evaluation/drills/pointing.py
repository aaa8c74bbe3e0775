"""Answers that point at something: words of the material that readers stumble over, or the score it will get."""

import re
from collections.abc import Sequence

from evaluation.drills.task import Aim, Met, Reading, Task

LONGEST_QUOTE = 25
"""Words of a line from which it points at nothing in particular."""
FAR = 30
"""Points beside the score from which a forecast earns nothing."""
_QUOTED = re.compile(r"[“\"«「]([^”\"»」]{2,})[”\"»」]")
_COMMENT = re.compile(r"\s+[-–—]\s+|[:：(（→]|\s=\s")
_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_NUMBER = re.compile(r"(?<![\w.])(100|\d{1,2})(?![\w%])")


def spotted(material: Reading, answer: Reading) -> Met:
    """F1 of the lines quoted against the findings about places of the material.

    A line is right when at least half of it stands inside findings; a finding is seen when a right line touches it.
    `value` is how many findings were seen, `quotes` are the lines that hit one.
    """
    findings = [finding for finding in material.findings if not finding.whole]
    spans = [(finding.start, finding.end) for finding in findings]
    original = material.measures.document.original
    lines = list(dict.fromkeys(quotes(answer.measures.document.original)))
    right: list[str] = []
    seen: set[int] = set()
    for line in lines:
        place = _place(line, original)
        if place is not None and _inside(place, spans) >= 0.5:
            right.append(line)
            seen |= {index for index, span in enumerate(spans) if _overlap(place, span)}
    precision = len(right) / len(lines) if lines else 0.0
    recall = len(seen) / len(spans) if spans else 0.0
    share = 2 * precision * recall / (precision + recall) if right else 0.0
    missed = tuple(finding.quote for index, finding in enumerate(findings) if index not in seen)
    return Met(round(share, 4), len(seen), tuple(right), missed)


def forecast(task: Task, aim: Aim, answer: Reading) -> Met:
    """The number behind one of the words `any_of` (the dimension's names), else the one in this forecast's turn."""
    text = answer.measures.document.text
    asked = [other for other in task.aims if other.kind == "score_forecast"]
    numbers = [int(found) for found in _NUMBER.findall(text)]
    named = _named(text, aim.any_of)
    turn = asked.index(aim)
    guess = named if named is not None else numbers[turn] if turn < len(numbers) == len(asked) else None
    actual = task.material.scores[aim.dimension or ""].value if task.material else None
    if guess is None or actual is None:
        return Met(0.0, actual)
    return Met(round(max(0.0, 1 - abs(guess - actual) / FAR), 4), actual, (str(guess),))


def quotes(text: str) -> list[str]:
    """What an answer quotes: what stands in quotation marks, else each line up to its comment."""
    out: list[str] = []
    for line in text.splitlines():
        marked = _QUOTED.findall(line)
        bare = re.sub(r"^\s*(?:[-*•]|\d+[.)、])\s*", "", line)
        out += marked or [_COMMENT.split(bare, maxsplit=1)[0]]
    return [quote.strip() for quote in out if _WORD.search(quote)]


def _named(text: str, names: Sequence[str]) -> int | None:
    for name in names:
        found = re.search(rf"{re.escape(name)}\D{{0,40}}?{_NUMBER.pattern}", text, re.IGNORECASE)
        if found:
            return int(found.group(1))
    return None


def _place(quote: str, text: str) -> tuple[int, int] | None:
    words = _WORD.findall(quote)
    if not words or len(words) > LONGEST_QUOTE:
        return None
    found = re.search(r"(?<!\w)" + r"\W+".join(map(re.escape, words)) + r"(?!\w)", text, re.IGNORECASE)
    return found.span() if found else None


def _inside(place: tuple[int, int], spans: Sequence[tuple[int, int]]) -> float:
    """Share of the characters of a place that stand inside any span."""
    covered = {position for span in spans for position in range(max(place[0], span[0]), min(place[1], span[1]))}
    return len(covered) / (place[1] - place[0])


def _overlap(place: tuple[int, int], span: tuple[int, int]) -> bool:
    return place[0] < span[1] and span[0] < place[1]
