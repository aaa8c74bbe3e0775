"""The conversation, wired: the same for every platform."""

import secrets
from typing import TYPE_CHECKING

from bot.conversation.assessments import Assessments
from bot.conversation.catalogue import sentences
from bot.conversation.engine import Engine
from bot.conversation.flow import Flow
from bot.conversation.forecast_runner import ForecastRunner
from bot.conversation.guide import Guide
from bot.conversation.manners import Manners
from bot.conversation.ports import AudienceOption
from bot.conversation.reading import FileReader
from bot.conversation.runner import Runner
from bot.conversation.sessions import SessionsInMemory

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.conversation.faculty import Faculty
    from bot.conversation.ports import Sessions
    from bot.storage.log import Log
    from knowledge.catalogue import Catalogue
    from knowledge.entries import Text


def open_engine(
    application: "Application", log: "Log", faculty: "Faculty", manners: Manners, sessions: "Sessions | None" = None
) -> Engine:
    """The conversation over a log, with those who do its heavy work, for platforms of these manners.

    Sessions are kept in memory unless others are given.
    """
    guide = open_guide(application, manners)
    sessions = sessions or SessionsInMemory()
    forecasts = ForecastRunner(faculty.forum, log, faculty.pictures)
    practice = application.practice_runner(log, faculty.trainer)
    runner = Runner(Assessments(faculty.coach), log, sessions, practice, forecasts)
    return Engine(Flow(guide), runner, sessions, FileReader(), lambda: secrets.token_hex(4), ahead=faculty.ahead)


def open_guide(application: "Application", manners: Manners) -> Guide:
    """What the conversation says, and the audiences that it knows. Raises what the catalogue raises."""
    audiences = _audience_options(application.catalogue)
    return Guide(sentences(manners), audiences, application.settings.locale, manners)


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
