"""The conversation as a pure function: `step(state, event) -> (state, outputs)`. No clock, no input or output."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation import belonging, drafting, forecasting, keeping, onboarding, practising, vocabulary
from bot.conversation.belonging_events import (
    AccountsLinked,
    JoinAnswered,
    JoinClass,
    LinkCodeMade,
    LinkDoubted,
    LinkRefused,
)
from bot.conversation.events import (
    Assessed,
    Chose,
    ConsentGranted,
    ConsentWithdrawn,
    Event,
    EverythingFetched,
    Explained,
    Failed,
    Forgotten,
    HistoryFetched,
    PersonEvent,
    Recall,
    Recalled,
    Said,
    Uploaded,
)
from bot.conversation.forecast_events import PanelShown, PhrasesFound
from bot.conversation.guide import Guide, Result, said, shown, then
from bot.conversation.messages import Reply
from bot.conversation.practice_events import Hinted, Marked, Recommended
from bot.conversation.state import ASKING, State, Step

# Open before the first questions are answered; everything else waits for the answers.
_ALWAYS = frozenset({"start", "help", "language", "join", "link", "mydata", "forget", "withdraw", "practice", "quit"})
_SHOWN_NAME = 80
_RESULTS: dict[type[Any], Callable[[Guide, State, Any], Result]] = {
    Assessed: drafting.assessed,
    Explained: drafting.explained,
    Recommended: practising.recommended,
    Hinted: practising.hinted,
    Marked: practising.marked,
    PhrasesFound: forecasting.phrases_found,
    PanelShown: forecasting.panel_shown,
    ConsentGranted: onboarding.consent_granted,
    ConsentWithdrawn: keeping.withdrawn,
    Forgotten: keeping.forgotten,
    HistoryFetched: keeping.history_fetched,
    EverythingFetched: keeping.everything_fetched,
    JoinAnswered: belonging.join_answered,
    LinkCodeMade: belonging.link_code_made,
    LinkDoubted: belonging.link_doubted,
    LinkRefused: belonging.link_refused,
    AccountsLinked: belonging.linked,
}


@dataclass(frozen=True)
class Flow:
    """The student's conversation over one guide."""

    guide: Guide

    def step(self, state: State, event: Event) -> Result:
        """The next state, and what to show and to do, in order."""
        return forecasting.asked_again(self.guide, state, self._taken_up(state, self._handle(state, event)))

    def _handle(self, state: State, event: Event) -> Result:
        if isinstance(event, Recalled):
            return self._recalled(state, event)
        if isinstance(event, (Said, Chose, Uploaded)):
            return self._person(state, event)
        if isinstance(event, Failed):
            # Whoever has just agreed is not left without the next question because their class could not be joined.
            told = drafting.failed(self.guide, state, event)
            return then(told, onboarding.go_on(self.guide, told[0]))
        return _RESULTS[type(event)](self.guide, state, event)

    def _person(self, state: State, event: PersonEvent) -> Result:
        if state.step is Step.NEW:
            return state, (Recall(event),)
        if isinstance(event, Chose):
            return self._chosen(state, event.choice)
        if isinstance(event, Uploaded):
            return self._uploaded(state, event)
        return self._said(state, event.text)

    def _recalled(self, state: State, event: Recalled) -> Result:
        if event.person is None:
            return self._first_contact(replace(state, step=Step.LANGUAGE), event.then)
        return self._person(onboarding.recalled(self.guide, state, event.person), event.then)

    def _first_contact(self, state: State, event: PersonEvent) -> Result:
        if isinstance(event, Said) and not vocabulary.parse_command(event.text):
            return onboarding.hears(self.guide, state, event.text)
        return self._person(state, event)

    def _taken_up(self, before: State, result: Result) -> Result:
        """When the way is open, go on with what had to wait: the text that came too early, or a link's errand."""
        after, outputs = result
        opened = before.step in ASKING and after.step is Step.READY
        if opened and after.pending is not None:
            read = replace(after, errand=None)
            return then((read, outputs), self._read(read, after.pending))
        if opened and after.gone:
            result = then(result, said(replace(after, gone=False), self.guide.say(after)("held-lost")))
            after, outputs = result
        kind, _, about = (after.errand or "").partition(":")
        free = replace(after, errand=None)
        if kind == "join" and after.consented:
            return then((free, outputs), (free, (JoinClass(about),)))
        if kind == "drill" and after.step is Step.READY:
            return then((free, outputs), practising.ask_for(self.guide, _calm(free), "drill", about))
        return result

    def _uploaded(self, state: State, event: Uploaded) -> Result:
        if event.text is None:
            sentence = self.guide.say(state)(event.problem or "file-missing", name=event.name[-_SHOWN_NAME:])
            return self._invited(state, sentence)
        if state.step in ASKING:
            return onboarding.hold(self.guide, state, event.text)
        return self._read(state, event.text)

    def _read(self, state: State, text: str) -> Result:
        """A text is the answer to the drill that is open, else a draft."""
        if state.drill is not None:
            return practising.answers(self.guide, state, text)
        return drafting.arrives(self.guide, state, text)

    def _said(self, state: State, text: str) -> Result:
        number = vocabulary.parse_number(text)
        if number is not None and 1 <= number <= len(state.offered):
            return self._chosen(state, state.offered[number - 1])
        command = vocabulary.parse_command(text)
        if command is not None:
            return self._commanded(state, *command)
        if state.forgetting or state.linking is not None:
            return self._confirmed(state, text)
        if state.step in ASKING:
            return onboarding.hears(self.guide, state, text)
        if forecasting.is_asking(self.guide, state):
            return forecasting.hears(self.guide, state, text) or self._read(state, text)
        return self._acted(_calm(state), text) or self._read(state, text)

    def _acted(self, state: State, text: str) -> Result | None:
        """What a word such as "skip" or "hint" does to the forecast or the drill that is open."""
        if forecasting.is_asking(self.guide, state):
            word = vocabulary.parse_forecast_word(text)
            return forecasting.in_words(self.guide, state, word) if word is not None else None
        word = vocabulary.parse_drill_word(text) if state.drill is not None else None
        return practising.in_words(self.guide, state, word) if word is not None else None

    def _confirmed(self, state: State, text: str) -> Result:
        answer = vocabulary.parse_yes_no(text)
        decide = keeping.answer_forget if state.forgetting else belonging.answer_link
        kept = decide(self.guide, state, confirmed=answer is True)
        return kept if answer is not None else then(kept, self._said(kept[0], text))

    def _commanded(self, state: State, name: str, argument: str) -> Result:
        calm = _calm(state)
        if name not in {*vocabulary.COMMANDS, *vocabulary.FOR_GROUPS}:
            acted = self._acted(calm, name)
            if acted is not None:
                return acted
            return self._informed(calm, self._unknown(state, name))
        if state.step in {Step.LANGUAGE, Step.CONSENT} and name not in _ALWAYS:
            return onboarding.ask(self.guide, calm)
        return self._run(calm, name, argument)

    def _unknown(self, state: State, name: str) -> str:
        say, nearest = self.guide.say(state), vocabulary.nearest_command(name, self.guide.manners.commands)
        if nearest is None:
            return say("command-none", command=name)
        return say("command-unknown", command=name, nearest=nearest)

    def _invited(self, state: State, text: str) -> Result:
        """As `_informed`, where it asks for a text."""
        return self._informed(state, text, self.guide.prompt(state) if state.step is Step.READY else None)

    def _informed(self, state: State, text: str, prompt: str | None = None) -> Result:
        """Say it, and repeat the question that is still open."""
        told = then(said(state, text, prompt=prompt), onboarding.ask(self.guide, state))
        if state.step in ASKING:
            return told
        told = then(told, practising.reminder(self.guide, told[0]))
        return then(told, forecasting.reminder(self.guide, told[0]))

    def _run(self, state: State, name: str, argument: str) -> Result:
        guide = self.guide
        say = guide.say(state)
        runs: dict[str, Callable[[], Result]] = {
            "start": lambda: onboarding.start(guide, state, argument),
            "help": lambda: self._invited(state, say("help")),
            "audience": lambda: onboarding.change_audience(guide, state, argument),
            "language": lambda: onboarding.change_language(guide, state, argument),
            "file": lambda: self._informed(state, say("file-how")),
            "practice": lambda: self._informed(state, say("practice-where")),
            "why": lambda: drafting.why(guide, state, argument),
            "sources": lambda: drafting.sources(guide, state),
            "revise": lambda: drafting.revise(guide, state),
            "forecast": lambda: self._for_readers(state, forecasting.begin),
            "panel": lambda: self._for_readers(state, forecasting.panel),
            "drill": lambda: practising.ask_for(guide, state, "drill", argument),
            "case": lambda: practising.ask_for(guide, state, "case", argument),
            "resources": lambda: practising.ask_for(guide, state, "resource"),
            "lowdata": lambda: practising.low_data(guide, state),
            "join": lambda: belonging.join(guide, state, argument),
            "link": lambda: belonging.link(guide, state, argument),
            "progress": lambda: keeping.progress(guide, state),
            "mydata": lambda: keeping.my_data(guide, state),
            "forget": lambda: keeping.ask_forget(guide, state),
            "withdraw": lambda: keeping.withdraw(guide, state),
            "quit": lambda: shown(state, Reply(say("goodbye"), ends=guide.manners.console)),
        }
        return runs[name]()

    def _for_readers(self, state: State, act: Callable[[Guide, State], Result]) -> Result:
        """Do it, as soon as there are readers."""
        if state.last is None or forecasting.readers_of(self.guide, state) is not None:
            return act(self.guide, state)
        return onboarding.ask_audience(self.guide, replace(state, step=Step.AUDIENCE))

    def _chosen(self, state: State, choice: str) -> Result:
        kind, _, value = choice.partition(":")
        if kind != "forget":
            state = replace(state, forgetting=False)
        if kind != "link":
            state = replace(state, linking=None)
        handlers: dict[str, Callable[[State, str], Result | None]] = {
            "lang": lambda now, locale: onboarding.chose_language(self.guide, now, locale),
            "consent": lambda now, answer: onboarding.chose_consent(self.guide, now, answer),
            "aud": lambda now, audience: onboarding.chose_audience(self.guide, now, audience),
            "kind": self._chose_kind,
            "do": self._chose_action,
            "why": lambda now, name: drafting.why(self.guide, now, name),
            "drill": self._chose_drill,
            "more": self._chose_more,
            "forget": self._chose_forget,
            "link": self._chose_link,
            "fc": lambda now, about: forecasting.chosen(self.guide, _calm(now), about),
        }
        handler = handlers.get(kind)
        result = handler(state, value) if handler else None
        if result is not None:
            return result
        return self._informed(state, self.guide.say(state)("choice-stale"))

    def _chose_drill(self, state: State, value: str) -> Result | None:
        asked = state.step in {Step.LANGUAGE, Step.CONSENT}
        return None if asked else practising.chosen(self.guide, _calm(state), value)

    def _chose_more(self, state: State, kind: str) -> Result | None:
        if state.step in {Step.LANGUAGE, Step.CONSENT} or kind not in {"case", "resource"}:
            return None
        return practising.ask_for(self.guide, _calm(state), kind)

    def _chose_kind(self, state: State, value: str) -> Result | None:
        if state.pending is not None and state.drill is not None and value in {"answer", "draft"}:
            choose = practising.mark if value == "answer" else practising.is_a_draft
            return choose(self.guide, state)
        if state.pending is None or state.last is None or value not in {"revision", "new"}:
            return None
        return drafting.sort(self.guide, state, is_revision=value == "revision")

    def _chose_forget(self, state: State, value: str) -> Result | None:
        if not state.forgetting:
            return None
        return keeping.answer_forget(self.guide, state, confirmed=value == "yes")

    def _chose_link(self, state: State, value: str) -> Result | None:
        if state.linking is None:
            return None
        return belonging.answer_link(self.guide, state, confirmed=value == "yes")

    def _chose_action(self, state: State, action: str) -> Result | None:
        if state.step in {Step.LANGUAGE, Step.CONSENT}:
            return None
        calm = _calm(state)
        actions: dict[str, Callable[[], Result]] = {
            "why": lambda: drafting.why(self.guide, calm, ""),
            "sources": lambda: drafting.sources(self.guide, calm),
            "revise": lambda: drafting.revise(self.guide, calm),
            "forecast": lambda: self._for_readers(calm, forecasting.begin),
            "panel": lambda: self._for_readers(calm, forecasting.panel),
            "audience": lambda: onboarding.change_audience(self.guide, calm, ""),
            "again": lambda: drafting.again(self.guide, calm),
            "retry": lambda: drafting.assess(self.guide, calm),
        }
        return actions[action]() if action in actions else None


def _calm(state: State) -> State:
    """Any other command leaves an open question unanswered: nothing is erased, linked or assessed."""
    sorted_out = Step.READY if state.step is Step.SORTING else state.step
    return replace(state, step=sorted_out, forgetting=False, linking=None)
