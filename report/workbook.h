// A workbook through libxlsxwriter, as bytes.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "model/result.h"

namespace crossfoot::report {

struct SheetStyle {
  bool bold = false;
  bool head = false;  // shaded
  bool wrap = false;
  std::string number_format = {};
  auto operator<=>(const SheetStyle&) const = default;
};

class Workbook {
 public:
  Workbook();
  ~Workbook();
  Workbook(const Workbook&) = delete;

  // Names are made unique and fit for a sheet; the sheet becomes the one written to.
  void add_sheet(std::string_view name);
  // Text stays text, whatever it begins with: no cell becomes a formula.
  void text(int row, int column, std::string_view value, const SheetStyle& style = {});
  void number(int row, int column, double value, const SheetStyle& style = {});
  void merge(int row, int column, int last_row, int last_column, const SheetStyle& style = {});
  void column_width(int column, double characters);
  void freeze_rows(int rows);
  void filter(int last_row, int last_column);

  Result<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace crossfoot::report
