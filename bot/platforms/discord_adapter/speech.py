"""The sentences of the Discord adapter in the language of a person's Discord, and names of commands in each."""

from collections.abc import Mapping
from pathlib import Path

import discord
from discord import app_commands

from bot.conversation.vocabulary import locale_of
from bot.localisation import FALLBACK, Translator, Translators

_FOLDER = Path(__file__).parent / "locales"


class Speech:
    """Sentences over those of the conversation; `default` is the operator's language."""

    def __init__(self, conversation: Mapping[str, Translator], default_locale: str) -> None:
        self._translators = Translators(tuple(conversation), [_FOLDER], conversation)
        self.default = self._translators[default_locale]

    def to(self, locale: discord.Locale) -> Translator:
        """The translator for somebody whose Discord speaks this; English for everybody but readers of Chinese."""
        return self._translators.get(locale_of(locale.value) or FALLBACK, self.default)

    def languages(self) -> dict[str, str]:
        """Every language by its locale, named in itself."""
        return {locale: say("language-name") for locale, say in self._translators.items()}

    def both(self, message_id: str) -> app_commands.locale_str:
        """The sentence in English, to be translated when the commands are registered."""
        return app_commands.locale_str(self._translators["en"](message_id), message_id=message_id)


class CommandTranslator(app_commands.Translator):
    """Gives Discord the names and descriptions of commands in Chinese."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002 - a sentence's name says where it stands
    ) -> str | None:
        """The sentence in this locale; None leaves the English one."""
        message_id = string.extras.get("message_id")
        if message_id is None or locale is not discord.Locale.chinese:
            return None
        return self._speech.to(locale)(message_id)
