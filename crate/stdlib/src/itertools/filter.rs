//! `islice`, `takewhile`, `dropwhile`, `filterfalse`, `compress`, `starmap`, `accumulate`.

use super::{Functions, POLL_STEPS, given, native, required};
use tb_python::native::Args;
use tb_python::object::NativeIter;
use tb_python::vm::BinaryOp;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(super) const FUNCTIONS: Functions = &[
    ("islice", islice),
    ("takewhile", takewhile),
    ("dropwhile", dropwhile),
    ("filterfalse", filterfalse),
    ("compress", compress),
    ("starmap", starmap),
    ("accumulate", accumulate),
];

fn islice(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("islice", 2, 4)?;
    let source = vm.iter(&args[0])?;
    let (start, stop, step) = match &args[1..] {
        [stop] => (None, Some(stop), None),
        [start, stop] => (Some(start), Some(stop), None),
        [start, stop, step, ..] => (Some(start), Some(stop), Some(step)),
        [] => (None, None, None),
    };
    let bound = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let stop_text = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.";
    let start = place(vm, start, if args.len() == 2 { stop_text } else { bound })?.unwrap_or(0);
    let stop = place(vm, stop, stop_text)?;
    let step = place(vm, step, "Step for islice() must be a positive integer or None.")?.unwrap_or(1);
    if step == 0 {
        return Err(PyErr::value_error("Step for islice() must be a positive integer or None."));
    }
    native(Islice { source: Some(source), next: start, stop, step, at: 0 })
}

fn place(vm: &mut Vm, value: Option<&Value>, text: &str) -> PyResult<Option<usize>> {
    let Some(value) = given(value) else { return Ok(None) };
    let index = vm.index(value).map_err(|_| PyErr::value_error(text))?;
    usize::try_from(index).map(Some).map_err(|_| PyErr::value_error(text))
}

struct Islice {
    source: Option<Value>,
    next: usize,
    stop: Option<usize>,
    step: usize,
    at: usize,
}

impl NativeIter for Islice {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let Some(source) = &self.source else { return Ok(None) };
        let end = self.stop.map_or(self.next, |stop| self.next.min(stop));
        while self.at < end {
            if vm.next(source)?.is_none() {
                self.source = None;
                return Ok(None);
            }
            self.at += 1;
            if self.at.is_multiple_of(POLL_STEPS) {
                vm.poll()?;
            }
        }
        if self.stop.is_some_and(|stop| self.next >= stop) {
            self.source = None;
            return Ok(None);
        }
        let item = vm.next(source)?;
        self.at += 1;
        self.next += self.step;
        if item.is_none() {
            self.source = None;
        }
        Ok(item)
    }

    fn type_name(&self) -> &'static str {
        "itertools.islice"
    }
}

/// `takewhile`, `dropwhile`, `filterfalse` differ in what they do with the predicate's answer.
#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Take,
    Drop,
    /// `dropwhile` after the first false answer, `takewhile` never gets here.
    Pass,
    False,
    Done,
}

struct While {
    predicate: Value,
    source: Value,
    mode: Mode,
    name: &'static str,
}

fn predicate(vm: &mut Vm, args: Args<'_>, mode: Mode, name: &'static str) -> PyResult<Value> {
    let [predicate, iterable] = args.exact::<2>(name)?;
    let source = vm.iter(iterable)?;
    native(While { predicate: predicate.clone(), source, mode, name })
}

fn takewhile(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    predicate(vm, args, Mode::Take, "takewhile")
}

fn dropwhile(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    predicate(vm, args, Mode::Drop, "dropwhile")
}

fn filterfalse(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    predicate(vm, args, Mode::False, "filterfalse")
}

impl While {
    fn holds(&self, vm: &mut Vm, item: &Value) -> PyResult<bool> {
        if self.predicate.is_none() {
            return vm.truthy(item);
        }
        let answer = vm.call(&self.predicate, std::slice::from_ref(item))?;
        vm.truthy(&answer)
    }
}

impl NativeIter for While {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if self.mode == Mode::Done {
            return Ok(None);
        }
        let mut steps = 0_usize;
        while let Some(item) = vm.next(&self.source)? {
            if self.mode == Mode::Pass {
                return Ok(Some(item));
            }
            match (self.mode, self.holds(vm, &item)?) {
                (Mode::Take, true) | (Mode::False, false) => return Ok(Some(item)),
                (Mode::Take, false) => {
                    self.mode = Mode::Done;
                    return Ok(None);
                }
                (Mode::Drop, false) => {
                    self.mode = Mode::Pass;
                    return Ok(Some(item));
                }
                _ => {}
            }
            steps += 1;
            if steps.is_multiple_of(POLL_STEPS) {
                vm.poll()?;
            }
        }
        Ok(None)
    }

    fn type_name(&self) -> &'static str {
        self.name
    }
}

fn compress(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data, selectors] = args.bind("compress", ["data", "selectors"], 2)?;
    let data = vm.iter(required(data, "compress")?)?;
    let selectors = vm.iter(required(selectors, "compress")?)?;
    native(Compress { data, selectors })
}

struct Compress {
    data: Value,
    selectors: Value,
}

impl NativeIter for Compress {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        loop {
            let Some(item) = vm.next(&self.data)? else { return Ok(None) };
            let Some(selector) = vm.next(&self.selectors)? else { return Ok(None) };
            if vm.truthy(&selector)? {
                return Ok(Some(item));
            }
        }
    }

    fn type_name(&self) -> &'static str {
        "itertools.compress"
    }
}

fn starmap(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [function, iterable] = args.exact("starmap")?;
    let source = vm.iter(iterable)?;
    native(Starmap { function: function.clone(), source })
}

struct Starmap {
    function: Value,
    source: Value,
}

impl NativeIter for Starmap {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        let Some(args) = vm.next(&self.source)? else { return Ok(None) };
        let args = vm.collect(&args)?;
        vm.call(&self.function, &args).map(Some)
    }

    fn type_name(&self) -> &'static str {
        "itertools.starmap"
    }
}

fn accumulate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [iterable, function, initial] = args.bind("accumulate", ["iterable", "func", "*initial"], 1)?;
    let source = vm.iter(required(iterable, "accumulate")?)?;
    let function = given(function).cloned();
    native(Accumulate { source, function, initial: given(initial).cloned(), total: None })
}

struct Accumulate {
    source: Value,
    function: Option<Value>,
    initial: Option<Value>,
    total: Option<Value>,
}

impl NativeIter for Accumulate {
    fn next(&mut self, vm: &mut Vm) -> PyResult<Option<Value>> {
        if let Some(initial) = self.initial.take() {
            self.total = Some(initial.clone());
            return Ok(Some(initial));
        }
        let Some(item) = vm.next(&self.source)? else { return Ok(None) };
        let total = match (self.total.take(), &self.function) {
            (None, _) => item,
            (Some(total), None) => vm.binary(BinaryOp::Add, &total, &item)?,
            (Some(total), Some(function)) => vm.call(function, &[total, item])?,
        };
        self.total = Some(total.clone());
        Ok(Some(total))
    }

    fn type_name(&self) -> &'static str {
        "itertools.accumulate"
    }
}
