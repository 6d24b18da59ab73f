A closed or full standard output is told, a reader that went away is not; nothing crashes.

  $ for i in $(seq 300); do printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story$i.txt; done

  $ debunk check --select text/doubled-word story1.txt >&-
  ! debunk: standard output cannot be written: Bad file descriptor
  [2]

  $ debunk check --select text/doubled-word story1.txt > /dev/full
  ! debunk: standard output cannot be written: No space left on device
  [2]

  $ debunk help > /dev/full
  ! debunk: standard output cannot be written: No space left on device
  [2]

  $ debunk check --select text/doubled-word *.txt | head -1; echo "${PIPESTATUS[@]}"
  warning[text/doubled-word]: "to" stands twice
  2 0

  $ debunk check --select text/doubled-word story1.txt 2>&- | head -1
  warning[text/doubled-word]: "to" stands twice

  $ debunk check --select text/doubled-word -o out.txt story1.txt <&- >&- 2>&-; echo $?; head -1 out.txt
  1
  warning[text/doubled-word]: "to" stands twice

  $ debunk check - <&-
  nothing found in 0 files
  ! debunk: standard input cannot be read: Bad file descriptor
  [2]
