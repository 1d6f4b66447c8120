# Our GraphML read back by others: libxml2 (schema) and Boost.Graph in writers_tests, NetworkX (Debian's python3-networkx) by a script.
find_package(Boost 1.74 REQUIRED COMPONENTS graph)
target_link_libraries(writers_tests PRIVATE Boost::graph LibXml2::LibXml2)

add_executable(write_samples writers/write_samples.cpp writers/sample_graph_support.cpp)
target_include_directories(write_samples PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(write_samples PRIVATE newsgraph newsgraph_warnings)

set(samples ${CMAKE_CURRENT_BINARY_DIR}/samples)
file(MAKE_DIRECTORY ${samples})
add_test(NAME writers.write_samples COMMAND write_samples ${samples})
add_test(NAME writers.networkx_reads_back COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/writers/read_back.py
                                                  ${samples})
set_tests_properties(writers.write_samples PROPERTIES FIXTURES_SETUP graphml_samples LABELS unit)
set_tests_properties(writers.networkx_reads_back PROPERTIES FIXTURES_REQUIRED graphml_samples LABELS unit)
