#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Introduction

The Northern Conference on Water Use (NCWU) was invited.
---
Introduction

The Northern Conference on Water Use (CNUA) was invited.
)";

constexpr char kPassing[] = R"(Introduction

The Regional Water Board (RWB) met.
---
Introduction

The Board of Rivers (BR) met.
)";

}  // namespace

extern const Rule kAcronymDiffers = {
    {"D208", "acronym-differs", "One name has two acronyms", "Un mismo nombre tiene dos siglas",
     "A body has one acronym in one language. Another one for the same name, or the letters of a frequent one in "
     "another order, is what a hand used to the other language wrote.",
     "Un organismo tiene una sola sigla en cada idioma. Otra para el mismo nombre, o las letras de una frecuente en "
     "otro orden, es lo que escribió una mano acostumbrada al otro idioma.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_acronyms}};

}  // namespace crossfoot::validate
