"""One student's way through Attune, cut into screens: real drafts, real critiques, the real conversation."""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.conversation.engine import Engine
from bot.conversation.messages import SessionKey
from bot.localisation import load_translator
from bot.platforms.catalogue import FOLDER as PUBLIC_SENTENCES
from tests.gallery.pages import Platform
from tests.gallery.scenes import Scene, Student, Turn

_EXAMPLES = Path(__file__).parents[2] / "examples"
_ANSWER = (
    "Good news about the canteen: you can eat there until nine now. I go after the lab, when it is quiet. There are "
    "two vegetarian dishes every day, and yesterday I had aubergine."
)
_CODE = re.compile(r"^[A-Z0-9]{8}$", re.MULTILINE)
_ELSEWHERE: dict[Platform, Platform] = {"telegram": "discord", "discord": "telegram"}
_TITLES = {
    "en": {"private": "Attune", "group": "Writing class"},
    "zh-CN": {"private": "Attune", "group": "写作课"},
}


@dataclass(frozen=True)
class Journey:
    """`engine` speaks to phones; `locale` is the student's language."""

    engine: Engine
    platform: Platform
    locale: str

    async def scenes(self) -> list[Scene]:
        """Every screen, in the order in which a student comes to it."""
        student = self._student(self.platform)
        first = await student.hear("/start", f"!lang:{self.locale}", "!consent:yes", "us-general")
        critique = await student.hear(_draft("tea-official"))
        why = await student.hear("/why", "/why 2")
        sources = await student.hear("/sources")
        forecast = await student.hear("/forecast", "40 40 20", "1", "1")
        revision = await student.hear("/revise", _draft("tea-folk"))
        more = await student.hear("/forecast", "30 60 10", "1")
        panel = await student.hear("/panel")
        drill = await student.hear("/drill D001", _ANSWER)
        case = await student.hear("/case", "/resources")
        progress = await student.hear("/progress")
        return [
            self._private("onboarding", first),
            self._private("critique", critique),
            self._private("why", why),
            self._private("sources", sources),
            self._private("forecast", (*forecast[:3], _without_panel(forecast[3]))),
            self._private("revision", revision),
            self._private("second-forecast", (*more[:2], _without_panel(more[2]))),
            self._private("panel", panel),
            self._private("drill", drill),
            self._private("case", case),
            self._private("progress", progress),
            *await self._groups(student),
            *await self._linking(student),
        ]

    async def _groups(self, student: Student) -> list[Scene]:
        """Somebody whom the bot knows; on Telegram also somebody who has never written to it in private."""
        title = _TITLES[self.locale]["group"]
        answered = Scene("group", title, (await student.say("/drill D077"),), group=True, locale=self.locale)
        if self.platform != "telegram":
            return [answered]
        public = load_translator(self.locale, [PUBLIC_SENTENCES])("group-write-me-first")
        stranger = (Turn("/drill", ()),)
        return [answered, Scene("group-first", title, stranger, group=True, public=(public,), locale=self.locale)]

    async def _linking(self, student: Student) -> list[Scene]:
        told = await student.hear("/link")
        found = _CODE.search(told[-1].replies[-1].text)
        if found is None:
            return [self._private("link", told)]
        there = self._student(_ELSEWHERE[self.platform])
        await there.hear("/start", f"!lang:{self.locale}")
        return [
            self._private("link", told),
            self._private("linked", await there.hear(f"/link {found[0]}")),
        ]

    def _student(self, platform: Platform) -> Student:
        name = f"mei-{self.platform}-{self.locale}"
        return Student(self.engine, SessionKey(platform, name, name))

    def _private(self, name: str, turns: tuple[Turn, ...]) -> Scene:
        return Scene(name, _TITLES[self.locale]["private"], turns, locale=self.locale)


def _without_panel(turn: Turn) -> Turn:
    """The comparison alone; the panel has a screen of its own."""
    return Turn(turn.line, turn.replies[:-1], turn.pressed)


def _draft(name: str) -> str:
    return (_EXAMPLES / f"{name}.txt").read_text(encoding="utf-8").strip()
