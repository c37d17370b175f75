// Small files of the kinds that documents are, for tests.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gremium::tests {

inline std::string pdf(const std::string& words = "Hello") {
  return "%PDF-1.4\n% " + words + "\ntrailer<<>>\nstartxref\n0\n%%EOF\n";
}

inline std::string png() {
  using namespace std::string_literals;
  return "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"s + "crc." +
         "\0\0\0\0IEND\xAE\x42\x60\x82"s;
}

// Stored entries, without checksums: nothing here unpacks them.
inline std::string zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  const auto number = [](std::size_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i) & 0xFF);
    return text;
  };
  std::string file, directory;
  for (const auto& [name, content] : entries) {
    // Version, flags, method, time, date, checksum, packed and real size, length of the name, of extras.
    const auto common = number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4) +
                        number(content.size(), 4) + number(content.size(), 4) + number(name.size(), 2) +
                        number(0, 2);
    directory +=
        "PK\x01\x02" + number(20, 2) + number(20, 2) + common + number(0, 10) + number(file.size(), 4) + name;
    file += "PK\x03\x04" + number(20, 2) + common + name + content;
  }
  const auto begin = file.size();
  return file + directory + "PK\x05\x06" + number(0, 4) + number(entries.size(), 2) +
         number(entries.size(), 2) + number(directory.size(), 4) + number(begin, 4) + number(0, 2);
}

inline std::string docx() {
  return zip({{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "x"}, {"word/document.xml", "<w/>"}});
}
inline std::string odt() {
  return zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "x"}});
}

}  // namespace gremium::tests
