"""One level, 1 (A1) to 6 (C2), for all languages whose word frequencies are known (MODEL.md)."""

from pipeline.readability.level.model import Model, model
from pipeline.readability.level.whole import document_level, error_of
from pipeline.readability.level.why import Reason, Share, reasons, shares

__all__ = ["Model", "Reason", "Share", "document_level", "error_of", "model", "reasons", "shares"]
