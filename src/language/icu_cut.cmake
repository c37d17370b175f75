# Writes OUTPUT, ICU's data package without what we never use, from the static data LIBRARY of the system.
# A script of its own, run by the build: cmake -DLIBRARY= -DOUTPUT= -DICUPKG= -DAR= -DOBJCOPY= -P icu_cut.cmake
get_filename_component(folder ${OUTPUT} DIRECTORY)
set(folder ${folder}/icu_cut)
file(REMOVE_RECURSE ${folder})
file(MAKE_DIRECTORY ${folder})

function(run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${folder} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# The library holds one object, icudt72l_dat.o, with the whole package as its read-only data.
run(${AR} x ${LIBRARY})
file(GLOB object ${folder}/*_dat.o)
string(REGEX REPLACE "_dat\\.o$" ".dat" package ${object})
run(${OBJCOPY} -O binary -j .rodata ${object} ${package})
file(REMOVE ${object})
run(${ICUPKG} -l -o ${folder}/all.txt ${package})
file(STRINGS ${folder}/all.txt items)

set(ours "^(root|de|de_DE|en|en_001|en_150|en_GB|fr|fr_FR)\\.res$")
set(remove "")
foreach(item IN LISTS items)
  get_filename_component(name ${item} NAME)
  # Encodings other than UTF-8, names of characters, look-alikes, word lists of languages written without spaces.
  if(name MATCHES "\\.(cnv|cfu|dict)$|^unames\\.icu$|_cj\\.brk$|^stringprep|\\.spp$")
    string(APPEND remove "${item}\n")
  # The names of languages, countries and units, which we never show.
  elseif(item MATCHES "^(lang|region|unit)/" AND NOT name MATCHES "^(root|res_index|pool)\\.res$")
    string(APPEND remove "${item}\n")
  # Other languages; what is no language has a longer name (plurals.res, likelySubtags.res).
  elseif(name MATCHES "^[a-z][a-z][a-z]?(_.*)?\\.res$" AND NOT name MATCHES "${ours}")
    string(APPEND remove "${item}\n")
  endif()
endforeach()
file(WRITE ${folder}/remove.txt "${remove}")
get_filename_component(package_name ${package} NAME)
file(MAKE_DIRECTORY ${folder}/cut)
run(${ICUPKG} --ignore-deps -r ${folder}/remove.txt ${package} ${folder}/cut/${package_name})
file(RENAME ${folder}/cut/${package_name} ${OUTPUT})
file(REMOVE_RECURSE ${folder})
