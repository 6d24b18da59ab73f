# Writes the declarations of the functions in table.def: RULE("g/n", g::n, …) → namespace g { void n(const Article&, Findings&); }
set(code "#pragma once\n\n#include \"rules/article.h\"\n#include \"rules/findings.h\"\n\nnamespace debunk::rules {\n\n")
file(STRINGS ${TABLE} lines REGEX "^RULE\\(")
foreach(line ${lines})
  string(REGEX REPLACE "^RULE\\(\"[^\"]*\", ([a-z_]+)::([a-z_]+),.*$" "namespace \\1 { void \\2(const Article& article, Findings& findings);}\n" declaration ${line})
  string(APPEND code "${declaration}")
endforeach()
string(APPEND code "\n}  // namespace debunk::rules\n")
file(WRITE ${OUTPUT} "${code}")
