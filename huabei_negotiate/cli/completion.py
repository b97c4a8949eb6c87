"""`huabei-negotiate completion`: what the Tab key needs to know, for three shells.

The script asks this program at each Tab; nothing here is loaded in any other run.
"""

import os
import sys

import typer

from huabei_negotiate.cli import options, words
from huabei_negotiate.errors import UsageMistake

VARIABLE = "_HUABEI_NEGOTIATE_COMPLETE"
"""Set by the script while a shell asks what may come next."""

SHELLS = ("bash", "zsh", "fish")


def completion(shell: options.Shell) -> None:
    """Print a script that lets a shell complete our commands and options."""
    from typer._completion_shared import get_completion_script  # noqa: PLC0415  rarely needed

    if shell not in SHELLS:
        raise UsageMistake(words.NOT_A_SHELL.format(shell, "、".join(SHELLS)))
    script = get_completion_script(prog_name=words.PROGRAM, complete_var=VARIABLE, shell=shell)
    sys.stdout.write(script + "\n")


def answer_shell(app: typer.Typer) -> int:
    """Say what may come next on the line that the shell has put into the environment."""
    from typer._completion_classes import completion_init  # noqa: PLC0415  only for shells
    from typer.completion import shell_complete  # noqa: PLC0415
    from typer.main import get_command  # noqa: PLC0415

    completion_init()
    question = os.environ[VARIABLE]
    try:
        return shell_complete(get_command(app), {}, words.PROGRAM, VARIABLE, question)
    except SystemExit as answer:
        # Fish asks a question that is answered by the exit code alone.
        return int(answer.code or 0)
