debunk.toml is looked for in the current folder and above; what is typed goes before what stands there.

  $ mkdir -p desk/today
  > printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > desk/today/story.txt
  > cat > desk/debunk.toml <<'X'
  > format = "github"
  > [rules]
  > select = ["text/doubled-word", "text/invisible-character"]
  > ignore = ["text/invisible-character"]
  > [levels]
  > "text/doubled-word" = "error"
  > all = "note"
  > X

  $ cd desk/today && debunk check story.txt
  ::error file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

  $ cd desk && debunk check --select text/invisible-character today/story.txt
  ::notice file=today/story.txt,line=3,endLine=3,col=33,endColumn=34,title=text/invisible-character::invisible zero width space (U+200B)
  [1]

  $ cd desk && debunk check --ignore text/doubled-word today/story.txt
  ! debunk: no rule is on, so nothing would be checked; preview rules need --preview or their own name
  [2]

  $ cd desk && debunk check --level error -f jsonl --no-config today | grep -c '"findings":\[\]'
  1

A file's own folder plays no part.

  $ debunk check --select text/doubled-word -f text desk/today/story.txt | head -1
  warning[text/doubled-word]: "to" stands twice

  $ debunk check --config desk/debunk.toml desk/today/story.txt
  ::error file=desk/today/story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

  $ debunk check --config missing.toml desk/today/story.txt
  ! debunk: missing.toml: cannot be read: No such file or directory
  [2]

  $ debunk check --config desk desk/today/story.txt
  ! debunk: desk: cannot be read: Is a directory
  [2]

Nothing to do is a mistake, not a success.

  $ cd desk && debunk check --ignore text today
  ! debunk: no rule is on, so nothing would be checked; preview rules need --preview or their own name
  [2]
