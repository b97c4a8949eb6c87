"""The content is read a file at a time; one that cannot be used is named, with its problems."""

import pytest

from huabei_negotiate.catalog.catalog import Catalog, find_content
from huabei_negotiate.errors import BrokenContent, ExitCode, NoSuchScenario


@pytest.fixture
def catalog(root):
    return Catalog(root / "content")


@pytest.fixture
def broken(content_copy):
    """A catalog of which one file has been changed or, without text, removed."""

    def change(relative, old=None, new=""):
        path = content_copy / "zh-CN" / relative
        if old is None:
            path.unlink()
        else:
            text = path.read_text("utf-8")
            assert old in text
            path.write_text(text.replace(old, new, 1), "utf-8")
        return Catalog(content_copy)

    return change


def test_the_content_is_found_beside_the_package(root):
    assert find_content() == root / "content"


def test_installed_content_is_found_inside_the_package(tmp_path, monkeypatch):
    package = tmp_path / "site-packages" / "huabei_negotiate"
    monkeypatch.setattr("huabei_negotiate.catalog.catalog.__file__", str(package / "a" / "b.py"))
    assert find_content() == package / "content"


def test_scenarios_are_the_files_there_are(catalog):
    assert catalog.scenario_ids == ("overdue", "quota", "theft")


def test_a_new_file_is_a_new_scenario(content_copy):
    folder = content_copy / "zh-CN" / "scenarios"
    text = (folder / "quota.yaml").read_text("utf-8").replace("id: quota", "id: toy", 1)
    (folder / "toy.yaml").write_text(text, "utf-8")
    catalog = Catalog(content_copy)
    assert "toy" in catalog.scenario_ids
    assert catalog.scenario("toy").id == "toy"


def test_several_scenarios_are_one_situation_in_the_order_of_their_rank(catalog):
    situation = catalog.situation(["quota", "theft", "overdue", "theft"])
    assert situation.scenarios == ("theft", "overdue", "quota")
    ids = [question.id for question in situation.questions]
    assert len(set(ids)) == len(ids)


def test_shared_questions_are_filled_in(catalog):
    question = catalog.situation(["overdue"]).question("principal")
    assert question.label == catalog.shared()["principal"].label


def test_everything_a_plan_needs_is_in_the_library(catalog):
    library = catalog.library()
    assert library.words is catalog.words()
    assert library.facts == catalog.facts()
    for part in ("scripts", "parts", "moves", "myths", "stops", "refusals", "rungs", "rates"):
        assert getattr(library, part), part
    assert all(script.id == name for name, script in library.scripts.items())


def test_the_guide_and_the_faq_are_read(catalog):
    assert [section.id for section in catalog.guide()] == list("12345678")
    assert len({topic.topic for topic in catalog.faq()}) == len(catalog.faq()) > 10


def test_a_scenario_nobody_wrote_is_named_with_those_there_are(catalog):
    with pytest.raises(NoSuchScenario, match="overdue、quota、theft") as refused:
        catalog.situation(["overdue", "holiday"])
    assert "holiday" in str(refused.value)
    assert refused.value.exit_code == ExitCode.USAGE


@pytest.mark.parametrize(
    ("relative", "use"),
    [
        ("words.yaml", Catalog.words),
        ("questions.yaml", Catalog.shared),
        ("facts.yaml", Catalog.facts),
        ("myths.yaml", Catalog.library),
        ("stops.yaml", Catalog.library),
        ("refusals.yaml", Catalog.library),
        ("escalation.yaml", Catalog.library),
        ("scripts/parts.yaml", Catalog.library),
        ("../rates.yaml", Catalog.library),
    ],
)
def test_a_file_that_is_not_there_is_named(broken, relative, use):
    catalog = broken(relative)
    with pytest.raises(BrokenContent) as refused:
        use(catalog)
    name = relative.removeprefix("../")
    assert f"{name}:1:1: " in str(refused.value)
    assert "content/" in str(refused.value)
    assert refused.value.exit_code == ExitCode.UNREADABLE


def test_the_triage_is_read_or_named_as_missing(catalog, root):
    if (root / "content" / "zh-CN" / "triage.yaml").exists():
        assert {name for found in catalog.triage().findings for name in found.scenarios} == {
            *catalog.scenario_ids
        }
    else:
        with pytest.raises(BrokenContent, match=r"triage\.yaml:1:1"):
            catalog.triage()


def test_a_broken_file_is_named_by_its_first_problem_and_their_number(broken):
    catalog = broken("scenarios/quota.yaml", "rank: 3", "rank: 3\nzzz: 1\nyyy: 2\nxxx: 3")
    with pytest.raises(BrokenContent) as refused:
        catalog.scenario("quota")
    assert "content/zh-CN/scenarios/quota.yaml:5:1: " in str(refused.value)
    assert "zzz" in str(refused.value)
    assert "2" in str(refused.value).partition("zzz")[2]
    assert "yyy" not in str(refused.value)
    assert "content lint" in str(refused.value)


def test_one_problem_is_not_counted(broken):
    catalog = broken("scenarios/quota.yaml", "rank: 3", "rank: 3\nzzz: 1")
    with pytest.raises(BrokenContent) as refused:
        catalog.scenario("quota")
    assert "还有" not in str(refused.value)


def test_the_first_problem_is_the_first_in_the_file(broken):
    catalog = broken("stops.yaml", "format: 1", "format: 1\n---\nformat: 1")
    with pytest.raises(BrokenContent, match=r"stops\.yaml:[13]:1: "):
        catalog.library()


def test_a_broken_file_is_no_trouble_to_what_does_not_need_it(broken):
    catalog = broken("stops.yaml", "format: 1", "format: 7")
    assert catalog.scenario("overdue").id == "overdue"
    assert catalog.guide()
    with pytest.raises(BrokenContent):
        catalog.library()


def test_another_language_is_another_folder(content_copy):
    (content_copy / "zh-CN").rename(content_copy / "xx")
    assert Catalog(content_copy, "xx").scenario_ids == ("overdue", "quota", "theft")
    assert Catalog(content_copy).scenario_ids == ()
