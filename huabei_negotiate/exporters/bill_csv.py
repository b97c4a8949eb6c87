"""Doubtful payments as CSV, to open in a spreadsheet or hand over."""

import csv
import io
import unicodedata

from huabei_negotiate.model.outline import Grid

_STARTS_FORMULA = ("=", "+", "-", "@")
_MARK = "\ufeff"
"""Without it spreadsheets take UTF-8 for something else."""


def export_csv(sheet: Grid) -> str:
    """A line of titles, then a line for each row; nothing in it can be run."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([_harmless(cell) for cell in sheet.columns])
    writer.writerows([_harmless(cell) for cell in row] for row in sheet.rows)
    return _MARK + file.getvalue()


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet takes as text, also where it folds full-width signs."""
    start = unicodedata.normalize("NFKC", cell.lstrip()[:1])
    return f"'{cell}" if start.startswith(_STARTS_FORMULA) else cell
