//! How the elements of one array are written: all alike, so that they line up.

use super::float::{Trim, positional, scientific};
use super::{FloatMode, PrintOptions, item_text};
use crate::time::{NAT, Unit, point_text};
use crate::{DType, Item};

/// The common format of an array's elements.
pub enum Format {
    Bool {
        padded: bool,
    },
    Int {
        width: usize,
    },
    Float(FloatFormat),
    Complex(FloatFormat, FloatFormat),
    /// Points of time between quotes, all as wide.
    Point {
        unit: Unit,
        width: usize,
    },
    Span {
        width: usize,
    },
    Str,
}

impl Format {
    /// The format for `items`, those that are shown.
    pub fn new(dtype: DType, items: &[Item], is_scalar: bool, options: &PrintOptions) -> Format {
        let single = dtype == DType::Float32;
        match dtype {
            DType::Bool => Format::Bool { padded: !is_scalar },
            DType::Float32 | DType::Float64 => {
                let values: Vec<f64> = items.iter().map(Item::to_f64).collect();
                Format::Float(FloatFormat::new(&values, single, options.sign, options))
            }
            DType::Complex128 => {
                let parts = |part: fn(&Item) -> f64| items.iter().map(part).collect::<Vec<f64>>();
                let real = parts(Item::to_f64);
                let imaginary = parts(|item| if let Item::Complex(z) = item { z.im } else { 0.0 });
                Format::Complex(
                    FloatFormat::new(&real, single, options.sign, options),
                    FloatFormat::new(&imaginary, single, '+', options),
                )
            }
            DType::DateTime(unit) => {
                let width = items.iter().map(|item| point(item, unit).len()).max().unwrap_or(0);
                Format::Point { unit, width }
            }
            DType::TimeDelta(_) => {
                Format::Span { width: items.iter().map(|item| span(item).len()).max().unwrap_or(0) }
            }
            DType::Str(_) => Format::Str,
            _ => Format::Int { width: items.iter().map(|item| item_text(item).len()).max().unwrap_or(0) },
        }
    }

    pub fn text(&self, item: &Item) -> String {
        match (self, item) {
            (Format::Bool { padded: true }, Item::Bool(true)) => " True".into(),
            (Format::Int { width }, item) => format!("{:>width$}", item_text(item)),
            (Format::Float(format), item) => format.text(item.to_f64()),
            (Format::Complex(real, imaginary), Item::Complex(z)) => {
                let text = imaginary.text(z.im);
                let digits = text.trim_end().len();
                format!("{}{}j{}", real.text(z.re), &text[..digits], &text[digits..])
            }
            (Format::Point { unit, width }, item) => format!("{:>width$}", point(item, *unit)),
            (Format::Span { width }, item) => format!("{:>width$}", span(item)),
            (Format::Str, Item::Str(text)) => quoted(text),
            _ => item_text(item),
        }
    }
}

fn span(item: &Item) -> String {
    if *item == Item::Int(NAT) { "'NaT'".to_owned() } else { item_text(item) }
}

/// A point of time as an array shows it.
fn point(item: &Item, unit: Unit) -> String {
    let text = point_text(item.to_i64(), unit);
    if unit == Unit::Generic && item.to_i64() != NAT { text } else { format!("'{text}'") }
}

/// Python's `repr` of a text.
pub fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut result = String::from(quote);
    for c in text.chars() {
        match c {
            '\n' => result.push_str("\\n"),
            '\t' => result.push_str("\\t"),
            '\r' => result.push_str("\\r"),
            '\\' => result.push_str("\\\\"),
            c if c == quote => {
                result.push('\\');
                result.push(c);
            }
            c => result.push(c),
        }
    }
    result.push(quote);
    result
}

/// Widths and precision that all floats of an array share.
pub struct FloatFormat {
    single: bool,
    exponential: bool,
    precision: Option<usize>,
    unique: bool,
    trim: Trim,
    min_digits: usize,
    pad_left: usize,
    pad_right: usize,
    exp_size: usize,
    sign: char,
    nan: String,
    inf: String,
}

impl FloatFormat {
    pub fn new(values: &[f64], single: bool, sign: char, options: &PrintOptions) -> FloatFormat {
        let mut format = FloatFormat {
            single,
            exponential: false,
            precision: if options.float_mode == FloatMode::Unique { None } else { options.precision },
            unique: true,
            trim: Trim::Dot,
            min_digits: 0,
            pad_left: 0,
            pad_right: 0,
            exp_size: 0,
            sign,
            nan: options.nan.clone(),
            inf: options.inf.clone(),
        };
        let finite: Vec<f64> = values.iter().copied().filter(|x| x.is_finite()).collect();
        format.exponential = needs_exponent(&finite, single, options.suppress);
        if !finite.is_empty() {
            format.measure(&finite, options.float_mode);
        }
        if sign == ' ' && !finite.iter().any(|x| x.is_sign_negative()) {
            format.pad_left += 1;
        }
        if finite.len() < values.len() {
            let negative = sign != '-' || values.contains(&f64::NEG_INFINITY);
            let offset = format.pad_right + 1;
            let nan = format.nan.len().saturating_sub(offset);
            let inf = (format.inf.len() + usize::from(negative)).saturating_sub(offset);
            format.pad_left = format.pad_left.max(nan).max(inf);
        }
        format
    }

    fn measure(&mut self, finite: &[f64], mode: FloatMode) {
        let fixed = mode == FloatMode::Fixed;
        self.trim = if fixed { Trim::Keep } else { Trim::Dot };
        self.unique = !fixed;
        if self.exponential {
            let texts: Vec<String> = finite.iter().map(|&x| self.digits(x)).collect();
            let longest = |part: fn(&str) -> usize| texts.iter().map(|text| part(text)).max().unwrap_or(0);
            let fraction = longest(|text| {
                let mantissa = text.split('e').next().unwrap_or("");
                mantissa.split('.').nth(1).unwrap_or("").len()
            });
            self.exp_size = longest(|text| text.split('e').nth(1).unwrap_or("").len()).saturating_sub(1);
            self.trim = Trim::Keep;
            self.precision = Some(fraction);
            self.min_digits = fraction;
            self.pad_left = longest(|text| text.split('.').next().unwrap_or("").len());
            self.pad_right = self.exp_size + 2 + fraction;
            return;
        }
        let texts: Vec<String> = finite.iter().map(|&x| self.digits(x)).collect();
        let longest = |part: usize| {
            texts.iter().map(|text| text.split('.').nth(part).unwrap_or("").len()).max().unwrap_or(0)
        };
        self.pad_left = longest(0);
        self.pad_right = longest(1);
        if matches!(mode, FloatMode::Fixed | FloatMode::MaxPrecEqual) {
            self.precision = Some(self.pad_right);
            self.min_digits = self.pad_right;
            self.trim = Trim::Keep;
        } else {
            self.trim = Trim::Dot;
            self.min_digits = 0;
        }
    }

    fn digits(&self, x: f64) -> String {
        let plus = self.sign == '+';
        macro_rules! text {
            ($x:expr) => {
                if self.exponential {
                    scientific(
                        $x,
                        self.precision,
                        self.unique,
                        self.trim,
                        self.min_digits,
                        self.exp_size,
                        plus,
                    )
                } else {
                    positional($x, self.precision, self.unique, self.trim, self.min_digits, plus)
                }
            };
        }
        if self.single { text!(x as f32) } else { text!(x) }
    }

    pub fn text(&self, x: f64) -> String {
        if !x.is_finite() {
            let word = if x.is_nan() { &self.nan } else { &self.inf };
            let sign = if x == f64::NEG_INFINITY {
                "-"
            } else if self.sign == '+' {
                "+"
            } else {
                ""
            };
            let width = self.pad_left + self.pad_right + 1;
            return format!("{:>width$}", format!("{sign}{word}"));
        }
        let text = self.digits(x);
        let (whole, fraction) = text.split_once('.').map_or((text.len(), 0), |(w, f)| (w.len(), f.len()));
        let left = " ".repeat(self.pad_left.saturating_sub(whole));
        let right = if self.exponential { 0 } else { self.pad_right.saturating_sub(fraction) };
        format!("{left}{text}{}", " ".repeat(right))
    }
}

fn needs_exponent(finite: &[f64], single: bool, suppress: bool) -> bool {
    let sizes = finite.iter().map(|x| x.abs()).filter(|&x| x != 0.0);
    let (min, max) = sizes.fold((f64::INFINITY, 0.0_f64), |(min, max), x| (min.min(x), max.max(x)));
    let ratio = if single { f64::from(max as f32 / min as f32) } else { max / min };
    max > 0.0 && (max >= 1e8 || (!suppress && (min < 1e-4 || ratio > 1000.0)))
}
