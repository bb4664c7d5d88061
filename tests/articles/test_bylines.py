"""Bylines of four languages: who is the outlet, and who and what is none."""

from pathlib import Path

import pytest

from summarize.articles import Article, read
from summarize.articles.byline_parts import Role
from summarize.articles.bylines import clock_of, read_byline
from summarize.articles.model import ChromeKind

DAY = "2026-05-04"

PAGES = {
    "ru": (
        "Мост закрыли на целую неделю из-за трещины",
        "Мост через реку Гранитку закрыли на неделю из-за трещины в опоре. Объезд идёт севером.",
    ),
    "uk": (
        "Міст закрили на цілий тиждень через тріщину",
        "Міст через річку Гранітку закрили на тиждень через тріщину в опорі. Об’їзд іде північчю.",
    ),
    "kk": (
        "Ескі көпір бір апта бойы жабық тұрады",
        "Өзен үстіндегі ескі көпір тірегінде жарық байқалғандықтан, бір аптаға жабылды.",
    ),
    "en": (
        "Old bridge closed for a week after crack is found",
        "The bridge over the river was closed for a week because of a crack in a pier.",
    ),
}

OUTLETS = [
    ("en", "The Gullbay Reporter | Monday 4 May 2026", "The Gullbay Reporter"),
    ("uk", "Наше місто, 4 травня 2026", "Наше місто"),
    ("uk", "Порт сьогодні, 4 травня 2026", "Порт сьогодні"),
    ("kk", "Жаңа өмір, 04.05.2026, 10:00", "Жаңа өмір"),
    ("ru", "Гранит.Деньги, 4 мая 2026", "Гранит.Деньги"),
    ("ru", "«Степной рубеж», 4 мая 2026, 16:10", "Степной рубеж"),
    ("ru", "Степной рубеж, 4 мая 2026 года, 17:30", "Степной рубеж"),
    ("ru", "Газета «Степной рубеж» | 04.05.2026 | 10:05", "Степной рубеж"),
    ("ru", "04.05.2026 17:20 газета «Борей»", "Борей"),
    ("ru", "4 мая 2026 | Вечерняя Гранитка | Рынки", "Вечерняя Гранитка"),
    ("ru", "Гранит-Онлайн | 4 мая 2026 | 10:05", "Гранит-Онлайн"),
    ("ru", "4 мая 2026, 12:44, ИА «Велтрис»", "Велтрис"),
    ("ru", "Портал «Наш Степной», понедельник, 4 мая 2026 г., 13 ч 20 мин", "Наш Степной"),
    ("ru", "Пётр Лапин, «Степной рубеж», 4 мая 2026", "Степной рубеж"),
    ("ru", "Пётр Лапин / Гранитский вестник / 04.05.2026", "Гранитский вестник"),
    ("ru", "Опубликовано: 4 мая 2026, 13:20. «Степной рубеж», Степное", "Степной рубеж"),
    ("ru", "СТЕПНОЕ, 4 мая 2026. «Борей»", "Борей"),
    ("ru", "Степное • Вести Гранитки • 4 мая 2026, 09:00", "Вести Гранитки"),
    ("ru", "Понедельник, 4 мая 2026 — Деловой Степной — Экономика", "Деловой Степной"),
    ("ru", "Спорт-Гранит, 4 мая 2026, 11:00", "Спорт-Гранит"),
    (
        "ru",
        "Эхо Гранитки, понедельник, 4 мая 2026 г., 12:30. По материалам Велтрис-Информ",
        "Эхо Гранитки",
    ),
    ("ru", "Информационное агентство «Велтрис» (Степное), 4 мая 2026 г.", "Велтрис"),
    ("ru", "granit.example.ru, 4 мая 2026, 10:00", "granit.example.ru"),
    ("ru", "Корреспондент «Степного рубежа» Пётр Лапин, 4 мая 2026", "Степного рубежа"),
    ("ru", "4 мая 2026 года, 08:15 · Степная искра", "Степная искра"),
    ("ru", "Телеканал «Гранит ТВ», 4 мая 2026, 21:00", "Гранит ТВ"),
    ("ru", "Издание «Причал» · 4 мая 2026 · Обновлено в 18:45", "Причал"),
    ("ru", "Автор: Пётр Лапин. «Степной рубеж». 4 мая 2026 года, 12:00", "Степной рубеж"),
    ("ru", "«СТЕПНОЙ РУБЕЖ» • ПОНЕДЕЛЬНИК, 4 МАЯ 2026", "СТЕПНОЙ РУБЕЖ"),
    ("ru", "Сетевое издание «Гранит», 04.05.2026 в 14:35 (МСК)", "Гранит"),
    ("ru", "Гранит-Пресс (Степное). 4 мая 2026, 9 ч 05 мин", "Гранит-Пресс"),
    ("ru", "Пётр ЛАПИН, «Гранит» — 4 мая 2026", "Гранит"),
    ("ru", "ИА Велтрис | 04 мая 2026 | 10:05", "ИА Велтрис"),
    ("ru", "Велтрис-Медиа. 4 мая 2026 г. Степное", "Велтрис-Медиа"),
    ("ru", "Степное, «Заречная правда», 4 мая 2026 г., 18.40", "Заречная правда"),
    ("ru", "Заречные новости. 4 мая 2026 года. 18:40", "Заречные новости"),
    ("ru", "Журнал «Порт и люди», 4 мая 2026 года", "Порт и люди"),
    ("ru", "Спорт | Степной спорт-экспресс | 4 мая 2026", "Степной спорт-экспресс"),
    ("ru", "Радио «Берег», 4 мая 2026 года, 7 утра", "Берег"),
    ("ru", "4 мая 2026 в 16:10 — Степной курьер", "Степной курьер"),
    ("ru", "Степной курьер — 4 мая 2026 в 16:10 — Анна Громова, Степное", "Степной курьер"),
    ("ru", "Анна Громова специально для «Степного курьера», 4 мая 2026", "Степного курьера"),
    ("ru", "Редакция «Степного курьера», 4 мая 2026", "Степного курьера"),
    ("ru", "Новая газета Степного, 4 мая 2026", "Новая газета Степного"),
    ("ru", "Гранитка.Today, 4 мая 2026, 12:00", "Гранитка.Today"),
    ("ru", "Степь Live | 04.05.2026, 12:00", "Степь Live"),
    ("ru", "Корр. «Борея» в Степном, 4 мая 2026, 10:10", "Борея"),
    ("ru", "Утро Степного, 4 мая 2026, 10:10", "Утро Степного"),
    ("uk", "«Берегова хвиля», 4 травня 2026, 11:00", "Берегова хвиля"),
    ("uk", "Берегове слово, 4 травня 2026, 11:00", "Берегове слово"),
    ("uk", "Газета «Промінець», 04.05.2026, 11:00", "Промінець"),
    ("uk", "Видання «Причал» | 4 травня 2026 року | 10:05", "Причал"),
    ("uk", "4 травня 2026, 08:55, Лиман-Інформ", "Лиман-Інформ"),
    (
        "uk",
        "Лиманські вісті, понеділок, 4 травня 2026 р., 12:30. За матеріалами Велтрис-Інформ",
        "Лиманські вісті",
    ),
    ("uk", "Футбол-Лиман, 4 травня 2026, 11:00", "Футбол-Лиман"),
    ("uk", "4 травня 2026 | Діловий Лиман | Ринки", "Діловий Лиман"),
    ("uk", "Вечірній Лиман, 4 травня 2026 року, 17:30", "Вечірній Лиман"),
    ("uk", "Оксана Гай, «Лиманський край», 4 травня 2026 р.", "Лиманський край"),
    ("uk", "Оксана Гай / Голос Лиману / 04.05.2026 о 20:15", "Голос Лиману"),
    ("uk", "ІА «Велтрис», 4 травня 2026, 20:15", "Велтрис"),
    ("uk", "Понеділок, 4 травня 2026, 13 год 20 хв. Портал «Берег»", "Берег"),
    ("uk", "Опубліковано: 4 травня 2026 року о 09:40 — інтернет-видання «Берег»", "Берег"),
    ("uk", "ЛИМАН, 4 травня 2026. «Берег»", "Берег"),
    ("uk", "Суспільство • Лиман-онлайн • 4 травня 2026, 10:20", "Лиман-онлайн"),
    ("uk", "Лиман. Наше слово. 4 травня 2026", "Наше слово"),
    ("uk", "Телеканал «Лиман 24», 04.05.2026 21:00", "Лиман 24"),
    ("uk", "Кореспондентка «Берегової хвилі» Оксана Гай, 4 травня 2026", "Берегової хвилі"),
    ("uk", "lyman.example.ua · 4 травня 2026", "lyman.example.ua"),
    ("uk", "Агенція «Велтрис», Лиман, 4 травня 2026", "Велтрис"),
    ("uk", "Сьогодні, 4 травня 2026, 12:00, «Берегова хвиля»", "Берегова хвиля"),
    ("uk", "Автор: Оксана Гай. «Лиманський край». 4 травня 2026 року", "Лиманський край"),
    ("uk", "Інтернет-газета «Берег» • 04.05.2026 • 14:35", "Берег"),
    ("uk", "Велтрис-Прес, Лиман, 4 травня 2026, 9:05", "Велтрис-Прес"),
    ("uk", "Лиманський вісник: 4 травня 2026 р., 18:40", "Лиманський вісник"),
    ("uk", "4 травня 2026 о 16:10 — Лиманський кур’єр", "Лиманський кур’єр"),
    ("uk", "Лиманська правда / Оксана Гай / 4 травня 2026", "Лиманська правда"),
    (
        "uk",
        "Оксана Гай, спеціально для «Лиманського кур’єра», 4 травня 2026",
        "Лиманського кур’єра",
    ),
    ("uk", "Редакція газети «Берег», 4 травня 2026", "Берег"),
    ("uk", "Радіо «Берег», 4 травня 2026, 7 ранку", "Берег"),
    ("uk", "Лиман.Медіа | Суспільство | 04.05.2026", "Лиман.Медіа"),
    ("uk", "4 травня 2026 року. Лиман. «Берегова зоря»", "Берегова зоря"),
    ("uk", "«Берегова зоря» (Лиман), понеділок, 4 травня 2026 року", "Берегова зоря"),
    ("uk", "Спортивний Лиман, 4 травня 2026, 22:05", "Спортивний Лиман"),
    ("uk", "Велтрис Today — 4 травня 2026", "Велтрис Today"),
    ("uk", "Сайт «Лиман і люди», 4 травня 2026 року, 12:05", "Лиман і люди"),
    ("uk", "Щоденна газета «Поступ», 4 травня 2026", "Поступ"),
    ("uk", "Новини Лиману | 4 травня 2026", "Новини Лиману"),
    ("kk", "«Дала таңы» газеті, 04.05.2026, 13:20", "Дала таңы"),
    ("kk", "«Норда» ақпарат агенттігі, 2026 жылғы 4 мамыр, сағат 18:10", "Норда"),
    ("kk", "«Норда» спорт порталы, 2026 жылғы 4 мамыр, 15:02", "Норда"),
    ("kk", "Даланорда-Ақпарат, 2026 жылғы 4 мамыр, сағат 18:10", "Даланорда-Ақпарат"),
    ("kk", "Даларақпарат, 2026 жылғы 4 мамыр, дүйсенбі", "Даларақпарат"),
    ("kk", "04.05.2026 17:20 «Дала таңы» газеті", "Дала таңы"),
    ("kk", "Дала жаршысы, 4 мамыр 2026 ж., 09:15", "Дала жаршысы"),
    ("kk", "Дала өркені, 4 мамыр 2026, 09:15", "Дала өркені"),
    ("kk", "Айгүл Серікова, «Дала таңы» газеті, 2026 жылғы 4 мамыр", "Дала таңы"),
    ("kk", "2026 жылғы 4 мамыр | «Дала таңы» | Қоғам", "Дала таңы"),
    ("kk", "ДАЛАКЕНТ, 4 мамыр 2026. «Дала таңы»", "Дала таңы"),
    ("kk", "Далакент қаласы, 2026 жылғы 4 мамыр, «Өркен» басылымы", "Өркен"),
    ("kk", "«Өркен» телеарнасы • 4 мамыр 2026 • 20:15", "Өркен"),
    ("kk", "«Өркен» сайты, 04.05.2026, жергілікті уақыт бойынша 20:15", "Өркен"),
    ("kk", "Жарияланды: 2026 жылғы 4 мамыр, 10:00. «Дала үні»", "Дала үні"),
    ("kk", "Дүйсенбі, 2026 жылғы 4 мамыр, сағат 13:20, Дала айнасы", "Дала айнасы"),
    ("kk", "«Дала таңы» газетінің тілшісі Айгүл Серікова, 04.05.2026", "Дала таңы"),
    ("kk", "Дала үні / Айгүл Серікова / 04.05.2026", "Дала үні"),
    ("kk", "orken.example.kz, 2026 жылғы 4 мамыр", "orken.example.kz"),
    ("kk", "ҚАЗНОРДА хабары, 4 мамыр 2026, 11:00", "ҚАЗНОРДА хабары"),
    ("kk", "Дала таңы газеті, 2026 жылғы 4 мамыр", "Дала таңы"),
    ("kk", "«Дала таңы», дүйсенбі, 4 мамыр 2026 жыл, 8 бет", "Дала таңы"),
    ("kk", "Авторы: Айгүл Серікова. «Дала таңы», 2026 жылғы 4 мамыр", "Дала таңы"),
    ("kk", "«ДАЛА ТАҢЫ» ГАЗЕТІ, 2026 ЖЫЛҒЫ 4 МАМЫР", "ДАЛА ТАҢЫ"),
    ("kk", "«Норда» ақпараттық порталы | 04.05.2026 | 14:35", "Норда"),
    ("kk", "Норда-Медиа, Далакент, 2026 жылғы 4 мамыр, 9:05", "Норда-Медиа"),
    ("kk", "2026 жылдың 4 мамыры, «Дала таңы» газеті", "Дала таңы"),
    ("kk", "4 мамыр 2026 жыл. «Өркен» журналы", "Өркен"),
    ("kk", "«Дала таңы» газеті (Далакент), дүйсенбі, 4 мамыр 2026", "Дала таңы"),
    ("kk", "Айгүл СЕРІКОВА, «Өркен» — 04.05.2026", "Өркен"),
    ("kk", "«Өркен» газетіне арнайы, Айгүл Серікова, 04.05.2026", "Өркен"),
    ("kk", "Далакент хабары — 2026 жылғы 4 мамыр, сағат 9-да", "Далакент хабары"),
    ("kk", "Сағат 13:20, 2026 жылғы 4 мамыр, «Өркен» агенттігі", "Өркен"),
    ("kk", "«Өркен» радиосы, 2026 жылғы 4 мамыр, таңғы 07:05", "Өркен"),
    ("kk", "Далақпарат агенттігі, 2026 жылғы 4 мамыр", "Далақпарат"),
    ("kk", "Дала жұлдызы, бейсенбі, 04.05.2026, 14:35", "Дала жұлдызы"),
    ("kk", "«Дала мен қала» апталығы, 2026 жылғы 4 мамыр", "Дала мен қала"),
    ("kk", "Өркен Today, 2026 жылғы 4 мамыр", "Өркен Today"),
    ("kk", "«Өркен» телеарнасының тілшісі, 04.05.2026", "Өркен"),
    ("kk", "Спорт • «Өркен» • 2026 жылғы 4 мамыр 20:15", "Өркен"),
    ("en", "The Gullbay Courier, Monday 4 May 2026, 8.15pm", "The Gullbay Courier"),
    ("en", "River Notes Post, 4 May 2026", "River Notes Post"),
    ("en", "Gullbay Gazette, Sport | 4 May 2026", "Gullbay Gazette"),
    ("en", "Stone Bay Herald, May 4, 2026", "Stone Bay Herald"),
    ("en", "By Jane Roe, The Gullbay Lantern, 4 May 2026", "The Gullbay Lantern"),
    ("en", "Jane Roe for The Gullbay Lantern, 4 May 2026, 7 a.m.", "The Gullbay Lantern"),
    ("en", "Monday, May 4, 2026 • Stone Bay Sentinel • Local news", "Stone Bay Sentinel"),
    ("en", "4 May 2026 | 20:15 BST | Gullbay Today", "Gullbay Today"),
    ("en", "Stone Bay Evening Mail — Monday 4 May 2026 — page 3", "Stone Bay Evening Mail"),
    ("en", "Veltris News Agency, Gullbay, 4 May 2026 8:15 p.m.", "Veltris News Agency"),
    ("en", "The Veltris, 4 May 2026", "The Veltris"),
    ("en", "GULLBAY, 4 May 2026. The Harbour Review", "The Harbour Review"),
    ("en", "Published 4 May 2026 at 20.15 by The Gullbay Examiner", "The Gullbay Examiner"),
    ("en", "Posted: 4 May 2026, 6.40am · Gullbay Live", "Gullbay Live"),
    ("en", "Jane Roe, Crime reporter, Gullbay Echo, Mon 4 May 2026", "Gullbay Echo"),
    ("en", "gullbay.example.com, May 4, 2026", "gullbay.example.com"),
    ("en", "Daily Gull / Business / 4 May 2026", "Daily Gull"),
    ("en", "Gullbay Advertiser (Stone Bay), 4 May 2026", "Gullbay Advertiser"),
    ("en", "Jane Roe | Stone Bay Argus | 4 May 2026 | 5 min read", "Stone Bay Argus"),
    ("en", "Radio Gullbay, Monday 4 May 2026, 7:05 pm", "Radio Gullbay"),
    ("en", '"Veltris" newspaper, 4 May 2026', "Veltris"),
    ("en", "THE GULLBAY COURIER • MONDAY, MAY 4, 2026", "THE GULLBAY COURIER"),
    ("en", "By Jane Roe, Gullbay Times health editor, 4 May 2026", "Gullbay Times"),
    ("en", "By JANE ROE | The Harbour Crier | May 4, 2026 at 8:15 p.m. EDT", "The Harbour Crier"),
    ("en", "Story by Jane Roe • Gullbay News • 3h ago • 4 May 2026", "Gullbay News"),
    ("en", "Stone Bay Post & Courier, 4 May 2026", "Stone Bay Post & Courier"),
    ("en", "Gullbay Evening News (City edition), Monday, 4 May 2026", "Gullbay Evening News"),
    ("en", "4 May 2026, 20:15, Veltris Wire", "Veltris Wire"),
    ("en", "Gullbay Courier staff, 4 May 2026", "Gullbay Courier"),
    ("en", "Gullbay Daily: 4 May 2026", "Gullbay Daily"),
    (
        "en",
        "Updated 4 May 2026, 21:00 | Published 4 May 2026, 8.15pm | The Stone Bay Record",
        "The Stone Bay Record",
    ),
    ("en", "Mon, 4 May 2026 20:15:00 GMT - Gullbay Observer", "Gullbay Observer"),
    ("en", "The Press of Gullbay, 4th May 2026", "The Press of Gullbay"),
    ("en", "Jane Roe in Stone Bay, Gullbay Tribune, 4 May 2026", "Gullbay Tribune"),
    ("en", "Jane Roe and Tom Reed, Gullbay Tribune, 4 May 2026", "Gullbay Tribune"),
    ("en", "Jane Roe, Gullbay Tribune's transport correspondent, 4 May 2026", "Gullbay Tribune"),
    ("en", "Gullbay Mercury, evening edition, 4 May 2026, 6pm", "Gullbay Mercury"),
    ("en", "GullbayNow, 4 May 2026", "GullbayNow"),
    ("en", "Voice of Gullbay, 4 May 2026, 18:00 local time", "Voice of Gullbay"),
]

NOBODY = [
    ("ru", "Пётр Лапин, 4 мая 2026, 12:00"),
    ("ru", "4 мая 2026, 12:00, Пётр Лапин, Степное"),
    ("ru", "Степное, 4 мая 2026"),
    ("ru", "СТЕПНОЕ, 4 мая 2026 года, 12:00"),
    ("ru", "Экономика | 4 мая 2026 | 12:00"),
    ("ru", "4 мая 2026, 12:00 | Новости города"),
    ("ru", "4 мая 2026, 10:00. По материалам агентства «Велтрис»"),
    ("ru", "Нижняя Гранитка, 4 мая 2026, 10:00"),
    ("ru", "Автор: Брен Толлами | 4 мая 2026"),
    ("ru", "Наш корреспондент, 4 мая 2026"),
    ("ru", "4 мая 2026, пресс-служба компании «Гранитстрой»"),
    ("ru", "Пресс-центр «Велтрис»: 4 мая 2026"),
    ("ru", "4 мая 2026, 10:10, Степное, ул. Портовая"),
    ("ru", "Дмитрий Степной, 4 мая 2026"),
    ("ru", "И. Вестник, 4 мая 2026"),
    ("ru", "Великая Гранитка, 4 мая 2026, 11:00"),
    ("uk", "Оксана Гай, 4 травня 2026, 12:00"),
    ("uk", "Лиман, 4 травня 2026"),
    ("uk", "Верхній Лиман, 4 травня 2026, 12:00"),
    ("uk", "Суспільство | 4 травня 2026"),
    ("uk", "4 травня 2026, 12:00. За матеріалами «Берегової хвилі»"),
    ("uk", "Авторка: Брен Толламі, 4 травня 2026"),
    ("uk", "Новини спорту, 4 травня 2026, 10:00"),
    ("uk", "4 травня 2026, пресслужба підприємства «Лиманбуд»"),
    ("uk", "За матеріалами Велтрис-Інформ, 4 травня 2026"),
    ("uk", "Власкор, 4 травня 2026"),
    ("uk", "Дмитро Лиманський, 4 травня 2026 р."),
    ("uk", "Біла Криниця, 4 травня 2026 року"),
    ("uk", "О. Гай, Лиман, 4 травня 2026, 12:00"),
    ("kk", "Айгүл Серікова, 2026 жылғы 4 мамыр"),
    ("kk", "Далакент, 2026 жылғы 4 мамыр, 12:00"),
    ("kk", "ДАЛАКЕНТ, 4 мамыр 2026"),
    ("kk", "Қоғам | 2026 жылғы 4 мамыр | 12:00"),
    ("kk", "2026 жылғы 4 мамыр, 12:00. «Дала таңы» материалдары бойынша"),
    ("kk", "Спорт жаңалықтары, 2026 жылғы 4 мамыр"),
    ("kk", "Біздің тілшіміз, 2026 жылғы 4 мамыр"),
    ("kk", "2026 жылғы 4 мамыр, «Далақұрылыс» компаниясының баспасөз қызметі"),
    ("kk", "«Норда» хабарлауынша, 2026 жылғы 4 мамыр"),
    ("kk", "Далакент, Айгүл Серікова, 04.05.2026"),
    ("kk", "Ә. Серікова, 2026 жылғы 4 мамыр, 9:05"),
    ("kk", "Өз тілшіміз, 2026 жылғы 4 мамыр"),
    ("en", "By Jane Roe, 4 May 2026"),
    ("en", "Jane Roe, 4 May 2026, 8.15pm"),
    ("en", "Stone Bay, 4 May 2026"),
    ("en", "By Bren Tollamy in Stone Bay, 4 May 2026"),
    ("en", "By Bren Tollamy, Stone Bay, 4 May 2026"),
    ("en", "World News | 4 May 2026"),
    ("en", "By our staff correspondent, 4 May 2026"),
    ("en", "4 May 2026, with Veltris Press"),
    ("en", "Northern Ireland, 4 May 2026"),
    ("en", "Tom Reed and Jane Roe, 4 May 2026"),
    ("en", "By Tom Reed, transport correspondent, 4 May 2026"),
    ("en", "Jane Roe, Stone Bay, 4 May 2026"),
    ("en", "Stone Bay City Hall, 4 May 2026"),
    ("en", "Match Report | 4 May 2026"),
    ("en", "Written by Bren Tollamy, 4 May 2026, 9.30am"),
    ("en", "The Hague, 4 May 2026"),
    ("ru", "Министерство транспорта, 4 мая 2026"),
    ("ru", "Городская администрация, 4 мая 2026"),
    ("ru", "Завод «Борей», Степное, 4 мая 2026"),
    ("uk", "Міська рада, 4 травня 2026"),
    ("kk", "Қала әкімдігі, 2026 жылғы 4 мамыр"),
    ("en", "The Ministry of Transport, 4 May 2026"),
    ("en", "The Dockers Union, 4 May 2026"),
]


def article(folder: Path, text: str) -> Article:
    file = folder / "a.txt"
    file.write_text(text, encoding="utf-8")
    return read([file]).articles[0]


def page(language: str, byline: str) -> str:
    title, body = PAGES[language]
    return f"{title}\n{byline}\n\n{body}\n\n{body} {body}\n"


@pytest.mark.parametrize(("language", "line", "name"), OUTLETS)
def test_the_outlet_of_a_byline_is_the_publisher(
    tmp_path: Path, language: str, line: str, name: str
) -> None:
    made = article(tmp_path, page(language, line))
    assert made.publisher is not None
    assert made.publisher.name == name
    assert made.publisher.evidence is not None
    assert made.publisher.evidence.text == name
    assert str(made.published.value) == DAY
    assert made.title is not None
    assert made.title.text == PAGES[language][0]
    at = made.text.index(line)
    assert any(
        c.kind is ChromeKind.BYLINE and c.start <= at and at + len(line) <= c.end
        for c in made.chrome
    )


@pytest.mark.parametrize(("language", "line"), NOBODY)
def test_authors_towns_sections_and_sources_publish_nothing(
    tmp_path: Path, language: str, line: str
) -> None:
    made = article(tmp_path, page(language, line))
    assert made.publisher is None
    assert str(made.published.value) == DAY
    assert made.in_chrome(made.text.index(line), made.text.index(line) + len(line))


@pytest.mark.parametrize(
    "line",
    [
        "Мост закрыли 4 мая 2026 года на целую неделю",
        "Что известно о мосте на 4 мая 2026",
        "Бюджет города: кто выиграл и кто проиграл",
        "Көпір 2026 жылғы 4 мамырда бір аптаға жабылды",
        "Міст закрили 4 травня 2026 року на тиждень",
        "• Election on 26 May",
        "The Budget: Winners and Losers",
        "The bridge was closed on 4 May 2026, the Gullbay Courier said",
        "Jane Roe",
        "4 мая 2026",
    ],
)
def test_headlines_and_sentences_are_no_bylines(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "title",
    [
        "The Budget: Winners and Losers",
        "The Last Post, The Long Road",
        "Anna Gray: The Last Post",
        "«Причал»: Анна Громова",
    ],
)
def test_a_title_that_reads_as_a_byline_stays_the_title(tmp_path: Path, title: str) -> None:
    made = article(tmp_path, f"{title}\n\n{PAGES['en'][1]}\n{PAGES['en'][1]} Again.")
    assert made.title is not None
    assert made.title.text == title
    assert made.publisher is None


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("By Jane Roe\nThe Gullbay Lantern\n4 May 2026, 8.15pm", "The Gullbay Lantern"),
        ("Jane Roe | The Gullbay Courier\n4 May 2026", "The Gullbay Courier"),
        ("By our education correspondent, Stone Bay Herald\n4 May 2026", "Stone Bay Herald"),
        ("«Дала таңы» газеті\nАйгүл Серікова\n2026 жылғы 4 мамыр, 9:05", "Дала таңы"),
        ("4 мая 2026, 10:00\nАнна Громова\n«Степной рубеж»", "Степной рубеж"),
        ("Анна Громова\nСтепное\n4 мая 2026, 10:00", None),
        ("Jane Roe\nStone Bay\n4 May 2026", None),
    ],
)
def test_a_byline_may_take_several_lines(tmp_path: Path, head: str, name: str | None) -> None:
    made = article(tmp_path, page("en", head))
    assert (made.publisher.name if made.publisher else None) == name
    assert str(made.published.value) == DAY


def test_the_last_line_may_sign_the_article(tmp_path: Path) -> None:
    title, body = PAGES["ru"]
    made = article(tmp_path, f"{title}\n\n{body}\n\n{body} Конец.\n\n«Степной рубеж», 4 мая 2026")
    assert made.publisher is not None
    assert made.publisher.name == "Степной рубеж"
    between = f"{title}\n\n{body}\n\nСмотрите также: «Причал», 4 мая 2026\n\n{body} Конец."
    assert article(tmp_path, between).publisher is None


def test_a_source_of_the_byline_is_an_agency(tmp_path: Path) -> None:
    line = "Эхо Гранитки, 4 мая 2026 г., 12:30. По материалам Велтрис-Информ"
    made = article(tmp_path, page("ru", line))
    assert made.publisher is not None
    assert made.publisher.name == "Эхо Гранитки"
    assert [a.name for a in made.agencies] == ["Велтрис-Информ"]


def test_an_outlet_cited_in_the_body_publishes_nothing(tmp_path: Path) -> None:
    title, body = PAGES["en"]
    text = f"{title}\nJane Roe, 4 May 2026\n\n{body}\n\nHe told the Gullbay Courier so. {body}"
    made = article(tmp_path, text)
    assert made.publisher is None
    assert [a.name for a in made.agencies] == ["Gullbay Courier"]


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("4 May 2026, 8.15pm", "20:15"),
        ("4 May 2026, 8:15 p.m.", "20:15"),
        ("4 May 2026, 7 a.m.", "07:00"),
        ("4 May 2026, 12.05am", "00:05"),
        ("4 мая 2026, 13 ч 20 мин", "13:20"),
        ("4 мая 2026 в 9.05", "09:05"),
        ("4 травня 2026, 13 год 20 хв", "13:20"),
        ("2026 жылғы 4 мамыр, сағат 13:20", "13:20"),
        ("2026 жылғы 4 мамыр, сағат 13 20", "13:20"),
        ("04.05.2026", None),
        ("4 May 2026", None),
    ],
)
def test_the_hour_is_read_in_all_spellings(line: str, clock: str | None) -> None:
    assert clock_of(line) == clock


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("The Gullbay Courier, 4 May 2026, 8.15pm", "20:15"),
        ("4 мая 2026 | 10:05 | Гранит-Онлайн", "10:05"),
        ("«Причал» · 4 мая 2026 · Обновлено в 18:45", None),
        ("Updated 5 May 2026, 21:00 | Published 4 May 2026, 8.15pm | Gullbay Live", "20:15"),
    ],
)
def test_the_hour_of_publication_is_not_that_of_an_update(
    tmp_path: Path, line: str, clock: str | None
) -> None:
    made = article(tmp_path, page("en", line))
    assert str(made.published.value) == DAY
    assert made.published.time == clock


def test_the_parts_are_told_apart() -> None:
    line = "Анна Громова, «Причал», Степной отдел, СТЕПНОЕ, 4 мая 2026, 10:00"
    byline = read_byline(line)
    assert byline is not None
    found = [(p.role, line[p.start : p.end]) for p in byline.parts]
    assert found == [
        (Role.AUTHOR, "Анна Громова"),
        (Role.OUTLET, "Причал"),
        (Role.SECTION, "Степной отдел"),
        (Role.PLACE, "СТЕПНОЕ"),
        (Role.DATE, "4 мая 2026, "),
    ]
