#include "validate/compare/dated_events.h"

#include <algorithm>
#include <array>
#include <optional>

#include "validate/compare/name_runs.h"
#include "validate/compare/roman.h"
#include "validate/document/figures.h"

namespace crossfoot {
namespace {

struct Kind {
  const char* name;
  bool recurring;
  WordList words;
};

// Singular only: "the meetings of 5 and 9 May" are no one event.
const std::array<Kind, 14>& kinds() {
  static const std::array<Kind, 14> kKinds = {{
      {"meeting", true, {"meeting", "met", "reunion", "reunio", "reunieron", "session", "sesion"}},
      {"workshop", false, {"workshop", "taller"}},
      {"seminar", false, {"seminar", "seminario", "webinar", "webinario"}},
      {"course", false, {"course", "curso"}},
      {"conference", false, {"conference", "conferencia", "congress", "congreso", "symposium", "simposio"}},
      {"assembly", false, {"assembly", "asamblea"}},
      {"summit", false, {"summit", "cumbre"}},
      {"forum", false, {"forum", "foro"}},
      {"visit", true, {"visit", "visita", "mission", "mision"}},
      {"ceremony", false, {"ceremony", "ceremonia", "fair", "feria", "festival"}},
      {"agreement", false, {"agreement", "convenio", "acuerdo", "memorandum", "memorando", "treaty", "tratado"}},
      {"contract", false, {"contract", "contrato", "loan", "prestamo"}},
      {"decree", false, {"decree", "decreto", "resolution", "resolucion", "law", "ley", "ordinance", "ordenanza"}},
      {"payment", true, {"payment", "pago", "transfer", "transferencia", "deposit", "deposito", "invoice", "factura"}},
  }};
  return kKinds;
}

const Kind* kind_of(const Word& word) {
  for (const Kind& kind : kinds())
    if (kind.words.has(word)) return &kind;
  return nullptr;
}

// What else than taking place may happen to an event or a document on a day of its own.
std::string action_of(const Word& word) {
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

// Words that say nothing of which event it is.
bool is_empty_word(const Word& word) {
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

int small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 5) return 0;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

// One sentence with its words, where one event and one date were found.
class EventReader {
 public:
  EventReader(const DocumentView& view, const DatedText& date) : text_(view.block(date.block).text) {
    const std::string_view sentence = view.sentence(date.block, date.begin);
    begin_ = static_cast<std::size_t>(sentence.data() - text_.data());
    const std::size_t end = begin_ + sentence.size();
    for (const Word& word : view.text(date.block).words)
      if (word.begin >= begin_ && word.end <= end) words_.push_back(word);
    event_.block = date.block;
    event_.begin = date.begin;
    event_.end = date.end;
    date_first_ = index_at(date.begin);
    date_after_ = index_at(date.end);
  }

  std::optional<DatedEvent> read() {
    const std::size_t noun = noun_of_date();
    if (noun == words_.size()) return std::nullopt;
    const Kind& kind = *kind_of(words_[noun]);
    event_.kind = kind.name;
    event_.recurring = kind.recurring;
    // "will be held on 5 May"; but not "held on 5 May, adopted the plan of work".
    const std::size_t told = noun < date_first_ ? event_.end : words_[noun].end;
    event_.planned = speaks_of_plans(text_.substr(begin_, told - begin_)) || is_agreed_on(noun);
    event_.ordinal = ordinal_of(noun);
    read_names(noun);
    read_topic(noun);
    for (std::size_t i = 0; i < (noun < date_first_ ? date_first_ : words_.size()); ++i)
      if (const std::string action = action_of(words_[i]); !action.empty()) event_.actions.insert(action);
    return event_;
  }

 private:
  // "agreed on a meeting on 5 May"; but not "the meeting of 5 May agreed".
  bool is_agreed_on(std::size_t noun) const {
    static const WordList kAgreed = {"agreed",   "agree",   "agrees",   "acordo", "acordaron", "decided", "decidio",
                                     "proposes", "propone", "proposed", "should", "debera",    "would"};
    return std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(noun),
                       [](const Word& word) { return kAgreed.has(word); });
  }

  std::size_t index_at(std::size_t byte) const {
    return static_cast<std::size_t>(
        std::find_if(words_.begin(), words_.end(), [&](const Word& word) { return word.begin >= byte; }) -
        words_.begin());
  }

  // The last event before the date, else the first behind it, where the sentence names only one kind.
  std::size_t noun_of_date() const {
    std::size_t best = words_.size();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Kind* kind = kind_of(words_[i]);
      if (kind == nullptr) continue;
      if (best != words_.size() && kind != kind_of(words_[best])) return words_.size();
      if (best == words_.size() || i < date_first_) best = i;
    }
    return best;
  }

  int ordinal_of(std::size_t noun) const {
    constexpr std::size_t kReach = 3;
    for (std::size_t i = noun; i > 0 && noun - i < kReach; --i) {
      const Word& word = words_[i - 1];
      if (word.kind == WordKind::mark) break;
      if (const int value = ordinal_at(i - 1); value > 0) return value;
    }
    static const WordList kNumber = {"no", "num", "nro", "number", "numero", "n"};
    for (std::size_t i = noun + 1; i < words_.size() && i <= noun + 3; ++i)
      if (words_[i].kind == WordKind::number && kNumber.has(words_[i - 1].folded))
        return small_number(words_[i].folded);
      else if (i > noun + 1 && words_[i].kind == WordKind::number && words_[i - 1].is(".") &&
               kNumber.has(words_[i - 2].folded))
        return small_number(words_[i].folded);
    return noun + 1 < words_.size() ? roman_number(printed(words_[noun + 1])) : 0;
  }

  int ordinal_at(std::size_t i) const {
    if (const int spelled = spelled_ordinal(words_[i]); spelled > 0) return spelled;
    static const WordList kEndings = {"st", "nd", "rd", "th", "a", "o", "er", "ra", "da", "ta", "va"};
    if (words_[i].kind == WordKind::number && i + 1 < words_.size() && kEndings.has(words_[i + 1].folded))
      return small_number(words_[i].folded);
    return printed(words_[i]).size() == 1 && printed(words_[i]) != "V" && printed(words_[i]) != "X" &&
                   printed(words_[i]) != "I"
               ? 0
               : roman_number(printed(words_[i]));
  }

  std::string_view printed(const Word& word) const { return text_.substr(word.begin, word.end - word.begin); }
  bool in_date(std::size_t i) const { return i >= date_first_ && i < date_after_; }

  void read_names(std::size_t noun) {
    constexpr std::size_t kBefore = 8, kBehind = 8;
    const std::size_t from = std::min(noun, date_first_), to = std::max(noun, date_after_);
    for (std::size_t i = from > kBefore ? from - kBefore : 0; i < std::min(words_.size(), to + kBehind); ++i) {
      const Word& word = words_[i];
      if (in_date(i) || kind_of(word) != nullptr || is_empty_word(word) || is_time_word(word)) continue;
      if (spelled_ordinal(word) > 0 || roman_number(printed(word)) > 0 || !action_of(word).empty()) continue;
      // The first word of a sentence has its capital from there.
      const bool name =
          is_capitalised(text_, word) && (i > 0 || (words_.size() > 1 && is_capitalised(text_, words_[1])));
      const bool amount = word.kind == WordKind::number && word.folded.size() > 4;
      if (name || amount) event_.names.insert(word.folded);
    }
  }

  // "technical", "virtual" before it; behind it the words up to a bracket, a comma or the date.
  void read_topic(std::size_t noun) {
    const auto take = [&](std::size_t i) {
      const Word& word = words_[i];
      if (word.kind != WordKind::word || is_empty_word(word) || spelled_ordinal(word) > 0 || is_time_word(word)) return;
      if (is_capitalised(text_, word) || !action_of(word).empty()) return;
      event_.topic.insert(word.folded);
    };
    if (noun > 0) take(noun - 1);
    constexpr std::size_t kReach = 12;
    for (std::size_t i = noun + 1; i < words_.size() && i <= noun + kReach && !in_date(i); ++i) {
      if (words_[i].kind == WordKind::mark && !words_[i].is("-")) break;
      take(i);
    }
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::vector<Word> words_;
  DatedEvent event_;
  std::size_t date_first_ = 0, date_after_ = 0;
};

constexpr int kLongestEvent = 14;  // days; what is longer is a period

std::vector<Interval> readings_of(const Date& date, int year) {
  std::vector<Interval> days;
  for (const DateReading& reading : date.readings) {
    Date one = date;
    one.readings = {reading};
    if (const auto interval = interval_of(one, year); interval && interval->days() <= kLongestEvent)
      days.push_back(*interval);
  }
  return days;
}

bool shares_sentence(const DocumentView& view, const DatedText& a, const DatedText& b) {
  return a.block == b.block && in_one_sentence(view, a.block, a.begin, b.begin);
}

}  // namespace

bool DatedEvent::may_be_on(const Interval& day) const {
  return std::any_of(days.begin(), days.end(), [&](const Interval& own) { return own.overlaps(day); });
}

std::vector<DatedEvent> dated_events(const DocumentView& view, const std::optional<ReportPeriod>& period) {
  constexpr std::size_t kMost = 400;
  std::vector<DatedText> days;
  for (const DatedText& date : dated_texts(view, period))
    if (date.interval.days() <= kLongestEvent) days.push_back(date);
  const int year = period ? year_of(period->interval.last) : 0;
  std::vector<DatedEvent> events;
  for (std::size_t i = 0; i < days.size() && events.size() < kMost; ++i) {
    if (i > 0 && shares_sentence(view, days[i - 1], days[i])) continue;
    if (i + 1 < days.size() && shares_sentence(view, days[i], days[i + 1])) continue;
    auto event = EventReader(view, days[i]).read();
    if (!event) continue;
    for (const Date& date : view.statement.blocks[static_cast<std::size_t>(days[i].block)].dates)
      if (date.begin == days[i].begin) event->days = readings_of(date, year);
    if (!event->days.empty()) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace crossfoot
