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
GUIDE = "读协商指南，1.1 到 8。不写编号就列目录。"
CONTENT = "检查内容文件（给写内容的人）。"
LINT = "检查全部内容文件，逐条列出 文件:行:列 和改法。"
REPORT = "数一数内容：多少情形、依据、问答，依据从哪来、多久没核对。"
WARNINGS_TOO = "提醒也当错误。"

SCENARIO = "情形：overdue 还不上、quota 额度、theft 不是我花的。可写几次。"
SET = "一个回答，写成 名字=值；可写几次。金额会留在命令历史里。"
ANSWERS = "回答文件（YAML）；- 从标准输入读，不留在命令历史里。"
FORMAT = "输出格式：text 或 json。"
OUTPUT = "写进这个文件，不打印。"
FORCE = "文件已有也覆盖。"
STRICT = "缺一个回答就停下，列出缺的名字。"
TODAY = "把这一天当作今天，写成 2026-11-24。"
NOW = "只打印马上要做的几件事。"
EXPLAIN = "多印一段：每一步因为哪个回答、依据哪条。"
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

MISTAKE = "用法不对：{0}"
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
NOT_A_DAY = "--today 要写成 2026-11-24 这样，收到的是“{0}”。"
NOT_A_FORMAT = "--format 只能是 {1}，收到的是“{0}”。"
FROM_SET = "--set "
NO_SECTION = "没有 {0} 这一节。"
SECTIONS = "可以看：{0}。"
NO_SCENARIO = "请写上 --scenario，例如 --scenario overdue。"
OPTIONS_BEFORE = "选项要写在 {0} 后面。"
LINT_CLEAN = "{0} 个文件，没有问题。"
LINT_FOUND = "{0} 处错误，{1} 处提醒。"
INTERRUPTED = "已停下。"

BUG = """程序自己出错了（不是你的错）。
没有存下或发出任何东西。
还可以看不用回答的通用方案：
  huabei-negotiate --scenario overdue
想帮我们修：重新运行并加 --debug，把最后几行（去掉金额和姓名）发到项目的问题页。"""
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
