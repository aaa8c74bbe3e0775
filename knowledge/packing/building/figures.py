"""From the packs of country figures to their values."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from knowledge.audiences.figures import Attitude, Dimension, Figures, Languages, Media, Scale, Score, Shares
from knowledge.packing.reading import PackFile
from knowledge.packing.shapes import figures as m


@dataclass(slots=True)
class FigureFiles:
    """The figures of all files read so far; `files` says where each stands, and none stands twice."""

    attitudes: list[Attitude] = field(default_factory=list)
    scales: list[Scale] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    reference: list[Score] = field(default_factory=list)
    languages: list[Languages] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def read(self, file: PackFile) -> None:
        """Takes in one file: attitudes, languages, media, or the rows of one scale."""
        if "family" in file.data:
            self._scale(file)
            return
        file.only("attitudes", "languages", "media")
        for attitude in file.items("attitudes", m.AttitudeModel, required=False):
            built = _attitude(attitude)
            if self._claim(f"attitude {built.id}", file):
                self.attitudes.append(built)
        for languages in file.items("languages", m.LanguagesModel, required=False):
            if self._claim(f"languages {languages.country}", file):
                self.languages.append(Languages(**languages.model_dump() | {"sources": tuple(languages.sources)}))
        for media in file.items("media", m.MediaModel, required=False):
            if self._claim(f"media {media.country}", file):
                plain = {"platforms": tuple(media.platforms), "sources": tuple(media.sources)}
                self.media.append(Media(**media.model_dump() | plain))

    def figures(self) -> Figures:
        """All of it."""
        return Figures(
            attitudes=tuple(self.attitudes),
            scales=tuple(self.scales),
            scores=tuple(self.scores),
            reference=tuple(self.reference),
            languages=tuple(self.languages),
            media=tuple(self.media),
        )

    def _scale(self, file: PackFile) -> None:
        head = file.head(m.ScaleHead, ("rows", "reference"))
        if head is None or not self._claim(f"scale {head.family}", file):
            return
        self.scales.append(_scale(head))
        names = {one.name for one in head.dimensions}
        for key, kept in (("rows", self.scores), ("reference", self.reference)):
            for row in file.items(key, m.RowModel, required=key == "rows"):
                for score in _scores(row, head.family):
                    if score.dimension not in names:
                        message = (
                            f"values: unknown dimension '{score.dimension}': use one of {', '.join(sorted(names))}"
                        )
                        file.report(row.country, message)
                    elif self._claim(f"{head.family} {score.dimension} {row.country}", file):
                        kept.append(score)

    def _claim(self, name: str, file: PackFile) -> bool:
        if name in self.files:
            file.report(name, f"the figure already stands in {self.files[name]}: remove one of the two")
            return False
        self.files[name] = file.shown
        return True


def _attitude(model: m.AttitudeModel) -> Attitude:
    whole = model.whole
    return Attitude(
        country=model.country,
        year=model.year,
        shares=Shares(model.favourable, model.unfavourable),
        sources=tuple(model.sources),
        evidence=model.evidence,
        n=model.n,
        group=model.group,
        whole=Shares(whole.favourable, whole.unfavourable) if whole else None,
        remark=model.remark,
    )


def _scale(head: m.ScaleHead) -> Scale:
    return Scale(
        id=head.family,
        name=head.name.text(),
        period=head.period,
        caution=head.caution.text(),
        caution_sources=tuple(head.caution_sources),
        dimensions=tuple(Dimension(one.name, one.label.text(), one.replicates) for one in head.dimensions),
        sources=tuple(head.sources),
        evidence=head.evidence,
    )


def _scores(row: m.RowModel, scale: str) -> Iterator[Score]:
    for dimension, value in row.values.items():
        yield Score(scale, dimension, row.country, value, row.year, row.proxy, row.remark)
