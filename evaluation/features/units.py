"""Chinese units of measure, which say nothing to readers elsewhere; converted by arithmetic, never guessed."""

import re
from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark

_UNITS = {
    "mu": (1 / 15, "hectares"),
    "jin": (0.5, "kilograms"),
    "catties": (0.5, "kilograms"),
    "li": (0.5, "kilometres"),
}
"""The market units as fixed in the People's Republic of China: 15 mu a hectare, 2 jin a kilogram, 2 li a kilometre."""
_MEASURED = re.compile(r"\b(\d[\d,]*(?:\.\d+)?)\s*(million\s+)?(mu|jin|catties|li)\b(?!\s*[(（])")


def unit_marks(document: Document) -> Iterator[Mark]:
    """`local_unit` for an amount in mu, jin (catties) or li without a conversion; the swap adds one."""
    for hit in _MEASURED.finditer(document.text):
        factor, unit = _UNITS[hit.group(3)]
        amount = float(hit.group(1).replace(",", "")) * (1_000_000 if hit.group(2) else 1)
        swap = f"{hit.group()} (about {_rounded(amount * factor)} {unit})"
        yield Mark("local_unit", hit.start(), hit.end(), document.sentence_at(hit.start()), swap=swap)


def _rounded(amount: float) -> str:
    """Two significant figures: a conversion must not look more exact than the amount."""
    if amount >= 10:
        digits = len(str(int(amount)))
        return f"{round(amount, 2 - digits):,.0f}"
    return f"{amount:.2g}"
