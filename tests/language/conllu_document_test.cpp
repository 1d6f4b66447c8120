#include <gmock/gmock.h>

#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <filesystem>
#include <fstream>

#include "newsgraph/base/error.h"
#include "newsgraph/language/conllu.h"
#include "newsgraph/language/evaluation.h"
#include "newsgraph/text/reader.h"

namespace newsgraph::language {
namespace {

using testing::HasSubstr;
using testing::Not;

Document read(const std::string& text) {
  Article article;
  article.id = "a1";
  article.text = text;
  return text::read(std::move(article));
}

std::string conllu(const Document& document) {
  std::string out;
  append_conllu(document, out);
  return out;
}

/// Every token a noun on the sentence's first token, its lemma the form, none in a name but the first.
Document annotated(Document document) {
  auto labels = std::make_shared<AnnotationLabels>();
  labels->xpos.add("NN");
  labels->relation.add("root");
  labels->relation.add("nmod:unmarked");
  Annotation& annotation = document.annotation;
  for (const Sentence& sentence : document.sentences) {
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const bool first = t == sentence.tokens.begin;
      annotation.upos.push_back(Upos::noun);
      annotation.xpos.push_back(0);
      annotation.head.push_back(first ? no_head : sentence.tokens.begin);
      annotation.relation.push_back(first ? 0 : 1);
      annotation.name.push_back(first ? NameTag::begin_organization : NameTag::outside);
      annotation.append_lemma(document.form(t));
    }
  }
  annotation.labels = std::move(labels);
  return document;
}

TEST(ConlluDocument, HasSentencesParagraphsAndOffsets) {
  const std::string out = conllu(read("The talks failed. They didn't meet.\n\nA new round starts."));
  EXPECT_THAT(out, HasSubstr("# newdoc id = a1\n# newpar\n# sent_id = a1-1\n# text = The talks failed.\n"));
  EXPECT_THAT(out, HasSubstr("\n\n# sent_id = a1-2\n# text = They didn't meet.\n"));
  EXPECT_THAT(out, HasSubstr("2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdid\t_\t_"));
  EXPECT_THAT(out, HasSubstr("\n\n# newpar\n# sent_id = a1-3\n"));
  EXPECT_THAT(out, HasSubstr("2\ttalks\t_\t_\t_\t_\t_\t_\t_\tstart_char=4|end_char=9\n"));
  EXPECT_THAT(out, HasSubstr("3\tfailed\t_\t_\t_\t_\t_\t_\t_\tstart_char=10|end_char=16|SpaceAfter=No\n"));
}

TEST(ConlluDocument, OffsetsCountCodePointsOfTheSource) {
  const Document document = read("“Über” Ünal left Köln.");
  const std::string out = conllu(document);
  EXPECT_NE(document.text, document.article.text) << "quotes are normalised";
  EXPECT_THAT(out, HasSubstr("\tKöln\t_\t_\t_\t_\t_\t_\t_\tstart_char=17|end_char=21|SpaceAfter=No\n"));
}

TEST(ConlluDocument, HasTheAnnotation) {
  const Document document = annotated(read("The talks failed. They left."));
  const std::string out = conllu(document);
  EXPECT_THAT(out, HasSubstr("1\tThe\tThe\tNOUN\tNN\t_\t0\troot\t_\tstart_char=0|end_char=3|NER=B-ORG\n"));
  EXPECT_THAT(out, HasSubstr("2\tleft\tleft\tNOUN\tNN\t_\t1\tnmod:unmarked\t_\tstart_char=23|end_char=27|NER=O|"));
  for (const ConlluSentence& sentence : parse_conllu(out)) EXPECT_TRUE(is_tree(sentence));
}

TEST(ConlluDocument, IsReadBackAsItWas) {
  const Document document = annotated(read("Oslo's port can't grow. Its owners, \"the Lunds\", won't sell."));
  const auto written = conllu_sentences(document);
  const auto again = parse_conllu(conllu(document));
  const Evaluation same = evaluate(written, again);
  for (const Metric metric : {Metric::tokens, Metric::sentences, Metric::words, Metric::lemmas, Metric::las})
    EXPECT_EQ(same[metric].f1(), 1.0) << name(metric);
  EXPECT_EQ(same.all_names().f1(), 1.0);
  EXPECT_THAT(again[0].text, "Oslo's port can't grow.");
}

TEST(ConlluDocument, WithoutSentencesIsEmpty) {
  EXPECT_EQ(conllu(read("")), "");
}

TEST(ConlluDocument, TheIdCanBeChosen) {
  std::string out;
  append_conllu(read("Talks failed."), out, {.document_id = "x"});
  EXPECT_THAT(out, HasSubstr("# newdoc id = x\n"));
  EXPECT_THAT(out, Not(HasSubstr("a1")));
}

std::filesystem::path write_gzip(const std::string& text) {
  const auto path = std::filesystem::path(testing::TempDir()) / "newsgraph-conllu-test.conllu.gz";
  std::ofstream file(path, std::ios::binary);
  boost::iostreams::filtering_ostream gzip;
  gzip.push(boost::iostreams::gzip_compressor());
  gzip.push(file);
  gzip << text;
  return path;
}

TEST(Conllu, ReadsGzip) {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "1\tword\tword\tNOUN\tNN\t_\t0\troot\t_\t_\n\n";
  const auto path = write_gzip(text);
  EXPECT_EQ(read_conllu(path).size(), 20000U);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  EXPECT_THROW(static_cast<void>(read_conllu(path)), Error) << "cut off";
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace newsgraph::language
