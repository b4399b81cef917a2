#include "validate/compare/event_words.h"

#include <algorithm>
#include <array>

#include "validate/compare/roman.h"

namespace crossfoot::validate {
namespace {

const std::array<EventKind, 14>& kinds() {
  static const std::array<EventKind, 14> kKinds = {{
      {"meeting", true, true, {"meeting", "met", "reunion", "reunio", "reunieron", "session", "sesion"}},
      {"workshop", false, true, {"workshop", "taller"}},
      {"seminar", false, true, {"seminar", "seminario", "webinar", "webinario"}},
      {"course", false, true, {"course", "curso"}},
      {"conference", false, true, {"conference", "conferencia", "congress", "congreso", "symposium", "simposio"}},
      {"assembly", false, true, {"assembly", "asamblea"}},
      {"summit", false, true, {"summit", "cumbre"}},
      {"forum", false, true, {"forum", "foro"}},
      {"visit", true, true, {"visit", "visita", "mission", "mision"}},
      {"ceremony", false, true, {"ceremony", "ceremonia", "fair", "feria", "festival"}},
      {"agreement", false, false, {"agreement", "convenio", "acuerdo", "memorandum", "memorando", "treaty", "tratado"}},
      {"contract", false, false, {"contract", "contrato", "loan", "prestamo"}},
      {"decree",
       false,
       false,
       {"decree", "decreto", "resolution", "resolucion", "law", "ley", "ordinance", "ordenanza"}},
      {"payment",
       true,
       false,
       {"payment", "pago", "transfer", "transferencia", "deposit", "deposito", "invoice", "factura"}},
  }};
  return kKinds;
}

}  // namespace

const EventKind* event_kind_of(const Word& word) {
  for (const EventKind& kind : kinds())
    if (kind.words.has(word)) return &kind;
  return nullptr;
}

std::string event_action_of(const Word& word) {
  struct Action {
    const char* name;
    WordList words;
  };
  static const std::array<Action, 18> kActions = {{
      {"invite",
       {"invitation", "invitations", "invited", "invitacion", "invitaciones", "invito", "convoked", "convoco"}},
      {"send", {"sent", "sends", "dispatched", "envio", "enviada", "enviado", "enviaron", "remitio", "remitida"}},
      {"submit", {"submitted", "presented", "presento", "presentada", "presentado", "entrego", "delivered"}},
      {"circulate", {"circulated", "distributed", "distribuyo", "circulo"}},
      {"register", {"registration", "registered", "inscripcion", "inscripciones", "registro", "registrada"}},
      {"announce", {"announced", "anuncio", "anunciada", "anunciado"}},
      {"move",
       {"postponed", "rescheduled", "moved", "cancelled", "canceled", "suspended", "pospuso", "pospuesta", "pospuesto",
        "aplazo", "aplazada", "aplazado", "reprogramo", "reprogramada", "cancelo", "suspendio"}},
      {"open",
       {"opened", "opening", "began", "started", "inauguro", "inaugurado", "inaugurada", "inauguracion", "apertura",
        "inicio", "comenzo", "inaugurated", "inauguration"}},
      {"close", {"closed", "closing", "ended", "concluded", "clausura", "clausuro", "termino", "concluyo", "finalizo"}},
      {"sign",
       {"signed", "signature", "signing", "firmo", "firmado", "firmada", "firma", "suscribio", "suscrito", "suscrita",
        "firmaron", "suscribieron"}},
      {"publish",
       {"published", "publication", "publicado", "publicada", "publico", "issued", "emitio", "emitida", "emitido"}},
      {"approve",
       {"approved", "adopted", "ratified", "aprobo", "aprobado", "aprobada", "adopto", "adoptado", "adoptada",
        "ratifico", "ratificado", "approval", "aprobacion"}},
      {"enter", {"force", "vigor", "effective", "effect", "vigencia"}},
      {"expire",
       {"expires", "expired", "vence", "vencio", "due", "deadline", "plazo", "amended", "reformado", "extended",
        "prorrogado", "renewed", "renovado"}},
      {"receive", {"received", "recibio", "recibido", "recibida", "credited", "acreditado", "acreditada"}},
      {"order", {"requested", "ordered", "authorized", "solicito", "solicitado", "ordeno", "autorizo"}},
      {"prepare", {"preparatory", "preparation", "preparations", "preparatoria", "preparacion", "rehearsal"}},
      {"follow", {"before", "after", "following", "antes", "despues", "tras", "until", "hasta"}},
  }};
  for (const Action& action : kActions)
    if (action.words.has(word)) return action.name;
  return "";
}

bool is_time_word(const Word& word) {
  static const WordList kTimes = {
      "january",   "february",  "march",     "april",    "may",        "june",     "july",      "august",
      "september", "october",   "november",  "december", "enero",      "febrero",  "marzo",     "abril",
      "mayo",      "junio",     "julio",     "agosto",   "septiembre", "octubre",  "noviembre", "diciembre",
      "monday",    "tuesday",   "wednesday", "thursday", "friday",     "saturday", "sunday",    "lunes",
      "martes",    "miercoles", "jueves",    "viernes",  "sabado",     "domingo",  "setiembre"};
  return kTimes.has(word);
}

bool is_empty_event_word(const Word& word) {
  static const WordList kEmpty = {
      "the",     "a",         "an",        "of",      "on",        "in",        "at",      "by",        "for",
      "and",     "to",        "with",      "from",    "as",        "this",      "that",    "its",       "which",
      "was",     "were",      "is",        "are",     "held",      "took",      "place",   "met",       "el",
      "la",      "los",       "las",       "un",      "una",       "de",        "del",     "al",        "en",
      "y",       "o",         "para",      "por",     "con",       "sobre",     "se",      "que",       "fue",
      "su",      "sus",       "this",      "celebro", "celebrada", "celebrado", "realizo", "realizada", "realizado",
      "efectuo", "efectuada", "efectuado", "llevo",   "cabo",      "tuvo",      "lugar",   "day",       "dia",
      "dias",    "days",      "no",        "num",     "nro",       "us",        "usd",     "between",   "entre",
      "during",  "durante"};
  return kEmpty.has(word);
}

int spelled_ordinal(const Word& word) {
  static const std::array<WordList, 12> kOrdinals = {{{"first", "primer", "primera", "primero"},
                                                      {"second", "segundo", "segunda"},
                                                      {"third", "tercer", "tercera", "tercero"},
                                                      {"fourth", "cuarto", "cuarta"},
                                                      {"fifth", "quinto", "quinta"},
                                                      {"sixth", "sexto", "sexta"},
                                                      {"seventh", "septimo", "septima"},
                                                      {"eighth", "octavo", "octava"},
                                                      {"ninth", "noveno", "novena"},
                                                      {"tenth", "decimo", "decima"},
                                                      {"eleventh", "undecimo", "undecima"},
                                                      {"twelfth", "duodecimo", "duodecima"}}};
  for (std::size_t i = 0; i < kOrdinals.size(); ++i)
    if (kOrdinals[i].has(word)) return static_cast<int>(i) + 1;
  return 0;
}

namespace {

int small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 5) return 0;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string_view printed(std::string_view text, const Word& word) {
  return text.substr(word.begin, word.end - word.begin);
}

int ordinal_at(std::string_view text, const std::vector<Word>& words, std::size_t i) {
  if (const int spelled = spelled_ordinal(words[i]); spelled > 0) return spelled;
  static const WordList kEndings = {"st", "nd", "rd", "th", "a", "o", "er", "ra", "da", "ta", "va"};
  if (words[i].kind == WordKind::number && i + 1 < words.size() && kEndings.has(words[i + 1].folded))
    return small_number(words[i].folded);
  const std::string_view roman = printed(text, words[i]);
  return roman.size() == 1 && roman != "V" && roman != "X" && roman != "I" ? 0 : roman_number(roman);
}

}  // namespace

int event_ordinal(std::string_view text, const std::vector<Word>& words, std::size_t noun) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = noun; i > 0 && noun - i < kReach; --i) {
    if (words[i - 1].kind == WordKind::mark) break;
    if (const int value = ordinal_at(text, words, i - 1); value > 0) return value;
  }
  static const WordList kNumber = {"no", "num", "nro", "number", "numero", "n"};
  for (std::size_t i = noun + 1; i < words.size() && i <= noun + 3; ++i)
    if (words[i].kind == WordKind::number && kNumber.has(words[i - 1].folded))
      return small_number(words[i].folded);
    else if (i > noun + 1 && words[i].kind == WordKind::number && words[i - 1].is(".") &&
             kNumber.has(words[i - 2].folded))
      return small_number(words[i].folded);
  return noun + 1 < words.size() ? roman_number(printed(text, words[noun + 1])) : 0;
}

bool is_agreed_on(const std::vector<Word>& words, std::size_t noun) {
  static const WordList kAgreed = {"agreed",   "agree",   "agrees",   "acordo", "acordaron", "decided", "decidio",
                                   "proposes", "propone", "proposed", "should", "debera",    "would"};
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(noun),
                     [](const Word& word) { return kAgreed.has(word); });
}

}  // namespace crossfoot::validate
