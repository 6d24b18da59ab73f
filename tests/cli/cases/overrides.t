Some files have settings of their own.

  $ mkdir -p opinion/old news
  > for folder in opinion opinion/old news; do printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > $folder/story.txt; done
  > cp news/story.txt news/story.draft.txt
  > cat > debunk.toml <<'X'
  > [rules]
  > select = ["text/doubled-word"]
  > [[overrides]]
  > paths = ["opinion/**"]
  > levels = {text = "error"}
  > [[overrides]]
  > paths = ["opinion/old/*"]
  > ignore = ["text/doubled-word"]
  > [[overrides]]
  > paths = ["*.draft.txt"]
  > select = ["text/invisible-character"]
  > X

  $ debunk check -f github opinion news
  ::error file=opinion/story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  ::warning file=news/story.draft.txt,line=3,endLine=3,col=33,endColumn=34,title=text/invisible-character::invisible zero width space (U+200B)
  ::warning file=news/story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

The name of standard input counts.

  $ debunk check -f github - --stdin-name opinion/new.txt < news/story.txt
  ::error file=opinion/new.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

Also from another folder, and whatever way leads there.

  $ cd news && debunk check -f github ../opinion/story.txt ./../news/story.txt
  ::error file=../opinion/story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  ::warning file=./../news/story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]
