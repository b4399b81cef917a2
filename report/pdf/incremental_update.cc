#include "report/pdf/incremental_update.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <memory>
#include <qpdf/Buffer.hh>

namespace crossfoot::report {
namespace {

// Acrobat looks for startxref in the last kilobyte, and so do we.
constexpr std::size_t kTail = 1024;

std::optional<std::size_t> last_cross_reference(std::string_view original) {
  const std::size_t tail = original.size() > kTail ? original.size() - kTail : 0;
  const std::size_t keyword = original.rfind("startxref");
  if (keyword == std::string_view::npos || keyword < tail) return std::nullopt;
  std::size_t at = original.find_first_of("0123456789", keyword);
  std::size_t offset = 0;
  for (; at < original.size() && original[at] >= '0' && original[at] <= '9'; ++at) {
    offset = offset * 10 + static_cast<std::size_t>(original[at] - '0');
    if (offset >= original.size()) return std::nullopt;
  }
  return offset == 0 ? std::nullopt : std::optional<std::size_t>(offset);
}

std::string hexadecimal(std::uint64_t value) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
  return text;
}

// The second file identifier changes with the content (14.4); two FNV-1a hashes of it make the 16 bytes.
std::string identifier(std::string_view bytes) {
  std::uint64_t a = 14695981039346656037u, b = a ^ 0x5555;
  for (const char c : bytes) {
    a = (a ^ static_cast<unsigned char>(c)) * 1099511628211u;
    b = (b ^ static_cast<unsigned char>(c)) * 1099511628211u;
  }
  return "<" + hexadecimal(a) + hexadecimal(b) + ">";
}

std::string object_text(QPDFObjectHandle object) {
  const std::string head =
      std::to_string(object.getObjectID()) + " " + std::to_string(object.getGeneration()) + " obj\n";
  if (!object.isStream()) return head + object.unparseResolved() + "\nendobj\n";
  const std::shared_ptr<Buffer> data = object.getRawStreamData();
  QPDFObjectHandle dictionary = object.getDict();
  dictionary.replaceKey("/Length", QPDFObjectHandle::newInteger(static_cast<long long>(data->getSize())));
  return head + dictionary.unparse() + "\nstream\n" +
         std::string(reinterpret_cast<const char*>(data->getBuffer()), data->getSize()) + "\nendstream\nendobj\n";
}

struct Entry {
  std::size_t offset = 0;
  int generation = 0;
};

using Entries = std::map<int, Entry>;

// Runs of consecutive object numbers: first and count.
std::vector<std::pair<int, int>> sections(const Entries& entries) {
  std::vector<std::pair<int, int>> runs;
  for (const auto& [number, entry] : entries) {
    if (!runs.empty() && runs.back().first + runs.back().second == number)
      ++runs.back().second;
    else
      runs.emplace_back(number, 1);
  }
  return runs;
}

std::string trailer_entries(QPDFObjectHandle trailer, int size, std::size_t previous, const std::string& new_id) {
  const int old_size = trailer.getKey("/Size").isInteger() ? trailer.getKey("/Size").getIntValueAsInt() : 0;
  std::string text = "/Size " + std::to_string(std::max(old_size, size)) + " /Prev " + std::to_string(previous);
  for (const char* key : {"/Root", "/Info"})
    if (trailer.hasKey(key)) text += std::string(" ") + key + " " + trailer.getKey(key).unparse();
  QPDFObjectHandle id = trailer.getKey("/ID");
  if (id.isArray() && id.getArrayNItems() == 2) text += " /ID [ " + id.getArrayItem(0).unparse() + " " + new_id + " ]";
  return text;
}

std::string cross_reference_table(const Entries& entries, const std::string& trailer) {
  std::string text = "xref\n";
  auto entry = entries.begin();
  for (const auto& [first, count] : sections(entries)) {
    text += std::to_string(first) + " " + std::to_string(count) + "\n";
    for (int i = 0; i < count; ++i, ++entry) {
      char line[24];  // exactly 20 bytes each (7.5.4)
      std::snprintf(line, sizeof line, "%010llu %05d n \n", static_cast<unsigned long long>(entry->second.offset),
                    entry->second.generation);
      text += line;
    }
  }
  return text + "trailer\n<< " + trailer + " >>\n";
}

void append_big_endian(std::string& out, std::size_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out.push_back(static_cast<char>((value >> shift) & 0xFF));
}

// A file with cross-reference streams is continued by one (7.5.8): type, offset in 8 bytes, generation in 2.
std::string cross_reference_stream(int number, const Entries& entries, const std::string& trailer) {
  std::string data, index;
  for (const auto& [first, count] : sections(entries))
    index += std::to_string(first) + " " + std::to_string(count) + " ";
  for (const auto& [object, entry] : entries) {
    append_big_endian(data, 1, 1);
    append_big_endian(data, entry.offset, 8);
    append_big_endian(data, static_cast<std::size_t>(entry.generation), 2);
  }
  return std::to_string(number) + " 0 obj\n<< /Type /XRef /W [ 1 8 2 ] /Index [ " + index + "] /Length " +
         std::to_string(data.size()) + " " + trailer + " >>\nstream\n" + data + "\nendstream\nendobj\n";
}

}  // namespace

std::optional<std::string> incremental_update(std::string_view original, QPDFObjectHandle trailer,
                                              const std::vector<QPDFObjectHandle>& changed) {
  if (original.substr(0, 5) != "%PDF-") return std::nullopt;
  const std::optional<std::size_t> previous = last_cross_reference(original);
  if (!previous) return std::nullopt;
  const bool table = original.substr(*previous, 4) == "xref";
  if (!table && (original[*previous] < '0' || original[*previous] > '9')) return std::nullopt;
  std::string out(original);
  if (out.back() != '\n') out.push_back('\n');
  Entries entries;
  int largest = trailer.getKey("/Size").isInteger() ? trailer.getKey("/Size").getIntValueAsInt() - 1 : 0;
  for (QPDFObjectHandle object : changed) {
    entries[object.getObjectID()] = {out.size(), object.getGeneration()};
    largest = std::max(largest, object.getObjectID());
    out += object_text(object);
  }
  const std::size_t start = out.size();
  const std::string new_id = identifier(out);
  if (table) {
    out += cross_reference_table(entries, trailer_entries(trailer, largest + 1, *previous, new_id));
  } else {
    entries[largest + 1] = {start, 0};
    out += cross_reference_stream(largest + 1, entries, trailer_entries(trailer, largest + 2, *previous, new_id));
  }
  return out + "startxref\n" + std::to_string(start) + "\n%%EOF\n";
}

}  // namespace crossfoot::report
