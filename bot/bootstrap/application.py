"""Everything that Attune can do, wired for one home folder."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap.opening import open_embedder
from bot.bootstrap.sentences import coach_sentences, panel_sentences, phone_sentences
from bot.errors import ConfigError, UserFacingError
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.coach.calibrating.in_force import InForce
    from bot.coach.comparing.comparing import Comparer
    from bot.coach.critic import Critic
    from bot.coach.critique import Critique
    from bot.coach.fidelity.panels import Panels
    from bot.coach.layouts import Layout
    from bot.coach.panel.panel import Panel
    from bot.coach.practising import Practice
    from bot.conversation.engine import Engine
    from bot.conversation.manners import Manners
    from bot.conversation.ports import Sessions, Trainer
    from bot.conversation.practice_runner import PracticeRunner
    from bot.conversation.training import CoachTrainer
    from bot.jobs.offloading import Workforce
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
        why = first["msg"].removeprefix("Value error, ")
        # Without the cause, which shows what was given, perhaps a token.
        raise ConfigError(f"The setting ATTUNE_{name} cannot be used: {why}.") from None


class Application:
    """Everything wired for one home folder. `on_progress` hears of long work, one line each.

    `rubric_file` is a rubric that the person names, instead of the one in the settings. One that does not build reads
    the knowledge index that another process has made, and raises IndexDamagedError where there is none.
    """

    def __init__(
        self,
        settings: Settings,
        on_progress: Callable[[str], None] = lambda _: None,
        rubric_file: Path | None = None,
        *,
        builds: bool = True,
    ) -> None:
        self.settings = settings
        self.rubric_file = rubric_file
        self._on_progress = on_progress
        self._builds = builds

    @cached_property
    def knowledge(self) -> "Knowledge":
        """The knowledge room. Raises PackError for packs that cannot be read."""
        from knowledge.service import open_knowledge

        home, progress = self.settings.home, self._on_progress
        return open_knowledge(home, on_progress=progress, encoder=self.embedder, builds=self._builds)

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

    def sentences(self, layout: "Layout") -> Mapping[str, "Translator"]:
        """What the layout writes with."""
        return phone_sentences(self.panel_translators) if layout.on_phone else self.panel_translators

    @cached_property
    def rubric(self) -> "Rubric":
        """The rubric in force: the one named, the settings' one, or the standard one.

        Raises UserFacingError for a named file that cannot be used, ConfigError for one in the settings.
        """
        from bot.coach.class_rubric import read_class_rubric
        from evaluation.rubric import standard_rubric

        say = self.coach_translators[self.settings.locale]
        if self.rubric_file is not None:
            return read_class_rubric(self.rubric_file, say)
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

        embedder, translators = self.embedder, self.coach_translators
        return Critic(
            self.catalogue, self.knowledge, embedder.embed, self.rubric, translators, remembering=embedder.remembering
        )

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
        return self._practice(self.coach_translators)

    def practice_writing(self, layout: "Layout") -> "Practice":
        """The same in another layout. Raises what `rubric` raises."""
        return self._practice(self.sentences(layout))

    def _practice(self, sentences: Mapping[str, "Translator"]) -> "Practice":
        from bot.coach.practising import Practice

        return Practice(self.catalogue, self.embedder.embed, self.rubric, sentences)

    @cached_property
    def trainer(self) -> "CoachTrainer":
        """What recommends practice and marks answers, for a terminal. Raises what `rubric` raises."""
        from bot.coach.layouts import TERMINAL

        return self.trainer_writing(TERMINAL)

    def trainer_writing(self, layout: "Layout") -> "CoachTrainer":
        """The same in another layout. Raises what `rubric` raises."""
        from bot.coach.critique import SCORER
        from bot.conversation.training import CoachTrainer

        engine = {"scorer": SCORER, "rubric": self.rubric.version, "knowledge": self.catalogue.version}
        versions = {**engine, "model": None, "prompt": None}
        sentences = self.sentences(layout)
        practice = self.practice_writing(layout)
        return CoachTrainer(self.catalogue, practice, sentences, versions, self.source_title)

    def practice_runner(self, log: "Log", trainer: "Trainer | None" = None) -> "PracticeRunner":
        """Practice over a log, with the pins and bans of the class in the settings; by this trainer, or by ours."""
        from datetime import UTC, datetime

        from bot.conversation.practice_runner import PracticeRunner

        return PracticeRunner(trainer or self.trainer, log, self.settings.class_id, lambda: datetime.now(UTC).date())

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

    def conversation(
        self,
        log: "Log",
        *,
        pictures: bool = False,
        workers: "Workforce | None" = None,
        manners: "Manners | None" = None,
        sessions: "Sessions | None" = None,
    ) -> "Engine":
        """The conversation over a log, for a terminal or for platforms of other `manners`.

        With `pictures` for those that can show them. Heavy work is done by the `workers` where there are any, which
        have to be asked for on the running event loop and write for the same manners, else in threads.
        `sessions` are kept in memory unless others are given.
        """
        from bot.bootstrap.chat import open_engine
        from bot.bootstrap.faculty import open_faculty
        from bot.conversation.manners import TERMINAL

        spoken = manners or TERMINAL
        if workers is None:
            return open_engine(self, log, open_faculty(self, pictures=pictures, manners=spoken), spoken, sessions)
        from bot.bootstrap.workforce import offloaded_faculty

        faculty = offloaded_faculty(self, workers, pictures=pictures, manners=spoken)
        return open_engine(self, log, faculty, spoken, sessions)

    def source_title(self, source_id: str) -> str:
        """What a source is called. Raises what the catalogue raises."""
        return self.catalogue.source(source_id).title
