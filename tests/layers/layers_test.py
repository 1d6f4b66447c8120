"""The floors hold, and the check that says so can fail."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
CHECK = HERE / "check_includes"


def check(root):
    done = subprocess.run([sys.executable, CHECK, root], capture_output=True, text=True)
    return done.returncode, done.stdout


class Layers(unittest.TestCase):
    def house(self, files):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        for name, text in files.items():
            path = Path(folder.name, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return folder.name

    def test_this_house_keeps_its_floors(self):
        self.assertEqual(check(HERE.parents[1]), (0, ""))

    def test_a_lower_room_may_not_use_a_higher_one(self):
        root = self.house({
            "lib/newsgraph/graph/a.h": '#include "newsgraph/extraction/b.h"\n',
            "lib/newsgraph/extraction/b.h": "",
        })
        code, out = check(root)
        self.assertEqual(code, 1)
        self.assertIn("graph/a.h:1: graph may not use extraction", out)

    def test_rooms_may_not_include_each_other(self):
        root = self.house({
            "lib/newsgraph/text/a.h": '#include "newsgraph/knowledge/b.h"\n',
            "lib/newsgraph/knowledge/b.h": '#include "newsgraph/text/a.h"\n',
        })
        self.assertIn("knowledge -> text -> knowledge", check(root)[1])

    def test_a_new_room_needs_a_floor(self):
        self.assertIn("room attic has no floor", check(self.house({"lib/newsgraph/attic/a.h": ""}))[1])

    def test_tools_use_public_headers_only(self):
        root = self.house({
            "lib/public_headers.txt": "# the list\nnewsgraph/graph/b.h\n",
            "lib/newsgraph/graph/a.h": "",
            "lib/newsgraph/graph/b.h": "",
            "tools/newsgraph/main.cpp": '#include "newsgraph/graph/b.h"\n#include "newsgraph/graph/a.h"\n',
        })
        out = check(root)[1]
        self.assertIn("main.cpp:2: newsgraph/graph/a.h is not a public header", out)
        self.assertNotIn("main.cpp:1", out)

    def test_public_headers_need_public_headers_only(self):
        root = self.house({
            "lib/public_headers.txt": "newsgraph/graph/b.h\n",
            "lib/newsgraph/graph/a.h": "",
            "lib/newsgraph/graph/b.h": '#include "newsgraph/graph/a.h"\n#include <rapidjson/writer.h>\n#include <map>\n',
        })
        out = check(root)[1]
        self.assertIn("b.h:1: a public header may not include newsgraph/graph/a.h", out)
        self.assertIn("b.h:2: a public header may not include rapidjson/writer.h", out)
        self.assertNotIn("b.h:3", out)

    def test_a_public_header_exists(self):
        root = self.house({"lib/public_headers.txt": "newsgraph/graph/b.h\n"})
        self.assertIn("newsgraph/graph/b.h doesn't exist", check(root)[1])

    def test_the_library_never_logs(self):
        root = self.house({"lib/newsgraph/base/a.cpp": "#include <spdlog/spdlog.h>\n"})
        self.assertIn("spdlog/spdlog.h is for the tools only", check(root)[1])


if __name__ == "__main__":
    unittest.main()
