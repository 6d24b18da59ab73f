The help is made from the tables of commands and flags.

  $ debunk help
  debunk 0.1.0: checks a news article the way a compiler checks code

  Usage: debunk COMMAND [FLAGS] ...

  Commands:
    check     Check files and report what is damaged, planted, doubled or cut off
    extract   Write the article alone, out of the page around it
    scan      Check the articles of web archives, tables, feeds and whole folders
    explain   Show the page of a rule: why it matters, examples, what it misses
    rules     List the rules
    baseline  Write down what is found now, so that check can leave it out
    version   Show the version
    help      Show the commands, or the flags of one

  Exit code:
    0 when nothing was found at or above the chosen level, 1 when something was, 2
    when debunk could not run or could not read some of the files (the others are
    still checked).

  "debunk help COMMAND" tells more.

  $ debunk --help | head -1
  debunk 0.1.0: checks a news article the way a compiler checks code

  $ debunk -h | head -1
  debunk 0.1.0: checks a news article the way a compiler checks code

  $ debunk check -h
  Check files and report what is damaged, planted, doubled or cut off

  Usage: debunk check [FLAGS] FILE...

    FILE is a file, a folder (its text, Markdown and HTML files by suffix, and
    those of the folders in it), - for standard input, or the address of a page
    (http:// or https://), which is fetched. A .md or .markdown file is read as
    Markdown; .html, .htm, .xhtml, .mhtml and .mht, and what looks like HTML, as a
    web page, of which only the article is checked; every other file as plain
    text; what is fetched, as its server says.

    The exit code is 0 when nothing was found at or above the chosen level, 1 when
    something was, and 2 when debunk could not run or could not read some of the
    files; the others are still checked and reported.

  What is checked:
        --select NAMES       run these rules and no others
        --ignore NAMES       leave these rules out
        --preview            also run preview rules
        --level LEVEL        the lowest level that counts
                             note, warning, error
        --encoding NAME      how the files are encoded
        --stdin-name NAME    what to call standard input
        --config FILE        read settings from this file
        --no-config          read no debunk.toml
        --baseline FILE      leave out the findings that stand in this file
    -j, --jobs N             check this many files at once
        --explain-skips      also say what nearly was reported, and why it was not

  The report:
    -f, --format FORMAT      how to write the report
                             text, json, jsonl, sarif, html, annotation, github
    -o, --output FILE        write the report to this file
        --color WHEN         when the text report is coloured
                             auto, always, never
    -q, --quiet              only findings and errors
    -h, --help               show this help; -h is short, --help is long

  Repair:
        --diff               show what --fix would change, as a unified diff
        --fix                make the safe fixes in the files
        --unsafe-fixes       with --fix or --diff: unsafe fixes too

  Pages from the network:
        --save FILE          keep what was sent and received as a web archive
        --allow-private      also connect to addresses that are not public
        --timeout SECONDS    the longest that fetching one page may take
        --max-size SIZE      the largest answer that is taken
        --user-agent TEXT    what debunk calls itself to servers
        --proxy ADDRESS      go through this proxy

  $ debunk help check
  Check files and report what is damaged, planted, doubled or cut off

  Usage: debunk check [FLAGS] FILE...

    FILE is a file, a folder (its text, Markdown and HTML files by suffix, and
    those of the folders in it), - for standard input, or the address of a page
    (http:// or https://), which is fetched. A .md or .markdown file is read as
    Markdown; .html, .htm, .xhtml, .mhtml and .mht, and what looks like HTML, as a
    web page, of which only the article is checked; every other file as plain
    text; what is fetched, as its server says.

    The exit code is 0 when nothing was found at or above the chosen level, 1 when
    something was, and 2 when debunk could not run or could not read some of the
    files; the others are still checked and reported.

  What is checked:
        --select NAMES
            run these rules and no others

            NAMES is a comma-separated list; the flag may also be repeated. A name
            is a rule (injected/foreign-text), a group (injected), "all", or
            "quick": all that do not parse sentences. A group, "all" and "quick"
            stand for their stable rules; a preview rule is meant only by its own
            name, or with --preview.

            What is typed here takes the place of "select" and "ignore" in
            debunk.toml.

        --ignore NAMES
            leave these rules out

            NAMES as for --select. A rule that is both selected and ignored does
            not run.

        --preview
            also run preview rules

            A preview rule is one whose false alarms have not been measured yet.
            Preview rules are off unless they are named, or this flag is given.

        --level LEVEL
            the lowest level that counts: note, warning, error

            Rules below this level do not run: they are not shown, not fixed, and
            do not make the exit code 1. The default is note: everything counts.

        --encoding NAME
            how the files are encoded

            For example UTF-8, UTF-16LE, windows-1251, Shift_JIS. Without it a
            byte order mark decides, then what a page and its server say, as far
            as the bytes do not refute it, then the bytes themselves.

        --stdin-name NAME
            what to call standard input

            Reports show this name, its suffix decides what it is read as, and the
            overrides of debunk.toml look at it. The default is <stdin>.

        --config FILE
            read settings from this file

            Without it debunk reads the first debunk.toml in the current folder or
            a folder above it. A folder that holds articles never configures how
            they are checked, unless you stand in it.

        --no-config
            read no debunk.toml

            Only the command line counts.

        --baseline FILE
            leave out the findings that stand in this file

            The file is written by "debunk baseline". Findings that it holds are
            counted but not shown; entries that no longer occur are named on
            standard error.

    -j, --jobs N
            check this many files at once

            The default is one for each processor. The output is the same for
            every N, in the order of the files.

        --explain-skips
            also say what nearly was reported, and why it was not

            Rules that weigh what an article says look at many places twice. With
            this flag each place that a rule let be is told with its reason, in
            the formats text, json and jsonl. It changes neither findings nor exit
            code.


  The report:
    -f, --format FORMAT
            how to write the report: text, json, jsonl, sarif, html, annotation,
            github

            text (the default) for people; json and jsonl (a line for each file)
            for programs; sarif for code scanning; html to read and keep;
            annotation, the W3C Web Annotation model; github, the commands that
            mark a pull request.

    -o, --output FILE
            write the report to this file

            The file is replaced when the whole report is there, or not at all.

        --color WHEN
            when the text report is coloured: auto, always, never

            auto (the default) colours on a terminal, unless the environment
            variable NO_COLOR is set.

    -q, --quiet
            only findings and errors

            No closing counts, no progress, no notes on standard error.

    -h, --help
            show this help; -h is short, --help is long


  Repair:
        --diff
            show what --fix would change, as a unified diff

            Takes the place of the report; no file is changed. Files in other
            encodings are shown as UTF-8; for those in UTF-8 patch(1) can apply
            it.

        --fix
            make the safe fixes in the files

            A safe fix is one that certainly makes the text better and touches no
            meaning. What was removed and written is listed on standard error and
            stands in the json and jsonl reports; everything else in a report, and
            the exit code, are about the files as they are afterwards.

            A file is replaced as a whole (written beside it, then renamed) and
            keeps its mode; a symbolic link stays and its target is replaced. A
            file that changed since it was read, or that you may not write, is
            left alone and the exit code is 2.

        --unsafe-fixes
            with --fix or --diff: unsafe fixes too

            An unsafe fix is probably right, but somebody should look at it.


  Pages from the network:
        --save FILE
            keep what was sent and received as a web archive

            FILE is a WARC 1.1 file: every request and every answer, redirects and
            refusals too, byte for byte, with time, address and SHA-256. If its
            name ends in .gz, each record is packed by itself, as tools for
            archives expect it. A file that is there already is not replaced: it
            may be evidence.

        --allow-private
            also connect to addresses that are not public

            Without it debunk does not connect to this machine, a local network or
            any other address with a special use, neither itself nor because a
            page leads there. What is looked at is the address of the connection,
            not its name.

        --timeout SECONDS
            the longest that fetching one page may take

            Looking up names, redirects and the whole answer included. The default
            is 30.

        --max-size SIZE
            the largest answer that is taken

            In bytes, or with K or M; as it comes, and when it is unpacked. The
            default is 32M.

        --user-agent TEXT
            what debunk calls itself to servers

            The default is "debunk/" and its version. No cookies, names or
            passwords are sent, whatever the flags.

        --proxy ADDRESS
            go through this proxy

            For example http://proxy.example:3128. Variables like https_proxy are
            not looked at; --proxy "$https_proxy" uses one. The proxy decides
            where it connects to: whether an address is public cannot be seen
            then.

  $ debunk check --help | diff - <(debunk help check)

  $ debunk explain --help
  Show the page of a rule: why it matters, examples, what it misses

  Usage: debunk explain RULE...

    The page is Markdown. Its examples are the rule's tests.

  The report:
    -h, --help
            show this help; -h is short, --help is long

  $ debunk rules --help
  List the rules

  Usage: debunk rules [FLAGS] [NAME...]

    NAME is a rule or a group; without one, all are listed. A preview rule is off
    unless it is named or --preview is given.

  The report:
    -f, --format FORMAT
            text (a table) or json: text, json

            json is one array of objects with id, group, level, stability, since,
            fix, languages and summary.

    -h, --help
            show this help; -h is short, --help is long

  $ debunk baseline -h
  Write down what is found now, so that check can leave it out

  Usage: debunk baseline [FLAGS] FILE...

    FILE as for check. The baseline is the file named by --baseline, or by
    "baseline" in debunk.toml, or debunk-baseline.toml. An existing one is brought
    up to date for the files that are checked and the rules that are on; its other
    entries stay. It is replaced as a whole or not at all.

    The exit code is 0, or 2 when debunk could not run or could not read some of
    the files.

  What is checked:
        --select NAMES       run these rules and no others
        --ignore NAMES       leave these rules out
        --preview            also run preview rules
        --level LEVEL        the lowest level that counts
                             note, warning, error
        --encoding NAME      how the files are encoded
        --stdin-name NAME    what to call standard input
        --config FILE        read settings from this file
        --no-config          read no debunk.toml
        --baseline FILE      leave out the findings that stand in this file
    -j, --jobs N             check this many files at once

  The report:
    -q, --quiet              only findings and errors
    -h, --help               show this help; -h is short, --help is long

  $ debunk version --help
  Show the version

  Usage: debunk version

    Prints "debunk" and its version.

  The report:
    -h, --help
            show this help; -h is short, --help is long

  $ debunk help --help
  Show the commands, or the flags of one

  Usage: debunk help [COMMAND]

    "debunk help check" is "debunk check --help".

  The report:
    -h, --help
            show this help; -h is short, --help is long

  $ debunk generate --help
  Write the manual page or the completions of a shell

  Usage: debunk generate man|bash|zsh|fish

    For the build.

  The report:
    -h, --help
            show this help; -h is short, --help is long

Help wins over everything else that was typed.

  $ debunk check --fix --diff --help | head -1
  Check files and report what is damaged, planted, doubled or cut off

  $ debunk help chek
  ! debunk: there is no command "chek"; did you mean "check"?
  [2]
