"""Both languages say the same things, and the code asks only for what they say."""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.conversation import catalogue
from bot.conversation.messages import Medium, Stage
from bot.conversation.vocabulary import COMMANDS, DIMENSIONS, FOR_GROUPS
from bot.domain.account import LinkRefusal
from bot.domain.classroom import JoinRefusal
from bot.localisation import LOCALES, load_translator
from bot.storage.ownership import OWNER_PATHS
from evaluation.forecast.panels import LIKED, LOST, PASSED_BY, PRESSED
from evaluation.reception.reactions import FEELINGS, STANCES
from knowledge.ingest.problems import Reason

QUESTIONS = ("split", "phrase", "feeling")
BOT = Path(catalogue.__file__).parents[1]
SOURCES = (*(BOT / "conversation").glob("*.py"), *(BOT / "platforms").glob("console_*.py"))
# Ids put together in code: their parts are known.
COMPOSED = {
    *(f"dimension-{name}" for name in DIMENSIONS),
    *(f"stage-{stage}" for stage in Stage),
    *(str(reason) for reason in Reason),
    *(f"stance-{name}" for name in STANCES),
    *(f"feeling-{name}" for name in FEELINGS),
    *(f"forecast-split-{number}" for number in range(5)),
    *(f"forecast-{what}-{question}" for what in ("ask", "unclear") for question in QUESTIONS),
    *(f"forecast-line-{question}{end}" for question in QUESTIONS[1:] for end in ("", "-right")),
    *(f"forecast-more-{name}" for name in STANCES),
    *(f"forecast-reason-{why}" for why in (LIKED, PRESSED, LOST, PASSED_BY)),
    *(f"progress-{what}{end}" for what in ("drills", "forecasts") for end in ("", "-one", "-none")),
    *(f"command-{name}" for name in (*COMMANDS, *FOR_GROUPS)),
    *(f"medium-{name}" for name in get_args(Medium)),
    *(f"join-{why}" for why in get_args(JoinRefusal)),
    *(f"link-{why}" for why in get_args(LinkRefusal)),
    *(f"kept-{table.replace('_', '-')}" for table in OWNER_PATHS),
    *(f"limit-{what}" for what in ("wait", "full")),  # said by whoever keeps the limits
}
TRANSLATORS = {"say", "translator"}


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - named by fluent.syntax
        self.names.add(node.id.name)


def entries(locale: str, folder: Path = catalogue.FOLDER) -> list[ftl.EntryType]:
    text = (folder / f"{locale}.ftl").read_text(encoding="utf-8")
    return list(FluentParser().parse(text).body)


def variables(locale: str, folder: Path = catalogue.FOLDER) -> Mapping[str, set[str]]:
    """The variables of each message."""
    found = {}
    for entry in entries(locale, folder):
        if isinstance(entry, ftl.Message):
            visitor = _Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


def calls() -> Iterator[tuple[str, set[str]]]:
    """Every literal message id that the code asks for, with the variables it gives."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_translator(node.func) and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value), {keyword.arg or "" for keyword in node.keywords}


def mentioned() -> set[str]:
    """Every string in the code that looks like a message id, to catch ids that are passed on."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)
    return set(re.findall(r"""["']([a-z]+(?:-[a-z_]+)*)["']""", code)) | COMPOSED


def _is_translator(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in TRANSLATORS
    # `guide.say(state)("id")`
    return isinstance(function, ast.Call) and isinstance(function.func, ast.Attribute) and function.func.attr == "say"


@pytest.mark.parametrize("folder", [catalogue.FOLDER, catalogue.PHONE], ids=["everywhere", "phone"])
@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_is_broken_or_written_twice(locale: str, folder: Path) -> None:
    junk = [entry.content for entry in entries(locale, folder) if isinstance(entry, ftl.Junk)]
    ids = [entry.id.name for entry in entries(locale, folder) if isinstance(entry, ftl.Message)]
    assert junk == []
    assert len(ids) == len(set(ids))


def test_both_languages_have_the_same_messages_with_the_same_variables() -> None:
    assert variables("en") == variables("zh-CN")


def test_a_phone_says_otherwise_only_what_is_said_elsewhere_with_the_same_variables() -> None:
    elsewhere, phone = variables("en"), variables("en", catalogue.PHONE)
    assert phone == variables("zh-CN", catalogue.PHONE)
    assert phone == {name: elsewhere.get(name) for name in phone}


def test_every_message_that_the_code_asks_for_exists_and_gets_its_variables() -> None:
    known = variables("en")
    asked = list(calls())
    assert len(asked) > 40
    assert [name for name, _ in asked if name not in known] == []
    assert [name for name, given in asked if given != known[name]] == []
    assert {name for name in COMPOSED if name not in known} == set()


def test_no_message_is_left_over() -> None:
    assert set(variables("en")) - mentioned() == set()


def test_chinese_is_chinese() -> None:
    translator = load_translator("zh-CN", [catalogue.FOLDER])
    plain = [name for name, needed in variables("zh-CN").items() if not needed]
    assert [name for name in plain if not re.search(r"[\u4e00-\u9fff]", translator(name))] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_dimensions_stances_and_feelings_are_called_what_the_coach_calls_them(locale: str) -> None:
    ours = load_translator(locale, [catalogue.FOLDER])
    coachs = load_translator(locale, [BOT / "coach" / "locales", BOT / "coach" / "panel" / "locales"])
    names = [f"dimension-{name}" for name in DIMENSIONS]
    names += [*(f"stance-{name}" for name in STANCES), *(f"feeling-{name}" for name in FEELINGS)]
    assert [ours(name) for name in names] == [coachs(name) for name in names]


def test_a_missing_message_and_a_missing_variable_are_errors() -> None:
    translator = load_translator("zh-CN", [catalogue.FOLDER])
    with pytest.raises(LookupError, match="no-such-thing"):
        translator("no-such-thing")
    with pytest.raises(ValueError, match="audience-set"):
        translator("audience-set")


def test_what_a_language_lacks_is_said_in_english(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("tea = tea\nmilk = milk\n", encoding="utf-8")
    (tmp_path / "zh-CN.ftl").write_text("tea = 茶\n", encoding="utf-8")
    translator = load_translator("zh-CN", [tmp_path])
    assert (translator("tea"), translator("milk"), translator.has("rum")) == ("茶", "milk", False)


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        load_translator("xx", [catalogue.FOLDER])
