What was typed wrongly is told, all of it at once, with what was probably meant; the exit code is 2.

  $ debunk
  ! debunk: a command is missing
  ! debunk: "debunk help" lists the commands
  [2]

  $ debunk chekc a.txt
  ! debunk: there is no command "chekc"; did you mean "check"?
  ! debunk: "debunk help" lists the commands
  [2]

  $ debunk story.txt
  ! debunk: there is no command "story.txt"; to check a file, type "debunk check" before it
  ! debunk: "debunk help" lists the commands
  [2]

  $ debunk --quiet check a.txt
  ! debunk: the first word must be a command, not "--quiet"
  ! debunk: "debunk help" lists the commands
  [2]

  $ debunk check
  ! debunk: debunk check needs a FILE
  ! debunk: "debunk check -h" shows how it is used
  [2]

  $ debunk check --fromat json --level wrning --jobs none -x --quiet=yes --color
  ! debunk: there is no flag "--fromat"; did you mean "--format"?
  ! debunk: --level: there is no "wrning" (it is one of note, warning, error); did you mean "warning"?
  ! debunk: --jobs "none": it must be a number from 1 to 1024
  ! debunk: there is no flag "-x" in "-x"
  ! debunk: --quiet takes no value
  ! debunk: --color needs a value: --color WHEN
  ! debunk: "debunk check -h" shows how it is used
  [2]

  $ debunk check --select text/doubled-wrd,txet --ignore '' --encoding latin9000 a.txt
  ! debunk: --ignore "": a name is missing
  ! debunk: "debunk check -h" shows how it is used
  [2]

  $ debunk check --select txet --encoding latin9000 a.txt
  ! debunk: --select: there is no rule or group "txet"; did you mean "text"?
  ! debunk: --encoding: there is no encoding "latin9000"; names are as ICU and IANA have them: UTF-8, windows-1252, Shift_JIS
  [2]

  $ debunk check --jobs 0 --jobs 1025 --jobs -1 --jobs 3x a.txt
  ! debunk: --jobs "0": it must be a number from 1 to 1024
  ! debunk: --jobs "1025": it must be a number from 1 to 1024
  ! debunk: --jobs "-1": it must be a number from 1 to 1024
  ! debunk: --jobs "3x": it must be a number from 1 to 1024
  ! debunk: "debunk check -h" shows how it is used
  [2]

  $ debunk check --diff --fix --format json --config x.toml --no-config --stdin-name x a.txt
  ! debunk: --config and --no-config exclude each other
  ! debunk: --diff and --fix exclude each other: the one shows what the other does
  ! debunk: --diff takes the place of the report, so --format has no meaning with it
  ! debunk: --stdin-name is for standard input, so it needs the operand -
  [2]

  $ debunk check --unsafe-fixes a.txt
  ! debunk: --unsafe-fixes says what --fix or --diff may do, so it needs one of them
  [2]

  $ debunk version now
  ! debunk: debunk version does not take "now"
  ! debunk: "debunk version -h" shows how it is used
  [2]

  $ debunk help check rules
  ! debunk: debunk help does not take "rules"
  ! debunk: "debunk help -h" shows how it is used
  [2]

Everything after -- is an operand.

  $ debunk check -- --quiet
  nothing found in 0 files
  ! debunk: --quiet: there is no such file; check the name
  [2]
