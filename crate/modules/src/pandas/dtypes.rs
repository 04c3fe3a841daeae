//! `df.dtypes`: types by column. pandas shows it as a Series of objects.

use super::{convert, index};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_frame::{Column, DType, Index, Level, Series, Style, dtype_name, series_text};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

struct DTypes {
    schema: Vec<(Arc<str>, DType)>,
    lazy: bool,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    let make = || {
        let class = Class::native("Series", &[&types().object], None);
        class.module.set("pandas".into());
        class
            .method("__repr__", |_, args| Ok(Value::from(text(this(&args)?))))
            .method("__len__", |_, args| Ok(Value::from_usize(this(&args)?.schema.len())))
            .method("__getitem__", getitem)
            .method("__getattr__", getitem)
            .method("__iter__", iter)
            .method("to_dict", to_dict)
            .getter("index", |_, args| Ok(index::names(this(&args)?.schema.iter().map(|(name, _)| &**name))));
        class
    };
    CLASS.with(|class| Rc::clone(class.get_or_init(make)))
}

pub fn wrap(schema: Vec<(Arc<str>, DType)>, lazy: bool) -> Value {
    class().instance(DTypes { schema, lazy })
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a DTypes> {
    native_data(args.pos().first().unwrap_or(&Value::None), "dtypes")
}

fn name(own: &DTypes, dtype: DType) -> Value {
    Value::from(dtype_name(dtype, own.lazy))
}

fn text(own: &DTypes) -> String {
    let column = |texts: Vec<String>| Column::from_strs(texts.iter().map(|text| Some(&**text)));
    let names = column(own.schema.iter().map(|(name, _)| name.to_string()).collect());
    let values = column(own.schema.iter().map(|(_, dtype)| dtype_name(*dtype, own.lazy)).collect());
    let index = Index::Keys(vec![Level { name: None, values: names }]);
    let printed = series_text(&Series::new(None, index, values), &Style::notebook(), false);
    match printed.strip_suffix("dtype: str") {
        Some(rows) => format!("{rows}dtype: object"),
        None => printed,
    }
}

fn getitem(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, key] = args.exact::<2>("__getitem__")?;
    let own = this(&args)?;
    let wanted = convert::label(key);
    let found = own.schema.iter().find(|(name, _)| Some(name) == wanted.as_ref());
    found.map(|(_, dtype)| name(own, *dtype)).ok_or_else(|| PyErr::key_error(key.clone()))
}

fn iter(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let own = this(&args)?;
    let list = Value::list(own.schema.iter().map(|(_, dtype)| name(own, *dtype)).collect());
    vm.iter(&list)
}

fn to_dict(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let own = this(&args)?;
    let dict = tb_python::object::Dict::default();
    own.schema.iter().for_each(|(column, dtype)| dict.set_str(column, name(own, *dtype)));
    Ok(Value::dict(dict))
}
