//! The heap: nothing is left of cycles after a collection, and threads' tasks write to the kernel's own objects.

use crate::support::{Notebook, with_stack};
use tb_python::heap::{Kind, heap};

/// Makes cycles of every kind of object that can close one.
const CYCLES: &str = "
import functools
class Node:
    def __init__(self):
        self.me = self
        self.method = self.show
        self.items = [self, (self,), {1: self}, {self}]
    def show(self):
        return self
def closures():
    def even(n):
        return n == 0 or odd(n - 1)
    def odd(n):
        return n != 0 and even(n - 1)
    return even
def local_class():
    class Local(Node):
        def other(self):
            return Local, super().show()
    return Local()
def generator():
    node = Node()
    def run(node):
        yield node
        yield run
    node.run = run(node)
    next(node.run)
def work(count):
    for i in range(count):
        Node()
        closures()
        local_class()
        generator()
        part = functools.partial(Node.show)
        node = Node()
        node.part = functools.partial(node.show, node)
        error = ValueError(node)
        node.error = error
        it = iter(node.items)
        node.items.append(it)
";

fn live() -> [usize; 5] {
    [Kind::Instance, Kind::List, Kind::Function, Kind::Class, Kind::Generator]
        .map(|kind| heap().count_of(kind))
}

#[test]
fn cycles_of_every_kind_are_gone_after_a_collection() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text(CYCLES);
        notebook.text("import gc\nwork(3)\ngc.collect()\nNone");
        let before = live();
        notebook.text("work(50)\nNone");
        assert!(live()[0] > before[0], "the cycles wait for the collector");
        notebook.text("gc.collect()\nNone");
        assert_eq!(live(), before);
    });
}

#[test]
fn the_collector_runs_by_itself() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text(CYCLES);
        notebook.text("work(20000)\nNone");
        let instances = heap().count_of(Kind::Instance);
        assert!(instances < 60_000, "{instances} instances are alive");
    });
}

#[test]
fn a_map_leaves_nothing_on_the_heaps() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        notebook.text(
            "from joblib import Parallel, delayed\nclass P:\n    def __init__(self, x):\n        self.x = x\n\
             def make(x):\n    p = P(x)\n    p.me = p\n    return p\n\
             def run():\n    return len(Parallel(n_jobs=2)(delayed(make)(i) for i in range(300)))\nimport gc",
        );
        notebook.text("run()\ngc.collect()\nNone");
        let before = live();
        notebook.text("for _ in range(3):\n    run()\ngc.collect()\nNone");
        assert_eq!(live(), before);
    });
}

#[test]
fn a_thread_task_that_only_reads_runs_on_a_worker() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        // A worker has random numbers of its own: what it draws does not move the kernel's.
        let text = notebook.text(
            "import random\nfrom joblib import Parallel, delayed\nrandom.seed(1)\nexpected = random.random()\n\
             random.seed(1)\nlen(Parallel(n_jobs=2, prefer='threads')(delayed(random.random)() for _ in range(9)))\n\
             print(random.random() == expected)",
        );
        assert_eq!(text, "True\n");
    });
}

#[test]
fn a_worker_starts_every_batch_with_what_it_was_given() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        let text = notebook.text(
            "from joblib import Parallel, delayed\nseen = []\nclass C:\n    n = 0\n\
             def f(i):\n    seen.append(i)\n    C.n += 1\n    return len(seen), C.n\n\
             print(set(Parallel(n_jobs=2, batch_size=1)(delayed(f)(i) for i in range(40))), seen, C.n)",
        );
        assert_eq!(text, "{(1, 1)} [] 0\n");
    });
}
