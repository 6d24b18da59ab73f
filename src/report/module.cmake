# The style and the script of the HTML report go into the program, so that one file is all there is.
set(html_assets ${PROJECT_SOURCE_DIR}/src/report/report.css ${PROJECT_SOURCE_DIR}/src/report/report.js
    ${PROJECT_SOURCE_DIR}/src/report/scan.css)
set(html_assets_cc ${PROJECT_BINARY_DIR}/generated/html_assets.cc)
add_custom_command(
  OUTPUT ${html_assets_cc}
  COMMAND ${CMAKE_COMMAND} -DOUTPUT=${html_assets_cc} "-DFILES=${html_assets}" -DHEADER=report/html_assets.h -DNAMESPACE=debunk::report
          -P ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake
  DEPENDS ${html_assets} ${PROJECT_SOURCE_DIR}/cmake/embed_text.cmake ${PROJECT_SOURCE_DIR}/cmake/raw_string.cmake
  VERBATIM)
target_sources(debunk_report PRIVATE ${html_assets_cc})
