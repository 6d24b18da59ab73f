Colour for people who look at a terminal, and for those who ask for it.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt
  > echo 'debunk check --select text/doubled-word "$@" story.txt | head -1' > first; echo 'script -qec "debunk check --select text/doubled-word $* story.txt" /dev/null | head -1' > seen

  $ bash first --color auto; bash first --color never; bash first --color always; NO_COLOR=1 bash first --color always
  warning[text/doubled-word]: "to" stands twice
  warning[text/doubled-word]: "to" stands twice
  \x1b[1;33mwarning[text/doubled-word]\x1b[0m\x1b[1m: "to" stands twice\x1b[0m
  \x1b[1;33mwarning[text/doubled-word]\x1b[0m\x1b[1m: "to" stands twice\x1b[0m

  $ bash seen; bash seen --color never
  \x1b[1;33mwarning[text/doubled-word]\x1b[0m\x1b[1m: "to" stands twice\x1b[0m\r
  warning[text/doubled-word]: "to" stands twice\r

  $ NO_COLOR=1 bash seen; TERM=dumb bash seen; NO_COLOR= bash seen
  warning[text/doubled-word]: "to" stands twice\r
  warning[text/doubled-word]: "to" stands twice\r
  \x1b[1;33mwarning[text/doubled-word]\x1b[0m\x1b[1m: "to" stands twice\x1b[0m\r

  $ bash seen -o report.txt; head -1 report.txt
  warning[text/doubled-word]: "to" stands twice
