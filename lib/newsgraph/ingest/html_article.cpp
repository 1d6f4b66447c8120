#include "newsgraph/ingest/html_article.h"

namespace newsgraph::ingest {

void read_html(const Context& context) {
  context.skip("not supported yet: HTML");
}

}  // namespace newsgraph::ingest
