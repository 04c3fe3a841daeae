"""Writes small random programs and what CPython makes of them, for the property test of the language.

`generate.py COUNT SEED` writes sections to stdout: `#### N` and the program, then `---- out` and what it printed; a
program that raised ends with `!! Type: message`. The same seed gives the same programs. What differs from CPython on
purpose (texts of syntax errors, the order of a set of texts, addresses) is never generated.
"""

import contextlib
import io
import random
import sys

NAMES = ["a", "b", "c", "d", "n", "x", "y", "z"]
WORDS = ["spam", "egg", "Ham", "a b", "", "42", "3.5", "xyzzy", "é", "Zed", "it's", "tab\\t", "-7"]


class Program:
    """Builds one program; every name is defined before it is used, of whatever type."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.names = []
        self.functions = []
        self.depth = 0
        self.budget = 16

    def pick(self, *choices):
        return self.random.choice(choices)()

    # Expressions, by the type that they most likely have.

    def number(self, deep=0):
        if deep > 2 or self.random.random() < 0.4:
            return self.pick(self.integer, self.integer, self.real, self.name)
        return self.pick(
            lambda: f"({self.number(deep + 1)} {self.operator()} {self.number(deep + 1)})",
            lambda: f"-{self.number(deep + 1)}",
            lambda: f"abs({self.number(deep + 1)})",
            lambda: f"round({self.number(deep + 1)}, {self.random.randint(-2, 3)})",
            lambda: f"int({self.text(deep + 1)})",
            lambda: f"int({self.number(deep + 1)})",
            lambda: f"float({self.number(deep + 1)})",
            lambda: f"len({self.container(deep + 1)})",
            lambda: f"len(set({self.sequence(deep + 1)}) {self.random.choice('&|^-')} {{{self.integer()}, {self.real()}}})",
            lambda: f"sum({self.sequence(deep + 1)})",
            lambda: f"max({self.sequence(deep + 1)})",
            lambda: f"min({self.sequence(deep + 1)}, default={self.integer()})",
            lambda: f"{self.sequence(deep + 1)}[{self.index()}]",
            lambda: f"{self.receiver(deep + 1)}.count({self.text(deep + 1)})",
            lambda: f"{self.receiver(deep + 1)}.find({self.text(deep + 1)})",
            lambda: f"divmod({self.number(deep + 1)}, {self.number(deep + 1)})[{self.random.randint(0, 1)}]",
            lambda: f"({self.number(deep + 1)} if {self.condition(deep + 1)} else {self.number(deep + 1)})",
            lambda: f"{self.simple_mapping()}.get({self.any(deep + 1)}, {self.integer()})",
            self.called,
        )

    def integer(self):
        return str(self.random.choice([0, 1, 2, 3, 5, 7, 10, -1, -3, 12, 100, 255, 2**63, -(2**64), 10**20]))

    def real(self):
        return self.random.choice(["0.5", "1.5", "-2.25", "3.14159", "1e10", "1e-7", "0.1", "100.0", "2.5", "1e300"])

    def operator(self):
        return self.random.choice(["+", "-", "*", "+", "-", "*", "/", "//", "%", "&", "|", "^", "-"])

    def name(self):
        return self.random.choice(self.names) if self.names else f"({self.integer()})"

    def index(self):
        return str(self.random.choice([0, 1, -1, 2, -2, 3, 9]))

    def slice(self):
        part = lambda: self.random.choice(["", "", "0", "1", "2", "-1", "-2", "5", "99"])
        step = self.random.choice(["", "", ":2", ":-1", ":3", ":-2"])
        return f"{part()}:{part()}{step}"

    def text(self, deep=0):
        if deep > 2 or self.random.random() < 0.4:
            return repr(self.random.choice(WORDS)) if self.random.random() < 0.8 else self.name()
        return self.pick(
            lambda: f"({self.text(deep + 1)} + {self.text(deep + 1)})",
            lambda: f"{self.text(deep + 1)} * {self.random.randint(-1, 3)}",
            lambda: f"{self.text(deep + 1)}[{self.slice()}]",
            lambda: f"{self.text(deep + 1)}[{self.index()}]",
            lambda: f"{self.receiver(deep + 1)}.{self.random.choice(['upper', 'lower', 'title', 'strip', 'swapcase', 'capitalize'])}()",
            lambda: f"{self.receiver(deep + 1)}.replace({self.text(deep + 1)}, {self.text(deep + 1)})",
            lambda: f"{self.receiver(deep + 1)}.{self.random.choice(['ljust', 'rjust', 'center', 'zfill'])}({self.random.randint(0, 9)})",
            lambda: f"str({self.any(deep + 1)})",
            lambda: f"repr({self.any(deep + 1)})",
            lambda: f"{self.random.choice(WORDS[:5])!r}.join(map(str, {self.sequence(deep + 1)}))",
            lambda: f"f\"{{{self.name()}}}|{{{self.name()}!r:>12}}|\"",
            lambda: f"'%s-%r' % ({self.any(deep + 1)}, {self.any(deep + 1)})",
            lambda: f"'{{:>6}}|{{!r}}'.format({self.number(deep + 1)}, {self.any(deep + 1)})",
            lambda: f"format({self.number(deep + 1)}, {self.random.choice(['.2f', '>8', '+', ',', 'e', 'g', '08.1f', 'x', 'd', '%'])!r})",
        )

    def receiver(self, deep):
        """A text for sure: methods of what has none are looked up before their arguments are computed."""
        return repr(self.random.choice(WORDS)) if self.random.random() < 0.6 else f"str({self.any(deep)})"

    def sequence(self, deep=0):
        if deep > 2 or self.random.random() < 0.35:
            items = [self.random.choice([self.integer, self.real, self.name])() for _ in range(self.random.randint(0, 4))]
            return f"[{', '.join(items)}]"
        return self.pick(
            lambda: f"list(range({self.random.randint(-3, 8)}))",
            lambda: f"({self.sequence(deep + 1)} + {self.sequence(deep + 1)})",
            lambda: f"{self.sequence(deep + 1)}[{self.slice()}]",
            lambda: f"sorted({self.sequence(deep + 1)}, reverse={self.random.choice([True, False])})",
            lambda: f"sorted({self.sequence(deep + 1)}, key=lambda v: (v % 3, v))",
            lambda: f"list(reversed({self.sequence(deep + 1)}))",
            lambda: f"[v {self.operator()} {self.number(deep + 1)} for v in {self.sequence(deep + 1)}]",
            lambda: f"[v for v in {self.sequence(deep + 1)} if v > {self.number(deep + 1)}]",
            lambda: f"[len(w) for w in {self.receiver(deep + 1)}.split()]",
            lambda: f"list(map(lambda v: v * 2, {self.sequence(deep + 1)}))",
            lambda: f"list(dict({self.mapping(deep + 1)}).values())",
            lambda: f"[u + v for u, v in zip({self.sequence(deep + 1)}, {self.sequence(deep + 1)})]",
            lambda: f"{self.sequence(deep + 1)} * {self.random.randint(0, 2)}",
            lambda: f"sorted(set({self.sequence(deep + 1)}), key=repr)",
        )

    def simple_list(self):
        return f"[{', '.join(self.random.choice([self.integer, self.real])() for _ in range(self.random.randint(0, 4)))}]"

    def mapping(self, deep=0):
        if deep > 1 or self.random.random() < 0.5:
            return self.simple_mapping()
        return self.pick(
            lambda: f"dict(zip({self.sequence(deep + 1)}, {self.sequence(deep + 1)}))",
            lambda: f"{{v: v * v for v in {self.sequence(deep + 1)}}}",
            lambda: f"({self.mapping(deep + 1)} | {self.mapping(deep + 1)})",
            lambda: f"dict.fromkeys({self.text(deep + 1)}, {self.integer()})",
            lambda: f"dict(enumerate({self.text(deep + 1)}))",
        )

    def simple_mapping(self):
        keys = [self.random.choice(WORDS[:8]) for _ in range(self.random.randint(0, 3))]
        return "{" + ", ".join(f"{key!r}: {self.integer()}" for key in keys) + "}"

    def container(self, deep=0):
        return self.pick(
            lambda: self.text(deep), lambda: self.sequence(deep), lambda: self.mapping(deep),
            lambda: f"tuple({self.sequence(deep)})",
        )

    def condition(self, deep=0):
        if deep > 2:
            return self.random.choice(["True", "False", self.name()])
        return self.pick(
            lambda: f"{self.number(deep + 1)} {self.random.choice(['<', '<=', '>', '>=', '==', '!='])} {self.number(deep + 1)}",
            lambda: f"{self.any(deep + 1)} in {self.container(deep + 1)}",
            lambda: f"{self.any(deep + 1)} in set({self.sequence(deep + 1)})",
            lambda: f"set({self.sequence(deep + 1)}) {self.random.choice(['<', '<=', '==', '>'])} set({self.sequence(deep + 1)})",
            lambda: f"{self.any(deep + 1)} == {self.any(deep + 1)}",
            lambda: f"not {self.any(deep + 1)}",
            lambda: f"({self.condition(deep + 1)} {self.random.choice(['and', 'or'])} {self.condition(deep + 1)})",
            lambda: f"isinstance({self.any(deep + 1)}, ({self.random.choice(['int', 'float', 'str', 'list', 'int, str'])},))",
            lambda: f"any(v > 2 for v in {self.sequence(deep + 1)})",
            lambda: f"{self.number(deep + 1)} < {self.number(deep + 1)} <= {self.number(deep + 1)}",
            lambda: f"{self.receiver(deep + 1)}.{self.random.choice(['isdigit', 'isalpha', 'isupper', 'istitle'])}()",
        )

    def any(self, deep=0):
        return self.pick(
            lambda: self.number(deep), lambda: self.text(deep), lambda: self.container(deep), lambda: self.name(),
            lambda: self.condition(deep),
        )

    def called(self):
        if not self.functions:
            return self.integer()
        name, arity = self.random.choice(self.functions)
        return f"{name}({', '.join(self.random.choice([self.integer, self.name])() for _ in range(arity))})"

    # Statements.

    def put(self, text):
        self.lines.append("    " * self.depth + text)
        self.budget -= 1

    def block(self):
        self.depth += 1
        for _ in range(self.random.randint(1, 3)):
            self.statement()
        self.depth -= 1

    def define(self, name):
        if name not in self.names:
            self.names.append(name)

    def assign(self):
        name = self.random.choice(NAMES)
        value = self.any()
        self.put(f"{name} = {value}")
        self.define(name)

    def show(self):
        self.put(f"print({', '.join(self.any() for _ in range(self.random.randint(1, 3)))})")

    def augment(self):
        self.put(f"{self.name() if self.names else '_'} {self.random.choice(['+=', '-=', '*=', '//=', '|='])} {self.any()}"
                 if self.names else "pass")

    def unpack(self):
        first, second = self.random.sample(NAMES, 2)
        star = self.random.choice(["", "*"])
        self.put(f"{first}, {star}{second} = {self.container()}")
        self.define(first)
        self.define(second)

    def branch(self):
        before = list(self.names)
        self.put(f"if {self.condition()}:")
        self.block()
        self.names = list(before)
        if self.random.random() < 0.5:
            self.put("else:")
            self.block()
            self.names = before

    def loop(self):
        before = list(self.names)
        name = self.random.choice(["i", "j", "k"]) + str(self.depth)
        self.put(f"for {name} in {self.random.choice([self.sequence, self.container])()}:")
        self.names.append(name)
        self.block()
        if self.random.random() < 0.3:
            self.depth += 1
            self.put(f"if {self.condition()}:")
            self.depth += 1
            self.put(self.random.choice(["break", "continue"]))
            self.depth -= 2
        self.names = before

    def counted(self):
        before = list(self.names)
        name = f"w{self.depth}_{len(self.lines)}"
        self.put(f"{name} = {self.random.randint(1, 4)}")
        self.put(f"while {name} > 0:")
        self.depth += 1
        self.put(f"{name} -= 1")
        self.depth -= 1
        self.block()
        self.names = before

    def attempt(self):
        before = list(self.names)
        self.put("try:")
        self.block()
        self.names = list(before)
        caught = self.random.choice(["Exception", "(TypeError, ValueError)", "ZeroDivisionError", "LookupError"])
        self.put(f"except {caught} as error:")
        self.depth += 1
        self.put("print(type(error).__name__, error)")
        self.depth -= 1
        if self.random.random() < 0.4:
            self.put(self.random.choice(["else:", "finally:"]))
            self.depth += 1
            self.put(f"print({self.text()})")
            self.depth -= 1
        self.names = before

    def function(self):
        if self.depth:
            return self.show()
        outer = self.names
        arity = self.random.randint(1, 3)
        name = f"f{len(self.functions)}"
        params = ["p", "q", "r"][:arity]
        self.put(f"def {name}({', '.join(params)}):")
        self.names = list(params)
        self.block()
        self.depth += 1
        self.put(f"return {self.any()}")
        self.depth -= 1
        self.names = outer
        self.functions.append((name, arity))

    def change(self):
        name = self.random.choice(NAMES)
        self.put(f"{name} = {self.sequence()}")
        self.define(name)
        self.put(self.random.choice([
            f"{name}.append({self.number()})",
            f"{name}.extend({self.sequence()})",
            f"{name}.insert({self.index()}, {self.number()})",
            f"print({name}.pop({self.index()}))",
            f"{name}[{self.index()}] = {self.any()}",
            f"{name}[{self.slice()}] = {self.sequence()}",
            f"del {name}[{self.slice()}]",
            f"{name}.sort(key=abs)",
            f"{name}.remove({self.number()})",
            f"{name}.reverse()",
        ]))
        self.put(f"print({name})")

    def statement(self):
        if self.budget < 0 or self.depth > 2:
            return self.show()
        kinds = [self.assign, self.assign, self.show, self.show, self.augment, self.unpack, self.branch, self.loop,
                 self.counted, self.attempt, self.attempt, self.function, self.change]
        return self.random.choice(kinds)()

    def guarded(self):
        """A statement whose error is shown, so that the program goes on."""
        if self.random.random() < 0.2:
            return self.function()
        before = list(self.names)
        self.put("try:")
        self.depth += 1
        self.statement()
        self.depth -= 1
        self.put("except Exception as error:")
        self.put("    print(type(error).__name__, error)")
        self.names = before

    def text_of(self):
        for name in self.random.sample(NAMES, 3):
            self.put(f"{name} = {self.random.choice([self.integer, self.real, lambda: self.text(9), self.simple_list])()}")
            self.define(name)
        for _ in range(self.random.randint(2, 6)):
            if self.random.random() < 0.15:
                self.statement()
            else:
                self.guarded()
        return "\n".join(self.lines) + "\n"


class TooLong(BaseException):
    """A program that runs or prints for too long: it is left out."""


def run(text):
    out = io.StringIO()
    steps = 0

    def watch(frame, event, arg):
        nonlocal steps
        steps += 1
        if steps > 20_000 or out.tell() > 4_000:
            raise TooLong
        return watch

    ending = ""
    with contextlib.redirect_stdout(out):
        try:
            code = compile(text, "program", "exec")
            sys.settrace(watch)
            exec(code, {"__name__": "__main__"})
        except (TooLong, SyntaxError):
            return None
        except Exception as error:
            message = str(error).replace("\n", "\\n")
            name = type(error).__name__
            ending = f"!! {name}: {message}\n" if message else f"!! {name}\n"
        finally:
            sys.settrace(None)
    printed = out.getvalue()
    if printed and not printed.endswith("\n"):
        printed += "\n"
    return printed + ending


def main(count, seed):
    sys.set_int_max_str_digits(0)
    number = 0
    written = 0
    while written < count:
        text = Program(seed * 1_000_003 + number).text_of()
        number += 1
        answer = run(text)
        if answer is None or len(text) + len(answer) > 1_500 or "####" in answer or " at 0x" in answer:
            continue
        written += 1
        sys.stdout.write(f"#### {seed}.{number}\n{text}---- out\n{answer}")


sys.stdout.reconfigure(encoding="utf-8")
import warnings

warnings.simplefilter("ignore")
main(int(sys.argv[1]), int(sys.argv[2]))
