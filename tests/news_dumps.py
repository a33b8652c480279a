"""Invented news in many languages, and dumps of pages as tools leave them."""

# ruff: noqa: E501 (vowel signs and wide characters make lines longer than they look)

from __future__ import annotations

#: Clean articles: five paragraphs and nothing around them, by the language's ISO 639 code.
ARTICLES: dict[str, tuple[str, ...]] = {
    "fr": (
        "Le conseil municipal de Valbrune a voté mardi soir la reconstruction du vieux moulin, détruit par "
        "un incendie au mois de février. Le chantier doit durer près de deux ans.",
        "La facture, estimée à trois millions d'euros, sera partagée entre la commune et la région. « Nous "
        "n'avions pas le choix », a expliqué le maire devant une salle comble.",
        "Plusieurs habitants avaient demandé que le bâtiment soit laissé en ruine, comme un souvenir. Leur "
        "pétition, signée par quatre cents personnes, n'a pas convaincu les élus.",
        "Le moulin produisait encore de la farine il y a dix ans. Son dernier meunier, aujourd'hui âgé de "
        "quatre-vingts ans, a promis de former les bénévoles qui le feront tourner.",
        "Les travaux commenceront au printemps prochain, une fois les plans approuvés par l'architecte. Une "
        "fête est déjà prévue pour l'inauguration.",
    ),
    "en": (
        "Firefighters in the harbour town of Harwick spent most of Tuesday night pumping water out of the "
        "old library, where a pipe had burst above the map room.",
        "About nine hundred maps were carried to a school nearby and laid out to dry on the floor of the "
        "gym. The oldest of them was drawn more than three centuries ago.",
        "“We were lucky that the caretaker heard it,” said the librarian, who had come in her slippers. "
        "“Ten minutes later the ceiling would have come down.”",
        "The town had planned to replace the pipes next summer, but the money went to the sea wall instead. "
        "The council will discuss the damage at its meeting on Friday.",
        "Visitors are asked to return their books to the town hall until further notice. Nobody will have to "
        "pay for a late return this month.",
    ),
    "de": (
        "Die Feuerwehr von Lindenau hat in der Nacht zum Dienstag elf Schafe aus einem überschwemmten Stall "
        "gerettet. Der Bach war nach starkem Regen über die Ufer getreten.",
        "Ein Nachbar hatte die Tiere gehört und den Notruf gewählt. Als die Helfer eintrafen, stand das "
        "Wasser bereits einen halben Meter hoch.",
        "„So etwas haben wir hier noch nie erlebt“, sagte der Besitzer am Morgen. Zwei der Schafe werden "
        "noch von einer Tierärztin behandelt, den anderen geht es gut.",
        "Die Stadt will nun prüfen, ob der Damm am Unterlauf erhöht werden muss. Ein Gutachten aus dem "
        "vergangenen Jahr hatte davon abgeraten.",
        "Für die kommenden Tage sagt der Wetterdienst weitere Schauer voraus. Die Bewohner der unteren Gasse "
        "haben ihre Keller vorsorglich geräumt.",
    ),
    "es": (
        "El ayuntamiento de Villaverde aprobó el martes la reapertura del antiguo mercado, cerrado desde "
        "hace más de veinte años por el mal estado del tejado.",
        "Las obras costarán cuatro millones de euros y durarán año y medio. La alcaldesa aseguró que los "
        "vendedores de la zona tendrán prioridad para ocupar los puestos.",
        "«Es una buena noticia para el barrio», dijo el presidente de los comerciantes. La oposición, en "
        "cambio, cree que el proyecto es demasiado caro.",
        "El edificio fue levantado a comienzos del siglo pasado por un arquitecto local. Su gran reloj se "
        "detuvo durante una tormenta y nadie lo ha reparado desde entonces.",
        "Los vecinos podrán ver los planos en la biblioteca durante todo el mes. Después el pleno votará el "
        "presupuesto definitivo.",
    ),
    "it": (
        "Il consiglio comunale di Montechiaro ha deciso martedì sera di restaurare il vecchio teatro, chiuso "
        "da trent'anni dopo il crollo di una parte del soffitto.",
        "I lavori cominceranno in primavera e costeranno due milioni di euro. La metà della somma sarà "
        "pagata dalla regione, ha spiegato la sindaca dopo la riunione.",
        "«Qui ho visto il mio primo spettacolo», ha raccontato un falegname del paese, che ha offerto di "
        "rifare gratis tutte le poltrone della platea.",
        "Non tutti però sono d'accordo con la scelta della giunta. Alcuni abitanti avrebbero preferito una "
        "piscina, che manca in tutta la valle.",
        "Il teatro fu costruito da una società di contadini che volevano ascoltare la musica senza andare in "
        "città. Il sipario originale è ancora conservato in municipio.",
    ),
    "pt": (
        "A câmara municipal de Vale Verde decidiu na terça-feira reabrir a antiga linha do elétrico, que "
        "está parada há mais de quarenta anos.",
        "As obras vão custar cinco milhões de euros e devem terminar no próximo verão. O presidente disse "
        "que os bilhetes não serão mais caros do que os do autocarro.",
        "Os moradores da rua principal receberam a notícia com alegria, mas também com algumas dúvidas. "
        "Muitos não sabem onde vão estacionar os seus carros.",
        "As carruagens foram guardadas num armazém junto ao rio e precisam de ser pintadas. Uma escola da "
        "cidade ofereceu a ajuda dos seus alunos.",
        "A primeira viagem será gratuita para todas as pessoas com mais de sessenta anos. A data ainda não "
        "foi marcada pela empresa.",
    ),
    "nl": (
        "De gemeenteraad van Waterveen heeft dinsdagavond besloten om de oude draaibrug te herstellen. De "
        "brug is sinds de winter gesloten voor alle verkeer.",
        "Het werk gaat ongeveer een jaar duren en kost drie miljoen euro. Tot die tijd moeten fietsers "
        "omrijden langs de sluis, zei de wethouder na afloop.",
        "Winkeliers hadden gevraagd om een tijdelijke pont over het kanaal. Dat voorstel werd verworpen, "
        "omdat er volgens de raad te weinig geld voor is.",
        "De brug werd een eeuw geleden gebouwd door een smid uit het dorp. Zijn kleinzoon bewaart nog altijd "
        "de eerste tekeningen van het draaiende deel.",
        "Bewoners kunnen de plannen de hele maand bekijken in het stadhuis. Daarna neemt de raad een "
        "definitief besluit over de kleur.",
    ),
    "pl": (
        "Rada miasta w Zielonym Brzegu zdecydowała we wtorek wieczorem o odbudowie starego młyna, który "
        "spłonął zimą tego roku. Prace mają potrwać prawie dwa lata.",
        "Koszt remontu oszacowano na trzy miliony złotych. Połowę tej kwoty zapłaci województwo, a resztę "
        "gmina, powiedziała burmistrz po zakończeniu obrad.",
        "Część mieszkańców wolałaby, żeby ruina została taka, jaka jest. Ich petycję podpisało czterysta "
        "osób, ale radni nie zmienili zdania.",
        "Młyn działał jeszcze dziesięć lat temu i mełł mąkę dla całej okolicy. Ostatni młynarz obiecał, że "
        "nauczy swojego zawodu młodych ochotników.",
        "Roboty zaczną się na wiosnę, gdy tylko architekt zatwierdzi plany. Na otwarcie zaplanowano już duże "
        "święto nad rzeką.",
    ),
    "sv": (
        "Kommunen i Strandvik beslutade på tisdagen att bygga om den gamla färjan, som har legat vid kaj "
        "sedan i vintras. Arbetet ska ta ungefär ett år.",
        "Det kommer att kosta åtta miljoner kronor, och hälften betalas av regionen. Under tiden får de som "
        "bor på ön åka med en mindre båt.",
        "– Vi hade inget annat val, sade kommunalrådet efter mötet. Oppositionen tycker däremot att en bro "
        "skulle ha varit bättre för alla.",
        "Färjan byggdes på ett varv i närheten och har gått över sundet i femtio år. Den förste kaptenen bor "
        "fortfarande kvar i hamnen.",
        "Nästa sommar ska allt vara klart, om inte isen kommer för tidigt. Då blir den första resan gratis "
        "för alla barn.",
    ),
    "tr": (
        "Yeşilköy belediyesi salı akşamı eski değirmenin yeniden yapılmasına karar verdi. Bina geçen kış "
        "çıkan bir yangında büyük ölçüde yıkılmıştı.",
        "Çalışmalar iki yıl sürecek ve üç milyon liraya mal olacak. Başkan, paranın yarısının il tarafından "
        "ödeneceğini toplantıdan sonra açıkladı.",
        "Bazı köylüler yıkıntının olduğu gibi kalmasını istiyordu. Dört yüz kişinin imzaladığı dilekçe ise "
        "meclis üyelerini ikna etmedi.",
        "Değirmen on yıl öncesine kadar bütün vadi için un üretiyordu. Son değirmenci, mesleğini gençlere "
        "öğretmek için söz verdi.",
        "İnşaat ilkbaharda, planlar onaylandıktan hemen sonra başlayacak. Açılış günü için şimdiden büyük "
        "bir şenlik hazırlanıyor.",
    ),
    "ru": (
        "Городской совет Зеленограда во вторник вечером решил восстановить старую мельницу, которая сгорела "
        "зимой. Работы продлятся почти два года.",
        "Стоимость ремонта оценили в три миллиона рублей, и половину этой суммы заплатит область. Об этом "
        "после заседания рассказала глава города.",
        "Некоторые жители хотели бы оставить развалины такими, какие они есть. Их обращение подписали "
        "четыреста человек, но депутаты не изменили своего мнения.",
        "Мельница работала ещё десять лет назад и давала муку всей долине. Последний мельник пообещал "
        "научить своему делу молодых добровольцев.",
        "Строительство начнётся весной, как только архитектор утвердит чертежи. К открытию уже готовят "
        "большой праздник у реки.",
    ),
    "ar": (
        "قرر المجلس البلدي مساء الثلاثاء إعادة بناء الطاحونة القديمة التي دمرها حريق كبير في الشتاء الماضي. "
        "ومن المتوقع أن تستمر الأعمال قرابة عامين.",
        "وتقدر تكلفة المشروع بنحو ثلاثة ملايين دينار، سوف تدفع المحافظة نصفها. وقالت رئيسة البلدية بعد "
        "الاجتماع إن المدينة لم يكن لديها خيار آخر.",
        "وكان بعض السكان قد طلبوا أن يبقى المبنى كما هو بعد الحريق. لكن العريضة التي وقع عليها أربعمئة شخص "
        "لم تقنع أعضاء المجلس.",
        "وكانت الطاحونة تعمل حتى قبل عشر سنوات وتنتج الدقيق لكل القرى في الوادي. ووعد آخر طحان فيها بأن يعلم "
        "المهنة للشباب المتطوعين.",
        "وستبدأ الأعمال في الربيع المقبل بعد أن يوافق المهندس على المخططات. ويستعد الأهالي منذ الآن لحفل كبير "
        "على ضفة النهر.",
    ),
    "ja": (
        "緑川市の議会は火曜日の夜、冬の火事で焼けた古い水車小屋を建て直すことを決めた。工事は二年近くかかる見通しだ。",
        "費用はおよそ三億円で、その半分は県が負担する。市長は会議の後、「ほかに方法はなかった」と記者団に話した。",
        "一部の住民は、焼け跡をそのまま残してほしいと求めていた。四百人が署名した請願書が出されたが、議員の考えは変わらなかった。",
        "水車小屋は十年前まで動いており、谷の村々のために粉をひいていた。最後の職人は、若い人たちに仕事を教えると約束した。",
        "工事は来年の春、設計図が認められた後に始まる予定だ。完成の日には、川のそばで大きな祭りが開かれるという。",
    ),
    "zh": (
        "绿河市议会星期二晚上决定重建在冬天的火灾中烧毁的老磨坊。这项工程预计需要将近两年的时间才能完成。",
        "修复费用大约为三百万元，其中一半由省政府承担。市长在会议结束后对记者说，城市没有其他的选择。",
        "一些居民曾经要求保留废墟的原貌。他们的请愿书有四百人签名，但是议员们并没有因此改变自己的看法。",
        "这座磨坊十年前还在使用，为整个山谷的村庄磨面粉。最后一位磨坊工人答应把手艺教给年轻的志愿者。",
        "工程将在明年春天图纸获得批准以后开始。当地人已经开始准备在河边举行一场盛大的庆祝活动。",
    ),
    "ko": (
        "녹천시 의회는 화요일 저녁 지난겨울 화재로 무너진 옛 물레방앗간을 다시 짓기로 결정했다. 공사는 거의 이 년이 걸릴 것으로 보인다.",
        "복구 비용은 약 삼십억 원이며 그 가운데 절반은 도에서 부담한다. 시장은 회의가 끝난 뒤 다른 방법이 없었다고 기자들에게 말했다.",
        "일부 주민은 불에 탄 건물을 그대로 남겨 달라고 요구해 왔다. 사백 명이 서명한 청원서가 제출되었지만 의원들의 생각은 바뀌지 않았다.",
        "방앗간은 십 년 전까지도 골짜기의 여러 마을을 위해 밀가루를 만들었다. 마지막 기술자는 젊은 봉사자들에게 일을 가르치겠다고 약속했다.",
        "공사는 내년 봄에 설계도가 승인되는 대로 시작된다. 완공되는 날에는 강가에서 큰 잔치가 열릴 예정이다.",
    ),
    "hi": (
        "हरिपुर की नगर परिषद ने मंगलवार की शाम पुरानी चक्की को फिर से बनाने का फैसला किया, जो सर्दियों में आग से जल गई थी। "
        "काम में लगभग दो साल लगेंगे।",
        "मरम्मत पर करीब तीन करोड़ रुपये खर्च होंगे और इसका आधा हिस्सा राज्य सरकार देगी। बैठक के बाद महापौर ने कहा कि शहर के "
        "पास और कोई रास्ता नहीं था।",
        "कुछ लोग चाहते थे कि जली हुई इमारत को वैसे ही रहने दिया जाए। चार सौ लोगों ने उनकी अर्जी पर दस्तखत किए, लेकिन "
        "सदस्यों ने अपना मन नहीं बदला।",
        "चक्की दस साल पहले तक चलती थी और पूरी घाटी के गांवों के लिए आटा पीसती थी। आखिरी चक्की वाले ने युवाओं को यह काम सिखाने "
        "का वादा किया है।",
        "निर्माण का काम अगले वसंत में नक्शे की मंजूरी मिलने के बाद शुरू होगा। उद्घाटन के दिन नदी के किनारे एक बड़ा मेला लगेगा।",
    ),
    "th": (
        "สภาเมืองบางเขียวมีมติเมื่อคืนวันอังคารให้สร้างโรงสีเก่าที่ถูกไฟไหม้เมื่อฤดูหนาวที่ผ่านมาขึ้นใหม่ โดยคาดว่าจะใช้เวลาก่อสร้างเกือบสองปี",
        "ค่าใช้จ่ายในการซ่อมแซมอยู่ที่ประมาณสามสิบล้านบาท ซึ่งจังหวัดจะเป็นผู้ออกครึ่งหนึ่ง นายกเทศมนตรีกล่าวหลังการประชุมว่าเมืองไม่มีทางเลือกอื่น",
        "ชาวบ้านบางส่วนเคยขอให้เก็บซากอาคารไว้เหมือนเดิมเพื่อเป็นอนุสรณ์ แต่คำร้องที่มีผู้ลงชื่อสี่ร้อยคนไม่ได้ทำให้สมาชิกสภาเปลี่ยนใจ",
        "โรงสีแห่งนี้เคยทำงานจนถึงเมื่อสิบปีก่อนและผลิตแป้งให้หมู่บ้านทั้งหุบเขา ช่างคนสุดท้ายสัญญาว่าจะสอนงานให้อาสาสมัครรุ่นใหม่",
        "การก่อสร้างจะเริ่มขึ้นในฤดูใบไม้ผลิปีหน้าหลังจากแบบแปลนได้รับอนุมัติ และจะมีงานฉลองใหญ่ริมแม่น้ำในวันเปิด",
    ),
}

#: A page's text as a French site gives it, one line a block, table bars and glue included.
FRENCH_PAGE_LINES: tuple[tuple[str, str], ...] = (
    ("title", "Port-Lazare : la digue du nord sera relevée avant l'hiver"),
    ("meta", "Par Inès Moreau - 12 juin 2024"),
    ("meta", "Temps de lecture : 3 minutes"),
    (
        "body",
        "La digue du nord, fissurée depuis la tempête de février, sera relevée d'un mètre avant l'hiver. Le "
        "syndicat du port l'a annoncé mercredi devant les pêcheurs réunis à la criée.",
    ),
    (
        "body",
        "Le chantier commencera dès le mois d'août et durera dix semaines. Pendant ce temps, les bateaux de "
        "plus de douze mètres devront s'amarrer au quai des charbonniers.",
    ),
    ("reference", "Lire aussi : À Port-Lazare, les pêcheurs comptent leurs pertes"),
    (
        "body",
        "La facture s'élève à deux millions d'euros, dont la moitié sera prise en charge par la région. Le "
        "reste sera payé par le port et par les assurances.",
    ),
    ("heading", "Un ouvrage vieux d'un siècle"),
    (
        "body",
        "Construite par des tailleurs de pierre venus de la vallée, la digue n'avait jamais été réparée en "
        "profondeur. Les plongeurs y ont trouvé au printemps une brèche longue de six mètres.",
    ),
    (
        "body",
        "Les riverains, eux, demandent surtout que la promenade reste ouverte le dimanche. Le syndicat leur "
        "donnera une réponse à la fin du mois.",
    ),
    ("boilerplate", "Articles similaires"),
    (
        "teaser",
        "Port-Lazare : trois tonnes de sardines saisies au marché de nuitDans le cadre de la lutte contre la "
        "pêche illégale, les gendarmes ont arrêté quatre personnes dimanche au… |",
    ),
    (
        "teaser",
        "Le phare de Kermor ouvre ses portes aux écoliersLes élèves de la région pourront monter en haut du "
        "phare dès la rentrée et y suivre un cours d'astronomie avec… |",
    ),
    (
        "teaser",
        "Vélos en libre-service : la ville double le nombre de stationsAprès un premier été réussi, la mairie "
        "installera vingt nouvelles stations dans les quartiers de la… |",
    ),
)

FRENCH_PAGE = "\n".join(text for _, text in FRENCH_PAGE_LINES)

FRENCH_TEASERS: tuple[tuple[str, str], ...] = (
    (
        "Port-Lazare : trois tonnes de sardines saisies au marché de nuit",
        "Dans le cadre de la lutte contre la pêche illégale, les gendarmes ont arrêté quatre personnes "
        "dimanche au…",
    ),
    (
        "Le phare de Kermor ouvre ses portes aux écoliers",
        "Les élèves de la région pourront monter en haut du phare dès la rentrée et y suivre un cours "
        "d'astronomie avec…",
    ),
    (
        "Vélos en libre-service : la ville double le nombre de stations",
        "Après un premier été réussi, la mairie installera vingt nouvelles stations dans les quartiers de "
        "la…",
    ),
)


def page(body: str, *after: str, before: tuple[str, ...] = ()) -> str:
    """A page: lines before an article in some language, its paragraphs, and lines after it."""
    return "\n".join((*before, *ARTICLES[body], *after))


#: Headlines and excerpts of other articles, for lists beside an article.
ENGLISH_CARDS: tuple[tuple[str, str], ...] = (
    (
        "Ferry to Millfield stops running after ninety years",
        "The last boat left the pier on Sunday evening with more than two hundred passengers and a brass …",
    ),
    (
        "Town museum buys the painter's forgotten sketchbooks",
        "They were found in an attic by a plumber who had come to repair a leaking tank above the …",
    ),
    (
        "Harwick swimmers win four medals at the county games",
        "It was the best result for the club since it moved into its new pool three years ago, said its …",
    ),
    (
        "Night buses will return to the eastern villages",
        "From September the last bus leaves the station at one in the morning, two hours later than it …",
    ),
)
