#include "validate/document_rules.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>

#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

constexpr std::array kDocumentRules = {
    &kReferenceToAnotherNumber,
    &kReferenceToNothing,
    &kNumberingGap,
    &kNumberingDoubled,
    &kFootnoteMarkWithoutNote,
    &kFootnoteWithoutMark,
    &kListNumberingLacksFirst,
    &kRowNumberingLacksFirst,
    &kHeadingOfAnotherPeriod,
    &kActivityOutsideThePeriod,
    &kPaymentAfterClosing,
    &kImpossibleDate,
    &kWeekdayDoesNotMatch,
    &kProductDoesNotFollow,
    &kPartsDoNotMakeTheWhole,
    &kShareDoesNotFollow,
    &kChangeDoesNotFollow,
    &kFractionAndPercentageDiffer,
    &kCountOfListDiffers,
    &kProseFactDiffersFromTable,
    &kSpellingVariantOfLabel,
    &kHalfOfBilingualLabelMissing,
    &kLabelTranslatedInTwoWays,
    &kAcronymVariantOfLabel,
};

// FNV-1a over what stays the same when a report is set again: texts and figures, never places.
std::string fingerprint(const Finding& finding) {
  std::uint64_t hash = 0xcbf29ce484222325;
  const auto mix = [&](const std::string& text) {
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    hash = (hash ^ 0xff) * 0x100000001b3;
  };
  for (const std::string* text :
       {&finding.rule, &finding.row_label, &finding.column_label, &finding.stated, &finding.expected, &finding.quote})
    mix(*text);
  return fmt::format("{:016x}", hash);
}

}  // namespace

std::span<const DocumentRule* const> document_rules() { return kDocumentRules; }

std::vector<Finding> check_document(const Statement& statement, const ValidateOptions& options) {
  const DocumentView view(statement);
  std::vector<Finding> all;
  for (const DocumentRule* rule : kDocumentRules) {
    const std::string id(rule->info.id), slug(rule->info.slug);
    if (options.disabled.count(id) != 0 || options.disabled.count(slug) != 0) continue;
    const std::size_t first = all.size();
    rule->check(view, all);
    for (std::size_t i = first; i < all.size(); ++i) {
      all[i].id = id;
      all[i].rule = slug;
      all[i].fingerprint = fingerprint(all[i]);
    }
  }
  return all;
}

}  // namespace crossfoot
