"""Bars as a picture inside a page; what they show stands in words beside it."""

from collections.abc import Callable, Iterator

from huabei_negotiate.model.outline import Bar, Chart

WIDTH = 100
_TOP, _THICK = 0.2, 0.6
_LEAST = 0.6
"""What is not zero is seen, however small."""


def draw_bars(chart: Chart, name: str, text: Callable[[str], str]) -> Iterator[str]:
    """One picture, a row a bar; its parts are stretched to the rows of words beside it.

    The limit is an upright stroke, and what goes beyond it has another colour.
    `text` makes words fit for a page.
    """
    longest = max((max(bar.length, bar.limit or 0) for bar in chart.bars), default=0) or 1
    words = text("；".join(f"{bar.label} {bar.words}" for bar in chart.bars))
    yield (
        f'<svg viewBox="0 0 {WIDTH} {len(chart.bars)}" preserveAspectRatio="none" role="img" '
        f'aria-labelledby="{name}t {name}d">'
        f'<title id="{name}t">{text(chart.title)}</title><desc id="{name}d">{words}</desc>'
    )
    for row, bar in enumerate(chart.bars):
        yield from _bar(bar, row, longest)
    yield "</svg>"


def _bar(bar: Bar, row: int, longest: int) -> Iterator[str]:
    end = _scaled(bar.length, longest)
    limit = end if bar.limit is None else _scaled(bar.limit, longest)
    yield _part("bar", row, 0, min(end, limit))
    if end > limit:
        yield _part("over", row, limit, end)
    if bar.limit is not None:
        yield f'<line class="limit" x1="{limit:g}" x2="{limit:g}" y1="{row}" y2="{row + 1}"/>'


def _part(kind: str, row: int, start: float, end: float) -> str:
    return (
        f'<rect class="{kind}" x="{start:g}" y="{row + _TOP:g}" '
        f'width="{end - start:g}" height="{_THICK}"/>'
    )


def _scaled(length: int, longest: int) -> float:
    if length <= 0:
        return 0.0
    return max(_LEAST, round(length / longest * WIDTH, 2))
