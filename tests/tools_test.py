"""tools_test.py SOURCE: the checks in tools/ find what they are there to find."""
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(sys.argv.pop(1))


class Tree(unittest.TestCase):
    """A small tree of sources."""

    def setUp(self):
        self.root = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.root)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_tool(self, name, *arguments):
        done = subprocess.run([SOURCE / "tools" / name, *arguments], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def assert_finds(self, tool, problem):
        code, output = self.run_tool(tool, self.root)
        self.assertEqual(code, 1, output)
        self.assertEqual(output, problem + "\n")

    def assert_clean(self, tool):
        self.assertEqual(self.run_tool(tool, self.root), (0, ""))


class CheckLayers(Tree):
    def setUp(self):
        super().setUp()
        self.write("CMakeLists.txt", "add_module(base)\nadd_module(text USES base)\nadd_module(rules USES base\n  text)\n")
        self.write("include/debunk/span.h", "#pragma once\n#include <cstddef>\n")
        self.write("src/base/hash.h", "#pragma once\n")
        self.write("src/text/words.h", '#pragma once\n#include <unicode/uchar.h>\n#include "base/hash.h"\n#include "text/other.h"\n')
        self.write("src/rules/rule.cc", '#include "debunk/span.h"\n#include "text/words.h"\n')
        self.write("cli/main.cc", '#include "debunk/span.h"\n#include "cli/flags.h"\n')

    def test_what_follows_the_arrows(self):
        self.assert_clean("check_layers")

    def test_an_arrow_that_is_not_declared(self):
        self.write("src/text/bad.cc", '#include "debunk/span.h"\n  #  include "rules/rule.h"\n')
        self.assert_finds("check_layers", "src/text/bad.cc:2: text may not use rules: rules/rule.h")

    def test_the_program_looks_behind_the_public_api(self):
        self.write("cli/bad.cc", '#include "text/words.h"\n')
        self.assert_finds("check_layers", "cli/bad.cc:1: the program uses the library through include/debunk only, not text/words.h")

    def test_what_is_the_programs_own(self):
        with open(self.root / "CMakeLists.txt", "a") as file:
            file.write("add_program_module(fetch USES base)\n")
        self.write("src/fetch/fetch.cc", '#include "base/hash.h"\n')
        self.write("cli/good.cc", '#include "fetch/fetch.h"\n')
        self.assert_clean("check_layers")
        self.write("src/text/bad.cc", '#include "fetch/fetch.h"\n')
        self.assert_finds("check_layers", "src/text/bad.cc:1: text may not use fetch: fetch/fetch.h")

    def test_the_public_api_shows_a_library(self):
        self.write("include/debunk/bad.h", "#pragma once\n#include <unicode/uchar.h>\n")
        self.assert_finds("check_layers", "include/debunk/bad.h:2: the public API includes only itself and the standard library, not unicode/uchar.h")

    def test_an_own_header_in_angles(self):
        self.write("src/rules/bad.cc", "#include <text/words.h>\n")
        self.assert_finds("check_layers", 'src/rules/bad.cc:1: our own headers stand in "…", others in <…>: text/words.h')

    def test_a_header_that_is_read_twice(self):
        self.write("src/base/bad.h", "int x;\n")
        self.assert_finds("check_layers", "src/base/bad.h: has no #pragma once")

    def test_a_folder_that_is_no_module(self):
        self.write("src/util/bad.h", "#pragma once\n")
        self.assert_finds("check_layers", "src/util: is a folder or a module of CMakeLists.txt, not both")

    def test_a_circle(self):
        self.write("CMakeLists.txt", "add_module(base USES text)\nadd_module(text USES base)\n")
        self.assert_finds("check_layers", "CMakeLists.txt: base uses text, which is not declared before it")


class CheckSources(Tree):
    def setUp(self):
        super().setUp()
        self.write("README.md", "# A title, and more\n\n[docs](docs/a.md) [here](#a-title-and-more) [there](docs/a.md#part-two)\n"
                                "[web](https://example.org) ![](docs/a.md)\n\n```\n[no](link.md)\n```\nand `[no](link.md)`\n")
        self.write("docs/a.md", "# A\n## Part two\n")
        self.write("src/base/hash.h", "// Hashes.\n#pragma once\n")

    def test_what_is_right(self):
        self.assert_clean("check_sources")

    def test_a_link_that_leads_nowhere(self):
        self.write("docs/b.md", "[gone](../gone.md)\n")
        self.assert_finds("check_sources", "docs/b.md: links to ../gone.md, which is not there")

    def test_a_heading_that_is_not_there(self):
        self.write("docs/b.md", "[gone](a.md#part-three)\n")
        self.assert_finds("check_sources", "docs/b.md: links to #part-three, a heading that a.md does not have")

    def test_a_place_of_one_machine(self):
        self.write("eval/run", "cd /ro" + "ot/data\n")
        self.assert_finds("check_sources", "eval/run:1: names a place of one machine: cd /ro" + "ot/data")

    def test_a_file_that_is_too_long(self):
        self.write("src/base/long.cc", "int x;\n" * 601)
        self.assert_finds("check_sources", "src/base/long.cc: 601 lines; split it before 600")

    def test_a_header_without_its_idea(self):
        self.write("src/base/bad.h", "#pragma once\n")
        self.assert_finds("check_sources", "src/base/bad.h: does not open with a comment on its idea")


class GenDocs(Tree):
    def setUp(self):
        super().setUp()
        (self.root / "tools").mkdir()
        shutil.copy(SOURCE / "tools/gen_docs", self.root / "tools")
        self.write("CHANGELOG.md", "# Changes\n<!-- rules of 0.1 -->\n<!-- end -->\nThe end.\n")
        self.write("src/rules/table.def", '// Rules.\nRULE("text/a-b", text::a_b, note, stable)\n')
        self.write("src/rules/text/README.md", "About text.\n")
        self.write("src/rules/text/a-b.md", "# text/a-b\nFinds a | b.\n\nLevel: note · Since: 0.1 · Fix: none · Needs: nothing\n")

    def generate(self, *arguments):
        done = subprocess.run([self.root / "tools/gen_docs", *arguments], capture_output=True, text=True)
        return done.returncode, done.stdout

    def test_writes_once_then_is_content_until_a_page_changes(self):
        self.assertEqual(self.generate("--check")[0], 1)
        self.assertEqual(self.generate()[0], 0)
        self.assertEqual(self.generate("--check"), (0, ""))
        self.assertEqual((self.root / "CHANGELOG.md").read_text(), "# Changes\n<!-- rules of 0.1 -->\n- `text/a-b`: Finds a | b.\n<!-- end -->\nThe end.\n")
        self.assertIn("| [a-b](text/a-b.md) | Finds a \\| b. | note | none | stable |", (self.root / "docs/rules/README.md").read_text())

        page = self.root / "src/rules/text/a-b.md"
        page.write_text(page.read_text() + "More.\n")
        self.assertEqual(self.generate("--check"), (1, "docs/rules/text/a-b.md: stale; run tools/gen_docs\n"))

    def test_removes_the_page_of_a_rule_that_is_gone(self):
        self.write("docs/rules/text/gone.md", "")
        self.generate()
        self.assertFalse((self.root / "docs/rules/text/gone.md").exists())
        self.assertEqual(self.generate("--check"), (0, ""))


unittest.main()
