// What two reports are to each other.
#pragma once

namespace crossfoot::validate {

enum class Kinship {
  translation,  // sister versions: every figure must be the same
  successor,    // reports of one series: what the first closes with the second opens with
};

}  // namespace crossfoot::validate
