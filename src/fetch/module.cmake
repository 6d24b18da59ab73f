# Its headers only: src/fetch/libcurl.h says why it is not linked.
pkg_check_modules(debunk_curl REQUIRED libcurl>=7.85)
target_include_directories(debunk_fetch PRIVATE ${debunk_curl_INCLUDE_DIRS})
target_link_libraries(debunk_fetch PRIVATE ${CMAKE_DL_LIBS})
