Rules below the level do not run.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt

  $ debunk check --preview --level note -f github story.txt | grep -c doubled-word
  1

  $ debunk check --preview --level error -f github story.txt

  $ debunk check --preview --level error --fix story.txt; grep -c 'bridge' story.txt
  nothing found in 1 file
  1
