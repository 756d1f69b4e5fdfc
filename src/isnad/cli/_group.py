"""The ``isnad`` command: finds its commands by their files, and turns every error into one sentence on stderr."""

from __future__ import annotations

import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

import isnad as package
from isnad.errors import IsnadError

_HERE = Path(__file__).parent
_GUESS = re.compile(r"\. Did you mean (.+)\?$")
_INTERRUPTED = 130  # 128 + SIGINT, as shells have it


class Commands(click.Group):
    """Every file of this folder whose name begins with a letter is a command; it holds it as ``command``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, sorted."""
        return sorted(p.stem for p in _HERE.glob("[a-z]*.py"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"isnad.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that a line names; a slip of the keyboard is answered with the nearest name."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=1)
            guess = f" (did you mean '{near[0]}'?)" if near else ""
            raise click.UsageError(error.format_message().rstrip(".") + guess, ctx) from error

    def main(self, *args: Any, **options: Any) -> Any:
        """Run a command line and exit: 0 done, 1 some input could not be read, 2 nothing could be done."""
        try:
            status = super().main(*args, **{"prog_name": "isnad", **options, "standalone_mode": False})
        except click.UsageError as error:
            _say(f"{error.ctx.command_path if error.ctx else 'isnad'}: {_sentence(error)}")
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _say(f"isnad: {error.format_message()}")
            sys.exit(error.exit_code)
        except IsnadError as error:
            _say(f"isnad: {error}")
            sys.exit(error.exit_status)
        except click.Abort:
            _say("isnad: stopped; an article that was shown as added is in the record")
            sys.exit(_INTERRUPTED)
        sys.exit(status if isinstance(status, int) else 0)


def _sentence(error: click.UsageError) -> str:
    """What is wrong with the command line, and the next step."""
    path = error.ctx.command_path if error.ctx else "isnad"
    message = _GUESS.sub(r" (did you mean \1?)", error.format_message().replace("\n", " ")).rstrip(".")
    return f"{message[:1].lower()}{message[1:]}; '{path} --help' shows what there is"


def _say(sentence: str) -> None:
    click.echo(sentence, err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package.__version__, prog_name="isnad")
def isnad() -> None:
    """Read Arabic and Persian news, and keep a cited record of who said what, met whom and agreed on what."""


def main() -> None:
    """The entry point of the ``isnad`` program."""
    isnad.main()
