"""Texts, scores and findings as if measured, for the tests of drills."""

from collections.abc import Mapping, Sequence

from evaluation.drills.task import Aim, Reading, Task
from evaluation.finding import Finding
from evaluation.lexicon import Lexicon, TermForm
from evaluation.matching import PhraseTable
from evaluation.measures import measure
from evaluation.scores import Score

STORY = "My aunt Mei carried two baskets of pears to the market and counted every step aloud that morning."
TERMS = Lexicon(terms=PhraseTable([("hukou", TermForm("T213", political=False))]))
GAIN = Aim(kind="gain", points=40, dimension="dialogue", at_least=20)
FEW_WORDS = Aim(kind="words", points=60, at_most=30)


def reading(
    text: str, scores: Mapping[str, float | None] = {}, findings: Sequence[Finding] = (), lexicon: Lexicon = TERMS
) -> Reading:
    """A text with scores and findings as if measured."""
    known = {name: Score(value, value, value) for name, value in scores.items()}
    return Reading(measure(text, lexicon), known, tuple(findings))


def finding(text: str, quote: str, rule: str = "stock-phrase", *, whole: bool = False) -> Finding:
    start = text.index(quote)
    return Finding(rule, "dialogue", "slogan", "minor", start, start + len(quote), quote, 0, 1.0, whole=whole)


def task(*aims: Aim, material: Reading | None = None, model: str | None = None) -> Task:
    return Task(aims, 12, material, model)


MATERIAL = (
    "The canteen has achieved remarkable results this year. A cook burned the rice. It shines with new vitality now."
)
