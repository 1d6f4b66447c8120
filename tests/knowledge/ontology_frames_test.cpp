// What must hold of every frame of the data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "newsgraph/knowledge/ontology.h"

namespace newsgraph {
namespace {

const Ontology& ontology() {
  static const auto shared = Ontology::load(std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "data");
  return *shared;
}

TEST(Frames, NameOnlyWhatTheOntologyKnows) {
  for (const Frame& frame : ontology().frames()) {
    if (!frame.relation.empty()) {
      EXPECT_NE(ontology().find_relation(frame.relation), nullptr) << frame.id;
    }
    if (!frame.event.empty()) {
      EXPECT_TRUE(ontology().is_event_type(frame.event)) << frame.id;
    }
    if (frame.plover.empty()) continue;
    const Category* category = ontology().find_category(frame.plover);
    ASSERT_NE(category, nullptr) << frame.id;
    const bool known = frame.mode.empty() || std::ranges::count(category->modes, frame.mode, &Category::Mode::id) == 1;
    EXPECT_TRUE(known) << frame.id << ": " << frame.mode;
  }
}

TEST(Frames, HavePlaceForTheirParties) {
  for (const Frame& frame : ontology().frames()) {
    EXPECT_FALSE(frame.source.empty()) << frame.id;
    EXPECT_TRUE(!frame.target.empty() || frame.target_optional || frame.plural_source) << frame.id;
  }
}

TEST(Frames, EveryInteractionHasAtLeastThree) {
  std::map<std::string, int> count;
  for (const Frame& frame : ontology().frames()) ++count[frame.relation];
  for (const Relation& relation : ontology().relations()) {
    if (relation.family != RelationFamily::interaction || relation.id == "commented_on") continue;
    EXPECT_GE(count[relation.id], 3) << relation.id;
  }
}

TEST(Frames, EveryEventTypeHasOne) {
  std::set<std::string> told;
  for (const Frame& frame : ontology().frames()) told.insert(frame.event);
  for (const std::string& type : ontology().event_types()) {
    if (type != "other") {
      EXPECT_TRUE(told.contains(type)) << type;
    }
  }
}

TEST(Frames, NoTwoAreTheSame) {
  using Key = std::tuple<std::vector<std::string>, Part, std::string, std::string, std::string, std::string,
                         std::vector<Slot>, std::vector<Slot>, std::vector<std::string>, std::vector<std::string>,
                         std::vector<std::string>, std::vector<ActorType>, std::vector<ActorType>>;
  std::map<Key, std::string> seen;
  for (const Frame& f : ontology().frames()) {
    const Key key{f.lemma,  f.part,         f.relation, f.plover,   f.mode,         f.event,       f.source,
                  f.target, f.requires_any, f.object,   f.modifier, f.source_types, f.target_types};
    const auto [at, added] = seen.emplace(key, f.id);
    EXPECT_TRUE(added) << f.id << " says the same as " << at->second;
  }
}

bool is_conditional(const Frame& f) {
  return !f.requires_any.empty() || !f.object.empty() || !f.modifier.empty() || !f.source_types.empty() ||
         !f.target_types.empty() || f.embeds;
}

/// What asks for more is tried first, wherever it stands.
bool asks_for_more(const Frame& f) {
  return !f.requires_any.empty() || !f.object.empty() || !f.modifier.empty() || (f.embeds && !f.embeds->optional);
}

TEST(Frames, NoneIsHiddenByAMoreGeneralOneAbove) {
  const auto frames = ontology().frames();
  for (std::size_t i = 0; i < frames.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (asks_for_more(frames[i]) || frames[i].lemma != frames[j].lemma || frames[i].part != frames[j].part || is_conditional(frames[j])) continue;
      for (const Slot& slot : frames[i].target) {
        EXPECT_EQ(std::ranges::count(frames[j].target, slot), 0) << frames[i].id << " is hidden by " << frames[j].id;
      }
    }
  }
}

/// What the frames of the word tell.
std::set<std::string> relations(std::string_view word) {
  std::set<std::string> out;
  for (const FrameForm& form : ontology().frames(word)) out.insert(form.frame->relation);
  return out;
}

TEST(Frames, TypicalWordingTellsTheRelation) {
  const std::map<std::string, std::vector<std::string>> typical = {
      {"met_with", {"met", "sat", "held"}},
      {"called", {"phoned", "telephoned", "spoke", "call"}},
      {"held_talks_with", {"talks", "negotiated", "spoke", "briefed"}},
      {"visited", {"travelled", "traveled", "flew", "visited", "arrived"}},
      {"hosted", {"hosted", "welcomed", "received"}},
      {"mediated_between", {"brokered", "mediated", "host"}},
      {"spoke_to", {"told", "interview"}},
      {"invited", {"invited", "invitation"}},
      {"urged", {"urged", "called", "asked", "appealed", "pressed"}},
      {"demanded_from", {"demanded", "insisted"}},
      {"agreed_with", {"agreed", "reached", "deal"}},
      {"signed_with", {"signed", "ratified", "concluded"}},
      {"pledged_to", {"promised", "offered", "pledged"}},
      {"supported", {"backed", "stands", "defended", "endorsed", "recognised", "recognized", "apologised"}},
      {"praised", {"praised", "thanked", "lauded", "respects"}},
      {"cooperated_with", {"shared", "traded", "cooperates"}},
      {"aided", {"gave", "sent", "provided"}},
      {"conceded_to", {"yielded", "eased", "accepted"}},
      {"retreated_from", {"withdrew", "released", "lifted", "declared"}},
      {"criticized", {"criticised", "criticized", "denounced", "slammed"}},
      {"accused", {"accused", "alleged", "blamed", "sued"}},
      {"investigated", {"probed", "opened", "investigates"}},
      {"rejected", {"rejected", "refused", "declined", "vetoed", "cancelled", "canceled"}},
      {"threatened", {"threatened", "warned"}},
      {"protested_against", {"protested", "rallied", "struck"}},
      {"sanctioned", {"imposed", "expelled", "cut", "sanctioned"}},
      {"mobilized_against", {"massed", "put", "deployed"}},
      {"coerced", {"arrested", "seized", "deported", "hacked"}},
      {"attacked", {"struck", "bombed", "killed", "fought", "invaded"}},
  };
  for (const auto& [relation, words] : typical) {
    for (const std::string& word : words) EXPECT_TRUE(relations(word).contains(relation)) << word << " -> " << relation;
  }
}

}  // namespace
}  // namespace newsgraph
