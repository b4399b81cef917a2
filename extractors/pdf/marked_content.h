// The marked content that is open at a point of a content stream (ISO 32000-1, 14.6).
#pragma once

#include <cstddef>
#include <vector>

namespace crossfoot::extractors::pdf {

class MarkedContent {
 public:
  // `id` is -1 where the sequence has no number of its own: what it holds belongs to the one around it.
  void begin(int id, bool artifact) {
    if (open_.size() >= kMaxDepth) {
      ++beyond_;
      return;
    }
    open_.push_back({id >= 0 ? id : this->id(), artifact || is_artifact()});
  }
  void end() {
    if (beyond_ > 0)
      --beyond_;
    else if (!open_.empty())
      open_.pop_back();
  }

  int id() const { return open_.empty() ? -1 : open_.back().id; }
  bool is_artifact() const { return !open_.empty() && open_.back().artifact; }

 private:
  static constexpr std::size_t kMaxDepth = 256;
  struct Sequence {
    int id = -1;
    bool artifact = false;
  };
  std::vector<Sequence> open_;
  std::size_t beyond_ = 0;  // open ones that nest too deep to be kept
};

}  // namespace crossfoot::extractors::pdf
