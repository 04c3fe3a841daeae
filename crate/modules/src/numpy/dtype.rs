//! `np.dtype`: element types as Python objects.

use super::{convert, scalar};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use tb_array::{DType, Kind};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
    static OBJECTS: RefCell<Vec<(DType, Value)>> = const { RefCell::new(Vec::new()) };
}

pub fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("dtype", &[&types().object], Some(new));
    class.module.set("numpy".into());
    class
        .method("__repr__", |_, args| {
            let own = this(&args)?;
            let name = if own.is_time() { own.array_interface() } else { own.to_string() };
            Ok(Value::from(format!("dtype('{name}')")))
        })
        .method("__str__", |_, args| Ok(Value::from(this(&args)?.to_string())))
        .method("__eq__", |vm, args| equal(vm, args, true))
        .method("__ne__", |vm, args| equal(vm, args, false))
        .method("__hash__", |vm, args| {
            let name = Value::from(this(&args)?.to_string());
            Ok(Value::Int(vm.hash(&name)? as i64))
        })
        .method("newbyteorder", |_, args| Ok(wrap(this(&args)?)))
        .getter("name", |_, args| {
            Ok(Value::from(match this(&args)? {
                DType::Str(chars) => format!("str{}", 32 * chars),
                other => other.to_string(),
            }))
        })
        .getter("str", |_, args| Ok(Value::from(this(&args)?.array_interface())))
        .getter("kind", |_, args| Ok(Value::from(this(&args)?.kind_char().to_string())))
        .getter("char", |_, args| Ok(Value::from(this(&args)?.type_char().to_string())))
        .getter("itemsize", |_, args| Ok(Value::from_usize(this(&args)?.itemsize())))
        .getter("alignment", |_, args| {
            Ok(Value::from_usize(match this(&args)? {
                DType::Complex128 => 8,
                DType::Str(_) => 4,
                other => other.itemsize(),
            }))
        })
        .getter("type", |_, args| Ok(Value::Class(scalar::class_of(this(&args)?))))
        .getter("byteorder", |_, args| Ok(Value::from(if this(&args)?.itemsize() == 1 { "|" } else { "=" })))
        .getter("isnative", |_, _| Ok(Value::Bool(true)))
        .getter("hasobject", |_, _| Ok(Value::Bool(false)))
        .getter("names", |_, _| Ok(Value::None))
        .getter("fields", |_, _| Ok(Value::None))
        .getter("subdtype", |_, _| Ok(Value::None))
        .getter("shape", |_, _| Ok(Value::tuple(Vec::new())))
        .getter("ndim", |_, _| Ok(Value::Int(0)))
        .getter("base", |_, args| Ok(wrap(this(&args)?)))
        .getter("num", |_, args| Ok(Value::Int(number(this(&args)?))));
    super::pickling::install_dtype(&class);
    class
}

fn number(dtype: DType) -> i64 {
    match dtype {
        DType::Bool => 0,
        DType::Int8 => 1,
        DType::UInt8 => 2,
        DType::Int16 => 3,
        DType::UInt16 => 4,
        DType::Int32 => 5,
        DType::UInt32 => 6,
        DType::Int64 => 7,
        DType::UInt64 => 8,
        DType::Float32 => 11,
        DType::Float64 => 12,
        DType::Complex128 => 15,
        DType::Str(_) => 19,
        DType::DateTime(_) => 21,
        DType::TimeDelta(_) => 22,
    }
}

/// The object of a type: one for each but texts, as in NumPy.
pub fn wrap(dtype: DType) -> Value {
    if let DType::Str(_) = dtype {
        return class().instance(dtype);
    }
    OBJECTS.with(|objects| {
        let mut objects = objects.borrow_mut();
        if let Some((_, object)) = objects.iter().find(|(own, _)| *own == dtype) {
            return object.clone();
        }
        let object = class().instance(dtype);
        objects.push((dtype, object.clone()));
        object
    })
}

pub fn of(value: &Value) -> Option<DType> {
    match value {
        Value::Instance(instance) => instance.native::<DType>().copied(),
        _ => None,
    }
}

fn this(args: &Args<'_>) -> PyResult<DType> {
    native_data::<DType>(args.pos().first().unwrap_or(&Value::None), "a dtype").copied()
}

fn new(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [spec, ..] = args.bind("dtype", ["dtype", "align", "copy"], 1)?;
    Ok(wrap(parse(vm, spec.unwrap_or(&Value::None))?))
}

fn equal(vm: &mut Vm, args: Args<'_>, wanted: bool) -> PyResult<Value> {
    let [own, other] = args.exact::<2>("__eq__")?;
    let (Some(own), Ok(other)) = (of(own), parse(vm, other)) else { return Ok(Value::Bool(!wanted)) };
    Ok(Value::Bool((own == other) == wanted))
}

/// What NumPy takes for a type: a dtype, a scalar class, a builtin type, a name.
///
/// # Errors
/// `TypeError` in NumPy's words; `NotImplementedError` for types that are not here.
pub fn parse(vm: &mut Vm, value: &Value) -> PyResult<DType> {
    if let Some(dtype) = of(value) {
        return Ok(dtype);
    }
    match value {
        Value::None => Ok(DType::Float64),
        Value::Class(class) => of_class(class).ok_or_else(|| {
            if Rc::ptr_eq(class, &types().object) {
                return not_here("object");
            }
            PyErr::type_error(format!("Cannot interpret '<class '{}'>' as a data type", class.full_name()))
        }),
        Value::List(_) | Value::Dict(_) => Err(PyErr::not_implemented(
            "structured arrays (a dtype of named fields) are not available in this notebook",
        )
        .with_hint("Use one array for each field, or a pandas DataFrame.")),
        other => match other.as_str() {
            Some(name) => DType::parse(name).ok_or_else(|| unknown(name)),
            None => match vm.getattr_opt(other, "dtype".into())? {
                Some(inner) if of(&inner).is_some() => Ok(of(&inner).unwrap_or(DType::Float64)),
                _ => {
                    let repr = vm.repr(other)?;
                    Err(PyErr::type_error(format!("Cannot interpret '{repr}' as a data type")))
                }
            },
        },
    }
}

fn of_class(class: &Rc<Class>) -> Option<DType> {
    let t = types();
    for (builtin, dtype) in [
        (&t.bool_, DType::Bool),
        (&t.int, DType::Int64),
        (&t.float, DType::Float64),
        (&t.complex, DType::Complex128),
        (&t.str_, DType::Str(0)),
    ] {
        if Rc::ptr_eq(class, builtin) {
            return Some(dtype);
        }
    }
    scalar::dtype_of_class(class)
}

fn unknown(name: &str) -> PyErr {
    let kind = name.trim_start_matches(['<', '>', '=', '|']).chars().next().unwrap_or(' ');
    let known =
        ["float16", "half", "longdouble", "float128", "complex64", "complex256", "object", "bytes", "void"];
    if known.contains(&name) || (name.len() > 1 && "OSVecg>".contains(kind)) {
        return not_here(name);
    }
    PyErr::type_error(format!("data type '{name}' not understood"))
}

fn not_here(name: &str) -> PyErr {
    PyErr::not_implemented(format!("arrays of type '{name}' are not available in this notebook")).with_hint(
        "Available: bool, int8 to int64, uint8 to uint64, float32, float64, complex128, datetime64, timedelta64 and text (str).",
    )
}

/// `np.issubdtype`'s second argument: a class of kinds.
pub fn is_subtype(vm: &mut Vm, dtype: &Value, of: &Value) -> PyResult<bool> {
    let class = match dtype {
        Value::Class(class)
            if scalar::classes().abstracts.iter().any(|(_, other)| Rc::ptr_eq(other, class)) =>
        {
            Rc::clone(class)
        }
        other => scalar::class_of(parse(vm, other)?),
    };
    let target = match of {
        Value::Class(target) if target.is_subclass(&scalar::classes().generic) => Rc::clone(target),
        Value::Class(target) if Rc::ptr_eq(target, &types().object) => return Ok(true),
        other => scalar::class_of(parse(vm, other)?),
    };
    Ok(class.is_subclass(&target))
}

/// A type from the value, for `np.result_type` and promotion in functions.
pub fn of_operand(vm: &mut Vm, value: &Value) -> PyResult<DType> {
    match value {
        Value::Class(_) | Value::Str(_) => parse(vm, value),
        _ if of(value).is_some() => parse(vm, value),
        _ => Ok(convert::to_array(vm, value, None)?.dtype),
    }
}

/// The unsigned or signed wide type that sums of ints are made in.
pub fn sum_type(dtype: DType) -> DType {
    match dtype.kind() {
        Kind::Bool | Kind::Signed => DType::Int64,
        Kind::Unsigned => DType::UInt64,
        _ => dtype,
    }
}
