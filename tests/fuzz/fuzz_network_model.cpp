// Whatever numbers a model's sections hold, reading with it gives trees and well-formed names, or an Error.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "newsgraph/base/error.h"
#include "newsgraph/language/annotator.h"
#include "newsgraph/language/lemma_rules.h"
#include "newsgraph/base/array_layout.h"
#include "newsgraph/language/train/dataset.h"
#include "newsgraph/language/train/network_writer.h"

namespace newsgraph::language {
namespace {

constexpr const char* kSentence =
    "1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\tin\tin\tADP\tIN\t_\t4\tcase\t_\t_\n"
    "4\tOslo\tOslo\tPROPN\tNNP\t_\t2\tobl\t_\tNER=B-LOC\n\n";

/// A small network as it is before training.
std::string small_model() {
  const std::vector<ConlluSentence> sentences = parse_conllu(kSentence);
  const Labels labels = collect_labels(sentences);
  const std::vector<std::string> words{"met", "oslo"};
  NetworkShape shape;
  shape.words = 3;
  shape.word_dimensions = 4;
  shape.spelling_dimensions = 2;
  shape.units = 4;
  shape.arc_dimensions = 4;
  shape.relation_dimensions = 4;
  shape.tags = static_cast<std::uint32_t>(labels.tag.size());
  shape.relations = static_cast<std::uint32_t>(labels.annotation->relation.size());
  shape.name_tags = name_tag_count;
  const Network network(shape, std::vector<float>(12, 0.1f), std::vector<std::uint8_t>(3, 1), 1);
  ArrayWriter writer;
  writer.add("labels", labels.bytes());
  train_lemma_table(sentences, writer);
  NetworkWriter(writer, "fast").write(network, words);
  return writer.bytes();
}

/// Four bytes a change: three say where behind the table of sections, one what stands there now. Opening doesn't verify
/// what is in the sections, so this gets through to the network.
std::string changed(std::string bytes, const std::uint8_t* data, std::size_t size) {
  ArrayHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const std::size_t begin = sizeof header + header.sections * sizeof(ArrayEntry);
  for (std::size_t i = 0; i + 4 <= size; i += 4) {
    const std::size_t at = data[i] | data[i + 1] << 8U | data[i + 2] << 16U;
    bytes[begin + at % (bytes.size() - begin)] = static_cast<char>(data[i + 3]);
  }
  return bytes;
}

void read_with(const std::string& bytes, std::vector<ConlluSentence> sentences) {
  const Annotator annotate(ArrayFile::of(bytes), nullptr, ReadingMode::fast);
  annotate.annotate(sentences);
  for (const ConlluSentence& sentence : sentences) {
    if (!is_tree(sentence)) std::abort();
    NameTag before = NameTag::outside;
    for (const ConlluWord& word : sentence.words) {
      const NameTag tag = word.name.value_or(NameTag::outside);
      if (!may_follow(before, tag)) std::abort();
      before = tag;
    }
  }
}

}  // namespace
}  // namespace newsgraph::language

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace newsgraph::language;
  static const std::string model = small_model();
  static const std::vector<ConlluSentence> sentences = parse_conllu(kSentence);
  try {
    read_with(changed(model, data, size), sentences);
  } catch (const newsgraph::Error&) {
    // is what may happen
  }
  return 0;
}
