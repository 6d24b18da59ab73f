What nearly was reported is told with its reason, and changes neither findings nor exit code.

  $ printf 'Nobody knows the year\n\nThe council meets on Monday, January 12, to vote on the bridge over the river.\n' > story.txt

  $ debunk check --no-config --select dates/wrong-weekday story.txt
  nothing found in 1 file

  $ debunk check --no-config --select dates/wrong-weekday --explain-skips story.txt
  not reported[dates/wrong-weekday]: no year is said, and none follows from the publication
   --> story.txt:3:22
    |
  3 | The council meets on Monday, January 12, to vote on the bridge over the river.
    |                      ^^^^^^^^^^^^^^^^^^

  nothing found in 1 file

  $ debunk check --no-config --select dates/wrong-weekday --explain-skips --format json story.txt | grep -A6 near_misses
    "near_misses": [
      {
        "rule": "dates/wrong-weekday",
        "start": 44,
        "end": 62,
        "text": "Monday, January 12",
        "reason": "no year is said, and none follows from the publication"
