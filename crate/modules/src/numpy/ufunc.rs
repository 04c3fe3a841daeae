//! `np.ufunc`: elementwise functions with `out=`, `where=`, `dtype=`, and their `reduce`, `accumulate`, `outer`, `at`.

use super::{convert, dtype, exceptions, index, lift, ndarray, reduction, scalar, time, warn};
use std::cell::OnceCell;
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{
    Array, Binary, Casting, DType, Kind, Layout, Loop, Operand, Unary, accumulate_at, apply, binary_loop,
    broadcast_shapes, overlaps_askew, tight_shape, unary_loop,
};
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Unary(Unary),
    Binary(Binary),
}

/// A ufunc: its name and what it does.
#[derive(Clone, Copy)]
pub struct Ufunc {
    pub name: &'static str,
    pub op: Op,
}

macro_rules! table {
    ($($name:literal $kind:ident $op:ident),+ $(,)?) => {
        &[$(Ufunc { name: $name, op: Op::$kind($kind::$op) }),+]
    };
}

/// All ufuncs, under their own names.
pub const UFUNCS: &[Ufunc] = table![
    "add" Binary Add,
    "subtract" Binary Subtract,
    "multiply" Binary Multiply,
    "divide" Binary Divide,
    "floor_divide" Binary FloorDivide,
    "remainder" Binary Remainder,
    "fmod" Binary Fmod,
    "power" Binary Power,
    "maximum" Binary Maximum,
    "minimum" Binary Minimum,
    "fmax" Binary Fmax,
    "fmin" Binary Fmin,
    "equal" Binary Equal,
    "not_equal" Binary NotEqual,
    "less" Binary Less,
    "less_equal" Binary LessEqual,
    "greater" Binary Greater,
    "greater_equal" Binary GreaterEqual,
    "logical_and" Binary LogicalAnd,
    "logical_or" Binary LogicalOr,
    "logical_xor" Binary LogicalXor,
    "bitwise_and" Binary BitwiseAnd,
    "bitwise_or" Binary BitwiseOr,
    "bitwise_xor" Binary BitwiseXor,
    "left_shift" Binary LeftShift,
    "right_shift" Binary RightShift,
    "arctan2" Binary Arctan2,
    "hypot" Binary Hypot,
    "copysign" Binary Copysign,
    "logaddexp" Binary Logaddexp,
    "logaddexp2" Binary Logaddexp2,
    "nextafter" Binary Nextafter,
    "heaviside" Binary Heaviside,
    "gcd" Binary Gcd,
    "lcm" Binary Lcm,
    "negative" Unary Negative,
    "positive" Unary Positive,
    "absolute" Unary Absolute,
    "fabs" Unary Fabs,
    "sign" Unary Sign,
    "sqrt" Unary Sqrt,
    "square" Unary Square,
    "cbrt" Unary Cbrt,
    "reciprocal" Unary Reciprocal,
    "exp" Unary Exp,
    "exp2" Unary Exp2,
    "expm1" Unary Expm1,
    "log" Unary Log,
    "log2" Unary Log2,
    "log10" Unary Log10,
    "log1p" Unary Log1p,
    "sin" Unary Sin,
    "cos" Unary Cos,
    "tan" Unary Tan,
    "arcsin" Unary Arcsin,
    "arccos" Unary Arccos,
    "arctan" Unary Arctan,
    "sinh" Unary Sinh,
    "cosh" Unary Cosh,
    "tanh" Unary Tanh,
    "arcsinh" Unary Arcsinh,
    "arccosh" Unary Arccosh,
    "arctanh" Unary Arctanh,
    "floor" Unary Floor,
    "ceil" Unary Ceil,
    "trunc" Unary Trunc,
    "rint" Unary Rint,
    "degrees" Unary Degrees,
    "radians" Unary Radians,
    "rad2deg" Unary Degrees,
    "deg2rad" Unary Radians,
    "spacing" Unary Spacing,
    "isnan" Unary Isnan,
    "isinf" Unary Isinf,
    "isfinite" Unary Isfinite,
    "signbit" Unary Signbit,
    "logical_not" Unary LogicalNot,
    "invert" Unary Invert,
    "conjugate" Unary Conjugate,
    "bitwise_count" Unary BitCount,
];

/// Second names.
pub const ALIASES: &[(&str, &str)] = &[
    ("abs", "absolute"),
    ("true_divide", "divide"),
    ("mod", "remainder"),
    ("pow", "power"),
    ("conj", "conjugate"),
    ("bitwise_not", "invert"),
    ("bitwise_invert", "invert"),
    ("bitwise_left_shift", "left_shift"),
    ("bitwise_right_shift", "right_shift"),
    ("asin", "arcsin"),
    ("acos", "arccos"),
    ("atan", "arctan"),
    ("atan2", "arctan2"),
    ("asinh", "arcsinh"),
    ("acosh", "arccosh"),
    ("atanh", "arctanh"),
];

pub fn by_op(op: Op) -> Ufunc {
    UFUNCS.iter().copied().find(|ufunc| ufunc.op == op).unwrap_or(UFUNCS[0])
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

pub fn wrap(ufunc: Ufunc) -> Value {
    class().instance(ufunc)
}

fn make_class() -> Rc<Class> {
    let class = Class::native("ufunc", &[&types().object], None);
    class.module.set("numpy".into());
    class
        .method("__call__", |vm, args| {
            let ufunc = this(&args)?;
            call(vm, ufunc, args.split_self().1)
        })
        .method("__repr__", |_, args| Ok(Value::from(format!("<ufunc '{}'>", this(&args)?.name))))
        .method("__reduce__", |_, args| Ok(Value::from(this(&args)?.name)))
        .method("reduce", reduce)
        .method("accumulate", accumulate)
        .method("outer", outer)
        .method("at", at)
        .getter("__name__", |_, args| Ok(Value::from(this(&args)?.name)))
        .getter("__qualname__", |_, args| Ok(Value::from(this(&args)?.name)))
        .getter("__module__", |_, _| Ok(Value::from("numpy")))
        .getter("nin", |_, args| Ok(Value::from_usize(inputs(this(&args)?))))
        .getter("nout", |_, _| Ok(Value::Int(1)))
        .getter("nargs", |_, args| Ok(Value::from_usize(inputs(this(&args)?) + 1)))
        .getter("signature", |_, _| Ok(Value::None))
        .getter("identity", |_, args| {
            Ok(match this(&args)?.op {
                Op::Binary(
                    Binary::Add | Binary::BitwiseOr | Binary::BitwiseXor | Binary::Gcd | Binary::Hypot,
                ) => Value::Int(0),
                Op::Binary(Binary::Multiply) => Value::Int(1),
                Op::Binary(Binary::LogicalAnd) => Value::Bool(true),
                Op::Binary(Binary::LogicalOr | Binary::LogicalXor) => Value::Bool(false),
                Op::Binary(Binary::BitwiseAnd) => Value::Int(-1),
                Op::Binary(Binary::Logaddexp | Binary::Logaddexp2) => Value::Float(f64::NEG_INFINITY),
                _ => Value::None,
            })
        });
    class.set_ship_hooks(tb_python::freeze::ShipHooks {
        freeze: |value| {
            let ufunc: &Ufunc = native_data(value, "a ufunc")?;
            Ok(tb_python::freeze::Shipped { nbytes: 16, data: Arc::new(ufunc.name) })
        },
        thaw: |_, shipped| {
            let name = shipped.data.downcast_ref::<&'static str>().copied().unwrap_or_default();
            let found = UFUNCS.iter().find(|ufunc| ufunc.name == name);
            found
                .map(|ufunc| wrap(*ufunc))
                .ok_or_else(|| PyErr::runtime_error("a ufunc did not arrive whole"))
        },
    });
    class
}

fn this(args: &Args<'_>) -> PyResult<Ufunc> {
    native_data::<Ufunc>(args.pos().first().unwrap_or(&Value::None), "a ufunc").copied()
}

fn inputs(ufunc: Ufunc) -> usize {
    if matches!(ufunc.op, Op::Unary(_)) { 1 } else { 2 }
}

/// Keyword arguments of a ufunc's call.
#[derive(Default)]
pub struct Options<'a> {
    pub out: Option<&'a Value>,
    pub mask: Option<Array>,
    pub dtype: Option<DType>,
    pub casting: Option<Casting>,
    /// An operator between scalars: warnings say so.
    pub scalar: bool,
}

fn call(vm: &mut Vm, ufunc: Ufunc, args: Args<'_>) -> PyResult<Value> {
    let count = inputs(ufunc);
    let given = args.pos();
    if given.len() < count || given.len() > count + 1 {
        let (at_least, plural) = (count, if count == 1 { "" } else { "s" });
        return Err(PyErr::type_error(format!(
            "{}() takes from {at_least} to {} positional arguments but {} {} given",
            ufunc.name,
            count + 1,
            given.len(),
            if given.len() == 1 { "was" } else { "were" }
        ))
        .with_hint(format!("{} takes {count} argument{plural}.", ufunc.name)));
    }
    if let Some(result) = overridden(vm, ufunc, "__call__", given, &args)? {
        return Ok(result);
    }
    let mut options = Options { out: given.get(count), ..Options::default() };
    for (name, value) in args.keywords() {
        match name.as_str() {
            "out" => options.out = Some(single(value)?),
            "where" => {
                if !matches!(value, Value::Bool(true)) {
                    let mask = convert::to_array(vm, value, None)?;
                    if mask.dtype != DType::Bool {
                        return Err(PyErr::type_error(format!(
                            "Cannot cast array data from dtype('{}') to dtype('bool') according to the rule 'safe'",
                            mask.dtype
                        )));
                    }
                    options.mask = Some(mask);
                }
            }
            "dtype" => options.dtype = convert::optional_dtype(vm, Some(value))?,
            "casting" => options.casting = Some(ndarray::casting_rule(value)?),
            "order" | "subok" => {}
            other => {
                return Err(PyErr::type_error(format!(
                    "{}() got an unexpected keyword argument '{other}'",
                    ufunc.name
                )));
            }
        }
    }
    options.out = options.out.filter(|out| !out.is_none());
    operate(vm, ufunc, &given[..count], options)
}

/// `out=` may be a tuple of one.
pub fn single(value: &Value) -> PyResult<&Value> {
    match value {
        Value::Tuple(items) if items.len() == 1 => Ok(&items[0]),
        Value::Tuple(_) => {
            Err(PyErr::value_error("The 'out' tuple must have exactly one entry per ufunc output"))
        }
        other => Ok(other),
    }
}

/// Lets an operand that brings `__array_ufunc__` answer.
fn overridden(
    vm: &mut Vm,
    ufunc: Ufunc,
    method: &str,
    operands: &[Value],
    args: &Args<'_>,
) -> PyResult<Option<Value>> {
    for operand in operands {
        if !matches!(operand, Value::Instance(_)) || ndarray::of(operand).is_some() {
            continue;
        }
        if let Some(answer) = vm.special(operand, "__array_ufunc__".into()) {
            let mut items = vec![wrap(ufunc), Value::from(method)];
            items.extend(args.pos().iter().cloned());
            let names: Vec<tb_python::Sym> = args.keywords().map(|(name, _)| name).collect();
            items.extend(args.keywords().map(|(_, value)| value.clone()));
            let result = vm.call_args(&answer, Args::new(&items, &names))?;
            if !matches!(result, Value::NotImplemented) {
                return Ok(Some(result));
            }
        }
    }
    Ok(None)
}

/// An operand: an array, or a Python number that takes the other's type.
enum Given {
    Array(Array),
    Weak(Kind, Value),
}

fn given(vm: &mut Vm, value: &Value) -> PyResult<Given> {
    Ok(match value {
        Value::Int(_) | Value::Big(_) => Given::Weak(Kind::Signed, value.clone()),
        Value::Float(_) => Given::Weak(Kind::Float, value.clone()),
        Value::Complex(_) => Given::Weak(Kind::Complex, value.clone()),
        _ => Given::Array(convert::to_array(vm, value, None)?),
    })
}

/// The type that a Python number takes beside `other`; without another, its own.
fn weak_type(kind: Kind, other: Option<DType>) -> DType {
    let own = match kind {
        Kind::Complex => DType::Complex128,
        Kind::Float => DType::Float64,
        _ => DType::Int64,
    };
    match other {
        None => own,
        Some(other) if other.kind() == Kind::Str => own,
        Some(other) => match kind {
            Kind::Signed if other.kind() >= Kind::Unsigned => other,
            Kind::Float if other.is_inexact() => other,
            _ => own,
        },
    }
}

/// The common type of operands by NEP 50.
pub fn common_type(vm: &mut Vm, values: &[Value]) -> PyResult<DType> {
    let mut common: Option<DType> = None;
    let mut weak: Option<Kind> = None;
    for value in values {
        match value {
            Value::Int(_) | Value::Big(_) => weak = weak.max(Some(Kind::Signed)),
            Value::Float(_) => weak = weak.max(Some(Kind::Float)),
            Value::Complex(_) => weak = weak.max(Some(Kind::Complex)),
            other => {
                let own = dtype::of_operand(vm, other)?;
                common = Some(common.map_or(own, |common| common.promote(own)));
            }
        }
    }
    Ok(match weak {
        Some(kind) => {
            let taken = weak_type(kind, common);
            common.map_or(taken, |common| common.promote(taken))
        }
        None => common.unwrap_or(DType::Float64),
    })
}

fn no_loop(ufunc: Ufunc, operands: &[Array], wanted: bool) -> PyErr {
    let name = ufunc.name;
    let text = operands.iter().any(|operand| operand.dtype.kind() == Kind::Str);
    if ufunc.op == Op::Binary(Binary::Subtract) && !wanted {
        return PyErr::type_error(
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the \
             logical_xor function instead.",
        );
    }
    if matches!(ufunc.op, Op::Unary(Unary::Negative)) && !text {
        return PyErr::type_error(
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not \
             function instead.",
        );
    }
    let compares = matches!(ufunc.op, Op::Binary(op) if op.is_comparison());
    let named = matches!(
        ufunc.op,
        Op::Unary(Unary::Positive | Unary::Sign | Unary::Negative | Unary::Absolute | Unary::Square)
    );
    let times = compares && operands.iter().any(|operand| operand.dtype.is_time());
    if (text && !matches!(ufunc.op, Op::Unary(_))) || wanted || named || times {
        let list: Vec<String> = operands
            .iter()
            .map(|operand| match compares || named {
                true => format!("<class 'numpy.dtypes.{}'>", class_name(operand.dtype)),
                false => format!("dtype('{}')", operand.dtype),
            })
            .collect();
        let list = if list.len() == 1 { format!("{},", list[0]) } else { list.join(", ") };
        let kinds =
            if list.ends_with(',') { list.trim_end_matches(',').to_string() } else { format!("({list})") };
        return PyErr::new(
            &exceptions::no_loop(),
            format!("ufunc '{name}' did not contain a loop with signature matching types {kinds} -> None"),
        );
    }
    PyErr::type_error(format!(
        "ufunc '{name}' not supported for the input types, and the inputs could not be safely coerced to any supported \
         types according to the casting rule ''safe''"
    ))
}

/// The class of a type's descriptor, as messages name it.
fn class_name(dtype: DType) -> String {
    if let DType::Str(_) = dtype {
        return "StrDType".into();
    }
    if dtype.is_time() {
        return if dtype.kind() == Kind::DateTime { "DateTime64DType" } else { "TimeDelta64DType" }.into();
    }
    let name = dtype.to_string();
    match name.strip_prefix("uint") {
        Some(bits) => format!("UInt{bits}DType"),
        None => format!("{}{}DType", name[..1].to_uppercase(), &name[1..]),
    }
}

/// The loop and the operands as arrays.
fn resolve(
    vm: &mut Vm,
    ufunc: Ufunc,
    values: &[Value],
    wanted: Option<DType>,
) -> PyResult<(Loop, Vec<Array>)> {
    let mut operands = Vec::with_capacity(2);
    for value in values {
        operands.push(given(vm, value)?);
    }
    let mut common: Option<DType> = None;
    for operand in &operands {
        if let Given::Array(array) = operand {
            common = Some(common.map_or(array.dtype, |common| common.promote(array.dtype)));
        }
    }
    let strong = common;
    for operand in &operands {
        if let Given::Weak(kind, _) = operand {
            let taken = weak_type(*kind, strong);
            common = Some(common.map_or(taken, |common| common.promote(taken)));
        }
    }
    let mut dtype = common.unwrap_or(DType::Float64);
    let compares = matches!(ufunc.op, Op::Binary(op) if op.is_comparison());
    let mixed_text = compares
        && dtype.kind() == Kind::Str
        && operands.iter().any(|operand| match operand {
            Given::Array(array) => array.dtype.kind() != Kind::Str,
            Given::Weak(..) => true,
        });
    let mut arrays = Vec::with_capacity(2);
    for operand in operands {
        arrays.push(match operand {
            Given::Array(array) => array,
            Given::Weak(kind, value) => {
                let mut own = weak_type(kind, strong);
                if convert::check_python_int(&value, own).is_err() && compares {
                    // Compared as it is, beyond what the array's type holds.
                    own = if matches!(value, Value::Int(_)) { DType::Int64 } else { DType::Float64 };
                    dtype = dtype.promote(own);
                    let number = match &value {
                        Value::Big(big) => Value::Float(if big.sign() == num_bigint::Sign::Minus {
                            f64::NEG_INFINITY
                        } else {
                            f64::INFINITY
                        }),
                        other => other.clone(),
                    };
                    convert::to_array(vm, &number, Some(own))?
                } else {
                    convert::to_array(vm, &value, Some(own))?
                }
            }
        });
    }
    if let Some(wanted) = wanted {
        dtype = wanted;
    }
    let found = match ufunc.op {
        _ if mixed_text => None,
        Op::Unary(op) => unary_loop(op, dtype),
        Op::Binary(op) => binary_loop(op, dtype),
    };
    match found {
        Some(found) => Ok((found, arrays)),
        None => Err(no_loop(ufunc, &arrays, wanted.is_some())),
    }
}

/// Calls a ufunc on values.
///
/// # Errors
/// What NumPy raises, in its words.
pub fn operate(vm: &mut Vm, ufunc: Ufunc, values: &[Value], options: Options<'_>) -> PyResult<Value> {
    if matches!(ufunc.op, Op::Unary(_)) && values[0].is_none() {
        return Err(PyErr::type_error(format!(
            "loop of ufunc does not support argument 0 of type NoneType which has no callable {} method",
            ufunc.name
        )));
    }
    let (looped, arrays) = match resolve(vm, ufunc, values, options.dtype) {
        Err(err) if time::any(values) => {
            let answer = of_times(vm, ufunc, values, &options)?;
            return if answer.is_none() { Err(err) } else { Ok(answer) };
        }
        Err(err) if is_complex(vm, ufunc, values)? => {
            let answer = of_complex(vm, ufunc, values, &options)?;
            return if answer.is_none() { Err(err) } else { Ok(answer) };
        }
        found => found?,
    };
    if let Some(casting) = options.casting {
        for array in &arrays {
            if !array.dtype.can_cast(looped.input, casting) {
                return Err(PyErr::new(
                    &exceptions::input_casting(),
                    format!(
                        "Cannot cast ufunc '{}' input from dtype('{}') to dtype('{}') with casting rule '{}'",
                        ufunc.name,
                        array.dtype,
                        looped.input,
                        casting.name()
                    ),
                ));
            }
        }
    }
    if ufunc.op == Op::Binary(Binary::Power) && looped.input.kind() == Kind::Signed {
        refuse_negative_powers(vm, &arrays[1])?;
    }
    let result = match options.out {
        Some(out) => into(vm, ufunc, &looped, arrays, out, options.mask.as_ref(), options.casting)?,
        None => {
            let result = fresh(vm, &looped, &arrays, options.mask.as_ref())?;
            ndarray::wrap_result(result)
        }
    };
    match options.scalar {
        true => warn::check(vm, &format!("scalar {}", ufunc.name))?,
        false => warn::check(vm, ufunc.name)?,
    }
    Ok(result)
}

/// What a ufunc gives of times; `None` if it has no meaning for them.
fn of_times(vm: &mut Vm, ufunc: Ufunc, values: &[Value], options: &Options<'_>) -> PyResult<Value> {
    time::call(vm, "_time_ufunc", &written(ufunc, values, options))
}

/// Whether the operand of a function of one is complex.
fn is_complex(vm: &mut Vm, ufunc: Ufunc, values: &[Value]) -> PyResult<bool> {
    Ok(matches!(ufunc.op, Op::Unary(_))
        && convert::to_array(vm, &values[0], None)?.dtype == DType::Complex128)
}

/// What a ufunc gives of complex numbers that the engine has no loop for; `None` if it has no meaning for them.
fn of_complex(vm: &mut Vm, ufunc: Ufunc, values: &[Value], options: &Options<'_>) -> PyResult<Value> {
    let numpy = super::packages::load(vm, "complexes")?;
    let function = numpy.namespace.get("_complex_ufunc".into()).unwrap_or_default();
    vm.call(&function, &written(ufunc, values, options))
}

/// A call as the Python side takes it: name, operands, `out`, `where`.
fn written(ufunc: Ufunc, values: &[Value], options: &Options<'_>) -> [Value; 4] {
    let mask = options.mask.clone().map_or(Value::Bool(true), ndarray::wrap);
    let out = options.out.cloned().unwrap_or(Value::None);
    [Value::from(ufunc.name), Value::list(values.to_vec()), out, mask]
}

fn refuse_negative_powers(vm: &mut Vm, exponents: &Array) -> PyResult<()> {
    let control = Arc::clone(&vm.control);
    if exponents.dtype.kind() != Kind::Signed {
        return Ok(());
    }
    let whole = exponents.to::<i64>(&control);
    if lift(vm, whole)?.slice::<i64>().iter().any(|&exponent| exponent < 0) {
        return Err(PyErr::value_error("Integers to negative integer powers are not allowed."));
    }
    Ok(())
}

fn fresh(vm: &mut Vm, looped: &Loop, arrays: &[Array], mask: Option<&Array>) -> PyResult<Array> {
    let shapes: Vec<&[usize]> = arrays.iter().chain(mask).map(Array::shape).collect();
    let shape = lift(vm, broadcast_shapes(shapes.iter().copied()))?;
    let control = Arc::clone(&vm.control);
    // Where a mask says no, zeros stay.
    let make = if mask.is_some() { Array::zeroed } else { Array::unwritten };
    let result = result_like(make, looped.output, &shape, arrays, &control);
    let mut result = lift(vm, result)?;
    let operands: Vec<Operand<'_>> = arrays.iter().map(Operand::Array).collect();
    let done = apply(looped, &operands, &mut result.output(), mask, &control);
    lift(vm, done)?;
    Ok(result)
}

/// A new array whose axes lie in memory as those of the first operand of that shape do.
fn result_like(
    make: fn(DType, &[usize], &tb_array::Context) -> tb_base::Result<Array>,
    dtype: DType,
    shape: &[usize],
    arrays: &[Array],
    context: &tb_array::Context,
) -> tb_base::Result<Array> {
    let model = arrays.iter().find(|array| array.shape() == shape);
    let fortran = model.is_some_and(|array| {
        array.ndim() > 1 && !array.is_contiguous() && array.layout.is_f_contiguous(array.itemsize())
    });
    if !fortran {
        return make(dtype, shape, context);
    }
    let reversed: Vec<usize> = shape.iter().rev().copied().collect();
    let mut array = make(dtype, &reversed, context)?;
    array.layout = array.layout.transposed();
    Ok(array)
}

fn into(
    vm: &mut Vm,
    ufunc: Ufunc,
    looped: &Loop,
    mut arrays: Vec<Array>,
    out: &Value,
    mask: Option<&Array>,
    casting: Option<Casting>,
) -> PyResult<Value> {
    let Some(target) = ndarray::of(out) else {
        return Err(PyErr::type_error("return arrays must be of ArrayType"));
    };
    if !target.is_writeable() {
        return Err(PyErr::value_error("output array is read-only"));
    }
    let casting = casting.unwrap_or(Casting::SameKind);
    if !looped.output.can_cast(target.dtype(), casting) {
        return Err(PyErr::new(
            &exceptions::output_casting(),
            format!(
                "Cannot cast ufunc '{}' output from dtype('{}') to dtype('{}') with casting rule '{}'",
                ufunc.name,
                looped.output,
                target.dtype(),
                casting.name()
            ),
        ));
    }
    let layout = target.layout();
    let shapes: Vec<&[usize]> = arrays.iter().chain(mask).map(Array::shape).collect();
    let common = lift(vm, broadcast_shapes(shapes.iter().copied()))?;
    let fits = broadcast_shapes([&common[..], &layout.shape[..]]).is_ok_and(|shape| shape == layout.shape);
    if !fits {
        let mut every = shapes.clone();
        every.push(&layout.shape);
        lift(vm, broadcast_shapes(every.iter().copied()))?;
        return Err(PyErr::value_error(format!(
            "non-broadcastable output operand with shape {} doesn't match the broadcast shape {}",
            tight_shape(&layout.shape),
            tight_shape(&lift(vm, broadcast_shapes([&common[..], &layout.shape[..]])).unwrap_or(common))
        )));
    }
    let control = Arc::clone(&vm.control);
    // Operands in the memory that is written: the same elements are read as the loop goes, others copied first.
    let mut same = vec![false; arrays.len()];
    for (array, same) in arrays.iter_mut().zip(&mut same) {
        if !target.storage.holds(array) {
            continue;
        }
        if array.layout == layout && array.dtype == target.dtype() && !has_repeats(&layout) {
            *same = true;
            *array = Array::scalar(false);
        } else if overlaps_askew(&array.layout, array.itemsize(), &layout, target.dtype().itemsize())
            || target.storage.holds(array)
        {
            let copy = array.copied(&control);
            *array = lift(vm, copy)?;
        }
    }
    let mask = match mask {
        Some(mask) if target.storage.holds(mask) => {
            let copy = mask.copied(&control);
            Some(lift(vm, copy)?)
        }
        other => other.cloned(),
    };
    let operands: Vec<Operand<'_>> = arrays
        .iter()
        .zip(&same)
        .map(|(array, same)| if *same { Operand::Output } else { Operand::Array(array) })
        .collect();
    target.write(vm, &layout, |output| apply(looped, &operands, output, mask.as_ref(), &control))?;
    Ok(out.clone())
}

fn has_repeats(layout: &Layout) -> bool {
    layout.strides.iter().zip(&layout.shape).any(|(&stride, &length)| stride == 0 && length > 1)
}

/// A binary operation on the engine's arrays, for functions built on ufuncs.
///
/// # Errors
/// As `operate`.
pub fn binary(vm: &mut Vm, op: Binary, a: &Array, b: &Array) -> PyResult<Array> {
    let dtype = a.dtype.promote(b.dtype);
    let ufunc = by_op(Op::Binary(op));
    let Some(looped) = binary_loop(op, dtype) else {
        return Err(no_loop(ufunc, &[a.clone(), b.clone()], false));
    };
    fresh(vm, &looped, &[a.clone(), b.clone()], None)
}

/// A unary operation on an engine's array.
///
/// # Errors
/// As `operate`.
pub fn unary(vm: &mut Vm, op: Unary, a: &Array) -> PyResult<Array> {
    let ufunc = by_op(Op::Unary(op));
    let Some(looped) = unary_loop(op, a.dtype) else {
        return Err(no_loop(ufunc, std::slice::from_ref(a), false));
    };
    fresh(vm, &looped, std::slice::from_ref(a), None)
}

fn binary_op(ufunc: Ufunc, method: &str) -> PyResult<Binary> {
    match ufunc.op {
        Op::Binary(op) => Ok(op),
        Op::Unary(_) => Err(PyErr::value_error(format!("{method} only supported for binary functions"))),
    }
}

fn reduce(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let ufunc = this(&args)?;
    let op = binary_op(ufunc, "reduce")?;
    let rest = args.split_self().1;
    if let Some(result) = overridden(vm, ufunc, "reduce", rest.pos().get(..1).unwrap_or(&[]), &rest)? {
        return Ok(result);
    }
    reduction::of_ufunc(vm, ufunc, op, rest)
}

fn accumulate(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let ufunc = this(&args)?;
    let op = binary_op(ufunc, "accumulate")?;
    let rest = args.split_self().1;
    let [array, axis, wanted, out] = rest.bind("accumulate", ["array", "axis", "dtype", "out"], 1)?;
    let array = convert::to_array(vm, array.unwrap_or(&Value::None), None)?;
    let axis = axis.map_or(Ok(0), |axis| vm.index(axis))?;
    let axis = lift(vm, tb_array::axis_index(axis, array.ndim()))?;
    let wanted = convert::optional_dtype(vm, wanted)?;
    let result = reduction::running(vm, ufunc, op, &array, axis, wanted)?;
    reduction::deliver(vm, result, out)
}

fn outer(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let ufunc = this(&args)?;
    binary_op(ufunc, "outer product")?;
    let rest = args.split_self().1;
    let [a, b] = rest.pos() else { return Err(PyErr::type_error("outer() takes exactly two operands")) };
    let (first, second) = (convert::to_array(vm, a, None)?, convert::to_array(vm, b, None)?);
    let mut layout = first.layout.clone();
    layout.shape.extend(std::iter::repeat_n(1, second.ndim()));
    layout.strides.extend(std::iter::repeat_n(0, second.ndim()));
    let spread = ndarray::wrap(first.with_layout(layout));
    let out = rest.keyword("out").map(single).transpose()?;
    let wanted = convert::optional_dtype(vm, rest.keyword("dtype"))?;
    let options = Options { out, dtype: wanted, ..Options::default() };
    operate(vm, ufunc, &[spread, ndarray::wrap(second)], options)
}

fn at(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let ufunc = this(&args)?;
    let rest = args.split_self().1;
    let [object, places, values] = rest.bind("at", ["/a", "/indices", "/b"], 2)?;
    let (object, places) = (object.unwrap_or(&Value::None), places.unwrap_or(&Value::None));
    let Some(own) = ndarray::of(object) else { return Err(PyErr::type_error("first operand must be array")) };
    // Where the places are: the key applied to an array of the elements' own offsets.
    let layout = own.layout();
    let offsets: Vec<i64> = own.array().offsets().map(|offset| offset as i64).collect();
    let offsets = ndarray::wrap(Array::from_vec(&offsets, &layout.shape));
    let picked = index::get(vm, &offsets, places)?;
    let picked = convert::to_array(vm, &picked, Some(DType::Int64))?;
    let shape = picked.shape().to_vec();
    let picked: Vec<usize> = picked.items().map(|item| item.to_i64() as usize).collect();
    let mut operands = vec![object.clone()];
    operands.extend(values.cloned());
    let (looped, mut arrays) = resolve(vm, ufunc, &operands, None)?;
    let values = if values.is_some() { arrays.pop() } else { None };
    drop(arrays);
    let values = match values {
        Some(values) => {
            let spread = values.layout.broadcast(&shape).ok_or_else(|| {
                PyErr::value_error(format!(
                    "shape mismatch: value array of shape {} could not be broadcast to indexing result of shape {}",
                    tight_shape(values.shape()),
                    tight_shape(&shape)
                ))
            })?;
            let control = Arc::clone(&vm.control);
            let copy = values.with_layout(spread).copied(&control);
            Some(lift(vm, copy)?)
        }
        None => None,
    };
    if !looped.output.can_cast(own.dtype(), Casting::SameKind) {
        return Err(PyErr::new(
            &exceptions::output_casting(),
            format!(
                "Cannot cast ufunc '{}' output from dtype('{}') to dtype('{}') with casting rule 'same_kind'",
                ufunc.name,
                looped.output,
                own.dtype()
            ),
        ));
    }
    let control = Arc::clone(&vm.control);
    own.write(vm, &layout, |output| accumulate_at(&looped, output, &picked, values.as_ref(), &control))?;
    warn::check(vm, ufunc.name)?;
    Ok(Value::None)
}

/// A scalar of the result type for a comparison that no loop does: nothing equals something of another kind.
pub fn never_equal(vm: &mut Vm, value: &Value, other: &Value, unequal: bool) -> PyResult<Value> {
    let own = convert::to_array(vm, value, None)?;
    let shape = match convert::to_array(vm, other, None) {
        Ok(other) => lift(vm, broadcast_shapes([own.shape(), other.shape()]))?,
        Err(_) => own.shape().to_vec(),
    };
    let control = Arc::clone(&vm.control);
    let filled = tb_array::filled(DType::Bool, &shape, &tb_array::Item::Bool(unequal), &control);
    let filled = lift(vm, filled)?;
    Ok(if shape.is_empty() { scalar::of_array(&filled) } else { ndarray::wrap(filled) })
}
