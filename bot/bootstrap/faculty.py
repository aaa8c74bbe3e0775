"""Those who do the conversation's heavy work, in threads of this process."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap.opening import open_studio
from bot.bootstrap.sentences import picture_sentences
from bot.coach.layouts import PHONE, Layout
from bot.coach.layouts import TERMINAL as PRINTED
from bot.conversation.coaching import CriticCoach
from bot.conversation.faculty import Faculty
from bot.conversation.manners import TERMINAL, Manners
from bot.conversation.panelling import PanelForum

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.conversation.pictures import Pictures


def open_faculty(application: "Application", *, pictures: bool, manners: Manners = TERMINAL) -> Faculty:
    """Everyone, wired, writing for platforms of these manners; with `pictures` for those that can show them."""
    drawing = _chat_pictures(application.settings.home) if pictures else None
    layout = layout_for(manners)
    sentences = application.sentences(layout)
    coach = CriticCoach(application.critic, sentences, application.source_title, layout)
    forum = PanelForum(application.panel, sentences, drawing, layout)
    return Faculty(coach, forum, application.trainer_writing(layout), drawing)


def layout_for(manners: Manners) -> Layout:
    """How results are laid out on platforms of these manners."""
    return PRINTED if manners.console else PHONE


def _chat_pictures(home: Path) -> "Pictures":
    from bot.reports.in_chat import ChatPictures

    return ChatPictures(open_studio(home), picture_sentences())
