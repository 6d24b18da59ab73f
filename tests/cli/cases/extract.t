The article alone.

  $ cp $SOURCE/tests/stories/page.html harbour.html; debunk extract harbour.html | head -3
  SANDLE, March 3 — The harbour wall of Sandle will be raised by a metre before next winter, the council decided on Thursday, because the the storms of the last two years came over it three times & flooded the market.

  “Nobody here has forgotten the night of the fourth of January,” said Ruth Amble, who keeps the bakery at the quay.

  $ debunk extract -f markdown harbour.html | grep -e '^[-#>]'
  # Harbour wall to be raised by a metre
  ## What it costs
  - The quay is closed from May to August.
  - Boats up to nine metres may use the old basin.
  > We would rather have seen a barrier further out, but there is no money for it.

Places in json are bytes of the file.

  $ debunk extract --format json harbour.html > article.json
  > python3 -c 'import json; block = json.load(open("article.json"))["blocks"][0]; print(block["kind"], open("harbour.html", "rb").read()[block["start"]:block["end"]].decode())'
  headline Harbour wall to be raised by a metre

Standard input is what its name or its content says.

  $ debunk extract --stdin-name harbour.html - < harbour.html | diff - <(debunk extract harbour.html); debunk extract - < harbour.html | diff - <(debunk extract harbour.html)

  $ printf 'Мэр открыл мост\n\nНовый мост открыли утром в понедельник.\n' | iconv -t KOI8-R | debunk extract --encoding KOI8-R -
  Новый мост открыли утром в понедельник.

Several files, in their order; what cannot be read is told, and the rest goes on.

  $ mkdir desk; cp harbour.html desk/1.htm; printf 'Mayor opens bridge\n\nThe bridge opened on Monday.\n' > desk/2.txt; debunk extract --jobs 2 --format json desk > articles.json
  > grep '"path"' articles.json
    "path": "desk/1.htm",
    "path": "desk/2.txt",

  $ debunk extract desk/2.txt none.html desk/2.txt; echo $?
  The bridge opened on Monday.
  2
  ! debunk: none.html: there is no such file; check the name

  $ debunk extract -f markdown desk/2.txt ./desk/2.txt
  # Mayor opens bridge

  The bridge opened on Monday.

  ---

  # Mayor opens bridge

  The bridge opened on Monday.

  $ debunk extract --output article.txt desk/2.txt; cat article.txt
  The bridge opened on Monday.

A page without an article.

  $ debunk extract --stdin-name empty.html - < /dev/null
  ! debunk: empty.html: there is no article in it
  [1]

  $ debunk extract --quiet - < /dev/null
  [1]

The help.

  $ debunk extract --help | head -1
  Write the article alone, out of the page around it

What was typed wrongly.

  $ debunk extract --format jsn --stdin-name a.html --encoding klingon harbour.html
  ! debunk: --format: there is no "jsn" (it is one of text, markdown, json); did you mean "json"?
  ! debunk: "debunk extract -h" shows how it is used
  [2]

  $ debunk extract --stdin-name a.html --encoding klingon --save page.warc harbour.html 2>&1 | sed 's/; .*//'
  debunk: --encoding: there is no encoding "klingon"
  debunk: --stdin-name is for standard input, so it needs the operand -
  debunk: --save keeps what is fetched, so it needs an address

Pages from the network, as for check.

  $ debunk extract --allow-private --timeout 20 --max-size 64K --user-agent Desk --proxy http://127.0.0.1:1 http://127.0.0.1:1/story; debunk extract http://127.0.0.1:1/
  ! debunk: http://127.0.0.1:1/story: its server cannot be connected to
  ! debunk: http://127.0.0.1:1/: 127.0.0.1 is not a public address (loopback); --allow-private fetches it
  [2]
