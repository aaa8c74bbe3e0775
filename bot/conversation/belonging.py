"""Where a person belongs: the class that they join with a code, and their accounts on other platforms."""

from dataclasses import replace

from bot.conversation import onboarding
from bot.conversation.belonging_events import (
    AccountsLinked,
    JoinAnswered,
    JoinClass,
    LinkAccounts,
    LinkCodeMade,
    LinkDoubted,
    LinkRefused,
    MakeLinkCode,
)
from bot.conversation.guide import Guide, Result, said, then
from bot.conversation.messages import Choice
from bot.conversation.state import State, Step
from bot.domain.classroom import Joined
from bot.domain.codes import could_be_code


def join(guide: Guide, state: State, code: str) -> Result:
    """Join the class of the code; before the person has agreed to saving, remember it until then."""
    say = guide.say(state)
    if not code:
        return then(said(state, say("join-how")), onboarding.ask(guide, state))
    if state.consented:
        return state, (JoinClass(code),)
    if not could_be_code(code):
        return then(said(state, say("join-unknown")), onboarding.ask(guide, state))
    held = replace(state, errand=f"join:{code}")
    if held.step in {Step.LANGUAGE, Step.CONSENT}:
        return then(said(held, say("join-held")), onboarding.ask(guide, held))
    return said(held, say("join-needs-consent"))


def join_answered(guide: Guide, state: State, event: JoinAnswered) -> Result:
    """Which class it is, or why there is none; then on with the first questions, where they are not over."""
    say, result = guide.say(state), event.result
    if isinstance(result, Joined):
        text = say("join-again" if result.again else "join-done", title=result.title)
    else:
        text = say(f"join-{result}")
    return then(said(state, text), onboarding.go_on(guide, state))


def link(guide: Guide, state: State, code: str) -> Result:
    """With a code, become the learner of the account that it came from; without one, make one."""
    if code and not could_be_code(code):
        return then(said(state, guide.say(state)("link-unknown")), onboarding.ask(guide, state))
    if code:
        return state, (LinkAccounts(code),)
    if state.known:
        return state, (MakeLinkCode(),)
    return then(said(state, guide.say(state)("link-needs-consent")), onboarding.ask(guide, state))


def link_code_made(guide: Guide, state: State, event: LinkCodeMade) -> Result:
    """The code, on a line of its own so that it is easily copied."""
    return said(state, guide.say(state)("link-code", code=event.code, minutes=event.minutes))


def link_doubted(guide: Guide, state: State, event: LinkDoubted) -> Result:
    """The first of two steps: two learners who became one cannot be told apart again."""
    say = guide.say(state)
    choices = (Choice("link:yes", say("link-yes")), Choice("link:no", say("link-no")))
    return said(replace(state, linking=event.code), say("link-ask", drafts=event.drafts), choices)


def answer_link(guide: Guide, state: State, *, confirmed: bool) -> Result:
    """Link on a clear yes only."""
    decided = replace(state, linking=None)
    if confirmed and state.linking is not None:
        return decided, (LinkAccounts(state.linking, confirmed=True),)
    return then(said(decided, guide.say(decided)("link-cancelled")), onboarding.ask(guide, decided))


def link_refused(guide: Guide, state: State, event: LinkRefused) -> Result:
    """Why not; everything is as it was."""
    return then(said(state, guide.say(state)(f"link-{event.reason}")), onboarding.ask(guide, state))


def linked(guide: Guide, state: State, event: AccountsLinked) -> Result:
    """Go on as the learner that both accounts are now."""
    one = onboarding.recalled(guide, replace(State(), pending=state.pending, errand=state.errand), event.person)
    say = guide.say(one)
    told = said(one, say("linked", drafts=event.drafts))
    if not one.consented:
        told = then(told, said(one, say("linked-not-saving")))
    return then(told, onboarding.after_consent(guide, told[0]))
