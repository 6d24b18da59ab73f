Every mistake is told with its place and what was probably meant. Nothing is checked then.

  $ echo text > a.txt
  > cat > debunk.toml <<'X'
  > levl = "note"
  > format = "txt"
  > baseline = 3
  > encoding = "latin9000"
  > [rules]
  > select = ["text/doubled-wrd", 3]
  > ignore = "text"
  > preview = "yes"
  > stable = true
  > [levels]
  > "text/doubled-word" = "loud"
  > "text/doubledword" = "note"
  > text = 1
  > [[overrides]]
  > path = ["a/**"]
  > [[overrides]]
  > paths = [""]
  > X

  $ debunk check a.txt
  ! debunk: debunk.toml:1:1: there is no key "levl" here; did you mean "level"?
  ! debunk: debunk.toml:2:10: "format": there is no format "txt"; did you mean "text"?
  ! debunk: debunk.toml:3:12: "baseline" must be a string, not an integer
  ! debunk: debunk.toml:4:12: "encoding": there is no encoding "latin9000"; names are as ICU and IANA have them: UTF-8, windows-1252, Shift_JIS
  ! debunk: debunk.toml:6:11: "select": there is no rule or group "text/doubled-wrd"; did you mean "text/doubled-word"?
  ! debunk: debunk.toml:6:31: "select" must be an array of strings, not an integer
  ! debunk: debunk.toml:7:10: "ignore" must be an array of strings, not a string
  ! debunk: debunk.toml:8:11: "preview" must be true or false, not a string
  ! debunk: debunk.toml:9:1: there is no key "stable" here
  ! debunk: debunk.toml:11:1: there is no level "loud" (it is one of note, warning, error)
  ! debunk: debunk.toml:12:1: there is no rule or group "text/doubledword"; did you mean "text/doubled-word"?
  ! debunk: debunk.toml:13:8: "text" must be a string, not an integer
  ! debunk: debunk.toml:14:1: the key "paths" is missing
  ! debunk: debunk.toml:15:1: there is no key "path" here; did you mean "paths"?
  ! debunk: debunk.toml:17:10: "paths": a pattern must not be empty
  [2]

  $ debunk check --no-config a.txt
  nothing found in 1 file

  $ printf 'level = "note\n' > debunk.toml; debunk check a.txt
  ! debunk: debunk.toml:1:14: this is no TOML: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited
  [2]

  $ printf '[overrides]\npaths = ["a"]\n' > debunk.toml; debunk check a.txt
  ! debunk: debunk.toml:1:1: "overrides" must be an array of tables, [[overrides]], not a table
  [2]

  $ printf 'level = "note"\nlevel = "error"\n' > debunk.toml; debunk check a.txt
  ! debunk: debunk.toml:2:9: this is no TOML: Error while parsing key-value pair: cannot redefine existing string 'level'
  [2]

  $ printf 'level = "\xff"\n' > debunk.toml; debunk check a.txt
  ! debunk: debunk.toml:1:9: this is no TOML: Encountered invalid utf-8 sequence
  [2]

  $ : > debunk.toml; debunk check -q a.txt
