--fix makes the safe fixes and says what it removed; the report is about what is left.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt; chmod 640 story.txt
  > echo 'All is well.' > clean.txt; touch -d 2020-01-01 clean.txt
  > ln -s story.txt link.txt

  $ debunk check --select text/doubled-word,text/invisible-character --fix story.txt clean.txt -f github
  ::warning file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  ! fixed: story.txt: text/invisible-character: removed "\u200b"
  [1]

  $ cat story.txt; stat -c %a story.txt; ls -A
  Mayor opens bridge

  The mayor went to to the new bridge on Monday.
  640
  clean.txt
  link.txt
  story.txt

A file without fixes is not written.

  $ stat -c %y clean.txt | cut -c 1-10
  2020-01-01

Unsafe fixes only when they are asked for.

  $ debunk check --select text/doubled-word --fix --unsafe-fixes story.txt; cat story.txt
  nothing found in 1 file
  Mayor opens bridge

  The mayor went to the new bridge on Monday.
  ! fixed: story.txt: text/doubled-word: removed " to"

A symbolic link stays, and its target is changed. A file under two names is changed once.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt
  > debunk check --select text/invisible-character --fix link.txt story.txt ./story.txt --jobs 3; cat story.txt; readlink link.txt
  nothing found in 1 file
  Mayor opens bridge

  The mayor went to to the new bridge on Monday.
  story.txt
  ! fixed: link.txt: text/invisible-character: removed "\u200b"

What was removed stands in the report, too.

  $ printf 'The bri\xe2\x80\x8bdge.\n' > bridge.txt
  > debunk check -q --select text/invisible-character --fix -f jsonl bridge.txt | grep -o '"fixed":[^]]*]'
  "fixed":[{"rule":"text/invisible-character","start":7,"end":10,"removed":"\u200b","inserted":"","round":0}]

With --quiet only what is left is told.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt
  > debunk check --select text/invisible-character --fix -q story.txt

Other encodings stay what they are.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' | iconv -f UTF-8 -t UTF-16 > wide.txt
  > debunk check --select text/invisible-character --fix -q wide.txt; iconv -f UTF-16 -t UTF-8 wide.txt; head -c 2 wide.txt | od -An -tx1
  Mayor opens bridge

  The mayor went to to the new bridge on Monday.
   ff fe

What is no file cannot be fixed.

  $ debunk check --fix - < story.txt
  ! debunk: --fix cannot change standard input; --diff shows what it would change
  [2]
