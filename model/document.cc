#include "model/document.h"

namespace crossfoot {

std::string_view to_string(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading: return "heading";
    case BlockKind::paragraph: return "paragraph";
    case BlockKind::list_item: return "list-item";
    case BlockKind::footnote: return "footnote";
    case BlockKind::table: return "table";
    case BlockKind::caption: return "caption";
    case BlockKind::header: return "header";
    case BlockKind::footer: return "footer";
  }
  return "paragraph";
}

}  // namespace crossfoot
