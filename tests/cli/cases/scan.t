Archives, tables, folders: a line for each article.

  $ printf '%s\n' '{"url": "https://www.paper.example/1", "date": "2024-03-03", "title": "Wall", "text": "The harbour wall of Sandle will be raised by the the council before next winter."}' \
  >   '{"url": "https://zeitung.example/2", "text": "Die neue Brücke wurde am Montag von der Bürgermeisterin eröffnet, und viele kamen."}' \
  >   '{broken' '{"url": "https://paper.example/3", "title": "No text"}' '{"url": "https://paper.example/4", "text": "The old bridge is closed to all traffic until the end of May."}' > day.jsonl
  > debunk scan --no-config day.jsonl > out.jsonl; echo $?; grep -o '"format":"[^"]*"\|"record":{[^}]*}\|"rule":"[^"]*"\|"reason":"[^"]*"' out.jsonl
  1
  "format":"debunk-report/1"
  "record":{"input":"day.jsonl","at":0,"inside":0,"address":"https://www.paper.example/1","date":"2024-03-03","title":"Wall"}
  "rule":"text/doubled-word"
  "format":"debunk-report/1"
  "record":{"input":"day.jsonl","at":170,"inside":0,"address":"https://zeitung.example/2"}
  "format":"debunk-skip/1"
  "record":{"input":"day.jsonl","at":304,"inside":0}
  "reason":"no-json"
  "format":"debunk-skip/1"
  "record":{"input":"day.jsonl","at":312,"inside":0,"address":"https://paper.example/3"}
  "reason":"no-text"
  "format":"debunk-report/1"
  "record":{"input":"day.jsonl","at":367,"inside":0,"address":"https://paper.example/4"}
  ! 1 finding in 1 of 3 articles
  ! rules: text/doubled-word 1
  ! languages: en 2, de 1
  ! hosts with findings: www.paper.example 1
  ! could not be read: no-json 1, no-text 1

The same bytes for any number of threads, into a file, packed, or from standard input (but for its name).

  $ for jobs in 1 2 7; do debunk scan --no-config --quiet --jobs $jobs --output out$jobs.jsonl day.jsonl; echo $?; cmp out.jsonl out$jobs.jsonl; done; ls
  1
  1
  1
  day.jsonl
  out.jsonl
  out1.jsonl
  out2.jsonl
  out7.jsonl

  $ debunk scan --no-config -q -o out.jsonl.zst day.jsonl; head -c 4 out.jsonl.zst | od -An -tx1
   28 b5 2f fd

  $ debunk scan --no-config -q - < day.jsonl | sed 's/<stdin>/day.jsonl/' | cmp - out.jsonl

Folders: every file in them, as its content says.

  $ mkdir -p crawl/more; gzip -c day.jsonl > crawl/day.jsonl.gz; printf 'url,text\nhttps://a.example/,"The wall, they say, is high."\n' > crawl/more/table.csv
  > cp $SOURCE/tests/stories/page.html crawl/page.html; printf 'p { margin: 0 }\n' > crawl/style.css; printf '\211PNG\r\n\032\n' > crawl/picture
  > debunk scan --no-config --select text/doubled-word crawl | grep -o '"input":"[^"]*"'; tar --sort=name -cf crawl.tar crawl; debunk scan --no-config -q crawl.tar | grep -o '"name":"[^"]*"'
  "input":"crawl/day.jsonl.gz"
  "input":"crawl/day.jsonl.gz"
  "input":"crawl/day.jsonl.gz"
  "input":"crawl/day.jsonl.gz"
  "input":"crawl/day.jsonl.gz"
  "input":"crawl/more/table.csv"
  "input":"crawl/page.html"
  "name":"crawl/day.jsonl.gz"
  "name":"crawl/day.jsonl.gz"
  "name":"crawl/day.jsonl.gz"
  "name":"crawl/day.jsonl.gz"
  "name":"crawl/day.jsonl.gz"
  "name":"crawl/more/table.csv"
  "name":"crawl/page.html"
  ! 2 findings in 2 of 5 articles
  ! rules: text/doubled-word 2
  ! languages: en 4, de 1
  ! hosts with findings: www.paper.example 1
  ! could not be read: no-json 1, no-text 1
  ! passed by: not-text 1, other-type 1

What a scan writes into a folder is no input of it.

  $ mkdir inbox; cp day.jsonl inbox; for i in 1 2; do debunk scan --no-config -q inbox -o inbox/out.jsonl --summary inbox/sum.json; grep -c '"record"' inbox/out.jsonl; done
  5
  5

Which records.

  $ debunk scan --no-config -q --where host=paper.example day.jsonl | grep -o '"address":"[^"]*"'
  "address":"https://www.paper.example/1"
  "address":"https://paper.example/3"
  "address":"https://paper.example/4"

  $ debunk scan --no-config --where language=de --where language=fr day.jsonl | grep -o '"path":"[^"]*"'
  "path":"https://zeitung.example/2"
  ! 0 findings in 0 of 1 article
  ! languages: de 1
  ! could not be read: no-json 1, no-text 1
  ! passed by: other-language 2

  $ debunk scan --no-config -q --limit 2 day.jsonl | grep -o '"path":"[^"]*"'
  "path":"https://www.paper.example/1"
  "path":"https://zeitung.example/2"

  $ debunk scan --no-config -q --sample 2 day.jsonl | grep -c debunk-report; debunk scan --no-config -q --sample 100% day.jsonl | cmp - out.jsonl; debunk scan --no-config -q --sample 0% day.jsonl | grep -c report
  2
  0
  [1]

  $ debunk scan --no-config -q --only-findings day.jsonl | grep -o '"format":"[^"]*"\|"path":"[^"]*"'
  "format":"debunk-report/1"
  "path":"https://www.paper.example/1"
  "format":"debunk-skip/1"
  "format":"debunk-skip/1"

Fields by other names, also inside of objects.

  $ echo '{"story": {"body": "The harbour wall of Sandle will be raised by the the council."}, "page": "", "head": "Wall", "when": 5, "link": "https://a.example/"}' > other.json
  > debunk scan --no-config -q --text-field story.body --html-field page --title-field head --date-field when --address-field link other.json | grep -o '"record":{[^}]*}\|"rule":"[^"]*"'
  "record":{"input":"other.json","at":0,"inside":0,"address":"https://a.example/","date":"5","title":"Wall"}
  "rule":"text/doubled-word"

Which rules.

  $ debunk scan --no-config --select text/doubled-word --ignore injected day.jsonl > /dev/null; debunk scan --no-config -q --level error --preview day.jsonl > /dev/null; echo $?
  0
  ! 1 finding in 1 of 3 articles
  ! rules: text/doubled-word 1
  ! languages: en 2, de 1
  ! hosts with findings: www.paper.example 1
  ! could not be read: no-json 1, no-text 1

  $ printf 'level = "error"\n' > quiet.toml; debunk scan -q --config quiet.toml day.jsonl | cmp - <(debunk scan -q --no-config --level error day.jsonl)

  $ echo 'format = "debunk-baseline/1"' > known.toml; sed -n 's/.*"path":"\([^"]*\)".*"fingerprint":"\([^"]*\)".*/[[finding]]\npath = "\1"\nrule = "text\/doubled-word"\ntext = "the the"\nfingerprint = "\2"/p' out.jsonl >> known.toml
  > debunk scan -q --no-config --baseline known.toml day.jsonl | grep -c '"suppressed":1'
  1

The summary.

  $ debunk scan --no-config -q --summary sum.json --summary sum.html day.jsonl -o again.jsonl; python3 -c '
  > import json; sum = json.load(open("sum.json")); print(sum["format"], sum["records"], sum["findings"], sum["skipped"])'; grep -c '<svg' sum.html; grep -c script sum.html
  debunk-scan-summary/1 3 1 [{'reason': 'no-json', 'records': 1}, {'reason': 'no-text', 'records': 1}]
  9
  0
  [1]

Interrupted runs are gone on with; where none is, --resume begins at the beginning.

  $ debunk scan --no-config -q --resume -o fresh.jsonl day.jsonl; cmp fresh.jsonl out.jsonl

  $ touch old.jsonl.part; echo what > old.jsonl.state; debunk scan --no-config -o old.jsonl day.jsonl; debunk scan --no-config --resume -o old.jsonl day.jsonl
  ! debunk: old.jsonl.state: a scan was not finished; --resume goes on with it, or remove this file to begin anew
  ! debunk: old.jsonl.state: is no state of a scan; remove it to begin anew
  [2]

What cannot be read.

  $ debunk scan --no-config -q none.warc day.jsonl | cmp - out.jsonl
  ! debunk: none.warc: there is no such file; check the name

  $ mkdir empty; debunk scan --no-config -q empty; chmod 0 empty; debunk scan --no-config -q -o no/out.jsonl day.jsonl
  ! debunk: empty: the folder holds no file
  ! debunk: no/out.jsonl.part: cannot be written: No such file or directory
  [2]

What was typed wrongly.

  $ debunk scan --sample 0 --limit x --where colour=red --where host= --summary sum.txt day.jsonl
  ! debunk: --sample "0": it must be a number of records up to 10000000, or a share like 1% or 0.5%
  ! debunk: --limit "x": it must be a number from 1
  ! debunk: --where "colour=red": it must be host=example.org or language=de
  ! debunk: --where "host=": it must be host=example.org or language=de
  ! debunk: --summary "sum.txt": its name must end in .json or .html
  ! debunk: "debunk scan -h" shows how it is used
  [2]

  $ debunk scan --no-config --resume --sample 5 --sample 5% - https://paper.example/
  ! debunk: --resume goes on with an output, so it needs --output
  ! debunk: --resume reads its inputs again, so none of them can be standard input
  ! debunk: --sample is a number or a share, not both
  ! debunk: a scan reads files; "debunk check --save page.warc.gz" fetches a page into one
  [2]

The help.

  $ debunk scan --help | head -1
  Check the articles of web archives, tables, feeds and whole folders
