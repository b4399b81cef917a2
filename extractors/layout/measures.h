// Measures that several steps share, and how those of this folder are given.
//
// What grows with the type is given in ems: the font size of the text in question, or the larger of two. What comes of
// drawing and rounding is given in points. The rest are shares: of a column, a region, a page, a row's pitch.
//
// "By eye" says that a value was set on the drawings of `--debug-layout` and kept because the tables of
// bench/tables/make_tables.py and real documents with known tables came out better or no worse; no more exact reason
// is on record. Figures of the EU set are those of the 27 documents of ICDAR 2013 with their cells as its truth has
// them; README.md has all of them.
#pragma once

namespace crossfoot::extractors::layout {

// Ems from the middle of one line to that of the next, up to which the next one follows directly. By eye; in cells of
// the EU set 95 % of the lines follow within 1.22, in paragraphs half of them within 1.33.
constexpr double kNextLine = 1.5;
// The same for heads and paragraphs set loosely, beyond which a line begins something else. By eye; in paragraphs of
// the EU set 99 % of the lines follow within 1.77.
constexpr double kLooseLine = 1.9;
// Points that a text is taken in at both sides before it is asked which columns it stands in: boxes touch the place
// where columns part. By eye.
constexpr double kInset = 0.5;
// Points within which vertical or horizontal rules stand at one place of a grid: strokes of 1 to 2 points drawn twice,
// or meeting at their borders. By eye.
constexpr double kSameLine = 3;

}  // namespace crossfoot::extractors::layout
