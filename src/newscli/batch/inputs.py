"""What is to be read: folders, patterns, files, here or far away, sorted by what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem

from newscli.batch.far import is_far, is_missing, missing_package, reason_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fsspec import AbstractFileSystem

Kind = Literal["jsonl", "parquet", "warc", "dumps"]
KINDS: tuple[Kind, ...] = get_args(Kind)

COMPRESSED = (".gz", ".bz2", ".xz", ".zst")

#: What a file holds, by the end of its name.
ENDS: dict[str, Kind] = {
    **dict.fromkeys((".jsonl", ".ndjson", ".json"), "jsonl"),
    **dict.fromkeys((".parquet", ".pq"), "parquet"),
    **dict.fromkeys((".warc", ".wet"), "warc"),
    **dict.fromkeys((".txt", ".text", ".md", ".html", ".htm", ".xhtml"), "dumps"),
}

MISSING = "no such file or folder; check its name"


class InputsError(ValueError):
    """Inputs that are not there or that nobody can read; the message says which and what to do."""


class Group(NamedTuple):
    """Files of one kind in one file system: their paths below ``root``."""

    kind: Kind
    root: str
    files: list[str]


class Found(NamedTuple):
    """What is to be read, and how many files of folders are left out, as nobody knows what they hold."""

    groups: list[Group]
    left_out: int

    @property
    def files(self) -> int:
        """How many files there are to read."""
        return sum(len(group.files) for group in self.groups)


def find_inputs(names: Sequence[str], kind: Kind | None = None) -> Found:
    """Find the files.

    Args:
        names: files, folders (with all that lies below), patterns; local, or what fsspec opens.
        kind: what all files hold; None tells by the ends of their names.

    Returns:
        The files in order, by kind and file system.

    Raises:
        InputsError: an input is not there or of no known kind.
    """
    paths: dict[tuple[Kind, AbstractFileSystem], list[str]] = {}
    left_out = 0
    for name in names:
        try:
            system, path = url_to_fs(name)
        except (ImportError, ValueError) as error:  # a package for this kind of address, or no such kind
            raise InputsError(f"{name}: cannot be opened ({error}{missing_package(name)})") from None
        try:
            found, named = _expand(system, path, name)
        except InputsError:
            raise
        except Exception as error:  # each kind of place has errors of its own
            if not is_far(name):
                raise
            if is_missing(error):
                raise InputsError(f"{name}: {MISSING}") from None
            reason = reason_of(error)
            raise InputsError(f"{name}: cannot be reached ({reason}); check address, keys, network") from None
        for file in found:
            what = kind or _kind_of(file)
            if what is not None:
                paths.setdefault((what, system), []).append(file.replace("\\", "/"))
            elif named:
                raise InputsError(f"{name}: nobody knows what it holds; say it with --input-format")
            else:
                left_out += 1
    if not paths:
        raise InputsError(f"{', '.join(names)}: holds no dumps; say what the files are with --input-format")
    groups = [_grouped(what, system, sorted(set(files))) for (what, system), files in paths.items()]
    return Found(groups, left_out)


def _expand(system: AbstractFileSystem, path: str, name: str) -> tuple[list[str], bool]:
    """The files that a name stands for, and whether it names a file itself."""
    if any(mark in path for mark in "*?[") and not system.exists(path):
        found = [str(file) for file in system.glob(path) if not system.isdir(file)]
        if not found:
            raise InputsError(f"{name}: no file fits this pattern; check it, and the quotes around it")
        return found, False
    if not _has_known_end(path) and system.isdir(path):
        return [str(file) for file in system.find(path) if not _is_hidden(file, path)], False
    if not system.exists(path):
        if is_far(name):
            system.info(path)  # raises, and tells whether it is out of reach
        raise InputsError(f"{name}: {MISSING}")
    return [path], True


def _is_hidden(file: str, folder: str) -> bool:
    """Whether a file, or a folder on the way to it, is hidden or ours."""
    return any(part.startswith((".", "_")) for part in file[len(folder) :].replace("\\", "/").split("/"))


def _has_known_end(path: str) -> bool:
    # Over https any page is a folder of its links, and to look for them is to fetch all of it.
    return path.startswith("http") and _kind_of(path) is not None


def _kind_of(path: str) -> Kind | None:
    name = path.lower()
    for end in COMPRESSED:
        name = name.removesuffix(end)
    return next((kind for end, kind in ENDS.items() if name.endswith(end)), None)


def _grouped(kind: Kind, system: AbstractFileSystem, files: list[str]) -> Group:
    """Cut the folders off that all paths share; whatever is left is short and serves as id."""
    folders = [file.split("/")[:-1] for file in files]
    shared = folders[0]
    for parts in folders:
        while parts[: len(shared)] != shared:
            shared = shared[:-1]
    root = "/".join(shared)
    below = [file[len(root) :].lstrip("/") for file in files]
    if isinstance(system, LocalFileSystem):
        return Group(kind, root or "/", below)
    return Group(kind, system.unstrip_protocol(root), below)
