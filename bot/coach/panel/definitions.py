"""What each metric of a panel means, shown on request."""

from collections.abc import Sequence

from bot.errors import UserFacingError
from bot.localisation import Translator
from evaluation.reception.scales import METRICS

ALL = "all"


def definitions(wanted: Sequence[str], say: Translator) -> dict[str, str]:
    """The definition of each metric named; `all` names every one. Raises UserFacingError for a name that is none."""
    unknown = [name for name in wanted if name not in (*METRICS, ALL)]
    if unknown:
        raise UserFacingError(say("panel-no-metric", name=unknown[0], known=", ".join((ALL, *METRICS))))
    names = METRICS if ALL in wanted else wanted
    return {name: say(f"panel-define-{name}") for name in names}


def render_definitions(found: dict[str, str], say: Translator) -> str:
    """Definitions to read, each under its name in words and its name in the JSON."""
    blocks = [f"{say(f'panel-metric-{name}')} ({name})\n{text}" for name, text in found.items()]
    return "\n\n".join([*blocks, say("panel-define-note")])
