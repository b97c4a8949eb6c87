"""A backup says everything, can be read by people, and is believed in nothing."""

import contextlib
from datetime import date, datetime

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.errors import BadBackup, CannotRead, ExitCode
from huabei_negotiate.model.case import (
    Case,
    Contact,
    HeardOffer,
    KeptDoubt,
    PlanSeen,
    Promise,
)
from huabei_negotiate.source import complaints
from huabei_negotiate.storage import case_backup
from huabei_negotiate.storage.case_backup import as_backup, read_backup
from huabei_negotiate.storage.case_rows import cleaned_case

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001  a reader's own wall clock
FULL = Case(
    id=3,
    scenarios=("theft", "overdue"),
    opened=TODAY,
    changed=NOW,
    fine=True,
    answers={"overdue_days": "3", "story": "", "cause": "job_loss"},
    contacts=(Contact(number=1, at=NOW, channel="phone", agent="8817", said="三天: 回电 #1"),),
    promises=(Promise(number=1, contact=1, whose="theirs", what="回电", due=TODAY, fen=8100),),
    offers=(HeardOffer(number=1, on=TODAY, text="12 期，每期 815"),),
    doubts=(
        KeptDoubt(order="8842", at=NOW, party="店", fen=1, mark="unsure", can_still_stop=False),
    ),
    plan_seen=PlanSeen(on=TODAY, answers={}),
)
EMPTY = Case(id=1, scenarios=(), opened=TODAY, changed=NOW)
HEAD = 'format: 1\ncases:\n  - id: 1\n    scenarios: []\n    opened: "2026-11-25"\n'
HEAD += '    changed: "2026-11-25T10:30:00"\n'

words = st.text(max_size=40) | st.sampled_from(
    ["null", "~", "3", "0x1f", "yes", "2026-01-01", "- "]
)
times = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1))  # noqa: DTZ001
ids = st.from_regex(r"\A[a-z][a-z0-9_-]{0,8}\Z")
answers = st.dictionaries(ids, words, max_size=4)
contacts = st.builds(
    Contact,
    number=st.just(1),
    at=times,
    channel=ids,
    said=st.none() | words,
    agent=st.none() | words,
    ticket=st.none() | words,
    outcome=st.none() | st.sampled_from(["agreed", "unreached"]),
)
promises = st.builds(
    Promise,
    number=st.just(1),
    contact=st.just(1),
    whose=st.sampled_from(["theirs", "mine"]),
    what=words,
    due=st.none() | st.dates(date(2000, 1, 1)),
    fen=st.none() | st.integers(0, 10**12),
    state=st.sampled_from(["open", "kept", "broken"]),
)
cases = st.builds(
    Case,
    id=st.integers(1, 10**6),
    scenarios=st.lists(ids, max_size=3).map(tuple),
    opened=st.dates(date(2000, 1, 1)),
    changed=times,
    fine=st.booleans(),
    answers=answers,
    contacts=contacts.map(lambda contact: (contact,)),
    promises=st.lists(promises, max_size=1).map(tuple),
    plan_seen=st.none()
    | st.builds(PlanSeen, on=st.dates(date(2000, 1, 1), date(2099, 12, 31)), answers=answers),
)


@pytest.fixture
def refusal(tmp_path):
    """What is said of a backup with this content."""

    def read(content):
        path = tmp_path / "b.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(BadBackup) as refused:
            read_backup(str(path))
        assert refused.value.exit_code == ExitCode.UNREADABLE
        return refused.value.message.removeprefix(f"{path}:")

    return read


def test_a_backup_holds_everything(tmp_path):
    (tmp_path / "b.yaml").write_text(as_backup([EMPTY, FULL]))
    assert read_backup(str(tmp_path / "b.yaml")) == (EMPTY, FULL)


@given(case=cases)
@settings(deadline=None)
def test_whatever_is_kept_comes_back_from_a_backup(case, tmp_path_factory):
    kept = cleaned_case(case)
    path = tmp_path_factory.getbasetemp() / "b.yaml"
    path.write_text(as_backup([kept]), "utf-8")
    assert read_backup(str(path)) == (kept,)


@given(case=cases)
@settings(deadline=None)
def test_a_backup_says_the_same_to_any_reader_of_yaml(case):
    kept = cleaned_case(case)
    read = yaml.safe_load(as_backup([kept]))["cases"][0]
    assert read.get("answers", {}) == kept.answers
    assert read["contacts"][0].get("said") == kept.contacts[0].said


def test_a_backup_can_be_read_by_people():
    text = as_backup([FULL])
    assert "    story: ''\n" in text
    assert "said: '三天: 回电 #1'" in text
    assert "rung" not in text


def test_what_is_written_without_quotes_is_understood(tmp_path):
    path = tmp_path / "b.yaml"
    path.write_text(HEAD.replace('"', "") + "    fine: true\n    answers:\n      days: 045\n")
    (case,) = read_backup(str(path))
    assert (case.opened, case.fine, case.answers) == (TODAY, True, {"days": "045"})


def test_a_backup_that_is_not_there(tmp_path):
    with pytest.raises(CannotRead):
        read_backup(str(tmp_path / "b.yaml"))


PART = "    {0}:\n      - "
CONTACT = PART.format("contacts") + 'number: 1\n        at: "2026-11-25T10:30:00"\n'
CONTACT += "        channel: phone\n"
SEEN = '    plan_seen:\n      on: "{0}"\n      answers: {{}}\n'
PROMISE = PART.format("promises") + "number: 1\n        contact: {0}\n"
PROMISE += "        whose: theirs\n        what: x\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", f"1:1: {complaints.NO_BACKUP}"),
        ("- a\n", f"1:1: {complaints.NO_BACKUP}"),
        ("a: 1\n", "1:1: 这里没有 a 这个键。"),
        ("format: 1\n", "1:1: 缺少 cases。"),
        ("format: 2\ncases: []\n", "1:1: 没有 2 这一种。"),
        (HEAD + "    paid: 3\n", "7:5: 这里没有 paid 这个键。"),
        (HEAD.replace("id: 1", "id: 0"), "3:5: 要 1 或更大的数。"),
        (HEAD.replace("id: 1", f"id: {10**20}"), "3:5: 要 1000000000000 或更小的数。"),
        (HEAD.replace("11-25T", "25-11T"), "6:5: 时间要写成 2026-11-24T10:30:00 这样，并加引号。"),
        (HEAD.replace("30:00", "30:00Z"), "6:5: 时间要写成 2026-11-24T10:30:00 这样，并加引号。"),
        (HEAD.replace('11-25"\n', '25-11"\n', 1), "5:5: 日期要写成 2026-11-24 这样，并加引号。"),
        (HEAD + "    answers: [1]\n", "7:5: 这里要 键: 值。"),
        (HEAD + "    answers:\n      x: [1]\n", "7:5: 这里要文字。"),
        (HEAD + "    answers:\n      X: 1\n", "7:5: 写法不对，要符合 '^[a-z][a-z0-9_-]*\\\\Z'。"),
        (HEAD + PROMISE.format(1), "9:9: " + complaints.NO_SUCH_CONTACT.format(1)),
        (HEAD + CONTACT + PROMISE.format(2), "13:9: " + complaints.NO_SUCH_CONTACT.format(2)),
        (HEAD + CONTACT + CONTACT[14:], "11:9: " + complaints.NUMBER_TWICE.format(1)),
        (HEAD + SEEN.format("9999-12-31"), "8:7: 9999-12-31 不在 2000 到 2099 年之间。"),
        (HEAD + SEEN.format("1999-12-31"), "8:7: 1999-12-31 不在 2000 到 2099 年之间。"),
        (HEAD + HEAD[17:], "7:5: " + complaints.NUMBER_TWICE.format(1)),
        ("format: 1\ncases: &a [*a]\n", f"2:8: {complaints.NO_ANCHOR}"),
        ("format: 1\ncases: !!python/object:os.system [x]\n", f"2:8: {complaints.NO_TAG}"),
        (b"\xff\xfe", f"1:1: {complaints.NOT_UTF8}"),
        ("[" * 500, f"1:34: {complaints.TOO_DEEP}"),
        ("format: {", f"2:1: {complaints.BROKEN}"),
    ],
)
def test_what_is_wrong_with_a_backup_is_named_with_its_place(refusal, content, said):
    assert refusal(content) == said


def test_a_backup_that_is_too_big_is_refused(refusal, monkeypatch):
    monkeypatch.setattr(case_backup, "MAX_BYTES", 1024 * 1024)
    assert refusal(b"#" * (1024 * 1024 + 1)) == f"1:1: {complaints.TOO_BIG.format(1)}"


@given(content=st.binary(max_size=200) | st.text("format: 1cases[]{}-\n\"'&*!#", max_size=200))
@settings(deadline=None)
def test_no_content_of_a_backup_is_our_bug(content, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "hostile.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with contextlib.suppress(BadBackup):
        read_backup(str(path))


def test_restored_cases_keep_their_numbers_where_these_are_free(store):
    assert store.restore([FULL, EMPTY]) == (3, 1)
    assert store.everything() == (EMPTY, FULL)


def test_a_restored_case_never_replaces_another(store):
    own = store.begin(["quota"], TODAY, NOW)
    assert store.restore([EMPTY, FULL]) == (2, 3)
    assert store.load(own).scenarios == ("quota",)
    assert store.load(2).scenarios == ()


def test_a_case_that_is_there_already_is_not_added_again(store):
    store.restore([FULL])
    assert store.restore([FULL]) == (None,)


def test_numbers_go_on_after_those_of_a_backup(store):
    store.restore([FULL])
    assert store.begin(["quota"], TODAY, NOW) == 4


def test_an_identity_in_a_backup_is_not_let_in(store, path):
    identity = "110101199003071234"
    contact = Contact(number=1, at=NOW, channel="phone", said=identity)
    plan = PlanSeen(on=TODAY, answers={"story": identity})
    store.restore(
        [Case(id=1, scenarios=(), opened=TODAY, changed=NOW, contacts=(contact,), plan_seen=plan)]
    )
    store.restore([Case(id=2, scenarios=(), opened=TODAY, changed=NOW, answers={"a": identity})])
    assert identity.encode() not in path.read_bytes()
