Pages from the network. What needs a server is tested in tests/fetch.

  $ debunk check http://127.0.0.1:1/story 'http://[::1]:1/' http://10.0.0.1/ http://169.254.169.254/latest
  nothing found in 0 files
  ! debunk: http://127.0.0.1:1/story: 127.0.0.1 is not a public address (loopback); --allow-private fetches it
  ! debunk: http://[::1]:1/: ::1 is not a public address (loopback); --allow-private fetches it
  ! debunk: http://10.0.0.1/: 10.0.0.1 is not a public address (private); --allow-private fetches it
  ! debunk: http://169.254.169.254/latest: 169.254.169.254 is not a public address (link-local); --allow-private fetches it
  [2]

  $ debunk check -q --allow-private --timeout 20 --max-size 64K --user-agent 'Desk of the Paper' --proxy http://127.0.0.1:1 --save page.warc.gz http://127.0.0.1:1/story; ls
  ! debunk: http://127.0.0.1:1/story: its server cannot be connected to

  $ debunk check -q ftp://paper.example/story file:///etc/passwd https://me:secret@paper.example/ 'http://'
  ! debunk: ftp://paper.example/story: only http and https are fetched
  ! debunk: file:///etc/passwd: only http and https are fetched
  ! debunk: https://me:secret@paper.example/: it holds a name or password, which debunk does not send
  ! debunk: http://: it is no address: No host part in the URL
  [2]

  $ debunk check --fix --save page.warc story.txt; debunk check --fix http://127.0.0.1:1/; debunk baseline http://127.0.0.1:1/
  ! debunk: --save keeps what is fetched, so it needs an address
  ! debunk: --fix cannot change a page on the network; --diff shows what it would change
  ! debunk: a baseline is about files, not about pages on the network
  [2]

  $ debunk check --timeout 0 --max-size 5G --user-agent $'a\nb' --proxy '' --save '' http://paper.example/
  ! debunk: --timeout "0": it must be a number from 1 to 3600
  ! debunk: --max-size "5G": it must be a number of bytes up to 1024M, like 500000, 800K or 64M
  ! debunk: --user-agent "a\x0ab": it must be printable ASCII
  ! debunk: --proxy "": it must not be empty
  ! debunk: --save "": it must not be empty
  ! debunk: "debunk check -h" shows how it is used
  [2]
