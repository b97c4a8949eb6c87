"""A real word processor opens what we write for it."""

import shutil
import subprocess

import pytest
from readers import docx_paragraphs, words_in

from huabei_negotiate.exporters.to_docx import to_docx

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="no LibreOffice is installed here")


def test_libreoffice_reads_every_word_of_the_letters(real, tmp_path):
    written = to_docx(real["theft-letters"])
    (tmp_path / "letters.docx").write_bytes(written)
    subprocess.run(
        [
            *(SOFFICE, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
            *("--convert-to", "txt:Text (encoded):UTF8", "--outdir", tmp_path),
            tmp_path / "letters.docx",
        ],
        capture_output=True,
        check=True,
        timeout=120,
    )
    read = (tmp_path / "letters.txt").read_text("utf-8-sig")
    assert words_in(read) == words_in("\n".join(docx_paragraphs(written)))
