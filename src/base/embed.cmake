# Puts files into the program: one generated assembler file with .incbin and a table (C arrays took minutes).
# gremium_resources is the library that holds them; base/resources.cpp reads the table.
file(GLOB_RECURSE embedded_files CONFIGURE_DEPENDS
  RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/views/* ${CMAKE_SOURCE_DIR}/db/*)
set(table "")
set(blobs "")
set(depends "")
set(number 0)
# NAME is how the program asks for it, PATH where it lies. A macro, since it fills the variables above.
macro(gremium_embed name path)
  string(APPEND blobs "blob_${number}_begin:\n.incbin \"${path}\"\nblob_${number}_end: .byte 0\n")
  string(APPEND blobs "name_${number}: .asciz \"${name}\"\n")
  string(APPEND table ".quad name_${number}, blob_${number}_begin, blob_${number}_end\n")
  list(APPEND depends ${path})
  math(EXPR number "${number} + 1")
endmacro()
foreach(file IN LISTS embedded_files)
  gremium_embed(${file} ${CMAKE_SOURCE_DIR}/${file})
endforeach()
# What assets/CMakeLists.txt builds, by its file names below assets/.
get_property(asset_files GLOBAL PROPERTY GREMIUM_ASSET_FILES)
foreach(file IN LISTS asset_files)
  file(RELATIVE_PATH name ${CMAKE_BINARY_DIR} ${file})
  gremium_embed(${name} ${file})
endforeach()

set(assembler ${CMAKE_CURRENT_BINARY_DIR}/resources.s)
file(CONFIGURE OUTPUT ${assembler} CONTENT ".section .rodata\n${blobs}
.section .data.rel.ro, \"aw\"
.balign 8
.globl gremium_embedded
gremium_embedded:
${table}.quad 0, 0, 0
.section .note.GNU-stack,\"\",%progbits
")
set_source_files_properties(${assembler} PROPERTIES LANGUAGE ASM OBJECT_DEPENDS "${depends}")
add_library(gremium_resources STATIC ${assembler})
# The C++ warnings are not the assembler's.
set_target_properties(gremium_resources PROPERTIES COMPILE_OPTIONS "")
target_link_libraries(gremium_base PUBLIC gremium_resources)
