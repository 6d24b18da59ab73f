What is in the baseline is counted and not shown.

  $ mkdir desk
  > printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > desk/story.txt
  > printf 'He and and she.\n' > desk/other.txt

  $ debunk baseline --preview --select text/doubled-word,text/invisible-character desk/*.txt
  debunk-baseline.toml: 3 findings (3 new, 0 gone)

  $ cat debunk-baseline.toml
  # Findings that "debunk check --baseline" leaves out, written by "debunk baseline".
  format = "debunk-baseline/1"

  [[finding]]
  path = "desk/other.txt"
  rule = "text/doubled-word"
  text = "and and"
  fingerprint = "aeffa35e048930291734aec34bf13086"

  [[finding]]
  path = "desk/story.txt"
  rule = "text/doubled-word"
  text = "to to"
  fingerprint = "61342ccb0244070cc1b30a53837ea8a8"

  [[finding]]
  path = "desk/story.txt"
  rule = "text/invisible-character"
  text = "\u200b"
  fingerprint = "7a80d9abb0c90e0d08b89c7913530c29"

  $ debunk check --select text/doubled-word,text/invisible-character --baseline debunk-baseline.toml desk/*.txt
  nothing found in 2 files; 3 suppressed

Doing it again changes nothing.

  $ cp debunk-baseline.toml before; debunk baseline --select text/doubled-word,text/invisible-character desk/*.txt && cmp before debunk-baseline.toml
  debunk-baseline.toml: 3 findings (0 new, 0 gone)

A fix leaves them alone too.

  $ debunk check --select text/doubled-word --baseline debunk-baseline.toml --fix --unsafe-fixes -q desk/*.txt && grep -c 'to to' desk/story.txt
  1

What no longer occurs is named, if its file and its rule were part of the run.

  $ printf 'He and she.\n' > desk/other.txt
  > debunk check --select text/doubled-word --baseline debunk-baseline.toml desk/other.txt
  nothing found in 1 file
  ! debunk: debunk-baseline.toml: no longer in desk/other.txt: text/doubled-word "and and"; "debunk baseline" brings the file up to date

  $ debunk check -q --select text/doubled-word --baseline debunk-baseline.toml desk/other.txt

  $ debunk check --select text/invisible-character --baseline debunk-baseline.toml desk/other.txt
  nothing found in 1 file

An update speaks for the files and rules of the run, and leaves other entries.

  $ debunk baseline --select text/invisible-character desk/other.txt; grep path debunk-baseline.toml
  debunk-baseline.toml: 3 findings (0 new, 0 gone)
  path = "desk/other.txt"
  path = "desk/story.txt"
  path = "desk/story.txt"

  $ debunk baseline --select text/doubled-word desk/other.txt; grep path debunk-baseline.toml
  debunk-baseline.toml: 2 findings (0 new, 1 gone)
  path = "desk/story.txt"
  path = "desk/story.txt"

New text, moved text and edits elsewhere: only what is new is shown.

  $ (echo 'A new first line.'; cat desk/story.txt; echo 'And and this.') > desk/moved.txt; rm desk/story.txt
  > debunk check --select text/doubled-word --baseline debunk-baseline.toml -f github desk/*.txt
  ::warning file=desk/moved.txt,line=5,endLine=5,col=1,endColumn=8,title=text/doubled-word::"and" stands twice
  [1]

Entries of files that are gone go.

  $ debunk baseline -q --select text/doubled-word desk/other.txt; grep path debunk-baseline.toml
  [1]

The file may stand elsewhere, and debunk.toml may name it.

  $ mkdir -p kept; printf 'baseline = "kept/known.toml"\n' > debunk.toml
  > debunk baseline --select text/doubled-word desk/*.txt && grep path kept/known.toml
  > debunk check --select text/doubled-word desk/*.txt
  kept/known.toml: 2 findings (2 new, 0 gone)
  path = "../desk/moved.txt"
  path = "../desk/moved.txt"
  nothing found in 2 files; 2 suppressed

Mistakes.

  $ debunk check --baseline missing.toml desk/*.txt
  ! debunk: missing.toml: cannot be read: No such file or directory; "debunk baseline" writes one
  [2]

  $ printf 'format = "debunk-baseline/2"\nfindings = 1\n[[finding]]\nrule = "a"\npath = 3\nfingerprint = "xyz"\n' > bad.toml; debunk check --baseline bad.toml desk/*.txt
  ! debunk: bad.toml:1:10: "format": this debunk reads "debunk-baseline/1", not "debunk-baseline/2"
  ! debunk: bad.toml:2:1: there is no key "findings" here; did you mean "finding"?
  ! debunk: bad.toml:3:1: the key "text" is missing
  ! debunk: bad.toml:5:8: "path" must be a string, not an integer
  ! debunk: bad.toml:6:15: "fingerprint": it must be 32 digits from 0 to f
  [2]

  $ debunk baseline --baseline bad.toml desk/*.txt
  ! debunk: bad.toml:1:10: "format": this debunk reads "debunk-baseline/1", not "debunk-baseline/2"
  ! debunk: bad.toml:2:1: there is no key "findings" here; did you mean "finding"?
  ! debunk: bad.toml:3:1: the key "text" is missing
  ! debunk: bad.toml:5:8: "path" must be a string, not an integer
  ! debunk: bad.toml:6:15: "fingerprint": it must be 32 digits from 0 to f
  [2]

  $ debunk baseline --baseline new.toml --select text/doubled-word desk/*.txt missing.txt
  new.toml: 2 findings (2 new, 0 gone)
  ! debunk: missing.txt: there is no such file; check the name
  [2]

  $ debunk baseline --baseline none/new.toml --select text/doubled-word desk/*.txt
  ! debunk: none/new.toml: cannot make a file beside it: No such file or directory
  [2]
