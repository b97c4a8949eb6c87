"""Columns line up on terminals that draw “, × or → two cells wide as well as one."""

import unicodedata

import pytest

from huabei_negotiate.terminal import draw

BUDGET = ("--principal", "10200", "--income", "7200", "--essential", "3800", "--cash", "6000")
CHARTS = [
    ("calc", "late", "--principal", "5000", "--days", "30"),
    ("calc", "instalments", "--principal", "4300", "--periods", "12", "--due", "2026-12-31"),
    ("calc", "compare", *BUDGET, "首付2000 10期×960", "一次性10200", "停2个月 然后4期×2900"),
    ("calc", "minimum", "--principal", "5000", "--monthly", "50", "--due", "2026-12-10"),
]


@pytest.fixture
def charts(monkeypatch):
    """Every chart that is drawn."""
    drawn, chart_lines = [], draw.chart_lines

    def remember(chart, width):
        drawn.append(chart)
        return chart_lines(chart, width)

    monkeypatch.setattr(draw, "chart_lines", remember)
    return drawn


@pytest.mark.parametrize("line", CHARTS, ids=lambda line: line[1])
def test_what_stands_before_a_bar_has_one_width_everywhere(inside, charts, line):
    assert inside(*line, "--today", "2026-11-25").code == 0
    before = [text for chart in charts for bar in chart.bars for text in (bar.label, bar.words)]
    assert before != []
    assert [t for t in before if any(unicodedata.east_asian_width(c) == "A" for c in t)] == []
