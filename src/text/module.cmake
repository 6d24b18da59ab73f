# The word table goes into the program.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/models/lexicon.bin)
file(SHA256 ${PROJECT_SOURCE_DIR}/models/lexicon.bin lexicon_digest)
target_compile_definitions(debunk_text PRIVATE DEBUNK_MODELS="${PROJECT_SOURCE_DIR}/models" DEBUNK_LEXICON_SHA256="${lexicon_digest}")
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/text/lexicon.cc PROPERTIES OBJECT_DEPENDS ${PROJECT_SOURCE_DIR}/models/lexicon.bin)

# So does the table of characters, made from the ICU that is there.
add_executable(character_table_maker ${PROJECT_SOURCE_DIR}/src/text/character_table_maker.cc ${PROJECT_SOURCE_DIR}/src/text/unicode.cc)
target_include_directories(character_table_maker PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(character_table_maker PRIVATE PkgConfig::debunk_icu)
set(character_table ${PROJECT_BINARY_DIR}/generated/character_table.cc)
add_custom_command(OUTPUT ${character_table} COMMAND character_table_maker > ${character_table} VERBATIM)
target_sources(debunk_text PRIVATE ${character_table})
