The example in docs/formats/debunk.toml.md runs, and does what its comments say.

  $ sed -n '/^```toml$/,/^```$/p' "$SOURCE/docs/formats/debunk.toml.md" | grep -v '^```' > debunk.toml
  > mkdir archive
  > printf 'A caf\xe9 in the har\xc2\xa0bour.\n' > archive/old.txt
  > printf 'The bri\xe2\x80\x8bdge.\n' > new.txt
  > printf 'format = "debunk-baseline/1"\n' > debunk-baseline.toml

  $ debunk check new.txt
  error[text/invisible-character]: invisible zero width space (U+200B)
   --> new.txt:1:8
    |
  1 | The bri<U+200B>dge.
    |        ^^^^^^^^
    = fix (safe): remove it: "The bridge."
    = explain: debunk explain text/invisible-character

  1 error in 1 file; 1 safe fix
  [1]

  $ debunk check -f jsonl archive | python3 -c 'import json, sys; print(json.loads(sys.stdin.read())["encoding"])'
  windows-1252

So does the one in docs/formats/baseline.md.

  $ sed -n '/^```toml$/,/^```$/p' "$SOURCE/docs/formats/baseline.md" | grep -v '^```' > debunk-baseline.toml; debunk check -q --select text/doubled-word new.txt
