"""A scene as a page of its own, as wide as a phone, in neutral colours of our own."""

from html import escape
from pathlib import Path
from typing import Literal

from tests.gallery import discord_look, telegram_look
from tests.gallery.markup import div
from tests.gallery.scenes import Scene

Platform = Literal["telegram", "discord"]
WIDTH = 390
"""CSS pixels of a common phone."""
_STYLES = Path(__file__).parent / "styles"
_LOOKS = {"telegram": telegram_look.drawn, "discord": discord_look.drawn}


def page(scene: Scene, platform: Platform) -> str:
    """A complete HTML page that needs no other file."""
    style = "".join((_STYLES / f"{name}.css").read_text(encoding="utf-8") for name in ("phone", platform))
    bar = div("bar", div("face", "A"), div("name", escape(scene.title)))
    screen = div("screen", bar, div("chat", _LOOKS[platform](scene)))
    head = f'<meta charset="utf-8"><title>{escape(scene.title)}</title><style>{style}</style>'
    return f'<!doctype html><html lang="{scene.locale}"><head>{head}</head><body>{screen}</body></html>\n'
