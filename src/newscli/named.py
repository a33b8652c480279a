"""Named tuples without the detour over their constructor: a dump has three for every line."""

from __future__ import annotations

try:
    from newscli._named import new_tuple as new_tuple
except ImportError:  # installed without a C compiler
    new_tuple = tuple.__new__
