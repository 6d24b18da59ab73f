#!/usr/bin/env python3
"""Writes the word frequencies that models/lexicon.bin is made of: `language<TAB>word<TAB>ten times the Zipf value`, commonest first.

Source: wordfreq 3.1.1 (PyPI; Robyn Speer, 2022), code Apache-2.0, data CC BY-SA 4.0. Makes the model with

    pip install wordfreq==3.1.1
    training/lexicon/dump_wordfreq.py > words.tsv
    cmake --build --preset release --target make_lexicon
    build/release/training/make_lexicon words.tsv models/lexicon.bin
"""

import math
import sys

import wordfreq

# Croatian, Bosnian and Serbian share wordfreq's list `sh`; Serbian gets it in its own letters.
LATIN_TO_CYRILLIC = [("dž", "џ"), ("lj", "љ"), ("nj", "њ"), *zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш")]
SOURCE = {"hr": "sh", "sr": "sh"}
LANGUAGES = ["ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "he", "hi", "hr", "hu", "id", "is", "it",
             "lt", "lv", "mk", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "ta", "tr", "uk", "ur", "vi"]
# English carries most of the rules that split and join words, so it has rare words too.
SIZE = {"en": 180_000}
OTHERS = 40_000


def cyrillic(word):
    for latin, letter in LATIN_TO_CYRILLIC:
        word = word.replace(latin, letter)
    return word


def main():
    for language in LANGUAGES:
        count = 0
        frequencies = wordfreq.get_frequency_dict(SOURCE.get(language, language), wordlist="best")
        for word, frequency in sorted(frequencies.items(), key=lambda entry: (-entry[1], entry[0])):
            zipf = round(10 * (9 + math.log10(frequency)))
            if zipf < 5 or not any(letter.isalpha() for letter in word) or any(letter.isdigit() for letter in word):
                continue
            sys.stdout.write(f"{language}\t{cyrillic(word) if language == 'sr' else word}\t{min(zipf, 80)}\n")
            count += 1
            if count == SIZE.get(language, OTHERS):
                break
        print(language, count, file=sys.stderr)


if __name__ == "__main__":
    main()
