The flags that say what is checked mean the same to baseline as to check.

  $ printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n' > story.txt

  $ debunk baseline --quiet --select text/doubled-word,text/invisible-character --ignore text/doubled-word --baseline one.toml story.txt; grep '^rule' one.toml
  rule = "text/invisible-character"

  $ debunk baseline --select text/doubled-word --level error story.txt
  ! debunk: no rule is on, so nothing would be checked; preview rules need --preview or their own name
  [2]

  $ debunk baseline --select text/doubled-word --level warning --jobs 2 --baseline two.toml story.txt story.txt
  two.toml: 1 finding (1 new, 0 gone)

  $ printf '[rules]\nselect = ["text/doubled-word"]\n' > debunk.toml; debunk baseline --baseline three.toml story.txt; grep '^rule' three.toml
  three.toml: 1 finding (1 new, 0 gone)
  rule = "text/doubled-word"

  $ mv debunk.toml other.toml; debunk baseline --config other.toml --baseline new.toml story.txt
  new.toml: 1 finding (1 new, 0 gone)

  $ printf 'levl = 1\n' > debunk.toml; debunk baseline --no-config --select text/doubled-word --baseline new.toml story.txt
  new.toml: 1 finding (0 new, 0 gone)

  $ rm debunk.toml; iconv -f UTF-8 -t UTF-16LE < story.txt | debunk baseline --select text/doubled-word --encoding UTF-16LE --stdin-name wide.txt --baseline wide.toml -; grep -e path -e text wide.toml
  wide.toml: 1 finding (1 new, 0 gone)
  path = "wide.txt"
  rule = "text/doubled-word"
  text = "to to"

  $ debunk baseline --help | head -1
  Write down what is found now, so that check can leave it out
