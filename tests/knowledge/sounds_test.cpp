#include "newsgraph/knowledge/sounds.h"

#include <gmock/gmock.h>

namespace newsgraph::knowledge {
namespace {

TEST(Sounds, TransliterationsOfOneNameSoundTheSame) {
  for (const auto& [a, b] : {std::pair("gaddafi", "qadhafi"),
                             {"gaddafi", "kadhafi"},
                             {"volodymyr", "vladimir"},
                             {"hussein", "husayn"},
                             {"netanyahu", "netanjahu"},
                             {"mohammed", "muhammad"},
                             {"khomeini", "homeini"},
                             {"khrushchev", "khruschev"}})
    EXPECT_EQ(sound_of(a), sound_of(b)) << a << ' ' << b;
}

TEST(Sounds, OtherNamesSoundOtherwise) {
  for (const auto& [a, b] :
       {std::pair("putin", "pushkin"), {"merkel", "merz"}, {"macron", "moran"}, {"biden", "bolton"}})
    EXPECT_FALSE(similar(a, b)) << a << ' ' << b;
}

TEST(Sounds, WhatSoundsTheSameMustAlsoLookAlike) {
  EXPECT_EQ(sound_of("sato"), sound_of("szott"));
  EXPECT_FALSE(similar("sato", "szott"));
  EXPECT_TRUE(similar("gaddafi", "kadhafi"));
}

TEST(Sounds, OneTypingErrorInALongWordIsForgiven) {
  EXPECT_TRUE(similar("schwarzeneger", "schwarzenegger"));
  EXPECT_TRUE(similar("stolenberg", "stoltenberg"));
  EXPECT_TRUE(similar("zelneskyy", "zelenskyy"));
  EXPECT_FALSE(similar("modi", "mody1"));
}

TEST(Sounds, ATypingErrorLeavesAKeyInCommon) {
  const auto share = [](std::string_view a, std::string_view b) {
    const auto x = sound_keys(a), y = sound_keys(b);
    return std::ranges::any_of(x, [&](const std::string& key) { return std::ranges::find(y, key) != y.end(); });
  };
  const std::string word = "stoltenberg";
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::string dropped = word, changed = word;
    dropped.erase(i, 1);
    changed[i] = 'q';
    EXPECT_TRUE(share(word, dropped)) << dropped;
    EXPECT_TRUE(share(word, changed)) << changed;
  }
}

TEST(Sounds, OtherLettersHaveNone) {
  EXPECT_EQ(sound_of("москва"), "");
  EXPECT_EQ(sound_of("g20"), "");
  EXPECT_TRUE(sound_keys("xi").empty());
}

}  // namespace
}  // namespace newsgraph::knowledge
