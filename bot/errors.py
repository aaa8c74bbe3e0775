"""The whole error tree. A user sees one clear sentence of these and never a traceback.

AttuneError
    UserFacingError     the person did something we can explain (exit code 2)
    ConfigError         the operator's settings or files cannot be used (exit code 3)
        OutOfReachError     something on the network does not answer now, and may later
"""


class AttuneError(Exception):
    """Base of every error raised on purpose."""

    exit_code = 1


class UserFacingError(AttuneError):
    """Bad input: the message is one sentence that will be displayed to the user."""

    exit_code = 2


class ConfigError(AttuneError):
    """A setting, a pack, an index or a database that cannot be used: the message names it and the way out."""

    exit_code = 3


class OutOfReachError(ConfigError):
    """Something on the network that does not answer: the message says what, and which way was taken to it."""
