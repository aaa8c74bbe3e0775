"""How results are laid out where they are read: in a terminal, or on a phone."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.coach import explaining, render, revision
from bot.coach.critique import Critique
from bot.coach.panel.render import render_panel_in_chat
from bot.coach.panel.report import PanelReport
from bot.coach.phone import critique as phone_critique
from bot.coach.phone import explaining as phone_explaining
from bot.coach.phone import panel as phone_panel
from bot.coach.phone import revision as phone_revision
from bot.coach.phone import sources as phone_sources
from bot.coach.revision import Revision
from bot.localisation import Translator


@dataclass(frozen=True, slots=True)
class Layout:
    """The renderers of one kind of place.

    `on_phone` says for which of the two.

    Each takes the sentences to write with; those of a phone say some things otherwise (`bot/coach/phone/locales`).
    """

    critique: Callable[[Critique, Translator], str]
    why: Callable[[Critique, Translator, str | None], str]
    sources: Callable[[Critique, Translator, Callable[[str], str]], str]
    revision: Callable[[Revision, Translator], str]
    panel: Callable[[PanelReport, Translator], str]
    on_phone: bool


TERMINAL = Layout(
    critique=render.render_critique,
    why=explaining.render_why,
    sources=render.render_sources,
    revision=revision.render_revision,
    panel=render_panel_in_chat,
    on_phone=False,
)
PHONE = Layout(
    critique=phone_critique.render_critique,
    why=phone_explaining.render_why,
    sources=phone_sources.render_sources,
    revision=phone_revision.render_revision,
    panel=phone_panel.render_panel,
    on_phone=True,
)
