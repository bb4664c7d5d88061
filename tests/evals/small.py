"""A whole suite in small: three articles of one day, labels, and a model by script."""

from __future__ import annotations

from pathlib import Path

ARTICLES = {
    "2026-03-10_b01": (
        "ru",
        " date 2026-03-10 Порт Белой Гавани закрыли из-за шторма\n\n"
        "Портовый вестник\n\n"
        "В Белой Гавани во вторник, 10 марта, закрыли порт, сообщила мэр Ольга Верес. "
        "На рейде остались четырнадцать судов, ещё два ушли в соседнюю бухту.\n\n"
        "«Мы откроем порт, как только ветер стихнет», — сказала Верес. "
        "Убытки составят 2,5 млн рублей.\n",
    ),
    "2026-03-10_b02": (
        "en",
        " date 2026-03-10 Storm shuts the port of White Haven\n\n"
        "The port of White Haven was closed on Tuesday, Mayor Olga Veres said. "
        "Fourteen ships were left at anchor outside the breakwater that morning.\n\n"
        "“We will open the port as soon as the wind drops,” Veres said on Tuesday.\n",
    ),
    "2026-03-10_b03": (
        "uk",
        " date 2026-03-10 У Верхній Долині відкрили нову школу для двохсот учнів\n\n"
        "У Верхній Долині у вівторок відкрили нову школу на двісті учнів. "
        "Будівництво тривало три роки й коштувало понад вісім мільйонів.\n",
    ),
}

_LABELS = """\
article: articles/{stem}.txt
language: {language}
article_page: true
planted: []
title: {title!r}
published: {{date: 2026-03-10, words: '2026-03-10', why: ''}}
event: {{date: null, words: null, why: 'not labelled here'}}
status: current
status_why: 'The prefix says so.'
chrome_lines: [{chrome}]
facts:
  - id: f1
    says: 'What happened.'
    kind: news
    importance: 3
    evidence: [{fact!r}]
    attributed_to: {who}
quotes: [{quotes}]
entities: [{entities}]
"""


def write(folder: Path) -> Path:
    """The folder ``evals`` with everything but recordings and a baseline."""
    evals = folder / "evals"
    for name in ("articles", "gold/articles", "gold/digests"):
        (evals / name).mkdir(parents=True)
    for stem, (_, text) in ARTICLES.items():
        (evals / "articles" / f"{stem}.txt").write_text(text, encoding="utf-8")
    labels = {
        "2026-03-10_b01": {
            "title": "Порт Белой Гавани закрыли из-за шторма",
            "chrome": "3",
            "fact": "В Белой Гавани во вторник, 10 марта, закрыли порт",
            "who": "p-veres",
            "quotes": "{words: 'Мы откроем порт, как только ветер стихнет', speaker: p-veres, "
            "cue: null}",
            "entities": "{id: p-veres, forms: ['Ольга Верес', 'Верес'], role: null}",
        },
        "2026-03-10_b02": {
            "title": "Storm shuts the port of White Haven",
            "chrome": "",
            "fact": "The port of White Haven was closed on Tuesday",
            "who": "p-veres",
            "quotes": "{words: 'We will open the port as soon as the wind drops', "
            "speaker: p-veres, cue: 'Veres said'}",
            "entities": "{id: p-veres, forms: ['Olga Veres', 'Veres'], role: 'Mayor'}",
        },
        "2026-03-10_b03": {
            "title": "У Верхній Долині відкрили нову школу для двохсот учнів",
            "chrome": "",
            "fact": "Будівництво тривало три роки",
            "who": "null",
            "quotes": "",
            "entities": "",
        },
    }
    for stem, label in labels.items():
        text = _LABELS.format(stem=stem, language=ARTICLES[stem][0], **label)
        (evals / "gold/articles" / f"{stem}.yaml").write_text(text, encoding="utf-8")
    (evals / "gold/entities.yaml").write_text(
        "p-veres: {kind: person, ru: 'Ольга Верес', kk: 'Ольга Верес', uk: 'Ольга Верес', "
        "en: 'Olga Veres'}\n",
        encoding="utf-8",
    )
    (evals / "gold/digests/2026-03-10.yaml").write_text(
        "date: 2026-03-10\n"
        "articles: [2026-03-10_b01, 2026-03-10_b02, 2026-03-10_b03]\n"
        "events:\n"
        "  - {id: e1, title: 'Port', articles: [2026-03-10_b01, 2026-03-10_b02], lead: true}\n"
        "  - {id: e2, title: 'School', articles: [2026-03-10_b03]}\n"
        "must_not_link: [[2026-03-10_b01, 2026-03-10_b03]]\n"
        "ledger: {}\n",
        encoding="utf-8",
    )
    return evals
