"""The guides name only what there is: settings, pictures, each other; and both languages tell the same."""

import re
from pathlib import Path

import pytest
from discord import Permissions

from bot.platforms.discord_adapter import practice_ground
from bot.settings import Settings
from tests.gallery.__main__ import GUIDES as PICTURES

FOLDER = PICTURES.parent
GUIDES = sorted(FOLDER.glob("*.md"))
SUBJECTS = ("discord", "proxy", "telegram")
MOST_BYTES = 150_000
_SETTING = re.compile(r"\bATTUNE_([A-Z_]+)\b")
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def test_there_is_a_guide_of_each_subject_in_each_language() -> None:
    assert [guide.name for guide in GUIDES] == [f"{one}.{locale}.md" for one in SUBJECTS for locale in ("en", "zh-CN")]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_setting_and_every_file_that_a_guide_names_exists(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    settings = {name.lower() for name in _SETTING.findall(text)}
    assert settings <= set(Settings.model_fields)
    assert [link for link in _LINK.findall(text) if not (FOLDER / link).is_file()] == []


def test_every_picture_is_shown_in_a_guide_and_small() -> None:
    shown = {Path(link).name for guide in GUIDES for link in _LINK.findall(guide.read_text(encoding="utf-8"))}
    pictures = list(PICTURES.glob("*.png"))
    assert {picture.name for picture in pictures} <= shown
    assert all(picture.stat().st_size < MOST_BYTES for picture in pictures)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_both_languages_have_the_same_chapters_tables_and_commands(subject: str) -> None:
    english, chinese = ((FOLDER / f"{subject}.{locale}.md").read_text(encoding="utf-8") for locale in ("en", "zh-CN"))
    for mark in (r"(?m)^#+ ", r"(?m)^\|", r"(?m)^```", r"!\["):
        assert len(re.findall(mark, english)) == len(re.findall(mark, chinese)), mark
    assert set(_SETTING.findall(english)) == set(_SETTING.findall(chinese))


def test_the_invitation_asks_for_exactly_the_permissions_that_a_practice_thread_needs() -> None:
    said = (Path(practice_ground.__file__).parent / "locales" / "en.ftl").read_text(encoding="utf-8")
    needed = Permissions(**dict.fromkeys(re.findall(r"(?m)^permission-(\w+) =", said), True))
    found = re.search(r"permissions=(\d+)", (FOLDER / "discord.en.md").read_text(encoding="utf-8"))
    assert needed.value != 0
    assert found is not None
    assert int(found[1]) == needed.value
