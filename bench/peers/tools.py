"""The other tools, by what they are measured at: {name: (package of PyPI, load)}. `load()` imports the package and gives a function of a text, or of the path of an archive.
Options are those with which a tool does best, or that people name."""

import re
import unicodedata

# ---- the text of an article out of a page: text of the page → text of the article -------------------------------------------


def trafilatura(**options):
    def load():
        import trafilatura
        return lambda page: trafilatura.extract(page, include_comments=False, **options)
    return load


def rs_trafilatura(**options):
    def load():
        import rs_trafilatura
        return lambda page: rs_trafilatura.extract(page, **options).main_content
    return load


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    return lambda page: extract_plain_text(page, main_content=True, comments=False)


ARTICLES = {
    "trafilatura, no comments": ("trafilatura", trafilatura()),
    "trafilatura, no comments, precision": ("trafilatura", trafilatura(favor_precision=True)),
    "trafilatura, no comments, fast": ("trafilatura", trafilatura(fast=True)),
    "rs-trafilatura": ("rs-trafilatura", rs_trafilatura()),
    "rs-trafilatura, page type article": ("rs-trafilatura", rs_trafilatura(page_type="article")),
    "resiliparse, main content, no comments": ("resiliparse", resiliparse),
}

# ---- the tree of a page, and no more ---------------------------------------------------------------------------------------


def lexbor():
    from selectolax.lexbor import LexborHTMLParser

    def parse(page):
        LexborHTMLParser(page)
    return parse


TREES = {"lexbor's parser (selectolax)": ("selectolax", lexbor)}

# ---- checking and mending of a text: text → text, or nothing ------------------------------------------------------------------


def proselint():
    from proselint.checks import __register__
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)

    def lint(text):
        LintFile("text", text).lint()
    return lint


def ftfy_text():
    import ftfy
    return ftfy.fix_text


def ftfy_encoding():
    import ftfy
    return ftfy.fix_encoding


TEXTS = {"proselint": ("proselint", proselint), "ftfy.fix_text": ("ftfy", ftfy_text), "ftfy.fix_encoding": ("ftfy", ftfy_encoding)}

# ---- text planted into an English article: text → [(start, end)] in characters. None was made for it; they are what one would reach for. ----


def lingua():
    from lingua import Language, LanguageDetectorBuilder
    return Language.ENGLISH, LanguageDetectorBuilder.from_all_languages().with_preloaded_language_models().build()


def paragraphs(text):
    return ((found.start(), found.group()) for found in re.finditer(r"[^\n]+", text))


def lingua_parts():
    english, detector = lingua()
    return lambda text: [(offset + one.start_index, offset + one.end_index) for offset, part in paragraphs(text)
                         for one in detector.detect_multiple_languages_of(part) if one.language != english]


def lingua_windows():
    """Windows of six words, every third word; one is planted if another language is as likely as not, or more."""
    english, detector = lingua()

    def find(text):
        spans = []
        for offset, part in paragraphs(text):
            words = [found.span() for found in re.finditer(r"\S+", part)]
            for first in range(0, max(1, len(words) - 3), 3):
                window = words[first:first + 6]
                if not window:
                    continue
                start, end = window[0][0], window[-1][1]
                best = detector.compute_language_confidence_values(part[start:end])[0]
                if best.language != english and best.value >= 0.5:
                    spans.append((offset + start, offset + end))
        return spans
    return find


def cld2():
    import pycld2

    def find(text):
        raw = text.encode()
        try:
            vectors = pycld2.detect(raw, isPlainText=True, returnVectors=True)[3]
        except pycld2.error:
            return []
        return [(len(raw[:start].decode(errors="ignore")), len(raw[:start + size].decode(errors="ignore")))
                for start, size, _, code in vectors if code not in ("en", "un", "xxx")]
    return find


def other_letters():
    """No tool, but the simplest rule: runs of words with letters that are not Latin."""
    word, letter = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]")

    def latin(one):
        return unicodedata.name(one, "").startswith(("LATIN", "MODIFIER", "FEMININE", "MASCULINE"))

    def find(text):
        spans = []
        for found in word.finditer(text):
            if not all(map(latin, found.group())):
                joined = spans and not letter.search(text, spans[-1][1], found.start())
                start = spans.pop()[0] if joined else found.start()
                spans.append((start, found.end()))
        return spans
    return find


PLANTED = {
    "lingua, several languages": ("lingua-language-detector", lingua_parts),
    "lingua, windows of six words": ("lingua-language-detector", lingua_windows),
    "CLD2, parts by language": ("pycld2", cld2),
    "letters that are not Latin (no tool)": ("", other_letters),
}

# ---- archives: path of a WARC → (records, bytes of their bodies); HTTP heads parsed ------------------------------------------


def responses(path):
    from fastwarc.warc import ArchiveIterator, WarcRecordType
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
            yield record.reader.read()


def through(work):
    def run(path):
        records = size = 0
        for body in responses(path):
            work(body)
            records += 1
            size += len(body)
        return records, size
    return run


def fastwarc():
    return through(lambda body: None)


def fastwarc_resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding
    return through(lambda body: extract_plain_text(bytes_to_str(body, detect_encoding(body)), main_content=True))


ARCHIVES = {"FastWARC": ("fastwarc", fastwarc), "FastWARC + resiliparse, main content": ("fastwarc resiliparse", fastwarc_resiliparse)}

# What a package needs and does not say, or says under another name.
NEEDED_TOO = {"trafilatura": ["lxml-html-clean"]}

ALL = {**ARTICLES, **TREES, **TEXTS, **PLANTED, **ARCHIVES}
