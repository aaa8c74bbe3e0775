"""What the person at this terminal has agreed to and practised: the commands beside the chat know it too."""

import getpass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.coach.critique import Critique
    from bot.conversation.offers import Offers

PLATFORM = "console"
"""The console platform's name in the log."""


def terminal_user() -> str:
    """The console platform's id of the person at this terminal: the name of the account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "local"


async def next_practice(application: "Application", kind: str, audience: str | None) -> "Offers":
    """What this person should practise next; nothing is noted. Raises what `Application.trainer` raises."""
    from bot.conversation.messages import SessionKey
    from bot.conversation.offers import Trainee
    from bot.conversation.practice_events import Recommend

    user, locale = terminal_user(), application.settings.locale
    if not application.has_log:  # nobody has practised yet
        today = datetime.now(UTC).date()
        trainee = Trainee(key=f"{PLATFORM}:{user}", locale=locale, audience=audience, today=today)
        return await application.trainer.recommend(kind, "", trainee)
    async with application.log() as log:
        learner = await log.learner(PLATFORM, user)
        readers = audience or (learner.audience if learner else None)
        light = learner is not None and learner.low_data
        command = Recommend(kind, "", locale, readers, light, ())
        trainee = await application.practice_runner(log).trainee(SessionKey(PLATFORM, user, user), learner, command)
    return await application.trainer.recommend(kind, "", trainee)


async def keep(application: "Application", critique: "Critique") -> bool:
    """Log a critique made at this terminal, if its person has agreed to that; False when nothing was kept."""
    import uuid

    from bot.coach.record import scored

    if not application.has_log:  # nobody has agreed yet
        return False
    user = terminal_user()
    async with application.log() as log:
        learner = await log.learner(PLATFORM, user)
        consent = await log.consent(learner.id) if learner else None
        if learner is None or consent is None or not consent.is_given:
            return False
        await log.record(
            learner.id,
            update_key=f"{PLATFORM}:{user}:command:{uuid.uuid4()}",
            text=critique.text,
            language=critique.language,
            words=critique.words,
            scored=scored(critique),
            revises=None,
        )
    return True
