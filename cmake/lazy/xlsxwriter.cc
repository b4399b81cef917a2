// Only what workbooks are written with.
#include <xlsxwriter.h>

#include "cmake/lazy/lazy_library.h"

using crossfoot::real;
constexpr const char* kLibrary = XLSXWRITER_LIBRARY;

char* lxw_strerror(lxw_error error) { return real<lxw_strerror>(kLibrary, __func__)(error); }

lxw_workbook* workbook_new(const char* path) { return real<workbook_new>(kLibrary, __func__)(path); }

lxw_worksheet* workbook_add_worksheet(lxw_workbook* workbook, const char* name) {
  return real<workbook_add_worksheet>(kLibrary, __func__)(workbook, name);
}

lxw_format* workbook_add_format(lxw_workbook* workbook) {
  return real<workbook_add_format>(kLibrary, __func__)(workbook);
}

lxw_error workbook_set_properties(lxw_workbook* workbook, lxw_doc_properties* properties) {
  return real<workbook_set_properties>(kLibrary, __func__)(workbook, properties);
}

lxw_error workbook_close(lxw_workbook* workbook) { return real<workbook_close>(kLibrary, __func__)(workbook); }

lxw_error worksheet_write_number(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double number,
                                 lxw_format* format) {
  return real<worksheet_write_number>(kLibrary, __func__)(sheet, row, column, number, format);
}

lxw_error worksheet_write_string(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const char* text,
                                 lxw_format* format) {
  return real<worksheet_write_string>(kLibrary, __func__)(sheet, row, column, text, format);
}

lxw_error worksheet_set_column(lxw_worksheet* sheet, lxw_col_t first, lxw_col_t last, double width,
                               lxw_format* format) {
  return real<worksheet_set_column>(kLibrary, __func__)(sheet, first, last, width, format);
}

lxw_error worksheet_merge_range(lxw_worksheet* sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
                                lxw_col_t last_column, const char* text, lxw_format* format) {
  return real<worksheet_merge_range>(kLibrary, __func__)(sheet, first_row, first_column, last_row, last_column, text,
                                                         format);
}

lxw_error worksheet_autofilter(lxw_worksheet* sheet, lxw_row_t first_row, lxw_col_t first_column, lxw_row_t last_row,
                               lxw_col_t last_column) {
  return real<worksheet_autofilter>(kLibrary, __func__)(sheet, first_row, first_column, last_row, last_column);
}

void worksheet_freeze_panes(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column) {
  real<worksheet_freeze_panes>(kLibrary, __func__)(sheet, row, column);
}

void format_set_align(lxw_format* format, uint8_t alignment) {
  real<format_set_align>(kLibrary, __func__)(format, alignment);
}

void format_set_bg_color(lxw_format* format, lxw_color_t color) {
  real<format_set_bg_color>(kLibrary, __func__)(format, color);
}

void format_set_bold(lxw_format* format) { real<format_set_bold>(kLibrary, __func__)(format); }

void format_set_num_format(lxw_format* format, const char* pattern) {
  real<format_set_num_format>(kLibrary, __func__)(format, pattern);
}

void format_set_text_wrap(lxw_format* format) { real<format_set_text_wrap>(kLibrary, __func__)(format); }
