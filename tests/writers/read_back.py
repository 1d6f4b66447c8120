"""Reads our GraphML back with NetworkX and compares: read_back.py FOLDER (made by write_samples)."""
import sys
import unittest

import networkx

FOLDER = sys.argv.pop()


def names():
    with open(FOLDER + "/names.txt", "rb") as f:
        return [name.decode("utf-8") for name in f.read().split(b"\0")[:-1]]


class ReadBack(unittest.TestCase):
    def graph(self, dialect):
        return networkx.read_graphml(f"{FOLDER}/awkward.{dialect}.graphml")

    def test_every_name_comes_back_as_it_was(self):
        for dialect in ("gephi", "strict", "boost"):
            graph = self.graph(dialect)
            self.assertEqual(graph.number_of_nodes(), len(names()))
            for i, name in enumerate(names()):
                node = graph.nodes[f"person:{i}"]
                self.assertEqual(node["label"], name)
                self.assertEqual(node["role"], name)
                self.assertEqual(node["aliases"], name.replace("|", "¦"))

    def test_edges_carry_names_and_typed_values(self):
        for dialect in ("gephi", "strict", "boost"):
            graph = self.graph(dialect)
            self.assertTrue(graph.is_directed())
            self.assertEqual(graph.number_of_edges(), len(names()))
            for i, name in enumerate(names()):
                edge = graph.edges[f"person:{i}", f"person:{(i + 1) % len(names())}"]
                self.assertEqual(edge["quote"], name)
                self.assertEqual(edge["id"], f"e{i}")
                self.assertIs(edge["negated"], False)
                self.assertEqual(edge["weight"], 1)
                self.assertEqual(edge["confidence"], 0.85)

    def test_positions_and_colours_are_what_gephi_asks_for(self):
        for _, node in self.graph("gephi").nodes(data=True):
            self.assertIsInstance(node["x"], float)
            self.assertIsInstance(node["r"], int)
            self.assertRegex(node["color"], "^#[0-9a-f]{6}$")


if __name__ == "__main__":
    unittest.main()
