"""The editor's check: each seeded fault is found, and what is fair is left alone."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.packing.check import check
from knowledge.packing.checks.quoted_figures import differing_figures
from knowledge.packing.wording import essentialist, essentialist_zh, people_of
from knowledge.service import PACKS
from tests.knowledge.small_packs import change

TODAY = date(2026, 11, 21)
PEOPLE = people_of(["Korean", "German", "Chinese"])


def lines(folder: Path) -> list[str]:
    return [str(problem) for problem in check(folder, TODAY).problems]


def test_the_bundled_packs_are_in_order() -> None:
    report = check(PACKS, TODAY)
    assert [str(problem) for problem in report.problems] == []
    assert report.summary.startswith("All is well. note ")


def test_a_folder_without_packs_is_a_problem(tmp_path: Path) -> None:
    assert len(lines(tmp_path)) == 1


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "Kimchi quarrels hurt",
            "Koreans are quarrelsome. Kimchi quarrels hurt",
            "KR-01: text: 'Koreans are quarrelsome'",
        ),
        ("Kimchi quarrels hurt", "Koreans never forget. Kimchi quarrels hurt", "KR-01: text: 'Koreans never'"),
        ("这是当地的敏感话题", "韩国人都很敏感", "KR-01: text: '韩国人都'"),
        ("Kimchi quarrels hurt", "In 2021 kimchi quarrels hurt", "KR-01: figures: 2021 only in one language"),
        ('sources: [S01]\n    evidence: "V"', 'sources: [S01]\n    evidence: "M"', "KR-01: status: rests on memory"),
        (
            "status: reviewed",
            "status: reviewed\n    expires_on: 2026-01-01",
            "KR-01: expires_on: expired on 2026-01-01",
        ),
        ("status: reviewed", "status: certified", "KR-01: status: certified needs a reviewer"),
    ],
)
def test_a_seeded_fault_is_found(packs: Path, old: str, new: str, said: str) -> None:
    assert lines(packs) == []
    change(packs, "countries/kr.yaml", old, new)
    assert any(f"countries/kr.yaml: {said}" in line for line in lines(packs))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("en: Readers who feel", "en: In 33 studies readers who feel", "K01: figures: 33 only in one language"),
        ("zh: 口号会让人", "zh: 19 国的口号会让人", "K01: figures: 19 only in one language"),
        ("en: A slogan may", "en: Koreans never trust it. A slogan may", "K01: text: 'Koreans never'"),
    ],
)
def test_what_a_construct_tells_a_writer_is_looked_over_too(packs: Path, old: str, new: str, said: str) -> None:
    change(packs, "constructs.yaml", old, new)
    assert any(f"constructs.yaml: {said}" in line for line in lines(packs))


@pytest.mark.parametrize(
    "text",
    [
        "All Germans like order.",
        "Germans always arrive early.",
        "Every Korean reader knows this.",
        "The French are proud.",
    ],
)
def test_a_claim_about_a_whole_people_is_found(text: str) -> None:
    assert list(essentialist(text, PEOPLE))


@pytest.mark.parametrize(
    "text",
    [
        "Many readers in Germany like a clear structure.",
        "Korean readers are not always formal.",
        'Do not write "Germans are always punctual".',
        "Avoid saying that Germans are cold.",
        "Always name the source; never guess.",
        "Some Koreans are tired of this question.",
    ],
)
def test_a_fair_sentence_is_left_alone(text: str) -> None:
    assert list(essentialist(text, PEOPLE)) == []


def test_chinese_claims_are_found_and_warnings_left_alone() -> None:
    assert list(essentialist_zh("德国人总是很守时。"))
    assert list(essentialist_zh("不要说德国人总是很守时。")) == []
    assert list(essentialist_zh("他感谢了所有人。")) == []


def test_figures_are_compared_by_value() -> None:
    assert differing_figures("11.4 million in the 1860s, 600 years", "1140 万，19 世纪 60 年代，六百年") == ()
    assert differing_figures("Covid-19 and the C919", "新冠和 C919") == ()
    assert [str(value) for value in differing_figures("21.6% in 2020", "2020 年为 26.1%")] == ["21.6", "26.1"]
