#include "validate/document_rules.h"

#include <array>

#include "validate/rules/document_rules.h"

namespace crossfoot::validate {
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
    &kColumnYearCannotFit,
    &kEventToldBeforeItWas,
    &kSentenceOfAnotherYear,
    &kContentsDifferFromHeadings,
};

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
    }
  }
  return all;
}

}  // namespace crossfoot::validate
