"""JUnit XML: one test case a score, for the servers that draw it."""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

from summarize.evals.card import Card
from summarize.evals.gate import Verdict
from summarize.evals.report.text import between, figure, verdict

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, escaped or not."""


def junit(card: Card) -> str:
    """The verdicts; a problem of the whole gate is a test case of its own."""
    failing = [r for r in card.rows if r.judged.verdict.fails]
    suite = Xml.Element(
        "testsuite",
        name="summarize eval",
        tests=str(len(card.rows) + len(card.gate.problems)),
        failures=str(len(failing) + len(card.gate.problems)),
        errors="0",
        skipped=str(sum(r.judged.verdict is Verdict.NEW for r in card.rows)),
    )
    properties = Xml.SubElement(suite, "properties")
    for name, value in (("model", card.model), ("how", card.how), *card.hashes):
        Xml.SubElement(properties, "property", name=name, value=_clean(value))
    for problem in card.gate.problems:
        case = Xml.SubElement(suite, "testcase", classname="eval", name="baseline")
        Xml.SubElement(case, "failure", message=_clean(problem))
    for row in card.rows:
        case = Xml.SubElement(suite, "testcase", classname="eval", name=_clean(row.name))
        told = _clean(verdict(row))
        if row.judged.verdict.fails:
            failure = Xml.SubElement(case, "failure", message=told)
            failure.text = _clean("\n".join(row.judged.worse))
        elif row.judged.verdict is Verdict.NEW:
            Xml.SubElement(case, "skipped", message=told)
        out = Xml.SubElement(case, "system-out")
        out.text = _clean(
            f"{row.says}\nvalue {figure(row.value)}, 95 % {between(row.interval)},"
            f" {card.lead} {figure(row.lead)}\n{told}"
        )
    Xml.indent(suite)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(suite, "unicode") + "\n"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
