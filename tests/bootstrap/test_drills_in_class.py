"""The drill that a whole group gets."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from bot.bootstrap.bots.drills_in_class import announcing
from bot.coach.layouts import PHONE, Layout
from bot.conversation.manners import CHAT
from bot.conversation.messages import Incoming, SessionKey
from tests.conversation.dialog import guide

if TYPE_CHECKING:
    from bot.bootstrap.application import Application


@dataclass(frozen=True)
class _Drill:
    id: str


class _Knowledge:
    """Fifty drills; each is presented as its title, an empty line, and its text."""

    @property
    def catalogue(self) -> "_Knowledge":
        return self

    def practice_writing(self, layout: Layout) -> "_Knowledge":
        assert layout is PHONE
        return self

    def drills(self) -> tuple[_Drill, ...]:
        return tuple(_Drill(f"D{number:03}") for number in range(50))

    def present(self, drill: str, locale: str) -> str:
        return f"Title of {drill}\n\nTask in {locale}"


announce = announcing(cast("Application", _Knowledge()), guide(CHAT))


def asked(number: int, **more: Any) -> Incoming:  # noqa: ANN401 - fields of `Incoming`
    return Incoming(SessionKey("telegram", "-100", "7"), f"1:{number}", text="/practice", **more)


def test_it_is_public_and_its_button_opens_the_drill_that_is_shown() -> None:
    reply = announce(asked(1, language="en-GB"))
    (opens,) = reply.choices
    drill = opens.id.removeprefix("drill:again:")
    assert reply.public
    assert reply.text.startswith(f"Title of {drill}\nTask in en\n\nPress the button")


def test_an_update_that_comes_again_gets_the_same_drill_also_without_its_text() -> None:
    assert announce(asked(1)) == announce(Incoming(asked(1).key, "1:1", lost=True))


def test_other_updates_get_other_drills() -> None:
    assert len({announce(asked(number)).choices for number in range(20)}) > 5


def test_it_speaks_chinese_to_who_reads_chinese_and_else_the_operators_language() -> None:
    assert "Task in zh-CN" in announce(asked(1, language="zh-hans")).text
    assert "Task in en" in announce(asked(1, language="fr")).text
