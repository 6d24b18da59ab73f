What nearly was reported is told with its reason, and changes neither findings nor exit code.

  $ printf 'Nobody knows the year\n\nThe council meets on Monday, January 12, to vote on the bridge over the river.\n' > story.txt

  $ debunk check --no-config --select dates/wrong-weekday story.txt

  $ debunk check --no-config --select dates/wrong-weekday --explain-skips story.txt

  $ debunk check --no-config --select dates/wrong-weekday --explain-skips --format json story.txt | grep -A6 near_misses
