#include "report/workbook.h"

#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>

#include "report/safe_text.h"

namespace crossfoot::report {
namespace {

// Limits of the format, in UTF-16 units.
constexpr std::size_t kLongestText = 32'767;
constexpr std::size_t kLongestSheetName = 31;

std::string cut_to_units(std::string_view text, std::size_t units) {
  std::size_t columns = units;
  std::string cut = shortened(text, columns);
  // A character outside the first plane takes two units, and a combining one a unit but no column.
  while (utf16_units(cut) > units) cut = shortened(cut, columns -= std::min(columns - 1, 1 + columns / 8));
  return cut;
}

// libxlsxwriter writes to a path only; the folder is ours alone and goes away with the object.
class PrivateFolder {
 public:
  PrivateFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "crossfoot-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for temporary files");
    path_ = pattern;
  }
  ~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  std::string file() const { return path_ + "/workbook.xlsx"; }

 private:
  std::string path_;
};

// Sheets whose names differ in case alone are one sheet to an office program. ASCII is enough for libxlsxwriter.
std::string folded(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

std::string sheet_name(std::string_view wanted, std::set<std::string>& taken) {
  std::string name;
  for (const char c : one_line(wanted))
    name.push_back(std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : '-');
  if (name.empty()) name = "1";
  std::string unique = cut_to_units(name, kLongestSheetName);
  for (int number = 2; !taken.insert(folded(unique)).second; ++number) {
    const std::string suffix = " " + std::to_string(number);
    unique = cut_to_units(name, kLongestSheetName - suffix.size()) + suffix;
  }
  return unique;
}

}  // namespace

struct Workbook::Impl {
  PrivateFolder folder;
  lxw_workbook* book = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::set<std::string> names;
  std::map<SheetStyle, lxw_format*> formats;

  ~Impl() {
    if (book != nullptr) workbook_close(book);  // frees it
  }

  lxw_format* format(const SheetStyle& style) {
    lxw_format*& made = formats[style];
    if (made != nullptr) return made;
    made = workbook_add_format(book);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (style.bold || style.head) format_set_bold(made);
    if (style.head) format_set_bg_color(made, 0xF2F0EB);
    if (style.wrap || style.head) format_set_text_wrap(made);
    if (!style.number_format.empty()) format_set_num_format(made, style.number_format.c_str());
    return made;
  }
};

Workbook::Workbook() : impl_(std::make_unique<Impl>()) {
  impl_->book = workbook_new(impl_->folder.file().c_str());
  if (impl_->book == nullptr) throw std::bad_alloc();
  lxw_doc_properties properties{};
  properties.created = 946684800;  // 1 January 2000: the same input gives the same bytes
  workbook_set_properties(impl_->book, &properties);
}

Workbook::~Workbook() = default;

void Workbook::add_sheet(std::string_view name) {
  impl_->sheet = workbook_add_worksheet(impl_->book, sheet_name(name, impl_->names).c_str());
  // A name that the library will not have leaves the sheet with the one that it gives itself.
  if (impl_->sheet == nullptr) impl_->sheet = workbook_add_worksheet(impl_->book, nullptr);
  if (impl_->sheet == nullptr) throw std::bad_alloc();
}

void Workbook::text(int row, int column, std::string_view value, const SheetStyle& style) {
  worksheet_write_string(impl_->sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                         cut_to_units(visible(value), kLongestText).c_str(), impl_->format(style));
}

void Workbook::number(int row, int column, double value, const SheetStyle& style) {
  worksheet_write_number(impl_->sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), value,
                         impl_->format(style));
}

void Workbook::merge(int row, int column, int last_row, int last_column, const SheetStyle& style) {
  worksheet_merge_range(impl_->sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                        static_cast<lxw_row_t>(last_row), static_cast<lxw_col_t>(last_column), "",
                        impl_->format(style));
}

void Workbook::column_width(int column, double characters) {
  worksheet_set_column(impl_->sheet, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column), characters,
                       nullptr);
}

void Workbook::freeze_rows(int rows) { worksheet_freeze_panes(impl_->sheet, static_cast<lxw_row_t>(rows), 0); }

void Workbook::filter(int last_row, int last_column) {
  worksheet_autofilter(impl_->sheet, 0, 0, static_cast<lxw_row_t>(last_row), static_cast<lxw_col_t>(last_column));
}

Result<std::string> Workbook::finish() {
  lxw_workbook* book = impl_->book;
  impl_->book = nullptr;
  if (const lxw_error problem = workbook_close(book); problem != LXW_NO_ERROR)
    return Error{Outcome::corrupt, std::string("the workbook cannot be written: ") + lxw_strerror(problem)};
  std::ifstream in(impl_->folder.file(), std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace crossfoot::report
