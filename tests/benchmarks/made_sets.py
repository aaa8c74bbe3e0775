"""Tiny sets in the form of the public ones, with labels by construction. Nothing here stands in any public set."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.data import DataSet

FOLK = (
    "My uncle {name} laughed and pushed the boat into the cold river. I asked him why. “It is Monday,” he said, "
    "and we walked home slowly through the rain, hungry and a little afraid of my aunt number {number}."
)
OFFICIAL = (
    "The implementation of the coordinated modernisation programme number {number} vigorously promoted the "
    "optimisation of administrative mechanisms. The establishment of {name} institutional cooperation was further "
    "strengthened under the comprehensive guidance of the relevant departments and organisations."
)
NAMES = ("Wei", "Tom", "Ana", "Ben", "Mia", "Lin", "Joe", "Eva")


def folk(number: int) -> str:
    return FOLK.format(name=NAMES[number % 8], number=number)


def official(number: int) -> str:
    return OFFICIAL.format(name=NAMES[number % 8], number=number)


def write(folder: Path, data: DataSet, rows: Sequence[Mapping[str, object]]) -> None:
    path = folder / data.file
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
