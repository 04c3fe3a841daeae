//! The `.npy` format, versions 1 and 2: a header of text, then the elements.

use crate::array::{Array, Context};
use crate::{DType, Layout, shape_text};
use tb_base::{Error, Result};

const MAGIC: &[u8] = b"\x93NUMPY";

/// The bytes of a file that holds `array`.
///
/// # Errors
/// `Memory`, `Interrupted`.
pub fn write_npy(array: &Array, context: &Context) -> Result<Vec<u8>> {
    let array = array.to_contiguous(context)?;
    let mut header = format!(
        "{{'descr': '{}', 'fortran_order': False, 'shape': {}, }}",
        array.dtype.array_interface(),
        shape_text(array.shape())
    );
    // Magic, version and length take 10 bytes; the header ends with a line end at a multiple of 64.
    let pad = 64 - (10 + header.len() + 1) % 64;
    header.extend(std::iter::repeat_n(' ', pad % 64));
    header.push('\n');
    let data = array.contiguous_bytes().unwrap_or_default();
    let mut bytes = Vec::with_capacity(10 + header.len() + data.len());
    bytes.extend_from_slice(MAGIC);
    bytes.extend_from_slice(&[1, 0]);
    bytes.extend_from_slice(&(header.len() as u16).to_le_bytes());
    bytes.extend_from_slice(header.as_bytes());
    bytes.extend_from_slice(data);
    Ok(bytes)
}

/// The array that a file's bytes begin with, and how many of them it takes.
///
/// # Errors
/// `Value` if this is no such file or it is cut short; `Memory`.
pub fn read_npy(bytes: &[u8], context: &Context) -> Result<(Array, usize)> {
    let rest = bytes.strip_prefix(MAGIC).ok_or_else(|| bad("it does not start as one"))?;
    let (version, rest) = rest.split_at_checked(2).ok_or_else(|| bad("it is cut short"))?;
    let width = if version[0] == 1 { 2 } else { 4 };
    let (length, rest) = rest.split_at_checked(width).ok_or_else(|| bad("it is cut short"))?;
    let length = length.iter().rev().fold(0_usize, |sum, &byte| sum << 8 | usize::from(byte));
    let (header, data) = rest.split_at_checked(length).ok_or_else(|| bad("its header is cut short"))?;
    let header = std::str::from_utf8(header).map_err(|_| bad("its header is no text"))?;
    let descr = between(header, "'descr':", ",").ok_or_else(|| bad("its header has no 'descr'"))?;
    let descr = descr.trim().trim_matches('\'');
    let dtype = (!descr.starts_with('>')).then(|| DType::parse(descr)).flatten().ok_or_else(|| {
        Error::not_implemented(format!("arrays of type '{descr}' can't be read in this notebook"))
    })?;
    let fortran = header.contains("'fortran_order': True");
    let shape = between(header, "'shape': (", ")").ok_or_else(|| bad("its header has no 'shape'"))?;
    let shape: Option<Vec<usize>> = shape
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    let shape = shape.ok_or_else(|| bad("its shape is no row of numbers"))?;
    let needed = crate::checked_bytes(&shape, dtype.itemsize())?;
    let needed = usize::try_from(needed).unwrap_or(usize::MAX);
    if data.len() < needed {
        return Err(Error::value(format!(
            "cannot reshape array of size {} into shape {}",
            data.len() / dtype.itemsize().max(1),
            shape_text(&shape)
        )));
    }
    let reversed: Vec<usize> = shape.iter().rev().copied().collect();
    let mut array = Array::zeroed(dtype, if fortran { &reversed } else { &shape }, context)?;
    let target = array.bytes_mut();
    target.copy_from_slice(&data[..needed]);
    if dtype == DType::Bool {
        target.iter_mut().for_each(|byte| *byte = u8::from(*byte != 0));
    }
    let layout: Layout = if fortran { array.layout.transposed() } else { array.layout.clone() };
    Ok((array.with_layout(layout), bytes.len() - data.len() + needed))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let rest = &text[text.find(start)? + start.len()..];
    rest.find(end).map(|at| &rest[..at])
}

fn bad(why: &str) -> Error {
    Error::value(format!("this is not a .npy file: {why}"))
}
