"""The bytes under the golden hash of DefinitionHashTest, written out field by field: python3 definition-hash.py"""
import hashlib
import struct


def text(value):
    data = value.encode("utf-8")
    return struct.pack(">i", len(data)) + data


def integer(value):
    return struct.pack(">q", value)


def number(value):
    return struct.pack(">d", value)


def plain(name):
    """A method without components."""
    return text(name)


LEAF = b"".join([
    text("leaf"),
    text("id"), text("N00945"),
    text("indicator"), text("N00945"),
    text("breakdown"), text("T"),
    text("selection"), plain("of-year"),
    text("denominator"), integer(0),
    text("treatment"), plain("none"),
    text("imputation"), plain("none"),
    text("order"), text("treat-then-impute"),
    text("normalization"),
    text("min-max"),
    text("bounds"),
    text("quantiles"),
    text("lower"), number(0.025),
    text("upper"), number(0.975),
    text("quantileType"), text("type-1"),
    text("range"), text("range"), text("from"), number(0), text("to"), number(100),
    text("clamp"), text("both"),
    text("direction"), plain("lower"),
    text("orientation"), text("mirror-after"),
])

BRANCH = b"".join([
    text("branch"),
    text("id"), text("root"),
    text("parts"), integer(1),
    text("part"), text("node"), LEAF, text("weight"), integer(1), number(0.1),
    text("weighting"), text("given"), text("form"), text("relative"),
    text("aggregation"), plain("arithmetic"),
    text("missing"), plain("complete-cases"),
    text("normalization"), integer(0),
])

INDEX = b"".join([
    text("mattstock-index-1"),
    text("composite-index"),
    text("id"), text("small"),
    text("tree"), BRANCH,
    text("population"), plain("everyone"),
    text("eligibility"), text("eligibility"),
    text("requirements"), integer(0),
    text("ineligible"), text("in-reference"),
    text("reference"), text("reference"),
    text("period"), plain("fitted-year"),
    text("among"), plain("whole-population"),
    text("degenerate"), text("fail"),
    text("ranking"), text("ranking-rule"),
    text("ties"), text("competition"),
    text("precision"), plain("exact"),
    text("order"), text("highest-first"),
])

print(hashlib.sha256(INDEX).hexdigest())
