A folder means the texts in it, sorted.

  $ mkdir -p desk/b desk/a; for file in desk/b/2.md desk/b/1.txt desk/a/3.text desk/4.markdown desk/5.html desk/6; do printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > $file; done

  $ debunk check --select text/doubled-word -f github desk | grep -o 'file=[^,]*'
  file=desk/4.markdown
  file=desk/a/3.text
  file=desk/b/1.txt
  file=desk/b/2.md

  $ debunk check --select text/doubled-word -f github desk/b desk/b/1.txt desk | grep -o 'file=[^,]*'
  file=desk/b/1.txt
  file=desk/b/2.md
  file=desk/4.markdown
  file=desk/a/3.text

A loop of links is told; the rest is checked.

  $ ln -s .. desk/a/up; debunk check --select text/doubled-word -f github desk > out.txt; grep -c doubled out.txt
  4
  ! debunk: desk/a/up: the link leads back to a folder that holds it; it was not followed

  $ mkdir empty; debunk check -q empty
  ! debunk: empty: the folder holds no .txt, .text, .md or .markdown file; name the files you mean
  [2]
