"""Makes the heads that hear empathy: three from probe sentences, two from readers' and writers' own ratings.

Each hears one thing that the literature tells apart: concern for somebody (`warmth`), a story that moves its readers
(`felt_story`), a writer moved by the fate of others (`moved`), saying what somebody else feels (`understanding`) and
answering with an experience of one's own (`shared_experience`). What must not pass for it is in probes too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.data import REACTIONS, STORYARG, DataSet
from benchmarks.fitting.heads import Numbers, contrast, ridge, write_head
from benchmarks.fitting.probe_files import read_probes
from evaluation.document import parse
from evaluation.heads import Embed, Vectors
from knowledge.search.embedder import Embedder


@dataclass(frozen=True, slots=True)
class Contrast:
    """A head from probes, each named `file/section`: the logits of `contrast`, lowered by `strict`, times `steep`."""

    name: str
    sounding: tuple[str, ...]
    plain: tuple[str, ...]
    steep: float = 2.0
    strict: float = 1.0


@dataclass(frozen=True, slots=True)
class Rated:
    """A head from a set's ratings, with probes that hold its ends at `high` and `low` ratings.

    `steep` is the standard deviation of the logits over the set's texts, `strict` how far their mean lies below 0:
    steep and strict keep a head quiet where it hears nothing.
    """

    name: str
    source: DataSet
    label: str
    penalty: float
    sounding: tuple[str, ...]
    high: float
    plain: tuple[str, ...]
    low: float
    steep: float
    strict: float


NOT_EMPATHY = ("without_empathy/report", "without_empathy/accusation", "without_empathy/list")
OFFICIAL = ("without_empathy/report", "without_empathy/list", "official_tone/sounding")
CONTRASTS = (
    Contrast("warmth", ("warmth/sounding",), ("warmth/plain", "warmth/own_distress", *NOT_EMPATHY)),
    Contrast("understanding", ("understanding/sounding",), ("understanding/plain", *NOT_EMPATHY), strict=0.7),
    Contrast(
        "shared_experience",
        ("shared_experience/sounding",),
        ("shared_experience/plain", "without_empathy/report", "without_empathy/list"),
    ),
)
RATED = (
    Rated(
        "felt_story",
        STORYARG,
        "Emotionalappeal",
        penalty=1.0,
        sounding=("warmth/sounding", "warmth/own_distress", "shared_experience/sounding"),
        high=1.2,
        plain=("warmth/plain", "shared_experience/plain", *OFFICIAL),
        low=0.0,
        steep=1.0,
        strict=1.5,
    ),
    Rated(
        "moved",
        REACTIONS,
        "empathy",
        penalty=3.0,
        sounding=("warmth/sounding",),
        high=6.0,
        plain=("warmth/plain", "warmth/own_distress", *OFFICIAL),
        low=2.5,
        steep=1.5,
        strict=3.0,
    ),
)


def empathy_heads(folder: Path, embedder: Embedder) -> Sequence[Path]:
    """Write the heads; one whose set is not in the folder is left as it is, with a line that says so."""
    made = []
    for one in CONTRASTS:
        weights, bias = contrast(probe_vectors(one.sounding, embedder.embed), probe_vectors(one.plain, embedder.embed))
        scaled = one.steep * weights, one.steep * (bias - one.strict)
        made.append(write_head(one.name, *scaled, embedder.fingerprint, _probe_files(one.sounding + one.plain)))
    for rated in RATED:
        rows = rated.source.rows(folder, print)
        if rows is None:
            continue
        usable = [row for row in rows if row[rated.label] and parse(row["text"]).sentences]
        texts = np.array([mean_vector(row["text"], embedder.embed) for row in usable])
        ratings = np.array([float(row[rated.label]) for row in usable])
        weights, bias = fitted(rated, texts, ratings, embedder.embed)
        origin = [rated.source.public, *_probe_files(rated.sounding + rated.plain)]
        made.append(write_head(rated.name, weights, bias, embedder.fingerprint, origin))
    return made


def fitted(rated: Rated, texts: Vectors, ratings: Numbers, embed: Embed) -> tuple[Numbers, float]:
    """Weights (512,) and bias for texts (n, 512) with ratings (n,) and the head's probes; a probe counts as a text."""
    sounding, plain = probe_vectors(rated.sounding, embed), probe_vectors(rated.plain, embed)
    targets = np.concatenate([ratings, np.full(len(sounding), rated.high), np.full(len(plain), rated.low)])
    weights, bias = ridge(np.concatenate([texts, sounding, plain]), targets, rated.penalty)
    heard = texts.astype(np.float64) @ weights + bias
    scale = rated.steep / float(heard.std())
    return scale * weights, scale * (bias - float(heard.mean())) - rated.strict


def mean_vector(text: str, embed: Embed) -> Vectors:
    """The mean of the vectors of a text's sentences, weighted by their words, shape (512,): as a tone hears it.

    Raises ZeroDivisionError for a text without words.
    """
    document = parse(text)
    words = [document.words_in(sentence) for sentence in document.sentences]
    vectors = embed([document.sentence_text(sentence.index) for sentence in document.sentences])
    mean: Vectors = np.average(vectors, axis=0, weights=words)
    return mean


def probe_vectors(names: Sequence[str], embed: Embed) -> Vectors:
    """The vectors of all probes of some sections, each named `file/section`, shape (probes, 512)."""
    sections = [name.split("/") for name in names]
    return embed([line for file, section in sections for line in read_probes(file)[section]])


def _probe_files(names: Sequence[str]) -> list[str]:
    return sorted({f"probes/{name.split('/')[0]}.txt" for name in names})
