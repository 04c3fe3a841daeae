//! What was typed and what came out: `In`, `Out`, `_`, `__`, `___`, `_i`, `_3`, as IPython keeps them.

use super::Notebook;
use std::rc::Rc;
use tb_python::object::{Dict, List, Namespace};
use tb_python::{PyResult, Sym, Value, Vm};

/// Results that `Out` holds at most; the oldest go first.
const KEPT: usize = 1000;

/// The values that `_`, `__` and `___` were given last: they are left alone once a program has set its own.
#[derive(Default)]
pub struct Unders {
    values: [Value; 3],
    ready: bool,
}

const UNDERS: [&str; 3] = ["_", "__", "___"];
const INPUTS: [&str; 3] = ["_i", "_ii", "_iii"];

impl Notebook {
    /// Notes a cell's text before it runs.
    pub fn remember_input(&self, vm: &Vm, source: &str, text: &str) {
        let space = &vm.main.namespace;
        self.prepare_history(space);
        let source = source.trim_end_matches('\n');
        for at in (1..INPUTS.len()).rev() {
            let earlier = get(space, INPUTS[at - 1]).unwrap_or_else(|| Value::from(""));
            set(space, INPUTS[at], earlier);
        }
        let count = self.count.get();
        let before = match count {
            0 | 1 => None,
            count => get(space, &format!("_i{}", count - 1)),
        };
        set(space, INPUTS[0], before.unwrap_or_else(|| Value::from("")));
        set(space, &format!("_i{count}"), Value::from(source));
        if let Some(Value::List(list)) = get(space, "In") {
            fill(&list, count as usize);
            list.borrow_mut().push(Value::from(text.trim_end_matches('\n')));
        }
    }

    /// Notes a cell's result.
    ///
    /// # Errors
    /// `MemoryError`.
    pub fn remember_result(&self, vm: &mut Vm, value: &Value) -> PyResult<()> {
        let space = &Rc::clone(&vm.main.namespace);
        self.prepare_history(space);
        let count = self.count.get();
        let mut unders = self.unders.borrow_mut();
        let own = UNDERS.iter().zip(&unders.values).all(|(name, last)| match get(space, name) {
            Some(now) => now.is(last),
            None => true,
        });
        unders.values.rotate_right(1);
        unders.values[0] = value.clone();
        if own {
            for (name, value) in UNDERS.iter().zip(&unders.values) {
                set(space, name, value.clone());
            }
        }
        set(space, &format!("_{count}"), value.clone());
        if let Some(Value::Dict(out)) = get(space, "_oh")
            && !matches!(value, Value::Dict(shown) if Rc::ptr_eq(shown, &out))
        {
            keep(vm, &out, count, value)?;
        }
        Ok(())
    }

    /// Forgets it all, as `%reset` does.
    pub fn reset_history(&self, space: &Rc<Namespace>) {
        self.unders.replace(Unders::default());
        self.prepare_history(space);
    }

    fn prepare_history(&self, space: &Rc<Namespace>) {
        let mut unders = self.unders.borrow_mut();
        if std::mem::replace(&mut unders.ready, true) {
            return;
        }
        for (name, last) in UNDERS.iter().zip(&mut unders.values) {
            *last = Value::from("");
            set(space, name, last.clone());
        }
        for name in INPUTS {
            set(space, name, Value::from(""));
        }
        let (inputs, outputs) = (Value::list(vec![Value::from("")]), Value::dict(Dict::default()));
        set(space, "In", inputs.clone());
        set(space, "_ih", inputs);
        set(space, "Out", outputs.clone());
        set(space, "_oh", outputs);
    }
}

fn get(space: &Namespace, name: &str) -> Option<Value> {
    space.get(Sym::new(name))
}

fn set(space: &Namespace, name: &str, value: Value) {
    space.set(Sym::new(name), value);
}

/// Cells that left no input (they ran before a `%reset`) have an empty one.
fn fill(list: &List, count: usize) {
    let mut items = list.borrow_mut();
    items.truncate(count);
    while items.len() < count {
        items.push(Value::from(""));
    }
}

fn keep(vm: &mut Vm, out: &Dict, count: u32, value: &Value) -> PyResult<()> {
    vm.dict_set(out, Value::Int(i64::from(count)), value.clone())?;
    if out.len() > KEPT
        && let Some((oldest, _)) = out.entry_from(0)
    {
        out.remove_at(oldest);
    }
    Ok(())
}
