"""One row of an export: an interaction with what it was about."""

from dataclasses import dataclass

from bot.domain.interaction import Interaction


@dataclass(frozen=True, slots=True)
class ExportRow:
    """A logged interaction as assessment needs it.

    The learner appears as `interaction.learner_id` only, a pseudonym: the platform's own id of the person is not here.
    `version_number` counts from 1; `text` is the version's text as given.
    """

    interaction: Interaction
    platform: str
    draft_id: str
    version_number: int
    language: str
    words: int
    text: str
