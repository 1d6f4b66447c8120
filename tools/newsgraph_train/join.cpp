// One model from several: the networks of all, the rest from the first, which the others must share.
#include "newsgraph/base/error.h"
#include "newsgraph/base/array_file.h"
#include "options.h"

namespace newsgraph::train_tool {

void join_models(const JoinOptions& options) {
  ArrayWriter writer;
  std::vector<std::shared_ptr<const ArrayFile>> done;
  for (const std::filesystem::path& path : options.models) {
    const auto model = ArrayFile::open(path);
    model->check();
    for (const std::string& name : model->names()) {
      bool known = false;
      for (const auto& other : done) {
        if (!other->has(name)) continue;
        known = true;
        if (other->section(name) != model->section(name)) {
          throw Error(ErrorCode::data, path.string(), name + " differs from the model before");
        }
      }
      if (!known) writer.copy(*model, name);
    }
    done.push_back(model);
  }
  writer.save(options.output);
}

}  // namespace newsgraph::train_tool
