"""The list of commands says of each what the command says of itself, without importing any."""

import inspect

import pytest

from bot.cli.main import app
from tests.cli.terminal import Terminal

COMMANDS = sorted({name for name in app if not name.startswith("-")})


def test_the_list_of_commands_says_what_each_does(attune: Terminal) -> None:
    listed = attune("--help").out
    assert "Critique a draft for an overseas audience." in listed
    assert "Look after the log's database." in listed


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_a_description_and_it_is_its_own(name: str) -> None:
    command = app[name]
    assert command.help
    if command.default_command is not None:
        described = inspect.getdoc(command.default_command) or ""
        assert command.help == described.partition("\n\nParameters\n")[0]
