"""A real browser shows pages without a complaint on a phone, and prints them whole."""

import html
import json
import re
import shutil
import subprocess

import pytest
from readers import html_text, words_in
from toys import HOSTILE, with_every_block

from huabei_negotiate.exporters.to_html import to_html

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PDFTOTEXT = shutil.which("pdftotext")
PHONE = 360
MARGIN = 0.7 * 16 / 25.4 * 72
"""Most of the smallest margin on paper, in points."""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here")
can_read_pdf = pytest.mark.skipif(PDFTOTEXT is None, reason="no pdftotext is installed here")

QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    "--enable-logging=stderr",
)

MEASURE = """
<script>
onload = () => {
  const sizes = {};
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument, root = page.documentElement;
    const bars = [...page.querySelectorAll(".bars")].map((each) => {
      const [list, svg] = each.children;
      return Math.abs(list.getBoundingClientRect().height - svg.getBoundingClientRect().height);
    });
    sizes[frame.name] = {
      width: Math.max(root.scrollWidth, page.body.scrollWidth),
      font: parseFloat(getComputedStyle(page.body).fontSize),
      uneven: Math.max(0, ...bars),
    };
  }
  document.body.textContent = JSON.stringify(sizes);
};
</script>
"""


def browse(folder, *arguments):
    """What Chromium prints; a complaint on the console fails."""
    profile = f"--user-data-dir={folder / 'profile'}"
    done = subprocess.run(
        [CHROMIUM, *QUIET, profile, *arguments],
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    assert "CONSOLE" not in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def pages(real):
    kept = ("overdue", "theft", "theft-letters", "fact-sheet-doubts")
    hostile = {f"hostile-{n}": with_every_block(typed * 3) for n, typed in enumerate(HOSTILE)}
    long = {"long": with_every_block("长" * 90), "number": with_every_block("8" * 90)}
    documents = {name: real[name] for name in kept} | hostile | long
    return {name: to_html(document) for name, document in documents.items()}


@pytest.fixture(scope="module")
def sizes(pages, tmp_path_factory):
    """How large each page is on a phone, by one run of the browser."""
    folder = tmp_path_factory.mktemp("phone")
    frames = "".join(
        f'<iframe name="{name}" srcdoc="{html.escape(page)}" width="{PHONE}" height="640"'
        ' style="border:0"></iframe>'
        for name, page in pages.items()
    )
    (folder / "all.html").write_text(f"<!doctype html><body>{frames}{MEASURE}", "utf-8")
    shown = browse(folder, "--dump-dom", (folder / "all.html").as_uri())
    return json.loads(html.unescape(re.search(r"<body>(\{.*\})", shown)[1]))


def test_no_page_scrolls_sideways_on_a_phone(sizes, pages):
    assert sizes.keys() == pages.keys()
    assert {name: size["width"] for name, size in sizes.items() if size["width"] > PHONE} == {}


def test_text_is_large_enough_on_a_phone(sizes):
    assert min(size["font"] for size in sizes.values()) >= 18


def test_bars_are_as_high_as_the_words_beside_them(sizes):
    assert max(size["uneven"] for size in sizes.values()) < 1


@pytest.fixture(scope="module")
def printed(pages, tmp_path_factory):
    """The words of a page on paper, each with the edges of its box and of its sheet."""
    folder = tmp_path_factory.mktemp("paper")
    page, paper = folder / "page.html", folder / "page.pdf"
    page.write_text(pages["overdue"], "utf-8")
    browse(folder, "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri())
    done = subprocess.run(
        [PDFTOTEXT, "-bbox", paper, "-"], capture_output=True, check=True, text=True, timeout=60
    )
    words, height = [], 0.0
    for line in done.stdout.splitlines():
        if sheet := re.search(r'<page width="[\d.]+" height="([\d.]+)"', line):
            height = float(sheet[1])
        elif word := re.search(r'yMin="([\d.-]+)".*yMax="([\d.-]+)">(.*)</word>', line):
            words.append((float(word[1]), float(word[2]), height, html.unescape(word[3])))
    return words


@can_read_pdf
def test_everything_is_on_paper(printed, pages):
    on_paper = words_in("".join(word for *_, word in printed))
    assert len(on_paper) == pytest.approx(len(words_in(html_text(pages["overdue"]))), rel=0.03)


@can_read_pdf
def test_no_line_is_cut_by_the_edge_of_a_sheet(printed):
    assert [w for top, end, height, w in printed if top < MARGIN or end > height - MARGIN] == []
