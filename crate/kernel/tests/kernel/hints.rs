//! The hints below CPython's messages: what a student gets to read for the mistakes of the first weeks.

use crate::support::{Notebook, with_stack};
use tb_kernel::Output;

/// A cell, and a part of the last lines of its traceback.
const HINTS: [(&str, &str); 25] = [
    ("total = 5\nprint(totl)", "NameError: name 'totl' is not defined. Did you mean: 'total'?"),
    ("pritn(1)", "name 'pritn' is not defined. Did you mean: 'print'?"),
    ("def f():\n    radius = 1\n    return raduis\nf()", "Did you mean: 'radius'?"),
    ("[1].appendd(2)", "AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?"),
    ("class Dog:\n    def __init__(self): self.weight = 9\nDog().wieght", "Did you mean: 'weight'?"),
    ("math.pi", "Hint: 'math' is a module: write `import math` first."),
    ("if x = 1:\n    pass", "Hint: `=` assigns; to compare, write `==`."),
    ("if True\n    pass", "Hint: a line that opens a block ends with a colon."),
    ("print((1)", "Hint: every opening bracket needs its closing one."),
    ("s = 'abc", "Hint: the string needs the same quote at its end"),
    ("def f():\nreturn 1", "Hint: the lines of a block stand four spaces further right."),
    ("x = 1\n    y = 2", "Hint: only the lines of a block are indented"),
    ("if x && y: pass", "Hint: Python writes `and` and `or`."),
    ("x = 1\nx++", "Hint: Python has no `++` and `--`"),
    ("'a' + 1", "Hint: only text can be joined to text"),
    ("1 + '2'", "Hint: int(text) makes a number of a text"),
    ("x = [3, 1].sort()\nx[0]", "Hint: the value is None"),
    ("[1, 2, 3][3 / 1]", "Hint: `/` always gives a float"),
    ("class A:\n    def m(): pass\nA().m()", "Hint: the first parameter of a method is `self`."),
    ("for i in 5: pass", "Hint: to count up to a number, write range(number)."),
    ("def f(n): return f(n)\nf(1)", "Hint: the function calls itself without end"),
    ("n = 0\ndef f():\n    n += 1\nf()", "Hint: the function assigns this name, so it is local"),
    ("{}['a']", "Hint: `key in d` asks whether a dict has a key"),
    ("[1, 2][2]", "Hint: indices begin at 0"),
    ("int('3.5')", "Hint: the text has a fraction"),
];

#[test]
fn errors_teach() {
    with_stack(|| {
        for (source, hint) in HINTS {
            let mut notebook = Notebook::new();
            let (_, outputs) = notebook.run(source);
            let Some(Output::Error { traceback, .. }) = outputs.last() else { panic!("no error: {source}") };
            let text = traceback.join("\n");
            assert!(text.contains(hint), "{source}\n{text}");
        }
    });
}

#[test]
fn a_captured_value_that_cannot_be_shipped_is_named() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        let source = "from joblib import Parallel, delayed\n\
                      gen = (x for x in [1])\n\
                      def work(i): return next(gen) + i\n\
                      Parallel(n_jobs=2)(delayed(work)(i) for i in range(4))";
        let (_, outputs) = notebook.run(source);
        let Some(Output::Error { traceback, .. }) = outputs.last() else { panic!("no error") };
        let text = traceback.join("\n");
        assert!(text.contains("cannot pickle 'generator' object"), "{text}");
        assert!(text.contains("Hint: ") && text.contains("gen"), "{text}");
    });
}
