add_library(newsgraph_warnings INTERFACE)
target_compile_options(newsgraph_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(NEWSGRAPH_WERROR)
  target_compile_options(newsgraph_warnings INTERFACE -Werror)
endif()
# g++ 12 warns of overlapping copies in std::string (gcc.gnu.org/PR105651) and overreads in Boost's small_vector that
# can't be.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(newsgraph_warnings INTERFACE -Wno-restrict -Wno-stringop-overread
                                                   -Wno-stringop-overflow)
endif()
