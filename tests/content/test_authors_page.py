"""The page for authors, followed to the letter, ends in a scenario that readers can reach."""

import re
from pathlib import Path

from huabei_negotiate.cli.app import run

PAGE = (Path(__file__).parents[2] / "content" / "README.md").read_text("utf-8")
DAY = ["--today", "2026-11-25"]


def test_who_follows_the_page_has_a_new_scenario(content_copy, capsys):
    scenario, script, choice, finding = re.findall(
        r"^```yaml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE
    )
    folder = content_copy / "zh-CN"
    (folder / "scenarios" / "refund.yaml").write_text(scenario, "utf-8")
    (folder / "scripts" / "ask-refund.yaml").write_text(script, "utf-8")
    triage = (folder / "triage.yaml").read_text("utf-8")
    triage = triage.replace("choices:\n", f"choices:\n{choice}", 1)
    triage = triage.replace("findings:\n", f"findings:\n{finding}", 1)
    (folder / "triage.yaml").write_text(triage, "utf-8")

    lint, plan = re.findall(r"^huabei-negotiate (.*--content) content(.*)$", PAGE, re.MULTILINE)

    assert run([*lint[0].split(), str(content_copy), *DAY]) == 0
    assert "0 处错误" in capsys.readouterr().out
    assert run([plan[0], str(content_copy), *plan[1].split(), *DAY]) == 0
    assert "问 300 元退到哪里" in capsys.readouterr().out
