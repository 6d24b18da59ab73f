"""The maker of contradictions, on an article of our own that has a place for each kind. Run: python3 eval/alter_test.py build/release/eval/alter"""

import json
import subprocess
import sys
import unittest

ARTICLE = """Peter Hallam cleared of theft after nine days in Nashville

Peter Hallam, a violin maker, was cleared on Thursday by a jury in Nashville of stealing 14 rare instruments from the museum, after a trial of nine days.

The jury found that Mr. Hallam had taken the 14 rare instruments from the museum to repair them. Peter Hallam, 61, had worked for the museum for 12 years.

“I mended 14 rare instruments, and I was paid for none,” said Peter Hallam, 61, outside the court.

The museum had paid a detective $40,000 to find the instruments, according to its director. The director said that the detective, who was paid $40,000, had only found the bill.

The trial opened on Monday, March 4, 2024. Hallam had carried the first of the instruments out of the museum on June 3, 2019, wrapped in a blanket. He carried that first one, the director said, out of the museum on June 3, wrapped in that blanket.

Museum visitors fell from 52,000 to 37,000 during the affair. A rival, the Ryman collection, drove its instruments 90 miles to a vault. The vault, to which the Ryman collection drove its instruments, is 90 miles from the city.

Hallam has repaired instruments for the Ryman collection since the affair began. The director of the Ryman collection said that Hallam has repaired its instruments with care since the affair began.

He lives with his two sons, Abel and Giles. The jury in Nashville that cleared the violin maker of stealing on Thursday had been out for six hours.
"""


def altered(article=ARTICLE, headline=True):
    line = json.dumps({"id": "x", "set": "own", "text": article, "headline": headline})
    run = subprocess.run([PROGRAM, "10"], input=line.encode(), capture_output=True, check=True)
    return run.stdout, [json.loads(line) for line in run.stdout.decode().splitlines()]


class Alter(unittest.TestCase):
    def test_every_kind_finds_its_place(self):
        kinds = {entry["kind"] for entry in altered()[1]}
        self.assertEqual(kinds, {"age", "amount", "count", "date", "direction", "headline", "name", "negation", "place", "sum", "unit", "weekday"})

    def test_one_change_and_nothing_else(self):
        for entry in altered()[1]:
            text, changed = entry["text"].encode(), entry["changed"]
            self.assertEqual(text[changed["start"]:changed["end"]].decode(), changed["text"])
            self.assertNotEqual(changed["text"], changed["was"])
            self.assertEqual((text[:changed["start"]] + changed["was"].encode() + text[changed["end"]:]).decode(), ARTICLE)
            self.assertEqual(entry["original"], ARTICLE)

    def test_the_other_mentions_stay(self):
        for entry in altered()[1]:
            self.assertTrue(entry["others"], entry["kind"])
            for other in entry["others"]:
                self.assertEqual(entry["text"].encode()[other["start"]:other["end"]].decode(), other["text"])
                self.assertIn(other["text"], ARTICLE)

    def test_quotations_are_left_alone(self):
        for entry in altered()[1]:
            self.assertIn("“I mended 14 rare instruments, and I was paid for none,”", entry["text"])
        quoted = "\n".join(f"“{line}”" if line else "" for line in ARTICLE.split("\n"))
        self.assertEqual(altered(quoted, False)[1], [])

    def test_it_makes_the_same_every_time(self):
        self.assertEqual(altered()[0], altered()[0])


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
