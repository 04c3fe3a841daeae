//! `Index`: row labels and column names, for looking at.

use super::{convert, position};
use std::cell::OnceCell;
use std::rc::Rc;
use tb_frame::{Column, Index, Level};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

/// Labels in a printed line.
const LINE: usize = 80;
/// More labels than this are cut to the first and last ten.
const SHOWN: usize = 100;

fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("Index", &[&types().object], None);
    class.module.set("pandas".into());
    class
        .method("__len__", |_, args| Ok(Value::from_usize(this(&args)?.len())))
        .method("__iter__", |vm, args| {
            let list = Value::list(labels(this(&args)?));
            vm.iter(&list)
        })
        .method("__contains__", |_, args| {
            let found =
                convert::scalar(&args.pos()[1]).and_then(|label| position::find(this(&args).ok()?, &label));
            Ok(Value::Bool(found.is_some()))
        })
        .method("__getitem__", getitem)
        .method("__setitem__", |_, _| Err(PyErr::type_error("Index does not support mutable operations")))
        .method("__repr__", |vm, args| repr(vm, this(&args)?).map(Value::from))
        .method("tolist", |_, args| Ok(Value::list(labels(this(&args)?))))
        .method("to_list", |_, args| Ok(Value::list(labels(this(&args)?))))
        .getter("name", |_, args| Ok(name(this(&args)?)))
        .getter("names", |_, args| {
            let levels = this(&args)?.levels();
            Ok(Value::list(levels.iter().map(level_name).collect()))
        })
        .getter("size", |_, args| Ok(Value::from_usize(this(&args)?.len())))
        .getter("nlevels", |_, args| Ok(Value::from_usize(this(&args)?.levels().len())))
        .getter("dtype", |_, args| Ok(Value::from(this(&args)?.levels()[0].values.dtype().to_string())));
    class
}

pub fn wrap(index: Index) -> Value {
    class().instance(index)
}

/// Column names as an index.
pub fn names<'a>(names: impl Iterator<Item = &'a str>) -> Value {
    wrap(Index::Keys(vec![Level { name: None, values: Column::from_strs(names.map(Some)) }]))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Index> {
    native_data(args.pos().first().unwrap_or(&Value::None), "an Index")
}

pub fn labels(index: &Index) -> Vec<Value> {
    (0..index.len()).map(|row| position::label_at(index, row)).collect()
}

fn level_name(level: &Level) -> Value {
    level.name.as_deref().map_or(Value::None, Value::from)
}

fn name(index: &Index) -> Value {
    match index {
        Index::Keys(levels) if levels.len() == 1 => level_name(&levels[0]),
        _ => Value::None,
    }
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact::<2>("__getitem__")?;
    let index = this(&args)?;
    let number = vm.index(key)?;
    let from_start = if number < 0 { number + index.len() as i64 } else { number };
    match usize::try_from(from_start).ok().filter(|row| *row < index.len()) {
        Some(row) => Ok(position::label_at(index, row)),
        None => {
            let text = format!("index {number} is out of bounds for axis 0 with size {}", index.len());
            Err(PyErr::index_error(text))
        }
    }
}

fn repr(vm: &mut Vm, index: &Index) -> PyResult<String> {
    let levels = match index {
        Index::Range { start, len } => {
            return Ok(format!("RangeIndex(start={start}, stop={}, step=1)", start + *len as i64));
        }
        Index::Keys(levels) => levels,
    };
    let count = index.len();
    let rows: Vec<usize> =
        if count > SHOWN { (0..10).chain(count - 10..count).collect() } else { (0..count).collect() };
    let mut items = Vec::new();
    for row in rows {
        if count > SHOWN && row == count - 10 {
            items.push("...".to_string());
        }
        let label = position::label_at(index, row);
        items.push(vm.repr(&label)?);
    }
    let mut tail = Vec::new();
    let class = if levels.len() > 1 { "MultiIndex" } else { "Index" };
    if levels.len() > 1 {
        let names: Vec<Value> = levels.iter().map(level_name).collect();
        tail.push(format!("names={}", vm.repr(&Value::list(names))?));
    } else {
        tail.push(format!("dtype='{}'", levels[0].values.dtype()));
        if let Some(name) = &levels[0].name {
            tail.push(format!("name='{name}'"));
        }
        if count > SHOWN {
            tail.push(format!("length={count}"));
        }
    }
    Ok(format!("{class}([{}], {})", filled(&items, class.len() + 2), tail.join(", ")))
}

/// Items over as many lines as they need.
fn filled(items: &[String], indent: usize) -> String {
    let mut text = String::new();
    let mut column = indent;
    for (at, item) in items.iter().enumerate() {
        let width = item.chars().count() + 2;
        if column + width > LINE && at > 0 {
            text.truncate(text.trim_end().len());
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            column = indent;
        }
        text.push_str(item);
        if at + 1 < items.len() {
            text.push_str(", ");
        }
        column += width;
    }
    text
}
