#include "newsgraph/knowledge/import/petrarch_verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "newsgraph/base/error.h"
#include "newsgraph/knowledge/import/cameo_events.h"
#include "newsgraph/knowledge/import/dictionary_lines.h"
#include "newsgraph/knowledge/import/frame_drafts.h"
#include "newsgraph/knowledge/import/petrarch_names.h"
#include "newsgraph/knowledge/import/verb_dictionary.h"
#include "newsgraph/knowledge/import/verb_pattern.h"
#include "newsgraph/knowledge/import/word_forms.h"

namespace newsgraph {
namespace {

using namespace knowledge;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

std::vector<fs::path> files_of(const fs::path& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    if (entry->is_regular_file(ignored) && upper(entry->path().filename().string()).find("VERB") != std::string::npos)
      files.push_back(entry->path());
  }
  if (error) throw Error(ErrorCode::io, path.string(), error.message());
  if (files.empty()) throw Error(ErrorCode::format, path.string(), "no file with \"verb\" in its name");
  std::ranges::sort(files);
  return files;
}

/// Verbs that share all but the inflected word: "beef up", "shore up".
struct Head {
  Words lemma, variants;
  Words before;  ///< words before the inflected one: they can only be asked for in the sentence
};

/// What a code makes of a frame.
struct Told {
  const CameoEvent* event = nullptr;
  std::string cameo, relation;
  bool mutual = false, backward = false;
};

class VerbImport {
 public:
  VerbImport(const fs::path& data_directory, const ImportProblems& problems)
      : folder_(detail::ontology_folder(data_directory)),
        forms_(Inflector::load(folder_)),
        ontology_(detail::read_tables(folder_, forms_.inflector())),
        events_(CameoEvents::load(folder_, *ontology_)),
        lexicon_(Lexicon::load(data_directory)),
        problems_(problems) {}

  PetrarchVerbCounts run(const VerbDictionary& dictionary, std::ostream& out) {
    for (const VerbBlock& block : dictionary.blocks) add(block, dictionary.sets);
    const FrameDrafts::Counts written = drafts_.write(out, problems_);
    counts_.frames = written.written;
    counts_.repeated = written.repeated;
    return counts_;
  }

 private:
  void add(const VerbBlock& block, const WordSets& sets) {
    const std::vector<Head> heads = heads_of(block.verbs, [](const DictionaryVerb&) { return true; });
    const bool told = std::ranges::any_of(block.verbs, [](const DictionaryVerb& verb) {
      return read_event_code(verb.code).form == EventCode::Form::event;
    });
    Words exceptions;
    for (const DictionaryPattern& pattern : block.patterns) {
      ++counts_.patterns;
      const PatternReading reading = read_pattern(pattern.text, sets, *lexicon_);
      if (read_event_code(pattern.code).form == EventCode::Form::nothing) {
        ++counts_.without_event;
        if (told) add_exception(pattern, reading, exceptions);
      } else if (const auto told_by = told_of(pattern.place, pattern.code)) {
        add_pattern(pattern.place, heads, reading, *told_by);
      }
    }
    add_verbs(block.verbs, exceptions);
  }

  // ---- the verbs themselves ------------------------------------------------------------------------------------

  void add_verbs(const std::vector<DictionaryVerb>& verbs, const Words& exceptions) {
    std::map<std::string, const DictionaryVerb*> by_code;  // the first verb with it
    for (const DictionaryVerb& verb : verbs) {
      ++counts_.verbs;
      if (verb.no_forms) warn(verb.place, "\"{}\" is not kept: the verb is inflected like others");
      if (verb.code.empty() || read_event_code(verb.code).form == EventCode::Form::nothing) {
        ++counts_.without_event;
      } else {
        by_code.emplace(verb.code, &verb);
      }
    }
    for (const DictionaryVerb& verb : verbs) {
      const auto found = by_code.find(verb.code);
      if (found == by_code.end() || found->second != &verb) continue;
      if (const auto told = told_of(verb.place, verb.code)) {
        PatternReading reading;
        reading.source = {"nsubj"};
        const auto same_code = [&](const DictionaryVerb& other) { return other.code == verb.code; };
        add_pattern(verb.place, heads_of(verbs, same_code), reading, *told, exceptions);
      }
    }
  }

  template <class Wanted>
  std::vector<Head> heads_of(const std::vector<DictionaryVerb>& verbs, Wanted wanted) const {
    std::vector<Head> heads;
    for (const DictionaryVerb& verb : verbs) {
      if (!wanted(verb)) continue;
      const auto inflected = verb.words.begin() + static_cast<std::ptrdiff_t>(verb.inflected);
      const Words before(verb.words.begin(), inflected), behind(inflected + 1, verb.words.end());
      const auto same = std::ranges::find_if(heads, [&](const Head& head) {
        return head.before == before &&
               std::ranges::equal(head.lemma.begin() + 1, head.lemma.end(), behind.begin(), behind.end());
      });
      Words words = forms_.not_by_rule(*inflected, verb.forms);
      words.insert(words.begin(), *inflected);
      if (same == heads.end()) {
        Head& head = heads.emplace_back();
        head.lemma = {words.front()};
        head.lemma.insert(head.lemma.end(), behind.begin(), behind.end());
        head.before = before;
        head.variants.assign(words.begin() + 1, words.end());
      } else {
        same->variants.insert(same->variants.end(), words.begin(), words.end());
      }
    }
    for (Head& head : heads) {
      std::set<std::string> seen = {head.lemma.front()};
      std::erase_if(head.variants, [&](const std::string& word) { return !seen.insert(word).second; });
    }
    return heads;
  }

  // ---- codes ---------------------------------------------------------------------------------------------------

  std::optional<Told> told_of(const std::string& place, const std::string& code) {
    const EventCode read = read_event_code(code);
    if (read.form == EventCode::Form::discard) return left_out(place, "drops the sentence; frames don't");
    if (read.form == EventCode::Form::unknown) return left_out(place, fmt::format("not a code: [{}]", code));
    Told told;
    told.backward = read.forward.empty();
    told.cameo = told.backward ? read.backward : read.forward;
    told.mutual = read.forward == read.backward;
    told.event = events_.find(told.cameo);
    if (told.event == nullptr) return left_out(place, fmt::format("CAMEO has no code {}", told.cameo));
    if (told.event->relation.empty())
      return left_out(place, fmt::format("the graph has no relation for CAMEO {}", told.cameo));
    const bool other = told.mutual && !told.event->mutual.empty();
    told.relation = other ? told.event->mutual : told.event->relation;
    if (!told.backward && !read.backward.empty() && !(told.mutual && ontology_->relation(told.relation)->symmetric))
      warn(place, fmt::format("of [{}] only {} from source to target is told", code, told.cameo));
    return told;
  }

  // ---- frames --------------------------------------------------------------------------------------------------

  void add_exception(const DictionaryPattern& pattern, const PatternReading& reading, Words& exceptions) {
    const bool object_alone =
        reading.problem.empty() && !reading.object.empty() && reading.required.empty() && reading.particles.empty();
    const bool one_word = std::ranges::all_of(reading.object, [](const auto& noun) { return noun.words.size() == 1; });
    if (!object_alone || !one_word) {
      (void)left_out(pattern.place, "an exception to the verb's own code; frames have those of nouns as objects only");
      return;
    }
    for (const PatternPhrase& noun : reading.object) add_new(forms_.noun_lemma(noun), exceptions);
  }

  void add_pattern(const std::string& place, const std::vector<Head>& heads, const PatternReading& reading,
                   const Told& told, const Words& exceptions = {}) {
    if (!reading.problem.empty()) {
      (void)left_out(place, reading.problem);
      return;
    }
    if (reading.required.size() > 1) {
      (void)left_out(place, fmt::format("asks for {} words beside the verb and its object; a frame can for one",
                                        reading.required.size()));
      return;
    }
    for (const std::string& word : reading.not_asked) warn(place, fmt::format("\"{}\" is not asked for", word));
    FrameDraft draft;
    draft.place = place;
    draft.object_not = exceptions;
    set_event(told, draft);
    set_parties(reading, told, draft);
    if (!reading.required.empty()) draft.requires_any = required_forms(place, reading.required.front());
    for (const Head& head : heads) add_head(head, reading, draft);
  }

  void add_head(const Head& head, const PatternReading& reading, FrameDraft draft) {
    draft.lemma = head.lemma;
    draft.lemma.insert(draft.lemma.end(), reading.particles.begin(), reading.particles.end());
    draft.variants = head.variants;
    if (head.before.size() + reading.required.size() > 1) {
      (void)left_out(draft.place, fmt::format("not for \"{} {}\": asks for more words than a frame can",
                                              fmt::join(head.before, " "), fmt::join(head.lemma, " ")));
      return;
    }
    if (!head.before.empty()) draft.requires_any = head.before;
    add_with_objects(std::move(draft), reading.object);
  }

  static void set_event(const Told& told, FrameDraft& draft) {
    draft.relation = told.relation;
    draft.plover = told.event->plover;
    draft.mode = told.event->mode;
    draft.cameo = told.cameo;
    draft.event = told.event->event;
    draft.status = told.event->status;
  }

  void set_parties(const PatternReading& reading, const Told& told, FrameDraft& draft) const {
    draft.source = reading.source;
    draft.target = reading.target;
    draft.plural_source = reading.parties_together;
    if (!draft.target.empty() || draft.plural_source) {
      if (told.backward && !draft.plural_source) std::swap(draft.source, draft.target);
      return;
    }
    const TargetSlots& usual = events_.targets(told.relation);
    draft.target = reading.object.empty() ? usual.verb : usual.object;
    for (const std::string& slot : reading.also) add_new(slot, draft.target);
    draft.plural_source = told.mutual;
    if (told.backward) std::swap(draft.source, draft.target);
  }

  Words required_forms(const std::string& place, const RequiredWord& required) {
    Words words;
    for (const PatternPhrase& phrase : required.choices) {
      if (phrase.words.size() > 1)
        warn(place, fmt::format("of \"{}\" only the last word is asked for", fmt::join(phrase.words, " ")));
      for (const std::string& form : forms_.forms(phrase, required.forms)) add_new(form, words);
    }
    return words;
  }

  /// Nouns of one word make a frame; those of several another one, which also asks for the word before the last.
  void add_with_objects(FrameDraft draft, const std::vector<PatternPhrase>& objects) {
    if (objects.empty()) return drafts_.add(std::move(draft));
    Words single, heads, modifiers;
    for (const PatternPhrase& noun : objects) {
      if (noun.words.size() == 1) {
        add_new(forms_.noun_lemma(noun), single);
        continue;
      }
      add_new(forms_.noun_lemma(noun), heads);
      add_new(noun.words[noun.words.size() - 2], modifiers);
      if (noun.words.size() > 2 || !draft.requires_any.empty())
        warn(draft.place, fmt::format("of \"{}\" only the last {} asked for", fmt::join(noun.words, " "),
                                      draft.requires_any.empty() ? "two words are" : "word is"));
    }
    if (!heads.empty()) {
      FrameDraft longer = draft;
      longer.object = heads;
      if (longer.requires_any.empty()) longer.requires_any = modifiers;
      drafts_.add(std::move(longer));
    }
    if (single.empty()) return;
    draft.object = single;
    drafts_.add(std::move(draft));
  }

  static void add_new(const std::string& word, Words& words) {
    if (std::ranges::find(words, word) == words.end()) words.push_back(word);
  }

  // ---- what is told of it --------------------------------------------------------------------------------------

  std::nullopt_t left_out(const std::string& place, std::string why) const {
    if (problems_) problems_({Problem::Kind::skipped, place, std::move(why)});
    return std::nullopt;
  }

  /// Once for a place.
  void warn(const std::string& place, const std::string& why) {
    if (problems_ && warnings_.emplace(place, why).second) problems_({Problem::Kind::warning, place, why});
  }

  fs::path folder_;
  WordForms forms_;
  std::unique_ptr<Ontology::Data> ontology_;
  CameoEvents events_;
  std::shared_ptr<const Lexicon> lexicon_;
  const ImportProblems& problems_;
  FrameDrafts drafts_;
  std::set<std::pair<std::string, std::string>> warnings_;
  PetrarchVerbCounts counts_;
};

}  // namespace

PetrarchVerbCounts import_petrarch_verbs(const fs::path& path, const fs::path& data_directory, std::ostream& out,
                                         const ImportProblems& problems) {
  std::uint64_t left_out = 0;
  const ImportProblems counted = [&](const Problem& problem) {
    if (problem.kind == Problem::Kind::skipped) ++left_out;
    if (problems) problems(problem);
  };
  const VerbDictionary dictionary = read_verbs(files_of(path), counted);
  PetrarchVerbCounts counts = VerbImport(data_directory, counted).run(dictionary, out);
  counts.left_out = left_out;
  return counts;
}

}  // namespace newsgraph
