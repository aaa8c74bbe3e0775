"""Choices as buttons and menus."""

from typing import Any

import pytest

from bot.conversation.messages import Choice
from bot.platforms.discord_adapter.buttons import Press, components, pressed


def choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(Choice(f"aud:{number}", label) for number, label in enumerate(labels))


def labels_of(rows: list[dict[str, Any]]) -> list[list[str]]:
    return [[item["label"] for item in row["components"]] for row in rows]


def test_short_buttons_stand_side_by_side_and_long_ones_below_each_other() -> None:
    rows = components(
        choices(
            "Why", "Sources", "Revise", "A drill for the weakest point of all", "为什么是这个分", "修改稿子再来一次"
        )
    )
    assert labels_of(rows) == [
        ["Why", "Sources", "Revise"],
        ["A drill for the weakest point of all"],
        ["为什么是这个分", "修改稿子再来一次"],
    ]


@pytest.mark.parametrize("labels", [["x"] * 11, ["y" * 81], ["a label that fills a whole row by itself"] * 6])
def test_too_many_or_too_long_choices_become_a_menu(labels: list[str]) -> None:
    (row,) = components(choices(*labels))
    (menu,) = row["components"]
    assert [option["label"] for option in menu["options"]] == labels


def test_a_menu_takes_25_choices_and_another_one_the_rest() -> None:
    rows = components(choices(*["x"] * 30))
    assert [len(row["components"][0]["options"]) for row in rows] == [25, 5]
    assert len({row["components"][0]["custom_id"] for row in rows}) == 2


def test_a_label_too_long_for_a_menu_is_cut() -> None:
    (row,) = components(choices("z" * 130))
    assert row["components"][0]["options"][0]["label"] == "z" * 99 + "…"


def test_without_choices_there_are_no_components() -> None:
    assert components(()) == []


@pytest.mark.parametrize("owner", [None, "1456074443980800000"])
@pytest.mark.parametrize("choice", ["a", "drill:hint:D001", "a@b", "x" * 32])
def test_a_press_says_what_was_chosen_and_whose_it_is(choice: str, owner: str | None) -> None:
    (row,) = components((Choice(choice, "label"),), owner)
    custom_id = row["components"][0]["custom_id"]
    assert len(custom_id) <= 100
    assert pressed(custom_id) == Press(choice, owner)


def test_a_menu_says_what_was_chosen_and_whose_it_is() -> None:
    (row,) = components(choices(*["x"] * 12), "7")
    assert pressed(row["components"][0]["custom_id"], ["aud:3"]) == Press("aud:3", "7")
    assert pressed(row["components"][0]["custom_id"], []) is None


@pytest.mark.parametrize("custom_id", ["", "other:x", "attune:", "attune-draft", "attune-menu:x"])
def test_what_is_no_button_of_ours_is_nothing(custom_id: str) -> None:
    assert pressed(custom_id) is None
