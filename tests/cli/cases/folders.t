A folder means the texts in it, sorted.

  $ mkdir -p desk/b desk/a; for file in desk/b/2.md desk/b/1.txt desk/a/3.text desk/4.markdown desk/5.html desk/6.pdf; do printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > $file; done

  $ debunk check -f jsonl desk | grep -o '"path":"[^"]*'
  "path":"desk/4.markdown
  "path":"desk/5.html
  "path":"desk/a/3.text
  "path":"desk/b/1.txt
  "path":"desk/b/2.md

  $ debunk check -f jsonl desk/b desk/b/1.txt desk | grep -o '"path":"[^"]*'
  "path":"desk/b/1.txt
  "path":"desk/b/2.md
  "path":"desk/4.markdown
  "path":"desk/5.html
  "path":"desk/a/3.text

What a browser saved with a page is no page of its own.

  $ mkdir -p saved/Story_files saved/Other_files; cp desk/5.html saved/Story.htm; cp desk/5.html saved/Story_files/frame.html; cp desk/5.html saved/Other_files/page.html
  > debunk check -f jsonl saved | grep -o '"path":"[^"]*'
  "path":"saved/Other_files/page.html
  "path":"saved/Story.htm

A loop of links is told; the rest is checked.

  $ ln -s .. desk/a/up; debunk check --select text/doubled-word -f github desk > out.txt; grep -c doubled out.txt
  5
  ! debunk: desk/a/up: the link leads back to a folder that holds it; it was not followed

  $ mkdir empty; debunk check -q empty
  ! debunk: empty: the folder holds no text, Markdown or HTML file; name the files you mean
  [2]
