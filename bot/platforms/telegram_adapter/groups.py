"""What the bot says in a group itself: one public line for who has never written to it, one when it is added."""

from collections import OrderedDict
from collections.abc import Callable, Mapping

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest, ChatMigrated

from bot.localisation import Translator
from bot.platforms.telegram_adapter.places import Origin

REMEMBERED = 1_000
"""Messages of groups below which the way was shown already; each answer may come in several parts."""
_LINK = "https://t.me/{bot}?start=hello"


class Groups:
    """Public lines. Nothing that a person wrote and nothing about them is in any."""

    def __init__(self, bot: Bot, username: Callable[[], str], translators: Mapping[str, Translator]) -> None:
        """`username` gives the bot's public name once it is known."""
        self._bot = bot
        self._username = username
        self._translators = translators
        self._shown: OrderedDict[tuple[int, int], None] = OrderedDict()

    async def point_the_way(self, origin: Origin) -> None:
        """Ask for a first private message, in reply to what was written in the group. Raises the SDK's errors."""
        below = (origin.chat, origin.message)
        if below in self._shown:
            return
        say = self._speaking(origin.language)
        await self._post(origin, say("group-write-me-first"), say("group-open-chat"))
        self._shown[below] = None
        if len(self._shown) > REMEMBERED:
            self._shown.popitem(last=False)

    async def greet(self, chat: int, language: str | None) -> None:
        """Say what to do, now that the bot is in this group. Raises the SDK's errors."""
        say = self._speaking(language)
        await self._post(Origin(chat, 0), say("group-greeting", bot=f"@{self._username()}"), say("group-open-chat"))

    def _speaking(self, language: str | None) -> Translator:
        return self._translators["zh-CN" if (language or "").lower().startswith("zh") else "en"]

    async def _post(self, origin: Origin, text: str, label: str) -> None:
        link = InlineKeyboardButton(label, url=_LINK.format(bot=self._username()))

        async def call(chat: int, topic: int | None) -> None:
            await self._bot.send_message(
                chat,
                text,
                message_thread_id=topic,
                reply_markup=InlineKeyboardMarkup([[link]]),
                reply_parameters=ReplyParameters(origin.message, allow_sending_without_reply=True)
                if origin.message and chat == origin.chat
                else None,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

        try:
            await call(origin.chat, origin.topic)
        except ChatMigrated as moved:
            await call(moved.new_chat_id, None)
        except BadRequest:
            if origin.topic is None:
                raise
            # The topic was closed or deleted in the meantime.
            await call(origin.chat, None)
