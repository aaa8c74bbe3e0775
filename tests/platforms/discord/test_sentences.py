"""What the adapter says by itself, and the commands as Discord shows them, in both languages."""

import re
from pathlib import Path
from typing import Any

import pytest
from simcord import interactions

from bot.conversation.manners import CHAT
from bot.platforms.discord_adapter import speech
from tests.platforms.discord.school import School, read

FOLDER = Path(speech.__file__).parent / "locales"
NAME = re.compile(r"[-_\w]{1,32}")


def ids_of(locale: str) -> set[str]:
    return set(re.findall(r"(?m)^([\w-]+) =", (FOLDER / f"{locale}.ftl").read_text(encoding="utf-8")))


async def commands() -> list[dict[str, Any]]:
    async with School().running() as env:
        return list(env.backend.commands[None].values())


def test_both_languages_say_the_same_things() -> None:
    assert ids_of("en") == ids_of("zh-CN")


async def test_every_command_of_the_conversation_is_there_once_in_both_languages() -> None:
    slash = [one for one in await commands() if one["type"] == 1]
    assert {one["name"] for one in slash} == {*CHAT.commands, "critique", "practice"}
    chinese = [one["name_localizations"]["zh-CN"] for one in slash]
    assert len(set(chinese)) == len(chinese)
    for one in slash:
        assert NAME.fullmatch(one["name_localizations"]["zh-CN"])
        assert one["description_localizations"]["zh-CN"] != one["description"]


async def test_names_and_descriptions_fit() -> None:
    for command in await commands():
        for one in (command, *command.get("options", ())):
            texts = (one.get("description", ""), *one.get("description_localizations", {}).values())
            assert all(len(text) <= 100 for text in texts)
            assert all(len(name) <= 32 for name in (one["name"], *one.get("name_localizations", {}).values()))


async def test_commands_work_in_servers_and_direct_messages_for_both_kinds_of_installation() -> None:
    everywhere = [one for one in await commands() if one["name"] != "practice"]
    assert all((one["contexts"], one["integration_types"]) == ([0, 1, 2], [0, 1]) for one in everywhere)


@pytest.fixture
def in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody's Discord speaks Chinese; the simulation knows English only."""
    original = interactions.base_payload

    def payload(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - the simulation's
        record, values = original(*given, **named)
        return record, {**values, "locale": "zh-CN"}

    monkeypatch.setattr(interactions, "base_payload", payload)


@pytest.mark.usefixtures("in_chinese")
async def test_forms_suggestions_and_refusals_speak_the_language_of_a_persons_discord() -> None:
    async with School().running() as env:
        guild = env.create_guild()
        channel = guild.create_text_channel("class")
        mei, tom = (guild.add_member(env.create_user(name)) for name in ("mei", "tom"))
        form = await mei.slash(channel, "critique")
        assert form.modal is not None
        assert form.modal["title"] == "给读者的稿子"
        assert (await mei.autocomplete(channel, "audience", "readers", "germany"))[0]["name"] == "德国"
        assert "只有在这里能管理消息或子区的人" in read((await mei.slash(channel, "practice")).response)
        refused = await mei.context_menu(channel, "Critique with Attune", await tom.send(channel, "text"))
        assert "我只为作者本人点评消息" in read(refused.response)
