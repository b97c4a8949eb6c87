"""Toy content, a screen that remembers and a prompter that follows a script.

Nothing here knows the real content: a reworded sentence must not break these tests.
"""

import os
import typing
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest
from msgspec.structs import replace

from huabei_negotiate.catalog.faq_index import counted_index
from huabei_negotiate.core.faq.book import FaqBook
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.case import Outcome
from huabei_negotiate.model.case_words import CaseWords
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import (
    Alert,
    Finding,
    Limit,
    Material,
    ScriptUse,
    Step,
    Triage,
)
from huabei_negotiate.model.follow_up import (
    Chase,
    ChaseScript,
    ContactChannel,
    FieldName,
    FollowUp,
    LogField,
    Opening,
    OutcomeName,
)
from huabei_negotiate.model.follow_words import (
    CardWords,
    ChangeWords,
    FollowWords,
    LadderWords,
    LogWords,
)
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.questions import (
    Choice,
    ChoiceQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    Question,
    SeveralQuestion,
    TextQuestion,
    Unknown,
    YesNoUnsureQuestion,
)
from huabei_negotiate.model.reading import FaqEntry, FaqTopic
from huabei_negotiate.model.reference import DatedRate, Fact, Stop
from huabei_negotiate.model.scripts import Line as ScriptLine
from huabei_negotiate.model.scripts import Script
from huabei_negotiate.model.search import Asked as MoreAsked
from huabei_negotiate.model.search import Characters, SearchRules
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import (
    FaqWords,
    FaultWords,
    PlanWords,
    SectionWords,
    ValueWords,
    WizardWords,
    Words,
)
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.prompter import Navigation, Row, Shortcuts
from huabei_negotiate.terminal.setting import Setting

TODAY = date(2026, 11, 24)
SNAPSHOTS = Path(__file__).parent / "snapshots"

_Words = TypeVar("_Words", bound=msgspec.Struct)


@dataclass
class RecordingScreen:
    """Keeps what it is shown; `log` has the prompts in between, marked with `?`."""

    width: int = 40
    height: int = 1_000_000
    lines: list[Line] = field(default_factory=list)
    log: list[str] = field(default_factory=list)

    def show_lines(self, lines: Iterable[Line]) -> None:
        for line in lines:
            self.lines.append(line)
            self.log.append(line.text)

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    def after(self, mark: str) -> list[str]:
        """What was shown between a prompt and the next one; empty lines left out."""
        rest = self.log[self.log.index(mark) + 1 :]
        end = next((n for n, text in enumerate(rest) if text.startswith("?")), len(rest))
        return [text for text in rest[:end] if text]


@dataclass(frozen=True)
class Asked:
    """One prompt that was put to the scripted reader."""

    name: str
    previous: AnswerValue | None = None
    progress: tuple[int, int] | None = None
    rows: tuple[Row, ...] = ()
    can_go_back: bool = False

    @property
    def labels(self) -> list[str]:
        return [row.label for row in self.rows]


@dataclass
class ScriptedPrompter:
    """Replies from a list, remembers what it was asked, and fails when nothing is left."""

    replies: list[Any]
    screen: RecordingScreen
    asked: list[Asked] = field(default_factory=list)

    def ask(
        self,
        question: Question,
        previous: AnswerValue | None,
        progress: tuple[int, int] | None,
        *,
        can_go_back: bool,
    ) -> AnswerValue | Navigation:
        return self._reply(Asked(question.id, previous, progress, can_go_back=can_go_back))

    def choose(
        self,
        title: str,
        rows: Sequence[Row],
        *,
        can_go_back: bool,
        shortcuts: Shortcuts | None = None,
    ) -> str | Navigation:
        reply = self._reply(Asked(title, rows=tuple(rows), can_go_back=can_go_back))
        reply = (shortcuts or {}).get(reply, reply)
        known = {row.id for row in rows} | {Navigation.LEAVE, Navigation.SEARCH}
        known |= set((shortcuts or {}).values())
        allowed = known | {Navigation.BACK} if can_go_back else known
        assert reply in allowed, f"{reply!r} 不在“{title}”的 {known} 里"
        return reply

    def line(self, title: str) -> str | Navigation:
        return self._reply(Asked(title))

    @property
    def names(self) -> list[str]:
        return [asked.name for asked in self.asked]

    def _reply(self, asked: Asked) -> Any:
        self.asked.append(asked)
        self.screen.log.append(f"?{asked.name}")
        if not self.replies:
            pytest.fail(f"没有给“{asked.name}”准备回答；已问：{self.names}")
        return self.replies.pop(0)


def _filled(kind: type[_Words], **given: Any) -> _Words:
    """Words of one kind; those a test does not care about are named after their field."""
    wanted = [each for each in msgspec.structs.fields(kind) if each.required]
    return kind(**{each.name: _filler(each.name, each.type) for each in wanted} | given)


def _filler(name: str, kind: Any) -> Any:
    if typing.get_origin(kind) is tuple:
        several, *_ = typing.get_args(kind)
        return () if _is_struct(several) else (_filler(name, several),)
    return _filled(kind) if _is_struct(kind) else f"〈{name}〉"


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def words() -> Words:
    return _filled(
        Words,
        format=1,
        figures=(),
        values=_filled(
            ValueWords,
            day="{month} 月 {day} 日（{weekday}）",
            day_of_year="{year} 年 {month} 月 {day} 日",
            weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
            amount="{amount} 元",
            unsure="不确定",
            yes="是",
            no="否",
            list_joint="、",
        ),
        sections=_filled(
            SectionWords,
            urgent="先看这里",
            before="还缺什么",
            situation="你的情况",
            steps="现在先做",
            materials="材料清单",
            scripts="照着说",
            sources="依据",
            closing="记住",
        ),
        plan=_filled(
            PlanWords,
            phone="电话里这样说",
            chat="在线客服这样打字",
            letter="书面这样写",
            goal="目标：",
            see_script="怎么说：见“{script}”",
            why="为什么：",
            by_today="今天：",
            by_day="{day}前：",
            to_fill="还有 {count} 个空，补答就能填上：{labels}。",
            source="{id} {source}（{day} 核对）。",
            disclaimer="这是自助工具，不是律师。",
            archive="拿不准就问 95188。",
            limit_why="为什么帮不上：",
            closing=("尽早开口。", "只说真话。"),
        ),
        faults=_filled(
            FaultWords,
            empty="还没有填。",
            not_a_number="没看懂“{detail}”。请写数字，比如 3200。",
            not_a_day="没看懂“{detail}”。请写成 11月20日。",
            too_large="太大了，最多 {detail}。",
            secret="这像证件号或卡号，没有保存。",  # noqa: S106  not a password: words about one
            cannot_be_unsure="这一题请选一个最接近的。",
        ),
        wizard=_filled(
            WizardWords,
            welcome=("花呗协商助手。", "不联网。"),
            progress="第 {here}/{total} 题",
            why="为什么问：{why}",
            where="不确定就看：{where}",
            hint_list="按数字或上下键，再按回车",
            hint_several="按数字勾选，再按回车",
            hint_text="写完按回车",
            hint_plain_list="输入序号",
            hint_plain_several="输入序号，几个用空格隔开",
            hint_plain_text="输入后按回车",
            back_row="← 上一题",
            return_row="← 返回",
            back_typed=("返回", "上一题"),
            search_typed=("搜一下", "搜索"),
            unsure_row="不确定",
            previous="上次填的：{answer}",
            previous_mark="（上次选的）",
            no_such_number="没有“{detail}”这个序号。",
            heard="→ {label}：{answer}",
            redacted="像证件号或密码的数字已经隐去。",
            nothing_before="这是第一题，前面没有了。",
            review_row="{label}：{answer}",
            review_title="你填的是这些。",
            review_plan="给我方案",
            review_fine="再答 {count} 题，方案更细",
            review_edit="改一项",
            review_which="要改哪一项？",
            left_title="先做这几件：",
            left_unsaved="没有保存。下次运行 huabei-negotiate start 从头来。",
            left_bare="没有保存任何东西。",
            next_page="接着看（{here}/{total}）",
            to_menu="先不看了，到菜单",
            menu_title="接下来要做什么？",
            menu_which="看哪一段？",
            menu_channel_which="用哪一种？",
            write_where="存成什么文件名？",
            write_foreign="写不成 {ending} 文件。",
            file_exists="“{path}”已经有了。",
            written="已存到 {path}。",
            farewell=("内容还留在这个屏幕上。", "请关掉这个窗口。"),
            search_ask="想问什么？",
        ),
        case=_filled(
            CaseWords,
            put_aside="坏的留在 {path}。",
            save_says=("存在 {path}。",),
            save_ask="要存吗？",
            found_ask="存着案卷，要做什么？",
            go_on="继续 {case} 号：{about}",
            which="哪一个？",
            delete_ask="删掉 {case} 号？",
            deleted="删掉了 {case} 号。",
            dropped="{count} 个没有用：{labels}。",
            keeping_fails="{why}接着答就行。",
            left_saved="已存成 {case} 号。",
            left_partly="{case} 号里只有前面的。",
            left_untouched="存着的没有动。",
        ),
        faq=_filled(FaqWords, which="看哪一条？", try_words="换个短一点的说法。"),
    )


@pytest.fixture(scope="session")
def fact() -> Fact:
    return Fact(
        id="P-01",
        statement="官方客服电话是 95188。",
        source="官网",
        source_date="2026-01",
        checked_on=date(2026, 11, 1),
        review_by=date(2027, 1, 1),
        confidence="high",
        changes="电话",
    )


@pytest.fixture(scope="session")
def library(words: Words, fact: Fact) -> Library:
    script = Script(
        format=1,
        id="ask",
        title="说定哪一天还",
        goal="约好 {owed} 元哪一天还",
        phone=(ScriptLine(say="您好，我想说一下还款。"), ScriptLine(note="等对方回答")),
        chat=(ScriptLine(say="在线写：我想说一下还款。"),),
        letter=(ScriptLine(say="书面写：本人说明还款事宜。"),),
    )
    return Library(
        words=words,
        facts={fact.id: fact},
        scripts={script.id: script},
        parts={},
        stops=(
            Stop(
                id="self-harm",
                words=("不想活",),
                title="先顾你自己",
                do=("打 12356，说“我撑不住了”。",),
                facts=(),
            ),
        ),
        rates=(
            DatedRate(
                id="daily_overdue_rate",
                from_=date(2020, 1, 1),
                value="0.0005",
                unit="每天",
                source="官网",
                checked_on=date(2026, 11, 1),
                fact="P-01",
            ),
        ),
    )


@pytest.fixture(scope="session")
def questions() -> dict[str, Question]:
    """One question of most kinds; the names tell what is asked."""
    common: tuple[Question, ...] = (
        MoneyQuestion(
            id="owed",
            label="欠款",
            ask="一共要还多少元？",
            why="决定提哪种方案。",
            unsure=Unknown(where="花呗账单"),
        ),
        ChoiceQuestion(
            id="cause",
            label="原因",
            ask="主要是什么原因？",
            why="决定怎么开口。",
            choices=(
                Choice(id="job", label="没工作了"),
                Choice(id="forgot", label="忘了还"),
                Choice(id="business", label="生意贷款"),
            ),
        ),
        YesNoUnsureQuestion(
            id="visited",
            label="上门",
            ask="有人说要上门吗？",
            why="要先顾安全。",
            unsure=Unknown(where="翻短信"),
            when=Condition(answer="cause", is_="job"),
        ),
        MoneyQuestion(
            id="cash", label="手头现金", ask="手头有多少元？", why="付首付。", part="fine"
        ),
        SeveralQuestion(
            id="ways",
            label="怎么催",
            ask="是哪几样？",
            why="留证据。",
            choices=(
                Choice(id="none", label="都没有"),
                Choice(id="often", label="打很多次"),
                Choice(id="family", label="打给家人"),
            ),
        ),
        DateQuestion(id="got_on", label="收到的日子", ask="哪天收到的？", why="算期限。"),
        DaysQuestion(id="overdue", label="逾期天数", ask="逾期几天了？", why="决定找谁。"),
        TextQuestion(id="story", label="你的话", ask="还有什么想说的？", why="先提醒你。"),
    )
    return {question.id: question for question in common}


@pytest.fixture(scope="session")
def situation(questions: dict[str, Question]) -> Situation:
    """Three quick questions, the third only after the first choice, and one finer question."""
    return Situation(
        scenarios=("debt",),
        title="还不上",
        questions=tuple(questions[name] for name in ("owed", "cause", "visited", "cash")),
        alerts=(
            Alert(
                id="visit",
                after="visited",
                when=Condition(answer="visited", is_="yes"),
                title="可以不开门",
                do=("没有你同意，他们不能进。", "有危险打 110。"),
            ),
        ),
        limits=(
            Limit(
                id="business",
                after="cause",
                when=Condition(answer="cause", is_="business"),
                title="生意贷款帮不上",
                why="规矩不一样。",
                instead=("问借你钱的银行。",),
            ),
        ),
        steps=(
            Step(id="shot", phase="prepare", do="把账单截屏，存好。"),
            Step(
                id="call",
                phase="contact",
                do="打 95188，说明哪一天能还 {owed} 元。",
                script="ask",
                facts=("P-01",),
            ),
        ),
        materials=(Material(id="bill", what="账单截屏"),),
        scripts=(ScriptUse(script="ask"),),
    )


@pytest.fixture(scope="session")
def triage() -> Triage:
    return Triage(
        format=1,
        questions=(
            ChoiceQuestion(
                id="happened",
                label="发生的事",
                ask="发生了什么？",
                why="决定先做什么。",
                unsure=Unknown(where="看账单"),
                choices=(
                    Choice(id="owe", label="还不上"),
                    Choice(id="spent", label="不是我花的"),
                ),
            ),
            YesNoUnsureQuestion(
                id="late",
                label="逾期",
                ask="过了还款日吗？",
                why="决定找谁。",
                when=Condition(not_=Condition(answer="happened", is_="spent")),
            ),
        ),
        alerts=(
            Alert(
                id="freeze",
                after="happened",
                when=Condition(answer="happened", is_="spent"),
                title="先冻结",
                do=("打 95188。",),
            ),
        ),
        findings=(
            Finding(
                id="theft",
                scenarios=("theft",),
                when=Condition(answer="happened", is_="spent"),
                say="像是被盗。是这样吗？",
            ),
            Finding(
                id="debt",
                scenarios=("debt",),
                when=Condition(answer="late", one_of=("yes", "no")),
                say="像是还不上。是这样吗？",
            ),
        ),
    )


@pytest.fixture(scope="session")
def topics() -> tuple[FaqTopic, ...]:
    return (
        FaqTopic(
            format=1,
            topic="repay",
            title="还款",
            entries=(
                FaqEntry(
                    id="cannot-pay",
                    asks="还不上怎么办？",
                    aliases=("没钱还",),
                    answer=("先打 95188 说明。",),
                    facts=("P-01",),
                    related=("minimum",),
                ),
                FaqEntry(
                    id="minimum",
                    asks="最低还款划算吗？",
                    aliases=(),
                    answer=("不划算。",),
                    facts=(),
                ),
            ),
        ),
    )


@pytest.fixture
def book(topics: tuple[FaqTopic, ...]) -> FaqBook:
    """The toy topics with their search; only what fits one of them alone is sure."""
    entries = {entry.id: entry for topic in topics for entry in topic.entries}
    rules = SearchRules(format=1, unsaid=(), usual=(), same=())
    more = MoreAsked(format=1, entries=(), elsewhere=())
    index = counted_index(entries.values(), rules, more, Characters())
    return FaqBook(entries=entries, index=replace(index, sure_lead=0.9))


@pytest.fixture
def screen() -> RecordingScreen:
    return RecordingScreen()


@pytest.fixture(scope="session")
def new_screen() -> Callable[[int], RecordingScreen]:
    return RecordingScreen


@pytest.fixture
def scripted(screen: RecordingScreen) -> Callable[..., ScriptedPrompter]:
    """A prompter that gives these replies; it shares the screen's log."""
    return lambda *replies: ScriptedPrompter(list(replies), screen)


@pytest.fixture
def set_up(
    scripted: Callable[..., ScriptedPrompter],
    screen: RecordingScreen,
    library: Library,
    triage: Triage,
    situation: Situation,
) -> Callable[..., Setting]:
    """A setting in which the reader replies like this; searching leaves a mark in the log."""

    def make(*replies: Any, **changes: Any) -> Setting:
        given = {
            "prompter": scripted(*replies),
            "screen": screen,
            "library": library,
            "triage": triage,
            "situation_of": lambda _ids: situation,
            "look_up": lambda: screen.log.append("?search"),
            "today": TODAY,
        }
        return Setting(**given | changes)

    return make


@pytest.fixture
def matches_snapshot() -> Callable[[str, str], bool]:
    """Whether a text is the one kept in `snapshots/`; SNAPSHOT_UPDATE=1 keeps it anew."""

    def compare(name: str, text: str) -> bool:
        path = SNAPSHOTS / f"{name}.txt"
        if os.environ.get("SNAPSHOT_UPDATE"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8")
        return True

    return compare


@pytest.fixture(scope="session")
def follow() -> FollowUp:
    """A little of what follows a call."""
    fields = typing.get_args(FieldName)
    lines = (ScriptLine(say="请问办到哪了？"),)
    return FollowUp(
        format=1,
        channels=(
            ContactChannel(id="call", label="客服电话", often=True),
            ContactChannel(id="complaint", label="投诉", often=True, rung="complain"),
            ContactChannel(id="court", label="法院"),
            ContactChannel(id="other", label="其他"),
        ),
        outcomes=tuple(OutcomeName(id=name, label=name) for name in typing.get_args(Outcome)),
        fields=tuple(LogField(id=name, label=f"记{name}", ask=f"{name}？") for name in fields),
        openings=(Opening(rung="complain", refused=("call",), first="先打客服电话。"),),
        scripts=tuple(
            ChaseScript(id=name, title=name, phone=lines, chat=lines, letter=lines)
            for name in typing.get_args(Chase)
        ),
        words=_filled(
            FollowWords,
            log=_filled(
                LogWords,
                number="{here}/{total} {ask}",
                skipped=("不知道", "没有"),
                just_now=("刚刚",),
                theirs="对方答应了",
                mine="我答应了",
                nobody="没有",
            ),
            change=_filled(
                ChangeWords, aged="{label}：{old} → {new}", step="要做：{text}", added="新增"
            ),
            ladder=_filled(LadderWords, until="先要：{first}", talk="{day}的{channel}"),
            card=_filled(
                CardWords,
                position="{here}/{total}",
                goal="{title}。{goal}",
                more="别的（{here}/{total}）",
                limit="帮不上：{title}",
            ),
        ),
    )
