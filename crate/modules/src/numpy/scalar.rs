//! NumPy's scalar types: `np.float64(1.5)`, `np.int64(3)`, `np.True_`. An instance holds the Python number.

use super::{convert, lift, operators, reduction, time};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{Array, DType, Item, NUMERIC, from_items, print};
use tb_python::class::Payload;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, Instance, PyErr, PyResult, Value, Vm};

/// The classes of one thread.
pub struct Classes {
    pub generic: Rc<Class>,
    pub abstracts: Vec<(&'static str, Rc<Class>)>,
    leaves: Vec<(DType, Rc<Class>)>,
    pub str_: Rc<Class>,
}

thread_local! {
    static CLASSES: OnceCell<Rc<Classes>> = const { OnceCell::new() };
    /// `np.False_` and `np.True_`: there is one of each.
    static BOOLS: OnceCell<[Value; 2]> = const { OnceCell::new() };
}

pub fn classes() -> Rc<Classes> {
    CLASSES.with(|classes| Rc::clone(classes.get_or_init(|| Rc::new(make_classes()))))
}

fn make_classes() -> Classes {
    let plain = |name: &str, base: &Rc<Class>| {
        let class = Class::native(name, &[base], None);
        class.module.set("numpy".into());
        class.show_full_name();
        class
    };
    let t = types();
    let generic = plain("generic", &t.object);
    fill_generic(&generic);
    let number = plain("number", &generic);
    let integer = plain("integer", &number);
    let signed = plain("signedinteger", &integer);
    let unsigned = plain("unsignedinteger", &integer);
    let inexact = plain("inexact", &number);
    let floating = plain("floating", &inexact);
    let complexfloating = plain("complexfloating", &inexact);
    let flexible = plain("flexible", &generic);
    let character = plain("character", &flexible);
    let leaf = |dtype: DType| {
        let name = dtype.to_string();
        let base = match dtype.kind() {
            tb_array::Kind::Bool => &generic,
            tb_array::Kind::Signed => &signed,
            tb_array::Kind::Unsigned => &unsigned,
            tb_array::Kind::Float => &floating,
            _ => &complexfloating,
        };
        let class = match dtype {
            DType::Float64 => Class::native(&name, &[base, &t.float], Some(new)),
            DType::Complex128 => Class::native(&name, &[base, &t.complex], Some(new)),
            _ => Class::native(&name, &[base], Some(new)),
        };
        class.module.set("numpy".into());
        class.show_full_name();
        class
    };
    let mut leaves: Vec<(DType, Rc<Class>)> = NUMERIC.iter().map(|&dtype| (dtype, leaf(dtype))).collect();
    leaves.extend(time::classes(&generic, &signed, new));
    let str_ = Class::native("str_", &[&t.str_, &character], Some(new));
    str_.module.set("numpy".into());
    str_.show_full_name();
    for name in
        ["__repr__", "__str__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"]
    {
        if let Some(method) = t.str_.lookup(name.into()) {
            str_.set(name, method);
        }
    }
    str_.method("__repr__", |_, args| {
        let text = args.pos().first().and_then(Value::as_str).unwrap_or_default();
        Ok(Value::from(format!("np.str_({})", print::Format::Str.text(&Item::Str(text.into())))))
    });
    str_.method("__str__", |_, args| {
        Ok(args.pos().first().map_or(Value::None, |this| this.unwrap_base().clone()))
    });
    for (dtype, class) in &leaves {
        if dtype.is_integer() {
            class.method("__index__", |_, args| Ok(this(&args)?.unwrap_base().clone()));
            class.method("bit_count", |_, args| {
                let bits = this(&args)?.unwrap_base().as_i64().unwrap_or(0).unsigned_abs().count_ones();
                Ok(Value::Int(i64::from(bits)))
            });
        }
    }
    let abstracts = vec![
        ("generic", Rc::clone(&generic)),
        ("number", number),
        ("integer", integer),
        ("signedinteger", signed),
        ("unsignedinteger", unsigned),
        ("inexact", inexact),
        ("floating", floating),
        ("complexfloating", complexfloating),
        ("flexible", flexible),
        ("character", character),
    ];
    Classes { generic, abstracts, leaves, str_ }
}

/// The scalar class of an element type.
pub fn class_of(dtype: DType) -> Rc<Class> {
    let classes = classes();
    match classes.leaves.iter().find(|(leaf, _)| *leaf == dtype) {
        Some((_, class)) => Rc::clone(class),
        None => Rc::clone(&classes.str_),
    }
}

/// The element type of a scalar class, if it is one.
pub fn dtype_of_class(class: &Rc<Class>) -> Option<DType> {
    let classes = classes();
    let found = classes.leaves.iter().find(|(_, leaf)| Rc::ptr_eq(leaf, class)).map(|(dtype, _)| *dtype);
    found.or_else(|| Rc::ptr_eq(&classes.str_, class).then_some(DType::Str(0)))
}

/// The element type of a NumPy scalar; `None` for other values.
pub fn dtype_of(value: &Value) -> Option<DType> {
    let Value::Instance(instance) = value else { return None };
    let base = instance.base_value()?;
    let class = instance.class();
    let dtype = dtype_of_class(&class).or_else(|| class.mro().iter().find_map(dtype_of_class))?;
    Some(match (dtype, base.as_str()) {
        (DType::Str(_), Some(text)) => DType::Str(text.chars().count() as u32),
        _ => dtype,
    })
}

/// An element as a NumPy scalar.
pub fn wrap(dtype: DType, item: Item) -> Value {
    if let (DType::Bool, Item::Bool(truth)) = (dtype, &item) {
        return BOOLS.with(|bools| {
            let both = || [false, true].map(|truth| made(DType::Bool, Item::Bool(truth)));
            bools.get_or_init(both)[usize::from(*truth)].clone()
        });
    }
    made(dtype, item)
}

fn made(dtype: DType, item: Item) -> Value {
    let base = Payload::Base(convert::item_value(item));
    Value::Instance(Rc::new(Instance::new(class_of(dtype), base)))
}

/// A 0-d array's element as a scalar.
pub fn of_array(array: &Array) -> Value {
    wrap(array.dtype, array.item(&vec![0; array.ndim()]))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Value> {
    args.pos().first().ok_or_else(|| PyErr::type_error("a method of a NumPy scalar needs one"))
}

fn new(vm: &mut Vm, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let dtype = dtype_of_class(class)
        .or_else(|| class.mro().iter().find_map(dtype_of_class))
        .unwrap_or(DType::Float64);
    if dtype.is_time() {
        return time::new(vm, dtype, &args);
    }
    if dtype == DType::Complex128 && args.pos().len() == 2 {
        let whole = vm.construct(&types().complex, args)?;
        return new(vm, class, Args::positional(&[whole]));
    }
    let [value] = args.bind(class.name().as_str(), ["/value"], 0)?;
    let array = match value {
        None if matches!(dtype, DType::Str(_)) => return Ok(wrap(dtype, Item::Str(String::new()))),
        None => {
            return Ok(wrap(
                dtype,
                Array::from_vec(&[0_i64], &[]).cast(dtype, &vm.control).map_or(Item::Int(0), |a| a.item(&[])),
            ));
        }
        Some(value) => match (dtype, value) {
            (DType::Str(_), value) => {
                let text = vm.str(value)?;
                let width = text.len() as u32;
                let built =
                    from_items(DType::Str(width), &[], vec![Item::Str(text.as_str().into())], &vm.control);
                lift(vm, built)?
            }
            (DType::Bool, Value::None) => Array::scalar(false),
            (_, value @ Value::Str(_)) if dtype != DType::Bool => {
                let converter = if dtype.is_integer() { &types().int } else { &types().float };
                let number = vm.construct(converter, Args::positional(std::slice::from_ref(value)))?;
                convert::to_array(vm, &number, Some(dtype))?
            }
            (_, value) => {
                let array = convert::to_array(vm, value, None)?;
                convert::check_python_int(value, dtype)?;
                let control = Arc::clone(&vm.control);
                let cast = array.cast(dtype, &control);
                lift(vm, cast)?
            }
        },
    };
    if array.ndim() > 0 {
        return Ok(super::ndarray::wrap(array));
    }
    let value = Payload::Base(convert::item_value(array.item(&[])));
    Ok(Value::Instance(Rc::new(Instance::new(Rc::clone(class), value))))
}

fn fill_generic(class: &Rc<Class>) {
    operators::install(class);
    super::pickling::install_scalar(class);
    class
        .method("__repr__", |_, args| Ok(Value::from(repr(this(&args)?))))
        .method("__str__", |_, args| Ok(Value::from(text(this(&args)?))))
        .method("__format__", format)
        .method("__hash__", |vm, args| {
            let base = this(&args)?.unwrap_base().clone();
            Ok(Value::Int(vm.hash(&base)? as i64))
        })
        .method("__bool__", |vm, args| {
            let base = this(&args)?.unwrap_base().clone();
            Ok(Value::Bool(vm.truthy(&base)?))
        })
        .method("__float__", |vm, args| {
            let base = this(&args)?.unwrap_base().clone();
            vm.construct(&types().float, Args::positional(&[base]))
        })
        .method("__int__", |vm, args| {
            let base = this(&args)?.unwrap_base().clone();
            vm.construct(&types().int, Args::positional(&[base]))
        })
        .method("__complex__", |vm, args| {
            let base = this(&args)?.unwrap_base().clone();
            vm.construct(&types().complex, Args::positional(&[base]))
        })
        .method("__round__", round)
        .method("__getitem__", getitem)
        .method("__array__", |vm, args| Ok(super::ndarray::wrap(convert::to_array(vm, this(&args)?, None)?)))
        .method("item", |vm, args| python_value(vm, this(&args)?))
        .method("tolist", |vm, args| python_value(vm, this(&args)?))
        .method("is_integer", |_, args| {
            Ok(Value::Bool(match this(&args)?.unwrap_base() {
                Value::Float(x) => x.fract() == 0.0,
                _ => true,
            }))
        })
        .method("copy", |_, args| Ok(this(&args)?.clone()))
        .getter("dtype", |_, args| Ok(super::dtype::wrap(dtype_of(this(&args)?).unwrap_or(DType::Float64))))
        .getter("shape", |_, _| Ok(Value::tuple(Vec::new())))
        .getter("strides", |_, _| Ok(Value::tuple(Vec::new())))
        .getter("ndim", |_, _| Ok(Value::Int(0)))
        .getter("size", |_, _| Ok(Value::Int(1)))
        .getter("itemsize", |_, args| {
            Ok(Value::from_usize(dtype_of(this(&args)?).map_or(0, DType::itemsize)))
        })
        .getter("nbytes", |_, args| Ok(Value::from_usize(dtype_of(this(&args)?).map_or(0, DType::itemsize))))
        .getter("T", |_, args| Ok(this(&args)?.clone()))
        .getter("real", |vm, args| part(vm, this(&args)?, true))
        .getter("imag", |vm, args| part(vm, this(&args)?, false));
    class.method("conjugate", conjugate).method("conj", conjugate);
    for name in [
        "astype", "reshape", "ravel", "flatten", "squeeze", "view", "repeat", "tobytes", "nonzero", "round",
        "clip", "take",
    ] {
        let call = move |vm: &mut Vm, args: Args<'_>| {
            let array = super::ndarray::wrap(convert::to_array(vm, this(&args)?, None)?);
            let method = vm.getattr(&array, name.into())?;
            let result = vm.call_args(&method, args.split_self().1)?;
            Ok(match super::ndarray::of(&result) {
                Some(array) if array.ndim() == 0 => of_array(&array.array()),
                _ => result,
            })
        };
        class.set(name, Value::Native(Rc::new(tb_python::NativeFn::method_closure(name, call))));
    }
    reduction::install(class);
}

/// The value as Python's own.
fn python_value(vm: &mut Vm, value: &Value) -> PyResult<Value> {
    match (dtype_of(value), value.unwrap_base()) {
        (Some(own), Value::Int(count)) if own.is_time() => time::object(vm, own, *count),
        (_, base) => Ok(base.clone()),
    }
}

fn conjugate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = convert::to_array(vm, this(&args)?, None)?;
    let result = super::ufunc::unary(vm, tb_array::Unary::Conjugate, &array)?;
    Ok(of_array(&result))
}

fn part(vm: &mut Vm, value: &Value, real: bool) -> PyResult<Value> {
    let dtype = dtype_of(value).unwrap_or(DType::Float64);
    Ok(match convert::item(vm, value)? {
        Some(Item::Complex(z)) => wrap(DType::Float64, Item::Float(if real { z.re } else { z.im })),
        Some(item) if real => wrap(dtype, item),
        _ => wrap(dtype, Item::Int(0)),
    })
}

fn text(value: &Value) -> String {
    let dtype = dtype_of(value).unwrap_or(DType::Float64);
    convert::plain_item(value.unwrap_base()).map_or_else(String::new, |item| print::scalar_text(dtype, &item))
}

fn repr(value: &Value) -> String {
    match (dtype_of(value), value.unwrap_base()) {
        (Some(own), Value::Int(count)) if own.is_time() => time::repr(own, *count),
        (_, Value::Bool(true)) => "np.True_".into(),
        (_, Value::Bool(false)) => "np.False_".into(),
        (Some(dtype), _) => {
            let text = text(value);
            let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(&text);
            format!("np.{dtype}({inner})")
        }
        (None, _) => text(value),
    }
}

fn format(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, spec] = args.exact::<2>("__format__")?;
    let spec = spec.as_str().unwrap_or_default();
    if spec.is_empty() {
        return Ok(Value::from(text(this)));
    }
    vm.format(&this.unwrap_base().clone(), spec)
}

fn round(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, digits] = args.bind("__round__", ["/self", "ndigits"], 1)?;
    let (this, digits) = (this.unwrap_or(&Value::None), digits.filter(|digits| !digits.is_none()));
    let base = this.unwrap_base().clone();
    match digits {
        None => vm.call_method(&base, "__round__", &[]),
        Some(digits) => {
            let array = super::ndarray::wrap(convert::to_array(vm, this, None)?);
            let rounded = vm.call_method(&array, "round", std::slice::from_ref(digits))?;
            Ok(super::ndarray::of(&rounded).map_or(rounded.clone(), |array| of_array(&array.array())))
        }
    }
}

fn getitem(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [this, key] = args.exact::<2>("__getitem__")?;
    match key {
        Value::Tuple(items) if items.is_empty() => Ok(this.clone()),
        Value::Ellipsis | Value::None => {
            let array = super::ndarray::wrap(convert::to_array(vm, this, None)?);
            vm.getitem(&array, key)
        }
        _ => Err(PyErr::index_error("invalid index to scalar variable.")),
    }
}
