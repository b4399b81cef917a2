#include "model/result.h"

namespace crossfoot {

std::string_view to_string(Outcome outcome) {
  switch (outcome) {
    case Outcome::ok: return "ok";
    case Outcome::partial: return "partial";
    case Outcome::encrypted: return "encrypted";
    case Outcome::no_text_layer: return "no-text-layer";
    case Outcome::garbled_text: return "garbled-text";
    case Outcome::unsupported: return "unsupported";
    case Outcome::corrupt: return "corrupt";
    case Outcome::too_large: return "too-large";
    case Outcome::timeout: return "timeout";
    case Outcome::out_of_memory: return "out-of-memory";
    case Outcome::crash: return "crash";
    case Outcome::not_found: return "not-found";
  }
  return "corrupt";
}

}  // namespace crossfoot
