//! No call of a name that a module or a type has, with whatever arguments, makes the interpreter panic.
//!
//! Deterministic, as the texts in `fuzz` are: a program is told by its number.

use crate::fuzz::{Random, feed_for, random};
use std::time::Duration;

const MODULES: &str = include_str!("../names.txt");
const TYPES: &str = include_str!("names.txt");

/// Tries a call, and looks at what it gives in every way that a program may.
const PRELUDE: &str = "\
from itertools import islice as _islice
import operator as _op
class C:
    def __init__(self, *a, **k): self.a = a
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return o
    def __len__(self): return 2 ** 65
    def __getitem__(self, i): return i
    def __index__(self): return -1
    def __iter__(self): yield self
    def __call__(self, *a, **k): return a
    def __hash__(self): return 2 ** 70
    def __bool__(self): return 5
    def __repr__(self): return 'C\\0'
    def __enter__(self): return self
    def __exit__(self, *a): return 1
    def __fspath__(self): return b''
    def __del__(self): print(self.gone)
    def m(self, a, *b, c=1): 'doc'; return a
    @property
    def p(self): return self.q
class D(dict):
    def __missing__(self, k): self[k] = self; return k
class L(list):
    def __len__(self): self.append(1); return -1
def gen():
    got = yield 1
    yield got
def f(a, /, b=2, *c, d=4, **e): return [a]
ring = []; ring.append(ring)
knot = {}; knot['k'] = knot
def t(make):
    try:
        r = make()
    except Exception as e:
        str(e); repr(e)
        return
    for look in (repr, str, bool, hash, len, dir, _op.index, float, copy, again, lambda r: format(r, '>5'), lambda r: r == r,
                 lambda r: r < r, lambda r: r + r, lambda r: r[0], lambda r: r['a'], lambda r: r[::-1], lambda r: r(),
                 lambda r: r.__enter__(), lambda r: r.__exit__(None, None, None), lambda r: next(r), lambda r: r.close()):
        try: look(r)
        except Exception as e: str(e)
def copy(r):
    import copy, pickle
    copy.deepcopy(r); copy.copy(r); pickle.loads(pickle.dumps(r))
def again(r):
    for x in _islice(iter(r), 4): repr(x)
";

#[rustfmt::skip]
const VALUES: &[&str] = &[
    "0", "1", "-1", "2", "7", "255", "1 << 70", "-(1 << 70)", "2 ** 31", "2 ** 63 - 1", "-2 ** 63", "True", "None", "...", "0.0", "-0.0",
    "1.5", "1e308", "5e-324", "float('nan')", "float('inf')", "-float('inf')", "1j", "''", "'a'", "'é'", "'abc def'", "'\\0'",
    "'\\ud800'", "'%s %d'", "'{0[a]:>{}}'", "'1,2'", "'[(a|b)*?]+'", "'a' * 3000", "'\\n\\r\\t x'", "'😀e\\u0301'", "'2024-02-30'", "'%Y-%m-%dT%H:%M:%S%z'",
    "b''", "b'a\\xff'", "bytearray(b'abc')", "memoryview(b'abcd')", "[]", "[1, 2, 3]", "[3, 'a', None]", "['b', 'a']", "[[1, 2], [3]]", "()", "(1,)", "(1, 2, 3)",
    "('a', 'b')", "{}", "{'a': 1}", "{1: [], None: ()}", "set()", "{1, 2}", "frozenset('ab')", "range(3)", "range(2 ** 70)", "range(5, -9, -3)", "slice(None, None, -1)",
    "slice(2 ** 70, -5)", "object()", "object", "int", "str", "type", "list[int]", "int | str", "ValueError", "ValueError('x')", "KeyError()", "OSError(2, 'x', 'y')", "NotImplemented",
    "ring", "knot", "C()", "C", "D()", "L([1])", "gen()", "gen", "f", "len", "print", "C().m", "lambda *a, **k: a", "lambda a: a", "iter([1, 2])", "iter('ab')", "map(str, [1])", "zip('ab', 'cd')",
    "enumerate('ab')", "reversed([1])", "(x for x in 'ab')", "super", "property(f)", "classmethod(f)", "staticmethod(f)", "Exception", "{}.keys()", "{1: 2}.items()", "[0] * 1000", "C().p if 0 else f.__code__",
    "m", "type(m)", "vars(m)", "globals()", "ExceptionGroup('g', [ValueError(1)])", "10 ** 400", "'9' * 500", "[(1, 2), (3, 4)]", "[('a', 1)]", "{'x': {'y': [1]}}", "__import__", "BaseException.__new__",
];

/// An expression of each type whose names are listed, that type's methods are called on.
fn samples(kind: &str) -> &'static [&'static str] {
    match kind {
        "object" => &["object()", "C()"],
        "int" => &["0", "-7", "1 << 70", "True", "10 ** 400"],
        "float" => &["1.5", "float('nan')", "-float('inf')", "1e308", "-0.0"],
        "complex" => &["1j", "complex('nan', )"],
        "bool" => &["True"],
        "str" => &["''", "'abc def'", "'é😀\\ud800'", "'%s {0}'", "'a' * 3000", "'ab\\ncd\\r\\n'"],
        "bytes" => &["b''", "b'abc def'", "b'\\xff\\0'"],
        "bytearray" => &["bytearray(b'abc')", "bytearray()"],
        "memoryview" => &["memoryview(b'abcd')", "memoryview(bytearray(b'ab'))"],
        "list" => &["[]", "[1, 2, 3]", "['a', None]", "ring", "L([1])"],
        "tuple" => &["()", "(1, 2)", "((1,), [2])"],
        "dict" => &["{}", "{'a': 1}", "knot", "D(a=1)"],
        "set" => &["set()", "{1, 2}"],
        "frozenset" => &["frozenset()", "frozenset('ab')"],
        "range" => &["range(0)", "range(3)", "range(2 ** 70)", "range(5, -9, -3)"],
        "slice" => &["slice(1)", "slice(2 ** 70, -5, -2)"],
        "enumerate" => &["enumerate('ab', 2 ** 70)"],
        "zip" => &["zip('ab', [1])", "zip([1], [], strict=True)"],
        "map" => &["map(f, [1])"],
        "filter" => &["filter(None, [1])"],
        "reversed" => &["reversed([1])"],
        "type(None)" => &["None"],
        "type({}.keys())" => &["{1: 2}.keys()"],
        "type({}.values())" => &["{1: 2}.values()"],
        "type({}.items())" => &["{1: 2}.items()"],
        "type(iter([]))" => &["iter([1, 2])"],
        "type(list[int])" => &["list[int]", "dict[str, C]"],
        "type(int | str)" => &["int | str"],
        _ => panic!("no sample of {kind}"),
    }
}

fn arguments(random: &mut Random) -> String {
    const NAMES: [&str; 12] = [
        "key", "default", "maxsize", "strict", "n", "r", "start", "reverse", "indent", "encoding", "sep",
        "cls",
    ];
    let count = [0, 1, 1, 1, 2, 2, 2, 3, 3, 4][random.below(10)];
    let mut parts: Vec<String> = (0..count).map(|_| random.pick(VALUES).to_owned()).collect();
    match random.below(14) {
        0 => parts.push(format!("{}={}", random.pick(&NAMES), random.pick(VALUES))),
        1 => parts.push(format!("*{}", random.pick(VALUES))),
        2 => parts.push(format!("**{}", random.pick(VALUES))),
        _ => {}
    }
    parts.join(", ")
}

fn line<'a>(random: &mut Random, texts: &'a str) -> (&'a str, Vec<&'a str>) {
    let lines: Vec<&str> = texts.lines().collect();
    let (head, names) = lines[random.below(lines.len())].rsplit_once(": ").unwrap();
    (head, names.split(' ').collect())
}

/// Some calls of one module's names, and of what its classes have.
fn module_calls(random: &mut Random) -> String {
    let (module, names) = line(random, MODULES);
    let mut text = format!("import {module} as m\n{PRELUDE}");
    for _ in 0..8 {
        let (name, given) = (names[random.below(names.len())], arguments(random));
        text.push_str(&format!("t(lambda: m.{name}({given}))\n"));
        if random.below(2) == 0 {
            // What the class of the result offers, each with arguments of its own.
            let (inner, outer) = (arguments(random), arguments(random));
            text.push_str(&format!(
                "try: o = m.{name}({outer})\nexcept Exception: o = m.{name}\n\
                 for name in dir(o)[{}::7]:\n    if name != '__del__': t(lambda: getattr(o, name)({inner}))\n",
                random.below(7)
            ));
        }
    }
    text
}

/// Some calls of the methods of the builtin types, on instances and on the type itself.
fn method_calls(random: &mut Random) -> String {
    let mut text = format!("import math as m\n{PRELUDE}");
    for _ in 0..12 {
        let (kind, names) = line(random, TYPES);
        let (name, given) = (names[random.below(names.len())], arguments(random));
        let receiver = if random.below(5) == 0 { kind } else { random.pick(samples(kind)) };
        text.push_str(&format!("t(lambda: ({receiver}).{name}({given}))\n"));
    }
    text
}

/// Some calls of builtin functions and operators.
fn builtin_calls(random: &mut Random) -> String {
    #[rustfmt::skip]
    const FUNCTIONS: &[&str] = &[
        "abs", "all", "any", "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "classmethod", "compile", "complex", "delattr", "dict", "dir",
        "divmod", "enumerate", "eval", "exec", "filter", "float", "format", "frozenset", "getattr", "globals", "hasattr", "hash", "hex", "id", "int", "isinstance",
        "issubclass", "iter", "len", "list", "locals", "map", "max", "memoryview", "min", "next", "object", "oct", "open", "ord", "pow", "print", "property",
        "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "vars", "zip",
        "__import__", "Exception", "OSError", "UnicodeDecodeError", "SyntaxError", "ExceptionGroup", "StopIteration", "KeyError", "ImportError", "__build_class__",
    ];
    const JOINTS: [&str; 22] = [
        "+",
        "-",
        "*",
        "/",
        "//",
        "%",
        "**",
        "@",
        "<<",
        ">>",
        "&",
        "|",
        "^",
        "<",
        "==",
        ">=",
        "in",
        "not in",
        "is",
        "and",
        "or",
        "if 0 else",
    ];
    let mut text = format!("import math as m\n{PRELUDE}");
    for _ in 0..12 {
        let (a, b, c) = (random.pick(VALUES), random.pick(VALUES), random.pick(VALUES));
        text.push_str(&match random.below(6) {
            0 => format!("t(lambda: ({a}) {} ({b}))\n", random.pick(&JOINTS)),
            1 => format!("t(lambda: ({a})[{b}:{c}])\n"),
            2 => format!("def g():\n    x = {a}\n    x[{b}] = {c}\n    return x\nt(g)\n"),
            3 => format!("def g():\n    x = {a}\n    x[{b}:] = {c}\n    del x[{b}]\n    return x\nt(g)\n"),
            4 => {
                format!("t(lambda: f'{{{a}!s:{{{c}}}}}')\n", a = a.replace('\\', ""), c = c.replace('\\', ""))
            }
            _ => format!("t(lambda: {}({}))\n", random.pick(FUNCTIONS), arguments(random)),
        });
    }
    text
}

fn all(count: usize) {
    let after = Duration::from_millis(300);
    feed_for("builtins", after, 0..count, |number| builtin_calls(&mut random("builtins", number)));
    feed_for("methods", after, 0..count, |number| method_calls(&mut random("methods", number)));
    feed_for("modules", after, 0..count, |number| module_calls(&mut random("modules", number)));
}

#[test]
fn no_call_breaks_the_interpreter() {
    all(400);
}

#[test]
#[ignore = "takes minutes: ./x test --full"]
fn no_call_of_very_many_breaks_the_interpreter() {
    all(20_000);
}
