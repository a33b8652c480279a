"""Syllables of words, by the spelling: a vowel or a group of vowels that is spoken as one.

The formulas of ``newscli.stats.readability`` need the number of syllables of a whole text, not of each
word, so a rule may err on a word where its errors cancel out. How far they are off, measured, stands in
``docs/stats.md``.
"""

from __future__ import annotations

import re

# English -------------------------------------------------------------------------------------------------

ENGLISH_VOWELS = re.compile(r"[aeiouy]+")

#: Vowels that stand side by side and are spoken as one, though most of their kind are not ("nation",
#: "special", "million").
ENGLISH_TOGETHER = re.compile(
    r"[cstgx]i(?:on|a[ln]|ous)|ciat|(?:t|anc|fic)ien|quie|[gc]ia(?=n|l)|[nl]io[nr]|[nl]ia[nrs]?$|teen|eau|eous"
)
#: Vowels that stand side by side and are spoken apart ("area", "science", "create", "being"), and
#: consonants that make a syllable by themselves ("prism", "rhythm", "didn't").
ENGLISH_APART = re.compile(
    r"i[aou]|[^q]ua(?!r)|(?<!p)eo|(?<=[aeiouy][^aeiouy])eas?$|ea(?=t[io]|l[ims])|ei(?=ng|ty)|ie[tr]$|ie(?=n[ct]|ty)|yi|oi(?=ng)|uou|"
    r"[^q]ue(?=[ln]t)|ui(?=t[iy]|n)|oe(?=[mt])|ye[rd]|[aeo]yi|ea(?=ct)|[^aeiouy]sm$|thm$|[^aeiouyr]n't$"
)
#: An "e" that is not spoken: at the end ("make", "makes", "baked", but "table", "boxes", "wanted"), and
#: before an ending ("homeless", "safety", "someone").
ENGLISH_SILENT = re.compile(
    r"[^aeiouyl]e$|[aeiouy]le$|'re$|[^aeiouytd]ed$|(?:[^aeiouycsxzghl]|[aeiouy]l|[^cs]h)es$"
    r"|(?<=[aeiouy][^aeiouy])e(?=(?:ly|ment|ful|less|ness|thing|where|fore|ty|book|times|one|body)(?:s|ness)?$)"
)

# German --------------------------------------------------------------------------------------------------

GERMAN_VOWELS = re.compile(r"(?<![^q]q)(?:aa|ee|oo|äu|au|ai|ei|eu|ay|ey|ie|ou|[aeiouyäöüéè])")
GERMAN_QU = re.compile(r"qu")
#: "ie" is two syllables at the end of these ("Spanien", "Familie", "Italiener").
GERMAN_APART = re.compile(r"[lndrb]ie(?=n$|ner|s$)|ili(?=e$)|ini(?=e$)|[aei]i(?=sch)|tie(?=nt)")

# Spanish -------------------------------------------------------------------------------------------------

#: Strong vowels (a, e, o, and í, ú by their accent) each make a syllable, weak ones (i, u) lean on them.
SPANISH_VOWELS = re.compile(
    r"(?:[iuü](?=[aeoáéó]))?[aeoáéó](?:[iu](?![aeoáéóíú])|y(?![aeiouáéíóú]))?|[íú]|[iuüy]+(?=[^aeiouáéíóúü]|$)|[iuü]"
)
SPANISH_SILENT_U = re.compile(r"(?<=[gq])u(?=[eiéí])")
SPANISH_CONSONANT_Y = re.compile(r"y(?=[aeiouáéíóú])")

# French --------------------------------------------------------------------------------------------------

FRENCH_SILENT_U = re.compile(r"(?<=[gq])u(?=[aeiouyéèêëî'’])")
FRENCH_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+")
#: Vowels that are spoken apart: behind "é", before a trema, and around "i" behind two consonants.
FRENCH_APART = re.compile(
    r"é(?=[aiouéâèêôùûœ])|ée(?!s?$)|[aeou](?=[ëïüéè])|[bcdfgptv][rl]i(?=[aeoé])|ya(?=[^u])|a[yï]s(?=$|a)"
)
#: The mute "e" at the end of a word, also before the "s" and "nt" of plurals.
FRENCH_MUTE = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])es?$")
FRENCH_MUTE_WITHIN = re.compile(r"(?<=[aeiouyéèê][^aeiouyéèêx])e(?=ment)")


NO_LETTERS = re.compile(r"[\W\d_]+")


def english(word: str) -> int:
    """Count the syllables of an English word.

    >>> [english(word) for word in ("cat", "table", "making", "reptilian", "reality")]
    [1, 2, 2, 4, 4]
    """
    lowered = word.lower()
    apart = len(ENGLISH_APART.findall(ENGLISH_TOGETHER.sub("_", lowered)))
    silent = len(ENGLISH_SILENT.findall(lowered))
    return max(1, len(ENGLISH_VOWELS.findall(lowered)) + apart - silent)


def german(word: str) -> int:
    """Count the syllables of a German word.

    >>> [german(word) for word in ("Haus", "Abend", "Bibliothek", "Spanien", "Quelle")]
    [1, 2, 4, 3, 2]
    """
    lowered = GERMAN_QU.sub("k", word.lower())
    return max(1, len(GERMAN_VOWELS.findall(lowered)) + len(GERMAN_APART.findall(lowered)))


def spanish(word: str) -> int:
    """Count the syllables of a Spanish word.

    >>> [spanish(word) for word in ("agua", "aéreo", "país", "ciudad", "guerra", "muy", "ayer")]
    [2, 4, 2, 2, 2, 1, 2]
    """
    plain = SPANISH_CONSONANT_Y.sub("j", SPANISH_SILENT_U.sub("", word.lower()))
    return max(1, len(SPANISH_VOWELS.findall(plain)))


def french(word: str) -> int:
    """Count the syllables of a French word as it is spoken, the mute "e" left out.

    >>> [french(word) for word in ("porte", "théâtre", "nation", "rivière", "les", "l'école", "maire")]
    [1, 2, 2, 2, 1, 2, 1]
    """
    count = 0
    for part in NO_LETTERS.split(FRENCH_SILENT_U.sub("", word.lower())):
        groups = len(FRENCH_VOWELS.findall(part))
        if groups:
            mute = groups > 1 and FRENCH_MUTE.search(part) is not None
            within = FRENCH_MUTE_WITHIN.search(part) is not None
            count += groups + len(FRENCH_APART.findall(part)) - mute - within
    return max(1, count)
