// Nothing but what tests/CMakeLists.txt precompiles.
