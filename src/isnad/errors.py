"""Every error that Isnad raises on purpose; each says in one sentence what is wrong and what to do next.

IsnadError
├── InputError              E10x  something given to read cannot be read
│   ├── UnreadableInput     E101
│   ├── UnknownFormat       E102
│   ├── BadLine             E103
│   └── RefusedAddress      E104
├── DateUnreadable          E201
├── LanguageError           E30x
│   ├── UnsupportedLanguage E301
│   ├── PackInvalid         E302
│   └── UnknownRule         E303
├── RecordError             E40x
│   ├── NotARecord          E401
│   ├── RecordLocked        E402
│   ├── RecordTooNew        E403
│   └── NotInRecord         E404
└── MissingPackage          E501
"""

from __future__ import annotations


class IsnadError(Exception):
    """The root of the tree: ``code`` is stable, the message is one sentence with the next step."""

    code = "E000"
    exit_status = 2


class InputError(IsnadError):
    """Something given to read cannot be read."""

    code = "E100"


class UnreadableInput(InputError):
    """A file, address or archive member could not be opened or decoded."""

    code = "E101"


class UnknownFormat(InputError):
    """The bytes are of no kind that Isnad reads."""

    code = "E102"


class BadLine(InputError):
    """A line of a JSON Lines file is not an article."""

    code = "E103"


class RefusedAddress(InputError):
    """An address that is not fetched: not http(s), or it points inside the machine or its network."""

    code = "E104"


class DateUnreadable(IsnadError):
    """A publication date or date option that is no EDTF or ISO 8601 date."""

    code = "E201"


class LanguageError(IsnadError):
    """Something about language packs."""

    code = "E300"


class UnsupportedLanguage(LanguageError):
    """No language pack has this code."""

    code = "E301"


class PackInvalid(LanguageError):
    """A file of a language pack does not hold what its schema asks for."""

    code = "E302"


class UnknownRule(LanguageError):
    """No rule has this id."""

    code = "E303"


class RecordError(IsnadError):
    """Something about the record on disk."""

    code = "E400"


class NotARecord(RecordError):
    """The file is not a database of Isnad."""

    code = "E401"


class RecordLocked(RecordError):
    """Another process is writing and did not finish in time."""

    code = "E402"


class RecordTooNew(RecordError):
    """The record was written by a later version."""

    code = "E403"


class NotInRecord(RecordError):
    """No article, statement or name of that kind is in the record."""

    code = "E404"


class MissingPackage(IsnadError):
    """Something optional was asked for, and the package that does it is not installed."""

    code = "E501"
