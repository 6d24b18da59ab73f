What cannot be read is told, each with what it is; everything else is checked, and the exit code is 2.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt
  > printf '%%PDF-1.7\n1 0 obj\n' > a.pdf; printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' > b.txt; printf 'PK\x03\x04\x14\0\0\0' > c.zip; printf '\x7fELF\x02\x01\x01\0' > d; : > empty.txt

  $ debunk check -q --select text/doubled-word a.pdf b.txt missing.txt c.zip d empty.txt story.txt no/such/folder > out.txt; echo $?; head -1 out.txt
  2
  warning[text/doubled-word]: "to" stands twice
  ! debunk: missing.txt: there is no such file; check the name
  ! debunk: no/such/folder: there is no such file; check the name
  ! debunk: a.pdf: it is a PDF document, not text; save or copy its text into a .txt file and check that
  ! debunk: b.txt: it is a PNG image, not text; type or scan its text into a .txt file and check that
  ! debunk: c.zip: it is a ZIP archive, not text; unpack it and check the text files in it
  ! debunk: d: it is a program (ELF), not text; give a text file

Names with odd bytes neither end the line nor paint on the terminal.

  $ debunk check -q $'od\nd.txt' $'\e[31mred.txt' $'\xff\xfe.txt' ''
  ! debunk: od\x0Ad.txt: there is no such file; check the name
  ! debunk: \x1B[31mred.txt: there is no such file; check the name
  ! debunk: \xFF\xFE.txt: there is no such file; check the name
  ! debunk: : there is no such file; check the name
  [2]

  $ cp story.txt $'\xff\xfe\n.txt'; debunk check -q --select text/doubled-word $'\xff\xfe\n.txt' | head -2
  warning[text/doubled-word]: "to" stands twice
   --> <FF><FE><U+000A>.txt:3:16

A folder that may not be read (only for those who are not root).

  $ mkdir shut; chmod 0 shut; if [ "$(id -u)" = 0 ]; then echo 'skipped: root reads everything'; else debunk check -q shut story.txt > /dev/null; echo $?; fi
  skipped: root reads everything
