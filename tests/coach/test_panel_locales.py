"""Sentences about simulated readers and forms of a story: the same in both languages, said, apart from others."""

import re
from itertools import combinations
from pathlib import Path

import pytest

import bot
from bot.localisation import Translator, Translators, load_translator
from tests.conftest import COACH_SENTENCES, READER_SENTENCES
from tests.contracts.sentences import variables_of_messages

BY_PARTS = re.compile(
    r"(persona|group|value|stance|feeling|form)-.+"
    r"|panel-(metric|define|because|trait|flag|level|figure|apart)-.+|panel-caveat-prior-.+|compare-(by|column|level)-.+"
)
"""What is said under a name put together from parts; test_panel_words.py holds them against what can be said."""


@pytest.mark.parametrize("folder", READER_SENTENCES, ids=lambda folder: folder.parent.name)
def test_both_languages_say_the_same_with_the_same_variables(folder: Path) -> None:
    assert variables_of_messages(folder, "en") == variables_of_messages(folder, "zh-CN")


def test_no_two_folders_say_the_same_thing() -> None:
    said = [set(variables_of_messages(folder, "en")) for folder in (COACH_SENTENCES, *READER_SENTENCES)]
    assert [one & other for one, other in combinations(said, 2)] == [set()] * 3


def test_every_message_is_said_somewhere() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(bot.__file__).parent.rglob("*.py"))
    known = {name for folder in READER_SENTENCES for name in variables_of_messages(folder, "en")}
    unsaid = {name for name in known if f'"{name}"' not in source}
    assert {name for name in unsaid if not BY_PARTS.fullmatch(name)} == set()


def test_chinese_is_chinese(panel_translators: dict[str, Translator]) -> None:
    english, chinese = panel_translators["en"], panel_translators["zh-CN"]
    plain = [
        name
        for folder in READER_SENTENCES
        for name, needed in variables_of_messages(folder, "zh-CN").items()
        if not needed
    ]
    worded = [name for name in plain if re.search("[a-z]", english(name))]
    assert [name for name in worded if not re.search(r"[\u4e00-\u9fff]", chinese(name))] == []


def test_what_a_room_does_not_say_itself_is_said_by_the_one_beneath(tmp_path: Path) -> None:
    for name, source in (("above", "tea = tea\n"), ("beneath", "milk = milk\ntea = coffee\n")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "en.ftl").write_text(source, encoding="utf-8")
    beneath = {"en": load_translator("en", [tmp_path / "beneath"])}
    both = Translators(("en",), [tmp_path / "above"], beneath)["en"]
    assert (both("tea"), both("milk"), both.has("milk"), both.has("rum")) == ("tea", "milk", True, False)
    assert not beneath["en"].has("rum")
    with pytest.raises(LookupError, match="rum"):
        both("rum")
