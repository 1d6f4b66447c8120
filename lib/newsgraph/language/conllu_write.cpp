#include <algorithm>

#include "newsgraph/language/conllu.h"

namespace newsgraph::language {
namespace {

/// A field as a column takes it: no tab or line break, an underscore for nothing.
void append_field(std::string_view field, std::string& out) {
  out += '\t';
  if (field.empty()) out += '_';
  for (const char c : field) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
}

void append_comment(std::string_view key, std::string_view value, std::string& out) {
  out += "# ";
  out += key;
  if (!value.empty()) out += " = ";
  for (const char c : value) out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  out += '\n';
}

std::string misc(const ConlluWord& word, bool inside_multiword) {
  std::string out = word.misc;
  const auto add = [&out](std::string_view key, std::string_view value) {
    if (!out.empty()) out += '|';
    out += key;
    out += value;
  };
  if (word.name) add("NER=", name(*word.name));
  if (!word.space_after && !inside_multiword) add("SpaceAfter=", "No");
  return out;
}

void append_row(std::size_t number, const ConlluWord& word, bool inside_multiword, std::string& out) {
  out += std::to_string(number);
  append_field(word.form, out);
  append_field(word.lemma, out);
  append_field(name(word.upos), out);
  append_field(word.xpos, out);
  append_field(word.feats, out);
  append_field(word.head == unknown_head ? std::string() : std::to_string(word.head), out);
  append_field(word.deprel, out);
  append_field({}, out);
  append_field(misc(word, inside_multiword), out);
  out += '\n';
}

void append_multiword(const MultiwordToken& token, const ConlluWord& last, std::string& out) {
  out += std::to_string(token.begin + 1) + '-' + std::to_string(token.end);
  append_field(token.form, out);
  for (int column = 2; column < 9; ++column) append_field({}, out);
  append_field(last.space_after ? "" : "SpaceAfter=No", out);
  out += '\n';
}

}  // namespace

void append_conllu(const ConlluSentence& sentence, std::string& out) {
  if (sentence.new_document) append_comment(sentence.document.empty() ? "newdoc" : "newdoc id", sentence.document, out);
  if (sentence.new_paragraph) append_comment("newpar", {}, out);
  if (!sentence.id.empty()) append_comment("sent_id", sentence.id, out);
  append_comment("text", sentence.text.empty() ? spaced_text(sentence) : sentence.text, out);
  auto multiword = sentence.multiword.begin();
  for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
    while (multiword != sentence.multiword.end() && multiword->end <= i) ++multiword;
    const bool together = multiword != sentence.multiword.end() && multiword->begin <= i;
    if (together && multiword->begin == i) append_multiword(*multiword, sentence.words[multiword->end - 1], out);
    append_row(i + 1, sentence.words[i], together, out);
  }
  out += '\n';
}

void append_conllu(const Document& document, std::string& out, const ConlluOptions& options) {
  for (const ConlluSentence& sentence : conllu_sentences(document, options)) append_conllu(sentence, out);
}

}  // namespace newsgraph::language
