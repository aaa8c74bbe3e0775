"""Probe files: sections of sentences, and nothing that stands in none."""

from pathlib import Path

import pytest

from benchmarks.fitting import probe_files
from benchmarks.fitting.probe_files import PROBES, read_probes


def test_sentences_are_read_by_section_without_comments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probe_files, "PROBES", tmp_path)
    (tmp_path / "x.txt").write_text("# why\n[sounding]\nOne.\n\nTwo.\n[plain]\nThree.\n", encoding="utf-8")
    assert read_probes("x") == {"sounding": ["One.", "Two."], "plain": ["Three."]}


def test_a_sentence_outside_all_sections_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probe_files, "PROBES", tmp_path)
    (tmp_path / "x.txt").write_text("One.\n[plain]\nTwo.\n", encoding="utf-8")
    with pytest.raises(ValueError, match="stands in no section"):
        read_probes("x")


@pytest.mark.parametrize("name", sorted(path.stem for path in PROBES.glob("*.txt")))
def test_no_probe_is_written_twice_or_on_both_sides(name: str) -> None:
    probes = [probe for section in read_probes(name).values() for probe in section]
    assert len(probes) >= 90
    assert sorted(set(probes)) == sorted(probes)
