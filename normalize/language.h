// Which language a short text is written in.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "language/tables.h"
#include "normalize/clean_text.h"

namespace crossfoot::normalize {

using language::kLanguages;

// Evidence for each language in nats, comparable within one text only.
using LanguageScores = std::array<double, kLanguages.size()>;

// English and Spanish are expected; the others need evidence of their own.
LanguageScores language_scores(const Glyphs& glyphs, std::size_t begin, std::size_t end);

// The best language, or "und" where the runner-up is as good.
std::string_view best_language(const LanguageScores& scores);

}  // namespace crossfoot::normalize
