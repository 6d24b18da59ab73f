The table has a line for every rule; names choose some.

  $ debunk rules text/invisible-character text/control-character
  RULE                      LEVEL    STABILITY  FIX   SUMMARY                                                                          LANGUAGES
  text/control-character    warning  stable     safe  A control character, or a character that stands for something that is not text.  all
  text/invisible-character  warning  stable     safe  An invisible character where no script, emoji or hyphenation needs one.          all

  $ debunk rules text | tail -n +2 | grep -cv '^text/'
  0
  [1]

  $ diff <(debunk rules | tail -n +2 | cut -d ' ' -f 1) <(sed -n 's/^RULE("\([^"]*\)".*/\1/p' "$SOURCE/src/rules/table.def")

  $ debunk rules txt text/doubledword
  ! debunk: there is no rule or group "txt"; did you mean "text"?
  ! debunk: there is no rule or group "text/doubledword"; did you mean "text/doubled-word"?
  [2]

JSON is for programs.

  $ debunk rules --format json text/invisible-character
  [
    {"id": "text/invisible-character", "group": "text", "level": "warning", "stability": "stable", "since": "0.1", "fix": "safe", "languages": "all", "summary": "An invisible character where no script, emoji or hyphenation needs one."}
  ]

  $ debunk rules -f json | python3 -c 'import json, sys; rules = json.load(sys.stdin); print({type(r) for r in rules}, sorted(rules[0]), [r["id"] for r in rules] == sorted(r["id"] for r in rules))'
  {<class 'dict'>} ['fix', 'group', 'id', 'languages', 'level', 'since', 'stability', 'summary'] True

  $ debunk rules --format xml
  ! debunk: --format: there is no "xml" (it is one of text, json)
  ! debunk: "debunk rules -h" shows how it is used
  [2]
