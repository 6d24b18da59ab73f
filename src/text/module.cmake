# The word table goes into the program.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/models/lexicon.bin)
file(SHA256 ${PROJECT_SOURCE_DIR}/models/lexicon.bin lexicon_digest)
target_compile_definitions(debunk_text PRIVATE DEBUNK_MODELS="${PROJECT_SOURCE_DIR}/models" DEBUNK_LEXICON_SHA256="${lexicon_digest}")
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/text/lexicon.cc PROPERTIES OBJECT_DEPENDS ${PROJECT_SOURCE_DIR}/models/lexicon.bin)
