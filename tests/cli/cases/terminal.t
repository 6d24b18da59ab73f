Progress goes to a terminal only, and leaves nothing behind; the report follows the width of the terminal.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt; echo 'A line that is far too long for the narrow terminal that it goes to, so that some of it must be left out next to to the place.' > long.txt

  $ script -qec 'stty cols 60; debunk check --select text/doubled-word --color never long.txt' /dev/null | grep '^1 '
  1 | … some of it must be left out next to to the place.\r
  1 warning in 1 file\r

  $ for i in $(seq 40); do cp story.txt s$i.txt; done; script -qec 'debunk check -q --select text/doubled-word *.txt > /dev/null' /dev/null
  [1]
