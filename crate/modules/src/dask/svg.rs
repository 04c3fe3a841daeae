//! What `visualize()` returns: a picture that a notebook shows.

use std::cell::OnceCell;
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyResult, Value};

struct Svg {
    text: String,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    let make = || {
        let class = Class::native("SVG", &[&types().object], None);
        class.module.set("IPython.core.display".into());
        class
            .method("_repr_svg_", text)
            .method("__repr__", |_, _| Ok(Value::from("<IPython.core.display.SVG object>")))
            .getter("data", text);
        class
    };
    CLASS.with(|class| Rc::clone(class.get_or_init(make)))
}

pub fn wrap(text: String) -> Value {
    class().instance(Svg { text })
}

fn text(_: &mut tb_python::Vm, args: Args<'_>) -> PyResult<Value> {
    let svg: &Svg = native_data(args.pos().first().unwrap_or(&Value::None), "an SVG")?;
    Ok(Value::from(svg.text.as_str()))
}
