//! Arrays as text, exactly as NumPy prints them.

mod float;
mod format;
mod lines;

pub use float::{Trim, float_text, positional, scientific};
pub use format::Format;
pub use lines::lines;

use crate::array::Array;
use crate::time::{NAT, point_text};
use crate::{DType, Item};

/// `numpy.set_printoptions`.
#[derive(Clone, Debug)]
pub struct PrintOptions {
    /// Digits after the point at most; `None`: as many as it takes.
    pub precision: Option<usize>,
    pub threshold: usize,
    pub edge_items: usize,
    pub line_width: usize,
    pub suppress: bool,
    pub nan: String,
    pub inf: String,
    pub sign: char,
    pub float_mode: FloatMode,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FloatMode {
    Fixed,
    Unique,
    MaxPrec,
    MaxPrecEqual,
}

impl FloatMode {
    pub fn parse(name: &str) -> Option<FloatMode> {
        Some(match name {
            "fixed" => FloatMode::Fixed,
            "unique" => FloatMode::Unique,
            "maxprec" => FloatMode::MaxPrec,
            "maxprec_equal" => FloatMode::MaxPrecEqual,
            _ => return None,
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            FloatMode::Fixed => "fixed",
            FloatMode::Unique => "unique",
            FloatMode::MaxPrec => "maxprec",
            FloatMode::MaxPrecEqual => "maxprec_equal",
        }
    }
}

impl Default for PrintOptions {
    fn default() -> Self {
        PrintOptions {
            precision: Some(8),
            threshold: 1000,
            edge_items: 3,
            line_width: 75,
            suppress: false,
            nan: "nan".into(),
            inf: "inf".into(),
            sign: '-',
            float_mode: FloatMode::MaxPrec,
        }
    }
}

/// The items that are shown: all, or those at the edges of each axis.
pub fn shown_items(array: &Array, options: &PrintOptions) -> Vec<Item> {
    if array.size() <= options.threshold {
        return array.items().collect();
    }
    let axes: Vec<Vec<usize>> =
        array.shape().iter().map(|&length| shown_places(length, options.edge_items)).collect();
    let mut items = Vec::new();
    let mut index = vec![0; axes.len()];
    if axes.iter().any(Vec::is_empty) {
        return items;
    }
    loop {
        let at: Vec<usize> = index.iter().zip(&axes).map(|(&i, axis)| axis[i]).collect();
        items.push(array.item(&at));
        let mut axis = axes.len();
        loop {
            if axis == 0 {
                return items;
            }
            axis -= 1;
            index[axis] += 1;
            if index[axis] < axes[axis].len() {
                break;
            }
            index[axis] = 0;
        }
    }
}

fn shown_places(length: usize, edge: usize) -> Vec<usize> {
    if length <= 2 * edge { (0..length).collect() } else { (0..edge).chain(length - edge..length).collect() }
}

/// `array2string`: the elements in brackets. `indent` is how far the first line is indented already.
pub fn array_text(
    array: &Array,
    separator: &str,
    indent: usize,
    suffix: usize,
    options: &PrintOptions,
) -> String {
    if array.size() == 0 {
        return "[]".into();
    }
    let format = Format::new(array.dtype, &shown_items(array, options), array.ndim() == 0, options);
    let word = |index: &[usize]| Ok::<_, ()>(format.text(&array.item(index)));
    lines(array.shape(), word, separator, indent, suffix, options).unwrap_or_default()
}

/// `repr(array)`.
pub fn array_repr(array: &Array, options: &PrintOptions) -> String {
    let body = array_text(array, ", ", "array(".len(), 1, options);
    repr_around(array, &body, "array(", options)
}

/// Closes a `repr` that began with `prefix`: shape and type, where the elements do not tell.
pub fn repr_around(array: &Array, body: &str, prefix: &str, options: &PrintOptions) -> String {
    let mut extras = Vec::new();
    if (array.size() == 0 && array.shape() != [0]) || array.size() > options.threshold {
        extras.push(format!("shape={}", crate::shape_text(array.shape())));
    }
    let implied = matches!(array.dtype, DType::Bool | DType::Int64 | DType::Float64 | DType::Complex128);
    if !implied || array.size() == 0 {
        extras.push(match array.dtype {
            DType::Str(_) | DType::TimeDelta(_) | DType::DateTime(_) => format!("dtype='{}'", array.dtype),
            other => format!("dtype={other}"),
        });
    }
    if extras.is_empty() {
        return format!("{prefix}{body})");
    }
    let text = format!("{prefix}{body},");
    let extra = format!("{})", extras.join(", "));
    let last_line = text.chars().rev().take_while(|&c| c != '\n').count();
    let spacer = if last_line + extra.chars().count() + 1 > options.line_width {
        format!("\n{}", " ".repeat(prefix.len()))
    } else {
        " ".into()
    };
    format!("{text}{spacer}{extra}")
}

/// `str(array)`.
pub fn array_str(array: &Array, options: &PrintOptions) -> String {
    if array.ndim() == 0 {
        return scalar_text(array.dtype, &array.item(&[]));
    }
    array_text(array, " ", 0, 0, options)
}

/// `str` of a scalar of that type.
pub fn scalar_text(dtype: DType, item: &Item) -> String {
    match (dtype, item) {
        (DType::Float32, Item::Float(x)) => float_text(*x as f32),
        (DType::DateTime(unit), Item::Int(point)) => point_text(*point, unit),
        (DType::TimeDelta(_), Item::Int(NAT)) => "NaT".into(),
        (DType::TimeDelta(unit), Item::Int(span)) => format!("{span} {}", unit.word()),
        _ => item_text(item),
    }
}

/// `str` of an element.
pub fn item_text(item: &Item) -> String {
    match item {
        Item::Bool(true) => "True".into(),
        Item::Bool(false) => "False".into(),
        Item::Int(i) => i.to_string(),
        Item::UInt(u) => u.to_string(),
        Item::Float(x) => float_text(*x),
        Item::Complex(z) => {
            let part = |x: f64| {
                let text = float_text(x);
                text.strip_suffix(".0").map_or(text.clone(), String::from)
            };
            if z.re == 0.0 && !z.re.is_sign_negative() {
                return format!("{}j", part(z.im));
            }
            let sign = if z.im.is_sign_negative() && !z.im.is_nan() { "" } else { "+" };
            format!("({}{sign}{}j)", part(z.re), part(z.im))
        }
        Item::Str(text) => text.clone(),
    }
}
