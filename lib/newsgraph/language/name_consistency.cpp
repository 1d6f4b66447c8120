#include "newsgraph/language/name_consistency.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "newsgraph/text/letters.h"

namespace newsgraph::language {
namespace {

using Forms = std::span<const std::string_view>;

/// The tokens as one string; tokens hold no control characters, so that different names stay different.
std::string joined(Forms forms) {
  std::string out;
  for (const std::string_view form : forms) {
    out += form;
    out += '\x1F';
  }
  return out;
}

struct Finds {
  std::array<std::size_t, name_type_count> by_type{};
  std::size_t total = 0;
  std::size_t tokens = 0;

  void add(NameType type) {
    ++by_type.at(static_cast<std::size_t>(type));
    ++total;
  }
  /// The type that wins the vote, if one does.
  [[nodiscard]] std::optional<NameType> winner(double min_share) const {
    const auto* const most = std::max_element(by_type.begin(), by_type.end());
    if (static_cast<double>(*most) < min_share * static_cast<double>(total)) return std::nullopt;
    return static_cast<NameType>(most - by_type.begin());
  }
};

class Article {
 public:
  Article(Forms forms, std::span<const TokenSpan> sentences, std::span<NameTag> tags,
          const NameConsistencyOptions& options)
      : forms_(forms), sentences_(sentences), tags_(tags), options_(options) {}

  void run() {
    collect();
    vote();
    choose();
    for (const TokenSpan sentence : sentences_) spread(sentence);
  }

 private:
  [[nodiscard]] Forms form(TokenSpan tokens) const { return forms_.subspan(tokens.begin.value, tokens.size()); }

  void collect() {
    const std::vector<NameTag> tags(tags_.begin(), tags_.end());
    for (const TokenSpan sentence : sentences_) {
      for (const NameSpan& name : names_in(tags, sentence)) {
        names_.push_back(name);
        if (name.tokens.size() > options_.max_tokens || !text::starts_upper(form(name.tokens).front())) continue;
        Finds& finds = finds_[joined(form(name.tokens))];
        finds.tokens = name.tokens.size();
        finds.add(name.type);
        const Forms last = form(name.tokens).last(1);
        if (name.type == NameType::person && name.tokens.size() > 1 && text::starts_upper(last.front()))
          surnames_.insert(joined(last));
      }
    }
  }

  void vote() {
    for (const NameSpan& name : names_) {
      const auto found = finds_.find(joined(form(name.tokens)));
      if (found == finds_.end()) continue;
      const auto type = found->second.winner(options_.min_share);
      if (type) write(name.tokens, *type);
    }
  }

  /// What may be spread, and the tokens that are written small somewhere, which may not.
  void choose() {
    for (const std::string_view form : forms_)
      if (!text::starts_upper(form)) small_.insert(std::string(form));
    for (const auto& [name, finds] : finds_) {
      const bool enough = finds.tokens > 1 || finds.total >= options_.min_finds_of_one;
      if (const auto type = finds.winner(options_.min_share); enough && type) known_.emplace(name, *type);
    }
    for (const std::string& surname : surnames_)
      if (!finds_.contains(surname)) known_.emplace(surname, NameType::person);
  }

  void spread(TokenSpan sentence) {
    for (TokenId t = sentence.begin; t < sentence.end;)
      t = t + static_cast<std::uint32_t>(std::max<std::size_t>(name_at(t, sentence), 1));
  }

  /// Marks the longest known name that stands free here; its size or 0.
  std::size_t name_at(TokenId t, TokenSpan sentence) {
    if (!text::starts_upper(forms_[t.value])) return 0;
    const std::size_t rest = sentence.end.value - t.value;
    for (std::size_t size = std::min(options_.max_tokens, rest); size > 0; --size) {
      const TokenSpan tokens{t, t + static_cast<std::uint32_t>(size)};
      if (!is_free(tokens, sentence)) continue;
      const auto known = known_.find(joined(form(tokens)));
      if (known == known_.end() || (size == 1 && small_.contains(text::lower(forms_[t.value])))) continue;
      write(tokens, known->second);
      return size;
    }
    return 0;
  }

  /// No name yet, nor next to one or to a capitalised word that may belong to the same, longer name.
  [[nodiscard]] bool is_free(TokenSpan tokens, TokenSpan sentence) const {
    for (TokenId t = tokens.begin; t < tokens.end; ++t)
      if (tags_[t.value] != NameTag::outside) return false;
    if (tokens.end < sentence.end && text::starts_upper(forms_[tokens.end.value])) return false;
    return tokens.begin == sentence.begin || tags_[tokens.begin.value - 1] == NameTag::outside;
  }

  void write(TokenSpan tokens, NameType type) {
    for (TokenId t = tokens.begin; t < tokens.end; ++t)
      tags_[t.value] = t == tokens.begin ? begin_tag(type) : inside_tag(type);
  }

  Forms forms_;
  std::span<const TokenSpan> sentences_;
  std::span<NameTag> tags_;
  NameConsistencyOptions options_;
  std::vector<NameSpan> names_;
  std::map<std::string, Finds> finds_;
  std::map<std::string, NameType> known_;
  std::set<std::string> surnames_, small_;
};

}  // namespace

void make_names_consistent(std::span<const std::string_view> forms, std::span<const TokenSpan> sentences,
                           std::span<NameTag> tags, const NameConsistencyOptions& options) {
  Article(forms, sentences, tags, options).run();
}

}  // namespace newsgraph::language
