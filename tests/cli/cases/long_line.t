A very long line is no reason to give up.

  $ python3 -c 'print("word " * 1000000 + "to to end")' > long.txt; debunk check --select text/doubled-word long.txt
  warning[text/doubled-word]: "to" stands twice
   --> long.txt:1:5000001
    |
  1 | … word word word word word word word word word word word word word word word word to to end
    |                                                                                   ^^^^^
    = fix (unsafe): write it once: "word word word word word to end"
    = explain: debunk explain text/doubled-word

  1 warning in 1 file
  [1]
