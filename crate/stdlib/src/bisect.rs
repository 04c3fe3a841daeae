//! `bisect`.

use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("bisect");
    module.function("bisect_left", |vm, args| find(vm, args, "bisect_left", false));
    module.function("bisect_right", |vm, args| find(vm, args, "bisect_right", true));
    module.function("bisect", |vm, args| find(vm, args, "bisect_right", true));
    module.function("insort_left", |vm, args| insert(vm, args, "insort_left", false));
    module.function("insort_right", |vm, args| insert(vm, args, "insort_right", true));
    module.function("insort", |vm, args| insert(vm, args, "insort_right", true));
    Ok(Rc::new(module))
}

/// The arguments that the functions share.
struct Search<'a> {
    items: &'a Value,
    x: &'a Value,
    low: usize,
    high: usize,
    key: Option<&'a Value>,
}

impl<'a> Search<'a> {
    fn new(vm: &mut Vm, args: Args<'a>, function: &str) -> PyResult<Self> {
        let [items, x, low, high, key] = args.bind(function, ["a", "x", "lo", "hi", "*key"], 2)?;
        let (items, x) = (items.unwrap_or(&Value::None), x.unwrap_or(&Value::None));
        let low = low.map_or(Ok(0), |low| vm.index(low))?;
        let Ok(low) = usize::try_from(low) else {
            return Err(PyErr::value_error("lo must be non-negative"));
        };
        let high = match high.filter(|high| !high.is_none()) {
            // A negative end stands for the length, as in CPython.
            Some(high) => match usize::try_from(vm.index(high)?) {
                Ok(high) => high,
                Err(_) => vm.length(items)?,
            },
            None => vm.length(items)?,
        };
        Ok(Search { items, x, low, high, key: key.filter(|key| !key.is_none()) })
    }

    /// Where `x` belongs: before its equals, or with `right` behind them.
    fn place(&self, vm: &mut Vm, x: &Value, right: bool) -> PyResult<usize> {
        let (mut low, mut high) = (self.low, self.high);
        while low < high {
            let middle = low + (high - low) / 2;
            let mut item = vm.getitem(self.items, &Value::from_usize(middle))?;
            if let Some(key) = self.key {
                item = vm.call(key, &[item])?;
            }
            let go_left = if right { vm.less(x, &item)? } else { !vm.less(&item, x)? };
            if go_left {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        Ok(low)
    }
}

fn find(vm: &mut Vm, args: Args<'_>, function: &str, right: bool) -> PyResult<Value> {
    let search = Search::new(vm, args, function)?;
    Ok(Value::from_usize(search.place(vm, search.x, right)?))
}

fn insert(vm: &mut Vm, args: Args<'_>, function: &str, right: bool) -> PyResult<Value> {
    let search = Search::new(vm, args, function)?;
    let x = match search.key {
        Some(key) => vm.call(key, std::slice::from_ref(search.x))?,
        None => search.x.clone(),
    };
    let at = search.place(vm, &x, right)?;
    vm.call_method(search.items, "insert", &[Value::from_usize(at), search.x.clone()])?;
    Ok(Value::None)
}
