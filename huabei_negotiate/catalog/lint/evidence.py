"""What states a number names the fact it comes from, and the fact says that number."""

import re
from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.catalog.lint.uses import parts_in
from huabei_negotiate.catalog.lint.walk import Passage, texts
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.content import Example
from huabei_negotiate.model.questions import QuestionBase
from huabei_negotiate.model.reference import Facts
from huabei_negotiate.model.scripts import ScriptParts
from huabei_negotiate.model.wording import Wording
from huabei_negotiate.model.words import Words
from huabei_negotiate.source.location import Problem
