# What find_package(newsgraph) and pkg-config need; and the data that the library reads.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/newsgraph)
configure_package_config_file(cmake/newsgraphConfig.cmake.in ${CMAKE_BINARY_DIR}/newsgraphConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_BINARY_DIR}/newsgraphConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/newsgraphConfig.cmake ${CMAKE_BINARY_DIR}/newsgraphConfigVersion.cmake
        DESTINATION ${package_dir})
install(EXPORT newsgraph NAMESPACE newsgraph:: FILE newsgraphTargets.cmake DESTINATION ${package_dir})

configure_file(cmake/newsgraph.pc.in ${CMAKE_BINARY_DIR}/newsgraph.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/newsgraph.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

foreach(folder gazetteer ontology language)
  if(EXISTS ${PROJECT_SOURCE_DIR}/data/${folder})
    install(DIRECTORY data/${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/newsgraph)
  endif()
endforeach()
if(EXISTS ${PROJECT_SOURCE_DIR}/schemas)
  install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/newsgraph)
endif()
