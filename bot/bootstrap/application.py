"""Everything that Attune can do, wired for one home folder."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap.opening import open_embedder
from bot.bootstrap.sentences import coach_sentences, panel_sentences
from bot.errors import ConfigError, UserFacingError
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.coach.calibrating.in_force import InForce
    from bot.coach.comparing.comparing import Comparer
    from bot.coach.critic import Critic
    from bot.coach.critique import Critique
    from bot.coach.fidelity.panels import Panels
    from bot.coach.panel.panel import Panel
    from bot.coach.practising import Practice
    from bot.conversation.engine import Engine
    from bot.conversation.practice_runner import PracticeRunner
    from bot.conversation.training import CoachTrainer
    from bot.localisation import Translator
    from bot.storage.log import Log
    from evaluation.rubric import Rubric
    from knowledge.catalogue import Catalogue
    from knowledge.certification.desk import Desk
    from knowledge.search.embedder import Embedder
    from knowledge.service import Knowledge
    from knowledge.uploads.intake import Intake


def read_settings() -> Settings:
    """Settings from the environment and `.env`. Raises ConfigError naming the first setting that is wrong."""
    from pydantic import ValidationError

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper().removeprefix("ATTUNE_")
        raise ConfigError(f"The setting ATTUNE_{name} cannot be used: {first['msg']}.") from error


class Application:
    """Everything wired for one home folder. `on_progress` hears of long work, one line each.

    `rubric_file` is a rubric that the person names, instead of the one in the settings.
    """

    def __init__(
        self,
        settings: Settings,
        on_progress: Callable[[str], None] = lambda _: None,
        rubric_file: Path | None = None,
    ) -> None:
        self.settings = settings
        self._on_progress = on_progress
        self._rubric_file = rubric_file

    @cached_property
    def knowledge(self) -> "Knowledge":
        """The knowledge room. Raises PackError for packs that cannot be read."""
        from knowledge.service import open_knowledge

        return open_knowledge(self.settings.home, on_progress=self._on_progress, encoder=self.embedder)

    @cached_property
    def embedder(self) -> "Embedder":
        """The bundled embedder: the index searches with its vectors, the measurement's heads read them."""
        return open_embedder(self.settings.home)

    @cached_property
    def desk(self) -> "Desk":
        """Where reviewers decide about entries. Raises what the catalogue raises."""
        from knowledge.service import open_desk

        return open_desk(self.settings.home, on_progress=self._on_progress)

    @cached_property
    def intake(self) -> "Intake":
        """Where a teacher's documents come in, screened."""
        from bot.uploads.screening import screen
        from knowledge.service import open_intake

        return open_intake(self.settings.home, self.catalogue, self.embedder, screen)

    @cached_property
    def upload_sentences(self) -> "Translator":
        """What is said about a teacher's documents, in the locale of the settings."""
        from bot.localisation import load_translator
        from bot.uploads import report

        return load_translator(self.settings.locale, [report.FOLDER])

    @property
    def catalogue(self) -> "Catalogue":
        """The compiled packs."""
        return self.knowledge.catalogue

    @cached_property
    def coach_translators(self) -> Mapping[str, "Translator"]:
        """The coach's sentences in every locale."""
        return coach_sentences()

    @cached_property
    def panel_translators(self) -> Mapping[str, "Translator"]:
        """What is said of simulated readers and of forms of a story, on top of what the coach says."""
        return panel_sentences(self.coach_translators)

    @cached_property
    def rubric(self) -> "Rubric":
        """The rubric in force: the one named, the settings' one, or the standard one.

        Raises UserFacingError for a named file that cannot be used, ConfigError for one in the settings.
        """
        from bot.coach.class_rubric import read_class_rubric
        from evaluation.rubric import standard_rubric

        say = self.coach_translators[self.settings.locale]
        if self._rubric_file is not None:
            return read_class_rubric(self._rubric_file, say)
        if self.settings.rubric is None:
            return standard_rubric()
        try:
            return read_class_rubric(self.settings.rubric, say)
        except UserFacingError as error:
            raise ConfigError(f"ATTUNE_RUBRIC: {error}") from error

    @cached_property
    def critic(self) -> "Critic":
        """The main use case. Raises what `rubric` raises."""
        from bot.coach.critic import Critic

        return Critic(self.catalogue, self.knowledge, self.embedder.embed, self.rubric, self.coach_translators)

    @cached_property
    def in_force(self) -> "InForce":
        """What the panels of the class in the settings go by: its calibration, or the standard parameters."""
        from bot.coach.calibrating.in_force import in_force

        return in_force(self.settings.home, self.settings.class_id)

    @cached_property
    def panel(self) -> "Panel":
        """Simulated readers, reacting to drafts."""
        from bot.coach.panel.panel import Panel

        return Panel(self.catalogue, self.embedder.embed, self.panel_translators, self.in_force)

    @cached_property
    def comparison(self) -> "Comparer":
        """Forms of a story before the same simulated readers."""
        from bot.coach.comparing.comparing import Comparer

        return Comparer(self.catalogue, self.embedder.embed, self.panel_translators, self.in_force)

    def fidelity_panels(self, size: int, seed: int) -> "Panels":
        """Panels to be compared with real readers."""
        from bot.coach.fidelity.panels import Panels

        return Panels(self.catalogue, self.embedder.embed, size, seed, self.in_force)

    @cached_property
    def practice(self) -> "Practice":
        """The drills, scored by the same measurement. Raises what `rubric` raises."""
        from bot.coach.practising import Practice

        return Practice(self.catalogue, self.embedder.embed, self.rubric, self.coach_translators)

    @cached_property
    def trainer(self) -> "CoachTrainer":
        """What recommends practice and marks answers. Raises what `rubric` raises."""
        from bot.coach.critique import SCORER
        from bot.conversation.training import CoachTrainer

        engine = {"scorer": SCORER, "rubric": self.rubric.version, "knowledge": self.catalogue.version}
        versions = {**engine, "model": None, "prompt": None}
        return CoachTrainer(self.catalogue, self.practice, self.coach_translators, versions, self.source_title)

    def practice_runner(self, log: "Log") -> "PracticeRunner":
        """Practice over a log, with the pins and bans of the class in the settings."""
        from datetime import UTC, datetime

        from bot.conversation.practice_runner import PracticeRunner

        return PracticeRunner(self.trainer, log, self.settings.class_id, lambda: datetime.now(UTC).date())

    def sentence(self, message: str) -> str:
        """A sentence of the conversation that needs no values, in the settings' language."""
        from bot.conversation import catalogue as sentences
        from bot.localisation import load_translator

        return load_translator(self.settings.locale, [sentences.FOLDER])(message)

    def critique(self, text: str, audience: str, locale: str) -> "Critique":
        """Critique a draft. Raises what the critic raises."""
        return self.critic.critique(text, audience, locale)

    @property
    def has_log(self) -> bool:
        """Whether there may be a log; opening it would make one."""
        return self.settings.database_url is not None or self.settings.database_file.exists()

    @asynccontextmanager
    async def log(self) -> AsyncIterator["Log"]:
        """The log, closed at the end. Raises ConfigError for one that cannot be used."""
        from bot.storage.log import Log

        log = await Log.open(self.settings.database)
        try:
            yield log
        finally:
            await log.aclose()

    def conversation(self, log: "Log", *, pictures: bool = False) -> "Engine":
        """The conversation over a log, the same for every platform; with `pictures` for those that can show them."""
        from bot.bootstrap.chat import open_engine

        return open_engine(self, log, pictures=pictures)

    def source_title(self, source_id: str) -> str:
        """What a source is called. Raises what the catalogue raises."""
        return self.catalogue.source(source_id).title
