"""Why the automaton works on words: its pass against a letter-wise Aho-Corasick pass with the same lexicon.

    python -m bench.automaton

The letter-wise pass (``ahocorasick_rs``, every overlapping match) still has to check word edges and take clitics off;
both are timed to the point where they have the same hits without clitics.
"""

from __future__ import annotations

import time

import ahocorasick_rs

from bench.corpus import load
from isnad import lang
from isnad.text.tokens import tokenize


def main() -> None:
    """Prints the time of both passes over all articles of each language."""
    articles, what = load()
    print(what)
    for code in lang.codes():
        pack = lang.get(code)
        folded = [pack.folder.fold(a.text).text for a in articles if a.language == code]
        phrases = sorted({" ".join(e.words) for e in pack.entries()})
        letters = ahocorasick_rs.AhoCorasick(phrases)
        pack.automaton.scan(tokenize(folded[0]).words)
        begun = time.process_time()
        by_words = sum(len(pack.automaton.scan(tokenize(text).words)) for text in folded)
        words_time = time.process_time() - begun
        begun = time.process_time()
        raw = kept = 0
        for text in folded:
            for _, start, end in letters.find_matches_as_indexes(text, overlapping=True):
                raw += 1
                before, after = text[start - 1 : start], text[end : end + 1]
                kept += not (before.isalnum() or after.isalnum())
        letters_time = time.process_time() - begun
        print(f"{code}: {len(phrases)} phrases; words {words_time:.2f} s, {by_words} hits with clitics read;")
        print(f"    letters {letters_time:.2f} s, {raw} raw matches, {kept} left at word edges, clitics not yet read")


if __name__ == "__main__":
    main()
