"""A desk for uploads without the application: a screen that knows one bad word, and files of text."""

from datetime import date
from pathlib import Path

from knowledge.uploads.intake import Added, Intake
from knowledge.uploads.screening import Flag, Screened
from tests.fakes.encoder import WordEncoder

TODAY = date(2026, 3, 1)
BAD = "OBEY"
TEA = "The ferryman pours tea from a dented pot and asks every visitor where the river begins. " * 6
BREAD = "Der Bäcker am Markt verkauft dunkles Brot und erzählt jedem Gast von seinem Ofen. " * 6
LANTERNS = "元宵节的晚上，村里的孩子提着自己糊的灯笼，从桥头一直走到渡口。 " * 16


def screen(text: str) -> Screened:
    return Screened(text, (Flag("bad-word", BAD),) if BAD in text else ())


def open_intake(home: Path, encoder: WordEncoder | None = None) -> Intake:
    return Intake(home, encoder or WordEncoder(), screen, lambda text: ["all Finns"] if "all Finns" in text else [])


def add(
    home: Path, class_id: str, text: str, name: str = "notes.md", *, by: str = "Ms Li", title: str | None = None
) -> Added:
    return open_intake(home).add(class_id, name, text.encode(), by=by, on=TODAY, title=title)
