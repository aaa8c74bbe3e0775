"""From checked pack models to entries; phrases are inflected here, once, so that nothing is inflected later."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from knowledge import entries as e
from knowledge.packing.building.inflection import forms_of
from knowledge.packing.shapes import entries as m
from knowledge.packing.shapes.fields import EntryModel, TextModel


class Common(TypedDict):
    """What every entry has."""

    id: str
    status: str
    sources: tuple[str, ...]
    evidence: str
    confidence: str
    reviewer: str | None
    reviewed_on: date | None
    expires_on: date | None


def common(model: EntryModel) -> Common:
    """The fields that every entry has."""
    return {
        "id": model.id,
        "status": model.status,
        "sources": tuple(model.sources),
        "evidence": model.evidence,
        "confidence": model.confidence,
        "reviewer": model.reviewer,
        "reviewed_on": model.reviewed_on,
        "expires_on": model.expires_on,
    }


def _text(model: TextModel | None) -> e.Text | None:
    return model.text() if model else None


def _join(*parts: TextModel | None, lead: e.Text | None = None) -> e.Text:
    """One text of several; Chinese only when every part has Chinese."""
    texts = [part.text() for part in parts if part]
    en = " ".join(text.en for text in texts)
    zh = "".join(text.zh for text in texts if text.zh) if all(text.zh for text in texts) else None
    if lead is None:
        return e.Text(en, zh)
    return e.Text(f"{lead.en}{en}", f"{lead.zh or lead.en}{zh}" if zh else None)


def note(
    model: m.NoteModel,
    country: str | None = None,
    region: str | None = None,
    platform: str | None = None,
    segment: str | None = None,
) -> e.AudienceNote:
    """A note of the given owner; without one it is general."""
    return e.AudienceNote(
        kind="note",
        text=model.text.text(),
        topic=model.topic,
        country=country,
        region=region,
        platform=platform,
        segment=segment,
        bears_on=dict(model.bears_on),
        eases=tuple(model.eases),
        **common(model),
    )


def watch(model: m.WatchModel, country: str) -> e.Watch:
    """A country's watched words."""
    return e.Watch(
        country=country,
        match=tuple(model.match),
        concern=model.concern,
        note=model.note,
        severity=model.severity,
        advice=model.advice.text(),
        instead=dict(model.instead),
    )


def country(head: m.CountryHead) -> e.Country:
    """A country's names and what its readers know."""
    return e.Country(
        code=head.country,
        name=head.name.text(),
        adjective=head.adjective.text(),
        region=head.region,
        languages=tuple(head.languages),
        also=tuple(head.also),
        known_terms=tuple(head.known_terms),
    )


def topic(model: m.TopicModel) -> e.Topic:
    """A topic."""
    return e.Topic(model.topic, model.name.text(), tuple(model.also))


def platform(head: m.PlatformHead, limits: Sequence[m.LimitModel]) -> e.Platform:
    """A platform with its limits."""
    return e.Platform(
        id=head.platform,
        name=head.name.text(),
        limits=tuple(e.Limit(one.what, one.most, one.unit, one.checked_on, one.note) for one in limits),
    )


def term(model: m.TermModel, section: str) -> e.Term:
    """A term of one section."""
    lead = e.Text(f"{model.term} ({model.pinyin}): ", f"{model.term}：")
    rendering = TextModel(en=model.rendering.en + ".", zh=model.rendering.zh and model.rendering.zh + "。")
    return e.Term(
        kind="term",
        text=_join(rendering, model.misreading, lead=lead),
        section=section,
        term=model.term,
        pinyin=model.pinyin,
        literal=model.literal,
        forms=tuple(model.forms),
        misreading=model.misreading.text(),
        misreading_confidence=model.misreading_confidence,
        rendering=model.rendering.text(),
        gloss=model.gloss,
        political=model.political,
        **common(model),
    )


def phrase(model: m.PhraseModel, exempt_near: Sequence[str] = ()) -> e.StockPhrase:
    """A stock phrase with every form of every variant; raises ValueError for a swap that cannot be inflected."""
    pairs = [(one, model.swap) if isinstance(one, str) else (one.match, one.swap) for one in model.variants]
    seen: dict[str, e.PhraseForm] = {}
    for variant, swap in pairs:
        for form in forms_of(variant, swap):
            seen.setdefault(form.pattern, form)
    lead = e.Text(f'"{model.phrase}": ', f"“{model.zh[0] if model.zh else model.phrase}”（{model.phrase}）：")
    return e.StockPhrase(
        kind="phrase",
        text=_join(model.why, model.ask, lead=lead),
        phrase=model.phrase,
        zh=tuple(model.zh),
        forms=tuple(seen.values()),
        ask=model.ask.text(),
        why=model.why.text(),
        concern=model.concern,
        type=model.type,
        severity=model.severity,
        exempt_near=tuple(exempt_near),
        **common(model),
    )


def case(model: m.CaseModel) -> e.Case:
    """A case; alone it is shown as its title and lesson."""
    lead = e.Text(f"{model.title.en}. ", f"{model.title.zh}：" if model.title.zh else None)
    return e.Case(
        kind="case",
        text=_join(model.lesson, lead=lead),
        title=model.title.text(),
        outcome=model.outcome,
        audience=model.audience.text(),
        happened=model.happened.text(),
        lesson=model.lesson.text(),
        counter_reading=_text(model.counter_reading),
        features=tuple(model.features),
        concerns=tuple(model.concerns),
        dimensions=tuple(model.dimensions),
        from_memory=tuple(model.from_memory),
        **common(model),
    )


def construct(model: m.ConstructModel) -> e.Construct:
    """A construct; alone it is shown with what it measures and its caution."""
    lead = e.Text(f"{model.title.en}. ", f"{model.title.zh}：" if model.title.zh else None)
    return e.Construct(
        kind="construct",
        text=_join(model.measures, model.caution, lead=lead),
        title=model.title.text(),
        measures=model.measures.text(),
        instruments=_text(model.instruments),
        caution=model.caution.text(),
        text_feature=model.text_feature.text(),
        use_in_attune=_text(model.use_in_attune),
        for_writer=model.for_writer.text(),
        for_concern=tuple(
            e.ConcernText(text.en, text.zh, concern=concern) for concern, text in model.for_concern.items()
        ),
        dimensions=tuple(model.dimensions),
        **common(model),
    )


def caution(model: m.CautionModel) -> e.Construct:
    """A general caution."""
    text = model.text.text()
    return e.Construct(kind="caution", text=text, title=text, **common(model))


def indicator(model: m.IndicatorModel) -> e.Construct:
    """An indicator: our own proposal, so from memory and of low confidence."""
    lead = e.Text(f"{model.indicator.en}: ", f"{model.indicator.zh}：" if model.indicator.zh else None)
    return e.Construct(
        kind="indicator",
        text=_join(model.how, model.trap, lead=lead),
        title=model.indicator.text(),
        text_feature=model.how.text(),
        caution=model.trap.text(),
        constructs=tuple(model.constructs),
        id=model.id,
        status=model.status,
        sources=(),
        evidence="M",
        confidence="L",
    )


def source(model: m.SourceModel) -> e.Source:
    """A source."""
    return e.Source(**model.model_dump())


def audience(model: m.AudienceModel) -> e.Audience:
    """An audience as its file gives it; its sources are added when the catalogue is put together."""
    return e.Audience(
        id=model.id,
        segment=model.segment or "general",
        name=model.name.text(),
        countries=(model.country,) if model.country else tuple(model.countries),
        country=model.country,
        region=model.region,
        platform=model.platform,
        segments=tuple(model.segments),
        age=tuple(model.age),
    )
