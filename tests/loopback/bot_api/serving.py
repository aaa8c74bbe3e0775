"""The methods about the bot itself: updates, webhooks, menus, files; and about who is in a group."""

from pathlib import PurePath
from typing import Any
from urllib.parse import urlsplit

from tests.loopback.bot_api.calls import Parameters
from tests.loopback.bot_api.places import chat_of
from tests.loopback.bot_api.refusals import bad_request
from tests.loopback.bot_api.state import World
from tests.loopback.bot_api.updates import Updates
from tests.loopback.bot_api.webhook import WebhookPost

_MAX_DOWNLOAD = 20 * 1024 * 1024
_LONGEST_POLL = 50
_RIGHTS = dict.fromkeys(
    (
        "can_be_edited",
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ),
    False,
)


class Serving:
    """getMe, getUpdates, the webhook, the menus, getFile."""

    def __init__(self, world: World, updates: Updates, webhook: WebhookPost) -> None:
        self._world = world
        self._updates = updates
        self._webhook = webhook

    async def get_me(self, _parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#getme."""
        reads = self._world.settings.reads_all_group_messages
        abilities = {"can_join_groups": True, "can_read_all_group_messages": reads, "supports_inline_queries": False}
        return {**self._world.bot(), **abilities}

    async def get_updates(self, parameters: Parameters) -> list[dict[str, Any]]:
        """https://core.telegram.org/bots/api#getupdates."""
        self._allow(parameters)
        seconds = min(_LONGEST_POLL, max(0, parameters.number("timeout") or 0))
        limit = parameters.number("limit") or 100
        return await self._updates.poll(parameters.number("offset") or 0, limit, seconds)

    async def set_webhook(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#setwebhook. Plain HTTP is let through to this machine only."""
        url = parameters.text("url")
        if not url:
            return await self.delete_webhook(parameters)
        address = urlsplit(url)
        if address.scheme != "https" and address.hostname not in {"127.0.0.1", "localhost"}:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        secret = parameters.text("secret_token")
        if len(secret) > 256 or not all(char.isalnum() or char in "_-" for char in secret):
            raise bad_request("secret token contains unallowed characters")
        await self._webhook.aclose()
        self._allow(parameters)
        self._drop_pending(parameters)
        self._webhook.secret = secret
        self._updates.set_webhook(url)
        for update in tuple(self._updates.waiting):
            self._webhook.take(update)
        return True

    async def delete_webhook(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#deletewebhook."""
        await self._webhook.aclose()
        self._updates.set_webhook(None)
        self._drop_pending(parameters)
        return True

    async def get_webhook_info(self, _parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#getwebhookinfo."""
        return self._webhook.as_json()

    async def set_my_commands(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#setmycommands."""
        commands, scope = parameters.value("commands"), parameters.value("scope")
        return self._world.menus.set(commands, scope, parameters.text("language_code"))

    async def get_my_commands(self, parameters: Parameters) -> list[dict[str, str]]:
        """https://core.telegram.org/bots/api#getmycommands."""
        return self._world.menus.get(parameters.value("scope"), parameters.text("language_code"))

    async def delete_my_commands(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#deletemycommands."""
        return self._world.menus.delete(parameters.value("scope"), parameters.text("language_code"))

    async def get_chat_member(self, parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#getchatmember. Hidden members are told to administrators only."""
        chat, user = chat_of(self._world, parameters), parameters.number("user_id") or 0
        person = self._world.people.get(user)
        if person is None:
            raise bad_request("PARTICIPANT_ID_INVALID")
        if chat.hides_members:
            raise bad_request("CHAT_ADMIN_REQUIRED")
        status = "member" if user in chat.members else "left"
        member: dict[str, Any] = {"user": person.as_json(), "status": status}
        return {**member, "status": "administrator", **_RIGHTS} if user in chat.administrators else member

    async def get_file(self, parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#getfile."""
        file = self._world.files.get(parameters.text("file_id"))
        if file is None:
            raise bad_request("invalid file_id")
        if len(file.content) > _MAX_DOWNLOAD:
            raise bad_request("file is too big")
        return {**file.as_json(), "file_path": f"documents/{file.id}{PurePath(file.name).suffix}"}

    def _allow(self, parameters: Parameters) -> None:
        allowed = parameters.value("allowed_updates")
        if isinstance(allowed, list):
            self._updates.allowed = frozenset(str(one) for one in allowed)

    def _drop_pending(self, parameters: Parameters) -> None:
        if parameters.flag("drop_pending_updates"):
            self._updates.waiting.clear()
