# A module is a folder of src/ = a namespace = a target. Its tests (*_test.cc) stand beside its code, and so do programs that make a part of
# it while it is built (*_maker.cc). USES names the modules it may include; tools/check_layers reads it.
set_property(GLOBAL PROPERTY DEBUNK_MODULES "")
set_property(GLOBAL PROPERTY DEBUNK_PROGRAM_MODULES "")

function(add_module_target name kind)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cc)
  list(FILTER sources EXCLUDE REGEX "_(test|maker)\\.cc$")
  add_library(debunk_${name} ${kind} ${sources})
  target_include_directories(debunk_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(debunk_${name} PUBLIC ${DEBUNK_LIBRARIES})
  if(EXISTS ${PROJECT_SOURCE_DIR}/src/${name}/module.cmake)
    include(${PROJECT_SOURCE_DIR}/src/${name}/module.cmake)
  endif()
endfunction()

# A part of the library.
function(add_module name)
  add_module_target(${name} OBJECT)
  set_property(GLOBAL APPEND PROPERTY DEBUNK_MODULES ${name})
endfunction()

# A part of the program alone.
function(add_program_module name)
  add_module_target(${name} STATIC)
  target_link_libraries(debunk_${name} PUBLIC debunk)
  set_property(GLOBAL APPEND PROPERTY DEBUNK_PROGRAM_MODULES debunk_${name})
endfunction()

function(add_library_from_modules name)
  get_property(modules GLOBAL PROPERTY DEBUNK_MODULES)
  add_library(${name} STATIC)
  foreach(module ${modules})
    target_sources(${name} PRIVATE $<TARGET_OBJECTS:debunk_${module}>)
  endforeach()
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:include>)
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_link_libraries(${name} PRIVATE ${DEBUNK_LIBRARIES})
  add_library(debunk::debunk ALIAS ${name})
endfunction()

# Links what is the program's own.
function(link_program_modules target)
  get_property(modules GLOBAL PROPERTY DEBUNK_PROGRAM_MODULES)
  target_link_libraries(${target} PUBLIC ${modules})
endfunction()

# One test program from sources; it may include anything in src/.
function(add_gtest name)
  add_executable(${name} ${ARGN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE debunk ${DEBUNK_LIBRARIES} GTest::gtest_main GTest::gmock)
  target_compile_definitions(${name} PRIVATE DEBUNK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
endfunction()
