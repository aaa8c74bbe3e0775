"""The public sets that scores are checked on: where they lie, what they are called, and how others get them.

None of their rows is in this repository. ATTUNE_DATA names the folder that holds one folder a set.
"""

import csv
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.record import relative

DATA = "../shared/data"

Row = Mapping[str, str]
"""One row of a set, by column."""


@dataclass(frozen=True, slots=True)
class DataSet:
    """A public set: its file under the data folder, and where the public finds it."""

    file: str
    public: str

    @property
    def name(self) -> str:
        """The name of its folder."""
        return Path(self.file).parent.name

    def rows(self, folder: Path, tell: Callable[[str], None]) -> list[Row] | None:
        """All rows in the order of the file; None, and one line that names the public set, when it is not there."""
        path = folder / self.file
        if not path.is_file():
            tell(f"skipped: {relative(path)} is not here. It is made from {self.public}; ATTUNE_DATA names the folder.")
            return None
        with path.open(encoding="utf-8", newline="") as opened:
            return list(csv.DictReader(opened))


def data_folder() -> Path:
    """The folder of the data sets: ATTUNE_DATA, or the one beside the project."""
    return Path(os.environ.get("ATTUNE_DATA", DATA))


REGISTER = DataSet(
    "discourse_register/discourse_register.csv",
    "China Daily and New York Times articles of 2013-2017 on the same topics, travel forum posts and StoryARG's "
    "first-hand accounts",
)
PROPAGANDA = DataSet(
    "ptc_propaganda/ptc_sentences.csv", "the Propaganda Techniques Corpus (Da San Martino et al. 2019)"
)
STORYARG = DataSet("storyarg/storyarg.csv", "StoryARG (Falk and Lapesa 2023, CC BY 4.0)")
EPITOME = DataSet("epitome_empathy/epitome.csv", "EPITOME, the Reddit part (Sharma et al. 2020)")
REACTIONS = DataSet(
    "empathic_reactions/empathic_reactions.csv", "Empathic Reactions to news stories (Buechel et al. 2018, CC BY 4.0)"
)
POLITENESS = DataSet(
    "politeness_4lang/politeness_4lang.csv", "the multilingual politeness corpus of Havaldar et al. (2023)"
)
ESSAYS = DataSet("ellipse_essays/ellipse_test.csv", "the ELLIPSE corpus (Crossley et al. 2023)")
TWEETS = DataSet("umsab_sentiment_8lang/umsab_test.csv", "UMSAB (Barbieri et al. 2022)")
HATE = DataSet("covid_hate_china/covid_hate.csv", "COVID-HATE's annotated tweets (He et al. 2021)")
XED = DataSet("xed/xed_polarity.csv", "XED (Öhman et al. 2020, CC BY 4.0)")
AFRISENTI = DataSet("afrisenti/afrisenti_test_sample.csv", "AfriSenti's test sets (Muhammad et al. 2023, CC BY 4.0)")
"""XED and AfriSenti are fitted on and never checked against."""

SETS = (REGISTER, PROPAGANDA, STORYARG, EPITOME, REACTIONS, POLITENESS, ESSAYS, TWEETS, HATE)
