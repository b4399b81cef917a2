#include "extractors/flow/format.h"

namespace crossfoot::extractors::flow {
namespace {

template <typename T>
void fill(std::optional<T>& mine, const std::optional<T>& base) {
  if (!mine) mine = base;
}

}  // namespace

void RunFormat::inherit(const RunFormat& base) {
  fill(bold, base.bold);
  fill(italic, base.italic);
  fill(hidden, base.hidden);
  fill(struck, base.struck);
  fill(vertical, base.vertical);
}

void ParagraphFormat::inherit(const ParagraphFormat& base) {
  fill(outline_level, base.outline_level);
  fill(number_id, base.number_id);
  fill(number_level, base.number_level);
  fill(indent, base.indent);
  fill(justification, base.justification);
}

}  // namespace crossfoot::extractors::flow
