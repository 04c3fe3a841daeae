"""Runs the `# %%` cells of one case in IPython and writes what each of them shows.

What a cell prints stands as it is, text for stderr between `[stderr]` and a line end. A result is `Out[n]:` and its
text, a display `display:` and its text; other forms follow, a line each, with what is said about them. An exception is
`!! Type: message`. The case runs in an empty folder of its own.
"""

import base64
import json
import os
import re
import sys
import tempfile

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell

shown = []


class Stream:
    encoding = "utf-8"

    def __init__(self, name):
        self.name = name

    def write(self, text):
        if not text:
            return 0
        if shown and shown[-1][0] == self.name:
            shown[-1][1] += text
        else:
            shown.append([self.name, text])
        return len(text)

    def flush(self):
        pass

    def isatty(self):
        return False


def forms(data, metadata):
    lines = ""
    for mime in sorted(data):
        if mime != "text/plain":
            form = data[mime]
            if isinstance(form, bytes):
                form = base64.b64encode(form).decode("ascii")
            elif not isinstance(form, str):
                form = json.dumps(form)
            lines += f"  {mime}: {form!r}"
            lines += f" {json.dumps(metadata[mime], sort_keys=True)}\n" if metadata.get(mime) else "\n"
    return lines


class Publisher(DisplayPublisher):
    def publish(self, data, metadata=None, *, transient=None, update=False, **kwargs):
        head = "update" if update else "display"
        name = (transient or {}).get("display_id")
        head += f" {name}" if name and not re.fullmatch("[0-9a-f]{32}", name) else ""
        shown.append(["other", f"{head}: {data.get('text/plain', '')}\n{forms(data, metadata or {})}"])

    def clear_output(self, wait=False):
        shown.append(["other", f"clear {wait}\n"])


class Hook(DisplayHook):
    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        text = f"Out[{self.prompt_count}]: {format_dict['text/plain']}\n{forms(format_dict, md_dict or {})}"
        shown.append(["other", text])

    def finish_displayhook(self):
        self._is_active = False

    def start_displayhook(self):
        self._is_active = True


class Shell(InteractiveShell):
    def showtraceback(self, exc_tuple=None, **kwargs):
        kind, error = (exc_tuple or sys.exc_info())[:2]
        module = "" if kind.__module__ in ("builtins", "__main__", "IPython.core.error") else kind.__module__ + "."
        message = error.msg if isinstance(error, SyntaxError) else str(error)
        shown.append(["other", f"!! {module}{kind.__qualname__}: {message}\n"])

    showsyntaxerror = showtraceback
    show_usage_error = lambda self, error: shown.append(["other", f"!! UsageError: {error}\n"])

    def system(self, cmd):
        import subprocess
        done = subprocess.run(["sh", "-c", self.var_expand(cmd, depth=1)], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, encoding="utf-8")
        sys.stdout.write(done.stdout)


def cells(text):
    parts = re.split(r"^# %%$\n?", text, flags=re.M)
    return [part.rstrip("\n") for part in parts[1:]]


def page(bundle, *args, **kwargs):
    text = bundle["text/plain"] if isinstance(bundle, dict) else bundle
    sys.stdout.write(re.sub(r"\x1b\[[0-9;]*m", "", text) + "\n")


def main(path):
    with open(path, encoding="utf-8") as file:
        parts = cells(file.read())
    out = sys.stdout
    os.chdir(tempfile.mkdtemp())
    sys.path.insert(0, "")
    os.environ["COLUMNS"] = "80"
    from IPython.core import page as pager
    import IPython.core.oinspect
    pager.page = IPython.core.oinspect.page.page = page
    from traitlets.config import Config
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "NoColor"
    config.InteractiveShell.history_length = 0
    shell = Shell.instance(config=config, display_pub_class=Publisher, displayhook_class=Hook)
    sys.stdout, sys.stderr = Stream("out"), Stream("err")
    answers = iter(["y", "n"])
    import builtins
    builtins.input = lambda prompt="": (sys.stdout.write(prompt), next(answers, ""))[1]
    for number, source in enumerate(parts, 1):
        shown.clear()
        shell.run_cell(source, store_history=True)
        text = ""
        for kind, piece in shown:
            text += f"[stderr]{piece}" if kind == "err" else piece
        if text and not text.endswith("\n"):
            text += "\n"
        out.write(f"--- {number}\n{text}")
    out.flush()
    os._exit(0)


main(os.path.abspath(sys.argv[1]))
