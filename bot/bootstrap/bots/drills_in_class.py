"""What a platform's own surfaces show of drills: their kinds, and one for a whole class."""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from knowledge.practice import DRILL_TYPES

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.conversation.guide import Guide
    from bot.jobs.ports import Announce
    from bot.platforms.discord_adapter.practice_ground import Challenge


def kinds_of_drills(application: "Application") -> Mapping[str, Mapping[str, str]]:
    """The kinds that there are drills of, each with its name by locale."""
    translators = application.coach_translators
    there = {drill.type for drill in application.catalogue.drills()}
    return {
        kind: {locale: translators[locale](f"practice-type-{kind}") for locale in translators}
        for kind in DRILL_TYPES
        if kind in there
    }


def challenge_from(application: "Application") -> Callable[[str], "Challenge"]:
    """Gives any drill, in a locale; the choice that comes with it opens it in a person's own conversation."""
    from bot.coach.layouts import PHONE
    from bot.platforms.discord_adapter.practice_ground import Challenge

    practice = cache(partial(application.practice_writing, PHONE))

    def challenge(locale: str) -> Challenge:
        drill = secrets.choice(tuple(application.catalogue.drills()))
        title, _, text = practice().present(drill.id, locale).partition("\n")
        return Challenge(title, text.strip("\n"), f"drill:again:{drill.id}")

    return challenge


def announcing(application: "Application", guide: "Guide") -> "Announce":
    """Gives a group a drill in the language of whoever asked for it; the same drill when one update comes again."""
    from bot.coach.layouts import PHONE
    from bot.conversation.messages import Incoming, Reply
    from bot.conversation.practice_ground import Exercise, invitation
    from bot.conversation.vocabulary import locale_of

    practice = cache(partial(application.practice_writing, PHONE))

    def announce(incoming: Incoming) -> Reply:
        say = guide.translators[locale_of(incoming.language) or guide.default_locale]
        drills = tuple(application.catalogue.drills())
        lot = int.from_bytes(hashlib.sha256(incoming.update_key.encode()).digest()[:8])
        drill = drills[lot % len(drills)]
        title, _, text = practice().present(drill.id, say.locale).partition("\n")
        return invitation(Exercise(drill.id, title, text.strip("\n")), say)

    return announce
