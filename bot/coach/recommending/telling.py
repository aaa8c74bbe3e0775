"""Cases and resources as a pupil reads them, in the language of the sentences given."""

from collections.abc import Callable

from bot.coach.render import provenance
from bot.coach.standing import standing
from bot.localisation import Translator
from knowledge.entries import Case
from knowledge.practice import Resource


def render_case(
    case: Case,
    say: Translator,
    name_source: Callable[[str], str],
    *,
    dimension: str | None = None,
    low_data: bool = False,
) -> str:
    """What happened, how else it was read, the lesson, a question about `dimension`, how far to trust it.

    On a slow line without the other reading and without the sources' titles.
    """
    readers = say("case-readers", readers=case.audience.in_locale(say.locale))
    blocks = [
        f"{say('case-title', id=case.id, title=case.title.in_locale(say.locale))}\n{readers}",
        f"{say('case-happened')}\n{case.happened.in_locale(say.locale)}",
    ]
    if case.counter_reading is not None and not low_data:
        blocks.append(f"{say('case-other-reading')}\n{case.counter_reading.in_locale(say.locale)}")
    blocks.append(f"{say('case-lesson')}\n{case.lesson.in_locale(say.locale)}")
    asked = [dimension] if dimension in case.dimensions else case.dimensions
    if asked:
        blocks.append(f"{say('case-question')}\n{say(f'case-ask-{asked[0]}')}")
    sources = [] if low_data else [say("case-source", id=name, title=name_source(name)) for name in case.sources]
    return "\n\n".join([*blocks, "\n".join([provenance(case, say), *sources])])


def render_resource(resource: Resource, say: Translator, *, low_data: bool = False) -> str:
    """Title, why, level, time, language, cost and what stands in the way; on a slow line in three lines."""
    title = say("resource-title", id=resource.id, title=resource.title.in_locale(say.locale), by=resource.by)
    facts = say(
        "resource-facts",
        layer=say(f"practice-layer-{resource.layer}"),
        level=resource.level,
        hours=f"{resource.hours:g}",
        languages=say("list-comma").join(_language(code, say) for code in resource.languages),
        cost=say(f"resource-cost-{resource.cost}"),
        mainland=say(f"resource-mainland-{resource.mainland}"),
    )
    if low_data:
        return "\n".join((title, f"{facts} · {standing(resource, say)}", resource.url))
    lines = (title, resource.why.in_locale(say.locale), facts, resource.access.in_locale(say.locale), resource.url)
    return "\n".join((*lines, say("resource-status", status=standing(resource, say))))


def _language(code: str, say: Translator) -> str:
    """A language's name; its code where the sentences have none."""
    return say(f"in-{code}") if say.has(f"in-{code}") else code
