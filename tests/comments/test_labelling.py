"""Labels come back in order, from one process or several, and nothing hangs when a worker is gone."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence

import pytest

from bot.comments import labelling
from bot.comments.labelling import AHEAD, ALONE, CHUNK, Labeller, WorkersLostError, labelled
from bot.comments.reading import Row
from bot.errors import AttuneError
from evaluation.comments.labels import Label
from tests.fakes.word_labeller import open_no_labeller, open_word_labeller, word_label


def rows(several: int, text: str = "positive") -> Iterator[Row]:
    for number in range(1, several + 1):
        yield Row(number, f"{text} {number}" if number % 7 else "  ")


def test_a_row_without_words_has_no_label_and_all_others_theirs() -> None:
    found = list(labelled(rows(20), open_word_labeller, workers=1))
    assert [row.number for row, _ in found] == list(range(1, 21))
    assert [row.number for row, label in found if label is None] == [7, 14]


def test_a_small_file_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labelling, "ProcessPoolExecutor", None)
    assert len(list(labelled(rows(ALONE * CHUNK), open_word_labeller, workers=2))) == ALONE * CHUNK


def test_two_workers_say_the_same_in_the_same_order_as_one_process() -> None:
    many = ALONE * CHUNK + 700
    alone = list(labelled(rows(many), open_word_labeller, workers=1))
    assert list(labelled(rows(many), open_word_labeller, workers=2)) == alone


def test_rows_are_read_only_a_little_ahead_of_the_labels() -> None:
    taken = 0

    def counted() -> Iterator[Row]:
        nonlocal taken
        for row in rows(50 * CHUNK):
            taken += 1
            yield row

    found = labelled(counted(), open_word_labeller, workers=2)
    next(found)
    found.close()
    assert taken <= (ALONE + 1 + AHEAD * 2) * CHUNK


def test_one_process_reads_no_further_than_its_chunk() -> None:
    asked: list[int] = []

    def opened() -> Labeller:
        def label(texts: Sequence[str]) -> list[Label]:
            asked.append(len(texts))
            return [word_label(text) for text in texts]

        return label

    next(iter(labelled(rows(2 * CHUNK), opened, workers=1)))
    assert len(asked) == 1


def test_an_interrupt_is_the_parents_business_while_workers_are_still_starting() -> None:
    def interrupted() -> Iterator[Row]:
        yield from rows((ALONE + 2) * CHUNK)
        workers = multiprocessing.active_children()
        assert len(workers) == 2
        for worker in workers:
            os.kill(worker.pid or 0, signal.SIGINT)

    found = list(labelled(interrupted(), open_word_labeller, workers=2))
    assert len(found) == (ALONE + 2) * CHUNK


def test_a_labeller_that_cannot_be_opened_is_told_as_it_is() -> None:
    with pytest.raises(AttuneError, match="no labeller today"):
        list(labelled(rows(ALONE * CHUNK + 1), open_no_labeller, workers=2))


def test_a_worker_that_is_killed_ends_the_work_with_a_sentence() -> None:
    def doomed() -> Iterator[Row]:
        yield from rows(ALONE * CHUNK + 1)
        yield Row(99_999, "die")

    with pytest.raises(WorkersLostError, match="ended by the system"):
        list(labelled(doomed(), open_word_labeller, workers=2))
