//! Floats as bytes, for `struct`, whose formats are in python/struct.py.

use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_float_bytes", |_, args| {
        let [value, size] = args.exact("_float_bytes")?;
        let Value::Float(value) = value.unwrap_base() else {
            return Err(PyErr::type_error("required argument is not a float"));
        };
        Ok(match size.as_i64() {
            Some(2) => half_bits(*value).map_or(Value::None, |bits| Value::bytes(bits.to_le_bytes().into())),
            Some(4) => match *value as f32 {
                single if single.is_infinite() && value.is_finite() => Value::None,
                single => Value::bytes(single.to_le_bytes().into()),
            },
            _ => Value::bytes(value.to_le_bytes().into()),
        })
    });
    module.function("_bytes_float", |_, args| {
        let [data] = args.exact("_bytes_float")?;
        let Value::Bytes(bytes) = data else { return Err(PyErr::type_error("bytes expected")) };
        Ok(Value::Float(match bytes[..] {
            [a, b] => half_value(u16::from_le_bytes([a, b])),
            [a, b, c, d] => f32::from_le_bytes([a, b, c, d]).into(),
            _ => f64::from_le_bytes(bytes[..].try_into().unwrap_or_default()),
        }))
    });
    Ok(())
}

/// The half-precision number nearest to `value`; `None` if it is too large.
fn half_bits(value: f64) -> Option<u16> {
    let sign = u16::from(value.is_sign_negative()) << 15;
    let size = value.abs();
    if value.is_nan() {
        return Some(sign | 0x7e00);
    }
    if value.is_infinite() {
        return Some(sign | 0x7c00);
    }
    let smallest_normal = 2_f64.powi(-14);
    if size < smallest_normal {
        // Whole multiples of 2⁻²⁴; the largest one rounds up to the first normal number.
        return Some(sign | (size * 2_f64.powi(24)).round_ties_even() as u16);
    }
    let exponent = (size.to_bits() >> 52) as i32 - 1023;
    let steps = (size / 2_f64.powi(exponent) * 1024.0).round_ties_even() as i32;
    let bits = ((exponent + 15) << 10) + steps - 1024;
    (bits < 0x7c00).then_some(sign | bits as u16)
}

fn half_value(bits: u16) -> f64 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    sign * match exponent {
        0 => fraction * 2_f64.powi(-24),
        0x1f if fraction == 0.0 => f64::INFINITY,
        0x1f => f64::NAN,
        _ => (1.0 + fraction / 1024.0) * 2_f64.powi(exponent - 15),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_half_comes_back() {
        for bits in 0..=u16::MAX {
            let value = half_value(bits);
            if !value.is_nan() {
                assert_eq!(half_bits(value), Some(bits), "{value}");
            }
        }
        assert_eq!(half_bits(65519.99), Some(0x7bff));
        assert_eq!(half_bits(65520.0), None);
    }
}
