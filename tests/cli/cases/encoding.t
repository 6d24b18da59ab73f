--encoding says how the files are encoded.

  $ printf '\xcf\xf0\xe8\xe2\xe5\xf2\n' > a.txt

  $ debunk check -f json --encoding windows-1251 a.txt | python3 -c 'import json, sys; print(json.load(sys.stdin)["encoding"])'
  windows-1251

  $ debunk check -f json --encoding cp1251 - < a.txt | python3 -c 'import json, sys; print(json.load(sys.stdin)["encoding"])'
  windows-1251

  $ debunk check --encoding windws-1251 a.txt
  ! debunk: --encoding: there is no encoding "windws-1251"; did you mean windows-1251, UTF-16BE or windows-1250?
  [2]
