// text and json: thin pieces around the shapes in report/text.h and report/json.h.
#include "model/dump.h"
#include "report/formats/formats.h"
#include "report/json.h"
#include "report/safe_text.h"
#include "report/text.h"

namespace crossfoot::report {

Result<Piece> text_piece(const CheckedDocument& checked, const ReportContext& context) {
  return Piece{text_report(*checked.document, *checked.result, {context.language, context.color, context.show_passed}),
               {}};
}

std::string text_end(const Totals& totals, const ReportContext& context) {
  return summary_line(totals, context.language);
}

Result<Piece> dump_piece(const CheckedDocument& checked, const ReportContext&) {
  return Piece{visible(dump(*checked.document)), {}};
}

Result<Piece> json_piece(const CheckedDocument& checked, const ReportContext& context) {
  return Piece{findings_json(*checked.document, *checked.result, context.language) + "\n", {}};
}

std::string json_failure(const Failure& failure, const ReportContext&) {
  return failure_json(failure.path, failure.error) + "\n";
}

Result<Piece> document_piece(const CheckedDocument& checked, const ReportContext&) {
  return Piece{document_json(*checked.document, *checked.statement) + "\n", {}};
}

}  // namespace crossfoot::report
