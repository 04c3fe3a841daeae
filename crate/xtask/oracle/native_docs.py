"""Writes crate/kernel/docs/natives.txt: signature and one line for what is native here, from the real libraries.

Reads from stdin a line for each name that there is, `name kind has_docstring is_python`, separated by tabs, as
names_here.py prints them in `threadbook run`.
"""

import importlib
import inspect
import re
import sys

HEAD = """# What `?name` and Shift+Tab say of native functions. Written by crate/xtask/oracle/native_docs.py: signatures and
# first lines are those of CPython (PSF License), NumPy, pandas, Dask and joblib (BSD 3-Clause).
"""
SKIPPED = re.compile(r"(typing|tqdm\.\w+|dask\.(array|bag)\.(chunk|chunks|core|creation|html|random|reductions|routines"
                     r"|slicing|shuffle|text)|dask\.(base|core|local|utils|threaded|multiprocessing|highlevelgraph)"
                     r"|joblib\.memory|multiprocessing\.(pool|dummy)|json\.\w+coder|numpy\.testing|tqdm)(\.|$)")


def resolve(name):
    parts = name.split(".")
    for at in range(len(parts), 0, -1):
        try:
            value = importlib.import_module(".".join(parts[:at]))
        except ImportError:
            continue
        parent = None
        for part in parts[at:]:
            parent, value = value, getattr(value, part)
        return value, parent
    raise AttributeError(name)


def signature(value, parent, name):
    try:
        text = str(inspect.signature(value))
    except (TypeError, ValueError):
        return from_doc(value, name)
    text = re.sub(r" -> .*$", "", text) if text.count("->") == 1 else text
    if inspect.isclass(parent) and not inspect.ismethod(value):
        text = re.sub(r"^\((self|/)(, /)?(, )?", "(", text)
    text = re.sub(r"<no value>|<class '([\w.]+)'>", lambda m: m.group(1) or "...", text)
    text = re.sub(r": [^,=()\[\]]*(\[[^\]]*\])?[^,=()]*(?= = | *[,)])", "", text) if ":" in text else text
    text = text.replace(" = ", "=")
    return text if "<" not in text and len(text) <= 200 else from_doc(value, name)


def from_doc(value, name):
    leaf = name.rsplit(".", 1)[-1]
    doc = inspect.getdoc(value) or ""
    found = re.match(rf"(?:\w+\.)?{re.escape(leaf)}(\([^\n]*?\))( ->|:|\n|$)", doc)
    return found.group(1) if found and len(found.group(1)) <= 200 else ""


def summary(value, name):
    doc = inspect.getdoc(value) or ""
    if inspect.isclass(value) and value.__doc__ is None:
        return ""
    leaf = name.rsplit(".", 1)[-1]
    paragraphs = [" ".join(part.split()) for part in re.split(r"\n\s*\n|\n(?=%s\()" % re.escape(leaf), doc)]
    for text in paragraphs:
        if re.fullmatch(r"[\w.]+\(.*\)(\s*->.*)?", text):
            continue
        text = re.sub(rf"^(?:\w+\.)?{re.escape(leaf)}\([^)]*\)\s*(->\s*[^-]*?(--\s*|$)|:\s*)?", "", text).strip()
        if not text or text.startswith((".. ", ">>>", "This docstring was copied")):
            continue
        text = text.removeprefix("--> ")
        first = re.split(r"(?<=[.!?])\s", text, maxsplit=1)[0].replace("``", "`")
        return first if len(first) <= 90 else first[:89].rsplit(" ", 1)[0] + " …"
    return ""


def main():
    sections = {}
    for line in sys.stdin:
        if line.startswith("#"):
            continue
        name, kind, has_doc, is_python = line.rstrip("\n").split("\t")
        if SKIPPED.match(name) or is_python == "True" and has_doc == "True":
            continue
        try:
            value, parent = resolve(name)
        except Exception:
            continue
        sig = "" if kind == "M" or is_python == "True" else signature(value, parent, name)
        text = "" if has_doc == "True" else summary(value, name)
        if sig or text:
            section, _, leaf = name.rpartition(".")
            sections.setdefault(section, []).append(f"{leaf}{sig}\t{text}".rstrip())
    out = HEAD
    for section in sorted(sections):
        out += f"[{section}]\n" + "".join(f"{line}\n" for line in sorted(set(sections[section])))
    sys.stdout.write(out)


main()
