# What `attune class` says in English.

class-added = { $title } ({ $id }) is a class now; `attune class code { $id }` makes a code for its students.
class-renamed = { $id } is called { $title } now.
class-none = There is no class yet; `attune class add writing-2a --title "Writing 2a"` adds one.
class-taken = There is a class { $id } already.
class-unknown = There is no class { $id }; `attune class list` shows those there are.
class-title = A title has 1 to { $most } characters.
class-days = A code is good for 1 to { $most } days.
class-code = Good until { $until }. Students send /join { $code }, or open the link with your bot's name in it. Write the code down: it is shown only this once. `attune class revoke { $id }` ends it early.
class-no-codes = { $id } has no codes yet; `attune class code { $id }` makes one.
class-code-open = { $id }  open until { $until }  joined: { $uses }
class-code-expired = { $id }  expired on { $until }  joined: { $uses }
class-code-revoked = { $id }  revoked  joined: { $uses }
class-revoked = Nobody can join with { $id } any more.
class-not-revoked = No code { $id } is open; `attune class codes CLASS` shows the ids of a class's codes.
