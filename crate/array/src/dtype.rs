//! Element types: names, sizes, promotion and which casts are safe.

use crate::time::Unit;
use std::fmt;

/// What an array's elements are.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DType {
    Bool,
    Int8,
    Int16,
    Int32,
    Int64,
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Float32,
    Float64,
    Complex128,
    /// A span of time, in 64 bits.
    TimeDelta(Unit),
    /// A point of time, in 64 bits.
    DateTime(Unit),
    /// Text of at most so many code points, each in four bytes.
    Str(u32),
}

/// NumPy's order of kinds: a value of a lower kind fits the higher ones.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Bool,
    Unsigned,
    Signed,
    Float,
    Complex,
    TimeDelta,
    DateTime,
    Str,
}

/// How far a conversion may go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Casting {
    No,
    Equiv,
    Safe,
    SameKind,
    Unsafe,
}

impl Casting {
    pub fn parse(name: &str) -> Option<Casting> {
        Some(match name {
            "no" => Casting::No,
            "equiv" => Casting::Equiv,
            "safe" => Casting::Safe,
            "same_kind" => Casting::SameKind,
            "unsafe" => Casting::Unsafe,
            _ => return None,
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            Casting::No => "no",
            Casting::Equiv => "equiv",
            Casting::Safe => "safe",
            Casting::SameKind => "same_kind",
            Casting::Unsafe => "unsafe",
        }
    }
}

/// The numeric types, narrow ones first.
pub const NUMERIC: [DType; 12] = [
    DType::Bool,
    DType::Int8,
    DType::UInt8,
    DType::Int16,
    DType::UInt16,
    DType::Int32,
    DType::UInt32,
    DType::Int64,
    DType::UInt64,
    DType::Float32,
    DType::Float64,
    DType::Complex128,
];

impl DType {
    /// Bytes of one element.
    pub fn itemsize(self) -> usize {
        match self {
            DType::Bool | DType::Int8 | DType::UInt8 => 1,
            DType::Int16 | DType::UInt16 => 2,
            DType::Int32 | DType::UInt32 | DType::Float32 => 4,
            DType::Int64 | DType::UInt64 | DType::Float64 | DType::TimeDelta(_) | DType::DateTime(_) => 8,
            DType::Complex128 => 16,
            DType::Str(chars) => 4 * chars as usize,
        }
    }

    pub fn kind(self) -> Kind {
        match self {
            DType::Bool => Kind::Bool,
            DType::UInt8 | DType::UInt16 | DType::UInt32 | DType::UInt64 => Kind::Unsigned,
            DType::Int8 | DType::Int16 | DType::Int32 | DType::Int64 => Kind::Signed,
            DType::Float32 | DType::Float64 => Kind::Float,
            DType::Complex128 => Kind::Complex,
            DType::TimeDelta(_) => Kind::TimeDelta,
            DType::DateTime(_) => Kind::DateTime,
            DType::Str(_) => Kind::Str,
        }
    }

    pub fn is_integer(self) -> bool {
        matches!(self.kind(), Kind::Unsigned | Kind::Signed)
    }

    pub fn is_inexact(self) -> bool {
        matches!(self.kind(), Kind::Float | Kind::Complex)
    }

    pub fn is_numeric(self) -> bool {
        self.kind() <= Kind::Complex
    }

    pub fn is_time(self) -> bool {
        matches!(self.kind(), Kind::TimeDelta | Kind::DateTime)
    }

    /// What an element is in memory: times are counted in whole numbers.
    pub fn storage(self) -> DType {
        if self.is_time() { DType::Int64 } else { self }
    }

    /// `kind` as `dtype.kind` shows it.
    pub fn kind_char(self) -> char {
        match self.kind() {
            Kind::Bool => 'b',
            Kind::Unsigned => 'u',
            Kind::Signed => 'i',
            Kind::Float => 'f',
            Kind::Complex => 'c',
            Kind::TimeDelta => 'm',
            Kind::DateTime => 'M',
            Kind::Str => 'U',
        }
    }

    /// `dtype.char`.
    pub fn type_char(self) -> char {
        match self {
            DType::Bool => '?',
            DType::Int8 => 'b',
            DType::UInt8 => 'B',
            DType::Int16 => 'h',
            DType::UInt16 => 'H',
            DType::Int32 => 'i',
            DType::UInt32 => 'I',
            DType::Int64 => 'l',
            DType::UInt64 => 'L',
            DType::Float32 => 'f',
            DType::Float64 => 'd',
            DType::Complex128 => 'D',
            DType::TimeDelta(_) => 'm',
            DType::DateTime(_) => 'M',
            DType::Str(_) => 'U',
        }
    }

    /// `dtype.str`: byte order, kind, size.
    pub fn array_interface(self) -> String {
        match self {
            DType::Str(chars) => format!("<U{chars}"),
            DType::TimeDelta(unit) => format!("<m8{unit}"),
            DType::DateTime(unit) => format!("<M8{unit}"),
            _ => {
                let order = if self.itemsize() == 1 { '|' } else { '<' };
                format!("{order}{}{}", self.kind_char(), self.itemsize())
            }
        }
    }

    /// The type of that name, as Python programs write it.
    pub fn parse(name: &str) -> Option<DType> {
        let bare = name.trim_start_matches(['<', '=', '|']);
        Some(match bare {
            "bool" | "?" | "b1" | "bool_" => DType::Bool,
            "int8" | "i1" | "b" | "byte" => DType::Int8,
            "int16" | "i2" | "h" | "short" => DType::Int16,
            "int32" | "i4" | "i" | "intc" => DType::Int32,
            "int64" | "i8" | "l" | "q" | "int" | "long" | "longlong" | "intp" | "p" | "n" => DType::Int64,
            "uint8" | "u1" | "B" | "ubyte" => DType::UInt8,
            "uint16" | "u2" | "H" | "ushort" => DType::UInt16,
            "uint32" | "u4" | "I" | "uintc" => DType::UInt32,
            "uint64" | "u8" | "L" | "Q" | "uint" | "ulong" | "ulonglong" | "uintp" => DType::UInt64,
            "float32" | "f4" | "f" | "single" => DType::Float32,
            "float64" | "f8" | "d" | "float" | "double" => DType::Float64,
            "complex128" | "c16" | "D" | "complex" | "cdouble" => DType::Complex128,
            "str" | "U" | "str_" => DType::Str(0),
            _ => match bare.strip_prefix('U') {
                Some(chars) => DType::Str(chars.parse().ok()?),
                None => DType::parse_time(bare)?,
            },
        })
    }

    /// `datetime64[D]`, `M8[D]`, `timedelta64`.
    fn parse_time(name: &str) -> Option<DType> {
        let points = ["datetime64", "M8", "M"].iter().find_map(|word| name.strip_prefix(word));
        let spans = || ["timedelta64", "m8", "m"].iter().find_map(|word| name.strip_prefix(word));
        let (rest, make): (&str, fn(Unit) -> DType) = match points {
            Some(rest) => (rest, DType::DateTime),
            None => (spans()?, DType::TimeDelta),
        };
        if rest.is_empty() {
            return Some(make(Unit::Generic));
        }
        Unit::parse(rest.strip_prefix('[')?.strip_suffix(']')?).map(make)
    }

    /// The smallest type that holds both without loss, as far as NumPy has one (int64 with uint64 is float64).
    pub fn promote(self, other: DType) -> DType {
        use DType::{Complex128, Float32, Float64};
        if self == other {
            return self;
        }
        let (low, high) = if self.kind() <= other.kind() { (self, other) } else { (other, self) };
        match (low.kind(), high.kind()) {
            (_, Kind::Str) => DType::Str(low.text_width().max(high.text_width())),
            (Kind::TimeDelta | Kind::DateTime, _) | (_, Kind::TimeDelta | Kind::DateTime) => {
                let unit = self.unit().max(other.unit());
                if high.kind() == Kind::DateTime { DType::DateTime(unit) } else { DType::TimeDelta(unit) }
            }
            (_, Kind::Complex) => Complex128,
            (Kind::Bool, _) => high,
            (a, b) if a == b => {
                if low.itemsize() >= high.itemsize() {
                    low
                } else {
                    high
                }
            }
            (Kind::Unsigned, Kind::Signed) => match low.itemsize() {
                size if size < high.itemsize() => high,
                1 => DType::Int16,
                2 => DType::Int32,
                4 => DType::Int64,
                _ => Float64,
            },
            _ => {
                if high == Float32 && low.itemsize() <= 2 {
                    Float32
                } else {
                    Float64
                }
            }
        }
    }

    /// What a type of time counts; `Generic` for all others.
    pub fn unit(self) -> Unit {
        match self {
            DType::TimeDelta(unit) | DType::DateTime(unit) => unit,
            _ => Unit::Generic,
        }
    }

    /// Code points that the text of any value takes.
    pub fn text_width(self) -> u32 {
        match self {
            DType::Bool => 5,
            DType::Int8 => 4,
            DType::Int16 => 6,
            DType::Int32 => 11,
            DType::Int64 => 21,
            DType::UInt8 => 3,
            DType::UInt16 => 5,
            DType::UInt32 => 10,
            DType::UInt64 => 20,
            DType::Float32 | DType::Float64 => 32,
            DType::Complex128 => 64,
            DType::TimeDelta(_) => 21,
            DType::DateTime(Unit::Year | Unit::Month | Unit::Week | Unit::Day) => 28,
            DType::DateTime(_) => 38,
            DType::Str(chars) => chars,
        }
    }

    pub fn can_cast(self, to: DType, casting: Casting) -> bool {
        match casting {
            Casting::Unsafe => true,
            Casting::No | Casting::Equiv => self == to,
            Casting::Safe if to.kind() == Kind::DateTime && self.kind() != Kind::DateTime => false,
            Casting::Safe => self.promote(to) == to && self.kind() <= to.kind(),
            Casting::SameKind => {
                self.can_cast(to, Casting::Safe)
                    || self.kind() == to.kind()
                    || (self.kind() <= to.kind()
                        && !matches!(to.kind(), Kind::Unsigned | Kind::TimeDelta | Kind::DateTime))
            }
        }
    }
}

impl fmt::Display for DType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DType::Bool => "bool",
            DType::Int8 => "int8",
            DType::Int16 => "int16",
            DType::Int32 => "int32",
            DType::Int64 => "int64",
            DType::UInt8 => "uint8",
            DType::UInt16 => "uint16",
            DType::UInt32 => "uint32",
            DType::UInt64 => "uint64",
            DType::Float32 => "float32",
            DType::Float64 => "float64",
            DType::Complex128 => "complex128",
            DType::TimeDelta(unit) => return write!(f, "timedelta64{unit}"),
            DType::DateTime(unit) => return write!(f, "datetime64{unit}"),
            DType::Str(chars) => return write!(f, "<U{chars}"),
        })
    }
}

/// Runs `$body` with `$T` as the Rust type of the elements of `$dtype`, for times the one they are counted in; `$other`
/// for text.
#[macro_export]
macro_rules! dispatch {
    ($dtype:expr, $T:ident => $body:expr, else $other:expr) => {
        match $dtype {
            $crate::DType::Bool => {
                type $T = bool;
                $body
            }
            $crate::DType::Int8 => {
                type $T = i8;
                $body
            }
            $crate::DType::Int16 => {
                type $T = i16;
                $body
            }
            $crate::DType::Int32 => {
                type $T = i32;
                $body
            }
            $crate::DType::Int64 | $crate::DType::TimeDelta(_) | $crate::DType::DateTime(_) => {
                type $T = i64;
                $body
            }
            $crate::DType::UInt8 => {
                type $T = u8;
                $body
            }
            $crate::DType::UInt16 => {
                type $T = u16;
                $body
            }
            $crate::DType::UInt32 => {
                type $T = u32;
                $body
            }
            $crate::DType::UInt64 => {
                type $T = u64;
                $body
            }
            $crate::DType::Float32 => {
                type $T = f32;
                $body
            }
            $crate::DType::Float64 => {
                type $T = f64;
                $body
            }
            $crate::DType::Complex128 => {
                type $T = $crate::Complex;
                $body
            }
            $crate::DType::Str(_) => $other,
        }
    };
}
