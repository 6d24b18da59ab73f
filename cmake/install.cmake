# `cmake --install`: the program, the library, its headers, a CMake package and a pkg-config file.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS debunk_program debunk EXPORT debunkTargets)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/debunk TYPE INCLUDE)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/debunk)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/debunkConfig.cmake.in ${PROJECT_BINARY_DIR}/debunkConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/debunkConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/debunkConfig.cmake ${PROJECT_BINARY_DIR}/debunkConfigVersion.cmake DESTINATION ${package_dir})
install(EXPORT debunkTargets NAMESPACE debunk:: DESTINATION ${package_dir})

# pkg-config finds the folders from where the file lies, so that an installed tree may be moved.
file(RELATIVE_PATH up_from_pkgconfig /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
list(JOIN DEBUNK_REQUIRES " " requires)
configure_file(${CMAKE_CURRENT_LIST_DIR}/debunk.pc.in ${PROJECT_BINARY_DIR}/debunk.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/debunk.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

# The manual page and the completions come from the program's own table of flags.
function(install_generated kind file destination)
  set(output ${PROJECT_BINARY_DIR}/generated/${file})
  add_custom_command(OUTPUT ${output} COMMAND debunk_program generate ${kind} > ${output} VERBATIM)
  set_property(GLOBAL APPEND PROPERTY DEBUNK_GENERATED ${output})
  install(FILES ${output} DESTINATION ${CMAKE_INSTALL_DATADIR}/${destination})
endfunction()
install_generated(man debunk.1 man/man1)
install_generated(bash debunk.bash bash-completion/completions)
install_generated(zsh _debunk zsh/site-functions)
install_generated(fish debunk.fish fish/vendor_completions.d)
get_property(generated GLOBAL PROPERTY DEBUNK_GENERATED)
add_custom_target(debunk_generated ALL DEPENDS ${generated})

install(FILES ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/NOTICE ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md TYPE DOC)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs/guide ${PROJECT_SOURCE_DIR}/docs/formats ${PROJECT_SOURCE_DIR}/docs/rules TYPE DOC)
