#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/base/utf8.h"
#include "newsgraph/text/normalise.h"
#include "newsgraph/text/reader.h"

namespace newsgraph::text {
namespace {

/// Texts of the characters that normalising is about, and of any others.
rc::Gen<std::string> any_text() {
  const auto special = rc::gen::elementOf(
      std::vector<char32_t>{U'“',      U'”',  U'’',  U'«',      U'—',      U'–',      U'\u2011', U'\u00A0', U'\u2009',
                            U'\t',     U'\r', U'\n', U'\u00AD', U'\u200B', U'\uFEFF', U'\u202E', U'\u0301', U'\u0323',
                            U'\u0306', U'g',  U'e',  U'é',      U'한',     U'\u1100', U'\u1161', U'😀',     U'\u0007'});
  const auto plain = rc::gen::cast<char32_t>(rc::gen::inRange(0x20, 0x7F));
  const auto any = rc::gen::map(rc::gen::inRange<std::uint32_t>(1, 0x10FFFF), [](std::uint32_t c) {
    return c >= 0xD800 && c < 0xE000 ? U'x' : static_cast<char32_t>(c);
  });
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(rc::gen::oneOf(special, plain, special, any)),
                      [](const std::vector<char32_t>& code_points) {
                        std::string text;
                        for (const char32_t c : code_points) append_utf8(text, c);
                        return text;
                      });
}

bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

TEST(NormaliseProperties, EveryCharacterLeadsBackInOrderOnCodePointBoundaries) {
  EXPECT_TRUE(rc::check([] {
    const std::string source = *any_text();
    const Normalised n = normalise(source);
    RC_ASSERT(n.source.text_size() == n.text.size());
    RC_ASSERT(n.source.source_size() == source.size());
    std::uint32_t last = 0;
    for (std::size_t at = 0; at < n.text.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      static_cast<void>(next_code_point(n.text, at));
      const Span back = n.source.source({begin, static_cast<std::uint32_t>(at)});
      RC_ASSERT(back.begin < back.end);
      RC_ASSERT(back.end <= source.size());
      RC_ASSERT(last <= back.begin || last == back.end);  // several characters may stand for one
      RC_ASSERT(is_boundary(source, back.begin));
      RC_ASSERT(is_boundary(source, back.end));
      last = back.end;
    }
  }));
}

TEST(NormaliseProperties, WhatIsAlreadyNormalIsCopied) {
  EXPECT_TRUE(rc::check([] {
    const std::string once = normalise(*any_text()).text;
    RC_ASSERT(is_valid_utf8(once));
    const Normalised twice = normalise(once);
    RC_ASSERT(twice.text == once);
    for (std::uint32_t at = 0; at < once.size(); ++at)
      RC_ASSERT(twice.source.source({at, at + 1}) == (Span{at, at + 1}));
  }));
}

TEST(NormaliseProperties, TheResultIsInNfc) {
  EXPECT_TRUE(rc::check([] {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const std::string text = normalise(*any_text()).text;
    RC_ASSERT(nfc->isNormalized(icu::UnicodeString::fromUTF8(text), status) != 0);
    RC_ASSERT(U_SUCCESS(status) != 0);
  }));
}

TEST(ReaderProperties, TokensAreInOrderAndHoldEveryLetterOfTheirSentence) {
  EXPECT_TRUE(rc::check([] {
    Article article;
    article.text = *any_text();
    const Document d = read(article);
    for (const Sentence& sentence : d.sentences) {
      std::uint32_t at = sentence.span.begin;
      for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        RC_ASSERT(at <= d.span(t).begin);
        for (; at < d.span(t).begin; ++at) RC_ASSERT(static_cast<unsigned char>(d.text[at]) <= ' ' || d.text[at] < 0);
        RC_ASSERT(is_boundary(d.text, d.span(t).begin));
        at = d.span(t).end;
      }
      RC_ASSERT(at == sentence.span.end);
    }
  }));
}

}  // namespace
}  // namespace newsgraph::text
