The build makes the manual page and the completions from the same tables.

  $ debunk generate man | grep -c '^\.SH "debunk'
  8

  $ debunk generate man > debunk.1; if command -v man > /dev/null; then man --warnings -E UTF-8 -l debunk.1 2>&1 > /dev/null | head -3; fi

  $ debunk generate bash > debunk.bash; bash -n debunk.bash && source debunk.bash && complete() { COMP_WORDS=(debunk "$@"); COMP_CWORD=$#; COMPREPLY=(); _debunk; echo "${COMPREPLY[*]}"; }
  > complete ch; complete check --sta; complete check --stdin; complete check --format js; complete explain text/doub; complete help ver
  check

  --stdin-name
  json jsonl
  text/doubled-word
  version

  $ for shell in zsh fish; do debunk generate $shell > debunk.$shell; if command -v $shell > /dev/null; then $shell -n debunk.$shell; fi; grep -c -e stdin-name debunk.$shell; done
  3
  3

  $ debunk generate tcsh
  ! debunk: there is nothing to generate for "tcsh"; it is one of man, bash, zsh, fish
  [2]
