"""An export is there whole or not at all."""

import errno
import stat
from pathlib import Path

import pytest

from bot.errors import UserFacingError
from bot.exports.columns import DRAFTS
from bot.exports.csv_export import write_csv
from bot.exports.jsonl_export import write_jsonl
from bot.exports.whole_file import UnwritableError, whole_bytes, whole_file
from tests.exports.samples import broken_stream, export_row, stream


def names_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("write", [write_csv, write_jsonl])
async def test_a_log_that_breaks_off_leaves_no_half_file(tmp_path: Path, write: type) -> None:
    with pytest.raises(ConnectionError):
        await write(broken_stream(export_row()), tmp_path / "log", DRAFTS)
    assert names_in(tmp_path) == []


async def test_a_failed_export_keeps_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    await write_csv(stream(export_row()), path, DRAFTS)
    before = names_in(tmp_path)
    with pytest.raises(ConnectionError):
        await write_csv(broken_stream(export_row(), export_row(number=2)), path, DRAFTS)
    assert names_in(tmp_path) == before
    assert await write_csv(stream(export_row(), export_row(number=2)), path, DRAFTS) == 2


def test_the_file_appears_only_when_it_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    with whole_file(path, "utf-8") as file:
        file.write("half")
        file.flush()
        assert not path.exists()
    assert path.read_text(encoding="utf-8") == "half"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="cannot be written"), whole_file(tmp_path / "no" / "log", "utf-8"):
        pytest.fail("there is nothing to write to")


def test_a_folder_in_the_files_place_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    with pytest.raises(UserFacingError, match="cannot be written"), whole_file(tmp_path / "log", "utf-8") as file:
        file.write("x")
    assert names_in(tmp_path) == ["log"]


def test_a_full_disk_is_a_clear_error_and_leaves_nothing(tmp_path: Path) -> None:
    with (
        pytest.raises(UserFacingError, match="No space left"),
        whole_file(tmp_path / "log", "utf-8"),
    ):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert names_in(tmp_path) == []


def test_bytes_are_written_whole_over_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"before")
    whole_bytes(path, b"\x89PNG\r\n\x00")
    assert path.read_bytes() == b"\x89PNG\r\n\x00"
    assert names_in(tmp_path) == ["picture.png"]


def test_bytes_that_cannot_be_written_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none" / "picture.png"):
        with pytest.raises(UnwritableError):
            whole_bytes(path, b"content")
    assert names_in(tmp_path) == []
