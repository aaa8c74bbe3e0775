"""The conversation's coach port over the coach room."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.coach.critic import Critic
from bot.coach.critique import Critique
from bot.coach.layouts import TERMINAL, Layout
from bot.coach.record import scored
from bot.coach.revision import compare
from bot.conversation.messages import Stage
from bot.conversation.ports import Assessment
from bot.domain.interaction import Scored
from bot.localisation import Translator


@dataclass(frozen=True)
class WrittenAssessment:
    """A critique, and how to write about it."""

    critique: Critique
    say: Translator
    name_source: Callable[[str], str]
    layout: Layout = TERMINAL

    @property
    def text_critique(self) -> str:
        """The critique as a message."""
        return self.layout.critique(self.critique, self.say)

    @property
    def language(self) -> str:
        """The draft's language."""
        return self.critique.language

    @property
    def words(self) -> int:
        """The draft's length."""
        return self.critique.words

    @property
    def scored(self) -> Scored:
        """What the log keeps."""
        return scored(self.critique)

    def why(self, dimension: str | None) -> str:
        """The reasons of one dimension, or of all six."""
        return self.layout.why(self.critique, self.say, dimension)

    def sources(self) -> str:
        """The notes and sources used."""
        return self.layout.sources(self.critique, self.say, self.name_source)

    def compared_with(self, previous: Assessment) -> str:
        """Score changes with intervals, and findings resolved, new and still there."""
        if not isinstance(previous, WrittenAssessment):
            raise TypeError("Only two assessments of the same coach can be compared.")
        return self.layout.revision(compare(previous.critique, self.critique), self.say)


class CriticCoach:
    """Assesses drafts with the critic, off the event loop."""

    def __init__(
        self,
        critic: Critic,
        translators: Mapping[str, Translator],
        name_source: Callable[[str], str],
        layout: Layout = TERMINAL,
    ) -> None:
        """`translators` are those that the layout writes with."""
        self._critic = critic
        self._layout = layout
        self._translators = translators
        self._name_source = name_source

    async def assess(self, text: str, audience: str, locale: str, report: Callable[[Stage], None]) -> WrittenAssessment:
        """Assess the text; the measurement is work for a processor and runs in a thread."""
        critique = await asyncio.to_thread(
            self._critic.critique, text, audience, locale, lambda stage: report(Stage(stage))
        )
        return WrittenAssessment(critique, self._translators[locale], self._name_source, self._layout)
