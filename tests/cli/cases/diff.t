--diff shows what --fix would do, for patch; nothing is changed.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt; cp story.txt before.txt
  > printf 'He is is here' > other.txt
  > echo 'All is well.' > clean.txt

  $ debunk check --select text/doubled-word,text/invisible-character --diff story.txt clean.txt other.txt | sed 's/\xe2\x80\x8b/<ZWSP>/'
  --- story.txt
  +++ story.txt
  @@ -1,3 +1,3 @@
   Mayor opens bridge

  -The mayor went to to the new bri<ZWSP>dge on Monday.
  +The mayor went to to the new bridge on Monday.

  $ debunk check --select text/doubled-word,text/invisible-character --diff --unsafe-fixes story.txt clean.txt other.txt > all.diff; sed 's/\xe2\x80\x8b/<ZWSP>/' all.diff; cmp story.txt before.txt
  --- story.txt
  +++ story.txt
  @@ -1,3 +1,3 @@
   Mayor opens bridge

  -The mayor went to to the new bri<ZWSP>dge on Monday.
  +The mayor went to the new bridge on Monday.

  $ patch -p0 -s < all.diff; cat story.txt; cat other.txt
  Mayor opens bridge

  The mayor went to the new bridge on Monday.
  He is is here

  $ debunk check --select text/doubled-word --diff --unsafe-fixes - < before.txt
  --- <stdin>
  +++ <stdin>
  @@ -1,3 +1,3 @@
   Mayor opens bridge

  -The mayor went to to the new bri​dge on Monday.
  +The mayor went to the new bri​dge on Monday.
  [1]

A wide encoding is shown as UTF-8.

  $ iconv -f UTF-8 -t UTF-16LE < before.txt > wide.txt; debunk check --select text/doubled-word --unsafe-fixes --diff --encoding UTF-16LE wide.txt | sed 's/\xe2\x80\x8b/<ZWSP>/'
  --- wide.txt
  +++ wide.txt
  @@ -1,3 +1,3 @@
   Mayor opens bridge

  -The mayor went to to the new bri<ZWSP>dge on Monday.
  +The mayor went to the new bri<ZWSP>dge on Monday.
