//! No text whatever makes the parser, the compiler or the virtual machine panic or overflow the native stack.
//!
//! Deterministic: an input is told by its number. Runs end by themselves, by the budget, or by an interrupt.

use crate::support::{answer, with_stack};
use std::ops::Range;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tb_base::Control;

/// A small generator of pseudo-random numbers (splitmix64).
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    pub fn pick<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.below(items.len())]
    }
}

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "if ", "elif ", "else", ":", "while ", "for ", " in ", "def ", "class ", "return ", "yield ", "yield from ",
    "lambda ", "try", "except ", "except* ", "finally", "raise ", " from ", "with ", " as ", "import ", "global x",
    "nonlocal x", "del ", "assert ", "pass", "break", "continue", "match ", "case ", "async ", "await ", "type ",
    " and ", " or ", "not ", " is ", "None", "True", "...", "x", "y", "f", "self", "print", "len", "range(5)", "[]",
    "{}", "(", ")", "[", "]", "{", "}", ",", ";", ".", "=", "==", ":=", "->", "+", "-", "*", "**", "/", "//", "%",
    "@", "<<", ">>", "&", "|", "^", "~", "<", ">", "!=", "+=", "**=", "@=", "0", "1", "-1", "2.5", "1e999", "1j",
    "0x", "0b2", "1_0", "00", "10**10**10", "1<<10**9", "'a'", "\"b\"", "'", "\"\"\"", "f'{x}'", "f'{x!r:>{y}}'",
    "f'{", "}'", "b'\\xff'", "rb'\\'", "'\\N{BULLET}'", "'\\ud800'", "'%s %d'", "'{0[a].b!r:{}}'", "\n", "\n    ",
    "\n        ", "\n\t", "\r", "\r\n", "\\\n", "#", "\u{0}", "\u{feff}", "\u{c}", "é", "名", "\u{1F600}", "\u{202e}",
    "__class__", "super()", "__init__", "exec('x')", "eval('1+')", "int('9'*5000)", "'a'*10**9", "[0]*10**9",
    "sorted(x)", "type('T', (), {})", "x[::0]", "x[1:2, ...]", "*x", "**y", "print(x)", "range(10**20)",
    "bytearray(9)", "memoryview(b'')", "slice(1)", "list[int]", "int | None", "open('x')", "globals()", "locals()",
];

fn soup(random: &mut Random) -> String {
    (0..1 + random.below(30)).map(|_| random.pick(TOKENS)).collect()
}

/// The case files, which say much of what the language has.
fn corpus() -> Vec<String> {
    let mut texts = Vec::new();
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../kernel/tests/cases");
    for part in ["types", "containers", "builtins", "language", "stdlib"] {
        read_folder(&cases.join(part), &mut texts);
    }
    assert!(texts.len() > 300);
    texts
}

fn read_folder(folder: &Path, texts: &mut Vec<String>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read_folder(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "py") {
            texts.push(std::fs::read_to_string(path).unwrap());
        }
    }
}

fn boundary(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

fn cut<'a>(random: &mut Random, text: &'a str) -> (&'a str, &'a str) {
    text.split_at(boundary(text, random.below(text.len() + 1)))
}

/// A case with a part taken out, doubled, moved, or replaced by tokens.
fn mutated(random: &mut Random, texts: &[String]) -> String {
    let mut text = texts[random.below(texts.len())].clone();
    for _ in 0..1 + random.below(4) {
        let (start, rest) = cut(random, &text);
        let (middle, end) = rest.split_at(boundary(rest, random.below(rest.len().min(40) + 1)));
        text = match random.below(6) {
            0 => format!("{start}{end}"),
            1 => format!("{start}{middle}{middle}{end}"),
            2 => format!("{start}{}{end}", random.pick(TOKENS)),
            3 => format!("{start}{middle}{}{end}", soup(random)),
            4 => start.to_owned(),
            _ => {
                let other = &texts[random.below(texts.len())];
                let (_, part) = cut(random, other);
                format!("{start}{}{end}", &part[..boundary(part, random.below(part.len().min(80) + 1))])
            }
        };
    }
    text
}

/// Tokens in the shape of statements: more of them parse.
fn shaped(random: &mut Random) -> String {
    let mut text = String::from("x = [3, 1, 2]\ny = {'a': 1}\ndef f(*a, **k): return a\n");
    for _ in 0..1 + random.below(5) {
        let (a, b, c) = (soup_of(random), soup_of(random), soup_of(random));
        text.push_str(&match random.below(10) {
            0 => format!("{a} = {b}\n"),
            1 => format!("for x in {a}:\n    {b}\nelse:\n    {c}\n"),
            2 => format!("def f({a}):\n    return {b}\nf({c})\n"),
            3 => format!("class A({a}):\n    x = {b}\n    def f(self): return {c}\nA().f()\n"),
            4 => format!("try:\n    {a}\nexcept {b}:\n    {c}\nfinally:\n    y\n"),
            5 => format!("match {a}:\n    case {b}:\n        {c}\n"),
            6 => format!("print(f'{{{a}!r:{b}}}', {c})\n"),
            7 => format!("print([{a} for x in {b} if {c}])\n"),
            8 => format!("with {a} as {b}:\n    {c}\n"),
            _ => format!("print({a}, {b})\n{c}\n"),
        });
    }
    text
}

fn soup_of(random: &mut Random) -> String {
    #[rustfmt::skip]
    const PARTS: &[&str] = &[
        "x", "y", "f", "1", "0", "-1", "2.5", "'a'", "b'a'", "None", "[]", "()", "{1}", "x[0]", "y['a']", "f(x)", "x + 1",
        "x * 2", "x if y else f", "lambda x: x", "*x", "x, y", "x.append(x)", "x.pop()", "x[::-1]", "not x", "x == y",
        "x in y", "(x := 5)", "yield", "x.y", "self.x", "f'{x:>5}'", "'%s' % x", "'{}'.format(x)", "sorted(x)", "int(x)",
        "str(y)", "x < y", "2 ** 100", "1 << 70", "-x", "~x", "x @ y", "iter(x)", "next(x)", "zip(x, y)", "map(f, x)",
        "x.sort()", "x.extend(x)", "y.update(y)", "y.pop('a')", "del x", "raise x", "object", "Exception", "ValueError",
        "type(x)", "super()", "isinstance(x, y)", "hash(x)", "repr(x)", "exec(x)", "bytes(x)", "range(x)", "slice(x)",
        "memoryview(x)", "bytearray(x)", "round(x, y)", "pow(x, y, x)", "divmod(x, y)", "sum(x)", "min(x, default=y)",
    ];
    let count = 1 + random.below(3);
    let joints = [", ", " + ", "; ", " and ", "(", ")", ": ", " = "];
    (0..count).fold(String::new(), |text, at| {
        let joint = if at == 0 { "" } else { random.pick(&joints) };
        text + joint + random.pick(PARTS)
    })
}

/// One construct `count` deep, or one token that long.
fn deep() -> Vec<String> {
    let mut texts = Vec::new();
    let pairs = [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("f(", ")"),
        ("x[", "]"),
        ("-", ""),
        ("not ", ""),
        ("not\t", ""),
        ("~", ""),
        ("lambda: ", ""),
        ("1 if 1 else ", ""),
        ("(1,", ")"),
        ("[x for x in ", "]"),
        ("{1: ", "}"),
        ("await ", ""),
        ("1 + ", ""),
        ("1 ** ", ""),
        ("1 < ", ""),
        ("x and ", ""),
        ("x.", "x"),
        ("x = ", ""),
        ("f'{", "}'"),
        ("f'{(", ")}'"),
        ("f'{x:{", "}}'"),
        ("*", ""),
        ("x: ", ""),
        ("(yield ", ")"),
        ("(x := ", ")"),
        ("f\"{f'{", "}'}\""),
        ("x()", ""),
        ("'a' ", ""),
        ("x, ", ""),
        ("x; ", ""),
        ("global x, ", ""),
        ("import x.", ""),
        ("from . import ", ""),
        ("(*", ")"),
        ("x[1:", "]"),
        ("print(f\"{'", "'}\")"),
    ];
    for (open, close) in pairs {
        for count in [10, 90, 160, 400, 5_000, 100_000] {
            let (open, close) = (open.repeat(count), close.repeat(count));
            texts.push(format!("{open}1{close}"));
            texts.push(format!("f = lambda *a: 1\nx = {open}0{close}\nprint(x)\n"));
            texts.push(open);
        }
    }
    let blocks = [
        "if 1:",
        "for x in []:",
        "while 0:",
        "def f():",
        "class A:",
        "with x:",
        "try:",
        "match x:",
        "else:",
        "async def f():",
    ];
    for block in blocks {
        for (count, step) in [(20, "    "), (101, " "), (150, " "), (299, " "), (2_000, " "), (150, "\t")] {
            let lines = (0..count).map(|at| format!("{}{block}\n", step.repeat(at)));
            texts.push(lines.collect::<String>() + &step.repeat(count) + "pass\n");
        }
    }
    for count in [1_000, 50_000] {
        texts.push("if 1:\n    pass\n".to_owned() + &"elif 1:\n    pass\n".repeat(count));
        texts.push("try:\n    x\n".to_owned() + &"except x:\n    pass\n".repeat(count));
        texts.push("match 1:\n".to_owned() + &"    case 2:\n        pass\n".repeat(count));
        texts.push("@f\n".repeat(count) + "def f(): pass\n");
        texts.push(format!("x = {}\n", "9".repeat(count)));
        texts.push(format!("x = 0x{}\nprint(x % 7)\n", "f".repeat(count)));
        texts.push(format!("x = 1.{}e{}\n", "3".repeat(count), "9".repeat(count / 100)));
        texts.push(format!("x = '{}'\n", "é".repeat(count)));
        texts.push(format!("x = f'{}'\n", "{1}".repeat(count)));
        texts.push(format!("x = [{}]\n", "1,".repeat(count)));
        texts.push(format!("def f({}): pass\n", (0..count).map(|n| format!("a{n},")).collect::<String>()));
        texts.push(format!("print({})\n", "1,".repeat(count)));
        texts.push((0..count).map(|n| format!("x{n} = {n}\n")).collect());
        texts.push(
            "def f():\n".to_owned()
                + &(0..count).map(|n| format!("    x{n} = {n}\n")).collect::<String>()
                + "f()\n",
        );
        texts.push(" ".repeat(count) + "x");
        texts.push("\\\n".repeat(count));
        texts.push("\u{0}".repeat(count));
        texts.push(format!("{}(1)", "x".repeat(count)));
    }
    let recursive = [
        "def f(): f()\nf()",
        "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
        "class A:\n    def __getattr__(self, n): return self.x\nA().y",
        "class A:\n    def __eq__(self, o): return self == o\nA() == A()",
        "class A:\n    def __add__(self, o): return self + o\nA() + A()",
        "class A:\n    def __hash__(self): return hash(self)\n{A()}",
        "class A:\n    def __iter__(self): return iter(self)\nlist(A())",
        "class A:\n    def __format__(self, s): return format(self)\nf'{A()}'",
        "class A:\n    def __len__(self): return len(self)\nlen(A())",
        "class A:\n    def __call__(self): return self()\nA()()",
        "def f(x): return sorted([1, 2], key=f)\nf(1)",
        "def f(x): return list(map(f, [1]))\nf(1)",
        "def f(): yield from f()\nlist(f())",
        "f = lambda *a: max([1, 2], key=f)\nf()",
        "x = []\nfor i in range(100000): x = [x]\nrepr(x)",
        "x = []\nfor i in range(100000): x = [x]\nx == x[:]",
        "x = ()\nfor i in range(100000): x = (x,)\nhash(x)",
        "x = {}\nfor i in range(100000): x = {1: x}\nstr(x)",
        "x = None\nfor i in range(5000): x = lambda y=x: y\ndel x",
        "x = iter([])\nfor i in range(5000): x = map(int, x)\nlist(x)",
        "x = int\nfor i in range(10000): x = list[x]\nrepr(x)",
        "x = int\nfor i in range(10000): x = list[x]\nhash(x)",
        "x = int\nfor i in range(10000): x = list[x]\nx == list[x]",
        "exec('exec(s)', {'s': 'exec(s)'})",
        "s = 'eval(s)'\neval(s)",
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(x): return sorted([1, 2], key=f)\nf(1)",
        "class A:\n    def __del__(self): A()\nA()",
        "x = []\nx.append(x)\nx == x\nrepr(x)\nsorted(x)\nmax(x)",
        "isinstance(1, ((((((((((int,),),),),),),),),),))",
        "x = int\nfor i in range(100000): x = (x,)\nisinstance('a', x)",
        "x = 1\nfor i in range(100000): x = [x]\nimport copy\ncopy.deepcopy(x)",
        "x = 'a'\nfor i in range(100): x = x + x",
        "x = b'ab'\nfor i in range(100): x = memoryview(x)[::1]",
        "'{0' + '[0]' * 100000 + '}'",
        "('{0' + '[0]' * 1000 + '}').format([])",
        "('{:' * 1000 + '}' * 1000).format(*range(1000))",
        "'%' + '(' * 100000 % {}",
        "('%' + '(' * 100000) % {}",
    ];
    texts.extend(recursive.map(str::to_owned));
    texts
}

/// Ends every run that takes long, again and again: also those that catch the interrupt.
struct Stopper {
    control: Arc<Control>,
    over: Arc<AtomicBool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl Stopper {
    fn start(after: Duration) -> Stopper {
        let control = Arc::new(Control::default());
        control.budget.set_limit(64 << 20);
        let over = Arc::new(AtomicBool::new(false));
        let (watched, ended) = (Arc::clone(&control), Arc::clone(&over));
        let thread = std::thread::spawn(move || {
            while !ended.load(Ordering::Relaxed) {
                let run = watched.interrupt.current();
                std::thread::sleep(after);
                while watched.interrupt.current() == run && !ended.load(Ordering::Relaxed) {
                    watched.interrupt.request(run);
                    std::thread::sleep(Duration::from_micros(100));
                }
            }
        });
        Stopper { control, over, thread: Some(thread) }
    }
}

impl Drop for Stopper {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        self.thread.take().map(std::thread::JoinHandle::join);
    }
}

fn feed(name: &'static str, count: usize, make: impl Fn(usize) -> String + Send + 'static) {
    feed_for(name, Duration::from_millis(20), 0..count, make);
}

/// Feeds `make(number)` to the interpreter, for each number, and stops each after a while. A panic or an overflow fails
/// the test; the number of the input is printed.
pub fn feed_for(
    name: &'static str,
    after: Duration,
    numbers: Range<usize>,
    make: impl Fn(usize) -> String + Send + 'static,
) {
    with_stack(move || {
        let stopper = Stopper::start(after);
        let (compiled, last) = (AtomicUsize::new(0), AtomicUsize::new(0));
        for number in numbers.clone() {
            last.store(number, Ordering::Relaxed);
            let text = make(number);
            if std::env::var_os("FUZZ_SHOW").is_some() {
                std::fs::write(std::env::temp_dir().join("fuzz-input.py"), &text).unwrap();
                eprintln!("{name} {number}");
            }
            stopper.control.interrupt.begin();
            let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| answer(&stopper.control, &text)));
            match outcome {
                Ok(answer) if !answer.contains("!! SyntaxError") => {
                    compiled.fetch_add(1, Ordering::Relaxed);
                }
                Ok(_) => {}
                Err(_) => panic!("{name} {number} panicked:\n{text}"),
            }
        }
        println!("{name}: {} texts, {} compiled", numbers.len(), compiled.load(Ordering::Relaxed));
    });
}

pub fn random(name: &str, number: usize) -> Random {
    Random(name.bytes().fold(number as u64, |seed, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte))))
}

fn feed_soup(count: usize) {
    feed("soup", count, |number| soup(&mut random("soup", number)));
}

fn feed_shaped(count: usize) {
    feed("shaped", count, |number| shaped(&mut random("shaped", number)));
}

fn feed_mutated(count: usize) {
    let texts = corpus();
    feed("mutated", count, move |number| mutated(&mut random("mutated", number), &texts));
}

#[test]
fn no_text_breaks_the_interpreter() {
    feed_soup(3_000);
    feed_shaped(6_000);
    feed_mutated(3_000);
}

#[test]
fn depth_and_length_give_an_error() {
    let texts = deep();
    feed("deep", texts.len(), move |number| texts[number].clone());
}

#[test]
#[ignore = "takes minutes: ./x test --full"]
fn no_soup_of_very_many_breaks_the_interpreter() {
    feed_soup(250_000);
}

#[test]
#[ignore = "takes minutes: ./x test --full"]
fn no_shaped_text_of_very_many_breaks_the_interpreter() {
    feed_shaped(500_000);
}

#[test]
#[ignore = "takes minutes: ./x test --full"]
fn no_mutated_text_of_very_many_breaks_the_interpreter() {
    feed_mutated(250_000);
}
