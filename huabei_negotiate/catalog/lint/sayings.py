"""What the checks say; authors read it, so it names the mend."""

NO_SUCH_FACT = "没有 {0} 这条依据，请改编号或补进 facts.yaml。"
NO_SUCH_SCRIPT = "没有 {0} 这套话术，请改名字或加 scripts/{0}.yaml。"
NO_SUCH_PART = "scripts/parts.yaml 里没有 {0} 这一段。"
NO_SUCH_SHARED = "questions.yaml 里没有 {0} 这道题。"
NO_SUCH_QUESTION = "没有 {0} 这道题。"
NO_SUCH_ANSWER = "{0} 不会有 {1} 这个回答。"
NO_SUCH_FIGURE = "没有 {0} 这个算得的数，名字见 core/figures.py。"
NO_SUCH_NAME = "文字里的 {{{0}}} 既不是题目，也不是算得的数。"
NO_SUCH_SCENARIO = "没有 {0} 这个情形。"
NO_SUCH_STEP = "没有 {0} 这一步。"
NO_SUCH_FAQ = "常见问题里没有 {0}。"
NO_FIGURE_WORDS = "算得的数 {0} 还没有名字和算法，请补一项。"
CANNOT_COMPARE = "{0} 不能和 {1} 比大小。"
LATER_QUESTION = "when 只能提前面的题，{0} 不在前面。"
ONLY_ANSWERS = "这里还没有算，when 只能用 answer，不能用 figure 和 rule。"
NO_SUCH_RULE = "这个情形的 rules 里没有 {0}。"
LATER_RULE = "rules 里 {0} 不在前面，请换一下顺序。"
UNUSED_RULE = "没有地方用到这条规则。"
DIFFERENT_RULE = "{0} 在 {1} 里是另一个意思，请换个名字。"
RULE_IS_FIGURE = "{0} 是算得的数的名字，请换一个。"
TOO_EARLY = "{0} 在 {1} 后面才问，这里还不知道回答；请把 after 往后移。"
NOT_A_DAY = "by 要写一个是日期的数，{0} 不是。"
STEP_SCRIPT = "{0} 没有写在这个情形的 scripts 里，读者看不到它。"
PART_IN_ITSELF = "这一段引用了自己。"
RELATED_TO_ITSELF = "related 不用写自己。"
NOT_FILLED = "这里不换名字，读者会看到 {{{0}}}；请直接写字。"
NO_SUCH_VALUE = "这里没有 {{{0}}} 这个值，可以用：{1}。"
NO_SUCH_RUNG = "escalation.yaml 里没有 {0} 这一级。"
NO_OPENING = "openings 里没有 {0} 这一级：什么时候都开着的，也要写上一行。"
NO_SUCH_CHANNEL = "channels 里没有 {0} 这个渠道。"
NO_FIRST = "有条件的这一级要写 first：还没开的时候，先要做到什么。"
MISSING_ONE = "还缺 {0} 这一项。"
CLOCK_ORDER = "clock 里的天数要从短到长。"
STRAY_BRACE = "多了 { 或 }；名字只用小写字母、数字和下划线。"

TWICE = "{0} 用了两次，id 不能重复。"
FILE_NAME = "文件名要和 id 一样：{0}.yaml。"
DIFFERENT_QUESTION = "{0} 在 {1} 里已经是另一道题；换个 id，或两处都用 kind: shared。"
UNUSED_SCRIPT = "没有情形用到这套话术。"
UNUSED_FACT = "没有内容用到这条依据。"
UNUSED_PART = "没有话术用到这一段。"
UNUSED_QUESTION = "没有情形问这道题。"

EXAMPLE_UNKNOWN = "{0} 不是这个情形的题。"
EXAMPLE_ANSWER = "{0} 不能这样回答。"
EXAMPLE_STEP = "例子“{0}”里应该有步骤 {1}，方案里没有。"
EXAMPLE_NOT_STEP = "例子“{0}”里不该有步骤 {1}，方案里有。"
EXAMPLE_SCRIPT = "例子“{0}”里应该有话术 {1}，方案里没有。"
EXAMPLE_LIMIT = "例子“{0}”应该到 {1} 这一页，没有到。"
EXAMPLE_OVER = "例子“{0}”到了 {1} 这一页，没有方案；请写 limit: {1} 或改回答。"
EXAMPLE_UNUSED = "例子“{0}”里的 {1} 这时不会问到，请删掉。"
STEP_NEVER_REACHED = "没有例子走到 {0} 这一步，请加一个例子。"
LIMIT_NEVER_REACHED = "没有例子走到 {0} 这一页，请加一个例子。"

ON_PATH = "这样回答时（{0}）：{1}"
NO_ANSWERS = "什么都不答"
LEFT_OPEN = "有没换掉的括号：{0}"
NAMELESS = "{0} 没有中文名字。"
FEW_STEPS = "方案只有 {0} 步，至少 {1} 步。"
NO_SCRIPT = "方案里没有话术。"
EMPTY_CHANNEL = "话术 {0} 的 {1} 没有一句话。"
NEVER_ASKED = "怎么回答都问不到 {0}，请改 when 或删掉。"

NEEDS_FACT = "这句有“{0}”，要写依据（facts）。"
FACT_SILENT = "写了“{0}”，可是 facts 里没有一条提到它。"
UNKNOWN_PHONE = "依据里没有 {0} 这个号码，读者会打给不认识的人。"
PART_NEEDS_FACT = "这句有“{0}”，用到它的话术 {1} 的 facts 里没有一条提到它。"
FORBIDDEN = "不能写“{0}”：{1}"
LINK = "不能给读者网址（{0}），写怎么自己找到它。"
NOT_GBK = "“{0}”不在 GBK 里，老终端显示不出来，请换掉。"
UNSTABLE = "有宽度不稳定的字符 {0}，请删掉。"
TRADITIONAL = "“{0}”像是繁体或生僻字；写简体，真要用就加进 wording.yaml 的 characters。"
TOO_MUCH_AT_ONCE = "电话里一行最多 {0} 句短话，请拆成几行。"
BREAK_IN_LINE = "要说的话里不能换行，请拆成几行。"
TOO_WIDE = "太宽：{0} 格，最多 {1} 格（一个汉字两格）。"
NO_WHERE = "问事实的题要能答“不确定”，请加 unsure: {where: 去哪里看}。"

FAQ_LENGTH = "答案 {0} 个字，要在 {1} 到 {2} 之间。"
FAQ_ALIASES = "别的问法只有 {0} 个，至少 {1} 个。"
FAQ_GROUND = "没有依据就写 unverified: true，有依据就不写。"

RATE_VALUE = "{0} 不是一个数。"
RATE_PERIOD = "until 在 from 之前。"
RATE_GAP = "{0} 从 {1} 到 {2} 没有值。"
RATE_OVERLAP = "{0} 从 {1} 起有两个值，请给前一个写 until。"
RATE_ENDED = "{0} 在 {1} 已经到期，请补一行新的。"
RATE_NOT_YET = "{0} 从 {1} 才开始，今天没有值。"
PAST_REVIEW = "过了复核日 {0}，请重新核对。"
PAST_END = "{0} 在 {1} 之后不再有效，请改写这里。"

REPORT_COUNTS = (
    ("scenarios", "情形"),
    ("questions", "题目"),
    ("steps", "步骤"),
    ("scripts", "话术"),
    ("moves", "对方的说法"),
    ("facts", "依据"),
    ("myths", "误解"),
    ("faq", "常见问题"),
    ("pages", "指南小节"),
    ("examples", "例子"),
)
REPORT_CONFIDENCE = "依据按把握：{0}"
REPORT_CONFIDENCES = (
    ("high", "高"),
    ("medium", "中"),
    ("low", "低"),
    ("unverified", "没核实"),
)
REPORT_SOURCES = "依据按最好的来源：{0}"
REPORT_KINDS = (
    ("official", "官方或法条"),
    ("media", "媒体"),
    ("unofficial", "非官方"),
    ("missing", "没有来源"),
)
REPORT_OLDEST = "最早一次核对：{0}"
REPORT_UNVERIFIED = "没有依据的常见问题 {0} 条：{1}"
REPORT_PATHS = "试过的回答组合：{0}"
REPORT_ROW = "{0} {1}"
REPORT_JOINT = "，"
