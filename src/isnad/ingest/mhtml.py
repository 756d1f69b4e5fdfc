"""Pages saved as one file (MHTML, RFC 2557): the page among its pictures."""

from __future__ import annotations

import email
import email.policy

from isnad.errors import UnknownFormat


def page_of(data: bytes) -> tuple[bytes, str | None, str | None]:
    """The bytes of the page, the encoding that its part declares, and its address.

    Raises:
        UnknownFormat: no part is HTML.
    """
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                where = part.get("Content-Location") or message.get("Snapshot-Content-Location")
                return payload, part.get_content_charset(), str(where) if where else None
    raise UnknownFormat("the saved page holds no HTML; save it again as a web page")
