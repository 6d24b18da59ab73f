"""The scoring, on small cases whose figures can be worked out by hand. Run: python3 eval/harness_test.py"""

import tempfile
import unittest
from pathlib import Path

from harness import altered, attributions, contradict, data, html5lib, injected, program, spans, stances, stories, verdicts
from harness.program import Finding


def finding(start, end, text=b"", promise="safe", edits=(), rule="injected/x"):
    return Finding(rule, "error", start, end, text, "message", promise, edits or ((start, end, b""),))


def entry(text, cores=(), original="", legit=(), **labels):
    labels = {"lang": "ko", "disguise": "", "position": "between_words", "category": "loan", **labels}
    return {"id": "x", "label": "injected" if cores else "clean", "text": text, "original": original,
            "spans": [{"core_start": start, "core_end": end, **labels} for start, end in cores],
            "legit": [{"start": start, "end": end} for start, end in legit]}


class Spans(unittest.TestCase):
    def test_merge_joins_what_overlaps_or_touches(self):
        self.assertEqual(spans.merge([(5, 7), (0, 2), (2, 3), (6, 9), (4, 4)]), [(0, 3), (5, 9)])

    def test_trim_takes_white_space_of_every_script(self):
        text = "a\u3000ж b ".encode()
        self.assertEqual(spans.trim(text, (1, 8)), (4, 8))
        self.assertEqual(spans.trim(text, (1, 7)), (4, 6))

    def test_byte_set_leaves_white_space_out(self):
        self.assertEqual(spans.byte_set(b"ab cd", [(1, 4)]), {1, 3})


class Fixes(unittest.TestCase):
    def test_the_first_of_two_overlapping_fixes_is_made(self):
        fixes = [finding(2, 5), finding(4, 7)]
        self.assertEqual(program.apply_fixes(b"0123456789", fixes), b"0156789")

    def test_a_fix_is_made_whole_or_not_at_all(self):
        fixes = [finding(4, 5), finding(0, 1, edits=((0, 1, b"x"), (4, 6, b"y")))]
        self.assertEqual(program.apply_fixes(b"0123456789", fixes), b"x123y6789")

    def test_a_promise_asks_for_at_least_that(self):
        fixes = [finding(0, 1, promise="unsafe"), finding(2, 3, promise="display-only"), finding(4, 5, promise="safe")]
        self.assertEqual(program.apply_fixes(b"012345", fixes, "safe"), b"01235")
        self.assertEqual(program.apply_fixes(b"012345", fixes, "unsafe"), b"1235")

    def test_an_insertion_moves_nothing_but_what_follows(self):
        self.assertEqual(program.apply_fixes(b"shoXotings now", [finding(3, 4), finding(11, 11, edits=((11, 11, b"right "),))]), b"shootings right now")


class Injected(unittest.TestCase):
    def test_a_perfect_answer_gives_ones(self):
        entries = [entry("shoXXotings", [(3, 5)], "shootings"), entry("clean (ok) text", legit=[(7, 9)])]
        figures = injected.score(entries, [[finding(3, 5)], []])
        for name in ("byte F1", "whole-span F1", "restored exactly", "restored exactly, safe fixes alone", "clean texts untouched"):
            self.assertEqual(figures[name], 1.0, name)
        self.assertEqual(figures["legit bytes flagged"], 0.0)

    def test_half_a_span_costs_recall_and_the_whole_span(self):
        entries = [entry("a XXXX b", [(2, 6)], "a b"), entry("clean ok", legit=[(6, 8)])]
        figures = injected.score(entries, [[finding(2, 4)], [finding(6, 8)]])
        self.assertEqual((figures["byte precision"], figures["byte recall"]), (0.5, 0.5))
        self.assertEqual(figures["whole-span F1"], 0.0)
        self.assertEqual(figures["restored exactly"], 0.0)
        self.assertEqual(figures["clean texts untouched"], 0.0)
        self.assertEqual(figures["legit bytes flagged"], 1.0)

    def test_false_bytes_go_to_the_label_they_touch_and_strays_are_shared_out(self):
        entries = [entry("XX aa YYYYYY", [(0, 2)], "a", lang="ko"), entry("ZZZZZZ bb cccc", [(0, 6)], "b", lang="th")]
        found = [[finding(0, 5)], [finding(0, 6), finding(10, 14)]]
        by = injected.score_by("language", entries, found)
        self.assertEqual((by["ko"][1].tp, by["ko"][1].fp), (2, 2 + 4 * 2 / 8))
        self.assertEqual((by["th"][1].tp, by["th"][1].fp), (6, 4 * 6 / 8))
        self.assertEqual((by["ko"][2], by["th"][2]), (0.0, 1.0))


class Altered(unittest.TestCase):
    """The text was "Two boats sank. Both boats, 2 in all, sank." and is "Seven boats sank. Both boats, 2 in all, sank."."""
    entry = {"kind": "count", "changed": {"start": 0, "end": 5, "text": "Seven", "was": "Two"}, "others": [{"start": 29, "end": 30, "text": "2"}]}

    @staticmethod
    def found(start, end, rule="consistency/x", level="warning", related=()):
        return Finding(rule, level, start, end, "", "message", related=related)

    def test_a_finding_at_the_change_or_the_other_mention_counts(self):
        after = [self.found(0, 5), self.found(25, 31), self.found(10, 12, related=((0, 5),)), self.found(6, 11)]
        self.assertEqual(altered.new_findings(self.entry, [], after), after[:3])

    def test_what_was_found_before_does_not(self):
        self.assertEqual(altered.new_findings(self.entry, [self.found(23, 29)], [self.found(25, 31)]), [])

    def test_nor_does_what_is_no_contradiction(self):
        self.assertEqual(altered.new_findings(self.entry, [], [self.found(0, 5, "structure/repeated-sentence")]), [])

    def test_notes_are_counted_apart(self):
        counts, _, _ = altered.score([self.entry] * 2, [[], []], [[self.found(0, 5, level="note")], [self.found(0, 5)]])
        self.assertEqual(counts["count"], {"articles": 2, "found": 1, "noted": 1})


class Contradict(unittest.TestCase):
    entry = {"title": "Ö", "a_passage": "One\n is two.", "b_passage": "One is three."}

    def test_passages_become_paragraphs_and_their_places(self):
        text, first, second = contradict.story(self.entry)
        self.assertEqual(text, "Ö\n\nOne is two.\n\nOne is three.\n".encode())
        self.assertEqual((text[slice(*first)], text[slice(*second)]), (b"One is two.", b"One is three."))

    def test_a_passage_that_contradicts_itself_stands_once(self):
        text, first, second = contradict.story({**self.entry, "b_passage": "One is two."})
        self.assertEqual((text, first), ("Ö\n\nOne is two.\n".encode(), second))

    def test_a_finding_links_what_it_marks_on_both_sides(self):
        def made(rule, related):
            return Finding(rule, "note", 4, 7, "", "message", related=related)
        first, second = (4, 15), (17, 30)
        self.assertTrue(contradict.links(made("numbers/x", ((17, 20),)), first, second))
        self.assertFalse(contradict.links(made("numbers/x", ()), first, second))
        self.assertFalse(contradict.links(made("text/x", ((17, 20),)), first, second))


class Stances(unittest.TestCase):
    def test_the_score_of_the_challenge(self):
        wanted = ["unrelated", "agree", "disagree", "discuss"]
        related, each, share = stances.score(wanted, wanted)
        self.assertEqual((related.f1, each["agree"].f1, share), (1.0, 1.0, 1.0))
        related, each, share = stances.score(wanted, ["unrelated", "agree", "agree", "unrelated"])
        self.assertEqual((related.tp, related.fp, related.fn), (2, 0, 1))
        self.assertEqual((each["agree"].tp, each["agree"].fp, each["disagree"].fn), (1, 1, 1))
        self.assertEqual(share, (0.25 + 1.0 + 0.25) / 3.25)

    def test_what_rules_find_is_a_stance(self):
        def made(rule, level):
            return Finding(rule, level, 0, 1, "", "message")
        self.assertEqual(stances.stance_of([made(stances.UNRELATED, "note")]), "unrelated")
        self.assertEqual(stances.stance_of([made("headline/other-number", "warning")]), "disagree")
        self.assertEqual(stances.stance_of([made("headline/other-number", "note")]), "discuss")


class Attributions(unittest.TestCase):
    text = b"Ann Orr said it rained. He denied that it snowed."
    wanted = [attributions.Attribution(((0, 7),), ((8, 12),), ((13, 22),)), attributions.Attribution(((24, 26),), ((27, 33),), ((34, 48),))]

    def counted(self, found):
        overlaps, tokens = ({role: spans.Count() for role in attributions.ROLES} for _ in range(2))
        attributions.count(self.text, self.wanted, found, overlaps, tokens)
        return overlaps, tokens

    def test_the_same_is_right(self):
        overlaps, tokens = self.counted(self.wanted)
        self.assertEqual([counts[role].f1 for counts in (overlaps, tokens) for role in attributions.ROLES], [1.0] * 6)

    def test_half_a_source_overlaps_and_costs_words(self):
        overlaps, tokens = self.counted([attributions.Attribution(((4, 7),), ((8, 12),), ()), self.wanted[1]])
        self.assertEqual((overlaps["source"].f1, tokens["source"].tp, tokens["source"].fn), (1.0, 2, 1))
        self.assertEqual((overlaps["content"].tp, overlaps["content"].fn, overlaps["content"].fp), (1, 1, 0))

    def test_another_cue_makes_another_attribution(self):
        overlaps, tokens = self.counted([attributions.Attribution(((0, 7),), ((16, 22),), ((13, 15),))])
        self.assertEqual((overlaps["cue"].tp, overlaps["cue"].fp, overlaps["cue"].fn), (0, 1, 2))
        self.assertEqual((tokens["source"].tp, tokens["source"].fp, tokens["source"].fn), (0, 2, 3))

    def test_of_two_with_one_cue_the_better_fit_is_taken(self):
        worse = attributions.Attribution((), ((8, 12),), ())
        self.assertEqual(attributions.pair(self.wanted[:1], [worse, self.wanted[0]]), [(0, 1)])


class Stories(unittest.TestCase):
    def test_every_expectation_stands_once_in_its_story(self):
        for folder in (stories.FOLDER, stories.FOLDER / "held"):
            damaged, right = list(stories.read(folder, "damaged")), list(stories.read(folder, "right"))
            self.assertGreaterEqual(min(len(damaged), len(right)), 10)
            for name, text, expectations in damaged:
                self.assertTrue(expectations, name)
                for expected in expectations:
                    for key in {"text", "other"} & set(expected):
                        stories.place_of(text, expected[key])


class Html5lib(unittest.TestCase):
    def test_a_dat_file_is_read_as_its_blocks(self):
        text = "#data\n<p>\n#x\n#errors\n1\n#script-on\n#document\n| <p>\n|   \"a\n\nb\"\n\n#data\n\n#errors\n#document-fragment\ntr\n#document\n"
        first, second = html5lib.dat_cases(text)
        self.assertEqual((first["data"], first["document"], "script-on" in first), ("<p>\n#x", "| <p>\n|   \"a\n\nb\"", True))
        self.assertEqual((second["data"], second["document-fragment"], second["document"]), ("", "tr", ""))

    def test_double_escapes_and_characters_in_parts(self):
        self.assertEqual(html5lib.unescaped(["Character", 'a"\\u0000\n']), ["Character", 'a"\0\n'])
        self.assertEqual(html5lib.joined([["Character", "a"], ["Character", "b"], ["EndTag", "p"]]), [["Character", "ab"], ["EndTag", "p"]])


class Verdicts(unittest.TestCase):
    def test_they_come_back_as_they_were_written(self):
        text = data.Text("ntrex", "deu/one", b"das das Haus")
        key = verdicts.key(text, Finding("text/doubled-word", "warning", 0, 7, "das das", "message"))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "judged.tsv"
            verdicts.write({key: ("true", "slip")}, path)
            self.assertEqual(verdicts.read(path), {key: ("true", "slip")})
            self.assertNotIn("das das", path.read_text())

    def test_a_broken_line_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "judged.tsv"
            path.write_text("\t".join(verdicts.COLUMNS) + "\nx\ty\n")
            self.assertRaises(RuntimeError, verdicts.read, path)

    def test_those_in_the_repository_are_whole(self):
        verdicts.read()


class Data(unittest.TestCase):
    def test_a_document_becomes_a_headline_and_paragraphs(self):
        self.assertEqual(data.headline_and_paragraphs(["H", "a.", "b.", "c.", "d."]), "H\n\na. b. c.\n\nd.\n")

    def test_a_missing_folder_is_said(self):
        self.assertRaises(data.MissingData, data.injected, Path("/nowhere"))


if __name__ == "__main__":
    unittest.main()
