"""What every step may look at: the sentences and the audiences; and how a step says something."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.conversation.events import Outputs, Say
from bot.conversation.manners import TERMINAL, Manners
from bot.conversation.messages import Choice, Reply
from bot.conversation.ports import AudienceOption
from bot.conversation.state import State
from bot.localisation import Translator

Result = tuple[State, Outputs]


@dataclass(frozen=True)
class Guide:
    """The translators by locale (at least `default_locale`), every audience there is, and how one talks here."""

    translators: Mapping[str, Translator]
    audiences: tuple[AudienceOption, ...]
    default_locale: str = "en"
    manners: Manners = TERMINAL

    def locale(self, state: State) -> str:
        """The person's language, else (also when it is not spoken any more) the operator's."""
        chosen = state.locale or self.default_locale
        return chosen if chosen in self.translators else self.default_locale

    def say(self, state: State) -> Translator:
        """The sentences in the person's language."""
        return self.translators[self.locale(state)]

    def prompt(self, state: State) -> str:
        """What invites to write: the answer to the open drill, the next version, else a draft."""
        say = self.say(state)
        if state.drill is not None:
            return say("write-answer")
        return say("write-version" if state.revising else "write-draft")

    def audience(self, audience_id: str | None) -> AudienceOption | None:
        """The audience with this id, or None when there is none (any more)."""
        return next((option for option in self.audiences if option.id == audience_id), None)

    def audience_name(self, state: State, audience_id: str) -> str:
        """The audience's name in the person's language; its id when it is unknown."""
        option = self.audience(audience_id)
        return option.name(_name_locale(self.locale(state))) if option else audience_id


def _name_locale(locale: str) -> str:
    # The packs name things in `en` and `zh`; the interface's locale is more exact than that.
    return locale.split("-", maxsplit=1)[0]


def said(state: State, text: str, choices: tuple[Choice, ...] = (), prompt: str | None = None) -> Result:
    """Say a text, with choices or without; `prompt` as in `Reply`."""
    return shown(state, Reply(text, choices, prompt=prompt))


def no_draft(guide: Guide, state: State) -> Result:
    """There is no draft yet that this could be done with."""
    return said(state, guide.say(state)("no-draft-yet"), prompt=guide.prompt(state))


def shown(state: State, reply: Reply) -> Result:
    """Show a reply. New choices take over the numbers; without any, the numbers on the screen stay valid."""
    offered = tuple(choice.id for choice in reply.choices) or state.offered
    return replace(state, offered=offered), (Say(reply),)


def then(first: Result, second: Result) -> Result:
    """The outputs of both, and the state of the second (which was computed from that of the first)."""
    return second[0], first[1] + second[1]
