//! Long loops in natives end when the run is stopped, and endless ones when memory runs out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tb_base::Control;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::{Vm, World};

struct Silent;

impl World for Silent {
    fn write_out(&mut self, _: &str) {}
    fn write_err(&mut self, _: &str) {}
    fn sleep_us(&mut self, us: u64) {
        std::thread::sleep(Duration::from_micros(us));
    }
    fn unix_time(&mut self) -> f64 {
        0.0
    }
    fn entropy(&mut self) -> [u8; 32] {
        [1; 32]
    }
}

/// The type of the exception that ends the program.
fn ends_with(control: Arc<Control>, text: &str) -> String {
    ending(control, text).0
}

/// Type and text of the exception that ends the program.
fn ending(control: Arc<Control>, text: &str) -> (String, String) {
    let mut vm = Vm::new(Box::new(Silent), control);
    tb_stdlib::register(&mut vm);
    let source = Arc::new(Source::new("stop", text));
    let code = vm.compile(&source, Mode::Exec).unwrap();
    match vm.run_code(code) {
        Ok(_) => ("nothing".to_owned(), String::new()),
        Err(error) => {
            let text = vm.str(&error.value()).map(|text| text.as_str().to_owned()).unwrap_or_default();
            (error.class().name().to_string(), text)
        }
    }
}

#[test]
fn natives_see_the_stop() {
    let programs = [
        "sum(range(10**12))",
        "all(iter(int, 1)) or any(iter(int, 1))",
        "max(iter(int, 1))",
        "10**12 - 1 in iter(range(10**12))",
        "import itertools\nlist(itertools.islice(itertools.count(), 10**12, None))",
        "import math\nmath.factorial(3 * 10**6)",
        "import math\nmath.fsum(iter(float, 1.0))",
        "import time\ntime.sleep(10**6)",
        "from collections import deque\ndeque(iter(int, 1), maxlen=2)",
        "list(filter(None, iter(int, 1)))",
        "dict.fromkeys(iter(int, 1))",
        "sorted([(i * 7919) % 1000003 for i in range(10**7)], key=lambda n: -n)",
        "xs = [0] * 10**6\nwhile True: sorted(xs, key=lambda n: n)",
        "7 ** 10**8",
        "x = 7 ** (10**6)\nwhile True: x * x",
        "import sys\nsys.set_int_max_str_digits(0)\nx = 1 << 3 * 10**7\nwhile True: str(x)",
        "import sys\nsys.set_int_max_str_digits(0)\ns = '7' * 10**7\nwhile True: int(s)",
        "pow(3, 7 ** 10**5, 10**2000 + 7)",
        "while True: 'a' * 10**8",
        "while True: [0] * 10**7",
        "while True: list(range(10**7))",
        "while True: tuple(range(10**7))",
        "while True: set(range(10**6))",
        "while True: dict.fromkeys(range(10**6))",
        "while True: {n: n for n in range(10**6)}",
        "s = 'ab' * 10**7\nwhile True: s.replace('a', 'bb')",
        "s = ['ab'] * 10**6\nwhile True: ','.join(s)",
        "s = 'ab ' * 10**6\nwhile True: s.split()",
        "s = 'x' * 10**7\nwhile True: s.count('xy'), s.find('y'), s[::-1], s.upper()",
        "[x for x in range(10**12) if x < 0]",
        "class E:\n    def __eq__(self, other): return False\nE() in range(10**12)",
        "xs = [0.5] * 10**6\nwhile 0.25 not in xs: pass",
        "xs = tuple([0.5] * 10**6)\nwhile xs.count(0.25) == 0: pass",
        "xs = [[0.5] * 10**6]\nwhile xs == [x[:] for x in xs]: pass",
        "min(x for x in iter(int, 1))",
        "min(range(10**12))",
        "max(range(10**12), key=lambda n: -n)",
        "list(map(abs, iter(int, 1)))",
        "list(zip(iter(int, 1)))",
        "list(enumerate(iter(int, 1)))",
        "a, *b = iter(int, 1)",
        "print(*iter(int, 1))",
        "{**{n: n for n in iter(int, 1)}}",
        "set(iter(int, 1))",
        "frozenset().union(iter(int, 1))",
        "[].extend(iter(int, 1))",
        "xs = [0]\nxs[:] = iter(int, 1)",
        "bytes(iter(int, 1))",
        "bytearray().extend(iter(int, 1))",
        "''.join(str(n) for n in iter(int, 1))",
        "sum(iter(float, 1.0))",
        "any(iter(int, 1))",
        "1 in iter(int, 1)",
        "1 in (n for n in iter(int, 1))",
        "class A:\n    def __getitem__(self, i): return i\nlist(A())",
        "class A:\n    def __getitem__(self, i): return i\n-1 in A()",
        "while True: pass",
        "def f():\n    while True: yield 1\nfor x in f(): pass",
        "x = list(range(10**6))\nwhile True: x.reverse(), x.copy(), x[::2], x * 2",
        "x = list(range(10**6))\nwhile True: repr(x)",
        "x = {n: n for n in range(10**6)}\nwhile True: str(x)",
        "x = set(range(10**6))\nwhile True: x | {1}, x & x, x - {2}, x == set(x)",
        "[format(7 ** 1000, ',') for n in iter(int, 1)]",
        "2 ** 10**8 % 7 ** 10**6",
        "(7 ** 10**6) // (3 ** 10**5) and [n for n in iter(int, 1)]",
        "import math\nmath.comb(10**7, 5 * 10**6)",
        "hash(tuple(range(10**7))) and [n for n in iter(int, 1)]",
    ];
    for program in programs {
        let control = Arc::new(Control::default());
        control.interrupt.begin();
        let over = Arc::new(AtomicBool::new(false));
        let (watched, ended) = (Arc::clone(&control), Arc::clone(&over));
        let stopper = std::thread::spawn(move || {
            while !ended.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(20));
                watched.interrupt.request_current();
            }
        });
        assert_eq!(ends_with(control, program), "KeyboardInterrupt", "{program}");
        over.store(true, Ordering::Relaxed);
        stopper.join().unwrap();
    }
}

#[test]
fn a_refusal_names_the_size() {
    for (program, size) in
        [("[0] * 10**12", "14.55 TiB"), ("bytearray(10**12)", "931.32 GiB"), ("'a' * 10**9", "953.67 MiB")]
    {
        let control = Arc::new(Control::default());
        control.budget.set_limit(1 << 22);
        let source =
            format!("try:\n    {program}\nexcept MemoryError as error:\n    raise ValueError(str(error))");
        let (kind, text) = ending(control, &source);
        assert_eq!((kind.as_str(), text.contains(size)), ("ValueError", true), "{program}: {text}");
    }
}

#[test]
fn growth_ends_at_the_budget() {
    let programs = [
        "import itertools\nlist(itertools.count())",
        "import itertools\nsorted(itertools.count())",
        "import itertools\nxs = []\nxs.extend(itertools.count())",
        "import itertools\nset(itertools.count())",
        "import itertools\ndict.fromkeys(itertools.count())",
        "from itertools import count\nfrom collections import deque\ndeque(count())",
        "[0] * 10**9",
        "xs = [0]\nwhile True:\n    xs.append(0)",
        "xs = [0]\nwhile True:\n    xs = xs + xs",
        "xs = (0,)\nwhile True:\n    xs *= 3",
        "[0] * 10**12",
        "(0,) * 10**12",
        "'ab' * 10**12",
        "b'ab' * 10**12",
        "bytes(10**12)",
        "bytearray(10**12)",
        "bytearray(1) * 10**12",
        "list(range(10**12))",
        "tuple(range(10**12))",
        "set(range(10**12))",
        "[*range(10**12)]",
        "a, *b = range(10**12)",
        "sorted(range(10**12))",
        "xs = [0]\nxs[:] = range(10**12)",
        "xs = [0]\nxs += range(10**12)",
        "print(*range(10**12))",
        "s = 'ab'\nwhile True: s += s",
        "s = 'ab'\nwhile True: s = s.replace('a', 'aab')",
        "s = b'ab'\nwhile True: s += s",
        "s = bytearray(b'ab')\nwhile True: s += s",
        "s = bytearray(b'ab')\nwhile True: s.append(1)",
        "s = bytearray(b'ab')\nwhile True: s.extend(s)",
        "s = 'ab'\nwhile True: s = f'{s}{s}'",
        "s = 'ab'\nwhile True: s = '%s%s' % (s, s)",
        "s = 'ab'\nwhile True: s = '{0}{0}'.format(s)",
        "s = 'ab'\nwhile True: s = ''.join([s, s])",
        "'x'.ljust(10**12)",
        "'x'.center(10**12, '-')",
        "'7'.zfill(10**12)",
        "b'x'.rjust(10**12)",
        "'\\t'.expandtabs(10**12)",
        "format(1, '1000000000000')",
        "format('a', '>1000000000')",
        "format(1.5, '.1000000000f')",
        "f'{1:{10**9}}'",
        "'%1000000000d' % 1",
        "'%.*f' % (10**9, 1.5)",
        "1 << 10**12",
        "10 ** 10 ** 12",
        "(5).to_bytes(10**12, 'big')",
        "str(b'x' * 2 ** 21) * 2",
        "repr(['x' * 100] * 10**5)",
        "d = {}\nwhile True: d[len(d)] = 0",
        "s = set()\nwhile True: s.add(len(s))",
        "xs = []\nwhile True: xs.insert(0, 0) if len(xs) < 10 else xs.extend(xs)",
        "[n for n in range(10**12)]",
        "{n for n in range(10**12)}",
        "{n: n for n in range(10**12)}",
        "'a'.join(str(n) for n in range(10**12))",
        "dict(zip(range(10**12), range(10**12)))",
        "list(enumerate(range(10**12)))",
        "list(zip(range(10**12)))",
        "'abc'.translate({97: 'x' * 10**7})",
        "('a' * 10**6).replace('', 'x' * 100)",
        "list('a' * 4 * 10**6)",
    ];
    for program in programs {
        let control = Arc::new(Control::default());
        control.budget.set_limit(1 << 22);
        assert_eq!(ends_with(control, program), "MemoryError", "{program}");
    }
}
