"""The part of the log about classes: what teachers set up, and students who join."""

from datetime import timedelta

from bot.domain.classroom import Classroom, JoinCode, Joined, JoinRefusal
from bot.domain.codes import new_code
from bot.storage.belonging import classes
from bot.storage.transactions import Transactions

_ID_LENGTH = 6


class Classrooms(Transactions):
    """Classes and their codes."""

    async def create_class(self, class_id: str, title: str) -> Classroom:
        """Add a class. Raises UserFacingError when there is one of this id."""
        new = Classroom(class_id, title, self._clock())
        async with self._writing() as connection:
            await classes.create(connection, new)
        return new

    async def classes(self) -> list[Classroom]:
        """Every class, by id."""
        async with self._reading() as connection:
            return await classes.every(connection)

    async def rename_class(self, class_id: str, title: str) -> bool:
        """Give a class another title; whether there is such a class."""
        async with self._writing() as connection:
            return await classes.rename(connection, class_id, title)

    async def new_join_code(self, class_id: str, days: int) -> str:
        """A code with which students can join for so many days. Raises UserFacingError for an unknown class."""
        code, now = new_code(), self._clock()
        new = JoinCode(new_code()[:_ID_LENGTH], class_id, now, now + timedelta(days=days), None, 0)
        async with self._writing() as connection:
            await classes.add_code(connection, new, code)
        return code

    async def join_codes(self, class_id: str) -> list[JoinCode]:
        """The codes of a class, oldest first, expired and revoked ones too."""
        async with self._reading() as connection:
            return await classes.codes_of(connection, class_id)

    async def revoke(self, code_id: str) -> bool:
        """Let nobody join with the code of this id from now on; whether somebody could before."""
        async with self._writing() as connection:
            return await classes.revoke(connection, code_id, self._clock())

    async def join(self, learner_id: str, code: str) -> Joined | JoinRefusal:
        """Put the learner into the class of the code, which becomes the current one.

        Raises UserFacingError for an unknown learner.
        """
        async with self._writing() as connection:
            return await classes.join(connection, learner_id, code, self._clock())

    async def class_of(self, learner_id: str) -> str | None:
        """The id of the class joined last."""
        async with self._reading() as connection:
            return await classes.class_of(connection, learner_id)
