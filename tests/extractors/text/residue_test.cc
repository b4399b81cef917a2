#include "extractors/text/residue.h"

#include <catch2/catch.hpp>
#include <string>

namespace crossfoot::extractors::text {
namespace {

TEST_CASE("residue is removed or unescaped") {
  using Row = std::pair<const char*, const char*>;
  const auto [raw, clean] = GENERATE(values<Row>({
      {"\\$5 <i>,</i> 500.00", "$5 , 500.00"},
      {"8\\% of \\$1,000 \\& more", "8% of $1,000 & more"},
      {"a \\| b", "a | b"},
      {"the agenda[footnoteRef:1] for the day", "the agenda for the day"},
      {"[bookmark: _GoBack]El Salvador", "El Salvador"},
      {"Ministry[image: ]", "Ministry"},
      {"[4: kept as it stands]", "[4: kept as it stands]"},
      {"Tom &amp; Ana&nbsp;&#8211; a&ntilde;o &#x20AC;5 &unknown; &", "Tom & Ana – año €5 &unknown; &"},
      {"1 < 2 and <b>3</b> > 2", "1 < 2 and 3 > 2"},
      {"first<br/>second", "first\nsecond"},
      {"a  b\t c", "a b c"},
      {"**Approved** by *all* offices", "Approved by all offices"},
      {"Costa Verde* and ** too", "Costa Verde* and ** too"},
      {"* Source: the office", "* Source: the office"},
      {"soft\xC2\xADhyphen and \xE2\x80\x8Bzero width", "softhyphen and zero width"},
      {"1\xC2\xA0"
       "250\xE2\x80\xAF"
       "000,00\xC2\xA0 EUR",
       "1\xC2\xA0"
       "250\xE2\x80\xAF"
       "000,00 EUR"},
      {"bell\x07 and escape\x1B[2J", "bell and escape[2J"},
      {"http://office.test/a_b*c", "http://office.test/a_b*c"},
  }));
  CHECK(clean_inline(raw).text == clean);
}

TEST_CASE("superscripts are marked and stay") {
  const CleanText digits = clean_inline("Belmar ¹²");
  REQUIRE(digits.marks.size() == 1);
  CHECK(digits.marks[0] == TextMark{TextMark::Kind::superscript, 7, 11});
  const CleanText tagged = clean_inline("\\$0.00<sup>1</sup> paid");
  CHECK(tagged.text == "$0.001 paid");
  REQUIRE(tagged.marks.size() == 1);
  CHECK(tagged.marks[0] == TextMark{TextMark::Kind::superscript, 5, 6});
}

TEST_CASE("bold and italic are marked") {
  const CleanText text = clean_inline("the **whole** <em>sum</em>");
  REQUIRE(text.text == "the whole sum");
  REQUIRE(text.marks.size() == 2);
  CHECK(text.marks[0] == TextMark{TextMark::Kind::bold, 4, 9});
  CHECK(text.marks[1] == TextMark{TextMark::Kind::italic, 10, 13});
}

}  // namespace
}  // namespace crossfoot::extractors::text
