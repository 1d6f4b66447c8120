// Names in BIO files: a token, a tab and a tag on each line, a blank line behind each sentence, "#doc ID" before the
// first of a document.
//
//   for (const BioSentence& sentence : read_bio("ner_wikigold.tsv.gz")) use(sentence.forms, sentence.tags);
//
// Also tags without tab-separated neighbours: the first column is the token, the last the tag. Pure functions.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/document/annotation.h"

namespace newsgraph::language {

struct BioSentence {
  std::string document;
  std::vector<std::string> forms;
  std::vector<NameTag> tags;
  std::uint64_t line = 0;
};

/// Plain or gzip. PER, ORG, LOC, MISC; OTH counts as MISC; IOB1 ("I-" that begins a name) is mended. Throws Error (io;
/// format at "file:line" for unknown tags; limit).
[[nodiscard]] std::vector<BioSentence> read_bio(const std::filesystem::path& path);
[[nodiscard]] std::vector<BioSentence> parse_bio(std::string bytes, const std::string& place = "BIO");

void append_bio(const BioSentence& sentence, std::string& out);

/// Makes tags well-formed: an "inside" that follows nothing of its type becomes a "begin".
void mend_bio(std::span<NameTag> tags);

}  // namespace newsgraph::language
