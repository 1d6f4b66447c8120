// A table as rows of our gazetteer.
//
//   kind,id,name,names,country,office,of,from,to
//   person,person:ada-example,Ada Example,A. Example;Ada E.,FRA,foreign-minister,country:FRA,2020-05,2022
//   person,person:ada-example,,,,prime-minister,country:FRA,2022,
//   place,,Sampleton,,FRA,,,,
//
//   std::ofstream out("ours.jsonl");
//   import_csv("ours.csv", out, on_problem);
//
// CSV by RFC 4180 in UTF-8. The first line names the columns, in any order, by the fields in data/gazetteer/README.md
// (data of a column with another name are not read; that is told once). A cell that is empty says nothing; lists have
// ";" between their parts. `office`, `of`, `from`, `to`, `title` and `acting` ("true", "yes", "1") of one row are one
// term of a person (of an office `title` says whether it can stand before a name); from and to of members can't be
// said in a table.
//
// Several rows with one id are one entity: terms and lists grow, what is empty is filled, and a cell that contradicts
// an earlier row is told and left out. Without `kind` the id's beginning says it; without `id` it is made from the
// name: "place:sampleton". The rows are written in the order of their first lines.
//
// Thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <ostream>

#include "newsgraph/knowledge/import/problems.h"

namespace newsgraph {

/// Gives the number of rows written. Problems have the place "file:line". Throws Error: io; format where the first line
/// names no field of the gazetteer; limit for a file of more than 256 MiB.
std::uint64_t import_csv(const std::filesystem::path& path, std::ostream& out, const ImportProblems& problems = {});

}  // namespace newsgraph
