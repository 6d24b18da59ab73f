# The word table goes into the program.
target_compile_definitions(debunk_text PRIVATE DEBUNK_MODELS="${PROJECT_SOURCE_DIR}/models")
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/text/lexicon.cc PROPERTIES OBJECT_DEPENDS ${PROJECT_SOURCE_DIR}/models/lexicon.bin)
