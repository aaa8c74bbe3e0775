"""What the drawings know of a measure: which way is good, and what follows its figure."""

LOWER_IS_BETTER = frozenset({"cultural_discount_rate", "processing_friction", "hostile_friction", "misinterpretation"})
_SHARES = frozenset(
    {
        "cultural_discount_rate",
        "positive_image_conversion",
        "positive_resonance",
        "hostile_friction",
        "misinterpretation",
    }
)


def unit_of(measure: str) -> str:
    """% for a share, nothing for an index of up to 100."""
    return "%" if measure in _SHARES else ""
