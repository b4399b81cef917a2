#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "validate/compare/checks.h"
#include "validate/compare/name_runs.h"
#include "validate/document/figures.h"

namespace crossfoot::validate {
namespace {

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

std::string text_of(const DocumentView& view, int block, std::size_t begin, std::size_t end) {
  return view.block(block).text.substr(begin, end - begin);
}

Difference noted(const ReportPair& pair, const NameRun& was, const NameRun& is) {
  return difference_between(finding_at(pair.first, was.block, was.begin, was.end, Severity::note),
                            finding_at(pair.second, is.block, is.begin, is.end, Severity::note), Severity::note);
}

// The words of a run from `first` on; a longer run may hold the name behind a title ("Report on the Global Compact").
struct NamePart {
  const NameRun* run = nullptr;
  std::vector<std::string> words;
};

constexpr std::size_t kFewestWords = 4;

std::vector<NamePart> parts_of(const std::vector<NameRun>& runs) {
  constexpr std::size_t kLongest = 8;
  std::vector<NamePart> parts;
  for (const NameRun& run : runs)
    for (std::size_t n = kFewestWords; n <= std::min(kLongest, run.telling.size()); ++n)
      for (std::size_t i = 0; i + n <= run.telling.size(); ++i)
        parts.push_back({&run,
                         {run.telling.begin() + static_cast<std::ptrdiff_t>(i),
                          run.telling.begin() + static_cast<std::ptrdiff_t>(i + n)}});
  return parts;
}

// Words that stand alone as names elsewhere: members of a list may be named in any order.
std::set<std::string> names_of_one_word(const DocumentView& view) {
  std::set<std::string> names;
  for (const NameRun& run : name_runs(view, 1))
    if (run.telling.size() == 1) names.insert(run.telling.front());
  return names;
}

// Some words of the middle swapped, and both ends kept.
bool is_reordered(const std::vector<std::string>& a, const std::vector<std::string>& b,
                  const std::set<std::string>& listed) {
  if (a == b || a.front() != b.front() || a.back() != b.back() || sorted(a) != sorted(b)) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (a[i] != b[i] && listed.count(a[i]) != 0) return false;
  return true;
}

struct Acronym {
  NameRun place;
  std::string letters;
  int count = 0;
  std::vector<std::string> name;  // the words of the name that it stands behind in brackets, last first; else empty
};

bool is_acronym(std::string_view text, const Word& word) {
  const std::string_view printed = text.substr(word.begin, word.end - word.begin);
  return word.kind == WordKind::word && printed.size() >= 3 && printed.size() <= 6 &&
         std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// The capitalised words before the bracket, last first.
std::vector<std::string> name_before(std::string_view text, const std::vector<Word>& words, std::size_t bracket) {
  constexpr std::size_t kReach = 12, kLongest = 6;
  std::vector<std::string> name;
  for (std::size_t i = bracket; i > 0 && bracket - i < kReach && name.size() < kLongest; --i) {
    if (words[i - 1].kind != WordKind::word) break;
    if (is_capitalised(text, words[i - 1])) name.push_back(words[i - 1].folded);
  }
  return name;
}

// As many words of both names as the longer acronym has letters: "South American Conference on Migration" is SACM and
// CSM.
bool is_same_name(const Acronym& a, const Acronym& b) {
  const auto n = std::max(a.letters.size(), b.letters.size());
  if (a.name.size() < n || b.name.size() < n) return false;
  const auto last = [&](const Acronym& acronym) {
    return sorted({acronym.name.begin(), acronym.name.begin() + static_cast<std::ptrdiff_t>(n)});
  };
  return last(a) == last(b);
}

// Each acronym where it first stands.
std::map<std::string, Acronym> acronyms_of(const DocumentView& view) {
  std::map<std::string, Acronym> all;
  for (int block = 0; block < view.size(); ++block) {
    const std::string_view text = view.block(block).text;
    const std::vector<Word>& words = view.text(block).words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!is_acronym(text, words[i])) continue;
      const std::string letters(text.substr(words[i].begin, words[i].end - words[i].begin));
      Acronym& acronym =
          all.emplace(letters, Acronym{{block, words[i].begin, words[i].end, i, i + 1, {}}, letters, 0, {}})
              .first->second;
      ++acronym.count;
      const bool bracketed = i > 0 && words[i - 1].is("(") && i + 1 < words.size() && words[i + 1].is(")");
      if (bracketed && acronym.name.empty()) acronym.name = name_before(text, words, i - 1);
    }
  }
  return all;
}

// "RCM" five times and "CRM" once: what a hand used to the other language wrote. Two bodies may well have the same
// letters, so the usual one must be explained and the other one not.
bool is_slip_of(const Acronym& rare, const Acronym& usual) {
  constexpr int kRare = 3, kTimes = 5;
  return !usual.name.empty() && rare.name.empty() && rare.count <= kRare && usual.count >= kTimes * rare.count;
}

std::string letters_sorted(std::string letters) {
  std::sort(letters.begin(), letters.end());
  return letters;
}

void say_acronyms(const ReportPair& pair, const Acronym& was, const Acronym& is, PairFindings& findings) {
  Difference difference = noted(pair, was.place, is.place);
  difference.message = {
      fmt::format("One name has two acronyms: “{}” in the earlier report, “{}” in the later one.", was.letters,
                  is.letters),
      fmt::format("Un mismo nombre tiene dos siglas: «{}» en el informe anterior y «{}» en el posterior.", was.letters,
                  is.letters)};
  findings.differences.push_back(std::move(difference));
}

}  // namespace

void check_names(const ReportPair& pair, PairFindings& findings) {
  const DocumentView &earlier = pair.first, &later = pair.second;
  const std::size_t known = findings.differences.size();
  const std::vector<NameRun> before = name_runs(earlier, kFewestWords), after = name_runs(later, kFewestWords);
  std::set<std::string> listed = names_of_one_word(earlier);
  listed.merge(names_of_one_word(later));
  std::map<std::vector<std::string>, std::vector<NamePart>> by_words;
  std::set<std::vector<std::string>> said_before;
  for (NamePart& part : parts_of(before)) {
    said_before.insert(part.words);
    by_words[sorted(part.words)].push_back(std::move(part));
  }
  std::set<std::vector<std::string>> told;
  for (const NamePart& part : parts_of(after)) {
    const auto found = by_words.find(sorted(part.words));
    if (found == by_words.end() || said_before.count(part.words) != 0 || told.count(found->first) != 0) continue;
    const auto other = std::find_if(found->second.begin(), found->second.end(),
                                    [&](const NamePart& was) { return is_reordered(was.words, part.words, listed); });
    if (other == found->second.end()) continue;
    told.insert(found->first);
    // A longer part of the same two names says nothing new.
    const auto same_runs = [&](const Difference& d) {
      return d.second.block == part.run->block &&
             d.second.quote == text_of(later, part.run->block, part.run->begin, part.run->end);
    };
    if (std::any_of(findings.differences.begin() + static_cast<std::ptrdiff_t>(known), findings.differences.end(),
                    same_runs))
      continue;
    Difference difference = noted(pair, *other->run, *part.run);
    difference.message = {
        fmt::format("“{}” in the earlier report, “{}” in the later one: the same words in another order.",
                    difference.expected, difference.stated),
        fmt::format("«{}» en el informe anterior, «{}» en el posterior: las mismas palabras en otro orden.",
                    difference.expected, difference.stated)};
    findings.differences.push_back(std::move(difference));
  }
}

void check_acronyms(const ReportPair& pair, PairFindings& findings) {
  const auto before = acronyms_of(pair.first), after = acronyms_of(pair.second);
  for (const auto& [letters, was] : before) {
    for (const auto& [other, is] : after) {
      if (letters == other) continue;
      if (is_same_name(was, is) && before.count(other) == 0 && after.count(letters) == 0)
        say_acronyms(pair, was, is, findings);
      if (letters_sorted(letters) != letters_sorted(other) || is_same_name(was, is)) continue;
      const auto usual_after = after.find(letters), usual_before = before.find(other);
      const bool slip = (usual_after != after.end() && is_slip_of(is, usual_after->second)) ||
                        (usual_before != before.end() && is_slip_of(was, usual_before->second));
      if (slip) say_acronyms(pair, was, is, findings);
    }
  }
}

}  // namespace crossfoot::validate
