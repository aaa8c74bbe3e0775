"""`attune chat`: the terminal as a chat."""

import asyncio
import secrets
import sys

from bot.cli.shared import open_application


def chat() -> None:
    """Chat with Attune in this terminal: paste a draft, read the critique, revise, see your progress.

    Type /help in the chat for everything it understands.
    """
    asyncio.run(_talk())


async def _talk() -> None:
    from bot.cli.at_terminal import terminal_user
    from bot.platforms.console_adapter import Visit, run_console

    application = open_application()
    # An index that has to be built or cannot be used is told before the first question, not in the middle of a draft.
    application.knowledge.open()
    async with application.log() as log:
        engine = application.conversation(log)
        visit = Visit(user=terminal_user(), run_id=secrets.token_hex(6))
        await run_console(engine, sys.stdin.buffer, sys.stdout, is_tty=sys.stdout.isatty(), visit=visit)
