//! Elementwise operations: which types they run in, and running a loop over arrays of any layout.

use crate::array::{Array, Context, Output};
use crate::cast::cast_block;
use crate::copy::{BLOCK, Walker, words_as_bytes};
use crate::kernel::{arith, bits, compare, float, map1};
use crate::layout::Layout;
use crate::{Complex, DType, Kind, dispatch, elements};
use tb_base::Result;

/// Operations on two operands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Binary {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Remainder,
    Fmod,
    Power,
    Maximum,
    Minimum,
    Fmax,
    Fmin,
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    LogicalAnd,
    LogicalOr,
    LogicalXor,
    BitwiseAnd,
    BitwiseOr,
    BitwiseXor,
    LeftShift,
    RightShift,
    Arctan2,
    Hypot,
    Copysign,
    Logaddexp,
    Logaddexp2,
    Nextafter,
    Heaviside,
    Gcd,
    Lcm,
}

/// Operations on one operand.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unary {
    Negative,
    Positive,
    Absolute,
    Fabs,
    Sign,
    Sqrt,
    Square,
    Cbrt,
    Reciprocal,
    Exp,
    Exp2,
    Expm1,
    Log,
    Log2,
    Log10,
    Log1p,
    Sin,
    Cos,
    Tan,
    Arcsin,
    Arccos,
    Arctan,
    Sinh,
    Cosh,
    Tanh,
    Arcsinh,
    Arccosh,
    Arctanh,
    Floor,
    Ceil,
    Trunc,
    Rint,
    Degrees,
    Radians,
    Spacing,
    Isnan,
    Isinf,
    Isfinite,
    Signbit,
    LogicalNot,
    Invert,
    Conjugate,
    BitCount,
}

pub type RunUnary = fn(&[u8], &mut [u8]);
pub type RunBinary = fn(&[u8], &[u8], &mut [u8]);

#[derive(Clone, Copy)]
pub enum Run {
    Unary(RunUnary),
    Binary(RunBinary),
    /// Comparison of text of that many code points.
    Text(Binary, u32),
}

/// A loop: the type its operands are brought to, the type of its results, the function.
#[derive(Clone, Copy)]
pub struct Loop {
    pub input: DType,
    pub output: DType,
    pub run: Run,
}

impl Binary {
    pub fn is_comparison(self) -> bool {
        use Binary::{Equal, Greater, GreaterEqual, Less, LessEqual, NotEqual};
        matches!(self, Equal | NotEqual | Less | LessEqual | Greater | GreaterEqual)
    }

    fn gives_bool(self) -> bool {
        self.is_comparison() || matches!(self, Binary::LogicalAnd | Binary::LogicalOr | Binary::LogicalXor)
    }

    fn is_float_only(self) -> bool {
        use Binary::{Arctan2, Copysign, Divide, Heaviside, Hypot, Logaddexp, Logaddexp2, Nextafter};
        matches!(self, Arctan2 | Copysign | Divide | Heaviside | Hypot | Logaddexp | Logaddexp2 | Nextafter)
    }
}

/// The loop of a binary operation for operands of the common type `dtype`; `None` if it has none. Times have none: what
/// an operation gives depends on which of them is a point and which a span.
pub fn binary_loop(op: Binary, dtype: DType) -> Option<Loop> {
    if let DType::Str(chars) = dtype {
        let run = Run::Text(op, chars);
        return op.is_comparison().then_some(Loop { input: dtype, output: DType::Bool, run });
    }
    if dtype.is_time() {
        return None;
    }
    let input = binary_input(op, dtype)?;
    let run = binary_run(op, input)?;
    let output = if op.gives_bool() { DType::Bool } else { input };
    Some(Loop { input, output, run: Run::Binary(run) })
}

/// The type in which `op` works on operands of type `dtype`.
fn binary_input(op: Binary, dtype: DType) -> Option<DType> {
    use Binary::{
        BitwiseAnd, BitwiseOr, BitwiseXor, FloorDivide, Fmod, Gcd, Lcm, LeftShift, Power, Remainder,
        RightShift,
    };
    if op.is_float_only() && !dtype.is_inexact() {
        // Division of ints is always in double precision; the others take the narrowest float that holds them.
        return Some(if op == Binary::Divide { DType::Float64 } else { float_for(dtype) });
    }
    match (op, dtype.kind()) {
        (Binary::Subtract, Kind::Bool) => None,
        (FloorDivide | Remainder | Fmod | Power | LeftShift | RightShift, Kind::Bool) => Some(DType::Int8),
        (Gcd | Lcm, Kind::Bool) => None,
        (
            BitwiseAnd | BitwiseOr | BitwiseXor | LeftShift | RightShift | Gcd | Lcm,
            Kind::Float | Kind::Complex,
        ) => None,
        (Binary::Divide, Kind::Complex) => Some(dtype),
        (_, Kind::Complex) if op.is_float_only() => None,
        (FloorDivide | Remainder | Fmod, Kind::Complex) => None,
        _ => Some(dtype),
    }
}

/// The float type for functions of ints. There is no half precision here: small ints take the next one.
fn float_for(dtype: DType) -> DType {
    if dtype.itemsize() <= 2 { DType::Float32 } else { DType::Float64 }
}

fn binary_run(op: Binary, dtype: DType) -> Option<RunBinary> {
    if op.is_comparison() {
        return dispatch!(dtype, T => compare::compare_loop::<T>(op), else None);
    }
    if op.gives_bool() {
        return dispatch!(dtype, T => compare::logic_loop::<T>(op), else None);
    }
    macro_rules! int {
        ($type:ty) => {
            bits::int_loop::<$type>(op).or_else(|| arith::ordered_loop::<$type>(op))
        };
    }
    match dtype {
        DType::Bool => bits::bits_loop::<bool>(op).or_else(|| arith::ordered_loop::<bool>(op)),
        DType::Int8 => int!(i8),
        DType::Int16 => int!(i16),
        DType::Int32 => int!(i32),
        DType::Int64 => int!(i64),
        DType::UInt8 => int!(u8),
        DType::UInt16 => int!(u16),
        DType::UInt32 => int!(u32),
        DType::UInt64 => int!(u64),
        DType::Float32 => float::float_binary::<f32>(op),
        DType::Float64 => float::float_binary::<f64>(op),
        DType::Complex128 => match op {
            Binary::Maximum | Binary::Fmax => Some(|a, b, to| {
                crate::kernel::map2::<Complex, Complex>(a, b, to, |x, y| if x >= y { x } else { y });
            }),
            Binary::Minimum | Binary::Fmin => Some(|a, b, to| {
                crate::kernel::map2::<Complex, Complex>(a, b, to, |x, y| if x <= y { x } else { y });
            }),
            _ => arith::complex_loop(op),
        },
        DType::Str(_) | DType::TimeDelta(_) | DType::DateTime(_) => None,
    }
}

/// The loop of a unary operation for an operand of type `dtype`; `None` if it has none.
pub fn unary_loop(op: Unary, dtype: DType) -> Option<Loop> {
    let (input, output) = unary_types(op, dtype)?;
    let run = unary_run(op, input)?;
    Some(Loop { input, output, run: Run::Unary(run) })
}

fn unary_types(op: Unary, dtype: DType) -> Option<(DType, DType)> {
    use Unary::{
        Absolute, BitCount, Ceil, Conjugate, Floor, Invert, Isfinite, Isinf, Isnan, LogicalNot, Negative,
        Positive, Rint, Sign, Signbit, Square, Trunc,
    };
    let kind = dtype.kind();
    if !dtype.is_numeric() {
        return None;
    }
    let same = Some((dtype, dtype));
    match op {
        LogicalNot => Some((dtype, DType::Bool)),
        Negative | Positive | Sign if kind == Kind::Bool => None,
        Negative | Positive | Sign | Conjugate => same,
        Square if kind == Kind::Bool => Some((DType::Int8, DType::Int8)),
        Square => same,
        Absolute => Some((dtype, if kind == Kind::Complex { DType::Float64 } else { dtype })),
        Invert => (!dtype.is_inexact()).then_some((dtype, dtype)),
        BitCount => dtype.is_integer().then_some((dtype, DType::UInt8)),
        Isnan | Isinf | Isfinite | Signbit => {
            let input = if dtype.is_inexact() { dtype } else { DType::Float64 };
            (op != Signbit || kind != Kind::Complex).then_some((input, DType::Bool))
        }
        Floor | Ceil | Trunc if kind == Kind::Complex => None,
        Floor | Ceil | Trunc if kind != Kind::Float => same,
        Unary::Reciprocal if dtype.is_integer() => same,
        Rint if dtype.is_integer() => Some((DType::Float64, DType::Float64)),
        _ if dtype.is_inexact() => same,
        _ => Some((float_for(dtype), float_for(dtype))),
    }
}

fn unary_run(op: Unary, dtype: DType) -> Option<RunUnary> {
    use crate::cast::Convert;
    use arith::Number;
    match op {
        Unary::LogicalNot => {
            return dispatch!(dtype, T => Some(|a, to| map1::<T, bool>(a, to, |x| !x.to_bool())), else None);
        }
        Unary::Negative => {
            return dispatch!(dtype, T => Some(|a, to| map1::<T, T>(a, to, T::negative)), else None);
        }
        Unary::Positive => return dispatch!(dtype, T => Some(|a, to| map1::<T, T>(a, to, |x| x)), else None),
        Unary::Sign => return dispatch!(dtype, T => Some(|a, to| map1::<T, T>(a, to, T::sign)), else None),
        Unary::Square => {
            return dispatch!(dtype, T => Some(|a, to| map1::<T, T>(a, to, |x| x.multiply(x))), else None);
        }
        Unary::Absolute | Unary::Fabs if dtype != DType::Complex128 => {
            return dispatch!(dtype, T => Some(|a, to| map1::<T, T>(a, to, T::absolute)), else None);
        }
        Unary::Conjugate | Unary::Floor | Unary::Ceil | Unary::Trunc if !dtype.is_inexact() => {
            return dispatch!(dtype, T => Some(|a, to| map1::<T, T>(a, to, |x| x)), else None);
        }
        Unary::Conjugate if dtype != DType::Complex128 => {
            return dispatch!(dtype, T => Some(|a, to| map1::<T, T>(a, to, |x| x)), else None);
        }
        _ => {}
    }
    macro_rules! int {
        ($type:ty) => {
            match op {
                Unary::BitCount => Some(|a, to| map1::<$type, u8>(a, to, bits::Int::bit_count)),
                Unary::Reciprocal => {
                    Some(|a, to| map1::<$type, $type>(a, to, |x| (1 as $type).checked_div(x).unwrap_or(0)))
                }
                _ => bits::invert_loop::<$type>(op),
            }
        };
    }
    match dtype {
        DType::Bool => bits::invert_loop::<bool>(op),
        DType::Int8 => int!(i8),
        DType::Int16 => int!(i16),
        DType::Int32 => int!(i32),
        DType::Int64 => int!(i64),
        DType::UInt8 => int!(u8),
        DType::UInt16 => int!(u16),
        DType::UInt32 => int!(u32),
        DType::UInt64 => int!(u64),
        DType::Float32 => float::float_unary::<f32>(op),
        DType::Float64 => float::float_unary::<f64>(op),
        DType::Complex128 => float::complex_unary(op),
        DType::Str(_) | DType::TimeDelta(_) | DType::DateTime(_) => None,
    }
}

/// An operand of a loop: an array, or the very memory that is written.
pub enum Operand<'a> {
    Array(&'a Array),
    Output,
}

struct Source<'a> {
    operand: &'a Operand<'a>,
    dtype: DType,
    walker: Walker,
    /// One element for all: gathered once.
    constant: bool,
    direct: Option<usize>,
    raw: Vec<u128>,
    row: Vec<u128>,
}

/// Room for a block of elements, of which there are `size`; none if it is not `wanted`.
fn room(dtype: DType, size: usize, wanted: bool) -> Vec<u128> {
    if wanted { vec![0; (BLOCK.min(size) * dtype.itemsize()).div_ceil(16)] } else { Vec::new() }
}

impl<'a> Source<'a> {
    fn new(operand: &'a Operand<'a>, output: &Output<'_>, input: DType) -> Source<'a> {
        let (dtype, layout) = match operand {
            Operand::Array(array) => {
                let layout = array.layout.broadcast(&output.layout.shape);
                (array.dtype, layout.unwrap_or_else(|| output.layout.clone()))
            }
            Operand::Output => (output.dtype, output.layout.clone()),
        };
        let direct = (dtype == input
            && matches!(operand, Operand::Array(_))
            && layout.is_c_contiguous(dtype.itemsize()))
        .then_some(layout.offset);
        let constant = layout.strides.iter().zip(&layout.shape).all(|(&s, &n)| s == 0 || n == 1)
            && matches!(operand, Operand::Array(_));
        let size = output.layout.size();
        let copies = direct.is_none() || constant;
        let raw = room(dtype, size, copies && dtype != input);
        let row = room(input, size, copies);
        Source { operand, dtype, walker: Walker::new(&layout), constant, direct, raw, row }
    }

    /// The next `count` elements as `input`.
    fn row(&mut self, at: usize, count: usize, input: DType, written: &[u8]) -> Result<&[u8]> {
        let (from, to) = (self.dtype.itemsize(), input.itemsize());
        let bytes = match self.operand {
            Operand::Array(array) => array.buffer.bytes(),
            Operand::Output => written,
        };
        if self.constant && at > 0 {
            return Ok(&words_as_bytes(&mut self.row)[..count * to]);
        }
        if !self.constant
            && let (Some(start), Operand::Array(array)) = (self.direct, self.operand)
        {
            return Ok(&array.buffer.bytes()[start + at * to..start + (at + count) * to]);
        }
        if self.dtype == input {
            let row = &mut words_as_bytes(&mut self.row)[..count * to];
            self.walker.gather(bytes, from, row);
            return Ok(row);
        }
        let raw = &mut words_as_bytes(&mut self.raw)[..count * from];
        self.walker.gather(bytes, from, raw);
        let row = &mut words_as_bytes(&mut self.row)[..count * to];
        cast_block(self.dtype, raw, input, row)?;
        Ok(row)
    }
}

/// `output = loop(operands)`, element by element, each operand stretched to the output's shape; where `mask` is
/// given, only there. Operands that share memory with the output must be `Operand::Output`.
///
/// # Errors
/// `Interrupted`; `Value` for text that is no number.
pub fn apply(
    looped: &Loop,
    operands: &[Operand<'_>],
    output: &mut Output<'_>,
    mask: Option<&Array>,
    context: &Context,
) -> Result<()> {
    let input = looped.input;
    let size = output.layout.size();
    let itemsize = output.dtype.itemsize();
    let mut sources: Vec<Source<'_>> = operands.iter().map(|one| Source::new(one, output, input)).collect();
    let mask_operand = mask.map(Operand::Array);
    let mut mask = mask_operand.as_ref().map(|one| Source::new(one, output, DType::Bool));
    let mut target = Walker::new(output.layout);
    let direct = (mask.is_none() && output.dtype == looped.output && output.layout.is_c_contiguous(itemsize))
        .then_some(output.layout.offset);
    let mut result = room(looped.output, size, direct.is_none());
    let mut converted = room(output.dtype, size, direct.is_none() && output.dtype != looped.output);
    let mut at = 0;
    while at < size {
        if at % (16 * BLOCK) == 0 {
            context.interrupt.check()?;
        }
        let count = (size - at).min(BLOCK);
        let result_bytes = if direct.is_some() { 0 } else { count * looped.output.itemsize() };
        let result = &mut words_as_bytes(&mut result)[..result_bytes];
        match (&mut sources[..], direct) {
            ([a], Some(start)) => {
                let a = a.row(at, count, input, output.bytes)?;
                run_unary(
                    looped,
                    a,
                    &mut output.bytes[start + at * itemsize..start + (at + count) * itemsize],
                );
            }
            ([a, b], Some(start)) => {
                let a = a.row(at, count, input, output.bytes)?;
                let b = b.row(at, count, input, output.bytes)?;
                run_binary(
                    looped,
                    a,
                    b,
                    &mut output.bytes[start + at * itemsize..start + (at + count) * itemsize],
                );
            }
            ([a], None) => run_unary(looped, a.row(at, count, input, output.bytes)?, result),
            ([a, b], None) => {
                let a = a.row(at, count, input, output.bytes)?;
                run_binary(looped, a, b.row(at, count, input, output.bytes)?, result);
            }
            _ => unreachable!("a loop has one or two operands"),
        }
        if direct.is_none() {
            let row = if output.dtype == looped.output {
                &*result
            } else {
                let converted = &mut words_as_bytes(&mut converted)[..count * itemsize];
                cast_block(looped.output, result, output.dtype, converted)?;
                &*converted
            };
            match &mut mask {
                None => target.scatter(row, itemsize, output.bytes),
                Some(mask) => {
                    let mask = elements::<bool>(mask.row(at, count, DType::Bool, &[])?);
                    scatter_where(&mut target, row, itemsize, mask, output.bytes);
                }
            }
        }
        at += count;
    }
    Ok(())
}

fn run_unary(looped: &Loop, a: &[u8], to: &mut [u8]) {
    if let Run::Unary(run) = looped.run {
        run(a, to);
    }
}

fn run_binary(looped: &Loop, a: &[u8], b: &[u8], to: &mut [u8]) {
    match looped.run {
        Run::Binary(run) => run(a, b, to),
        Run::Text(op, chars) => compare::compare_text(op, chars, a, b, to),
        Run::Unary(_) => {}
    }
}

fn scatter_where(target: &mut Walker, row: &[u8], itemsize: usize, mask: &[bool], to: &mut [u8]) {
    let mut done = 0;
    while let Some((mut offset, stride, count)) = target.run(mask.len() - done) {
        for at in done..done + count {
            if mask[at] {
                to[offset..offset + itemsize].copy_from_slice(&row[at * itemsize..(at + 1) * itemsize]);
            }
            offset = offset.wrapping_add_signed(stride);
        }
        done += count;
        if done == mask.len() {
            return;
        }
    }
}

/// `output[places[i]] = op(output[places[i]], values[i])` one after the other; places are byte offsets.
///
/// # Errors
/// `Interrupted`.
pub fn accumulate_at(
    looped: &Loop,
    output: &mut Output<'_>,
    places: &[usize],
    values: Option<&Array>,
    context: &Context,
) -> Result<()> {
    let itemsize = output.dtype.itemsize();
    let values = values.map(|values| values.cast(looped.input, context)).transpose()?;
    let layout =
        values.as_ref().and_then(|v| v.layout.broadcast(&[places.len()]).or_else(|| Some(v.layout.clone())));
    let mut walker = layout.as_ref().map(Walker::new);
    let mut scratch = [0_u128; 4];
    for (step, &place) in places.iter().enumerate() {
        if step % 8192 == 0 {
            context.interrupt.check()?;
        }
        let [a, b, c, d] = &mut scratch;
        let (a, b, c, d) = (one(a), one(b), one(c), one(d));
        cast_block(
            output.dtype,
            &output.bytes[place..place + itemsize],
            looped.input,
            &mut a[..looped.input.itemsize()],
        )?;
        let result = &mut c[..looped.output.itemsize()];
        let a = &a[..looped.input.itemsize()];
        match (&mut walker, &values) {
            (Some(walker), Some(values)) => {
                let b = &mut b[..looped.input.itemsize()];
                walker.gather(values.buffer.bytes(), looped.input.itemsize(), b);
                run_binary(looped, a, b, result);
            }
            _ => run_unary(looped, a, result),
        }
        cast_block(looped.output, result, output.dtype, &mut d[..itemsize])?;
        output.bytes[place..place + itemsize].copy_from_slice(&d[..itemsize]);
    }
    Ok(())
}

fn one(word: &mut u128) -> &mut [u8] {
    words_as_bytes(std::slice::from_mut(word))
}

/// Whether two views overlap in memory other than by being the same elements in the same order.
pub fn overlaps_askew(a: &Layout, a_size: usize, b: &Layout, b_size: usize) -> bool {
    let (x, y) = (a.extent(a_size), b.extent(b_size));
    x.start < y.end && y.start < x.end && !(a == b && a_size == b_size)
}
