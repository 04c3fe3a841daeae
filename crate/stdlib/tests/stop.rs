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
    let mut vm = Vm::new(Box::new(Silent), control);
    tb_stdlib::register(&mut vm);
    let source = Arc::new(Source::new("stop", text));
    let code = vm.compile(&source, Mode::Exec).unwrap();
    vm.run_code(code).map_or_else(|error| error.class().name().to_string(), |_| "nothing".to_owned())
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
    ];
    for program in programs {
        let control = Arc::new(Control::default());
        control.budget.set_limit(1 << 22);
        assert_eq!(ends_with(control, program), "MemoryError", "{program}");
    }
}
