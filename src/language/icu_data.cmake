# ICU, linked statically.
find_package(ICU REQUIRED COMPONENTS i18n uc data)
add_library(gremium_icu INTERFACE)
target_link_libraries(gremium_icu INTERFACE ICU::i18n ICU::uc ICU::data)
