//! Values to a pickle.

use super::{BATCH, MAX_DEPTH, POLL_STEPS, error, op};
use std::collections::HashMap;
use tb_python::native::Args;
use tb_python::object::SetKind;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// A frame is closed when it has so many bytes; smaller ones than the minimum get no header.
const FRAME_TARGET: usize = 64 * 1024;
const FRAME_MIN: usize = 4;
const FRAME_HEADER: usize = 9;

struct Pickler<'v> {
    vm: &'v mut Vm,
    out: Vec<u8>,
    /// Where the frame begins that is open.
    frame: Option<usize>,
    framing: bool,
    /// Objects that were written, by address, with their number; and held, so that no address is used again.
    memo: HashMap<usize, usize>,
    held: Vec<Value>,
    /// The names of modules and classes that were written.
    names: HashMap<String, usize>,
    depth: usize,
    steps: usize,
}

/// `_dumps(value, protocol)`.
pub(super) fn dumps(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, protocol] = args.exact("_dumps")?;
    let protocol = vm.index(protocol)? as u8;
    let mut pickler = Pickler {
        vm,
        out: vec![op::PROTO, protocol],
        frame: None,
        framing: protocol >= 4,
        memo: HashMap::new(),
        held: Vec::new(),
        names: HashMap::new(),
        depth: 0,
        steps: 0,
    };
    pickler.save(value)?;
    pickler.write(&[op::STOP]);
    pickler.close_frame();
    Ok(Value::bytes(pickler.out))
}

impl Pickler<'_> {
    fn write(&mut self, bytes: &[u8]) {
        if self.framing && self.frame.is_none() {
            self.frame = Some(self.out.len());
            self.out.extend_from_slice(&[0; FRAME_HEADER]);
        }
        self.out.extend_from_slice(bytes);
    }

    fn close_frame(&mut self) {
        let Some(start) = self.frame.take() else { return };
        let length = self.out.len() - start - FRAME_HEADER;
        if length >= FRAME_MIN {
            self.out[start] = op::FRAME;
            self.out[start + 1..start + FRAME_HEADER].copy_from_slice(&(length as u64).to_le_bytes());
        } else {
            self.out.drain(start..start + FRAME_HEADER);
        }
    }

    /// A header and its payload; a large payload stands outside the frames.
    fn write_long(&mut self, header: &[u8], payload: &[u8]) {
        let outside = payload.len() >= FRAME_TARGET;
        let framing = self.framing;
        if outside {
            self.close_frame();
            self.framing = false;
        }
        self.write(header);
        self.write(payload);
        self.framing = framing;
    }

    fn memoize(&mut self, value: &Value) {
        self.memo.insert(value.address(), self.memo.len() + self.names.len());
        self.held.push(value.clone());
        self.write(&[op::MEMOIZE]);
    }

    fn get(&mut self, number: usize) {
        match u8::try_from(number) {
            Ok(number) => self.write(&[op::BINGET, number]),
            Err(_) => {
                let mut bytes = vec![op::LONG_BINGET];
                bytes.extend_from_slice(&(number as u32).to_le_bytes());
                self.write(&bytes);
            }
        }
    }

    fn save(&mut self, value: &Value) -> PyResult<()> {
        self.steps += 1;
        if self.steps.is_multiple_of(POLL_STEPS) {
            self.vm.poll()?;
            self.vm.check_alloc(self.out.len())?;
        }
        if let Some(start) = self.frame
            && self.out.len() - start - FRAME_HEADER >= FRAME_TARGET
        {
            self.close_frame();
        }
        match value {
            Value::None => self.write(&[op::NONE]),
            Value::Bool(b) => self.write(&[if *b { op::NEWTRUE } else { op::NEWFALSE }]),
            Value::Int(i) => self.int(*i),
            Value::Big(big) => self.long(&big.to_signed_bytes_le()),
            Value::Float(x) => {
                let mut bytes = vec![op::BINFLOAT];
                bytes.extend_from_slice(&x.to_be_bytes());
                self.write(&bytes);
            }
            _ => return self.object(value),
        }
        Ok(())
    }

    fn object(&mut self, value: &Value) -> PyResult<()> {
        if let Some(&number) = self.memo.get(&value.address()) {
            self.get(number);
            return Ok(());
        }
        if self.depth >= MAX_DEPTH {
            let text = "maximum recursion depth exceeded while pickling an object";
            return Err(PyErr::new(&types().recursion_error, text));
        }
        self.depth += 1;
        let outcome = match value {
            Value::Str(text) => {
                self.text(text.as_str());
                self.memoize(value);
                Ok(())
            }
            Value::Bytes(bytes) => {
                self.bytes(bytes);
                self.memoize(value);
                Ok(())
            }
            Value::Tuple(items) => self.tuple(value, items),
            Value::List(list) => {
                self.write(&[op::EMPTY_LIST]);
                self.memoize(value);
                let items = list.snapshot();
                self.items(&items)
            }
            Value::Dict(dict) => {
                self.write(&[op::EMPTY_DICT]);
                self.memoize(value);
                let pairs: Vec<(Value, Value)> =
                    dict.entries().into_iter().map(|entry| (entry.key, entry.value)).collect();
                self.pairs(&pairs)
            }
            Value::Set(set) => {
                let items = self.vm.collect(value)?;
                self.set(value, set.kind(), &items)
            }
            Value::Class(_) | Value::Function(_) | Value::Native(_) => self.global(value),
            Value::Ellipsis => self.found_at(value, "builtins", "Ellipsis"),
            Value::NotImplemented => self.found_at(value, "builtins", "NotImplemented"),
            _ => self.reduced(value),
        };
        self.depth -= 1;
        outcome
    }

    fn int(&mut self, i: i64) {
        match (u8::try_from(i), u16::try_from(i), i32::try_from(i)) {
            (Ok(small), ..) => self.write(&[op::BININT1, small]),
            (_, Ok(middle), _) => {
                let [a, b] = middle.to_le_bytes();
                self.write(&[op::BININT2, a, b]);
            }
            (_, _, Ok(int)) => {
                let mut bytes = vec![op::BININT];
                bytes.extend_from_slice(&int.to_le_bytes());
                self.write(&bytes);
            }
            _ => {
                let mut bytes = i.to_le_bytes().to_vec();
                let sign = if i < 0 { 0xff } else { 0 };
                while bytes.len() > 1
                    && bytes[bytes.len() - 1] == sign
                    && (bytes[bytes.len() - 2] & 0x80 != 0) == (i < 0)
                {
                    bytes.pop();
                }
                self.long(&bytes);
            }
        }
    }

    fn long(&mut self, bytes: &[u8]) {
        let mut header = Vec::new();
        match u8::try_from(bytes.len()) {
            Ok(length) => header.extend_from_slice(&[op::LONG1, length]),
            Err(_) => {
                header.push(op::LONG4);
                header.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
            }
        }
        self.write(&header);
        self.write(bytes);
    }

    fn sized(&mut self, payload: &[u8], [short, middle, long]: [u8; 3]) {
        let mut header = Vec::new();
        match (u8::try_from(payload.len()), u32::try_from(payload.len())) {
            (Ok(length), _) => header.extend_from_slice(&[short, length]),
            (_, Ok(length)) => {
                header.push(middle);
                header.extend_from_slice(&length.to_le_bytes());
            }
            _ => {
                header.push(long);
                header.extend_from_slice(&(payload.len() as u64).to_le_bytes());
            }
        }
        self.write_long(&header, payload);
    }

    fn text(&mut self, text: &str) {
        self.sized(text.as_bytes(), [op::SHORT_BINUNICODE, op::BINUNICODE, op::BINUNICODE8]);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.sized(bytes, [op::SHORT_BINBYTES, op::BINBYTES, op::BINBYTES8]);
    }

    fn tuple(&mut self, value: &Value, items: &[Value]) -> PyResult<()> {
        if items.is_empty() {
            self.write(&[op::EMPTY_TUPLE]);
            return Ok(());
        }
        let short = items.len() <= 3;
        if !short {
            self.write(&[op::MARK]);
        }
        for item in items {
            self.save(item)?;
        }
        // A cycle may have written the tuple on the way: then what is on the stack is thrown away.
        if let Some(&number) = self.memo.get(&value.address()) {
            if short {
                self.write(&vec![op::POP; items.len()]);
            } else {
                self.write(&[op::POP_MARK]);
            }
            self.get(number);
            return Ok(());
        }
        self.write(&[match items.len() {
            1 => op::TUPLE1,
            2 => op::TUPLE2,
            3 => op::TUPLE3,
            _ => op::TUPLE,
        }]);
        self.memoize(value);
        Ok(())
    }

    fn items(&mut self, items: &[Value]) -> PyResult<()> {
        if let [only] = items {
            self.save(only)?;
            self.write(&[op::APPEND]);
            return Ok(());
        }
        for batch in items.chunks(BATCH) {
            self.write(&[op::MARK]);
            for item in batch {
                self.save(item)?;
            }
            self.write(&[op::APPENDS]);
        }
        Ok(())
    }

    fn pairs(&mut self, pairs: &[(Value, Value)]) -> PyResult<()> {
        if let [(key, value)] = pairs {
            self.save(key)?;
            self.save(value)?;
            self.write(&[op::SETITEM]);
            return Ok(());
        }
        for batch in pairs.chunks(BATCH) {
            self.write(&[op::MARK]);
            for (key, value) in batch {
                self.save(key)?;
                self.save(value)?;
            }
            self.write(&[op::SETITEMS]);
        }
        Ok(())
    }

    fn set(&mut self, value: &Value, kind: SetKind, items: &[Value]) -> PyResult<()> {
        if kind == SetKind::Set {
            self.write(&[op::EMPTY_SET]);
            self.memoize(value);
            for batch in items.chunks(BATCH) {
                self.write(&[op::MARK]);
                for item in batch {
                    self.save(item)?;
                }
                self.write(&[op::ADDITEMS]);
            }
            return Ok(());
        }
        self.write(&[op::MARK]);
        for item in items {
            self.save(item)?;
        }
        self.write(&[op::FROZENSET]);
        self.memoize(value);
        Ok(())
    }

    /// A name, which CPython has as one object however often it is written.
    fn name(&mut self, name: &str) {
        if let Some(&number) = self.names.get(name) {
            self.get(number);
            return;
        }
        self.text(name);
        self.names.insert(name.to_owned(), self.memo.len() + self.names.len());
        self.write(&[op::MEMOIZE]);
    }

    /// A class or function, by where it is found.
    fn global(&mut self, value: &Value) -> PyResult<()> {
        let attribute = |vm: &mut Vm, name: &str| {
            let found = vm.getattr_opt(value, Sym::new(name)).ok().flatten();
            found.and_then(|found| found.as_str().map(str::to_owned))
        };
        let mut module = attribute(self.vm, "__module__").unwrap_or_else(|| "builtins".to_owned());
        let name = attribute(self.vm, "__qualname__").unwrap_or_default();
        // A native function does not know its module: it is one of those that were imported.
        if let Value::Native(native) = value {
            let owner =
                self.vm.imported().into_iter().find(|(_, module)| {
                    module.namespace.get(native.name).is_some_and(|found| found.is(value))
                });
            module = owner.map_or(module, |(name, _)| name.as_str().to_owned());
        }
        if name.contains("<locals>") {
            return Err(PyErr::attribute_error(format!("Can't pickle local object '{name}'")));
        }
        let mut found = match module.as_str() {
            "builtins" => self.vm.builtins.get(Sym::new(&name)),
            _ => None,
        };
        if found.is_none() {
            let mut place = self.vm.import(&module).ok().map(Value::Module);
            for part in name.split('.') {
                place = match place {
                    Some(inner) => self.vm.getattr_opt(&inner, Sym::new(part))?,
                    None => None,
                };
            }
            found = place;
        }
        if !found.is_some_and(|found| found.is(value)) {
            let shown = self.vm.repr(value)?;
            let text = format!("Can't pickle {shown}: attribute lookup {name} on {module} failed");
            return Err(error(self.vm, "PicklingError", &text));
        }
        self.found_at(value, &module, &name)
    }

    fn found_at(&mut self, value: &Value, module: &str, name: &str) -> PyResult<()> {
        self.name(module);
        self.name(name);
        self.write(&[op::STACK_GLOBAL]);
        self.memoize(value);
        Ok(())
    }

    /// Anything else: as `_reduce` says.
    fn reduced(&mut self, value: &Value) -> PyResult<()> {
        let module = self.vm.import("pickle")?;
        let reduce = module.namespace.get(Sym::new("_reduce")).unwrap_or(Value::None);
        let parts = self.vm.call(&reduce, std::slice::from_ref(value))?;
        if parts.as_str().is_some() {
            return self.global(value);
        }
        let parts = self.vm.collect(&parts)?;
        let [is_new, function, arguments, state, items, pairs] = &parts[..] else {
            return Err(error(self.vm, "PicklingError", "malformed result of __reduce__"));
        };
        self.save(function)?;
        self.save(arguments)?;
        let make = if self.vm.truthy(is_new)? { op::NEWOBJ } else { op::REDUCE };
        self.write(&[make]);
        self.memoize(value);
        if !items.is_none() {
            let items = self.vm.collect(items)?;
            self.items(&items)?;
        }
        if !pairs.is_none() {
            let mut found = Vec::new();
            for pair in self.vm.collect(pairs)? {
                let pair = self.vm.collect(&pair)?;
                found.push((pair[0].clone(), pair[1].clone()));
            }
            self.pairs(&found)?;
        }
        if !state.is_none() {
            self.save(state)?;
            self.write(&[op::BUILD]);
        }
        Ok(())
    }
}
