#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Introduction

The members adopted the Global Plan for Clean, Safe and Open Waters in May.
---
Introduction

Work on the Global Plan for Safe, Clean and Open Waters went on in June.
)";

constexpr char kPassing[] = R"(Introduction

The members adopted the Global Plan for Clean, Safe and Open Waters in May.
---
Introduction

Report on the Global Plan for Clean, Safe and Open Waters
)";

}  // namespace

extern const Rule kNameInAnotherOrder = {
    {"D207", "name-in-another-order", "A name has its words in another order",
     "Un nombre tiene sus palabras en otro orden",
     "The name of a plan or a treaty is a fixed row of words. The same words in another order are no other plan. "
     "Members of a list may stand in any order.",
     "El nombre de un plan o un tratado es una serie fija de palabras. Las mismas palabras en otro orden no son otro "
     "plan. Los miembros de una lista pueden ir en cualquier orden.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_names}};

}  // namespace crossfoot::validate
