"""new_rule_test.py SOURCE BUILD: what tools/new_rule makes builds, and is a failing test until the rule is written."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE, BUILD = Path(sys.argv.pop(1)), Path(sys.argv.pop(1))
RULE_CODE = """
void said_it({unused} const Article& article, Findings& findings) {
  const std::size_t at = article.text().find("said it");
  if (at != std::string_view::npos) findings.add({at, at + 7}, "says \\"said it\\"");
}
"""
HOSTILE = 'Kept as it is: [a; b] ${HOME} @X@ \\ \\n \\; "q" %s ]] [[ ;; #{ }# $<X> // ??/ R"(x)"'


class NewRule(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)
        for folder in ("cmake", "include", "src", "tools"):
            shutil.copytree(SOURCE / folder, self.root / folder)
        shutil.copy(SOURCE / "CMakeLists.txt", self.root)
        (self.root / "tests").mkdir()
        shutil.copy(SOURCE / "tests/rule_pages_test.cc", self.root / "tests")

    def run_tool(self, *arguments):
        return subprocess.run([self.root / "tools/new_rule", *arguments], capture_output=True, text=True)

    def build(self):
        shutil.copy(SOURCE / "tests/new_rule/CMakeLists.txt", self.root)
        build = self.root / "build"
        for command in (["cmake", "-S", self.root, "-B", build, "-G", "Ninja", f"-DLIBRARY={BUILD}/libdebunk.a",
                         f"-DNEW_RULE={self.root}/src/rules/wording/said_it.cc"], ["cmake", "--build", build]):
            done = subprocess.run(command, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def failed_tests(self):
        done = subprocess.run([self.root / "build/pages"], capture_output=True, text=True)
        return {line.split()[3].rstrip(",") for line in done.stdout.splitlines() if line.startswith("[  FAILED  ] Rules/")}, done.stdout

    def test_from_nothing_to_a_rule_that_passes(self):
        made = self.run_tool("wording/said-it")
        self.assertEqual(made.returncode, 0, made.stderr)
        table = (self.root / "src/rules/table.def").read_text().splitlines()
        ids = [line.split('"')[1] for line in table if line.startswith("RULE(")]
        self.assertIn("wording/said-it", ids)
        self.assertEqual(ids, sorted(ids))
        self.assertTrue((self.root / "src/rules/wording/README.md").exists())

        self.build()
        failed, output = self.failed_tests()
        self.assertEqual(failed, {"Rules/RulePage.ExamplesHold/wording_said_it"}, output)

        code, page = self.root / "src/rules/wording/said_it.cc", self.root / "src/rules/wording/said-it.md"
        text = code.read_text()
        start = text.index("void said_it(")
        code.write_text(text[:start] + RULE_CODE.replace("{unused} ", "").strip() + text[text.index("{}", start) + 2:])
        text = page.read_text().replace("None known.", HOSTILE)
        text = text.replace("Write here the text that is wrong.\n                             ^^^^^ warning: what the text says",
                            'Who said it?\n    ^^^^^^^ warning: says "said it"')
        page.write_text(text)
        self.build()
        failed, output = self.failed_tests()
        self.assertEqual(failed, set(), output)
        generated = (self.root / "build/generated/pages.cc").read_text()
        self.assertIn(HOSTILE, generated)

    def test_refuses_what_is_there_and_what_is_no_id(self):
        there = next((SOURCE / "src/rules").glob("*/*-*.md"))
        for bad in (f"{there.parent.name}/{there.stem}", "text", "Text/x", "text/x_y", "text/x/y", "../x"):
            with self.subTest(bad):
                self.assertNotEqual(self.run_tool(bad).returncode, 0)
        self.assertNotEqual(self.run_tool().returncode, 0)


unittest.main(verbosity=2)
