# ICU, linked statically, its data cut to what we speak: 31 MB become 4 MB, with the same output.
# The data library of the system is never linked: language/icu_cut.cmake takes the package out of it, icupkg removes the
# other languages, and an assembler file gives the rest the symbol that ICU looks for.
find_package(ICU REQUIRED COMPONENTS i18n uc)
find_library(ICU_I18N_STATIC libicui18n.a REQUIRED)
find_library(ICU_UC_STATIC libicuuc.a REQUIRED)
find_library(ICU_DATA_STATIC libicudata.a REQUIRED)
find_program(ICUPKG icupkg PATHS /usr/sbin REQUIRED)
string(REGEX MATCH "^[0-9]+" icu_major "${ICU_VERSION}")

set(icu_cut ${CMAKE_CURRENT_BINARY_DIR}/icu_cut.dat)
add_custom_command(OUTPUT ${icu_cut}
  COMMAND ${CMAKE_COMMAND} -DLIBRARY=${ICU_DATA_STATIC} -DOUTPUT=${icu_cut} -DICUPKG=${ICUPKG} -DAR=${CMAKE_AR}
    -DOBJCOPY=${CMAKE_OBJCOPY} -P ${CMAKE_CURRENT_SOURCE_DIR}/language/icu_cut.cmake
  DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/language/icu_cut.cmake ${ICU_DATA_STATIC}
  COMMENT "Cutting ICU's data to German, English and French" VERBATIM)

set(icu_assembler ${CMAKE_CURRENT_BINARY_DIR}/icu_data.s)
file(CONFIGURE OUTPUT ${icu_assembler} CONTENT ".section .rodata
.balign 16
.globl icudt${icu_major}_dat
.type icudt${icu_major}_dat, %object
icudt${icu_major}_dat:
.incbin \"${icu_cut}\"
.section .note.GNU-stack,\"\",%progbits
")
set_source_files_properties(${icu_assembler} PROPERTIES LANGUAGE ASM OBJECT_DEPENDS ${icu_cut})
add_library(gremium_icu_data STATIC ${icu_assembler})
# The C++ warnings are not the assembler's.
set_target_properties(gremium_icu_data PROPERTIES COMPILE_OPTIONS "")

add_library(gremium_icu INTERFACE)
target_link_libraries(gremium_icu INTERFACE ${ICU_I18N_STATIC} ${ICU_UC_STATIC} gremium_icu_data ${CMAKE_DL_LIBS})
