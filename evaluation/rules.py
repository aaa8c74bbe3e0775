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
class MarkRule:
    """A finding for each mark of `feature`; from `least` marks on. `harm` is its weight before any audience.

    `scornful` rules hold in sentences that put somebody down only. `over_sentence` rules make one finding a draft,
    over the sentence with most marks: a lone exclamation mark shows nobody anything.
    """

    id: str
    feature: str
    concern: str
    severity: str
    harm: float
    least: int = 1
    scornful: bool = False
    over_sentence: bool = False


MARK_RULES = (
    MarkRule("audience-trap", "trap", "naming", "major", 3.2),
    MarkRule("doubtful-fact", "false_fact", "unsupported_claim", "major", 4.2),
    MarkRule("stock-phrase", "official_phrase", "slogan", "minor", 1.5),
    MarkRule("us-against-them", "against_them", "hostile_formula", "major", 4.2),
    MarkRule("reproach", "reproach", "hostile_formula", "major", 3.4, scornful=True),
    MarkRule("ranking", "ranking", "ranking", "major", 4.0),
    MarkRule("one-voice", "collective", "collective_claim", "major", 3.2),
    MarkRule("presumption", "presumption", "controlling", "major", 2.6),
    MarkRule("self-praise", "self_praise", "self_praise", "major", 3.0),
    MarkRule("loaded-wording", "loaded", "loaded_wording", "minor", 2.4),
    MarkRule("unglossed-term", "unglossed_term", "unglossed_term", "minor", 1.5),
    MarkRule("local-unit", "local_unit", "unglossed_term", "minor", 1.2),
    MarkRule("claim-without-source", "reported_claim", "unsupported_claim", "major", 3.2),
    MarkRule("figure-without-source", "unsourced_figure", "unsupported_claim", "minor", 1.3),
    MarkRule("controlling", "controlling", "controlling", "minor", 1.5),
    MarkRule("rhetorical-question", "rhetorical", "no_dialogue", "minor", 1.8),
    MarkRule("inflation", "inflation", "emotion_inflation", "minor", 1.4, least=2),
    MarkRule("shouting", "exclamation", "emotion_inflation", "minor", 1.4, least=3, over_sentence=True),
)
"""In order of precedence: where two rules quote overlapping words, the earlier one speaks."""


@dataclass(frozen=True, slots=True)
class LackRule:
    """A finding on a whole draft that has fewer than `least` marks of `features`.

    A story moves its readers without some of them: `spared_by_story`. A reply owes an answer, not a scene: then
    `owed_by_reply` is False. What sounds told by somebody who was there is not "reported from outside":
    `spared_by_telling`. `languages` are those in which the features can be seen.
    """

    id: str
    concern: str
    severity: str
    weight: float
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
