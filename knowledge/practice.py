"""What a student practises with: drills, and resources to learn from, in a curriculum of four layers."""

from dataclasses import dataclass

from knowledge.entries import Entry, Text

DRILL_TYPES = (
    "official_to_folk",
    "grand_to_micro",
    "rational_to_emotional",
    "glossing",
    "symbol_choice",
    "perspective_taking",
    "answering_criticism",
    "dialogue_opening",
    "value_frame",
    "platform_rewriting",
    "forecast",
)
LEVELS = (1, 2, 3)
"""First steps, practised, demanding."""
LAYERS = ("foundations", "technology", "discourse", "practice")
"""The curriculum, from the ground up."""
RESOURCE_TYPES = ("course", "handbook", "data_set", "style_guide", "article", "book", "report", "tool", "collection")
COSTS = ("free", "free_account", "free_to_audit", "library", "paid")
ACCESS_FROM_MAINLAND = ("open", "slow", "blocked", "unknown")
"""How the address answers from mainland China without a proxy, as far as known."""
CRITERIA = ("gain", "reach", "feature", "rule", "keep", "avoid", "words", "limit", "term", "spot", "score_forecast")


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing that code looks for in an answer; the `points` of a drill's criteria add up to 100.

    gain: the answer's score in `dimension` is `at_least` points above the material's.
    reach: the answer's score in `dimension` is `at_least` this high.
    feature: the answer has `at_least` or `at_most` marks of `name` (a feature of the rubric; of a tone, sentences that
    plainly have it).
    rule: the answer has `at_most` findings of rule `name`.
    keep, avoid: `at_least` one (or so many) of `any_of` stands in the answer (a fact that must survive), or none does.
    Written like the patterns of stock phrases: whole words in any case, `*` for any ending, `...` for up to four words.
    words: the answer has from `at_least` to `at_most` words (Chinese: characters).
    limit: the answer keeps within the platform's limit `name`, given as platform/what.
    term: the term `name` (its id) is explained where it is first used, or said in plain English instead. `any_of`, if
    given, are the words that would say it; a gloss in form only then earns half.
    spot: the answer quotes, one a line, words of the material over which the audience stumbles: F1 with the findings.
    score_forecast: the answer names the score of the material in `dimension`; full points when exact, none 30 away.
    What an answer leaves out (`avoid`, `rule`, `at_most`, `words`, `limit`) earns in full only from half of the points
    for what it does; otherwise any short text would be half right. Where none of the drill's `keep` and `term` is met,
    all else earns half: a fine text about something else is no answer, so a drill does well to have one of these.
    """

    kind: str
    points: int
    dimension: str | None = None
    name: str | None = None
    at_least: int | None = None
    at_most: int | None = None
    any_of: tuple[str, ...] = ()
    say: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill(Entry):
    """A short exercise whose answers code scores. The first of `dimensions` is the one it trains.

    `material` is the English text to work on, `setting` who writes to whom. `audience` is an audience's id, None for
    the student's own. `good` says what good looks like, `hints` lead there step by step. `answer` is a good answer,
    shown only after an attempt; `weak` is a typical poor one, never shown: the scoring must hold them apart.
    """

    type: str
    level: int
    minutes: int
    dimensions: tuple[str, ...]
    title: Text
    task: Text
    good: Text
    hints: tuple[Text, ...]
    answer: str
    weak: str
    scoring: tuple[Criterion, ...]
    setting: Text | None = None
    material: str | None = None
    audience: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource(Entry):
    """Something to learn from elsewhere. `hours` is a guess at the time it takes; `low_data` says text is enough.

    `access` tells what stands in the way (account, fee, network), `mainland` is one of `ACCESS_FROM_MAINLAND`.
    """

    layer: str
    type: str
    level: int
    title: Text
    by: str
    url: str
    why: Text
    languages: tuple[str, ...]
    dimensions: tuple[str, ...]
    cost: str
    access: Text
    mainland: str
    low_data: bool
    hours: float
