// The list numbers that Word would show: definitions from numbering.xml, counters kept while reading on.
#pragma once

#include <array>
#include <map>
#include <string>

#include "extractors/common/xml_reader.h"
#include "extractors/flow/list_number.h"

namespace crossfoot::extractors::docx {

using flow::format_number;

class Numbering {
 public:
  // The reader stands on w:numbering (or w:lists in Word 2003 XML).
  void read(XmlReader& xml);
  // The label of the next paragraph of this list and level, with its counters moved on; empty where the list is
  // unknown or shows nothing. Levels count from 0.
  std::string next_label(int number_id, int level);

 private:
  static constexpr int kLevels = 9;
  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;
  };
  struct Abstract {
    std::array<Level, kLevels> levels;
  };
  struct Instance {
    int abstract_id = 0;
    std::map<int, int> start_overrides;
  };
  // Instances of one abstract list go on counting together unless one restarts.
  struct Counters {
    std::array<int, kLevels> values{};
    std::array<bool, kLevels> running{};
  };

  void read_abstract(XmlReader& xml);
  void read_level(XmlReader& xml, Abstract& abstract);
  void read_instance(XmlReader& xml);

  std::map<int, Abstract> abstracts_;
  std::map<int, Instance> instances_;
  std::map<int, Counters> counters_;  // by abstract id
};

}  // namespace crossfoot::extractors::docx
