"""`attune run`: the bots."""

import asyncio
import sys
from typing import Literal

from bot.cli.shared import open_application


def run(*platforms: Literal["telegram", "discord"]) -> None:
    """Run the bots until Ctrl-C: those named, or every one that has a token.

    What happens is told on standard error, nothing of what people write. A bot that cannot be started stops no other.

    Parameters
    ----------
    platforms
        telegram, discord or both; all that have a token when none is named.
    """
    from bot.bootstrap.bots.limiting import open_limits
    from bot.bootstrap.bots.operator_log import log_what_a_loop_drops, set_up_log
    from bot.bootstrap.bots.wiring import chosen, redaction, run_bots
    from bot.bootstrap.sentences import operator_sentences
    from bot.cli.shared import tell

    application = open_application()
    say, redact = operator_sentences(application.settings.locale), redaction(application.settings)
    names = chosen(application.settings, platforms, say)
    limits = open_limits(application.settings, say)
    set_up_log(sys.stderr, redact)

    async def running() -> None:
        log_what_a_loop_drops(asyncio.get_running_loop())
        await run_bots(application, names, limits, say, lambda line: tell(redact(line)))

    asyncio.run(running())
