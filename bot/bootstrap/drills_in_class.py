"""What a platform's own surfaces show of drills: their kinds, and one for a whole class."""

import secrets
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from knowledge.practice import DRILL_TYPES

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
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
    from bot.platforms.discord_adapter.practice_ground import Challenge

    def challenge(locale: str) -> Challenge:
        drill = secrets.choice(tuple(application.catalogue.drills()))
        title, _, text = application.practice.present(drill.id, locale).partition("\n")
        return Challenge(title, text.strip("\n"), f"drill:again:{drill.id}")

    return challenge
