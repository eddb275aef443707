"""Safe YAML: read values, find the place of each one in the text, and write a new one in the old one's style."""

from pipeline.yamltext.extend import exchange, extend
from pipeline.yamltext.load import line_of, load
from pipeline.yamltext.values import Value, values
from pipeline.yamltext.write import write

__all__ = ["Value", "exchange", "extend", "line_of", "load", "values", "write"]
