"""The conversation, wired: the same for every platform."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap.opening import open_studio
from bot.bootstrap.sentences import picture_sentences
from bot.conversation import catalogue as sentences
from bot.conversation.assessments import Assessments
from bot.conversation.coaching import CriticCoach
from bot.conversation.engine import Engine
from bot.conversation.flow import Flow
from bot.conversation.forecast_runner import ForecastRunner
from bot.conversation.guide import Guide
from bot.conversation.panelling import PanelForum
from bot.conversation.ports import AudienceOption
from bot.conversation.reading import FileReader
from bot.conversation.runner import Runner
from bot.conversation.sessions import SessionsInMemory
from bot.localisation import load_translator

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.conversation.pictures import Pictures
    from bot.storage.log import Log
    from knowledge.catalogue import Catalogue
    from knowledge.entries import Text


def open_engine(application: "Application", log: "Log", *, pictures: bool) -> Engine:
    """The conversation over a log; with `pictures` for platforms that can show them."""
    translators = {name: load_translator(name, [sentences.FOLDER]) for name in sentences.LOCALES}
    guide = Guide(translators, _audience_options(application.catalogue), application.settings.locale)
    coach = CriticCoach(application.critic, application.coach_translators, application.source_title)
    sessions = SessionsInMemory()
    drawing = _chat_pictures(application.settings.home) if pictures else None
    forecasts = ForecastRunner(PanelForum(application.panel, application.panel_translators, drawing), log, drawing)
    runner = Runner(Assessments(coach), log, sessions, application.practice_runner(log), forecasts)
    return Engine(Flow(guide), runner, sessions, FileReader(), lambda: secrets.token_hex(4))


def _chat_pictures(home: Path) -> "Pictures":
    from bot.reports.in_chat import ChatPictures

    return ChatPictures(open_studio(home), picture_sentences())


def _audience_options(catalogue: "Catalogue") -> tuple[AudienceOption, ...]:
    countries = {country.code: country.name for country in catalogue.countries()}
    candidates = {one.id: one for one in catalogue.audience_candidates()}
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
        for one in catalogue.audiences()
    )


def _by_locale(name: "Text | None") -> dict[str, str]:
    return {"en": name.en, "zh": name.zh or name.en} if name else {}
