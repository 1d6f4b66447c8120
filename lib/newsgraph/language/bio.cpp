#include "newsgraph/language/bio.h"

#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/language/line_reader.h"

namespace newsgraph::language {
namespace {

constexpr std::size_t max_line_bytes = std::size_t{1} << 16;
constexpr std::size_t max_sentence_tokens = 10'000;

/// OTH is what Universal NER calls MISC.
std::optional<NameTag> parse_tag(std::string_view tag) {
  if (tag == "B-OTH") return NameTag::begin_miscellaneous;
  if (tag == "I-OTH") return NameTag::inside_miscellaneous;
  return parse_name_tag(tag);
}

class Reader {
 public:
  explicit Reader(LineReader lines) : lines_(std::move(lines)) {}

  std::vector<BioSentence> all() {
    while (const auto line = lines_.next()) {
      if (line->empty()) {
        end_sentence();
      } else if (line->starts_with("#doc ") && line->find('\t') == std::string_view::npos) {
        end_sentence();
        document_ = line->substr(5);
      } else {
        add(*line);
      }
    }
    end_sentence();
    return std::move(sentences_);
  }

 private:
  void add(std::string_view line) {
    const std::size_t first = line.find('\t');
    const std::size_t last = line.rfind('\t');
    if (first == 0 || first == std::string_view::npos) fail("a line needs a token, a tab and a tag");
    const auto tag = parse_tag(line.substr(last + 1));
    if (!tag) fail("unknown tag '" + std::string(line.substr(last + 1, 40)) + "'");
    if (sentence_.forms.size() >= max_sentence_tokens)
      throw Error(ErrorCode::limit, lines_.place(), "too many tokens in one sentence");
    if (sentence_.forms.empty()) sentence_.line = lines_.line();
    sentence_.forms.emplace_back(line.substr(0, first));
    sentence_.tags.push_back(*tag);
  }

  void end_sentence() {
    if (sentence_.forms.empty()) return;
    sentence_.document = document_;
    mend_bio(sentence_.tags);
    sentences_.push_back(std::exchange(sentence_, {}));
  }

  [[noreturn]] void fail(const std::string& why) const { throw Error(ErrorCode::format, lines_.place(), why); }

  LineReader lines_;
  std::string document_;
  BioSentence sentence_;
  std::vector<BioSentence> sentences_;
};

}  // namespace

std::vector<BioSentence> read_bio(const std::filesystem::path& path) {
  return Reader(LineReader(path, max_line_bytes)).all();
}

std::vector<BioSentence> parse_bio(std::string bytes, const std::string& place) {
  return Reader(LineReader(std::move(bytes), place, max_line_bytes)).all();
}

void append_bio(const BioSentence& sentence, std::string& out) {
  for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
    out += sentence.forms[i];
    out += '\t';
    out += name(sentence.tags[i]);
    out += '\n';
  }
  out += '\n';
}

void mend_bio(std::span<NameTag> tags) {
  NameTag before = NameTag::outside;
  for (NameTag& tag : tags) {
    if (!may_follow(before, tag)) tag = begin_tag(type_of(tag));
    before = tag;
  }
}

}  // namespace newsgraph::language
