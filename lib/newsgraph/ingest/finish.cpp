#include "newsgraph/ingest/finish.h"

#include <fmt/format.h>

#include <algorithm>

#include "newsgraph/base/hash.h"
#include "newsgraph/base/utf8.h"
#include "newsgraph/ingest/dates.h"

namespace newsgraph::ingest {
namespace {

std::string make_id(const Article& article) {
  std::string key = article.title;
  key += '\0';
  if (article.date) key += article.date->iso();
  key += '\0';
  key += article.text;
  return hash_hex(key);
}

std::optional<Date> choose_date(const Context& context, std::string_view written, std::optional<Date> fallback) {
  if (!trim(written).empty()) {
    if (const auto date = read_date(written)) return date;
    context.warn(fmt::format("a date that can't be read: \"{}\"", truncate_code_points(trim(written), 40)));
  }
  if (context.record.origin.line == 0) {
    if (const auto date = date_in_name(context.record.origin.file)) return date;
  }
  return fallback ? fallback : context.options.date;
}

}  // namespace

void Context::skip(std::string why) const {
  parsed.problems.push_back({Problem::Kind::skipped, record.origin.place(), std::move(why)});
}

void Context::warn(std::string why) const {
  parsed.problems.push_back({Problem::Kind::warning, record.origin.place(), std::move(why)});
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v";
  const std::size_t begin = std::min(text.find_first_not_of(space), text.size());
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

void finish(const Context& context, Article article, std::string_view date, std::optional<Date> fallback) {
  if (trim(article.text).empty()) return context.skip("no text");
  article.date = choose_date(context, date, fallback);
  article.origin = context.record.origin;
  if (article.id.empty()) article.id = make_id(article);
  context.parsed.articles.push_back(std::move(article));
}

}  // namespace newsgraph::ingest
