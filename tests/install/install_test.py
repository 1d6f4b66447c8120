"""Installs a build and uses it as a stranger would: find_package(newsgraph), and the README's example as it stands."""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HERE = Path(__file__).resolve().parent
arguments = None


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, **options).stdout


def code_blocks(markdown, language):
    return re.findall(rf"^```{language}\n(.*?)^```", markdown, re.MULTILINE | re.DOTALL)


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.work = Path(folder.name)
        cls.prefix = cls.work / "prefix"
        run("cmake", "--install", arguments.build, "--prefix", cls.prefix)

    def test_the_readme_shows_the_example_that_is_tested(self):
        readme = Path(arguments.source, "README.md").read_text(encoding="utf-8")
        self.assertIn((HERE / "consumer/main.cpp").read_text(), code_blocks(readme, "cpp"))
        # The two lines of CMake that the README shows stand in the consumer's file.
        consumer = (HERE / "consumer/CMakeLists.txt").read_text()
        for block in code_blocks(readme, "cmake"):
            for line in block.splitlines():
                self.assertIn(line.replace("my_program", "consumer"), consumer)

    def test_a_consumer_builds_and_makes_a_graph(self):
        build = self.work / "consumer"
        run("cmake", "-S", HERE / "consumer", "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_COMPILER={arguments.cxx}", f"-DCMAKE_CXX_FLAGS={arguments.flags}")
        run("cmake", "--build", build)
        articles = self.work / "articles"
        articles.mkdir()
        (articles / "2025-03-04-call.txt").write_text(
            "Leaders speak by phone\n\nFrench President Emmanuel Macron called Turkish President Recep Tayyip Erdogan on "
            "Monday.\n")
        environment = {name: value for name, value in os.environ.items() if name != "NEWSGRAPH_DATA"}
        out = run(build / "consumer", cwd=self.work, env=environment)
        nodes = ElementTree.fromstring(out).findall(".//{*}node")
        self.assertIn("country:FRA", [node.get("id") for node in nodes])

    def test_the_installed_tool_runs_and_finds_its_installed_data(self):
        manifest = self.prefix / "share/newsgraph/gazetteer/MANIFEST.json"
        text = manifest.read_text()
        manifest.write_text(re.sub(r'"version": *"[^"]*"', '"version": "as-installed"', text))
        self.addCleanup(manifest.write_text, text)
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.work)}
        out = run(self.prefix / "bin/newsgraph", "--version", env=environment)
        self.assertRegex(out, r"newsgraph \d+\.\d+\.\d+\ngazetteer as-installed\nontology  \S+\n")

    def test_every_public_header_compiles_alone(self):
        include = self.prefix / "include"
        headers = sorted(path.relative_to(include) for path in include.rglob("*.h"))
        listed = [line for line in Path(arguments.source, "lib/public_headers.txt").read_text().splitlines()
                  if line.startswith("newsgraph/")]
        self.assertEqual(sorted(str(header) for header in headers), sorted(listed))
        for header in headers:
            # Twice, for the guard.
            text = f"#include <{header}>\n#include <{header}>\n"
            done = subprocess.run([arguments.cxx, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-I",
                                   include, "-x", "c++", "-"], input=text, capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""), header)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ("--build", "--source", "--cxx", "--flags"):
        parser.add_argument(name, required=True)
    arguments, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
