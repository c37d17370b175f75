#include "cli/commands.h"

int main(int argc, char** argv) { return gremium::cli::run(argc, argv); }
