"""The rules that turn marks into findings: which feature, which dimension, which concern of the reader."""

from dataclasses import dataclass

DIMENSION_OF_CONCERN = {
    "slogan": "narrative_translation",
    "abstraction": "narrative_translation",
    "missing_person": "narrative_translation",
    "platform_form": "narrative_translation",
    "self_praise": "value_integration",
    "unsupported_claim": "value_integration",
    "hidden_speaker": "value_integration",
    "controlling": "dialogue",
    "no_dialogue": "dialogue",
    "hostile_formula": "dialogue",
    "loaded_wording": "value_integration",
    "humour": "dialogue",
    "unglossed_term": "cultural_perception",
    "ranking": "cultural_perception",
    "collective_claim": "cultural_perception",
    "politics": "cultural_perception",
    "symbol": "cultural_perception",
    "naming": "cultural_perception",
    "timing": "cultural_perception",
    "late_point": "cognitive_empathy",
    "emotion_inflation": "emotional_empathy",
    "flat_feeling": "emotional_empathy",
}
"""Concerns are the vocabulary that audience notes and findings share."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A problem: its `severity` is major or minor, its `weight` orders findings before any audience is considered.

    A plain Rule has its condition in code (`evaluation.findings`, `evaluation.whole_draft`).
    """

    id: str
    concern: str
    severity: str
    weight: float


HEAVY_SENTENCE = Rule("heavy-sentence", "abstraction", "minor", 1.2)
"""Its findings weigh up to 1 more, by their share of heavy words."""
OFFICIAL_SENTENCE = Rule("official-sentence", "abstraction", "minor", 1.2)
SLOW_OPENING = Rule("slow-opening", "late_point", "minor", 2.4)
HIDDEN_GAIN = Rule("hidden-speaker", "hidden_speaker", "major", 5.0)
HIDDEN_SPEAKER = Rule("hidden-speaker", "hidden_speaker", "minor", 1.4)
UNNAMED_NARRATOR = Rule("unnamed-narrator", "hidden_speaker", "minor", 0.8)
CODED_RULES = (HEAVY_SENTENCE, OFFICIAL_SENTENCE, SLOW_OPENING, HIDDEN_GAIN, HIDDEN_SPEAKER, UNNAMED_NARRATOR)


@dataclass(frozen=True, slots=True)
class MarkRule(Rule):
    """A finding for each mark of `feature`; from `least` marks on.

    `scornful` rules hold in sentences that put somebody down only. `over_sentence` rules make one finding a draft,
    over the sentence with most marks: a lone exclamation mark shows nobody anything.
    """

    feature: str
    least: int = 1
    scornful: bool = False
    over_sentence: bool = False


MARK_RULES = (
    MarkRule("audience-trap", "naming", "major", 3.2, "trap"),
    MarkRule("doubtful-fact", "unsupported_claim", "major", 4.2, "false_fact"),
    MarkRule("stock-phrase", "slogan", "minor", 1.5, "official_phrase"),
    MarkRule("us-against-them", "hostile_formula", "major", 4.2, "against_them"),
    MarkRule("reproach", "hostile_formula", "major", 3.4, "reproach", scornful=True),
    MarkRule("ranking", "ranking", "major", 4.0, "ranking"),
    MarkRule("one-voice", "collective_claim", "major", 3.2, "collective"),
    MarkRule("presumption", "controlling", "major", 2.6, "presumption"),
    MarkRule("self-praise", "self_praise", "major", 3.0, "self_praise"),
    MarkRule("loaded-wording", "loaded_wording", "minor", 2.4, "loaded"),
    MarkRule("unglossed-term", "unglossed_term", "minor", 1.5, "unglossed_term"),
    MarkRule("local-unit", "unglossed_term", "minor", 1.2, "local_unit"),
    MarkRule("claim-without-source", "unsupported_claim", "major", 3.2, "reported_claim"),
    MarkRule("figure-without-source", "unsupported_claim", "minor", 1.3, "unsourced_figure"),
    MarkRule("controlling", "controlling", "minor", 1.5, "controlling"),
    MarkRule("rhetorical-question", "no_dialogue", "minor", 1.8, "rhetorical"),
    MarkRule("inflation", "emotion_inflation", "minor", 1.4, "inflation", least=2),
    MarkRule("shouting", "emotion_inflation", "minor", 1.4, "exclamation", least=3, over_sentence=True),
)
"""In order of precedence: where two rules quote overlapping words, the earlier one speaks."""


@dataclass(frozen=True, slots=True)
class LackRule(Rule):
    """A finding on a whole draft that has fewer than `least` marks of `features`.

    A story moves its readers without some of them: `spared_by_story`. A reply owes an answer, not a scene: then
    `owed_by_reply` is False. What sounds told by somebody who was there is not "reported from outside":
    `spared_by_telling`. `languages` are those in which the features can be seen.
    """

    features: tuple[str, ...]
    least: int
    spared_by_story: bool = True
    owed_by_reply: bool = True
    spared_by_telling: bool = False
    languages: tuple[str, ...] = ("en",)


LACKS = (
    LackRule(
        "no-person",
        "missing_person",
        "major",
        3.4,
        ("person_named", "person_pronoun"),
        least=1,
        spared_by_story=False,
        owed_by_reply=False,
        languages=("en", "zh"),
    ),
    LackRule(
        "no-feeling",
        "flat_feeling",
        "minor",
        1.9,
        ("feeling", "body_feeling", "care", "sensory"),
        least=2,
        owed_by_reply=False,
        spared_by_telling=True,
    ),
    LackRule(
        "no-dialogue",
        "no_dialogue",
        "minor",
        2.2,
        ("question", "invitation", "concession", "reader"),
        least=1,
        languages=("en", "zh", "es", "ja"),
    ),
)


@dataclass(frozen=True, slots=True)
class PraiseRule:
    """A strength worth naming: a sentence with `least` marks of `feature`, each of a weight of at least `clear`.

    `honest` rules also speak for a draft that fails a check. Words of `weak` raise the score like the others, but are
    too weak a sign to be praised for.
    """

    id: str
    feature: str
    dimension: str
    least: int = 1
    honest: bool = False
    clear: float = 0.0
    weak: frozenset[str] = frozenset()


_MENTIONS_BOTH = frozenset(
    (
        *("one another", "both of", "together with", "exchange", "exchanged", "shared", "sharing", "you and i"),
        *("you and me", "human", "humans", "humanity", "strangers", "neighbours", "neighbors"),
    )
)
"""Words that name two sides without saying that either gives anything."""

PRAISE_RULES = (
    PraiseRule("explains-term", "glossed_term", "cultural_perception", honest=True),
    PraiseRule("grants-a-point", "concession", "dialogue", honest=True),
    PraiseRule("hears-people", "direct_speech", "narrative_translation"),
    PraiseRule("names-a-person", "person_named", "narrative_translation"),
    PraiseRule("shows-feeling", "body_feeling", "emotional_empathy", weak=frozenset(("said nothing", "went quiet"))),
    PraiseRule("sets-a-scene", "scene", "narrative_translation"),
    PraiseRule("asks-a-question", "reader_question", "dialogue"),
    PraiseRule("sources-a-figure", "sourced_figure", "value_integration", honest=True),
    PraiseRule("pictures-the-reader", "reader", "cognitive_empathy"),
    PraiseRule("says-who-speaks", "speaker", "value_integration", honest=True),
    PraiseRule("builds-a-bridge", "bridge", "cultural_perception"),
    PraiseRule("shows-difference-within", "variation", "cultural_perception", clear=1.0),
    PraiseRule("uses-the-senses", "sensory", "narrative_translation", least=2),
    PraiseRule("shares-ground", "mutual", "value_integration", weak=_MENTIONS_BOTH),
)
"""In order of how much a student learns from hearing it."""
