"""The closed lists from which the packs choose; in the order in which they are told, where there is one."""

KINDS = ("note", "term", "phrase", "case", "construct", "caution", "indicator", "drill", "resource")
STATUSES = ("unreviewed", "reviewed", "certified", "retired")
EVIDENCE = ("V", "E", "M", "2")
UNSEEN = frozenset({"M", "2"})
"""Evidence that nobody here has seen: memory, and what others report."""
CONFIDENCE = ("H", "M", "L")
SEVERITIES = ("major", "minor")
WEIGHTS = ("strong", "mild")
CONCERNS = (
    "slogan",
    "self_praise",
    "unsupported_claim",
    "controlling",
    "abstraction",
    "missing_person",
    "unglossed_term",
    "late_point",
    "emotion_inflation",
    "flat_feeling",
    "no_dialogue",
    "hidden_speaker",
    "ranking",
    "collective_claim",
    "hostile_formula",
    "loaded_wording",
    "politics",
    "symbol",
    "naming",
    "humour",
    "platform_form",
    "timing",
)
DIMENSIONS = (
    "cultural_perception",
    "emotional_empathy",
    "cognitive_empathy",
    "narrative_translation",
    "dialogue",
    "value_integration",
)
OUTCOMES = ("success", "mixed", "failure", "double_edged", "context_shock")
PHRASE_TYPES = (
    "padding",
    "slogan",
    "self_praise",
    "cliche",
    "presumption",
    "controlling",
    "over_claim",
    "hostile",
    "insinuation",
    "jargon",
    "collective",
    "staged_praise",
    "ceremonial",
)
