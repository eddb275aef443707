"""Safe XML: a file read piece by piece or as a tree, with the line of everything and no trust in anything."""

from pipeline.xmltext.parse import Parser, Reader
from pipeline.xmltext.tree import Node, tree

__all__ = ["Node", "Parser", "Reader", "tree"]
