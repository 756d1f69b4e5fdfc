"""Names of outlets that one article introduces: its own outlet, and those that it has named with a head noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isnad.text.tokens import tokenize

if TYPE_CHECKING:
    from isnad.statements.outletnames import OutletNames

_LONGEST = 3
_SHORTEST_WORD = 3


def met(names: OutletNames) -> dict[int, tuple[int, int]]:
    """Where such a name stands without its head noun: first token to last token and letters of glued clitics."""
    wanted = {seq for seq in (_own(names), *_introduced(names)) if seq and _tells(names, seq)}
    if not wanted:
        return {}
    glued = ("", *names.lexis.glued, *(w for w in names.lexis.between if w.isalpha()))
    firsts = {prefix + seq[0]: (seq, len(prefix)) for seq in wanted for prefix in glued}
    out = {}
    for i in [i for i, word in enumerate(names.words) if word in firsts]:
        seq, cut = firsts[names.words[i]]
        if names.places.get(i, 0) < i + len(seq) and tuple(names.words[i + 1 : i + len(seq)]) == seq[1:]:
            out[i] = (i + len(seq), cut)
    return out


def _own(names: OutletNames) -> tuple[str, ...]:
    """The words of the article's outlet as the input names it, without head nouns."""
    outlet = names.doc.article.outlet
    if not outlet:
        return ()
    words = [w for w in tokenize(names.doc.pack.folder.fold(outlet).text).words if w[0].isalnum()]
    while words and words[0] in names.head_words:
        words.pop(0)
    return tuple(words)


def _introduced(names: OutletNames) -> list[tuple[str, ...]]:
    """The words behind the head nouns of the article, where they are a name for sure or a short one."""
    out = []
    for head in names.heads.values():
        found = names.headed(head)
        if found is None or found.generic or found.key:
            continue
        words = [w for w in names.words[head.last : found.last] if w[0].isalnum()]
        elsewhere = names.places.keys() | names.people
        if len(words) <= _LONGEST and not any(k in elsewhere for k in range(head.last, found.last)):
            out.append(tuple(words))
    return out


def _tells(names: OutletNames, words: tuple[str, ...]) -> bool:
    """Whether the words are no mere adjective ("a local paper")."""
    return len(words) > 1 or (len(words[0]) >= _SHORTEST_WORD and not words[0].endswith(names.lexis.bare_ends))
