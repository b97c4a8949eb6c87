"""No input whatever raises, and nothing of it reaches a screen unescaped.

The full run takes the number of inputs from the environment:

    HUABEI_FUZZ=20000 python -m pytest tests/storage/test_alipay_fuzz.py
"""

import os
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mutations import NASTY, mutated
from toy_bills import bill, read, row, text

from huabei_negotiate.core.bill.doubts import Window
from huabei_negotiate.core.bill.layout import lay_out_bill, with_table_of_doubts
from huabei_negotiate.core.bill.report import make_report
from huabei_negotiate.core.escaping import is_harmful
from huabei_negotiate.exporters.bill_csv import export_csv
from huabei_negotiate.exporters.bill_json import export_json, export_unusable
from huabei_negotiate.exporters.to_html import to_html
from huabei_negotiate.exporters.to_markdown import to_markdown
from huabei_negotiate.model.bill import UnusableFile
from huabei_negotiate.model.document import Document
from huabei_negotiate.terminal.plain import as_text

INPUTS = int(os.environ.get("HUABEI_FUZZ", "1200"))
"""Half of them mutated samples, the others drawn by hypothesis."""

ROUNDS = 20
PATIENT = settings(
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    max_examples=max(1, INPUTS // 6),
)

FIELDS = st.one_of(
    st.text(max_size=30),
    st.sampled_from([part.decode("gb18030", "replace") for part in NASTY]),
    st.sampled_from(
        ["花呗", "花呗&余额宝", "交易成功", "退款成功", "还款失败", "2026/1/1", "1.00"]
    ),
)
NAMES = ("time", "category", "party", "item", "direction", "amount", "method", "state", "order")
ROWS = st.dictionaries(st.sampled_from(NAMES), FIELDS, max_size=9).map(lambda d: row(**d))


def survives(folder, content):
    """Everything there is to say of a file can be said in every format."""
    found = read(folder, content)
    if isinstance(found, UnusableFile):
        said = [export_unusable(found)]
    else:
        report = make_report(found.bill, Window(), 100, None, found.shelf.fetch)
        words = text()
        outline, sheet = lay_out_bill(report, words), words.sheet(report.doubts)
        tabled = with_table_of_doubts(outline, sheet)
        document = Document(title="x", outline=tabled, made_on=date(2026, 11, 25))
        said = [
            as_text(outline),
            export_json(report, words),
            export_csv(sheet).removeprefix("\ufeff"),
            to_html(document),
            to_markdown(document),
        ]
    harmful = {char for each in said for char in each if is_harmful(char)}
    assert harmful <= {"\n", "\r"}


@pytest.mark.parametrize("part", range(ROUNDS))
def test_a_mutated_sample_is_survived(tmp_path, part):
    for seed in range(part, INPUTS // 2, ROUNDS):
        survives(tmp_path, mutated(seed))


@PATIENT
@given(content=st.binary(max_size=400))
def test_any_bytes_are_survived(tmp_path_factory, content):
    survives(tmp_path_factory.getbasetemp(), content)


@PATIENT
@given(rows=st.lists(ROWS, max_size=6), encoding=st.sampled_from(["utf-8", "utf-16", "gb18030"]))
def test_any_fields_are_survived(tmp_path_factory, rows, encoding):
    lines = bill().decode("gb18030") + "\n".join(rows)
    content = lines.encode(encoding, "replace")
    survives(tmp_path_factory.getbasetemp(), content)


@PATIENT
@given(tail=st.binary(max_size=400))
def test_any_bytes_after_the_head_are_survived(tmp_path_factory, tail):
    survives(tmp_path_factory.getbasetemp(), bill(row()) + tail)
