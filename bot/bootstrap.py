"""From settings to a wired application: the only place that names adapters. Heavy parts are opened when first used."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ConfigError, UserFacingError
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.coach.critic import Critic
    from bot.coach.critique import Critique
    from bot.comments.labelling import Labeller
    from bot.conversation.engine import Engine
    from bot.conversation.ports import AudienceOption
    from bot.localisation import Translator
    from bot.storage.log import Log
    from evaluation.rubric import Rubric
    from knowledge.catalogue import Catalogue
    from knowledge.entries import Text
    from knowledge.search.embedder import Embedder
    from knowledge.service import Knowledge

TERMINAL = "console"
"""The console platform's name in the log."""
COACH_LOCALES = ("en", "zh-CN")
_COACH_SENTENCES = Path(__file__).parent / "coach" / "locales"
_COMMENT_SENTENCES = Path(__file__).parent / "comments" / "locales"


def read_settings() -> Settings:
    """Settings from the environment and `.env`. Raises ConfigError naming the first setting that is wrong."""
    from pydantic import ValidationError

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise ConfigError(f"The setting ATTUNE_{name} cannot be used: {first['msg']}.") from error


def comment_sentences(locale: str) -> "Translator":
    """What is said about comments, in one locale."""
    from bot.localisation import load_translator

    return load_translator(locale, [_COMMENT_SENTENCES])


def open_labeller(home: Path, story: str | None) -> "Labeller":
    """What labels comments, for whatever process asks. `story` is the text that they answer, if it is known."""
    from evaluation.comments.labels import label_comments
    from evaluation.comments.story import read_story
    from knowledge.search.embedder import Embedder

    embed = Embedder(home / "knowledge").embed
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
        from knowledge.search.embedder import Embedder

        return Embedder(self.settings.home / "knowledge")

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

    def critique(self, text: str, audience: str, locale: str) -> "Critique":
        """Critique a draft. Raises what the critic raises."""
        return self.critic.critique(text, audience, locale)

    async def keep_from_terminal(self, user: str, critique: "Critique") -> bool:
        """Log a critique made at this terminal, if its person has agreed to that; False when nothing was kept."""
        import uuid

        from bot.coach.record import scored

        if self.settings.database_url is None and not self.settings.database_file.exists():
            return False  # nobody has agreed yet, and looking must not make a database
        async with self.log() as log:
            learner = await log.learner(TERMINAL, user)
            consent = await log.consent(learner.id) if learner else None
            if learner is None or consent is None or not consent.is_given:
                return False
            await log.record(
                learner.id,
                update_key=f"{TERMINAL}:{user}:command:{uuid.uuid4()}",
                text=critique.text,
                language=critique.language,
                words=critique.words,
                scored=scored(critique),
                revises=None,
            )
        return True

    @asynccontextmanager
    async def log(self) -> AsyncIterator["Log"]:
        """The log, closed at the end. Raises ConfigError for one that cannot be used."""
        from bot.storage.log import Log

        log = await Log.open(self.settings.database)
        try:
            yield log
        finally:
            await log.aclose()

    def conversation(self, log: "Log") -> "Engine":
        """The conversation over a log, the same for every platform."""
        import secrets

        from bot.conversation import catalogue as sentences
        from bot.conversation.assessments import Assessments
        from bot.conversation.coaching import CriticCoach
        from bot.conversation.engine import Engine
        from bot.conversation.flow import Flow
        from bot.conversation.guide import Guide
        from bot.conversation.reading import FileReader
        from bot.conversation.runner import Runner
        from bot.conversation.sessions import SessionsInMemory
        from bot.localisation import load_translator

        translators = {name: load_translator(name, [sentences.FOLDER]) for name in sentences.LOCALES}
        guide = Guide(translators, self._audience_options(), self.settings.locale)
        coach = CriticCoach(self.critic, self.coach_translators, lambda name: self.catalogue.source(name).title)
        sessions = SessionsInMemory()
        runner = Runner(Assessments(coach), log, sessions)
        return Engine(Flow(guide), runner, sessions, FileReader(), lambda: secrets.token_hex(4))

    def _audience_options(self) -> tuple["AudienceOption", ...]:
        from bot.conversation.ports import AudienceOption

        countries = {country.code: country.name for country in self.catalogue.countries()}
        return tuple(
            AudienceOption(one.id, one.country, _by_locale(one.name), _by_locale(countries.get(one.country or "")))
            for one in self.catalogue.audiences()
        )


def _by_locale(name: "Text | None") -> dict[str, str]:
    return {"en": name.en, "zh": name.zh or name.en} if name else {}
