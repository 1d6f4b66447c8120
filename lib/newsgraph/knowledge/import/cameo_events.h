// What the event codes of CAMEO are in our ontology (data/ontology/cameo.json), and how dictionaries write them.
//
//   const auto events = CameoEvents::load(ontology_folder(data_directory()), data);
//   events.find("041")->relation              // "called"
//   read_event_code("042:043")                // forward "042", backward "043"
//
// Immutable; thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "newsgraph/knowledge/ontology_data.h"

namespace newsgraph::knowledge {

struct CameoEvent {
  std::string relation;  ///< empty: the graph has none for it
  std::string mutual;    ///< the relation where both directions carry the code; empty: the same
  std::string plover, mode, status, event;
};

/// Where the target of a relation stands when a dictionary doesn't say; slots as frames have them.
struct TargetSlots {
  std::vector<std::string> verb;    ///< of a verb
  std::vector<std::string> object;  ///< of a verb with a noun as its object
};

class CameoEvents {
 public:
  /// Throws Error(io), or Error(data) with file:line where the table doesn't fit the ontology.
  [[nodiscard]] static CameoEvents load(const std::filesystem::path& folder, const Ontology::Data& ontology);

  [[nodiscard]] const CameoEvent* find(std::string_view code) const;  ///< null: CAMEO has no such code
  /// Precondition: the relation of an event.
  [[nodiscard]] const TargetSlots& targets(std::string_view relation) const;

 private:
  std::map<std::string, CameoEvent, std::less<>> events_;
  std::map<std::string, TargetSlots, std::less<>> targets_;
};

/// What stands in the brackets behind a verb or pattern. TABARI's marks "?" (gives way to other codes of the sentence)
/// and "!" (makes others give way) are left out: each statement stands for itself here.
struct EventCode {
  enum class Form : std::uint8_t {
    event,
    nothing,  ///< "---": known to tell no event
    discard,  ///< "###", "+++": drops the sentence
    unknown,  ///< not in this syntax
  };

  Form form = Form::event;
  std::string forward, backward;  ///< source → target, target → source; one may be empty, equal ones are mutual
};

[[nodiscard]] EventCode read_event_code(std::string_view inside);

}  // namespace newsgraph::knowledge
