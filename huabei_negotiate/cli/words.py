"""What must be said before, or without, the content: option help and mistakes of usage."""

PROGRAM = "huabei-negotiate"

PAGE = f"""花呗协商助手：算清能还多少，备好要说的话。不联网。

三种用法：
  {PROGRAM} start                    一问一答，出方案
  {PROGRAM} --scenario theft --now   被盗刷，马上要做的事
  {PROGRAM} faq 还不上怎么办          查常见问题

全部选项：{PROGRAM} --help
"""

ABOUT = "帮你和花呗客服协商：先做什么、按什么顺序、怎么说。不联网，不上传。"
START = "一问一答，得出你自己的方案和话术。"
FAQ = "查常见问题。不写内容就列出主题。"
BATCH_OPTION = "--batch"
BATCH = "从文件里一行一问地查，一行印一条 JSON；- 从标准输入读。"
BATCH_ALONE = "有 --batch 就不要再写想问的话。"
GUIDE = "读协商指南，1.1 到 8。不写编号就列目录。"
CONTENT = "检查内容文件（给写内容的人）。"
LINT = "检查全部内容文件，逐条列出 文件:行:列 和改法。"
REPORT = "数一数内容：多少情形、依据、问答，依据从哪来、多久没核对。"
WARNINGS_TOO = "提醒也当错误。"

COMPLETION = "印出按 Tab 键补全用的脚本：bash、zsh 或 fish。"
SHELL = "bash、zsh 或 fish。"
NOT_A_SHELL = "只能补全 {1}，收到的是“{0}”。"

SCENARIO = "情形：overdue 还不上、quota 额度、theft 不是我花的。可写几次。"
SET = "一个回答，写成 名字=值；可写几次。金额会留在命令历史里。"
ANSWERS = "回答文件（YAML）；- 从标准输入读，不留在命令历史里。"
FORMAT = "输出格式：text 或 json。"
DOCUMENT_FORMAT = "格式：text、json、markdown、html、docx 或 ics；不写就看 -o 的结尾。"
DOCUMENT = "要什么：plan 方案、letter 要寄的信、fact-sheet 被盗的情况说明。"
OUTPUT = "写进这个文件，不打印；结尾（.html .docx .txt 等）就是格式。"
FORCE = "文件已有也覆盖。"
SAVE = "回答存成这台电脑上的案卷。"
SAVE_OR_NOT = "存或不存，不再问。"
STRICT = "缺一个回答就停下，列出缺的名字。"
TODAY = "把这一天当作今天，写成 2026-11-24。"
NOW = "只打印马上要做的几件事。"
EXPLAIN = "多印一段：每一步因为哪个回答、依据哪条。"
CARD = "打电话时一句一句看。"
PLAIN = "纯文字：不用颜色，不重画，用序号选。适合读屏软件。"
CONTENT_DIR = "用这个文件夹里的内容。"
VERSION = "印出版本。"
HELP = "印出这一页。"
WORDS = "想问的话。"
SECTION = "小节编号，例如 4.2。"

USAGE = "用法："
OPTIONS = "选项："
COMMANDS = "命令："
ARGUMENTS = "参数："
ANY_OPTIONS = "[选项]"
ANY_COMMAND = "[命令]"

SEE_HELP = "看用法：{0} --help"
NO_SUCH_OPTION = "没有 {0} 这个选项。"
LIKE = "是不是 {0}？"
NO_SUCH_COMMAND = "没有 {0} 这个命令。"
NEEDS_VALUE = "{0} 后面要写一个值。"
TAKES_NO_VALUE = "{0} 后面不写值。"
MISSING = "还缺 {0}。"
TOO_MANY = "多写了参数。"
BAD_VALUE = "{0} 的值不对。"
OTHER_MISTAKE = "请看用法。"

NOT_A_PAIR = "--set 要写成 名字=值，收到的是“{0}”。"
NOT_A_DAY = "--today 要写成 2026-11-24 这样，2000 到 2099 年之间；收到的是“{0}”。"
NOT_A_FORMAT = "格式只能是 {1}，收到的是“{0}”。"
FOREIGN_ENDING = "写不成 {0} 文件。结尾换成 .html 能看能打印，.docx 能改，.txt 是纯文字。"
NOT_A_DOCUMENT = "--document 只能是 {1}，收到的是“{0}”。"
PLAN_ONLY = "--document {0} 不能和 --now、--explain 或 JSON 一起用。"
FACT_SHEET_ONLY = "--document fact-sheet 只给 --scenario theft 用。"
NO_LETTERS = "这份方案里没有要写的信。"
NOT_FOR_SCREENS = "{0} 不能印在屏幕上。请加 -o 文件名。"
FROM_SET = "--set "
NO_SECTION = "没有 {0} 这一节。"
SECTIONS = "可以看：{0}。"
NO_SCENARIO = "请写上 --scenario，例如 --scenario overdue。"
OPTIONS_BEFORE = "选项要写在 {0} 后面。"
LINT_CLEAN = "{0} 个文件，没有问题。"
LINT_FOUND = "{0} 处错误，{1} 处提醒。"
INTERRUPTED = "已停下。"

BUG = """程序自己出错了，不是你的错。
以前存好的都还在（看：{0} case list）。
这一次还没存的没有留下，也没有发给任何人。
先看不用回答的通用方案：
  {0} --scenario {1}
再试一次还是这样，就把命令加上 --debug 运行，把印出来的几行发到项目的问题页。
那几行只有程序里的位置，没有你填的内容。"""
BUG_VERSIONS = "{0} {1}，Python {2}，{3}"
BUG_PLACE = "  {0}:{1} {2}"
BUG_OUTSIDE = "（别处）"
DEBUG = "出错时印出细节（给开发的人）。"

ANSWERS_PAGE = "列出每个情形能填的名字和值（就是 docs/answers.md）。"
ANSWERS_HEAD = (
    "# 能填的回答",
    "",
    "`--set 名字=值`，或写进回答文件，一行一个 `名字: 值`。",
    "这一页由 `huabei-negotiate content answers` 印出，不要手改。",
    "",
    "- 金额写元：`3200`、`3,200元`、`３２００`、`1.2万`、`三千二` 都行。",
    "- 天数：`45`、`45天`、`两个月`；个数：`2`、`没有`。",
    "- 日期：`2026-11-20`、`11月20日`、`昨天`。",
    "- 单选、多选写编号或原话；多选用逗号隔开。",
    "- 有 `unsure` 的题，也可以写“不确定”。",
    "- 没走到的题填了也不算，方案最前面会说明。",
)
ANSWERS_COLUMNS = "| 名字 | 类型 | 问的是 | 可以填 |"
ANSWER_KINDS = {
    "choice": "单选",
    "several": "多选",
    "yes_no_unsure": "是否",
    "money": "金额（元）",
    "days": "天数",
    "count": "个数",
    "date": "日期",
    "text": "自己的话",
}
ANSWER_UNSURE = "也可以 `unsure`"

CALC = "算账：拖着多少钱、每月能还多少、哪个方案好。"
CALC_LATE = "拖着要多少钱，先还一部分抵在哪里。"
CALC_INSTALMENTS = "分期要多花多少，真实年化是多少。"
CALC_AFFORD = "每月能答应还多少，手头的钱能撑多久。"
CALC_COMPARE = "对方的方案哪个好，撑不撑得住，怎么回。"
CALC_MINIMUM = "只还最低要还多久、付多少利息，和固定还比。"

PRINCIPAL = "本金（元）。"
OVERDUE_PRINCIPAL = "逾期的本金（元）。"
DAYS = "逾期几天。"
DUE = "还款日，写成 2026-11-10。"
FIRST_DUE = "第一期的还款日；写了就排出每期的日子。"
RATE = "日费率，例如 0.05%；不写就用 rates.yaml 里当天的。"
INTEREST_FEE = "已经出账的利息和手续费（元）。"
LATE_FEE = "逾期费（元）。"
COSTS = "对方要你出的讨债费用（元）。"
BY = "拖到这一天，一共多少。"
PAY = "今天先还这么多（元），看抵在哪里。"
PERIODS = "分几期；可写几次。不写就列出有费率的期数。"
FEE = "总手续费率，例如 8.8%；不写就用 rates.yaml 里当天的。"
END_AFTER = "还了几期以后提前结清。"
INCOME = "每月收入（元）。"
ESSENTIAL = "每月必要开销（元）。"
OTHER_DEBT = "别处的月供（元）；不写当 0。"
CASH = "手头现金（元）；不写当 0。"
PAY_DAY = "几号发薪，1 到 31。"
DUE_DAY = "几号还款，1 到 31。"
INCOME_CHANGE = "从第几个月起收入变成多少，例如 3=7000；可写几次。"
INCOME_VARIES = "收入上下浮动多少；不写当 15%。"
OTHER_RATE = "你最贵的那笔债，一年的利率，例如 24%。"
OTHER_LENDERS = "还有几家没谈的；上限要几家分。"
OFFER_TEXT = "对方的方案，例如 首付3000 12期×815；可写几次。"
OFFERS = "方案的原话，或方案文件（.yaml）。"
OFFER_FILE = "方案文件（YAML），写法见 docs/calc.md。"
SHARE = "最低还款占本金多少；不写就用 rates.yaml 里当天的。"
MONTHLY = "每月固定还多少（元）；不写就和第一次最低一样多。"
CALC_FORMAT = "格式：text、json、markdown、html（有图）或 docx；不写就看 -o 的结尾。"
HOW = "每个数后面写出算法。"

NOT_A_SHARE = "{0}：没看懂“{1}”。请写成 {2} 这样。"
SHARE_TOO_LARGE = "{0}：{1} 太大，最多 {2}。"
NOT_ZERO = "{0}：要大于 0。"
AT_LEAST_ONE = "{0}：至少是 1。"
NOT_A_CHANGE = "{0}：没看懂“{1}”。请写成 3=7000，意思是从第 3 个月起每月 7000 元。"
DAYS_OR_DUE = "--days 或 --due"
DAYS_AND_DUE = "--days {0} 天和 --due {1} 对不上：从那天到今天是 {2} 天。"
NOT_DUE_YET = "--due {0} 还没到。想看以后拖着要多少，写 --days 0。"
BY_TOO_EARLY = "--by {0} 在今天 {1} 之前。"
FEE_NEEDS_PERIODS = "有 --fee 就要写 --periods 几期。"
TOO_SMALL = "{0} 元分 {1} 期，每期不到 1 元，分不了。"
END_TOO_LATE = "--end-after {0} 要小于 {1} 期。"
BOTH_DAYS = "--pay-day 和 --due-day 要一起写。"
NOT_DAY_OF_MONTH = "{0}：{1} 不是 1 到 31 之间的一天。"
NO_OFFERS = "还没写方案。例如 --offer “首付3000 12期×815”，或 --file 方案.yaml。"
TOO_MANY_OFFERS = "一次最多比 {0} 个方案。"
ONE_FILE = "方案文件只能写一个。"
SHARE_TOO_SMALL = "--share：至少 1%。"

BILL = "看支付宝导出的账单：花呗花了多少，哪几笔不认得。"
BILL_CHECK = "算花呗花了、退了、还了多少，列出可疑的付款。"
BILL_FILES = "支付宝手机端导出的账单（.csv）；可写几个，重叠的只算一次。"
OPENING = "文件第一天以前，花呗欠多少（元）。"
OWED = "现在花呗全部待还多少（元）。"
SINCE = "只看这一天起的可疑付款，写成 2026-10-12。"
UNTIL = "只看到这一天为止的可疑付款。"
KNOWN = "你认得的商户或单号，一行一个的文件。"
BILL_FORMAT = "格式：text、json、csv、html、markdown 或 docx；不写就看 -o 的结尾。"
FULL = "单号和长号码不打码。"
SINCE_AFTER_UNTIL = "--since {0} 在 --until {1} 后面。"

CASE = "案卷：存在这台电脑上的回答、通话和承诺。"
CASE_NUMBER = "几号案卷；不写就是最近动过的那个。"
CASE_LIST = "列出存着的案卷。"
CASE_SHOW = "看一个案卷里有什么。"
CASE_DELETE = "删掉一个案卷。"
CASE_FORGET = "把这台电脑上存的案卷全部删掉。"
CASE_EXPORT = "带走一个案卷：记录、方案、信或情况说明。"
CASE_DOCUMENT = "要什么：case 记录、plan 方案、letter 要寄的信、fact-sheet 被盗的情况说明。"
CASE_FORMAT = "格式：text、markdown、html、docx 或 ics；不写就看 -o 的结尾。"
FACT_SHEET_CASE = "这个案卷不是被盗，没有 fact-sheet。"
NO_PLAN_YET = "这个案卷还没说清是什么事，没有方案。接着填：huabei-negotiate start"
CASE_BACKUP = "把全部案卷存成一个看得懂的文件（YAML）。"
CASE_RESTORE = "从备份恢复案卷；已有的不会被盖掉。"
CASE_WHICH = "几号案卷。"
CASE_YES = "不再问，直接删。"
CASE_ALL = "全部。"
BACKUP_FILE = "备份文件。"
NEEDS_YES = "这里不是终端，没法问你。确定要删，就加 --yes。"
NEEDS_ALL = "要删掉全部，请写 --all；只删一个，用 case delete。"

CASE_LOG = "打完记一笔：跟谁、说了什么、答应了什么。"
CASE_DUE = "到日子的事，和去追的时候怎么说。"
CASE_DONE = "答应的事有了结果：办好了，或没办成。"
CASE_CARD = "打电话时一句一句看。"
CASE_REPLAN = "情况变了：出新方案，说出和上次哪里不一样。"
LOG_SET = "记的一项，写成 名字=值；名字见 docs/follow-up.md。"
LOG_FIELDS = "全部名字见 docs/follow-up.md。"
LOG_INSTEAD = "huabei-negotiate case log --set said=对方说的话"
DUE_ALL = "在线客服和书面的说法也印出来。"
DONE_NUMBER = "第几条承诺，case show 里有号。"
DONE_BROKEN = "没办成。"
REPLAN_SET = "变了的回答，写成 名字=值；可写几次。"
REPLAN_WHOLE = "新方案也整份印出来。"
NO_PLAN_YET = "这个案卷还没说清是什么事。先运行 huabei-negotiate start。"
CARD_INSTEAD = "huabei-negotiate --scenario {0}"
CARD_ALONE = "--card 是一句一句看的，不能和 {0} 一起用。"
