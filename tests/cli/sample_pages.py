"""Dumps of pages that never were, in several languages."""

ENGLISH_PARAGRAPHS = (
    "The town council of Harwick voted on Monday evening to replace the old iron bridge over the Tarn, "
    "which has been closed to lorries since last winter because of rust in its main beams.",
    "Work on the new bridge will begin in March and take about fourteen months, the mayor said after the "
    "meeting. Until then, buses will continue to go the long way round through Millfield.",
    "Shopkeepers on the eastern bank had asked for a temporary crossing, but the council rejected the "
    "proposal by nine votes to six. It would have cost nearly two million pounds, the engineers said.",
)

ENGLISH = f"""\
Home | News | Sport | Weather
Harwick will build a new bridge over the Tarn
By Martha Quill
4 March 2024
Reading time: 4 minutes
{ENGLISH_PARAGRAPHS[0]}
Read also: Why the ferry to Millfield stopped running
{ENGLISH_PARAGRAPHS[1]}
{ENGLISH_PARAGRAPHS[2]}
Share on Facebook
Related articles
Library opens its doors on Sundays
From April the town library welcomes readers on seven days a week, thanks to forty volunteers who …
Swimming pool to close for repairs
The indoor pool needs a new roof and will stay closed from June until the end of the school holidays …
Copyright 2024 Harwick Gazette. All rights reserved.
"""

FRENCH_PARAGRAPHS = (
    "Le conseil municipal de Valbrune a décidé lundi soir de rouvrir l’ancienne gare, fermée depuis trente "
    "ans, afin d’y accueillir un marché couvert et une salle de concert de deux cents places.",
    "Les travaux commenceront au printemps et dureront dix-huit mois, a précisé la maire devant les "
    "habitants réunis à l’école. Le coût est estimé à quatre millions d’euros, dont la moitié sera "
    "payée par la région.",
)

FRENCH = f"""\
Accueil
Temps de lecture : 2 minutes
{FRENCH_PARAGRAPHS[0]}
{FRENCH_PARAGRAPHS[1]}
Partager sur Facebook
S’abonner à la newsletter
Tous droits réservés
"""

GERMAN_PARAGRAPH = (
    "Die Feuerwehr von Lindenau hat am Dienstag elf Schafe aus einem überschwemmten Stall gerettet. Der "
    "Bach war nach dem starken Regen der vergangenen Nacht über die Ufer getreten, wie ein Sprecher sagte."
)

GERMAN = f"""\
Startseite
Lindenau: Feuerwehr rettet elf Schafe
{GERMAN_PARAGRAPH}
Newsletter abonnieren
Alle Rechte vorbehalten
"""

HTML = f"""\
<!doctype html><html lang="en"><head><title>Harwick will build a new bridge</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harwick will build a new bridge over the Tarn</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in ENGLISH_PARAGRAPHS)}</article>
<footer>Copyright Harwick Gazette</footer></body></html>
"""

#: A page on which there is nothing to read.
NAVIGATION = "Home\nNews\nSport\nWeather\nContact\nImprint\nLog in\n"
