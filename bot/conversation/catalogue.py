"""Where the conversation's own sentences are."""

from collections.abc import Mapping
from pathlib import Path

from bot.conversation.manners import Manners
from bot.localisation import LOCALES, Translator, load_translator

FOLDER = Path(__file__).parent / "locales"
PHONE = FOLDER / "phone"
"""What is said otherwise where nobody types numbers, dots and paths."""


def sentences(manners: Manners) -> Mapping[str, Translator]:
    """What is said on a platform of these manners, in every language."""
    plain = {name: load_translator(name, [FOLDER]) for name in LOCALES}
    if manners.console:
        return plain
    return {name: load_translator(name, [PHONE], beneath=plain[name]) for name in LOCALES}
