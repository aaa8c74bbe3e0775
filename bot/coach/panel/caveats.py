"""What a panel can and cannot show, for these readers: what its people are made of, and how surely."""

from collections.abc import Iterable, Sequence

from bot.localisation import Translator
from knowledge.audiences.traits import Traits
from knowledge.entries import AudienceNote

_MOST_VARIATIONS = 1


def caveats(traits: Traits, variation: Sequence[AudienceNote], say: Translator) -> tuple[str, ...]:
    """The captions under a panel, most general first."""
    shown = [note.text.in_locale(say.locale) for note in variation[:_MOST_VARIATIONS]]
    return (
        say("panel-caveat-model"),
        say("panel-caveat-interval"),
        *(say("panel-caveat-variation", note=note) for note in shown),
        prior(traits, say),
        *assumed(traits, say),
    )


def prior(traits: Traits, say: Translator) -> str:
    """Where the view of China before reading comes from: shares, survey, year, sources."""
    view = traits.attitude
    return say(
        f"panel-caveat-prior-{view.basis.kind}",
        year=f"{view.basis.year}" if view.basis.year else say("panel-undated"),
        favourable=_percent(view.share("favourable")),
        unfavourable=_percent(view.share("unfavourable")),
        margin=_percent(view.uncertainty),
        sources=", ".join(view.basis.sources),
        how=view.basis.told(say.locale),
    )


def assumed(traits: Traits, say: Translator) -> tuple[str, ...]:
    """Which traits nobody measured for these readers."""
    values = {one.name for one in traits.values}
    names = [name for name, basis in traits.bases() if basis.kind == "assumed" and name not in values]
    if any(one.level.basis.kind == "assumed" for one in traits.values):
        names.append("values")
    if not names:
        return ()
    return (say("panel-caveat-assumed", traits=_listed((say(f"panel-trait-{name}") for name in names), say)),)


def _listed(names: Iterable[str], say: Translator) -> str:
    return say("list-comma").join(names)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"
