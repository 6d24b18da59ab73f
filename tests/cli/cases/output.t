--output replaces a file when the whole report is there.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt
  > echo old > report.txt; chmod 604 report.txt

  $ debunk check --select text/doubled-word -f github --output report.txt story.txt; cat report.txt; stat -c %a report.txt
  ::warning file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  604

  $ debunk check --select text/doubled-word -f github -o new.txt story.txt; cat new.txt; ls -A
  ::warning file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  new.txt
  report.txt
  story.txt

  $ debunk check --select text/doubled-word -f github -o /dev/stdout story.txt
  ::warning file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  [1]

  $ debunk check --select text/doubled-word -o none/new.txt story.txt
  ! debunk: none/new.txt: cannot make a file beside it: No such file or directory
  [2]

  $ mkdir folder; debunk check --select text/doubled-word -o folder story.txt
  ! debunk: folder: is a folder
  [2]

A full disk leaves the old file. (TMPDIR is for the thread sanitizer, which writes a file there before main.)

  $ debunk check --select text/doubled-word -o /dev/full story.txt
  ! debunk: /dev/full: cannot be written: No space left on device
  [2]

  $ (ulimit -f 0; TMPDIR=/none debunk check --select text/doubled-word -o report.txt story.txt); cat report.txt; ls -A
  ::warning file=story.txt,line=3,endLine=3,col=16,endColumn=21,title=text/doubled-word::"to" stands twice
  folder
  new.txt
  report.txt
  story.txt
  ! debunk: report.txt: cannot be written: File too large
