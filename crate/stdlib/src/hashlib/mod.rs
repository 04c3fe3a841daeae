//! `hashlib`: MD5, SHA-1 and the SHA-2 family; small ones of our own, as nothing here hashes passwords.

mod md5;
mod sha1;
mod sha256;

use crate::random::sha512::sha512;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use tb_python::class::native_data;
use tb_python::native::Args;
use tb_python::object::{Module, Set, SetKind};
use tb_python::vm::types;
use tb_python::{Class, PyErr, PyResult, Value, Vm};

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha512,
}

impl Kind {
    const ALL: [Kind; 5] = [Kind::Md5, Kind::Sha1, Kind::Sha224, Kind::Sha256, Kind::Sha512];

    fn name(self) -> &'static str {
        match self {
            Kind::Md5 => "md5",
            Kind::Sha1 => "sha1",
            Kind::Sha224 => "sha224",
            Kind::Sha256 => "sha256",
            Kind::Sha512 => "sha512",
        }
    }

    /// Bytes of a digest and of a block.
    fn sizes(self) -> (usize, usize) {
        match self {
            Kind::Md5 => (16, 64),
            Kind::Sha1 => (20, 64),
            Kind::Sha224 => (28, 64),
            Kind::Sha256 => (32, 64),
            Kind::Sha512 => (64, 128),
        }
    }

    fn digest(self, data: &[u8]) -> Vec<u8> {
        match self {
            Kind::Md5 => md5::digest(data).to_vec(),
            Kind::Sha1 => sha1::digest(data).to_vec(),
            Kind::Sha224 => sha256::digest(data, &sha256::START_224)[..28].to_vec(),
            Kind::Sha256 => sha256::digest(data, &sha256::START_256).to_vec(),
            Kind::Sha512 => sha512(data).to_vec(),
        }
    }
}

struct Hash {
    kind: Kind,
    /// All that was given: hashed when asked for.
    data: RefCell<Vec<u8>>,
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

fn class() -> Rc<Class> {
    CLASS.with(|class| {
        Rc::clone(class.get_or_init(|| {
            let class = Class::native("HASH", &[&types().object], None);
            class.module.set("_hashlib".into());
            class
                .method("update", update)
                .method("digest", |_, args| Ok(Value::bytes(digest(&args)?)))
                .method("hexdigest", |_, args| Ok(Value::from(hex(&digest(&args)?))))
                .method("copy", |_, args| {
                    let hash = this(&args)?;
                    let data = RefCell::new(hash.data.borrow().clone());
                    Ok(self::class().instance(Hash { kind: hash.kind, data }))
                })
                .method("__repr__", |_, args| {
                    Ok(Value::from(format!("<{} _hashlib.HASH object>", this(&args)?.kind.name())))
                })
                .getter("name", |_, args| Ok(Value::from(this(&args)?.kind.name())))
                .getter("digest_size", |_, args| Ok(Value::from_usize(this(&args)?.kind.sizes().0)))
                .getter("block_size", |_, args| Ok(Value::from_usize(this(&args)?.kind.sizes().1)));
            class
        }))
    })
}

pub(crate) fn build(vm: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("hashlib");
    module.function("md5", |vm, args| make(vm, args, Kind::Md5));
    module.function("sha1", |vm, args| make(vm, args, Kind::Sha1));
    module.function("sha224", |vm, args| make(vm, args, Kind::Sha224));
    module.function("sha256", |vm, args| make(vm, args, Kind::Sha256));
    module.function("sha512", |vm, args| make(vm, args, Kind::Sha512));
    module.function("new", new);
    for name in ["algorithms_available", "algorithms_guaranteed"] {
        let names = Set::new(SetKind::Set);
        for kind in Kind::ALL {
            vm.set_add(&names, Value::from(kind.name()))?;
        }
        module.set(name, Value::set(names));
    }
    Ok(Rc::new(module))
}

fn this<'a>(args: &Args<'a>) -> PyResult<&'a Hash> {
    native_data(args.pos().first().unwrap_or(&Value::None), "a hash")
}

fn bytes(value: &Value) -> PyResult<&[u8]> {
    match value.unwrap_base() {
        Value::Bytes(bytes) => Ok(bytes),
        Value::Str(_) => Err(PyErr::type_error("Strings must be encoded before hashing")),
        _ => Err(PyErr::type_error("object supporting the buffer API required")),
    }
}

fn make(_: &mut Vm, args: Args<'_>, kind: Kind) -> PyResult<Value> {
    let [data, _] = args.bind(kind.name(), ["string", "*usedforsecurity"], 0)?;
    let data = data.map_or(Ok(&[][..]), bytes)?.to_vec();
    Ok(class().instance(Hash { kind, data: RefCell::new(data) }))
}

fn new(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [name, data, _] = args.bind("new", ["name", "data", "*usedforsecurity"], 1)?;
    let name = name.and_then(Value::as_str).unwrap_or_default();
    let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == name.to_ascii_lowercase()) else {
        return Err(PyErr::value_error(format!("unsupported hash type {name}")));
    };
    let data = data.map_or(Ok(&[][..]), bytes)?.to_vec();
    Ok(class().instance(Hash { kind, data: RefCell::new(data) }))
}

fn update(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [_, more] = args.exact("update")?;
    let more = bytes(more)?;
    vm.check_alloc(more.len())?;
    this(&args)?.data.borrow_mut().extend_from_slice(more);
    Ok(Value::None)
}

fn digest(args: &Args<'_>) -> PyResult<Vec<u8>> {
    let hash = this(args)?;
    let data = hash.data.borrow();
    Ok(hash.kind.digest(&data))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The data with the padding of 64-byte blocks: a one, zeros, and the length in bits.
fn padded(data: &[u8], big_endian: bool) -> Vec<u8> {
    let mut rest = data[data.len() / 64 * 64..].to_vec();
    rest.push(0x80);
    while rest.len() % 64 != 56 {
        rest.push(0);
    }
    let bits = (data.len() as u64).wrapping_mul(8);
    rest.extend_from_slice(&if big_endian { bits.to_be_bytes() } else { bits.to_le_bytes() });
    rest
}

/// The blocks of the data, padding included.
fn each_block(data: &[u8], big_endian: bool, mut each: impl FnMut(&[u8])) {
    let whole = data.len() / 64 * 64;
    for block in data[..whole].chunks_exact(64) {
        each(block);
    }
    for block in padded(data, big_endian).chunks_exact(64) {
        each(block);
    }
}
