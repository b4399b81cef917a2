#include "validate/fingerprint.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

namespace crossfoot {
namespace {

// Eight bytes of SHA-256 keep ten million findings apart.
constexpr std::size_t kBytes = 8;

std::string digest_of(const std::string& text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha256(), nullptr);
  std::string hex;
  for (std::size_t i = 0; i < kBytes; ++i) hex += fmt::format("{:02x}", digest[i]);
  return hex;
}

}  // namespace

std::string fingerprint_of(const Finding& finding) {
  std::string text;
  const auto add = [&](const std::string& part) {
    text += part;
    text += '\0';
  };
  for (const std::string* part :
       {&finding.rule, &finding.row_label, &finding.column_label, &finding.stated, &finding.expected, &finding.quote})
    add(*part);
  for (const Operand& operand : finding.operands) add(operand.value.to_string());
  return digest_of(text);
}

}  // namespace crossfoot
