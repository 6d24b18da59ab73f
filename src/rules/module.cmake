# The rule pages go into the program, so that `debunk explain` needs no files.
file(GLOB_RECURSE pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/rules/*/*.md)
list(FILTER pages EXCLUDE REGEX "README\\.md$")
set(pages_cc ${PROJECT_BINARY_DIR}/generated/pages.cc)
add_custom_command(
  OUTPUT ${pages_cc}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${pages_cc} "-DPAGES=${pages}" -DROOT=${PROJECT_SOURCE_DIR}/src/rules -P ${PROJECT_SOURCE_DIR}/cmake/embed_pages.cmake
  DEPENDS ${pages} ${PROJECT_SOURCE_DIR}/cmake/embed_pages.cmake ${PROJECT_SOURCE_DIR}/cmake/raw_string.cmake
  VERBATIM)
target_sources(debunk_rules PRIVATE ${pages_cc})

# Declares every function that table.def names, so that a rule needs no header of its own.
set(declarations ${PROJECT_BINARY_DIR}/generated/rules/declarations.h)
add_custom_command(
  OUTPUT ${declarations}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${declarations} -DTABLE=${PROJECT_SOURCE_DIR}/src/rules/table.def -P ${PROJECT_SOURCE_DIR}/cmake/declare_rules.cmake
  DEPENDS ${PROJECT_SOURCE_DIR}/src/rules/table.def ${PROJECT_SOURCE_DIR}/cmake/declare_rules.cmake
  VERBATIM)
target_sources(debunk_rules PRIVATE ${declarations})
target_include_directories(debunk_rules PRIVATE ${PROJECT_BINARY_DIR}/generated)
