#include "newsgraph/text/word_lists.h"

#include <algorithm>
#include <array>
#include <string>

#include "newsgraph/text/characters.h"

namespace newsgraph::text {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest = 16;

/// `word` in lower-case ASCII; empty where it is too long for any list.
class Lowered {
 public:
  explicit Lowered(std::string_view word) : size_(word.size() <= longest ? word.size() : 0) {
    std::transform(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(size_), text_.begin(), ascii_lower);
  }
  operator std::string_view() const { return {text_.data(), size_}; }

 private:
  std::array<char, longest> text_{};
  std::size_t size_;
};

template <std::size_t N>
struct WordSet {
  std::array<std::string_view, N> words;

  constexpr explicit WordSet(std::array<std::string_view, N> list) : words(list) {
    std::sort(words.begin(), words.end());
  }
  [[nodiscard]] bool contains(std::string_view word) const {
    return std::binary_search(words.begin(), words.end(), word);
  }
};

constexpr WordSet titles(std::array{
    "adm"sv, "amb"sv,  "asst"sv,   "attn"sv, "brig"sv, "capt"sv,  "cf"sv,   "cmdr"sv, "col"sv,  "comdr"sv,  "cpl"sv,
    "cpt"sv, "det"sv,  "dr"sv,     "fr"sv,   "ft"sv,   "gen"sv,   "gens"sv, "gov"sv,  "govs"sv, "hon"sv,    "insp"sv,
    "lt"sv,  "maj"sv,  "messrs"sv, "mlle"sv, "mme"sv,  "mr"sv,    "mrs"sv,  "ms"sv,   "msgr"sv, "mt"sv,     "nos"sv,
    "pfc"sv, "pres"sv, "prof"sv,   "pvt"sv,  "rep"sv,  "reps"sv,  "rev"sv,  "sen"sv,  "sens"sv, "sgt"sv,    "spc"sv,
    "st"sv,  "ste"sv,  "supt"sv,   "vs"sv,   "viz"sv,  "i.e"sv,   "e.g"sv,  "eg"sv,   "ie"sv,   "approx"sv, "lieut"sv,
    "cdr"sv, "atty"sv, "vols"sv,   "pp"sv,   "ca"sv,   "a.k.a"sv, "esp"sv,  "incl"sv, "pt"sv,   "art"sv,    "para"sv});

constexpr WordSet months(std::array{"jan"sv, "feb"sv, "apr"sv, "aug"sv, "sept"sv, "sep"sv, "oct"sv, "nov"sv, "dec"sv,
                                    "jul"sv, "jun"sv});

constexpr WordSet general_words(std::array{
    "a.m"sv,  "p.m"sv,  "ave"sv,  "blvd"sv,  "bros"sv, "co"sv,   "corp"sv,  "dept"sv,  "dist"sv,  "etc"sv,  "inc"sv,
    "jr"sv,   "sr"sv,   "ltd"sv,  "ph.d"sv,  "plc"sv,  "rd"sv,   "al"sv,    "assn"sv,  "assoc"sv, "cie"sv,  "ext"sv,
    "univ"sv, "intl"sv, "natl"sv, "govt"sv,  "est"sv,  "hr"sv,   "hrs"sv,   "min"sv,   "mins"sv,  "yr"sv,   "yrs"sv,
    "lb"sv,   "lbs"sv,  "oz"sv,   "tel"sv,   "vol"sv,  "conf"sv, "div"sv,   "repub"sv, "dem"sv,   "bldg"sv, "m.sc"sv,
    "b.sc"sv, "esq"sv,  "hwy"sv,  "pkwy"sv,  "mon"sv,  "tue"sv,  "tues"sv,  "wed"sv,   "thu"sv,   "thur"sv, "thurs"sv,
    "fri"sv,  "ed"sv,   "eds"sv,  "admin"sv, "min"sv,  "ariz"sv, "calif"sv, "colo"sv,  "conn"sv,  "mass"sv, "mich"sv,
    "minn"sv, "mont"sv, "okla"sv, "penn"sv,  "tenn"sv, "tex"sv,  "wis"sv,   "wyo"sv,   "ala"sv,   "fla"sv,  "ga"sv,
    "ky"sv,   "md"sv,   "neb"sv,  "nev"sv,   "n.h"sv,  "va"sv,   "vt"sv,    "w.va"sv,  "ind"sv,   "dak"sv,  "ont"sv,
    "que"sv,  "lit"sv,  "resp"sv, "misc"sv,  "op"sv,   "cit"sv,  "subst"sv, "dept"sv});

constexpr WordSet either_words(std::array{"sat"sv, "sun"sv,  "mar"sv, "fig"sv, "figs"sv, "sec"sv,  "ill"sv, "ark"sv,
                                          "ore"sv, "wash"sv, "del"sv, "kan"sv, "miss"sv, "mo"sv,   "la"sv,  "pa"sv,
                                          "me"sv,  "no"sv,   "ch"sv,  "eq"sv,  "res"sv,  "spec"sv, "rec"sv, "info"sv});

constexpr WordSet sentence_starters(std::array{
    "a"sv,          "about"sv,        "according"sv, "after"sv,   "all"sv,      "also"sv,    "although"sv, "among"sv,
    "an"sv,         "and"sv,          "another"sv,   "any"sv,     "as"sv,       "asked"sv,   "at"sv,       "because"sv,
    "before"sv,     "both"sv,         "but"sv,       "by"sv,      "can"sv,      "despite"sv, "did"sv,      "do"sv,
    "does"sv,       "during"sv,       "each"sv,      "earlier"sv, "even"sv,     "every"sv,   "few"sv,      "finally"sv,
    "following"sv,  "for"sv,          "from"sv,      "had"sv,     "has"sv,      "have"sv,    "he"sv,       "her"sv,
    "here"sv,       "his"sv,          "how"sv,       "however"sv, "i"sv,        "if"sv,      "in"sv,       "instead"sv,
    "is"sv,         "it"sv,           "its"sv,       "just"sv,    "last"sv,     "later"sv,   "let"sv,      "many"sv,
    "meanwhile"sv,  "more"sv,         "moreover"sv,  "most"sv,    "mr"sv,       "mrs"sv,     "ms"sv,       "my"sv,
    "neither"sv,    "nevertheless"sv, "no"sv,        "none"sv,    "nor"sv,      "not"sv,     "now"sv,      "of"sv,
    "officials"sv,  "on"sv,           "once"sv,      "one"sv,     "only"sv,     "or"sv,      "other"sv,    "others"sv,
    "our"sv,        "over"sv,         "perhaps"sv,   "please"sv,  "several"sv,  "she"sv,     "since"sv,    "so"sv,
    "some"sv,       "speaking"sv,     "still"sv,     "such"sv,    "that"sv,     "the"sv,     "their"sv,    "then"sv,
    "there"sv,      "therefore"sv,    "these"sv,     "they"sv,    "this"sv,     "those"sv,   "though"sv,   "through"sv,
    "throughout"sv, "thus"sv,         "to"sv,        "today"sv,   "together"sv, "too"sv,     "under"sv,    "unlike"sv,
    "until"sv,      "was"sv,          "we"sv,        "were"sv,    "what"sv,     "when"sv,    "where"sv,    "whether"sv,
    "which"sv,      "while"sv,        "who"sv,       "why"sv,     "will"sv,     "with"sv,    "within"sv,   "without"sv,
    "yes"sv,        "yesterday"sv,    "yet"sv,       "you"sv,     "your"sv,     "it's"sv,    "he's"sv,     "she's"sv,
    "that's"sv,     "there's"sv,      "we're"sv,     "they're"sv, "i'm"sv,      "i've"sv,    "we've"sv,    "don't"sv});

constexpr WordSet saying(std::array{"said"sv,      "says"sv,      "asked"sv,    "asks"sv,      "told"sv,
                                    "tells"sv,     "added"sv,     "adds"sv,     "wrote"sv,     "writes"sv,
                                    "replied"sv,   "tweeted"sv,   "posted"sv,   "declared"sv,  "shouted"sv,
                                    "exclaimed"sv, "announced"sv, "insisted"sv, "stated"sv,    "noted"sv,
                                    "wondered"sv,  "recalled"sv,  "remarked"sv, "continued"sv, "concluded"sv});

constexpr WordSet prefixes(std::array{
    "anti"sv,  "arch"sv,  "co"sv,    "counter"sv, "cross"sv,  "de"sv,    "e"sv,     "ex"sv,    "inter"sv,
    "intra"sv, "mega"sv,  "micro"sv, "mid"sv,     "mini"sv,   "multi"sv, "neo"sv,   "non"sv,   "over"sv,
    "post"sv,  "pre"sv,   "pro"sv,   "proto"sv,   "pseudo"sv, "re"sv,    "semi"sv,  "socio"sv, "sub"sv,
    "super"sv, "trans"sv, "ultra"sv, "un"sv,      "under"sv,  "infra"sv, "hyper"sv, "extra"sv, "cyber"sv});

constexpr WordSet suffixes(std::array{"esque"sv, "ish"sv, "less"sv, "wise"sv, "ward"sv, "hood"sv, "ness"sv});

constexpr WordSet host_endings(std::array{
    "com"sv, "org"sv, "net"sv,  "gov"sv,  "edu"sv, "mil"sv, "int"sv, "info"sv, "biz"sv,  "co"sv,  "uk"sv,  "us"sv,
    "eu"sv,  "de"sv,  "fr"sv,   "ru"sv,   "cn"sv,  "jp"sv,  "au"sv,  "ca"sv,   "il"sv,   "ua"sv,  "tv"sv,  "io"sv,
    "ly"sv,  "ir"sv,  "news"sv, "html"sv, "url"sv, "htm"sv, "pdf"sv, "doc"sv,  "docx"sv, "xls"sv, "jpg"sv, "png"sv,
    "php"sv, "txt"sv, "pl"sv,   "ch"sv,   "nl"sv,  "gif"sv, "ppt"sv, "zip"sv,  "csv"sv,  "xml"sv, "asp"sv, "aspx"sv});

// One letter is a unit only in the case that is written: "5m", "5M", but "5G" is a network and "3D" a shape.
constexpr WordSet units(std::array{
    "am"sv,  "pm"sv,  "AM"sv,  "PM"sv,  "a.m"sv, "p.m"sv, "a.m."sv, "p.m."sv, "km"sv,  "m"sv,    "M"sv,
    "cm"sv,  "mm"sv,  "MM"sv,  "kg"sv,  "g"sv,   "mg"sv,  "b"sv,    "bn"sv,   "mn"sv,  "tn"sv,   "lb"sv,
    "lbs"sv, "ft"sv,  "mph"sv, "kph"sv, "MB"sv,  "GB"sv,  "TB"sv,   "KB"sv,   "kb"sv,  "mb"sv,   "gb"sv,
    "MW"sv,  "GW"sv,  "kW"sv,  "Hz"sv,  "GHz"sv, "MHz"sv, "hrs"sv,  "hr"sv,   "min"sv, "mins"sv, "sec"sv,
    "yr"sv,  "yrs"sv, "oz"sv,  "ml"sv,  "ha"sv,  "k"sv,   "K"sv,    "p"sv,    "c"sv,   "f"sv,    "x"sv});

constexpr WordSet emoticons(std::array{":)"sv,  ":("sv,  ";)"sv,  ":-)"sv, ":-("sv, ";-)"sv, ":D"sv,
                                       ":-D"sv, ":P"sv,  ":-P"sv, "=)"sv,  "=("sv,  ":/"sv,  ":-/"sv,
                                       "(:"sv,  ":'("sv, "<3"sv,  "^_^"sv, ":|"sv,  ":]"sv});

struct Split {
  std::string_view word;
  std::size_t at;
};
constexpr std::array contractions = {Split{"cannot", 3}, Split{"dont", 2},    Split{"gimme", 3},   Split{"gonna", 3},
                                     Split{"gotta", 3},  Split{"lemme", 3},   Split{"wanna", 3},   Split{"didnt", 3},
                                     Split{"doesnt", 4}, Split{"wouldnt", 5}, Split{"couldnt", 5}, Split{"isnt", 2},
                                     Split{"wasnt", 3},  Split{"arent", 3},   Split{"im", 1},      Split{"ive", 1},
                                     Split{"thats", 4},  Split{"whats", 4},   Split{"youre", 3},   Split{"theyre", 4},
                                     Split{"cant", 2},   Split{"wont", 2},    Split{"aint", 2},    Split{"youll", 3}};

bool is_capitalised(std::string_view word) {
  return glyph_at(word, 0).kind == CharClass::upper;
}

}  // namespace

bool is_dotted(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    const Glyph glyph = glyph_at(word, at);
    if (!glyph.letter()) return false;
    at += glyph.bytes;
    if (at < word.size() && word[at++] != '.') return false;
  }
  return letters > 1;
}

Abbreviation abbreviation(std::string_view word) {
  if (word.empty() || word.size() > longest) return Abbreviation::none;
  const Lowered lower(word);
  if (titles.contains(lower)) {
    // "art", "rep", "col" in lower case are words; before a name these are written with a capital.
    const bool also_word = lower == "art"sv || lower == "rep"sv || lower == "para"sv || lower == "st"sv;
    return also_word && !is_capitalised(word) ? Abbreviation::either : Abbreviation::title;
  }
  if (months.contains(lower)) return is_capitalised(word) ? Abbreviation::month : Abbreviation::none;
  if (general_words.contains(lower)) {
    const bool name = lower == "ed"sv || lower == "mon"sv || lower == "ind"sv || lower == "mass"sv;
    return name && !is_capitalised(word) ? Abbreviation::none : Abbreviation::general;
  }
  if (either_words.contains(lower)) return is_capitalised(word) ? Abbreviation::either : Abbreviation::none;
  return is_dotted(word) ? Abbreviation::general : Abbreviation::none;
}

bool starts_sentences(std::string_view word) {
  return sentence_starters.contains(Lowered(word));
}
bool is_verb_of_saying(std::string_view word) {
  return saying.contains(word);
}
bool is_joined_prefix(std::string_view word) {
  return prefixes.contains(Lowered(word));
}
bool is_emoticon(std::string_view text) {
  return emoticons.contains(text);
}
bool is_joined_suffix(std::string_view word) {
  return suffixes.contains(Lowered(word));
}
bool is_host_ending(std::string_view word) {
  return host_endings.contains(Lowered(word));
}
bool is_unit(std::string_view word) {
  return units.contains(word);
}

std::size_t contraction_split(std::string_view word) {
  if (word.size() < 2 || word.size() > 7) return 0;
  const Lowered lower(word);
  for (const Split& split : contractions) {
    if (split.word == std::string_view(lower)) return split.at;
  }
  return 0;
}

}  // namespace newsgraph::text
