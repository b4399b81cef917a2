#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "validate/document/document_view.h"
#include "validate/document/periods.h"
#include "validate/document/table_facts.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// Dates that lie ahead by their nature.
bool may_lie_ahead(const TableStatement& table, int row, int column) {
  static const Concept kAhead("payment-ahead");
  const auto has = [&](const std::vector<LabelReading>& labels, int i) {
    if (static_cast<std::size_t>(i) >= labels.size()) return false;
    for (const LabelPart& part : labels[static_cast<std::size_t>(i)].parts)
      for (const Word& word : words_of(part.text))
        if (kAhead.has(word)) return true;
    return false;
  };
  return has(table.column_labels, column) || has(table.row_labels, row);
}

struct Payment {
  CellRef cell;
  Interval date;
  std::string printed;
};

std::optional<Interval> day_of(const Date& date) {
  const auto interval = interval_of(date, 0);
  return interval && interval->days() == 1 ? interval : std::nullopt;
}

// "Date of payment", "Fecha de pago", "Received on": a column of days beside the amounts.
bool is_payment_date(const DocumentView& view, const TableStatement& table, int column) {
  static const Concept kDate("payment-date");
  static const Concept kPaid("payment-made");
  const std::vector<Word> words = words_of(column_name(view, table, column));
  const auto has = [&](const Concept& list) { return list.is_among(words); };
  return has(kDate) && has(kPaid);
}

std::vector<Payment> payments(const DocumentView& view, int t) {
  const TableStatement& table = view.statement.tables[static_cast<std::size_t>(t)];
  std::vector<Payment> all;
  for (int row = 0; row < table.rows; ++row) {
    for (int column = 0; column < table.columns; ++column) {
      const CellReading& reading = table.at(row, column);
      if (reading.dates.empty() || may_lie_ahead(table, row, column)) continue;
      if (reading.amounts.empty() && !is_payment_date(view, table, column)) continue;
      const Cell* cell = cell_at(view, {t, row, column});
      for (const Date& date : reading.dates)
        if (const auto day = day_of(date); day && cell != nullptr && date.end <= cell->text.size())
          all.push_back({{t, row, column}, *day, cell->text.substr(date.begin, date.end - date.begin)});
    }
  }
  return all;
}

// What the table itself is closed at: a month or a day in its caption, "(October 2012)".
std::optional<Interval> closing_of(const DocumentView& view, int t, const std::vector<DatedText>& dates) {
  std::optional<Interval> closing;
  for (const DatedText& date : dates) {
    const Block& block = view.block(date.block);
    if (block.kind != BlockKind::caption || block.table != t || date.grain == Grain::year || date.year_unsaid) continue;
    if (!closing || date.interval.last > closing->last) closing = date.interval;
  }
  return closing;
}

void say(const DocumentView& view, const Payment& payment, int closing, std::vector<Finding>& findings) {
  Finding finding = finding_at_cell(view, payment.cell, Severity::error);
  const Interval day{closing, closing};
  finding.stated = payment.printed;
  finding.expected = "<= " + spelled(day).en;
  // "06/11/2012" needs its day said; "6 November 2012" does not.
  const bool digits = payment.printed.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  const Bilingual date = spelled(payment.date);
  const auto dated = [&](const std::string& spelled_date) {
    return digits ? fmt::format("{} ({})", payment.printed, spelled_date) : spelled_date;
  };
  finding.message = {fmt::format("{}: a payment dated {}, after the report closes on {}.", finding.row_label,
                                 dated(date.en), spelled(day).en),
                     fmt::format("{}: un pago con fecha {}, posterior al cierre del informe, {}.", finding.row_label,
                                 dated(date.es), spelled(day).es)};
  finding.suggestion = {"Take it out of this report's totals, or correct the date.",
                        "Exclúyalo de los totales de este informe o corrija la fecha."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  const std::vector<DatedText> dates = dated_texts(view, period);
  for (int t = 0; t < static_cast<int>(view.statement.tables.size()); ++t) {
    const std::vector<Payment> all = payments(view, t);
    std::optional<Interval> closing = closing_of(view, t, dates);
    if (period && (!closing || period->interval.last > closing->last)) closing = period->interval;
    if (!closing || all.size() < 3) continue;
    const auto late = [&](const Payment& payment) { return payment.date.first > closing->last; };
    const auto count = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), late));
    // Where many dates lie behind the closing, it is not what the table closes at.
    if (3 * count > all.size()) continue;
    for (const Payment& payment : all)
      if (late(payment)) say(view, payment, closing->last, findings);
  }
}

constexpr char kFailing[] = R"(Table 1
Contributions of the members
(October 2012)

Member | Scale  | 2011             | 2012
Alba   | $5,000 | $5,000 (23/02/2011) | $5,000 (23/02/2012)
Borea  | $6,010 | $6,010 (16/07/2011) | $6,010 (16/07/2012)
Ceres  | $7,300 | $7,300 (18/08/2011) | $7,300 (06/11/2012)
Dione  | $8,020 | $8,020 (29/10/2011) | $8,020 (28/03/2012)
)";

constexpr char kPassing[] = R"(Table 1
Contributions of the members
(October 2012)

Member | Scale  | 2010             | 2012
Alba   | $5,000 | $5,000 (23/02/2012) | $5,000 (23/02/2012)
Borea  | $6,010 | $6,010 (16/07/2011) | $6,010 (16/07/2012)
Ceres  | $7,300 | $7,300 (18/08/2011) | $7,300 (06/10/2012)
Dione  | $8,020 | $8,020 (29/10/2009) | $8,020 (28/03/2012)
)";

}  // namespace

extern const Rule kPaymentAfterClosing = {
    {"T103", "payment-after-closing", "A payment dated after the report closes",
     "Un pago con fecha posterior al cierre del informe",
     "A report as of October cannot have received a payment in November, yet its totals count it. The day beside an "
     "amount, or in a column of payment dates, is compared with the end of the report's period or of the month in the "
     "table's heading, whichever is later. Payments for earlier years received late, payments in advance, due dates, "
     "and tables in which many dates lie behind the closing are left alone.",
     "Un informe a octubre no pudo recibir un pago en noviembre y, sin embargo, sus totales lo cuentan. El día junto a "
     "un importe, o en una columna de fechas de pago, se compara con el final del período del informe o del mes en el "
     "título del cuadro, el que sea posterior. No se señalan los pagos atrasados de años anteriores, los anticipados, "
     "los vencimientos ni los cuadros donde muchas fechas son posteriores.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
