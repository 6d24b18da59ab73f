A rule's page is shown as it is.

  $ debunk explain text/doubled-word | diff - "$SOURCE/src/rules/text/doubled-word.md"

A group shows all of its pages.

  $ debunk explain text | grep -cE '^# text/(doubled-word|mixed-scripts)$'
  2

  $ debunk explain text/doubled-word nothing/such text/mixed-scirpts | grep '^# '
  # text/doubled-word
  ! debunk: there is no rule or group "nothing/such"
  ! debunk: there is no rule or group "text/mixed-scirpts"; did you mean "text/mixed-scripts"?

  $ debunk explain
  ! debunk: debunk explain needs a RULE
  ! debunk: "debunk explain -h" shows how it is used
  [2]
