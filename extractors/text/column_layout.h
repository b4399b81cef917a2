// Where the columns of a stretch of lines stand, when only blanks part them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractors/text/table_forms.h"

namespace crossfoot::extractors::text {

struct Segment {  // a run of text between gaps of two or more blanks; positions in characters
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;
  std::size_t center2() const { return begin + end; }  // twice the centre
};

struct ColumnBand {  // [begin, end) of the characters that a column's texts cover
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Nothing for a line with tabs, one too long for a table or one with too many segments.
std::vector<Segment> segments_of(std::string_view line);

// "6,086 —" is a figure and, one blank behind it, the mark of the next column.
std::vector<Segment> part_marks(const std::vector<Segment>& segments);

// The bands between the gutters that the rows share; a gutter may be crossed by every fifth row at most, and by no more
// rows than it takes to give as many bands as most rows have segments.
std::vector<ColumnBand> find_bands(const std::vector<const std::vector<Segment>*>& rows);

// The segments cut where they cross a gutter at a blank and the part behind it is an amount: "General services 5,000".
std::vector<Segment> cut_at_gutters(const std::vector<Segment>& segments, const std::vector<ColumnBand>& bands);
// The heads "2015 % Change": cut at a blank where the first ends where its figures end, if the column that follows has
// no head otherwise.
std::vector<Segment> cut_heads(const std::vector<Segment>& segments, const std::vector<ColumnBand>& bands);

struct BandSpan {
  std::size_t first = 0;
  std::size_t count = 1;
};
// The band or bands over which a segment stands: those whose centre it covers, else the one it overlaps most or is
// nearest.
BandSpan bands_under(const Segment& segment, const std::vector<ColumnBand>& bands);
// The two neighbouring figure columns between whose centres a short spanner such as "2012" is centred; count 0 for
// none.
BandSpan bands_beside(const Segment& segment, const std::vector<ColumnBand>& bands);

}  // namespace crossfoot::extractors::text
