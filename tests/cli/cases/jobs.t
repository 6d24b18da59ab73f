The same bytes at any number of jobs, in the order of the files.

  $ for i in $(seq 100 140); do (seq $(( i * 37 % 90 )); printf 'Mayor opens bridge\n\nThe mayor went to to the new bri\xe2\x80\x8bdge on Monday.\n') > story$i.txt; done; echo x > clean.txt

  $ for format in text json jsonl sarif html annotation github; do
  >   for jobs in 1 2 7; do debunk check --preview --jobs $jobs -f $format story*.txt missing.txt clean.txt > $format.$jobs 2> err.$jobs; done
  >   cmp $format.1 $format.2; cmp $format.1 $format.7; cmp err.1 err.2; cmp err.1 err.7
  > done; cat err.7
  debunk: missing.txt: there is no such file; check the name

  $ debunk check --preview -j 7 -f jsonl story139.txt story100.txt story120.txt | grep -o '"path":"[^"]*"'
  "path":"story139.txt"
  "path":"story100.txt"
  "path":"story120.txt"

  $ debunk check --preview -j7 --diff --unsafe-fixes story*.txt | cmp - <(debunk check --preview -j1 --diff --unsafe-fixes story*.txt)

  $ for jobs in 1 7; do mkdir $jobs; cp story*.txt $jobs; (cd $jobs; debunk check --preview -j $jobs --fix --unsafe-fixes . > ../out.$jobs 2>&1); done; diff -r 1 7; cmp out.1 out.7
