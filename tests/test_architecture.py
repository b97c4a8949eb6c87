"""The house rules that a reader of the code relies on."""

import ast
import re
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "huabei_negotiate"
MODULES = sorted(PACKAGE.rglob("*.py"))
NAMES = [str(path.relative_to(PACKAGE)) for path in MODULES]

MAX_MODULE = 300
MAX_FUNCTION = 40
MAX_MEDIAN = 120

MAY_PRINT = ("terminal/", "cli/")
MAY_SPEAK = {"errors.py", "cli/words.py", "source/complaints.py", "catalog/lint/sayings.py"}

LEVELS = [
    {"cli"},
    {"terminal"},
    {"exporters"},
    {"catalog", "storage"},
    {"core", "source"},
    {"model"},
    {"errors"},
]
"""Each may import from the levels below it only."""

NUMERALS = "零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿"
"""An alphabet of them is no sentence."""

CLOCK_OR_DISK = {
    *("today", "now", "utcnow", "time", "monotonic", "localtime"),
    *("open", "cwd", "getcwd", "home", "exists", "stat", "read_text", "read_bytes", "glob"),
    *("iterdir", "rglob", "getenv", "environ", "isatty", "find_content", "mkdtemp", "mkstemp"),
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def parsed(name):
    return ast.parse((PACKAGE / name).read_text("utf-8"))


def functions_in(name):
    return [node for node in ast.walk(parsed(name)) if isinstance(node, Function)]


def called(node):
    """The last name of what is called: `today` for `date.today()`."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def imported(name):
    """The modules a module imports, wherever it does so."""
    for node in ast.walk(parsed(name)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}:{node.lineno}: a relative import"
            yield node.module


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_at_most_300_lines_long(name):
    assert len((PACKAGE / name).read_text("utf-8").splitlines()) <= MAX_MODULE


def test_most_modules_are_short():
    lengths = [len(path.read_text("utf-8").splitlines()) for path in MODULES]
    assert statistics.median(lengths) <= MAX_MEDIAN


@pytest.mark.parametrize("name", NAMES)
def test_a_function_is_at_most_40_lines_long(name):
    lengths = {f.name: f.end_lineno - f.lineno + 1 for f in functions_in(name)}
    assert {found: lines for found, lines in lengths.items() if lines > MAX_FUNCTION} == {}


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(MAY_PRINT)])
def test_nothing_below_the_terminal_prints_or_exits(name):
    tree = parsed(name)
    calls = [called(node) for node in ast.walk(tree) if isinstance(node, ast.Call)]
    assert "print" not in calls
    if name != "__main__.py":
        assert "exit" not in calls
        streams = [n for n in ast.walk(tree) if isinstance(n, ast.Attribute)]
        assert not {"stdout", "stderr"} & {node.attr for node in streams}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in MAY_SPEAK])
def test_chinese_sentences_live_in_content(name):
    assert list(sentences_in((PACKAGE / name).read_text("utf-8"))) == []


def sentences_in(code):
    """Texts with six Han characters that are no numerals, or an end of sentence after one.

    Docstrings are none, and neither are patterns that a reader's words are compared with.
    """
    tree = ast.parse(code)
    silent = {id(node) for node in (*docstrings_in(tree), *patterns_in(tree, code))}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            words = re.sub(f"[{NUMERALS}]", "", text)
            speaks = len(re.findall("[一-鿿]", words)) >= 6 or re.search("[一-鿿].*[。！？]", text)
            if speaks and id(node) not in silent:
                yield f"{node.lineno}: {text}"


def docstrings_in(tree):
    """Texts that stand alone: docstrings, and those below an attribute."""
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]


def patterns_in(tree, code):
    """Everything inside a raw text or a call of the module `re`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr):
            written = ast.get_source_segment(code, node) or ""
            if re.match(r"(?i)(?:r|rf|fr)['\"]", written):
                yield from ast.walk(node)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            yield from ast.walk(node)


def test_the_finder_of_sentences_finds_sentences_only():
    said = ['x = f"还有 {1} 处要你先填好"', 'y = "错了。"', "z = {'a': ['这里有六个汉字']}"]
    not_said = ['"""文档里可以写中文句子。"""', 'a = "？"', 'b = "花呗"', 'c = r"一二三四五六七"']
    not_said += ['f = "零一二三四五六七八九"']
    not_said += ["import re", 're.match("一二三四五六七", b)', 'd = rf"{c}|一二三四五六"']
    assert len(list(sentences_in("\n".join([*not_said, *said])))) == len(said)


@pytest.mark.parametrize("name", NAMES)
def test_everything_public_says_what_it_is(name):
    tree = parsed(name)
    silent = [] if ast.get_docstring(tree) else [name]
    assert [*silent, *silent_in(tree.body, nested=False)] == []


def silent_in(body, *, nested):
    """The public classes, functions and methods without a docstring."""
    for node in body:
        if not isinstance(node, ast.ClassDef | Function) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node):
            yield node.name
        if isinstance(node, ast.ClassDef) and not nested:
            yield from silent_in(node.body, nested=True)


@pytest.mark.parametrize("name", NAMES)
def test_no_default_reads_the_clock_or_the_disk(name):
    tree = parsed(name)
    defaults = [
        default
        for node in ast.walk(tree)
        if isinstance(node, Function | ast.Lambda)
        for default in (*node.args.defaults, *node.args.kw_defaults)
        if default is not None
    ]
    factories = [
        keyword.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called(node) in {"field", "Option", "Argument"}
        for keyword in node.keywords
        if keyword.arg in {"default", "default_factory"}
    ]
    used = {
        getattr(node, "attr", getattr(node, "id", None))
        for default in (*defaults, *factories)
        for node in ast.walk(default)
    }
    assert used & CLOCK_OR_DISK == set()


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name.startswith(("core/", "model/", "source/", "catalog/"))]
)
def test_only_the_command_line_reads_the_clock(name):
    calls = [node for node in ast.walk(parsed(name)) if isinstance(node, ast.Call)]
    assert not {"today", "now", "utcnow", "localtime"} & {called(node) for node in calls}
    assert "time" not in imported(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_module_imports_only_from_below(name):
    home = name.split("/")[0].removesuffix(".py")
    if home in {"__init__", "__main__"}:
        return
    level = next(number for number, rooms in enumerate(LEVELS) if home in rooms)
    below = {home}.union(*LEVELS[level + 1 :])
    used = {
        module.split(".")[1] for module in imported(name) if module.startswith("huabei_negotiate.")
    }
    assert used <= below


def test_every_room_has_a_level():
    rooms = {name.split("/")[0].removesuffix(".py") for name in NAMES}
    assert rooms - {"__init__", "__main__"} <= set().union(*LEVELS)


def test_the_contracts_of_import_linter_are_kept(root):
    checker = Path(sys.executable).with_name("lint-imports")
    found = subprocess.run(
        [checker, "--no-cache", "--no-logo"], cwd=root, check=False, capture_output=True, text=True
    )
    assert found.returncode == 0, found.stdout
    assert re.search(r"Contracts: [4-9] kept, 0 broken", found.stdout)
