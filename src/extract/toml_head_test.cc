#include "extract/toml_head.h"

#include <gtest/gtest.h>

namespace debunk::extract {
namespace {

std::string shown(std::string_view text) {
  std::string out;
  for (const TomlValue& one : read_toml_head(text)) out += one.key + "=" + one.value + ";";
  return out;
}

TEST(TomlHead, ValuesOfEveryKind) {
  EXPECT_EQ(shown("a = \"x \\\"y\\\" \\u00e9 # no comment\" # a comment\nb='C:\\d'\r\n\n# c\ndate = 2024-03-03T10:00:00Z\n\"quoted key\" = true"),
            "a=x \"y\" é # no comment;b=C:\\d;date=2024-03-03T10:00:00Z;quoted key=true;");
  EXPECT_EQ(shown("a = \"\"\"\ntwo\nlines \\\n   joined\"\"\"\nb = '''raw \\n'''\n"), "a=two\nlines joined;b=raw \\n;");
  EXPECT_EQ(shown("by = [\n \"Ada\", # first\n 'Jo',\n]\nx = [[1, 2], []]\n"), "by=Ada;by=Jo;x=1;x=2;");
  EXPECT_EQ(shown("by = [{name = \"Ada\", role = \"text\"}, {role = 'x', name = 'Jo'}]\n"), "by=Ada;by=Jo;");
}

TEST(TomlHead, StopsAtTablesAndMistakes) {
  EXPECT_EQ(shown("a = 1\n[params]\nb = 2\n"), "a=1;");
  for (const char* broken : {"b = \n", "b", "b = \"open\nc = 3", "b = [1", "b = [1 2]", "b = {x = 1", "= 3", "b = \"\\ud800\"", "b = \"\\u12", "é",
                             "b = \"\\", "b = '''x"})
    EXPECT_EQ(shown("a = 1\n" + std::string(broken)).rfind("a=1;", 0), 0u) << broken;
  EXPECT_NO_THROW(shown("a = " + std::string(10000, '[')));
}

}  // namespace
}  // namespace debunk::extract
