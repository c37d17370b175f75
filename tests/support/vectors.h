// Reads the vector files: from the folder named in GREMIUM_VECTORS if it is set, else from tests/data/.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/csv.h"

namespace gremium::tests {

// By the names of the columns.
using VectorRow = std::map<std::string, std::string>;

// All rows; prints how many. Throws if the file is not there or has none: a test that checked nothing must
// fail.
inline std::vector<VectorRow> read_vectors(const std::string& file_name) {
  const char* given = std::getenv("GREMIUM_VECTORS");
  const std::string folder = given != nullptr && *given != '\0' ? given : GREMIUM_TESTS "/data";
  std::ifstream file(folder + "/" + file_name, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + folder + "/" + file_name);
  const auto records = base::read_csv(std::string(std::istreambuf_iterator<char>(file), {}));
  std::vector<VectorRow> rows;
  for (std::size_t i = 1; i < records.size(); ++i) {
    VectorRow row;
    for (std::size_t column = 0; column < records[0].size(); ++column)
      row[records[0][column]] = column < records[i].size() ? records[i][column] : "";
    rows.push_back(row);
  }
  std::cout << file_name << ": " << rows.size() << " rows" << std::endl;
  if (rows.empty()) throw std::runtime_error(file_name + " has no rows");
  return rows;
}

}  // namespace gremium::tests
