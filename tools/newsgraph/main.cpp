#include <cstdio>

#include "newsgraph/base/version.h"

int main() { std::printf("newsgraph %s\n", newsgraph::version()); }
