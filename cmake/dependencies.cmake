# What the library links, by its pkg-config names; docs/dependencies.md says what each is for. These lists feed the build, the installed
# CMake package and debunk.pc.
set(DEBUNK_REQUIRES_ICU icu-uc icu-i18n)
set(DEBUNK_REQUIRES_OTHERS libbrotlidec libbrotlicommon libisal liblzma libxxhash libzstd md4c md4c-html nettle uchardet yaml-0.1)
set(DEBUNK_REQUIRES ${DEBUNK_REQUIRES_ICU} ${DEBUNK_REQUIRES_OTHERS})

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(debunk_icu REQUIRED IMPORTED_TARGET ${DEBUNK_REQUIRES_ICU})
# The program takes into itself what there is as an archive: to find, map and link a shared library costs a tenth of a millisecond at
# every start. Not ICU, whose archives bring 30 MB of data.
set(suffixes ${CMAKE_FIND_LIBRARY_SUFFIXES})
set(CMAKE_FIND_LIBRARY_SUFFIXES .a ${suffixes})
pkg_check_modules(debunk_others REQUIRED IMPORTED_TARGET ${DEBUNK_REQUIRES_OTHERS})
set(CMAKE_FIND_LIBRARY_SUFFIXES ${suffixes})
set(DEBUNK_LIBRARIES PkgConfig::debunk_icu PkgConfig::debunk_others Threads::Threads)
