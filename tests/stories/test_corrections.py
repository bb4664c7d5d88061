"""An outlet's own words that it had something wrong."""

from __future__ import annotations

import pytest

from summarize.stories.corrections import is_own_report, is_recall, taken_back
from tests.stories.telling import told

TAKEN_BACK = [
    ("ru", "Вчера мы сообщили о 40 раненых. Верно: четырнадцать. Приносим извинения.", 2),
    ("ru", "Поправка: директора завода зовут Олег Ладов.", 1),
    ("ru", "В предыдущей версии новости мост был назван Южным. Мост — Северный.", 2),
    ("ru", "В нашей заметке ошибочно указано, что погибли трое. Погиб один человек.", 2),
    ("uk", "Учора ми повідомили про 40 поранених. Насправді їх чотирнадцять.", 2),
    ("uk", "Виправлення: директора заводу звуть Олег Ладов.", 1),
    ("uk", "У нашій замітці помилково вказано, що загинули троє.", 1),
    ("kk", "Кеше біз 40 адам жараланды деп хабарладық. Дұрысы – он төрт адам.", 2),
    ("kk", "Түзету: зауыт директорының аты-жөні – Олег Ладов.", 1),
    ("kk", "Біздің хабарымызда үш адам қаза тапты деп қате жазылған.", 1),
    ("en", "We reported yesterday that 40 were hurt. The correct number is fourteen.", 2),
    ("en", "Correction: the director of the plant is Oleg Ladov.", 1),
    ("en", "An earlier version of this story called the bridge the South Bridge.", 1),
    ("en", "Our report on Monday misstated the number of the injured.", 1),
]
NOT_TAKEN_BACK = [
    ("ru", "Как мы сообщали ранее, пожар начался ночью. Погиб один человек."),
    ("ru", "Министр признал ошибку пилота. По его словам, самолёт исправен."),
    ("ru", "В школе исправили ошибки в расписании. Уроки начнутся в девять."),
    ("uk", "Як ми повідомляли раніше, пожежа почалася вночі. Загинула одна людина."),
    ("uk", "Міністр визнав помилку пілота. За його словами, літак справний."),
    ("kk", "Бұған дейін хабарлағанымыздай, өрт түнде басталды. Бір адам қаза тапты."),
    ("kk", "Министр ұшқыштың қателігін мойындады. Ұшақ ақаусыз."),
    ("en", "As we reported earlier, the fire began at night. One man died."),
    ("en", "The minister admitted the error of the pilot. The plane was in order."),
    ("en", "The market saw a correction of two per cent. Traders were calm."),
]

WORDINGS = [
    ("ru", "Редакция ошиблась: цех занимает не 900, а 300 квадратных метров."),
    (
        "ru",
        "Уточнение. Во вчерашней заметке неверно указана высота воды: 2 метра.",
    ),
    ("ru", "Вопреки нашему сообщению, мост через Сиверку остаётся закрытым."),
    ("ru", "Вопреки тому, что мы писали вчера, мэр Игорь Лоза не уходит в отставку."),
    ("ru", "Мы ошиблись: тренера зовут Антон Рыбин."),
    ("ru", "(Исправлено: в первоначальном тексте говорилось о семи школах, их девять.)"),
    ("ru", "* Поправка: лекарство разрешено с мая."),
    ("ru", "В первой версии этого материала говорилось, что завод закрыт. Он работает."),
    ("ru", "В статье «Вода ушла» от 6 апреля указано 40 домов. На самом деле затопило 14."),
    ("ru", "В материал внесены исправления: уточнено число раненых."),
    (
        "ru",
        "В понедельник «Вестник» написал, что концерт отменён. Это не так: он состоится в субботу.",
    ),
    (
        "ru",
        "Примечание редакции. В прошлом номере мы назвали стадион крытым. Он открытый.",
    ),
    ("ru", "От редакции. Вчера мы сообщили, что поезд стоял шесть часов. Он стоял два часа."),
    ("ru", "Уточняем: матч начнётся в 19:00, а не в 18:00, как мы писали."),
    ("ru", "Накануне мы рассказали, что урожай погиб. Это ошибка: погибла десятая часть."),
    ("ru", "Вчера в тексте о выборах мы перепутали фамилии кандидатов."),
    ("ru", "В заметку вкралась ошибка: премия составляет 300 тысяч."),
    ("ru", "Приносим извинения читателям: снимок сделан в другом городе."),
    ("ru", "Наш корреспондент ослышался: министр говорил о сентябре."),
    ("ru", "Поправка к публикации «Вода ушла»: затоплено 14 домов."),
    ("uk", "Редакція помилилася: цех займає не 900, а 300 квадратних метрів."),
    ("uk", "Уточнення. У вчорашній замітці про повінь неправильно вказано висоту води."),
    ("uk", "Уточнюємо: матч почнеться о 19:00, а не о 18:00, як ми писали."),
    ("uk", "Всупереч нашому повідомленню, міст через Сиверку закритий."),
    ("uk", "У першій версії цього матеріалу йшлося, що завод закрито. Він працює."),
    ("uk", "Учора ми написали, що потяг стояв шість годин. Це помилка: він стояв дві."),
    ("uk", "Ми помилилися: тренера звати Антін Рибін."),
    ("uk", "Перепрошуємо читачів: світлину зроблено в іншому місті."),
    ("uk", "Від редакції. Учора ми повідомили, що концерт скасовано. Він відбудеться в суботу."),
    ("uk", "У минулому номері ми назвали стадіон критим. Насправді він відкритий."),
    ("uk", "До тексту внесено зміни: У матеріал внесено виправлення."),
    ("uk", "Помилково повідомлялося, що школу закрили."),
    ("uk", "У статті «Вода пішла» від 6 квітня вказано 40 будинків. Насправді затопило 14."),
    ("kk", "Түзету. Кеше пойыз алты сағат тұрды деп жаздық. Шындығында екі сағат тұрған."),
    ("kk", "Нақтылау: матч 19:00-де басталады, 18:00-де емес."),
    ("kk", "Қате кетті: жаттықтырушының аты – Антон Рыбин."),
    ("kk", "Кешегі санымызда стадион жабық деп жазылған. Бұл қате, ол ашық."),
    ("kk", "Біз қателестік: зауыт жабылған жоқ."),
    ("kk", "Кешегі хабарламамызда қате кетті. Мектеп саны тоғыз."),
    ("kk", "Мақаланың бастапқы нұсқасында зауыт жабылды делінген. Зауыт жұмыс істеп тұр."),
    ("kk", "Редакция қателесті: цехтың ауданы 300 шаршы метр."),
    ("kk", "Оқырмандардан кешірім сұраймыз: сурет басқа қалада түсірілген."),
    ("kk", "Бұған дейін үш адам жараланды деп қате хабарланған."),
    ("kk", "Кеше біз концерт өтпейді деп жазған едік. Олай емес, ол сенбіде өтеді."),
    ("kk", "Редакциядан. Кеше біз пойыз алты сағат тұрды деп хабарладық. Ол екі сағат тұрған."),
    ("kk", "Кешегі материалымыздағы дерек дұрыс емес: 14 үй су астында қалды."),
    ("kk", "Мақалаға түзету енгізілді: жаралылар саны нақтыланды."),
    ("kk", "Алдыңғы нөмірде директор Петр Ильин деп көрсетілген. Дұрысы: Анна Тихая."),
    ("en", "Clarification: the match begins at 7pm, not at 6pm as we reported."),
    ("en", "This article was amended on 7 April to correct the number of houses."),
    ("en", "We were wrong: the coach is called Anton Rybin."),
    ("en", "Contrary to our report on Monday, the bridge stays shut."),
    ("en", "Contrary to what we reported yesterday, Mayor Loza is not stepping down."),
    ("en", "An earlier version of this article said the plant was closed. It is open."),
    ("en", "A story on Monday about the flood gave the wrong height of the water."),
    ("en", "Yesterday's story about the flood misstated the number of houses."),
    (
        "en",
        "In yesterday's paper we wrote that the show was off. In fact it goes ahead on Saturday.",
    ),
    ("en", "Editor's note: a previous version of this report named the wrong school."),
    ("en", "Our reporter misheard: the minister spoke of September."),
    ("en", "We apologise for the error: the photograph was taken in another town."),
    ("en", "The Courier reported on Monday that the show was off. That was wrong: it goes ahead."),
    ("en", "Correction (7 April): the medicine is allowed from May."),
    ("en", "We reported on Monday that nine schools were closed; in fact seven were."),
    ("en", "Corrections and clarifications: the medicine is allowed from May."),
    ("en", "Due to an editing error, our story on Monday gave the price as $40. It is $14."),
    ("en", "This story has been corrected to say that the plant is open."),
]
NONE_OF_THE_OUTLET = [
    ("ru", "«Мы ошибочно назвали 40 человек», — признал мэр Игорь Лоза."),
    ("ru", "Полиция уточнила число раненых: их 14, а не 40."),
    ("ru", "Суд исправил ошибку в приговоре. Срок сокращён."),
    ("ru", "Министерство опровергло слова губернатора о закрытии школ."),
    ("ru", "Ранее сообщалось о трёх погибших, теперь их пять."),
    ("ru", "Как мы уже писали, выборы пройдут в мае, а не в июне."),
    ("ru", "Депутаты приняли поправку к закону о рыбалке."),
    ("ru", "От редакции: подписывайтесь на наш канал."),
    ("ru", "Ведомство признало, что данные в его отчёте неверны. На самом деле больных 50."),
    ("ru", "Компания принесла извинения пассажирам за задержку рейсов."),
    ("ru", "Мы поговорили с директором школы. На самом деле он не устал."),
    ("ru", "Об этом он рассказал нашему корреспонденту."),
    ("ru", "Прокуратура ошибочно обвинила рыбака, решил суд."),
    ("uk", "«Ми помилково назвали 40 людей», — визнав мер Ігор Лоза."),
    ("uk", "Поліція уточнила кількість поранених: їх 14, а не 40."),
    ("uk", "Міністерство спростувало слова губернатора про закриття шкіл."),
    ("uk", "Як ми вже писали, вибори відбудуться у травні, а не в червні."),
    ("uk", "Раніше повідомлялося про трьох загиблих, тепер їх п'ять."),
    ("uk", "Від редакції: підписуйтеся на наш канал."),
    ("kk", "Полиция жаралылар санын нақтылады: олар 14, 40 емес."),
    ("kk", "«Біз 40 адам деп қате айттық», — деді әкім Игорь Лоза."),
    ("kk", "Министрлік губернатордың сөзін теріске шығарды."),
    ("kk", "Бұған дейін үш адам қаза тапты деп хабарланған, қазір бесеу."),
    ("kk", "Мәжіліс балық аулау туралы заңға түзету енгізді."),
    ("kk", "Жазғанымыздай, сайлау маусымда емес, мамырда өтеді."),
    ("kk", "Бұл туралы ол газетімізге айтты."),
    ("en", '"We wrongly named 40 people," Mayor Loza admitted.'),
    ("en", "Police corrected the number of injured to 14 from 40."),
    ("en", "The ministry denied reports that schools would close."),
    ("en", "As we reported on Monday, the vote is in May, not June."),
    ("en", "The toll was earlier given as three; it has since risen to five."),
    ("en", "Editor's note: subscribe to our newsletter."),
    ("en", "The court corrected an error in the sentence. It is now two years."),
    ("en", "The minister said the earlier report by inspectors was wrong."),
    ("en", "The company apologised to passengers for the delays."),
    ("en", "The initial report of the inspectors was wrong, the ministry said."),
]


@pytest.mark.parametrize(("language", "text", "sentences"), TAKEN_BACK)
def test_a_correction_is_found(language: str, text: str, sentences: int) -> None:
    item = told("Погода была ясной.\n" + text, language=language, title=None)  # type: ignore[arg-type]
    (found,) = taken_back(item)
    assert found.span.text in text
    assert text.startswith(found.span.text)
    ends = [s.end for s in item.passages.sentences if s.start >= found.span.start]
    assert found.span.end == ends[sentences - 1]


@pytest.mark.parametrize(("language", "text"), NOT_TAKEN_BACK)
def test_a_report_of_what_was_is_no_correction(language: str, text: str) -> None:
    assert list(taken_back(told(text, language=language, title="Новости"))) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "«Заря» ошибочно сообщила о трёх погибших."),
        ("uk", "«Заря» помилково повідомила про трьох загиблих."),
        ("kk", "«Заря» үш адам қаза тапты деп қате хабарлады."),
        ("en", "Заря wrongly reported that three had died."),
    ],
)
def test_another_outlet_is_corrected_by_name(language: str, text: str) -> None:
    item = told(text, language=language, title="Новости", outlet="Вестник")
    (found,) = taken_back(item, ["Заря"])
    assert found.names == "Заря"
    assert list(taken_back(item, ["Ранок"])) == []


def test_a_heading_of_the_title_makes_a_report_a_correction() -> None:
    body = "Вчера мы назвали директором завода Павла Ладова. Завод возглавляет Олег Ладов."
    (found,) = taken_back(told(body, title="Поправка: кто возглавляет завод"))
    assert found.span.text == body
    assert list(taken_back(told(body, title="Кто возглавляет завод"))) == []


def test_a_title_alone_is_kept() -> None:
    (found,) = taken_back(told("Завод открыт с весны.", title="Поправка: завод открыт"))
    assert found.span.text == "Поправка: завод открыт"


def test_what_an_outlet_says_of_its_report_is_not_todays_news() -> None:
    assert is_own_report("Вчера мы сообщили о 40 раненых.")
    assert not is_own_report("Ранены 40 человек.")


@pytest.mark.parametrize(("language", "text"), WORDINGS)
def test_newsrooms_have_many_wordings(language: str, text: str) -> None:
    own = "The Courier" if language == "en" else "Вестник"
    before = "It rained all day.\n" if language == "en" else "Погода была ясной.\n"
    item = told(before + text, language=language, title=None, outlet=own)  # type: ignore[arg-type]
    (found,) = taken_back(item, ["Заря"])
    assert text.startswith(found.span.text)
    assert found.names is None


@pytest.mark.parametrize(("language", "text"), NONE_OF_THE_OUTLET)
def test_what_officials_correct_and_what_rose_in_time_is_none(language: str, text: str) -> None:
    item = told(text, language=language, title="Новости", outlet="Вестник")
    assert list(taken_back(item, ["Заря"])) == []


@pytest.mark.parametrize(
    ("text", "recalls"),
    [
        ("Как мы уже писали, мост закрыт.", True),
        ("Напомним, мост закрыли в марте.", True),
        ("Як ми вже розповідали, міст закрито.", True),
        ("Еске салсақ, көпір наурызда жабылды.", True),
        ("Жазғанымыздай, көпір жабық.", True),
        ("As we reported on Monday, the bridge is shut.", True),
        ("Мост закрыт, сообщил мэр.", False),
        ("Көпір жабық, деп хабарлады әкімдік.", False),
        ("The bridge is shut, the mayor reported.", False),
    ],
)
def test_a_recall_says_itself_that_it_was_told(text: str, recalls: bool) -> None:
    assert is_recall(text) is recalls
