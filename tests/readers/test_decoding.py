from __future__ import annotations

import codecs
import gzip
import io
import random
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscli
from news_dumps import ARTICLES
from newscli.readers import read_blocks
from newscli.readers.decoding import decode

FRENCH = "Élodie habite à Nîmes — c'est tout près d'Arles, « au sud ».\n" * 3
RUSSIAN = "\n\n".join(ARTICLES["ru"])


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", b""),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("cp1252", b""),
    ],
)
def test_french_is_decoded_from_every_encoding_it_comes_in(encoding: str, mark: bytes) -> None:
    assert decode(mark + FRENCH.encode(encoding)) == FRENCH


def test_windows_1252_keeps_its_quotes_dashes_and_euro_signs() -> None:
    text = "The council’s “new bridge” costs €3 million – or more…\n" * 2
    assert decode(text.encode("cp1252")) == text


def test_stray_windows_1252_bytes_in_a_utf8_text_are_read_as_such() -> None:
    raw = "Été à Nîmes, fête à Orléans, café à Évreux.\n".encode() + b"It\x92s 20\xa0\x80."
    assert decode(raw) == "Été à Nîmes, fête à Orléans, café à Évreux.\nIt’s 20\xa0€."


def test_russian_in_windows_1251_is_recognised() -> None:
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_every_byte_order_mark_is_left_out_of_the_blocks() -> None:
    raw = codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le")
    assert newscli.parse(raw).blocks[0].text.startswith("Élodie")


def test_an_empty_file_is_an_empty_dump() -> None:
    assert decode(b"") == ""
    assert newscli.parse(b"").blocks == ()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_is_decoded_to_what_was_encoded(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=200))
def test_decoding_never_raises(raw: bytes) -> None:
    assert isinstance(decode(raw), str)


def _zip_archive() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("article.txt", "The bridge is open again.")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "JPEG"),
        (_zip_archive(), "ZIP"),
        (gzip.compress(b"The bridge is open again."), "gzip"),
        (random.Random(2).randbytes(3000), "binary"),
        (b"\x00" * 500, "binary"),
    ],
    ids=["pdf", "png", "jpeg", "zip", "gzip", "random", "zeros"],
)
def test_what_is_no_dump_is_refused_with_its_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(newscli.DumpError, match=reason):
        newscli.parse(raw)


@pytest.mark.parametrize(
    "odd", ["\x00\x01\x02\x03" * 50, "\ud800\udfff", "\x1b[31m", "\x7f" * 9, "\ufffd" * 300, " ", "\ufeff"]
)
def test_an_odd_string_is_never_refused(odd: str) -> None:
    newscli.parse(odd)


@pytest.mark.parametrize("opening", ["BZhou Min, GIF89 and RIFFs: ", "RIFFS AND RHYTHM. ", "GIF8 "])
def test_a_string_is_a_dump_whatever_word_it_begins_with(opening: str) -> None:
    text = opening + ARTICLES["en"][0]
    assert newscli.parse(text).blocks[0].text.startswith(opening.strip())


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="'text', 'html' or None"):
        newscli.parse("The bridge is open again.", kind="pdf")  # type: ignore[arg-type]


# Pages that declare an encoding.


def page(text: str, declared: str, encoding: str) -> bytes:
    return f"<html><head><meta charset={declared}></head><body><p>{text}</p></body></html>".encode(encoding)


CYRILLIC = "Мост через реку закрыли на ремонт до конца следующего года, и паром снова ходит каждый час."
LATIN = "Le vieux pont a rouvert après deux ans de travaux, fêté par des centaines d'habitants."
JAPANESE = "古い橋が二年間の工事を終えて、月曜日の朝に再び開通した。"


@pytest.mark.parametrize(
    ("text", "declared", "encoding"),
    [
        (CYRILLIC, "windows-1251", "cp1251"),
        (CYRILLIC, "koi8-r", "koi8-r"),
        (LATIN, "iso-8859-1", "cp1252"),
        (JAPANESE, "Shift_JIS", "cp932"),
        (JAPANESE, "euc-jp", "euc-jp"),
        (CYRILLIC, "windows-1251", "utf-8"),  # what is valid UTF-8 is UTF-8
        (LATIN, "utf-8", "cp1252"),
        (CYRILLIC, "iso-8859-1", "cp1251"),
        (LATIN, "none", "cp1252"),
    ],
)
def test_a_page_is_decoded_as_it_declares_unless_its_bytes_contradict(
    text: str, declared: str, encoding: str
) -> None:
    assert [block.text for block in read_blocks(page(text, declared, encoding))] == [text]


def test_a_stray_byte_is_no_reason_to_disbelieve_a_page() -> None:
    raw = page(JAPANESE * 40, "euc-jp", "euc-jp").replace(b"</p>", b"\xff</p>")
    [block] = read_blocks(raw)
    assert block.text.startswith(JAPANESE)
