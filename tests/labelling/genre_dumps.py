"""Invented pages of every genre that a newspaper prints, as tools leave them, with what a person would keep.

A page is written line by line with the label of the line before it:

==========  =============================================================================
``=``       the article's headline
``b h``     body and headings: what the text must hold
``v``       the same, a verse that Markdown ends with two blanks
``F T``     furniture and teasers that must not be in the text; so are ``M C R``: meta, caption, reference
``f t m c r``  the same, where the line is too short or too common to look for it in the text
``?``       a line that one person would keep and another would not
``+``       the line goes on with the one above (a tool broke the sentence at a link)
==========  =============================================================================
"""

# ruff: noqa: E501 (a line of a dump is a line)

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import NamedTuple

KEPT = frozenset("bh")
TELLING = frozenset("FTMCR")
QUIET = frozenset("ftmcr?")

MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
MARKDOWN_MARK = re.compile(r"^(\s*)(?:#{1,6}|>)\s+")
LIST_MARK = re.compile(r"^[*•·#>-]\s+")


def squeeze(text: str) -> str:
    """The text without white space: how a paragraph was broken into lines does not matter here."""
    return "".join(text.split())


@dataclass(frozen=True, slots=True)
class Page:
    """A dump and what a person reads in it.

    ``body`` is the article's paragraphs as its text must hold them, ``furniture`` the lines that must
    not be in the text, ``teasers`` headlines of other articles, ``clean`` the article alone in the
    shape of the dump.
    """

    name: str
    language: str
    title: str
    dump: str
    clean: str
    body: tuple[str, ...]
    furniture: tuple[str, ...]
    teasers: tuple[str, ...] = ()

    def missing(self, text: str) -> list[str]:
        """The article's paragraphs that a text lacks."""
        squeezed = squeeze(text)
        return [line for line in self.body if squeeze(line) not in squeezed]

    def left(self, text: str) -> list[str]:
        """The furniture that a text holds."""
        squeezed = squeeze(text)
        return [line for line in self.furniture if squeeze(line) in squeezed]


class Entry(NamedTuple):
    """A block of the page: its label's letter, and its lines as the tool left them."""

    tag: str
    lines: tuple[str, ...]

    def render(self, wrap: int) -> str:
        return "\n".join(_fill(line, wrap) for line in self.lines)

    def unmarked(self) -> Entry:
        """The block without Markdown."""
        return Entry(self.tag, tuple(_unmark(line) for line in self.lines))

    def text(self) -> str:
        """The block's text on one line, as the article's text holds it."""
        text, *rest = (line.strip() for line in self.unmarked().lines)
        for line in rest:
            text += line if line[0] in ",.;:!?)" else f" {line}"
        return text.strip("| ")


def _fill(line: str, wrap: int) -> str:
    if not wrap:
        return line
    indent = "  " if LIST_MARK.match(line) else ""
    return textwrap.fill(line, wrap, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _unmark(line: str) -> str:
    while MARKDOWN_LINK.search(line):
        line = MARKDOWN_LINK.sub(r"\1", line)
    return MARKDOWN_MARK.sub(r"\1", line.replace("**", ""))


def page(
    name: str,
    language: str,
    marked: str,
    *,
    wrap: int = 0,
    between: str = "\n",
    teasers: tuple[str, ...] = (),
) -> Page:
    """Read a page in the notation above.

    Args:
        name: What the tests call it.
        language: ISO 639 code.
        marked: The lines with their letters; a blank line is one of the dump.
        wrap: The width at which the tool wraps, 0 if it does not.
        between: What the tool puts between two blocks.
        teasers: Headlines that must be among the article's teasers.
    """
    entries: list[Entry] = []
    for line in marked.strip("\n").split("\n"):
        tag, text = line[:1], line[2:]
        if tag == "v":
            tag, text = "b", f"{text}  "
        if tag == "+":
            entries[-1] = Entry(entries[-1].tag, (*entries[-1].lines, text))
        else:
            assert not tag or tag == "=" or tag in KEPT | TELLING | QUIET, line
            entries.append(Entry(tag, (text,)))
    kept = [entry if entry.tag in KEPT else Entry("", ("",)) for entry in entries]
    clean = between.join(entry.unmarked().render(wrap) for entry in kept)
    return Page(
        name=name,
        language=language,
        title=next(entry.text() for entry in entries if entry.tag == "="),
        dump=between.join(entry.render(wrap) for entry in entries) + "\n",
        clean=re.sub(r"\n{3,}", "\n\n", clean).strip("\n") + "\n",
        body=tuple(entry.text() for entry in entries if entry.tag in KEPT),
        furniture=tuple(LIST_MARK.sub("", entry.text()) for entry in entries if entry.tag in TELLING),
        teasers=teasers,
    )


# Poems.

POEM_EN = page(
    "poem-en",
    "en",
    """
F Skip to main content
f Skip to navigation
f News
f Opinion
f Sport
f Culture
f Lifestyle
F Sign in to your account
F Support the Ledger from £2 a month
m Culture > Books > Poetry
= Poem of the week: The Ferryman's Daughter by Edith Marlowe
b A plain-spoken ballad about a girl who learns the river by ear sounds, on second reading, rather less plain
m Tom Ashgrove
M Mon 14 Oct 2024 08.00 BST
f Share on Facebook
f Share via Email
f View comments (38)

h The Ferryman's Daughter

b My father kept the Harwick boat
b When I was six or seven,
b And every soul he took across
b Believed him kin to heaven.

b He taught me how the water talks
b Before it means to drown you,
b The way it draws a breath and holds
b The quiet tight around you.

b I never learned to read the stars,
b I never learned a letter,
b But blindfold in a bank of fog
b I knew the landing better

b Than any man with lamp and chart
b Who came to teach us sailing,
b And three of those are in the mud
b Below the chapel railing.

b Now there's a bridge. The boat is gone,
b My father gone before it.
b They asked me what the river says.
b I told them: you ignore it.

b The ballad stanza has carried so many drownings that a modern poet takes it up at her peril. Edith Marlowe, whose second collection appears next month, seems to know the danger and to enjoy it. Her rhymes arrive where we expect them; the sense of them does not.
F Sign up to Inside Saturday: the stories behind the magazine, every week
F Privacy Notice: newsletters may contain info about charities, online ads, and content funded by outside parties.
b Take the fourth stanza, which refuses to end where the third ends. The sentence runs over the gap as the ferry might run past its landing, and we arrive in the mud before we have noticed. It is the only enjambment of its kind in the poem.
b The last line is harder. “You ignore it” may be the river speaking, or the daughter, or both. I have read it aloud to a dozen people and they divide evenly. What is certain is that the bridge, which saved so many lives, has cost this speaker the only language she was ever taught.
b From “Low Water”, by Edith Marlowe (Tidewrack Press, £11.99).

F Explore more on these topics
f Poetry
f Poem of the week
F Reuse this content
F Most viewed in Culture
T Ten thrillers set on islands, chosen by the people who live on them
T The pianist who would not practise: a new life of Aurel Fenn
T Harwick's lost cinema to reopen with a silent film and a brass band
f Comments (38)
f Order by oldest
f marshlight77
F Lovely choice this week, though I'm with the half who think it is the river talking.
F Terms & conditions
F © 2024 Harwick Ledger or its affiliated companies. All rights reserved. (modern)
""",
)

POEM_ES = page(
    "poem-es",
    "es",
    """
f [Saltar al contenido](#contenido)

f [![El Faro de Almenara](/logo.svg)](https://elfaro.example/)

F   * [Portada](https://elfaro.example/)
f   * [Comarca](https://elfaro.example/comarca)
f   * [Deportes](https://elfaro.example/deportes)
F   * [Suplemento cultural](https://elfaro.example/cultura)
F   * [Suscríbete desde 1 €](https://elfaro.example/suscripcion)

F Utilizamos cookies propias y de terceros para mostrarte publicidad relacionada con tus preferencias.

F [Aceptar y cerrar](#) [Configurar](#cookies)

= # El poema del domingo: «Inventario de la casa vacía»
m [Lucía Prados](https://elfaro.example/autores/lucia-prados)
m 3 de noviembre de 2024

F   * [Compartir en WhatsApp](https://wa.example/?u=1)
F   * [Compartir en X](https://x.example/?u=1)

b La poeta de Almenara publica esta semana su primer libro en doce años. Adelantamos aquí uno de los textos, escrito, según cuenta, en una sola tarde de mudanza.

h ## Inventario de la casa vacía

v Una silla con tres patas y paciencia,
v el clavo que sostuvo a los abuelos,
v la marca de mi altura en la despensa,
v dos llaves que no abren ningún cielo.

v El eco, que contesta cuando quiere,
v la mancha de humedad con forma de isla,
v un calendario en marzo de otro siglo
v y el frío, que no cabe en la mochila.

v Firmo el papel. El hombre me sonríe.
v Pregunta si me llevo alguna cosa.
v Le digo que ya está, que cierre él mismo,
v y dejo en la cocina, por si acaso,

v la luz.

R **Lee también:** [Doce librerías que se niegan a cerrar](https://elfaro.example/librerias)

b El poema pertenece a [Mudanza](https://elfaro.example/mudanza), que la editorial Zarza pone a la venta el jueves. La autora lo leerá ese mismo día en la biblioteca municipal, a las siete de la tarde.

b «No quería escribir sobre la nostalgia», explica. «Quería hacer una lista, como las que hacen los notarios, y ver qué quedaba fuera».

F ## Te puede interesar

T [El archivo del puerto saca a la luz las cartas de los balleneros](https://elfaro.example/cartas)

T [Un coro de noventa voces cantará bajo el acueducto](https://elfaro.example/coro)

T [La banda municipal busca trompetas](https://elfaro.example/banda)

F ### Recibe nuestra newsletter cultural cada viernes

f Introduce tu correo electrónico

F [Aviso legal](/aviso) [Política de privacidad](/privacidad) [Quiénes somos](/nosotros)

F © El Faro de Almenara, S.L. Reservados todos los derechos
""",
)

# Tables of results.

RESULTS_DE = page(
    "results-de",
    "de",
    """
F [Zum Inhalt springen](#main)

f   * [Nachrichten](https://bote.example/nachrichten)
f   * [Sport](https://bote.example/sport)
F   * [Regionalfußball](https://bote.example/sport/regional)
f   * [E-Paper](https://bote.example/epaper)
f   * [Anmelden](https://bote.example/login)

m [Startseite](https://bote.example/) / [Sport](https://bote.example/sport) / Landesliga

= # Landesliga Nord: Waldau siegt im Nachholspiel und ist wieder Erster

m Von Jonas Riedel
M Stand: 10.11.2024, 19:42 Uhr

F [Drucken](#) [Teilen](#) [Merken](#)

C ![Jubel in Waldau nach dem Tor zum 3:1 in der Nachspielzeit](https://bote.example/img/1.jpg)
C Foto: Hannes Kolb

b Der SV Waldau hat am Sonntag das Nachholspiel gegen Eintracht Lindenau mit 3:1 (0:1) gewonnen und die Tabellenführung zurückerobert. Vor 640 Zuschauern drehten die Gastgeber die Partie erst in der Schlussphase.

b „Wir haben nie aufgehört, an uns zu glauben“, sagte Trainer Peter Wolff. Sein Gegenüber haderte dagegen mit einem nicht gegebenen Elfmeter.

h ## Die Ergebnisse des 13. Spieltags

b SV Waldau | Eintracht Lindenau | 3:1 (0:1)
f ---|---|---
b TSV Moorbach | FC Altensee | 0:0
b SpVgg Hohenfels | VfR Brück | 2:4 (1:2)
b Germania Steinau | TuS Kirchfeld | 5:0 (2:0)
b SC Weiler | Fortuna Talheim | abgesagt

h ## Die Tabelle

b Platz | Verein | Spiele | Tore | Punkte
f ---|---|---|---|---
b 1. | SV Waldau | 13 | 34:11 | 31
b 2. | Germania Steinau | 13 | 38:14 | 30
b 3. | VfR Brück | 13 | 29:17 | 25
b 4. | TSV Moorbach | 12 | 19:12 | 22
b 5. | Eintracht Lindenau | 13 | 21:20 | 18
b 6. | FC Altensee | 13 | 15:19 | 14
b 7. | SpVgg Hohenfels | 13 | 18:30 | 11
b 8. | TuS Kirchfeld | 12 | 9:33 | 5

h ## Die Torschützen

b 0:1 Demir (22.), 1:1 Ahlers (71.), 2:1 Ahlers (84., Foulelfmeter), 3:1 Brandt (90.+3)

b Gelb-Rot: Sommer (Lindenau, 78.)

b Am kommenden Samstag muss Waldau zum Tabellenzweiten nach Steinau. Anstoß ist um 14.30 Uhr.

F ## Mehr aus dem Sport

T [Handball: Brücker Frauen werfen den Favoriten aus dem Pokal](https://bote.example/sport/handball)
T Im Achtelfinale führten die Gäste noch zur Pause mit sechs Toren, dann kam die Torhüterin ins …

T [Moorbachs Platzwart hört nach 41 Jahren auf](https://bote.example/sport/platzwart)
T Den Schlüssel zum Kabinentrakt hat er schon abgegeben, den Rasenmäher will er vorerst …

F [Alle Newsletter im Überblick](https://bote.example/newsletter)

f ## Kommentare (4)

F Bitte melden Sie sich an, um zu kommentieren.

F [Impressum](/impressum) | [Datenschutz](/datenschutz) | [AGB](/agb) | [Abo kündigen](/abo)
F © Altenseer Bote GmbH & Co. KG
""",
)

RESULTS_EN = page(
    "results-en",
    "en",
    """
F [Home] [News] [Sport] [What's On] [Jobs] [Public Notices]

F We value your privacy. We and our 214 partners store and access information on a device, such as cookies.

f [Accept all] [Manage]

m Athletics

= Hundreds brave the wind at the Pennick Ten Mile Race

m By our sports staff | 21st April 2024

F [Share] [Tweet] [Copy link] 3 Comments

b A record field of 512 runners set out from Pennick market square on Sunday into a headwind that had brought down two trees on the course by breakfast time.

b Niamh Corrigan of Fell Harriers took the women's race for the third year running, in 58 minutes and 41 seconds. She said afterwards that she had spent the climb to Crow Edge “hiding behind a very tall postman from Leeds”.

b The men's race was closer. Club-mates Sam Okoro and Ben Tilley came into the square together, and the judges needed a photograph to part them.

h RESULTS

h Men

b 1  Sam Okoro         Pennick AC        51:07
b 2  Ben Tilley        Pennick AC        51:07
b 3  Rhys Maddox       Fell Harriers     51:55
b 4  Aidan Slee        unattached        52:30
b 5  Colin Breck       Tarn Valley       52:44

h Women

b 1  Niamh Corrigan    Fell Harriers     58:41
b 2  Jo Hathersage     Tarn Valley       60:12
b 3  Priya Nair        Pennick AC        60:59
b 4  Wendy Lusk        unattached        61:20
b 5  Elin Probert      Fell Harriers     61:48

h Teams

b 1  Pennick AC        13 points
b 2  Fell Harriers     21 points
b 3  Tarn Valley       34 points

b Full results are on a board outside the library until the end of the month. Anyone who left a pair of spectacles at the drinks station on Crow Edge is asked to ring the race secretary.

b Next year's race will be run a week later so as not to fall on the same day as the sheepdog trials.

F READ NEXT

T Council drops plan to charge for parking on Sundays

T The baker who gets up at two so that Pennick can sleep until eight

T Sheepdog trials: Moss takes the cup at the age of eleven

F Get the Pennick Packet delivered to your inbox every Friday

F Follow us: Facebook | Instagram | YouTube

F This website and its newspaper adhere to the Independent Press Standards Organisation's Editors' Code of Practice.

F © Pennick Packet Ltd. Registered in England & Wales.
""",
    wrap=80,
)

RESULTS_IT = page(
    "results-it",
    "it",
    """
f Menu
f Cerca
F Abbonati a 1 euro al mese
f Accedi
f Ultim'ora
f Cronaca
f Politica
f Necrologie
m Politica
= Ballottaggio a Roccaverde, la sindaca uscente la spunta per 212 voti
M di Franca Bellandi
m 25 giugno 2024 alle 00:47
m 2 minuti di lettura
F Condividi su Facebook
F Invia per email
b Margherita Donati resta sindaca di Roccaverde. Al termine di uno spoglio durato fino a notte fonda ha superato lo sfidante Carlo Veneri per appena 212 schede, meno di quante ne siano state annullate.
b L'affluenza è stata del 58,4 per cento, in calo di sette punti rispetto al primo turno. Nelle frazioni di montagna, dove si è votato sotto la neve, è andato alle urne meno di un elettore su due.
h I risultati definitivi
b Candidato
b Lista
b Voti
b Percentuale
b Margherita Donati
b Insieme per Roccaverde
b 4.926
b 51,1%
b Carlo Veneri
b Roccaverde Domani
b 4.714
b 48,9%
b Schede bianche
b 88
b Schede nulle
b 231
h Le reazioni
b «Un voto è un voto, duecento sono un mandato», ha detto Donati affacciandosi dal municipio. Veneri non esclude di chiedere il riconteggio di tre sezioni.
b Il nuovo consiglio si riunirà entro venti giorni. Alla maggioranza andranno dieci seggi, alle opposizioni sei.
F © RIPRODUZIONE RISERVATA
F Leggi anche
T Nevica a giugno, le malghe riportano a valle le mandrie
T Il ponte sul Serchio riaprirà solo in autunnoI tecnici della provincia hanno trovato nuove crepe nei piloni e chiedono altri tre mesi di…
T Trova un portafoglio con mille euro e lo porta dai carabinieri
F I più letti
T La maestra in pensione che ha catalogato tutti i muretti a secco
F Iscriviti alla newsletter del mattino
F Scegli tu come sostenere il giornale: accetta i cookie oppure abbonati
F Redazione | Scriveteci | Rss/xml | Pubblicità | Privacy
F Partita Iva 00000000000 - ISSN 0000-0000
""",
)

# Recipes.

RECIPE_FR = page(
    "recipe-fr",
    "fr",
    """
F Aller au contenu principal
f Recettes
f Entrées
f Plats
f Desserts
f Mon carnet de recettes
f Se connecter
m Accueil > Cuisine > Desserts
= La tarte aux prunes de Margot, sans une goutte de crème
m Par Céline Vasseur
m Publié le 29 août 2024 à 11h30
F Enregistrer la recette
F Partager sur Pinterest
f Imprimer
C Une tarte qui se mange tiède, les doigts collants. © Paul Arnoult / La Gazette du Val
b Dans la cuisine de Margot Lefort, à Saint-Aubin, il n'y a ni balance ni minuteur. La tarte aux prunes sort du four quand elle sent bon, dit-elle. Nous avons tout de même pesé pour vous.
b Pour 6 personnes. Préparation : 25 minutes. Repos : 1 heure. Cuisson : 40 minutes.
h Ingrédients
b 250 g de farine
b 125 g de beurre froid
b 1 œuf
b 90 g de sucre roux
b 1 kg de prunes bien mûres
b 2 cuillères à soupe de poudre d'amandes
b 1 pincée de sel
h Préparation
b Mélangez du bout des doigts la farine, le sel, la moitié du sucre et le beurre coupé en dés jusqu'à obtenir une sorte de sable.
b Ajoutez l'œuf, formez une boule sans trop pétrir et laissez reposer une heure au frais.
b Préchauffez le four à 190 °C. Dénoyautez les prunes et coupez-les en deux.
f Publicité
b Étalez la pâte, foncez un moule de 26 cm et piquez le fond à la fourchette.
b Saupoudrez de poudre d'amandes, qui boira le jus, puis rangez les prunes debout, bien serrées.
b Parsemez du reste de sucre et enfournez pour 40 minutes. Servez tiède.
h L'astuce de Margot
b Si les prunes sont très juteuses, elle glisse sous les fruits une poignée de biscuits écrasés. « Ma belle-mère mettait de la semoule, mais ça, je ne l'écris pas », sourit-elle.
F Nos autres recettes de saison
T Clafoutis aux mirabelles : faut-il vraiment laisser les noyaux ?
T Confiture de mûres au citron vertUne cuisson courte, un fruit cueilli du matin et très peu de sucre : la méthode d'une ferme du… |
T Le pain perdu salé des lendemains de marché
F Vos avis sur cette recette
f 4,6/5 (112 votes)
F Josette49 : Faite dimanche, il n'en est pas resté une miette !
F Chaque jeudi, une recette dans votre boîte mail
F Je m'inscris à la lettre gourmande
F Nous et nos partenaires déposons des traceurs pour mesurer l'audience de ce site.
f Tout accepter
F Mentions légales - CGU - Plan du site - Gérer mes cookies
F La Gazette du Val, tous droits réservés
""",
)

RECIPE_SV = page(
    "recipe-sv",
    "sv",
    """
F [Hoppa till innehåll](#content)

F   * [Logga in](https://posten.example/login)
F   * [Bli prenumerant](https://posten.example/kop)
f   * [Nyheter](https://posten.example/nyheter)
f   * [Mat](https://posten.example/mat)

= # Farmors fisksoppa med saffran räddar en grå tisdag

m Text: Karin Lundmark
m Publicerad 12 november 2024

C ![En kastrull med fisksoppa på ett dukat bord](https://posten.example/soppa.jpg)

F [Dela på Facebook](https://fb.example/1) [Dela på LinkedIn](https://li.example/1)

b **När dimman ligger tät över Strandvik** ställer sig Rut Alm, 84, vid spisen. Receptet har hon efter sin mor, som lagade soppan åt fiskarna på kajen.

b – Det viktigaste är att fisken aldrig får koka, säger hon och sänker lågan.

h ## Det här behöver du (4 portioner)

b   * 600 g torskfilé utan skinn
b   * 1 gul lök
b   * 2 morötter
b   * 1 liten fänkål
b   * 1 paket saffran (0,5 g)
b   * 8 dl fiskbuljong
b   * 2 dl grädde
b   * 1 knippe dill

h ## Gör så här

b   1. Skala och finhacka löken. Skär morötter och fänkål i tunna strimlor.
b   2. Fräs grönsakerna mjuka i smör utan att de tar färg. Rör ner saffranet.
b   3. Häll på buljongen och låt sjuda i tio minuter.
b   4. Tillsätt grädden, smaka av med salt och vitpeppar.
b   5. Dra kastrullen från värmen, lägg i fisken i bitar och låt den dra under lock i sex minuter.
b   6. Strö över rikligt med dill och servera med grovt bröd.

b Soppan blir ännu bättre dagen efter, men värm den försiktigt. Vill man dryga ut den går det bra med kokt potatis i tärningar.

F ## Läs mer

T   * [Bagaren som slutade med jäst – och fick kö runt kvarteret](https://posten.example/bagaren)
T   * [Så förvarar du svampen hela vintern](https://posten.example/svamp)
T   * [Skolbarnen fick bestämma matsedeln i en vecka](https://posten.example/skolmat)

F ## Missa inga matnyheter

F Få våra bästa recept direkt i mejlen varje torsdag. Genom att anmäla dig godkänner du våra villkor.

F [Kundservice](/kund) [Tipsa oss](/tipsa) [Om cookies](/cookies) [E-tidning](/etidning)

F Ansvarig utgivare: Bengt Hallin. Strandviksposten är en del av Kustmedia AB.
""",
)

# Interviews.

INTERVIEW_DE = page(
    "interview-de",
    "de",
    """
f Menü
f Politik
f Wirtschaft
f Wissen
f Podcasts
F Abo testen: 4 Wochen für 1 €
F Diese Website verwendet Cookies und vergleichbare Technologien
F Einstellungen ansehen
m Wissen
m Interview
= „Ein Moor vergisst nichts“
? Ein Gespräch mit der Biologin Greta Holm über nasse Füße, alte Pollen und die Ungeduld der Politik
m Interview: Marlene Vogt
M 7. September 2024, 6:12 Uhr
f Artikel hören
F Auf die Merkliste
f 57 Kommentare
C Greta Holm im Teufelsmoor bei Lindenau: „Man muss langsam gehen“ © Ruth Emmer
b Die Biologin Greta Holm erforscht seit dreißig Jahren die Moore im Norden. In diesem Sommer hat sie mit ihrem Team den tiefsten Bohrkern der Region gezogen: elf Meter Torf, fast zehntausend Jahre.
b Frage: Frau Holm, was sieht man in elf Metern Torf?
b Holm: Zuerst einmal Braun. Dann lernt man, dass es vierzig verschiedene Braun gibt. Jede Schicht ist ein Sommer, und in jedem Sommer liegen Pollen, Käferflügel, manchmal Asche von Vulkanen, die zweitausend Kilometer entfernt waren.
b Frage: Und was hat Sie überrascht?
b Holm: Wie schnell es gehen kann. Wir haben eine Stelle gefunden, an der innerhalb von fünfzig Jahren aus einem Birkenwald ein offenes Moor wurde. Fünfzig Jahre! Das ist ein Menschenleben.
f Newsletter
F Was jetzt? – Der tägliche Morgenüberblick
F Starten Sie mit unserem kurzen Nachrichten-Newsletter in den Tag.
F Mit Ihrer Registrierung nehmen Sie die Datenschutzerklärung zur Kenntnis.
b Frage: Die Landesregierung will bis 2035 die Hälfte der Moore wiedervernässen. Ist das zu schaffen?
b Holm: Technisch ja. Man braucht Bagger, Spundwände und Regen. Schwieriger sind die Gespräche mit den Leuten, denen das Land gehört.
b Frage: Sie meinen die Bauern.
b Holm: Ich meine Familien, denen man hundert Jahre lang gesagt hat, sie sollen das Moor trockenlegen. Denen können Sie nicht sagen: Vielen Dank, war ein Irrtum. Sie müssen ihnen etwas anbieten.
R Lesen Sie hier: Warum ein Dorf im Osten für sein Moor auf die Straße geht
b Frage: Was zum Beispiel?
b Holm: Schilf, Rohrkolben, Wasserbüffel. Und ehrlich gesagt: Geld.
b Frage: Werden Sie selbst noch ein lebendiges Moor sehen, wo heute Maisfelder sind?
b Holm: Ich bin 58. Ein Zentimeter Torf braucht zehn Jahre. Also fünf Zentimeter, wenn ich gesund bleibe. (lacht) Das reicht mir.
f Mehr zum Thema
T Renaturierung: Der Biber baut schneller als das Amt
T Klimaschutz: Die Ministerin und das Wasser, das keiner haben will
T Artenvielfalt: Im Garten des Nachbarn wohnt eine Schnecke, die es nicht geben dürfte
f Startseite
F Verlag, Karriere, Presse, Rechte der Nutzer
f Hilfe & Kontakt
F AGB und Widerruf
""",
    between="\n\n",
)

INTERVIEW_PT = page(
    "interview-pt",
    "pt",
    """
F [Ir para o conteúdo](#content)

F [Assine já](https://correio.example/assinar) [Entrar](https://correio.example/entrar)

F [Última hora](/ultimas) [País](/pais) [Mundo](/mundo) [Opinião](/opiniao) [Desporto](/desporto) [Multimédia](/multimedia)

m ENTREVISTA

= # Helena Brito: “O mar não devolve o que lhe tiram as dragas”

m Por [Duarte Leal](https://correio.example/autor/duarte-leal)

m 18 Maio 2024 às 07:00

F [Partilhar no Facebook](https://fb.example/p) [Partilhar no WhatsApp](https://wa.example/p) [Guardar](#)

C ![Helena Brito junto ao cais de Porto Alvo](https://correio.example/helena.jpg)

b Foi capitã de um navio de investigação durante vinte e dois anos. Agora, em terra, Helena Brito coordena o estudo que pode travar a dragagem do estuário. Recebeu-nos na cozinha, com as cartas náuticas em cima da mesa.

b **Porque aceitou este trabalho, depois de dizer que se reformava?**

b Porque me disseram que era só uma assinatura. Depois li o relatório e percebi que ninguém tinha medido nada abaixo dos oito metros.

b **E o que há abaixo dos oito metros?**

b Pradarias. Quilómetros de ervas marinhas onde nascem os chocos, os linguados, metade do que se vende na lota de Porto Alvo.

b **A administração do porto garante que a areia volta ao fim de dois invernos.**

b A areia volta. As ervas, não. Em [Vale da Areia](https://correio.example/vale-da-areia) dragaram em 1998 e ainda hoje o fundo parece um parque de estacionamento.

b **Tem recebido ameaças?**

b Tenho recebido telefonemas. Um senhor muito educado liga-me todas as quintas-feiras para me perguntar pela saúde. Já lhe ofereci peixe.

F Newsletter

F **Subscreva gratuitamente as nossas newsletters e receba o melhor da atualidade todas as manhãs.**

b **O que vai acontecer em setembro, quando o estudo for entregue?**

b O ministério tem noventa dias para responder. Se disser que sim às dragas, vamos a tribunal; se disser que não, vão eles.

b **E a reforma?**

b A reforma é uma ideia muito bonita. Está ali, ao fundo, a boiar.

F ## Leia mais

T [Pescadores de Porto Alvo aceitam parar uma semana por mês](https://correio.example/pescadores)

T [Farol do Cabo Manso já tem faroleira](https://correio.example/farol)

T [A receita de caldeirada que dividiu duas famílias](https://correio.example/caldeirada)

F ## Comentários

F Os comentários deste artigo estão reservados a assinantes.

F [Ficha técnica](/ficha) [Estatuto editorial](/estatuto) [Termos e condições](/termos) [Livro de reclamações](/livro)

F Correio do Estuário © 2024. Direitos reservados.
""",
)

# Live blogs.

LIVE_EN = page(
    "live-en",
    "en",
    """
F [Skip to content](#content)

F [News](https://courier.example/news) [Weather](https://courier.example/weather) [Travel](https://courier.example/travel) [iPlayer](https://courier.example/player) [More menu](#)

f LIVE

= # Storm Agnes: ferries cancelled and coast road closed at Harwick – live updates

m Reporting by Dana Pryce in Harwick and Leo Tarrant in Millfield

F [Share page](#) [About sharing](/sharing)

F 4,113 viewing

? ## Summary

b   * The coast road is closed in both directions between Harwick and Gull Point
b   * About 6,000 homes are without power, most of them on the eastern side of the estuary
b   * The amber warning for wind has been extended until six o'clock tomorrow morning

? ## Live Reporting

h ### Harbour gates to stay shut overnight

m 21:40

b The harbour master has just told us that the storm gates will stay shut until the morning tide. “I'd rather be shouted at tonight than apologise tomorrow,” she said.

b Eleven fishing boats that did not make it back in time are sheltering behind Gull Point. All of their crews have been in touch by radio.

h ### Power back for a thousand homes

m 21:05

b Engineers have reconnected a thousand homes in Millfield, the network operator says. The rest may have to wait until daylight, because the helicopter cannot fly in gusts of more than forty knots.

h ### 'It sounded like a train in the loft'

m 20:32

b Keith Lomas was watching television when his chimney came through the ceiling. He and his dog are unhurt and are spending the night in the school gym.

b “It sounded like a train in the loft,” he says. “Then there was soot everywhere, and then there was sky.”

R [Why do we give storms names, and who gets to choose them?](https://courier.example/storm-names)

h ### Last ferry turns back

m 19:48

b The 19:15 sailing to the island has turned back with 83 passengers on board. The company is putting them up in hotels, and those who would rather go home can have their fare refunded.

h ### Good evening

m 19:20

b Welcome to our live coverage of Storm Agnes, which is due to make landfall within the hour. Stay with us for the latest from our reporters along the coast.

F [Load older posts](#older)

F ## Top stories

T [Inquiry into school roof collapse to hear from the architect](https://courier.example/school)

T [Rail fares to rise by less than expected in the spring](https://courier.example/fares)

F ## More to explore

T [The village that moved three hundred yards inland, one house at a time](https://courier.example/village)

F [Terms of Use](/terms) [Privacy Policy](/privacy) [Accessibility Help](/help) [Contact the Courier](/contact)

F Copyright © 2024 Courier. The Courier is not responsible for the content of external sites.
""",
)

LIVE_NL = page(
    "live-nl",
    "nl",
    """
F Direct naar artikelinhoud
f Home
f Regio
f Sport
f Economie
f Opinie
f Kijk & Luister
F Zoek in het archief
f Inloggen
= Liveblog gemeenteraad Waterveen: na negen uur vergaderen ligt er een besluit over de haven
m Door Sanne de Wit
M Laatst bijgewerkt: 26 september 2024, 23:58
f Deel dit artikel
f Kopieer link
b De gemeenteraad van Waterveen praat vandaag over de toekomst van de oude haven. Blijft er plaats voor de woonboten, of komt er een jachthaven met tweehonderd plekken? Volg het debat hier op de voet.
b 23:51 – Het hamertje is gevallen. Met negentien tegen veertien stemmen kiest de raad voor het compromis: zestig ligplaatsen voor jachten, en de woonboten mogen blijven.
b 23:20 – De stemming is begonnen. Op de publieke tribune zitten nog ongeveer dertig mensen, van wie er één in slaap is gevallen.
b 22:47 – Wethouder Jansma neemt het voorstel over. “Ik had het zelf niet beter kunnen bedenken, en dat doet een beetje pijn”, zegt hij.
b 21:58 – Er ligt een compromis op tafel van drie partijen die normaal nooit iets samen indienen. De coalitie heeft om een schorsing gevraagd.
f Advertentie
b 20:15 – De bewoonster van de oudste woonboot krijgt vijf minuten spreektijd. Zij vertelt dat haar vader het schip in 1953 naar Waterveen heeft gevaren, met een koe aan boord.
b 18:40 – Pauze. Er is soep.
b 17:05 – De oppositie wil weten waarom het onderzoek naar de vervuilde bodem pas gisteren openbaar is gemaakt. De wethouder noemt het “een misverstand tussen twee printers”.
b 15:30 – Een actiegroep heeft 2.300 handtekeningen aangeboden tegen de komst van de jachthaven. De burgemeester nam ze in ontvangst op een roeiboot.
b 14:55 – Goedemiddag! Over vijf minuten begint de vergadering. Op de agenda staat maar één punt.
F Meer over dit onderwerp
T Wat er onder de oude haven in de grond zit, en wie dat moet betalen
T Jachthaven of woonboten: vijf vragen en antwoorden
f Meest gelezen
f 1
T Boer vindt complete Romeinse schoen in aardappelveld
f 2
T Trein tussen Waterveen en Oudekerk rijdt weer
f 3
T Zwembad De Golf dicht wegens een eend
F Blijf op de hoogte van het nieuws uit Waterveen
F Schrijf je in voor de nieuwsbrief en krijg elke ochtend het belangrijkste nieuws in je mailbox.
F Wij gebruiken cookies om de site te verbeteren en advertenties af te stemmen op je interesses.
F Cookievoorkeuren aanpassen
F Algemene voorwaarden
F © 2024 Waterveens Dagblad B.V.
""",
)

# List articles.

LIST_EN = page(
    "list-en",
    "en",
    """
f Home
f Life
f Travel
f Money
f Newsletters
f Get the app
F By clicking “Accept”, you agree to the storing of cookies on your device to enhance site navigation.
m Travel / Islands
= Seven small islands you can walk around before lunch
M By Petra Lovell, Travel correspondent
m June 2, 2024 | 6 min read
F Save this story
F Leave a comment
b You do not need a fortnight or a flight to feel a long way from everything. You need a tide table, a sandwich and shoes that you do not much care about. Here are seven islands that fit into a morning.
h 1. Skerrow
b The smallest on the list takes forty minutes at a stroll, and most of that is stopping to let the geese finish their argument. The café opens when the flag is up.
b Distance: 1.4 miles. Ferry: hourly from Millfield, £4 return.
h 2. Great Aukle
b Not great at all: the name is a joke that a mapmaker failed to notice. The path follows a wall built by lighthouse families to keep the wind out of their cabbages.
b Distance: 2 miles. Ferry: twice daily from Harwick.
F ADVERTISEMENT
h 3. Tern Holm
b You can only land between August and March, when the birds have gone. What they leave behind is best described as a carpet.
b Distance: 1.1 miles. Ferry: by arrangement with the warden.
h 4. Inish Bran
b A ruined chapel, two wells and a shop with an honesty box that once, according to the islanders, contained a wedding ring. Go clockwise.
b Distance: 2.6 miles. Ferry: weekdays at nine.
h 5. Calder Flat
b It is joined to the mainland for five hours a day, and every summer somebody forgets. Read the board. Then read it again.
b Distance: 3 miles. No ferry: walk.
h 6. Lamb's Tongue
b Long, thin and so low that from the sea it looks like a pencil line. The southern end belongs to seals.
b Distance: 3.2 miles. Ferry: Saturdays only.
h 7. Ness of Orran
b The last stop, and the steepest. From the top you can see all the others, laid out like things that somebody meant to tidy away.
b Distance: 2.9 miles. Ferry: from the fish quay, ask for Morag.
b Whichever you choose, check the sailing times on the day. Nobody has ever starved on Tern Holm, but a schoolteacher from Leeds came close to missing Christmas.
? Petra Lovell walked around Skerrow as a guest of Millfield Ferries.
F You may also like
T The night train is back, and it has a bathtub
T How to pack for two climates in one small rucksack
T What the harbour pilots of Harwick eat for breakfastWe spent a week on the pilot boats to find out how far a fried egg can slide on a plate before …
f Sponsored
T Retirees are moving to this small town by the thousand. See why
F Most popular
T A guide to the footpaths the council forgot
F Subscribe to The Getaway, our weekly travel newsletter
F Careers | Advertise with us | Do not sell my personal information
F © 2024 Longshore Media LLC. All rights reserved. Use of this site constitutes acceptance of our User Agreement.
""",
)

LIST_PL = page(
    "list-pl",
    "pl",
    """
F Przejdź do treści

f • Wiadomości
f • Biznes
f • Zdrowie
F • Strefa premium
f • Zaloguj się

m Zdrowie

= Dziewięć rzeczy, które warto zrobić przed pierwszym mrozem

m Autor: Ewa Kalinowska
M Data publikacji: 28 października 2024, 9:15

F Udostępnij na Facebooku
f Skopiuj link
F 12 komentarzy

b Synoptycy zapowiadają przymrozki już w przyszłym tygodniu. Zapytaliśmy ogrodnika, mechanika i lekarkę, o czym zapominamy najczęściej. Powstała lista, którą można przykleić na lodówce.

h W ogrodzie

b • Zakręć wodę w kranie na zewnątrz i spuść ją z węża.
b • Wykop dalie i przechowaj bulwy w suchym piasku.
b • Owiń pnie młodych drzew słomą albo jutą.
b • Nie grab wszystkich liści: jeże szukają teraz noclegu.

b – Największy błąd to zwlekanie do ostatniego dnia – mówi Stanisław Buk, który prowadzi szkółkę pod Zielonym Brzegiem. – Mróz nie czyta kalendarza.

f REKLAMA

h W garażu

b • Sprawdź gęstość płynu chłodniczego i wymień płyn do spryskiwaczy.
b • Posmaruj uszczelki drzwi, żeby rano nie przymarzły.
b • Wrzuć do bagażnika koc i latarkę.

h W domowej apteczce

b • Przejrzyj daty ważności leków przeciwgorączkowych.
b • Zapytaj w przychodni o szczepienie przeciw grypie.

b Lekarka rodzinna Anna Wolska przypomina, że na odporność pracuje się miesiącami. – Sen i spacer są za darmo, a mało kto je przepisuje – żartuje.

R Czytaj także: Jak czytać etykiety na syropach dla dzieci

b Lista jest krótka, ale wystarczy jedno wolne popołudnie, by odhaczyć wszystkie punkty.

F Zobacz również

T Ceny opału spadły drugi miesiąc z rzędu
T W składach pod miastem ustawiają się mimo to kolejki, bo tona pelletu kosztuje dziś mniej niż …

T Szpital w Zielonym Brzegu otworzy nowy oddział
T Pierwsi pacjenci trafią tam w styczniu, a do pracy zgłosiło się już czterdzieści pielęgniarek z …

F Zapisz się na newsletter i bądź na bieżąco

F Nasza strona używa plików cookies. Szczegóły znajdziesz w polityce prywatności.

F Regulamin | Reklama | Kontakt z redakcją | Mapa strony

F Wszelkie prawa zastrzeżone. Głos Brzegu 2024
""",
)

# Obituaries.

OBITUARY_EN = page(
    "obituary-en",
    "en",
    """
F [Sections] [Search] [Log in] [Subscribe for $1]

m OBITUARIES

= Harold Finch, Who Mended the Town Clock for Sixty Years, Dies at 91

m By Miriam Sloan

M Published March 3, 2024. Updated March 5, 2024, 10:02 a.m. ET

F [Share full article] [Gift] [Save for later] [89 comments]

b Harold Finch, a watchmaker who climbed the 214 steps of the Harwick town clock every Monday morning for sixty years and who once stopped it on purpose, died on Thursday at his home above his shop on Rope Street. He was 91.

b The death was confirmed by his daughter, Alice Finch Baines. She said that he had wound the kitchen clock that morning.

C Harold Finch inside the clock tower in 1971. He called the mechanism “the old lady.” Credit: Harwick Ledger Archive

b Mr. Finch was twenty-four and newly married when he was asked to look at the clock, which had run eleven minutes slow since the war. He found a swallow's nest behind the minute hand. He waited until the young had flown before he touched it, and for the rest of that summer the town lived on what the newspaper called swallow time.

b He was never paid more than a pound a week for the work, and he returned the raise that the council voted him in 1989, saying that the clock had not got any bigger.

h A Minute for the Miners

b The one time he stopped it was in November 1974, after the accident at the Coldmoor pit. The hands stood at nineteen minutes past two, the hour of the explosion, until the last of the men had been brought up. The mayor ordered him to start it again. Mr. Finch, by his own account, told the mayor that he had left the key at home.

b Harold Edwin Finch was born on June 9, 1932, the third child of Edwin Finch, a ropemaker, and Clara (Mott) Finch, who took in sewing. He left school at fourteen and was apprenticed to a jeweler, who put him to work on alarm clocks because he had small hands.

F Editors' Picks

R He Bought a Lighthouse for the Price of a Used Car. Then the Letters Came.

R Is It Ever OK to Leave a Concert at Intermission?

b He married Joan Pell in 1956. She died in 2011. In addition to his daughter, he is survived by a son, Peter; five grandchildren; and two great-grandchildren, one of whom, Edie, is twelve and has been climbing the tower with him since she was eight.

b The council has not said who will look after the clock now. On Monday morning, though, a few minutes after seven, people in the square saw a light moving behind the dial.

? Miriam Sloan is a reporter on the Obituaries desk.

F A version of this article appears in print on , Section B, Page 9 of the edition with the headline: Harold Finch, 91. Order Reprints | Today's Paper | Subscribe

F Related Content

T A Bell Ringer's Last Peal Draws Listeners From Three Counties

T The Ropemakers of Harwick, in Their Own Words

F © 2024 The Coast Times Company

F Contact Us | Accessibility | Work with us | Your Ad Choices | Terms of Sale
""",
    wrap=80,
)

OBITUARY_DA = page(
    "obituary-da",
    "da",
    """
f Forside
f Indland
f Kultur
F Mit abonnement
f Log ind
F Køb abonnement
m Navne
m Mindeord
= Havnefogeden, der kendte hver en båd ved navn, er død
m Skrevet af
m Mette Kjærgaard
m 9. februar 2024 kl. 13.20
F Del på Facebook
F Send til en ven
F Lyt til artiklen (4 min)
b Tidligere havnefoged
+ Viggo Brandt
+ er sovet ind på plejehjemmet i Nordhavn, 88 år gammel. Han efterlader sig sin hustru, tre børn og en bog med 1.412 bådnavne, skrevet med blyant.
b Viggo Brandt blev født på
+ Lyngø
+ som søn af en fyrmester. Som dreng roede han til skole, og når vinteren lukkede sundet, gik han over isen med en stage på tværs, hvis den skulle briste.
b I 1967 blev han ansat i havnen som opsynsmand, og ti år senere overtog han kontoret i det gule hus på molen. Derfra styrede han havnen i 28 år uden at eje en computer.
h En streng mand med lommerne fulde af lakrids
b »Han kunne være skrap, hvis man lå forkert fortøjet,« fortæller fisker
+ Arne Holt
+ , der har haft plads i havnen siden 1980. »Men så kom han bagefter med lakrids til ungerne og en ordentlig ende tovværk til mig.«
b Under stormfloden i 1985 blev han på kontoret i to døgn. Da vandet trak sig tilbage, manglede der kun én jolle, og den var hans egen.
b Efter sin pension begyndte Viggo Brandt på bogen. Han ville nå at skrive alle de både ned, der havde ligget i Nordhavn i hans tid, og hvem der havde døbt dem. Den sidste side er tom.
b Bisættelsen finder sted fra Nordhavn Kirke på lørdag klokken 11. Familien beder om, at man i stedet for blomster tænker på redningsstationen.
f Annonce
f Læs også
T Redningsstationen på Lyngø får ny båd efter tolv års ventetid
T Nordhavns sidste røgeri slukker ovnene
T Museet søger gamle smalfilm fra havnenHar du filmruller liggende på loftet, vil museet gerne låne dem og give dig en digital kopi med…
F Nyeste i Navne
T 75 år: Læreren, der fik en hel by til at synge
F Få nyhedsbrevet hver morgen klokken 6
f Tilmeld
F Nordhavn Tidende tager ansvar for indholdet på sitet og er tilmeldt Pressenævnet
F Ophavsret
F Cookiepolitik
F Privatlivspolitik
""",
)

# Press releases.

RELEASE_EN = page(
    "release-en",
    "en",
    """
F Newsroom | Investors | Careers | Contact sales | Log in

F All News Releases > Environment > Water Utilities

? FOR IMMEDIATE RELEASE

= Tarn Valley Water Completes Five-Year Program to Replace Lead Pipes in Millfield

m NEWS PROVIDED BY Tarn Valley Water plc

M Sep 18, 2024, 09:00 ET

F SHARE THIS ARTICLE

b MILLFIELD, Sept. 18, 2024 /NorthWire/ -- Tarn Valley Water today announced that it has replaced the last of 11,600 lead service pipes in the town of Millfield, four months ahead of schedule and within the budget of $48 million that its regulator approved in 2019.

b "This is the end of a job our grandparents should have started," said Joyce Adeyemi, chief executive of Tarn Valley Water. "Every tap in Millfield now draws from a pipe that contains no lead, and nobody paid a connection fee for it."

b Highlights of the program include:

b * 11,600 service pipes replaced, of which 3,900 lay under private gardens
b * 74 miles of street reopened, on average, within two days
b * 212 apprentices trained, 190 of whom have stayed with the company
b * A fall in the average concentration of lead from 6.1 to less than 0.5 micrograms per liter

b Independent sampling by the county laboratory between May and August found no exceedance of the national limit. The full report is available at the company's offices and in the Millfield library.

b The company will now move its crews to the neighboring towns of Harwick and Gull Point, where an estimated 7,300 lead pipes remain. Work there is expected to begin in the first quarter of next year, subject to approval.

h Conference call

b Management will discuss the program on a call with analysts at 2:00 p.m. Eastern Time today. A recording will be available for thirty days.

h About Tarn Valley Water

b Tarn Valley Water supplies 640,000 people in the valley of the Tarn and along the eastern estuary. It was founded in 1887 and employs about 1,100 people.

h Forward-looking statements

b This release contains statements about future events that involve risks and uncertainties. Actual results may differ materially from those expressed here.

? Media contact: Ruth Kessel, +1 555 0134, press@tarnvalleywater.example

? SOURCE Tarn Valley Water plc

F Modal title

F Also from this source

T Tarn Valley Water Names New Chief Financial Officer

T Tarn Valley Water Reports Results for First Half of 2024

F Explore

F More news releases in similar topics

F Request a demo of NorthWire for your newsroom

F Do not sell or share my personal information. Submit via a privacy form.

F Copyright © 2024 NorthWire Inc. All Rights Reserved. A subsidiary of Wireworks.
""",
    wrap=72,
)

RELEASE_FR = page(
    "release-fr",
    "fr",
    """
F Espace presse
F Nos métiers
F Rejoignez-nous
F Rechercher dans le site
m Accueil > Actualités > Communiqués
m Communiqué de presse
= La Compagnie des bacs de l'Estuaire commande deux navires électriques aux chantiers Kerjean
M Port-Lazare, le 4 avril 2024
F Télécharger le communiqué (PDF, 312 Ko)
F Partager sur LinkedIn
b La Compagnie des bacs de l'Estuaire annonce la commande de deux navires à propulsion entièrement électrique aux chantiers Kerjean. D'un montant de 31 millions d'euros, le contrat prévoit une livraison du premier bac au printemps 2026 et du second six mois plus tard.
b Longs de 62 mètres, ces navires pourront transporter chacun 300 passagers et 45 véhicules. Ils remplaceront les bacs « Sterne » et « Courlis », en service depuis 1983.
b « Cette commande est la plus importante de notre histoire », déclare Yves Tanguy, président de la Compagnie. « Elle divisera par dix les émissions de la traversée et maintiendra soixante emplois sur les deux rives. »
b Les points clés du projet :
b - une autonomie de six traversées, avec recharge complète en onze minutes à quai ;
b - une coque en aluminium recyclé, allégée de 20 % ;
b - un pont accessible de plain-pied aux personnes à mobilité réduite ;
b - un système de récupération de chaleur pour le salon des passagers.
b L'alimentation à quai sera assurée par deux stations construites par le syndicat d'énergie. Les travaux débuteront à Port-Lazare en septembre, sans interruption du service.
b « Nous attendions un projet de cette ambition pour former une nouvelle génération de soudeurs », ajoute Nolwenn Kerjean, directrice générale des chantiers.
h À propos de la Compagnie des bacs de l'Estuaire
b Créée en 1921, la Compagnie des bacs de l'Estuaire assure chaque année 1,4 million de traversées entre Port-Lazare et Kermor. Elle emploie 118 personnes.
? Contact presse : Anne Le Goff, 02 00 00 00 00, presse@bacs-estuaire.example
F Nos derniers communiqués
T Trafic estival : une fréquentation en hausse de 8 %
f 12 février 2024
T La Compagnie des bacs lance une application pour réserver sa traversée
f 9 janvier 2024
F Abonnez-vous à nos alertes presse
F En poursuivant votre navigation, vous acceptez le dépôt de cookies destinés à réaliser des statistiques de visites.
f J'accepte
F Accessibilité : partiellement conforme
F Données personnelles
F Plan du site
""",
    between="\n\n",
)

# Code in the text.

CODE_EN = page(
    "code-en",
    "en",
    """
F Toggle navigation
f Topics
f Security
f Data
F Events and webinars
F Subscribe to the Byte Herald
m Software / Tutorials
= How a missing comma shut the swimming pool for two days
M Posted by Ines Calder on 11 July 2024
m 5 minute read
f Tweet this
F Discuss on the forum (23)
b When the turnstiles at Harwick's new pool refused to let anyone in last week, the operator blamed the heat. The real reason was a list of opening hours with a comma missing. The town has now published the program, and it makes instructive reading.
b The doors read their hours from a short file in Python. Before the change it looked like this:
b OPENING_HOURS = [
b     "Mon 07:00-21:00",
b     "Tue 07:00-21:00",
b     "Wed 09:00-21:00",
b ]
b On Monday evening somebody added a line for the early swimmers:
b OPENING_HOURS = [
b     "Mon 07:00-21:00"
b     "Mon 05:30-06:45",
b     "Tue 07:00-21:00",
b     "Wed 09:00-21:00",
b ]
b Two strings without a comma between them are one string in Python. The program did not fail; it simply found a day that opened at seven and closed at “21:00Mon 05:30”, whatever that may be.
h How the error spread
b The function that reads the hours is four lines long:
b def is_open(day, now):
b     for entry in OPENING_HOURS:
b         name, hours = entry.split(" ", 1)
b         begin, end = hours.split("-", 1)
b         if name == day and begin <= now <= end:
b             return True
b     return False
b It compares text, not times, so nothing complained. On the turnstile's small display the answer was False all day long.
b You can try it yourself. Type this into a terminal:
b python3 -c 'print(len(["a" "b", "c"]))'
b If it prints 2, you have understood the accident better than the operator did.
h What the town will do now
b From next month every change has to pass a test before it reaches the doors. The test is one line, and the engineer who wrote it has asked us to print it:
b assert len(OPENING_HOURS) == len(set(OPENING_HOURS)) >= 7
b The pool reopened on Wednesday. Early swimmers, who had waited outside with wet hair from the sea, were let in free.
f Filed under
f python
f bugs
F About the author
F Ines Calder writes about software that breaks in public. She keeps bees and a list of outages.
f Read next
T The spreadsheet that counted every tree in the county twice
T Why the parking machines of Millfield believe it is 2004
T Our reviewer lived for a week without a password manager
F Join 14,000 readers of our weekly digest
F No spam. Unsubscribe at any time.
F 23 comments
F semicolon_sally: And this, children, is why trailing commas exist.
F RSS | Privacy | Terms | Write for us
""",
)

CODE_DE = page(
    "code-de",
    "de",
    """
F [Zur Startseite](https://taktblatt.example/)

F   * [Newsticker](https://taktblatt.example/ticker)
f   * [Hintergrund](https://taktblatt.example/hintergrund)
F   * [Stellenmarkt](https://taktblatt.example/jobs)
F   * [Preisvergleich](https://taktblatt.example/preise)

= # Fahrplan zum Selberbauen: So fragt man die offene Schnittstelle der Verkehrsbetriebe ab

m 02.05.2024 07:30 Uhr  Von Nils Petersen

F [Drucken](#print) [Beitrag vorlesen](#read) [107 Kommentare lesen](/forum)

b Die Verkehrsbetriebe Lindenau stellen ihre Abfahrtszeiten seit gestern frei ins Netz. Wer mag, kann sich damit eine Anzeigetafel für die Küche bauen. Nötig sind ein kleiner Rechner, ein altes Display und eine halbe Stunde Zeit.

h ## Die Abfrage

b Ein einziger Aufruf genügt. Auf der Kommandozeile sieht er so aus:

b     curl "https://api.vb-lindenau.example/v1/abfahrten?halt=markt&anzahl=3"

b Zurück kommt eine Antwort im JSON-Format:

b     {
b       "halt": "Lindenau Markt",
b       "abfahrten": [
b         {"linie": "4", "ziel": "Waldau", "minuten": 3},
b         {"linie": "11", "ziel": "Hafen", "minuten": 7},
b         {"linie": "4", "ziel": "Depot", "minuten": 12}
b       ]
b     }

b Das Feld `minuten` enthält bereits die Verspätung. Fällt eine Fahrt aus, steht dort der Wert `null`, was viele Apps offenbar nicht erwarten.

h ## Ein Skript für die Küche

b Mit wenigen Zeilen wird daraus eine lesbare Liste:

b     const antwort = await fetch(adresse);
b     const daten = await antwort.json();
b     for (const fahrt of daten.abfahrten) {
b       console.log(fahrt.linie, fahrt.ziel, fahrt.minuten ?? "entfällt");
b     }

b Das Skript läuft ohne weitere Bibliotheken. Wer es jede Minute starten will, trägt es in die Crontab ein; öfter sollte man die Server laut den [Nutzungsbedingungen](https://api.vb-lindenau.example/regeln) nicht fragen.

R Siehe auch: [Bus und Bahn: Wie pünktlich sind die Verkehrsbetriebe wirklich?](https://taktblatt.example/puenktlich)

h ## Grenzen des Angebots

b Noch fehlen die Fähren und der Nachtbus. Eine Sprecherin sagte, beide sollten „im Laufe des Sommers, aber nicht unbedingt dieses Sommers“ folgen.

m (npe)

F [ Kommentare lesen (107) ](/forum) [Zur Startseite](https://taktblatt.example/)

F ## Das könnte Sie auch interessieren

T [Gemeinde lässt Schlaglöcher von Schulkindern kartieren](https://taktblatt.example/schlagloecher)

T [Warum die Ampel in der Rosengasse nie grün wird](https://taktblatt.example/ampel)

F ## Immer informiert bleiben: Klicken Sie auf das Plus-Symbol an einem Thema, um diesem zu folgen.

F [Datenschutzhinweis](/ds) [Impressum](/impressum) [Mediadaten](/media) [Verträge kündigen](/kuendigen)

F Copyright © 2024 Taktblatt Medien
""",
)

PAGES = (
    POEM_EN,
    POEM_ES,
    RESULTS_DE,
    RESULTS_EN,
    RESULTS_IT,
    RECIPE_FR,
    RECIPE_SV,
    INTERVIEW_DE,
    INTERVIEW_PT,
    LIVE_EN,
    LIVE_NL,
    LIST_EN,
    LIST_PL,
    OBITUARY_EN,
    OBITUARY_DA,
    RELEASE_EN,
    RELEASE_FR,
    CODE_EN,
    CODE_DE,
)

#: Pages with every piece of furniture and no article.
NAVIGATION: dict[str, str] = {
    "en": """\
Skip to content
Harwick Ledger
Search
Sign in
Subscribe
Home
News
Politics
Business
Sport
Culture
Puzzles
Weather
More

We use cookies
We and our partners use cookies to store and access personal data. You can change your choices at any time.
Accept all
Reject all
Manage preferences

Top stories
Council drops plan to charge for parking on Sundays
Ferry company to retire its oldest boat
Twelve injured as coach leaves the coast road
Most read
1
The baker who gets up at two so that Pennick can sleep until eight
2
Why the school bus now stops at the windmill
3
Rain stops play for the ninth week running
Newsletters
Sign up for our morning briefing
Enter your email address
Follow us on Facebook
Follow us on Instagram
About us
Contact us
Advertise
Terms and conditions
Privacy policy
© 2024 Harwick Ledger. All rights reserved.
""",
    "de": """\
[Zum Inhalt springen](#inhalt)

  * [Startseite](https://bote.example/)
  * [Politik](https://bote.example/politik)
  * [Wirtschaft](https://bote.example/wirtschaft)
  * [Lokales](https://bote.example/lokales)
  * [Sport](https://bote.example/sport)
  * [Traueranzeigen](https://bote.example/trauer)
  * [Abo-Shop](https://bote.example/abo)

[Anmelden](https://bote.example/login) | [Suche](https://bote.example/suche)

Wir verwenden Cookies, um Inhalte und Anzeigen zu personalisieren. Mit einem Klick auf „Akzeptieren“ stimmen Sie zu.

[Akzeptieren](#) [Ablehnen](#) [Einstellungen](#)

## Meistgelesen

  1. [Moorbachs Platzwart hört nach 41 Jahren auf](https://bote.example/platzwart)
  2. [Sperrung der Talbrücke dauert länger als geplant](https://bote.example/talbruecke)
  3. [Wer hat die Gans vom Marktplatz gesehen?](https://bote.example/gans)

## Neueste Nachrichten

[Stadtrat vertagt die Entscheidung über das Freibad](https://bote.example/freibad)

[Feuerwehr rettet Pferd aus der Jauchegrube](https://bote.example/pferd)

[Lindenau bekommt einen zweiten Nachtbus](https://bote.example/nachtbus)

## Newsletter

Jetzt kostenlos anmelden

[Impressum](/impressum) [Datenschutz](/datenschutz) [AGB](/agb) [Kontakt](/kontakt) [Mediadaten](/mediadaten)

© Altenseer Bote GmbH & Co. KG. Alle Rechte vorbehalten.
""",
    "ja": """\
メニュー

検索

ログイン

会員登録

トップ

社会

政治

経済

スポーツ

天気

当サイトではクッキーを使用しています。閲覧を続けると、クッキーの使用に同意したことになります。

同意する

詳細を見る

アクセスランキング

1

緑川の渡し船、来春で運航終了へ

2

駅前の老舗書店が閉店、惜しむ声

3

小学校で全校児童がそば打ち体験

新着ニュース

県道の土砂崩れ、復旧は来月に

野球場の照明がLEDに

フォローする

メールマガジンの登録はこちら

お問い合わせ

利用規約

プライバシーポリシー

会社概要

記事・写真の無断転載を禁じます。

© 緑川新報社
""",
}


class Paragraph(NamedTuple):
    """A single paragraph, a shorter one of one sentence, and the menus that may stand around them."""

    long: str
    short: str
    above: tuple[str, ...]
    below: tuple[str, ...]


#: Articles of a single paragraph.
PARAGRAPHS: dict[str, Paragraph] = {
    "en": Paragraph(
        "A goose that had held up traffic on the Harwick bypass for three days was caught on Friday by a retired "
        "postman with a fishing net. Police said that the bird, which had chased two of their officers into a van, "
        "was unhurt and would be moved to a lake at least forty miles away.",
        "The swimming pool in Millfield will stay closed until Monday because of a fault in its heating.",
        ("Home", "News", "Sport", "Weather", "Sign in", "Subscribe"),
        ("Contact us", "Privacy policy", "Terms of use", "© 2024 Harwick Ledger. All rights reserved."),
    ),
    "fr": Paragraph(
        "Le marché couvert de Valbrune a été évacué samedi matin après la chute d'une verrière, qui n'a fait aucun "
        "blessé. Les commerçants ont pu reprendre leurs étals dans l'après-midi sur la place de l'église. Une "
        "expertise doit dire si le reste du toit est menacé, a indiqué la mairie.",
        "La ligne de bus 14 ne desservira pas la gare de Valbrune avant la fin du mois.",
        ("Accueil", "Actualités", "Sports", "Se connecter", "S'abonner"),
        ("Mentions légales", "Nous contacter", "Gérer les cookies", "Tous droits réservés"),
    ),
    "de": Paragraph(
        "Ein Kalb ist am Donnerstag in Lindenau durch die offene Tür in eine Bäckerei gelaufen und hat dort zwei "
        "Bleche Streuselkuchen gefressen. Der Bauer holte das Tier nach einer halben Stunde ab und bezahlte den "
        "Schaden. Die Bäckerin sagte, so schnell sei der Kuchen noch nie ausverkauft gewesen.",
        "Die Brücke über den Mühlbach bleibt wegen Bauarbeiten bis Ende Oktober gesperrt.",
        ("Startseite", "Politik", "Sport", "Anmelden", "E-Paper"),
        ("Impressum", "Datenschutz", "AGB", "Kontakt"),
    ),
    "ru": Paragraph(
        "В Зеленограде в среду утром на два часа остановились все трамваи: на рельсы вышло стадо коз. По словам "
        "диспетчера, животные сбежали с ярмарки через незапертые ворота. Хозяин увёл их домой пешком, движение "
        "восстановили к девяти часам.",
        "Городская библиотека будет закрыта до понедельника из-за ремонта отопления.",
        ("Главная", "Новости", "Спорт", "Войти", "Подписаться"),
        ("О редакции", "Реклама", "Контакты", "Все права защищены"),
    ),
    "ja": Paragraph(
        "緑川市の動物園で二十日朝、飼育されているカピバラ一頭が柵を抜け出し、隣の公園の池で泳いでいるのが見つかった。"
        "職員がスイカを使っておよそ一時間かけて連れ戻した。けが人はなく、園は柵の点検を急いでいる。",
        "緑川駅の東口は工事のため来月末まで通れなくなる。",
        ("ホーム", "ニュース", "スポーツ", "天気", "ログイン"),
        ("お問い合わせ", "利用規約", "プライバシーポリシー", "会社概要"),
    ),
}
