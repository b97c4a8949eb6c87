"""Options in, exit code out: everything that knows Typer."""
