"""Bytes to text, and the refusal of what is no text at all."""

from __future__ import annotations

import codecs
import re

from newscli.document import DumpError

PDF = b"%PDF-"

#: How files that are no dumps begin, and what to tell the person who passed one.
SIGNATURES = {
    PDF: "a PDF; extract its text first (for instance with pdftotext)",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF87a": "a GIF image",
    b"GIF89a": "a GIF image",
    b"RIFF": "a RIFF file (WebP image, audio or video)",
    b"PK\x03\x04": "a ZIP archive or an office document; unpack it or save it as text first",
    b"\x1f\x8b": "gzip-compressed data; decompress it first",
    b"BZh": "bzip2-compressed data; decompress it first",
    b"\xfd7zXZ\x00": "xz-compressed data; decompress it first",
    b"\x28\xb5\x2f\xfd": "zstd-compressed data; decompress it first",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive; unpack it first",
    b"Rar!\x1a\x07": "a RAR archive; unpack it first",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "a database",
    b"\xd0\xcf\x11\xe0": "an old office document; save it as text first",
}

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: the one begins with the other
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

MARKS = tuple(mark for mark, _ in BYTE_ORDER_MARKS)

#: How much of the input the looks at its nature read, in bytes.
SAMPLE = 8192

#: A tenth of control characters is more than any text holds, and less than any binary file.
MOST_CONTROLS = 0.1

#: All bytes that are controls; a text without one of them has none in any encoding.
ANY_CONTROL = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1f]")
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

#: Where a byte is no UTF-8 in a text that otherwise is, it was pasted from Windows-1252.
STRAY_BYTES = "newscli-windows-1252"

#: A text with fewer stray bytes than one in this many of its non-ASCII bytes is UTF-8.
ONE_STRAY_IN = 5

#: What pages call an encoding, and what browsers decode it as (https://encoding.spec.whatwg.org/#names-and-labels).
WEB_ENCODINGS = {
    **dict.fromkeys(
        ("iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "ascii", "us-ascii"), "cp1252"
    ),
    **dict.fromkeys(("windows-1252", "iso-8859-15"), "cp1252"),
    **dict.fromkeys(("iso-8859-9", "windows-1254"), "cp1254"),
    **dict.fromkeys(("gb2312", "gbk", "gb_2312-80", "x-gbk"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "x-sjis", "sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "windows-949", "korean"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5"), "big5hkscs"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874"), "cp874"),
    "iso-8859-8-i": "iso-8859-8",
}

#: Encodings that decode every byte, so that a wrong declaration is seen by its letters only.
LATIN = frozenset({"cp1252", "cp1254"})
TAGS = re.compile(r"<[^<>]*+>")
HIGH_LETTERS = re.compile("[\u00c0-\u00ff]")

#: A declared encoding is not believed where more than one character in so many cannot be decoded.
MOST_REPLACED = 200


def _decode_stray_bytes(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", errors="replace"), error.end


codecs.register_error(STRAY_BYTES, _decode_stray_bytes)


def refuse_binary(raw: str | bytes) -> None:
    """Raise DumpError, saying what ``raw`` is, if it is no text."""
    head = raw[:SAMPLE].encode("utf-8", "replace") if isinstance(raw, str) else raw[:SAMPLE]
    if not (any(map(head.__contains__, ANY_CONTROL)) or head.startswith(PDF)):
        return
    for signature, description in SIGNATURES.items():
        # A text may begin with such letters ("RIFFS AND RHYTHM"); a file goes on with binary data.
        if head.startswith(signature) and (signature == PDF or CONTROL_BYTES.search(head)):
            raise DumpError(f"this is {description}")
    if isinstance(raw, str):
        return  # never raise on odd text
    sample = _decode_sample(head)
    if len(CONTROLS.findall(sample)) > len(sample) * MOST_CONTROLS:
        raise DumpError("this is binary data, not text")


def decode(raw: bytes) -> str:
    """Decode as the bytes themselves suggest: byte order mark, UTF-8, UTF-16, or the likeliest other.

    Never raises: what fits no encoding is read as Windows-1252.
    """
    text = decode_surely(raw)
    return _decode_other(raw) if text is None else text


def decode_surely(raw: bytes) -> str | None:
    """Decode what leaves no doubt: a byte order mark, UTF-8, UTF-16 of mostly Latin letters; else None."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, errors="replace")
    if b"\x00" in raw[:SAMPLE]:  # ASCII in UTF-16 is valid UTF-8 full of NULs
        wide = _decode_utf16(raw)
        if wide is not None:
            return wide
    return _decode_utf8(raw)


def decode_plain(raw: bytes) -> str | None:
    """Decode what is UTF-8 and nothing else, as nearly all pages are; else None."""
    if b"\x00" in raw[:SAMPLE] or raw.startswith(MARKS):
        return None
    return _decode_utf8(raw)


def _decode_utf8(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def decode_page(raw: bytes) -> str:
    """Decode HTML that is not UTF-8: as it declares, if that can be, else as its bytes suggest.

    BeautifulSoup reads the declarations (``<meta charset>``, ``http-equiv``, ``<?xml encoding?>``). Those of
    UTF-8 are wrong by now, and so is one that the bytes contradict. Never raises.
    """
    from bs4.dammit import EncodingDetector  # 70 ms to import, for few pages

    declared = EncodingDetector.find_declared_encoding(raw, is_html=True, search_entire_document=False)
    encoding = WEB_ENCODINGS.get((declared or "").lower(), declared)
    if encoding is None or encoding.lower().startswith("utf"):
        return _decode_other(raw)
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        # A stray byte far into the page is no reason to disbelieve what it says of itself.
        text = raw.decode(encoding, errors="replace")
        if text.count("\ufffd") * MOST_REPLACED > len(text):
            return _decode_other(raw)
    except LookupError:  # "text/html; charset=none"
        return _decode_other(raw)
    if encoding in LATIN and _is_mostly_high(text):
        return _decode_other(raw)  # Cyrillic or Greek under a Latin name
    return text


def _is_mostly_high(text: str) -> bool:
    """Tell a text whose words are of letters that Latin languages put between others only."""
    sample = TAGS.sub(" ", text[: SAMPLE * 8])
    high = len(HIGH_LETTERS.findall(sample))
    return high > sum(map(str.isalpha, sample)) / 2


def _decode_other(raw: bytes) -> str:
    """Decode bytes that are not UTF-8 throughout."""
    mended = raw.decode("utf-8", errors=STRAY_BYTES)
    high = sum(byte >= 0x80 for byte in raw[: SAMPLE * 8])
    strays = _count_strays(raw[: SAMPLE * 8])
    if strays * ONE_STRAY_IN <= high:
        return mended
    return raw.decode(_likeliest(raw), errors="replace")


def _count_strays(raw: bytes) -> int:
    """Count the bytes that are no UTF-8."""
    return raw.decode("utf-8", errors="surrogateescape").encode("utf-16", "surrogatepass").count(b"\xdc")


def _decode_utf16(raw: bytes) -> str | None:
    """Decode UTF-16 without a byte order mark: every other byte of Latin text is NUL."""
    head = raw[:SAMPLE]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < len(head) / 8 or min(even, odd) > max(even, odd) / 4:
        return None
    return raw.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")


def _likeliest(raw: bytes) -> str:
    """Name the legacy encoding that the bytes look like, Windows-1252 when nothing says otherwise."""
    import chardet  # needed for few inputs, slow to import

    guess = chardet.detect(raw[: SAMPLE * 4])
    encoding = guess["encoding"]
    if encoding == "MacCyrillic":  # what chardet calls short texts in Windows-1251, by far the commoner
        return "cp1251"
    # Below this chardet guesses among the Latin encodings, where Windows-1252 is by far the commonest.
    if encoding is None or guess["confidence"] < 0.8 or encoding.lower().startswith("iso-8859-1"):
        return "cp1252"
    return encoding


def _decode_sample(head: bytes) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head.decode(encoding, errors="replace")
    return _decode_utf16(head) or head.decode("latin-1").replace("\x1b", "")
