"""From checked models of drills and resources to entries."""

from knowledge.entries import Text
from knowledge.packing.building.entries import common
from knowledge.packing.shapes.practice import CriterionModel, DrillModel, ResourceModel
from knowledge.practice import Criterion, Drill, Resource


def drill(model: DrillModel) -> Drill:
    """A drill; alone it is shown as its title and task."""
    return Drill(
        kind="drill",
        text=Text(f"{_closed(model.title.en)} {model.task.en}", f"{model.title.zh}：{model.task.zh}"),
        type=model.type,
        level=model.level,
        minutes=model.minutes,
        dimensions=tuple(model.dimensions),
        title=model.title.text(),
        task=model.task.text(),
        good=model.good.text(),
        hints=tuple(hint.text() for hint in model.hints),
        answer=model.answer,
        weak=model.weak,
        scoring=tuple(map(_criterion, model.scoring)),
        setting=model.setting.text() if model.setting else None,
        material=model.material,
        audience=model.audience,
        **common(model),
    )


def _criterion(model: CriterionModel) -> Criterion:
    return Criterion(
        kind=model.kind,
        points=model.points,
        dimension=model.dimension,
        name=model.name,
        at_least=model.at_least,
        at_most=model.at_most,
        any_of=tuple(model.any_of),
        say=model.say.text() if model.say else None,
    )


def resource(model: ResourceModel) -> Resource:
    """A resource; alone it is shown as its title and why it is worth the time."""
    return Resource(
        kind="resource",
        text=Text(f"{model.title.en} ({model.by}). {model.why.en}", f"{model.title.zh}（{model.by}）：{model.why.zh}"),
        layer=model.layer,
        type=model.type,
        level=model.level,
        title=model.title.text(),
        by=model.by,
        url=model.url,
        why=model.why.text(),
        languages=tuple(model.languages),
        dimensions=tuple(model.dimensions),
        cost=model.cost,
        access=model.access.text(),
        mainland=model.mainland,
        low_data=model.low_data,
        hours=model.hours,
        **common(model),
    )


def _closed(title: str) -> str:
    """The title as a sentence of its own."""
    return title if title.endswith(("?", "!")) else f"{title}."
