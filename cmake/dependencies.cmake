# What the library links, by its pkg-config names; docs/dependencies.md says what each is for. This one list feeds the build, the
# installed CMake package and debunk.pc.
set(DEBUNK_REQUIRES icu-uc icu-i18n libcrypto libxxhash md4c md4c-html uchardet yaml-0.1)

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(debunk_requires REQUIRED IMPORTED_TARGET ${DEBUNK_REQUIRES})
set(DEBUNK_LIBRARIES PkgConfig::debunk_requires Threads::Threads)
