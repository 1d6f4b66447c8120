#include "newsgraph/document/span_map.h"

#include <gmock/gmock.h>

namespace newsgraph {
namespace {

TEST(SpanMap, CopiedBytesMapOneToOne) {
  SpanMap map;
  map.append(5, 5);
  map.append(5, 5);
  EXPECT_EQ(map.source({3, 8}), (Span{3, 8}));
}

TEST(SpanMap, AReplacementMapsAsAWhole) {
  SpanMap map;
  map.append(2, 2);
  map.append(1, 3);  // “ became "
  map.append(4, 4);
  EXPECT_EQ(map.source({2, 3}), (Span{2, 5}));
  EXPECT_EQ(map.source({3, 7}), (Span{5, 9}));
  EXPECT_EQ(map.source({0, 7}), (Span{0, 9}));
}

TEST(SpanMap, AReplacementOfTheSameLengthMapsAsAWholeToo) {
  SpanMap map;
  map.append(2, 2);
  map.replace(3, 3);  // … became ...
  map.append(4, 4);
  EXPECT_EQ(map.source({3, 4}), (Span{2, 5}));
  EXPECT_EQ(map.source({5, 6}), (Span{5, 6}));
}

TEST(SpanMap, ADeletionBelongsToNeitherSide) {
  SpanMap map;
  map.append(3, 3);
  map.append(0, 2);  // a soft hyphen
  map.append(3, 3);
  EXPECT_EQ(map.source({0, 3}), (Span{0, 3}));
  EXPECT_EQ(map.source({3, 6}), (Span{5, 8}));
  EXPECT_EQ(map.source({2, 4}), (Span{2, 6}));
}

TEST(SpanMap, AnInsertionMapsToWhereItStands) {
  SpanMap map;
  map.append(3, 3);
  map.append(1, 0);  // a blank put in
  map.append(3, 3);
  EXPECT_EQ(map.source({3, 4}), (Span{3, 3}));
  EXPECT_EQ(map.source({4, 7}), (Span{3, 6}));
}

}  // namespace
}  // namespace newsgraph
