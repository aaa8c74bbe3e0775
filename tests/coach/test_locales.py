"""The coach's sentences: the same in both languages, and one for everything that the measurement can say."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
import evaluation
from bot.coach.recommending.reasons import BASES, TAILS
from bot.localisation import Translator, Translators
from evaluation import override
from evaluation.checks import CHECKS
from evaluation.rubric import DIMENSIONS, standard_rubric
from evaluation.rules import CODED_RULES, DIMENSION_OF_CONCERN, LACKS, MARK_RULES, PRAISE_RULES
from knowledge.practice import ACCESS_FROM_MAINLAND, COSTS, DRILL_TYPES, LAYERS
from knowledge.vocabulary import EVIDENCE, STATUSES
from tests.conftest import COACH_SENTENCES

LOCALES = ("en", "zh-CN")
SAID_BY_ENTRIES = {"stock-phrase"}
"""What the reader hears in a stock phrase is written with the phrase."""
PROBLEMS = {rule.id for rule in (*MARK_RULES, *LACKS, *CODED_RULES)}
NEEDED = {
    *(f"hears-{rule}" for rule in PROBLEMS - SAID_BY_ENTRIES),
    *(f"rule-{rule}" for rule in PROBLEMS),
    *(f"praise-{rule.id}" for rule in PRAISE_RULES),
    *(f"next-{concern}" for concern in DIMENSION_OF_CONCERN),
    *(f"feature-{weight.feature}" for item in standard_rubric().dimensions for weight in item.features),
    *(f"dimension-{name}" for name in DIMENSIONS),
    *(f"meaning-{name}" for name in DIMENSIONS),
    *(f"check-{name}" for name in CHECKS),
    *(f"evidence-{name}" for name in EVIDENCE),
    *(f"{form}-{name}" for form in ("status", "mark") for name in (*STATUSES, "authored", "expired", "changed")),
    *(f"grow-{name}" for name in DIMENSIONS),
    *(f"practice-type-{name}" for name in DRILL_TYPES),
    *(f"practice-layer-{name}" for name in LAYERS),
    *(f"because-{basis}" for basis in BASES),
    *(f"because-and-{tail}" for tail in TAILS),
    *(f"case-ask-{name}" for name in DIMENSIONS),
    *(f"resource-cost-{name}" for name in COSTS),
    *(f"resource-mainland-{name}" for name in ACCESS_FROM_MAINLAND),
    *("hears-political-term", "ask-hidden-gain", "ask-no-person-group"),
    *("check-not-read", "render-whole", "list-whole", "why-faint"),
    *("accuracy-doubtful-fact", "accuracy-cannot-be-checked", "accuracy-claims-without-source", "accuracy-sourced"),
    *("accuracy-nothing-to-check", "speaker-told", "speaker-gain-hidden", "speaker-narrator-unknown", "speaker-nobody"),
    *("fairness-group-as-enemy", "fairness-look-again", "fairness-no-group-blamed"),
}
OPTIONAL = {
    *(f"{kind}-{rule}" for kind in ("ask", "next") for rule in PROBLEMS),
    *(f"demo-{name}" for name in DIMENSIONS),
    *(f"in-{code}" for code in ("zh", "en", "fr", "es", "ru", "ar", "ja", "it", "pl", "de")),
    *(f"register-{name}" for name in ("official", "folk", "mixed")),
    *(f"revision-{name}" for name in ("resolved", "new", "still")),
    *(f"rubric-{reason}" for reason in re.findall(r'OverrideError\("([\w-]+)"', Path(override.__file__).read_text())),
    *("rubric-gains-do-not-add-up", "rubric-losses-do-not-add-up"),
}
"""What is said under a name put together from parts, beside what is NEEDED."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - named by fluent.syntax
        self.names.add(node.id.name)


def entries(locale: str) -> list[ftl.EntryType]:
    return list(FluentParser().parse((COACH_SENTENCES / f"{locale}.ftl").read_text(encoding="utf-8")).body)


def variables(locale: str) -> Mapping[str, set[str]]:
    """The variables of each message."""
    found = {}
    for entry in entries(locale):
        if isinstance(entry, ftl.Message):
            visitor = _Variables()
            visitor.visit(entry)
            found[entry.id.name] = visitor.names
    return found


@pytest.mark.parametrize("locale", LOCALES)
def test_no_message_is_broken_or_written_twice(locale: str) -> None:
    junk = [entry.content for entry in entries(locale) if isinstance(entry, ftl.Junk)]
    ids = [entry.id.name for entry in entries(locale) if isinstance(entry, ftl.Message)]
    assert junk == []
    assert sorted(ids) == sorted(set(ids))


def test_both_languages_have_the_same_messages() -> None:
    assert set(variables("en")) == set(variables("zh-CN"))


def test_chinese_needs_no_variable_that_english_lacks() -> None:
    english, chinese = variables("en"), variables("zh-CN")
    assert {name: needed - english[name] for name, needed in chinese.items() if needed - english[name]} == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_that_can_be_said_has_its_sentence(locale: str) -> None:
    assert NEEDED - set(variables(locale)) == set()


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_said_of_rules_that_do_not_exist(locale: str) -> None:
    owned = re.compile(r"(hears|ask|praise|next|rule|feature)-(.+)")
    known = PROBLEMS | {rule.id for rule in PRAISE_RULES} | set(DIMENSION_OF_CONCERN)
    known |= {weight.feature for item in standard_rubric().dimensions for weight in item.features}
    known |= {
        "political-term",
        "unknown-term",
        "hidden-gain",
        "no-person-group",
        "zh",
        "other-language",
        "longer",
        "to-readers",
        "polish",
    }
    found = (owned.fullmatch(name) for name in variables(locale))
    assert {hit.group() for hit in found if hit and hit.group(2) not in known} == set()


def test_every_message_is_said_somewhere() -> None:
    rooms = (Path(bot.__file__).parent, Path(evaluation.__file__).parent)
    source = "".join(path.read_text(encoding="utf-8") for room in rooms for path in room.rglob("*.py"))
    unsaid = {name for name in variables("en") if not re.search(f"[\"']{name}[\"']", source)} - NEEDED - OPTIONAL
    assert unsaid == set()


def test_a_locale_is_read_only_when_somebody_speaks_it(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("hello = Hello\n", encoding="utf-8")
    both = Translators(("en", "xx"), [tmp_path])
    assert list(both) == ["en", "xx"]
    assert both["en"]("hello") == "Hello"
    assert both["en"] is both["en"]
    with pytest.raises(FileNotFoundError):
        both["xx"]
    with pytest.raises(KeyError):
        both["de"]


def test_chinese_is_chinese(translators: dict[str, Translator]) -> None:
    plain = [name for name, needed in variables("zh-CN").items() if not needed]
    worded = [name for name in plain if re.search("[a-z]", translators["en"](name))]
    assert [name for name in worded if not re.search(r"[\u4e00-\u9fff]", translators["zh-CN"](name))] == []
