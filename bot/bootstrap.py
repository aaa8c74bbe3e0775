"""From settings to a wired application: the only place that names adapters. Heavy parts are opened when first used."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

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
    from bot.comments.labelling import Labeller
    from bot.conversation.engine import Engine
    from bot.conversation.panelling import Picture
    from bot.conversation.ports import AudienceOption
    from bot.conversation.practice_runner import PracticeRunner
    from bot.conversation.training import CoachTrainer
    from bot.localisation import Translator
    from bot.reports.studio import Studio
    from bot.storage.log import Log
    from evaluation.rubric import Rubric
    from knowledge.catalogue import Catalogue
    from knowledge.certification.desk import Desk
    from knowledge.entries import Text
    from knowledge.search.embedder import Embedder
    from knowledge.service import Knowledge
    from knowledge.uploads.intake import Intake

COACH_LOCALES = ("en", "zh-CN")
_COACH_SENTENCES = Path(__file__).parent / "coach" / "locales"
_COMMENT_SENTENCES = Path(__file__).parent / "comments" / "locales"
_REALITY_SENTENCES = tuple(Path(__file__).parent / "coach" / name / "locales" for name in ("fidelity", "calibrating"))


def read_settings() -> Settings:
    """Settings from the environment and `.env`. Raises ConfigError naming the first setting that is wrong."""
    from pydantic import ValidationError

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper().removeprefix("ATTUNE_")
        raise ConfigError(f"The setting ATTUNE_{name} cannot be used: {first['msg']}.") from error


def comment_sentences(locale: str) -> "Translator":
    """What is said about comments, in one locale."""
    from bot.localisation import load_translator

    return load_translator(locale, [_COMMENT_SENTENCES])


def picture_sentences(locale: str) -> "Translator":
    """What is written in and about pictures, in one locale."""
    from bot.localisation import load_translator
    from bot.reports.studio import FOLDER

    return load_translator(locale, [FOLDER])


def open_studio(home: Path) -> "Studio":
    """What draws pictures, keeping its list of fonts in the home folder."""
    from bot.reports.studio import Studio

    return Studio(home / "pictures")


def reality_sentences(locale: str) -> "Translator":
    """What is said about real readers beside simulated ones, and about tables of them, in one locale."""
    from bot.localisation import load_translator

    return load_translator(locale, [_COMMENT_SENTENCES, *_REALITY_SENTENCES])


def open_embedder(home: Path) -> "Embedder":
    """The bundled embedder, keeping what it unpacks in the home folder."""
    from knowledge.search.embedder import Embedder

    return Embedder(home / "knowledge")


def open_labeller(home: Path, story: str | None) -> "Labeller":
    """What labels comments, for whatever process asks. `story` is the text that they answer, if it is known."""
    from evaluation.comments.labels import label_comments
    from evaluation.comments.story import read_story

    embed = open_embedder(home).embed
    known = read_story(story, embed) if story is not None else None
    return lambda texts: label_comments(texts, embed, known)


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
        from bot.localisation import Translators

        return Translators(COACH_LOCALES, [_COACH_SENTENCES])

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

        return Panel(self.catalogue, self.embedder.embed, self.coach_translators, self.in_force)

    @cached_property
    def comparison(self) -> "Comparer":
        """Forms of a story before the same simulated readers."""
        from bot.coach.comparing.comparing import Comparer

        return Comparer(self.catalogue, self.embedder.embed, self.coach_translators, self.in_force)

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
        return CoachTrainer(self.catalogue, self.practice, self.coach_translators, versions, self._source_title)

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
        import secrets

        from bot.conversation import catalogue as sentences
        from bot.conversation.assessments import Assessments
        from bot.conversation.coaching import CriticCoach
        from bot.conversation.engine import Engine
        from bot.conversation.flow import Flow
        from bot.conversation.forecast_runner import ForecastRunner
        from bot.conversation.guide import Guide
        from bot.conversation.panelling import PanelForum
        from bot.conversation.reading import FileReader
        from bot.conversation.runner import Runner
        from bot.conversation.sessions import SessionsInMemory
        from bot.localisation import load_translator

        translators = {name: load_translator(name, [sentences.FOLDER]) for name in sentences.LOCALES}
        guide = Guide(translators, self._audience_options(), self.settings.locale)
        coach = CriticCoach(self.critic, self.coach_translators, self._source_title)
        sessions = SessionsInMemory()
        draw = self._chat_picture() if pictures else None
        forecasts = ForecastRunner(PanelForum(self.panel, self.coach_translators, draw), log)
        runner = Runner(Assessments(coach), log, sessions, self.practice_runner(log), forecasts)
        return Engine(Flow(guide), runner, sessions, FileReader(), lambda: secrets.token_hex(4))

    def _chat_picture(self) -> "Picture":
        from bot.localisation import Translators
        from bot.reports.in_chat import chat_picture
        from bot.reports.studio import FOLDER

        return chat_picture(open_studio(self.settings.home), Translators(COACH_LOCALES, [FOLDER]))

    def _source_title(self, source_id: str) -> str:
        return self.catalogue.source(source_id).title

    def _audience_options(self) -> tuple["AudienceOption", ...]:
        from bot.conversation.ports import AudienceOption

        countries = {country.code: country.name for country in self.catalogue.countries()}
        candidates = {one.id: one for one in self.catalogue.audience_candidates()}
        return tuple(
            AudienceOption(
                one.id,
                one.country,
                _by_locale(one.name),
                _by_locale(countries.get(one.country or "")),
                candidates[one.id].names,
                one.countries,
                candidates[one.id].segments,
                one.platform,
            )
            for one in self.catalogue.audiences()
        )


def _by_locale(name: "Text | None") -> dict[str, str]:
    return {"en": name.en, "zh": name.zh or name.en} if name else {}
