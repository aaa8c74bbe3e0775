"""What every use case asks of a draft before it is read: some text, and not too much of it."""

from bot.errors import UserFacingError
from bot.localisation import Translator

MOST_CHARACTERS = 50_000


def refuse_unreadable(text: str, say: Translator) -> None:
    """Raises UserFacingError for a text without a visible character or over MOST_CHARACTERS."""
    if not text.strip():
        raise UserFacingError(say("draft-empty"))
    if len(text) > MOST_CHARACTERS:
        raise UserFacingError(say("draft-too-long", most=MOST_CHARACTERS))
