0: nothing at or above the chosen level. 1: findings. 2: could not run, or not on every file.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt
  > echo 'All is well.' > clean.txt

  $ debunk check -q clean.txt

  $ debunk check -q story.txt > /dev/null
  [1]

  $ debunk check -q story.txt missing.txt clean.txt > out.txt
  ! debunk: missing.txt: there is no such file; check the name
  [2]

The others were checked all the same.

  $ grep -c invisible-character out.txt
  2
