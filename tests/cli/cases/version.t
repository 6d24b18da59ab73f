The version is that of the build.

  $ debunk version | grep -Ecx 'debunk [0-9]+\.[0-9]+\.[0-9]+'
  1

  $ debunk --version | diff - <(debunk version)

  $ debunk -V | diff - <(debunk version)
