#include <gmock/gmock.h>

#include "newsgraph/ingest/parse.h"

namespace newsgraph::ingest {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Parsed parse_html(std::string bytes, IngestOptions options = {}) {
  return parse({Record::Form::html, std::move(bytes), {"p.html", 0}}, options);
}

Article read_one(std::string bytes) {
  Parsed parsed = parse_html(std::move(bytes));
  EXPECT_THAT(parsed.problems, IsEmpty());
  EXPECT_THAT(parsed.articles, SizeIs(1));
  return parsed.articles.empty() ? Article{} : parsed.articles[0];
}

std::string why_skipped(std::string bytes) {
  const Parsed parsed = parse_html(std::move(bytes));
  EXPECT_THAT(parsed.articles, IsEmpty());
  return parsed.problems.size() == 1 ? parsed.problems[0].why : "";
}

const char* const page = R"(<!doctype html><html lang="en-GB"><head>
<title>Ministers meet in Oslo | The Daily Example</title>
<meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2025-05-20T07:00:00Z">
<link rel="canonical" href="https://example.org/oslo">
<style>p { color: red }</style></head>
<body class="has-sidebar"><nav><ul><li><a href="/">Home</a></li><li>World</li></ul></nav>
<div id="main"><article><header><h1>Ministers meet in Oslo</h1><p class="byline">By A. Reporter</p></header>
<figure><img src="x"><figcaption>The two ministers before the talks.</figcaption></figure>
<p>The foreign ministers of Norway &amp; Sweden <b>met</b> in Oslo
   on Monday.</p>
<div class="share-bar">Share this on every network</div>
<p>&ldquo;We agreed,&rdquo; the hosts said.<br>More talks will follow.</p>
<ul><li>Jonas Example (Norway)</li><li>Maria Sample (Sweden)</li></ul>
<p><a href="/x">Also read: what happened in March</a></p>
<div class="related-news"><h3>Related</h3><p>Another story of another day.</p></div>
<script>var x = "<p>not text</p>";</script>
</article></div>
<aside><p>Weather: rain in the west, sun in the east of the country.</p></aside>
<footer>Copyright The Daily Example</footer></body></html>)";

TEST(Html, ReadsTheArticleAndNothingElse) {
  EXPECT_EQ(read_one(page).text,
            "The foreign ministers of Norway & Sweden met in Oslo on Monday.\n\n"
            "“We agreed,” the hosts said.\nMore talks will follow.\n\n"
            "- Jonas Example (Norway)\n- Maria Sample (Sweden)");
}

TEST(Html, ReadsWhatThePageSaysOfIt) {
  const Article article = read_one(page);
  EXPECT_EQ(article.title, "Ministers meet in Oslo");
  EXPECT_EQ(article.date->iso(), "2025-05-20");
  EXPECT_EQ(article.url, "https://example.org/oslo");
  EXPECT_EQ(article.publisher, "The Daily Example");
  EXPECT_EQ(article.language, "en-GB");
}

TEST(Html, JsonLdComesFirst) {
  const Article article = read_one(R"(<html><head><title>Other</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Example"},
     {"@type": ["NewsArticle"], "headline": "Ministers &amp; kings meet", "datePublished": "2025-05-20",
      "publisher": {"@type": "Organization", "name": "The Post"}, "url": "https://example.org/1",
      "articleBody": "They met in Oslo.
They talked for an hour."}]}
    </script></head><body><p>They met in Oslo.</p><p>Unrelated words around it.</p></body></html>)");
  EXPECT_EQ(article.title, "Ministers & kings meet");
  EXPECT_EQ(article.date->iso(), "2025-05-20");
  EXPECT_EQ(article.publisher, "The Post");
  EXPECT_EQ(article.url, "https://example.org/1");
  EXPECT_THAT(article.text, HasSubstr("They talked for an hour."));
  EXPECT_THAT(article.text, Not(HasSubstr("Unrelated")));
}

TEST(Html, ThePagesParagraphsArePreferredToABodyWithoutAny) {
  const Article article = read_one(R"(<script type="application/ld+json">
    {"@type": "NewsArticle", "headline": "Talks", "articleBody": "They met in Oslo.They talked."}</script>
    <article><p>They met in Oslo.</p><p>They talked.</p></article>)");
  EXPECT_EQ(article.text, "They met in Oslo.\n\nThey talked.");
}

TEST(Html, BrokenJsonLdIsPassedOver) {
  const Article article = read_one(R"(<script type="application/ld+json">{"@type": "NewsArticle", </script>
    <script type="application/ld+json">[[[[[[[[)" +
                                   std::string(100000, '[') + R"(</script><p>They met.</p>)");
  EXPECT_EQ(article.text, "They met.");
}

TEST(Html, WithoutAnArticleTheDensestPartIsRead) {
  const Article article = read_one(R"(<body><div class="top"><a href="/">Home</a> <a href="/w">World</a></div>
    <div><h1>Ministers meet</h1><div><p>The foreign ministers of Norway and Sweden met in Oslo on Monday.</p>
    <p>They talked about fish for an hour and agreed to meet again next year.</p></div></div>
    <div><ul><li><a href="/1">Story one of the day</a></li><li><a href="/2">Story two</a></li></ul>
    Contact us</div></body>)");
  EXPECT_THAT(article.text, testing::StartsWith("The foreign ministers"));
  EXPECT_THAT(article.text, testing::EndsWith("next year."));
  EXPECT_EQ(article.title, "Ministers meet");
}

TEST(Html, AFormAroundThePageIsNoForm) {
  EXPECT_EQ(read_one("<body><form><h1>Talks</h1><p>They met in Oslo.</p></form></body>").text, "They met in Oslo.");
}

TEST(Html, NamesOfClassesAreMatchedAsWords) {
  EXPECT_THAT(read_one("<article><p>They met.</p><p class='shareholders'>Owners cheered.</p></article>").text,
              HasSubstr("Owners"));
  EXPECT_THAT(read_one("<article><p>They met.</p><p class='mod relatedLinks'>More.</p></article>").text,
              Not(HasSubstr("More")));
}

TEST(Html, MarkupInsideAWordDoesNotCutIt) {
  EXPECT_EQ(read_one("<h1>Inter<wbr>national<br>talks</h1><p>They met.").title, "International talks");
}

TEST(Html, TableCellsAreKeptApart) {
  EXPECT_EQ(read_one("<table><tr><td>Oslo</td><td>Norway</td></tr><tr><td>Malmö<td>Sweden</table>").text,
            "Oslo Norway\nMalmö Sweden");
}

TEST(Html, TheCharsetOfThePageIsBelieved) {
  EXPECT_EQ(read_one("<meta charset=\"windows-1251\"><p>\xCC\xEE\xF1\xEA\xE2\xE0</p>").text, "Москва");
  EXPECT_EQ(read_one("<html><p>\x93Yes\x94</p>").text, "“Yes”");
}

TEST(Html, APageWithoutWordsIsSkipped) {
  EXPECT_EQ(why_skipped("<html><body><script>x()</script></body></html>"), "no text");
}

TEST(Html, RefusesNestingBombs) {
  std::string divs;
  for (int i = 0; i < 1'000'000; ++i) divs += "<div>";
  EXPECT_EQ(why_skipped(divs), "HTML nested more than 512 deep");
  std::string fonts;
  for (int i = 0; i < 100'000; ++i) fonts += "<p><font size=" + std::to_string(i) + "></p>";
  EXPECT_EQ(why_skipped(fonts), "HTML nested more than 512 deep");
}

TEST(Html, RefusesTagsWithTooManyAttributes) {
  std::string tag = "<p";
  for (int i = 0; i < 100'000; ++i) tag += " a" + std::to_string(i);
  EXPECT_THAT(why_skipped(tag + ">They met."), HasSubstr("attributes"));
}

TEST(Html, BoundsTheMemoryOfATree) {
  std::string bomb = "<p>";
  for (int i = 0; i < 500; ++i) bomb += "<b a=" + std::to_string(i) + ">";
  bomb += "</p>";
  for (int i = 0; i < 100'000; ++i) bomb += "<p>x</p>";
  EXPECT_EQ(why_skipped(bomb), "HTML that would need too much memory");
}

TEST(Html, ParagraphsNeedNotBeClosed) {
  std::string open;
  for (int i = 0; i < 2000; ++i) open += "<p>They met.\n<li>Oslo";
  EXPECT_THAT(read_one("<p>One.<p>Two.").text, "One.\n\nTwo.");
  EXPECT_THAT(parse_html(open).articles, SizeIs(1));
}

TEST(Html, MarkupInsideOfJsonIsRead) {
  const Parsed parsed =
      parse({Record::Form::json,
             R"({"title": {"rendered": "Talks"}, "content": {"rendered": "<p>They met.</p><p>In Oslo.</p>"}})",
             {"f.json", 1}},
            {});
  ASSERT_THAT(parsed.articles, SizeIs(1));
  EXPECT_EQ(parsed.articles[0].title, "Talks");
  EXPECT_EQ(parsed.articles[0].text, "They met.\n\nIn Oslo.");
}

}  // namespace
}  // namespace newsgraph::ingest
