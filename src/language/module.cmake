# The weights go into the program.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/models/english.bin)
file(SHA256 ${PROJECT_SOURCE_DIR}/models/english.bin english_digest)
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/language/model.cc PROPERTIES
  OBJECT_DEPENDS ${PROJECT_SOURCE_DIR}/models/english.bin
  COMPILE_DEFINITIONS "DEBUNK_MODELS=\"${PROJECT_SOURCE_DIR}/models\";DEBUNK_ENGLISH_SHA256=\"${english_digest}\"")

# The network's few sums of floats must be the same on every machine, so no two steps may be rounded as one; without errno, roots are vectors.
set_source_files_properties(${PROJECT_SOURCE_DIR}/src/language/network.cc ${PROJECT_SOURCE_DIR}/src/language/multiply.cc PROPERTIES
  COMPILE_OPTIONS "-O3;-ffp-contract=off;-fno-math-errno;-fno-trapping-math")
