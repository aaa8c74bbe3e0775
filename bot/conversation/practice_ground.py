"""A practice ground in words: one exercise for a whole group, which everybody answers in private."""

from dataclasses import dataclass

from bot.conversation.messages import Choice, Reply
from bot.localisation import Translator


@dataclass(frozen=True, slots=True)
class Exercise:
    """A drill as everybody reads it: its id, its title and its text in one language."""

    drill: str
    title: str
    text: str


def invitation(exercise: Exercise, say: Translator) -> Reply:
    """What the group reads; its one choice opens the drill in the private conversation of whoever takes it."""
    text = "\n\n".join((f"{exercise.title}\n{exercise.text}", say("practice-how")))
    opens = Choice(f"drill:again:{exercise.drill}", say("practice-answer"))
    return Reply(text, (opens,), public=True)
