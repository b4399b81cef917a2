// The writers behind the table in report/formats.cc; each lives in the file of its format.
#pragma once

#include "report/format.h"

namespace crossfoot::report {

Result<Piece> text_piece(const CheckedDocument&, const ReportContext&);
std::string text_end(const Totals&, const ReportContext&);
Result<Piece> dump_piece(const CheckedDocument&, const ReportContext&);

Result<Piece> json_piece(const CheckedDocument&, const ReportContext&);
std::string json_failure(const Failure&, const ReportContext&);
Result<Piece> document_piece(const CheckedDocument&, const ReportContext&);

std::string sarif_begin(const ReportContext&);
Result<Piece> sarif_piece(const CheckedDocument&, const ReportContext&);
std::string sarif_end(const Totals&, const ReportContext&);

std::string junit_begin(const ReportContext&);
Result<Piece> junit_piece(const CheckedDocument&, const ReportContext&);
std::string junit_failure(const Failure&, const ReportContext&);
std::string junit_end(const Totals&, const ReportContext&);

Result<Piece> github_piece(const CheckedDocument&, const ReportContext&);
std::string github_failure(const Failure&, const ReportContext&);

std::string csv_begin(const ReportContext&);
Result<Piece> csv_piece(const CheckedDocument&, const ReportContext&);

std::string markdown_begin(const ReportContext&);
Result<Piece> markdown_piece(const CheckedDocument&, const ReportContext&);
std::string markdown_failure(const Failure&, const ReportContext&);
std::string markdown_end(const Totals&, const ReportContext&);

Result<Piece> html_piece(const CheckedDocument&, const ReportContext&);
std::string html_failure(const Failure&, const ReportContext&);
Result<Piece> html_assemble(const std::string& stream, const Totals&, const ReportContext&);

Result<Piece> docx_piece(const CheckedDocument&, const ReportContext&);
Result<Piece> pdf_piece(const CheckedDocument&, const ReportContext&);

Result<Piece> xlsx_assemble(const std::string& stream, const Totals&, const ReportContext&);
Result<Piece> tables_xlsx_assemble(const std::string& stream, const Totals&, const ReportContext&);

Result<Piece> tables_csv_piece(const CheckedDocument&, const ReportContext&);
Result<Piece> tables_markdown_piece(const CheckedDocument&, const ReportContext&);
std::string tables_html_begin(const ReportContext&);
Result<Piece> tables_html_piece(const CheckedDocument&, const ReportContext&);
std::string tables_html_end(const Totals&, const ReportContext&);

}  // namespace crossfoot::report
