"""Linked accounts, classes and codes in memory, as `FakeLog` keeps them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.account import LINK_CODE_LIFE, Account
from bot.domain.classroom import Classroom, Joined, JoinRefusal
from bot.domain.codes import GUESS_WINDOW, WRONG_BY_ACCOUNT, WRONG_BY_ALL, digest_of, new_code


@dataclass
class FakeAccounts:
    """What is known of accounts beside the learners themselves. `now` is the log's clock."""

    now: Callable[[], datetime]
    linked: dict[Account, str] = field(default_factory=dict)
    links: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    classes: dict[str, Classroom] = field(default_factory=dict)
    joins: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    members: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[tuple[Account, datetime]] = field(default_factory=list)

    def new_link_code(self, learner_id: str) -> str:
        self.drop_link_codes(learner_id)
        code = new_code()
        self.links[digest_of(code)] = (learner_id, self.now() + LINK_CODE_LIFE)
        return code

    def drop_link_codes(self, *learner_ids: str) -> None:
        self.links = {digest: kept for digest, kept in self.links.items() if kept[0] not in learner_ids}

    def learner_of_code(self, code: str) -> str | None:
        learner_id, until = self.links.get(digest_of(code), ("", None))
        return learner_id if until is not None and self.now() < until else None

    def is_limited(self, account: Account) -> bool:
        now = self.now()
        recent = [who for who, at in self.wrong if now - at < GUESS_WINDOW]
        return recent.count(account) >= WRONG_BY_ACCOUNT or len(recent) >= WRONG_BY_ALL

    def guessed_wrong(self, account: Account) -> None:
        self.wrong.append((account, self.now()))

    def new_class(self, class_id: str, title: str) -> None:
        self.classes[class_id] = Classroom(class_id, title, self.now())

    def new_join_code(self, class_id: str, days: int) -> str:
        code = new_code()
        self.joins[digest_of(code)] = (class_id, self.now() + timedelta(days=days))
        return code

    def join(self, learner_id: str, account: Account, code: str) -> Joined | JoinRefusal:
        if self.is_limited(account):
            return "limited"
        class_id, until = self.joins.get(digest_of(code), ("", None))
        if until is None or self.now() >= until:
            self.guessed_wrong(account)
            return "unknown"
        again = (learner_id, class_id) in self.members
        self.members = [*(one for one in self.members if one != (learner_id, class_id)), (learner_id, class_id)]
        return Joined(class_id, self.classes[class_id].title, again)

    def class_of(self, learner_id: str) -> str | None:
        return next((class_id for whose, class_id in reversed(self.members) if whose == learner_id), None)

    def accounts(self, learner_id: str) -> list[Account]:
        return [account for account, whose in self.linked.items() if whose == learner_id]

    def move(self, old: str, new: str) -> None:
        """Everything of one learner becomes another's."""
        self.linked = {account: new if whose == old else whose for account, whose in self.linked.items()}
        moved = [(new if whose == old else whose, class_id) for whose, class_id in self.members]
        # Of a class that both are in, the later joining counts.
        self.members = list(dict.fromkeys(reversed(moved)))[::-1]

    def forget(self, learner_id: str, first: Account) -> None:
        gone = {first, *self.accounts(learner_id)}
        self.wrong = [one for one in self.wrong if one[0] not in gone]
        self.linked = {account: whose for account, whose in self.linked.items() if whose != learner_id}
        self.members = [one for one in self.members if one[0] != learner_id]
        self.drop_link_codes(learner_id)
