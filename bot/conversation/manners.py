"""How a platform is used: a terminal, where one types lines and numbers, or a chat on a phone, where one taps."""

from dataclasses import dataclass

from bot.conversation.vocabulary import COMMANDS


@dataclass(frozen=True, slots=True)
class Manners:
    """What the conversation may expect of a platform.

    On a `console` people end a draft with a dot, press buttons by their number, name files by their path and quit.
    `commands` are those that make sense there, in the order in which they are listed.
    """

    console: bool = True
    commands: tuple[str, ...] = COMMANDS


TERMINAL = Manners()
CHAT = Manners(
    console=False,
    commands=(
        "audience",
        "revise",
        "why",
        "sources",
        "forecast",
        "panel",
        "drill",
        "case",
        "resources",
        "progress",
        "language",
        "lowdata",
        "join",
        "link",
        "mydata",
        "withdraw",
        "forget",
        "start",
        "help",
    ),
)
