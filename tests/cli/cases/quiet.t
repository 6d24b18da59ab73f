--quiet leaves the findings and the errors.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt; echo 'All is well.' > clean.txt

  $ debunk check --select text/doubled-word -q story.txt missing.txt
  warning[text/doubled-word]: "to" stands twice
   --> story.txt:3:16
    |
  3 | The mayor went to to the new bri<U+200B>dge on Monday.
    |                ^^^^^
    = fix (unsafe): write it once: "The mayor went to the new bri<U+200B>dge on Monday."
    = explain: debunk explain text/doubled-word
  ! debunk: missing.txt: there is no such file; check the name
  [2]

  $ debunk check -q clean.txt
