//! `zlib`: deflated data, by the crate that Parquet files need anyway. `gzip` is in python/gzip.py.

use flate2::Compression;
use flate2::read::{DeflateDecoder, DeflateEncoder, GzDecoder, GzEncoder, ZlibDecoder, ZlibEncoder};
use std::io::Read;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

/// How much is read between two looks at the interrupt and the budget.
const CHUNK: usize = 1 << 16;

thread_local! {
    static ERROR: std::cell::OnceCell<Rc<Class>> = const { std::cell::OnceCell::new() };
}

fn error_class() -> Rc<Class> {
    ERROR.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("error", &[&types().exception], None);
            class.module.set("zlib".into());
            class
        }))
    })
}

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("zlib");
    module.set("error", Value::Class(error_class()));
    module.set("DEFLATED", 8_i64);
    module.set("MAX_WBITS", 15_i64);
    module.set("DEF_BUF_SIZE", 16384_i64);
    module.set("Z_BEST_COMPRESSION", 9_i64);
    module.set("Z_BEST_SPEED", 1_i64);
    module.set("Z_DEFAULT_COMPRESSION", -1_i64);
    module.set("Z_NO_COMPRESSION", 0_i64);
    module.function("compress", compress);
    module.function("decompress", decompress);
    module.function("crc32", crate::base64::crc32);
    module.function("adler32", adler32);
    Ok(Rc::new(module))
}

fn bytes(value: Option<&Value>) -> PyResult<&[u8]> {
    match value.map(Value::unwrap_base) {
        Some(Value::Bytes(bytes)) => Ok(bytes),
        other => {
            let given = other.map_or("NoneType", Value::type_name);
            Err(PyErr::type_error(format!("a bytes-like object is required, not '{given}'")))
        }
    }
}

fn compress(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data, level, wbits] = args.bind("compress", ["/data", "level", "wbits"], 1)?;
    let data = bytes(data)?;
    let level = match level.map_or(Ok(-1), |level| vm.index(level))? {
        -1 => 6,
        level @ 0..=9 => level as u32,
        _ => return Err(PyErr::new(&error_class(), "Bad compression level")),
    };
    let level = Compression::new(level);
    let out = match wbits.map_or(Ok(15), |wbits| vm.index(wbits))? {
        9..=15 => drain(vm, ZlibEncoder::new(data, level))?,
        25..=31 => drain(vm, GzEncoder::new(data, level))?,
        -15..=-9 => drain(vm, DeflateEncoder::new(data, level))?,
        _ => return Err(PyErr::value_error("Invalid initialization option")),
    };
    Ok(Value::bytes(out))
}

fn decompress(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data, wbits, _] = args.bind("decompress", ["/data", "wbits", "bufsize"], 1)?;
    let data = bytes(data)?;
    let out = match wbits.map_or(Ok(15), |wbits| vm.index(wbits))? {
        0 | 8..=15 => drain(vm, ZlibDecoder::new(data))?,
        24..=31 => drain(vm, GzDecoder::new(data))?,
        40..=47 if data.starts_with(&[0x1f, 0x8b]) => drain(vm, GzDecoder::new(data))?,
        40..=47 => drain(vm, ZlibDecoder::new(data))?,
        -15..=-8 => drain(vm, DeflateDecoder::new(data))?,
        _ => {
            let text = "Error -2 while preparing to decompress data: inconsistent stream state";
            return Err(PyErr::new(&error_class(), text));
        }
    };
    Ok(Value::bytes(out))
}

/// All that a coder gives, piece by piece: a small file may claim to be a large one.
fn drain(vm: &mut Vm, mut coder: impl Read) -> PyResult<Vec<u8>> {
    let mut out = Vec::new();
    let mut piece = vec![0; CHUNK];
    loop {
        match coder.read(&mut piece) {
            Ok(0) => return Ok(out),
            Ok(count) => {
                vm.poll()?;
                vm.check_alloc(out.len() + count)?;
                out.extend_from_slice(&piece[..count]);
            }
            Err(error) => {
                let text = match error.kind() {
                    std::io::ErrorKind::UnexpectedEof => {
                        "Error -5 while decompressing data: incomplete or truncated stream"
                    }
                    _ if out.is_empty() => "Error -3 while decompressing data: incorrect header check",
                    _ => "Error -3 while decompressing data: invalid data",
                };
                return Err(PyErr::new(&error_class(), text));
            }
        }
    }
}

/// `adler32(data, value=1)`.
fn adler32(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("adler32", 1, 2)?;
    let start = args.get(1).map_or(Ok(1), |start| vm.index(start))? as u32;
    let (mut low, mut high) = (start & 0xffff, start >> 16);
    for byte in bytes(args.first())? {
        low = (low + u32::from(*byte)) % 65_521;
        high = (high + low) % 65_521;
    }
    Ok(Value::Int(i64::from(high << 16 | low)))
}
