"""What a reader of a panel's figures has to know first: drafts whose reactions mean little or another thing."""

from collections.abc import Mapping

from bot.coach.remarks import shortened
from bot.localisation import Translator
from evaluation.checks import Check
from evaluation.invisible import hidden_characters
from evaluation.measures import Measures
from evaluation.reception.stimulus import Stimulus

HATEFUL = 0.35
"""Level of hostility from which a draft is taken to attack people."""
SLOGANS = 0.6
"""Share of sentences with a stock phrase from which a draft is little else."""
_LEAST_SENTENCES = 3


def flags(measures: Measures, stimulus: Stimulus, checks: Mapping[str, Check], say: Translator) -> tuple[str, ...]:
    """One sentence each, most important first; none for an ordinary draft."""
    said = []
    if stimulus.problem is not None:
        said.append(say(f"panel-flag-{stimulus.problem}", words=stimulus.words))
    if stimulus.levels.get("hostility", 0.0) >= HATEFUL or measures.contempt:
        said.append(say("panel-flag-hostile"))
    if _is_slogans(measures):
        said.append(say("panel-flag-slogans"))
    for message, sentences in (("flag-self-marking", measures.self_marking), ("flag-word-list", measures.word_lists)):
        if sentences:
            quote = shortened(measures.document.sentence_text(min(sentences)))
            said.append(say(f"panel-{message}", quote=quote))
    hidden = hidden_characters(measures.document.original)
    if hidden:
        said.append(say("flag-hidden-characters", count=hidden))
    failed = [say(f"check-{name}") for name, result in checks.items() if result.status == "fail"]
    if failed:
        said.append(say("panel-flag-checks", checks=say("list-comma").join(failed)))
    return tuple(said)


def _is_slogans(measures: Measures) -> bool:
    heard = len(measures.judged)
    with_phrase = {mark.sentence for mark in measures.of("official_phrase")}
    return heard >= _LEAST_SENTENCES and len(with_phrase) >= SLOGANS * heard
