"""Reads a county scenario: the part of YAML that planners use, the CSV tables, and numbers with units (docs/scenario.md).

Written for the cross-check alone and sharing nothing with the program's own reader.
"""

import csv
import os
import re

MINUTE = 60_000
DAY = 86_400_000
TIME_MS = {"ms": 1, "s": 1_000, "min": MINUTE, "h": 3_600_000, "d": DAY}


def load(path):
    """A scenario file as nested dictionaries and lists, with `extends` applied and tables read."""
    tree = _with_parents(path)
    folder = os.path.dirname(path)
    tree["rows"] = {name: _rows(os.path.join(folder, file)) for name, file in tree["tables"].items()}
    return tree


def _with_parents(path):
    with open(path, encoding="utf-8") as file:
        tree = _blocks([line for line in map(_without_comment, file) if line.strip()])
    parent = tree.pop("extends", None)
    return _merged(_with_parents(os.path.join(os.path.dirname(path), parent)), tree) if parent else tree


def _merged(below, above):
    """What a file says goes before what it extends, key by key."""
    if not (isinstance(below, dict) and isinstance(above, dict)):
        return above
    both = dict(below)
    for key, value in above.items():
        both[key] = _merged(below[key], value) if key in below else value
    return both


def _rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _without_comment(line):
    quoted = False
    for at, letter in enumerate(line):
        if letter == '"':
            quoted = not quoted
        elif letter == "#" and not quoted and (at == 0 or line[at - 1].isspace()):
            return line[:at].rstrip()
    return line.rstrip()


def _blocks(lines):
    """A block of `key: value` lines; what is indented further belongs to the key above it."""
    block, at = {}, 0
    indent = len(lines[0]) - len(lines[0].lstrip())
    while at < len(lines):
        key, _, rest = lines[at].strip().partition(":")
        end = at + 1
        while end < len(lines) and len(lines[end]) - len(lines[end].lstrip()) > indent:
            end += 1
        inner = lines[at + 1 : end]
        if rest.strip():
            block[key.strip('"')] = _flow(" ".join([rest.strip()] + [line.strip() for line in inner]))
        elif inner and inner[0].lstrip().startswith("- "):
            block[key] = [_flow(line.strip()[2:]) for line in inner]
        else:
            block[key] = _blocks(inner)
        at = end
    return block


def _flow(text):
    if text[0] not in '{["':
        return text
    value, rest = _item(text)
    if rest.strip():
        raise ValueError("cannot read what follows in: " + text)
    return value


def _item(text):
    """The first value of a text and what comes after it."""
    if text[0] == "{":
        return _members(text[1:].lstrip(), {}, "}")
    if text[0] == "[":
        return _members(text[1:].lstrip(), [], "]")
    if text[0] == '"':
        end = text.index('"', 1)
        return text[1:end], text[end + 1 :]
    end = re.search(r"[,}\]]|$", text).start()
    return text[:end].strip(), text[end:]


def _members(text, found, close):
    while text[0] != close:
        if close == "}":
            key, _, text = text.partition(":")
            found[key.strip().strip('"')], text = _item(text.lstrip())
        else:
            value, text = _item(text)
            found.append(value)
        text = text.lstrip().removeprefix(",").lstrip()
    return found, text[1:]


def number(text):
    return float(str(text).split()[0])


def time_ms(text):
    amount, unit = text.split()
    return float(amount) * TIME_MS[unit]


def per_year(text):
    amount, unit = text.split()
    assert unit == "/year", text
    return float(amount)


def per_minute(text):
    amount, unit = text.split()
    assert unit == "/min", text
    return float(amount)


def metres(text):
    amount, unit = text.split()
    return float(amount) * {"m": 1, "km": 1_000}[unit]


def opening(text):
    """`08:00-11:30 13:30-17:00` as pairs of milliseconds after midnight; `closed` as none."""
    if text == "closed":
        return []
    clock = lambda hhmm: (int(hhmm[:2]) * 60 + int(hhmm[3:])) * MINUTE
    return [(clock(span[:5]), clock(span[6:])) for span in text.split()]
