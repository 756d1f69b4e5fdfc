"""Fetches a page from an address on the web, and from nowhere inside the machine or its network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit, urlunsplit

from isnad.errors import RefusedAddress, UnreadableInput

_LARGEST = 32 << 20
_SECONDS = 30.0
_REDIRECTS = 5
_AGENT = "isnad (news reader)"


class Fetched(NamedTuple):
    """The bytes of a page, the encoding that the server declares, and the address after redirects."""

    data: bytes
    charset: str | None
    url: str


def is_address(path: str) -> bool:
    """Whether an input is an address and not a path."""
    scheme, sep, _ = path.partition("://")
    return bool(sep) and scheme.replace("+", "").isalnum()


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """The page at an address, up to 32 MiB, after at most five redirects, each of them checked.

    Raises:
        RefusedAddress: not http(s), or the name stands for a private, loopback or reserved address.
        UnreadableInput: no answer, an error status, or a page that is too long.
    """
    import httpx

    with httpx.Client(timeout=_SECONDS, headers={"User-Agent": _AGENT}, trust_env=False) as client:
        for _ in range(_REDIRECTS + 1):
            target, headers, extensions = _pinned(url, allow_private=allow_private)
            try:
                with client.stream("GET", target, headers=headers, extensions=extensions) as answer:
                    if not answer.is_redirect:
                        answer.raise_for_status()
                        return Fetched(_body(answer.iter_bytes(), url), answer.charset_encoding, url)
                    url = urljoin(url, answer.headers["location"])
            except httpx.HTTPStatusError as error:
                status = error.response.status_code
                raise UnreadableInput(f"{url} answers {status}; open it in a browser and save the page") from None
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                raise UnreadableInput(
                    f"{url} cannot be fetched ({error}); check the address and the connection"
                ) from None
    raise UnreadableInput(f"{url} redirects without end; give the address of the page itself")


def _pinned(url: str, *, allow_private: bool) -> tuple[str, dict[str, str], dict[str, str]]:
    """The address with its checked IP in place of the name, so that it cannot mean another machine a moment later."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedAddress(f"'{url}' is not fetched; give an address that begins with http:// or https://, or a path")
    if allow_private:
        return url, {}, {}
    try:
        port = parts.port
        found = {str(info[4][0]) for info in socket.getaddrinfo(parts.hostname, port or 0, type=socket.SOCK_STREAM)}
    except (OSError, ValueError) as error:
        raise UnreadableInput(
            f"{url} cannot be fetched (no such host); check the address and the connection"
        ) from error
    for ip in map(ipaddress.ip_address, sorted(found)):
        plain = getattr(ip, "ipv4_mapped", None) or ip
        if not plain.is_global or plain.is_multicast:
            raise RefusedAddress(
                f"'{url}' is not fetched; it points inside this machine or its network, save the page instead"
            )
    ip = ipaddress.ip_address(min(found))
    host = f"[{ip}]" if ip.version == 6 else str(ip)
    name = parts.hostname if port is None else f"{parts.hostname}:{port}"
    target = urlunsplit(parts._replace(netloc=host if port is None else f"{host}:{port}"))
    return target, {"Host": name}, {"sni_hostname": parts.hostname}


def _body(chunks: Iterable[bytes], url: str) -> bytes:
    data = bytearray()
    for chunk in chunks:
        data += chunk
        if len(data) > _LARGEST:
            raise UnreadableInput(f"{url} is longer than {_LARGEST >> 20} MiB; fetch it yourself and give the file")
    return bytes(data)
