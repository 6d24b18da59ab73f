- is standard input.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt

  $ debunk check --select text/doubled-word -f github - < story.txt
  ::warning file=<stdin>,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

  $ debunk check --select text/doubled-word -f github --stdin-name desk/story.md - < story.txt
  ::warning file=desk/story.md,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

  $ debunk check --select text/doubled-word -f github story.txt - - < story.txt
  ::warning file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  ::warning file=<stdin>,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

  $ debunk check -q - < /dev/null

  $ debunk check -q - < .
  ! debunk: standard input cannot be read: Is a directory
  [2]
