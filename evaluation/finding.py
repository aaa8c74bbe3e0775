"""A finding: one place in a draft that a reader abroad hears, for better or worse."""

from dataclasses import dataclass

from evaluation.measures import Measures
from evaluation.rules import DIMENSION_OF_CONCERN, Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` are character offsets in the text as given and `quote` is what stands there.

    `severity` is major, minor or praise. `entry` is the knowledge entry behind the rule, `swap` a drop-in
    replacement for the quote. `weight` orders findings before any audience is considered. A finding about the `whole`
    draft quotes the sentence in which mending it might begin; that sentence is not at fault.
    """

    rule: str
    dimension: str
    concern: str
    severity: str
    start: int
    end: int
    quote: str
    sentence: int
    weight: float
    entry: str | None = None
    swap: str | None = None
    whole: bool = False


def quoted(measures: Measures, start: int, end: int) -> tuple[int, int, str]:
    """Where a span of the measured text stands in the text as given, and its words there."""
    first, last = measures.document.clean.original_span(start, end)
    return first, last, measures.document.original[first:last]


def over_sentence(measures: Measures, index: int, rule: Rule, *, whole: bool = False) -> Finding:
    """A rule's finding that quotes a sentence from end to end."""
    sentence = measures.document.sentences[index]
    start, end, quote = quoted(measures, sentence.start, sentence.end)
    return Finding(
        rule=rule.id,
        dimension=DIMENSION_OF_CONCERN[rule.concern],
        concern=rule.concern,
        severity=rule.severity,
        start=start,
        end=end,
        quote=quote,
        sentence=index,
        weight=rule.weight,
        whole=whole,
    )
