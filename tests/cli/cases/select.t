A rule, a group, all; what is ignored wins.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt

  $ rules() { debunk check -f jsonl "$@" story.txt | python3 -c 'import json, sys; print(*[f["rule"] for f in json.loads(sys.stdin.read())["findings"]])'; }
  > rules --select text/doubled-word
  > rules --select text/invisible-character
  > rules --select text/doubled-word,text/invisible-character
  > rules --select text/doubled-word --select text/invisible-character
  > rules --select all --preview --ignore text/doubled-word
  > rules --select text --preview --ignore text/doubled-word,structure
  text/doubled-word
  text/invisible-character
  text/doubled-word text/invisible-character
  text/doubled-word text/invisible-character
  text/invisible-character
  text/invisible-character

  $ debunk check --select text/doubled-word --ignore text story.txt
  ! debunk: no rule is on, so nothing would be checked; preview rules need --preview or their own name
  [2]

Preview rules run with --preview, or when they are named. Which rules are preview changes; how many run does not get smaller.

  $ test "$(debunk check --preview -f json story.txt | wc -c)" -ge "$(debunk check -f json story.txt | wc -c)"
