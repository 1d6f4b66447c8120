// Whatever is in a record, parse() comes back, and what it gives is valid UTF-8.
#include <gmock/gmock.h>

#include <random>

#include "newsgraph/base/utf8.h"
#include "newsgraph/ingest/parse.h"
#include "temporary.h"

namespace newsgraph::ingest {
namespace {

constexpr Record::Form forms[] = {Record::Form::text, Record::Form::json, Record::Form::html};

void expect_sound(const std::string& bytes) {
  for (const Record::Form form : forms) {
    const Parsed parsed = parse({form, bytes, {"f", 0}}, {});
    EXPECT_GT(parsed.articles.size() + parsed.problems.size(), 0u);
    for (const Article& article : parsed.articles) {
      for (const std::string& part : {article.text, article.title, article.publisher, article.extra, article.id})
        EXPECT_TRUE(is_valid_utf8(part));
      EXPECT_FALSE(article.id.empty());
    }
  }
}

TEST(RandomBytes, AreSurvived) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    std::string bytes(random() % 300, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    expect_sound(bytes);
  }
}

/// Pieces of the language thrown together get further than bytes.
void expect_sound_soup(std::initializer_list<const char*> pieces, unsigned seeds) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    std::mt19937 random(seed);
    std::string soup;
    for (auto n = random() % 60; n > 0; --n) soup += pieces.begin()[random() % pieces.size()];
    expect_sound(soup);
  }
}

TEST(RandomBytes, JsonSoupIsSurvived) {
  expect_sound_soup({"{",
                     "}",
                     "[",
                     "]",
                     "\"",
                     ":",
                     ",",
                     "\"text\"",
                     "\"articles\"",
                     "\"x\"",
                     "1e5",
                     "\\",
                     "\\ud800",
                     "null",
                     " ",
                     "\n",
                     "\xFF",
                     "\"date\":",
                     "{\"text\":\"They met.\"}",
                     "\"bodies\":[{\"value\":"},
                    3000);
}

TEST(RandomBytes, TagSoupIsSurvived) {
  expect_sound_soup({"<p>",
                     "</p>",
                     "<div>",
                     "</div>",
                     "<table>",
                     "<tr>",
                     "<td>",
                     "</table>",
                     "<b>",
                     "</b>",
                     "<a href=x>",
                     "</a>",
                     "<select>",
                     "<option>",
                     "<svg>",
                     "</svg>",
                     "<math>",
                     "<template>",
                     "</template>",
                     "<frameset>",
                     "<body>",
                     "</body>",
                     "<html>",
                     "<head>",
                     "<script>",
                     "</script>",
                     "<title>",
                     "</title>",
                     "<!--",
                     "-->",
                     "<![CDATA[",
                     "]]>",
                     "<form>",
                     "</form>",
                     "<isindex>",
                     "<li>",
                     "<ul>",
                     "<h1>",
                     "&amp;",
                     "&#x0;",
                     "<",
                     ">",
                     "\"",
                     "They met. ",
                     "<p class=\"related\">",
                     "<article>",
                     "\xE2\x80",
                     "<caption>",
                     "<colgroup>",
                     "<col>",
                     "<nobr>",
                     "<button>",
                     "<textarea>",
                     "<plaintext>",
                     "<foreignObject>",
                     "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"x"},
                    6000);
}

TEST(RandomBytes, FilesOfThemAreSurvived) {
  const TemporaryFolder folder;
  std::vector<std::string> files;
  for (unsigned seed = 0; seed < 60; ++seed) {
    std::mt19937 random(seed);
    std::string bytes = seed % 3 == 0 ? "[" : seed % 3 == 1 ? "{\"a\":1}\n{" : "";
    for (auto n = random() % 400; n > 0; --n)
      bytes += static_cast<char>(seed % 2 == 0 ? random() : " {}[]\",:\n\\a"[random() % 11]);
    files.push_back(folder.write(std::to_string(seed) + (seed % 4 == 0 ? ".jsonl" : ".json"), bytes));
  }
  const Parsed parsed = read_all(files);
  EXPECT_GT(parsed.problems.size(), 0u);
}

}  // namespace
}  // namespace newsgraph::ingest
