Every format comes from the same findings.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt
  > echo 'All is well.' > clean.txt

  $ debunk check --preview story.txt clean.txt
  warning[text/doubled-word]: "to" stands twice
   --> story.txt:3:16
    |
  3 | The mayor went to to the new bri<U+200B>dge on Monday.
    |                ^^^^^
    = fix (unsafe): write it once: "The mayor went to the new bri<U+200B>dge on Monday."
    = explain: debunk explain text/doubled-word

  warning[text/invisible-character]: invisible zero width space (U+200B)
   --> story.txt:3:33
    |
  3 | The mayor went to to the new bri<U+200B>dge on Monday.
    |                                 ^^^^^^^^
    = fix (safe): remove it: "mayor went to to the new bridge on Monday."
    = explain: debunk explain text/invisible-character

  2 warnings in 1 of 2 files; 1 safe fix
  [1]

  $ debunk check --preview --format text story.txt | diff - <(debunk check --preview story.txt)

  $ debunk check --preview --format json story.txt | python3 -c 'import json, sys; print([f["rule"] for f in json.load(sys.stdin)["findings"]])'
  ['text/doubled-word', 'text/invisible-character']

  $ debunk check --preview -f jsonl story.txt clean.txt | python3 -c 'import json, sys; print([(r["path"], [f["text"] for f in r["findings"]]) for r in map(json.loads, sys.stdin)])'
  [('story.txt', ['to to', '\u200b']), ('clean.txt', [])]

  $ debunk check --preview --format=sarif story.txt | python3 -c 'import json, sys; print([r["ruleId"] for r in json.load(sys.stdin)["runs"][0]["results"]])'
  ['text/doubled-word', 'text/invisible-character']

  $ debunk check --preview -fannotation story.txt | python3 -c 'import json, sys; json.load(sys.stdin)'

  $ debunk check --preview --format html story.txt | grep -ic '<!doctype html>'
  1

  $ debunk check --preview --format github story.txt
  ::warning file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  ::warning file=story.txt,line=3,endLine=3,col=33,endColumn=34,title=text/invisible-character::invisible zero width space (U+200B)
  [1]
