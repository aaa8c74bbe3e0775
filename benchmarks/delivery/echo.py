"""The least that a Telegram bot can be: it says what it hears. What any bot on this SDK costs, Attune's included."""

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

TOKEN, URL = "BENCH_TOKEN", "BENCH_URL"
"""Environment variables: the bot's token, and the Bot API server's address."""


async def _echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Poll until ended."""
    base = f"{os.environ[URL]}/bot"
    bot: Application[Any, Any, Any, Any, Any, Any] = (
        Application.builder().token(os.environ[TOKEN]).base_url(base).build()
    )
    bot.add_handler(MessageHandler(filters.TEXT, _echo))
    bot.run_polling()


if __name__ == "__main__":
    main()
