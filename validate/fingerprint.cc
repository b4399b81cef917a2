#include "validate/fingerprint.h"

#include <fmt/format.h>
#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crossfoot::validate {
namespace {

// Eight bytes of SHA-256 keep ten million findings apart.
constexpr std::size_t kBytes = 8;

std::string digest_of(const std::string& text) {
  std::array<std::uint8_t, kBytes> digest{};
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex;
  for (const std::uint8_t byte : digest) hex += fmt::format("{:02x}", byte);
  return hex;
}

// A row or column without a label is called by its number, which is a position and not a meaning.
std::string meaning_of(const std::string& label, const char* stand_in, int index) {
  return label == fmt::format("{} {}", stand_in, index + 1) ? "" : label;
}

// Lines of nothing change no sum, nor does the order of the others.
std::vector<std::string> addends_of(const Finding& finding) {
  std::vector<std::string> values;
  for (const Operand& operand : finding.operands)
    if (!operand.value.is_zero()) values.push_back(operand.value.to_string());
  std::sort(values.begin(), values.end());
  return values;
}

}  // namespace

std::string fingerprint_of(const Finding& finding) {
  std::string text;
  const auto add = [&](const std::string& part) {
    text += part;
    text += '\0';
  };
  const CellRef cell = finding.cell.value_or(CellRef{});
  add(finding.rule);
  add(meaning_of(finding.row_label, "row", cell.row));
  add(meaning_of(finding.column_label, "column", cell.column));
  for (const std::string* part : {&finding.stated, &finding.expected, &finding.quote}) add(*part);
  for (const std::string& value : addends_of(finding)) add(value);
  return digest_of(text);
}

std::string fingerprint_of_both(const RuleInfo& rule, const std::string& key, const Finding& finding) {
  const auto& [low, high] = std::minmax(finding.stated, finding.expected);
  const std::string_view slug = rule.fingerprinted_as.empty() ? rule.slug : rule.fingerprinted_as;
  return digest_of(fmt::format("{}\n{}\n{}\n{}", slug, key, low, high));
}

}  // namespace crossfoot::validate
