//! A pickle to values.

use super::{POLL_STEPS, error, op};
use num_bigint::BigInt;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::{Dict, Set, SetKind};
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

struct Unpickler<'a, 'v> {
    vm: &'v mut Vm,
    bytes: &'a [u8],
    at: usize,
    stack: Vec<Value>,
    marks: Vec<usize>,
    memo: Vec<Value>,
}

/// `_loads(bytes)`: the value, and where it ended.
pub(super) fn loads(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [data] = args.exact("_loads")?;
    let Value::Bytes(bytes) = data.unwrap_base() else {
        let given = data.type_name();
        return Err(PyErr::type_error(format!("a bytes-like object is required, not '{given}'")));
    };
    let mut reader = Unpickler { vm, bytes, at: 0, stack: Vec::new(), marks: Vec::new(), memo: Vec::new() };
    let value = reader.run()?;
    let end = Value::from_usize(reader.at);
    Ok(Value::tuple([value, end]))
}

impl Unpickler<'_, '_> {
    fn fail<T>(&mut self, text: &str) -> PyResult<T> {
        Err(error(self.vm, "UnpicklingError", text))
    }

    fn take(&mut self, count: usize) -> PyResult<&[u8]> {
        let Some(end) = self.at.checked_add(count).filter(|end| *end <= self.bytes.len()) else {
            return self.fail("pickle data was truncated");
        };
        let from = std::mem::replace(&mut self.at, end);
        Ok(&self.bytes[from..end])
    }

    /// An unsigned number of so many bytes.
    fn number(&mut self, bytes: usize) -> PyResult<usize> {
        let found = self.take(bytes)?;
        let number = found.iter().rev().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        Ok(usize::try_from(number).unwrap_or(usize::MAX))
    }

    fn line(&mut self) -> PyResult<String> {
        let rest = &self.bytes[self.at..];
        let Some(length) = rest.iter().position(|byte| *byte == b'\n') else {
            return self.fail("pickle data was truncated");
        };
        let text = String::from_utf8_lossy(&rest[..length]).into_owned();
        self.at += length + 1;
        Ok(text)
    }

    fn pop(&mut self) -> PyResult<Value> {
        match self.stack.pop() {
            Some(value) => Ok(value),
            None => self.fail("unpickling stack underflow"),
        }
    }

    fn top(&mut self) -> PyResult<Value> {
        match self.stack.last() {
            Some(value) => Ok(value.clone()),
            None => self.fail("unpickling stack underflow"),
        }
    }

    /// What was pushed since the last mark.
    fn marked(&mut self) -> PyResult<Vec<Value>> {
        match self.marks.pop() {
            Some(mark) if mark <= self.stack.len() => Ok(self.stack.split_off(mark)),
            _ => self.fail("could not find MARK"),
        }
    }

    fn text(&mut self, length: usize) -> PyResult<Value> {
        let text = String::from_utf8_lossy(self.take(length)?).into_owned();
        Ok(Value::from(text))
    }

    fn run(&mut self) -> PyResult<Value> {
        let mut steps = 0_usize;
        loop {
            steps += 1;
            if steps.is_multiple_of(POLL_STEPS) {
                self.vm.poll()?;
            }
            if self.at >= self.bytes.len() {
                return Err(PyErr::new(&tb_python::vm::types().eof_error, "Ran out of input"));
            }
            let code = self.take(1)?[0];
            if code == op::STOP {
                return self.pop();
            }
            self.step(code)?;
        }
    }

    fn push(&mut self, value: Value) -> PyResult<()> {
        self.stack.push(value);
        Ok(())
    }

    fn step(&mut self, code: u8) -> PyResult<()> {
        match code {
            op::PROTO => {
                let protocol = self.take(1)?[0];
                if protocol > 5 {
                    return Err(PyErr::value_error(format!("unsupported pickle protocol: {protocol}")));
                }
                Ok(())
            }
            op::FRAME => self.take(8).map(|_| ()),
            op::MARK => {
                self.marks.push(self.stack.len());
                Ok(())
            }
            op::POP => self.pop().map(|_| ()),
            op::POP_MARK => self.marked().map(|_| ()),
            op::NONE => self.push(Value::None),
            op::NEWTRUE => self.push(Value::Bool(true)),
            op::NEWFALSE => self.push(Value::Bool(false)),
            op::BININT1 | op::BININT2 => {
                let bytes = if code == op::BININT1 { 1 } else { 2 };
                let number = self.number(bytes)?;
                self.push(Value::from_usize(number))
            }
            op::BININT => {
                let number = self.number(4)? as u32 as i32;
                self.push(Value::Int(i64::from(number)))
            }
            op::LONG1 | op::LONG4 => {
                let length = self.number(if code == op::LONG1 { 1 } else { 4 })?;
                let big = BigInt::from_signed_bytes_le(self.take(length)?);
                self.push(Value::from_big(big))
            }
            op::BINFLOAT => {
                let bytes: [u8; 8] = self.take(8)?.try_into().unwrap_or_default();
                self.push(Value::Float(f64::from_be_bytes(bytes)))
            }
            op::SHORT_BINUNICODE | op::BINUNICODE | op::BINUNICODE8 => {
                let width = [1, 4, 8]
                    [usize::from(code != op::SHORT_BINUNICODE) + usize::from(code == op::BINUNICODE8)];
                let length = self.number(width)?;
                let text = self.text(length)?;
                self.push(text)
            }
            op::SHORT_BINBYTES | op::BINBYTES | op::BINBYTES8 => {
                let width =
                    [1, 4, 8][usize::from(code != op::SHORT_BINBYTES) + usize::from(code == op::BINBYTES8)];
                let length = self.number(width)?;
                let bytes = self.take(length)?.to_vec();
                self.push(Value::bytes(bytes))
            }
            op::BYTEARRAY8 => {
                let length = self.number(8)?;
                let bytes = Value::bytes(self.take(length)?.to_vec());
                let class = &tb_python::vm::types().bytearray;
                let array = self.vm.construct(class, Args::positional(&[bytes]))?;
                self.push(array)
            }
            op::EMPTY_LIST => self.push(Value::list(Vec::new())),
            op::EMPTY_DICT => self.push(Value::dict(Dict::default())),
            op::EMPTY_TUPLE => self.push(Value::tuple(Vec::new())),
            op::EMPTY_SET => self.push(Value::set(Set::new(SetKind::Set))),
            op::TUPLE1 | op::TUPLE2 | op::TUPLE3 => {
                let count = usize::from(code - op::TUPLE1) + 1;
                let Some(from) = self.stack.len().checked_sub(count) else {
                    return self.fail("unpickling stack underflow");
                };
                let items = self.stack.split_off(from);
                self.push(Value::tuple(items))
            }
            op::TUPLE => {
                let items = self.marked()?;
                self.push(Value::tuple(items))
            }
            op::FROZENSET => {
                let items = self.marked()?;
                let set = Set::new(SetKind::Frozen);
                for item in items {
                    self.vm.set_add(&set, item)?;
                }
                self.push(Value::set(set))
            }
            op::APPEND => {
                let item = self.pop()?;
                self.extend(vec![item])
            }
            op::APPENDS => {
                let items = self.marked()?;
                self.extend(items)
            }
            op::ADDITEMS => {
                let items = self.marked()?;
                match self.top()? {
                    Value::Set(set) => {
                        for item in items {
                            self.vm.set_add(&set, item)?;
                        }
                        Ok(())
                    }
                    other => {
                        for item in items {
                            self.vm.call_method(&other, "add", &[item])?;
                        }
                        Ok(())
                    }
                }
            }
            op::SETITEM => {
                let value = self.pop()?;
                let key = self.pop()?;
                self.update(vec![key, value])
            }
            op::SETITEMS => {
                let items = self.marked()?;
                self.update(items)
            }
            _ => self.object_step(code),
        }
    }

    /// The memo, and objects that are neither numbers nor containers.
    fn object_step(&mut self, code: u8) -> PyResult<()> {
        match code {
            op::MEMOIZE => {
                let value = self.top()?;
                self.memo.push(value);
                Ok(())
            }
            op::BINPUT | op::LONG_BINPUT => {
                let number = self.number(if code == op::BINPUT { 1 } else { 4 })?;
                // A pickle of so many bytes can't have put more.
                if number > self.bytes.len() {
                    return self.fail("memo number out of range");
                }
                let value = self.top()?;
                if self.memo.len() <= number {
                    self.memo.resize(number + 1, Value::Unbound);
                }
                self.memo[number] = value;
                Ok(())
            }
            op::BINGET | op::LONG_BINGET => {
                let number = self.number(if code == op::BINGET { 1 } else { 4 })?;
                match self.memo.get(number).filter(|value| !value.is_unbound()).cloned() {
                    Some(value) => self.push(value),
                    None => self.fail(&format!("Memo value not found at index {number}")),
                }
            }
            op::GLOBAL => {
                let (module, name) = (self.line()?, self.line()?);
                let found = self.find(&module, &name)?;
                self.push(found)
            }
            op::STACK_GLOBAL => {
                let (name, module) = (self.pop()?, self.pop()?);
                let (Some(module), Some(name)) = (module.as_str(), name.as_str()) else {
                    return self.fail("STACK_GLOBAL requires str");
                };
                let found = self.find(module, name)?;
                self.push(found)
            }
            op::REDUCE | op::NEWOBJ => {
                let (arguments, function) = (self.pop()?, self.pop()?);
                let arguments = self.vm.collect(&arguments)?;
                let made = if code == op::REDUCE {
                    self.vm.call(&function, &arguments)?
                } else {
                    self.new_object(&function, &arguments)?
                };
                self.push(made)
            }
            op::BUILD => {
                let state = self.pop()?;
                let object = self.top()?;
                let module = self.vm.import("pickle")?;
                let build = module.namespace.get(Sym::new("_set_state")).unwrap_or(Value::None);
                self.vm.call(&build, &[object, state]).map(|_| ())
            }
            _ => {
                let shown = self.vm.repr(&Value::from(char::from(code).to_string()))?;
                self.fail(&format!("invalid load key, {shown}."))
            }
        }
    }

    fn new_object(&mut self, class: &Value, arguments: &[Value]) -> PyResult<Value> {
        let module = self.vm.import("pickle")?;
        let new = module.namespace.get(Sym::new("_new_object")).unwrap_or(Value::None);
        let mut all = vec![class.clone()];
        all.extend_from_slice(arguments);
        self.vm.call(&new, &all)
    }

    fn extend(&mut self, items: Vec<Value>) -> PyResult<()> {
        match self.top()? {
            Value::List(list) => {
                list.borrow_mut().extend(items);
                Ok(())
            }
            other => {
                for item in items {
                    self.vm.call_method(&other, "append", &[item])?;
                }
                Ok(())
            }
        }
    }

    fn update(&mut self, items: Vec<Value>) -> PyResult<()> {
        if items.len() % 2 == 1 {
            return self.fail("odd number of items for SETITEMS");
        }
        let target = self.top()?;
        let mut items = items.into_iter();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            match &target {
                Value::Dict(dict) => self.vm.dict_set(dict, key, value)?,
                other => self.vm.setitem(other, &key, value)?,
            }
        }
        Ok(())
    }

    fn find(&mut self, module: &str, name: &str) -> PyResult<Value> {
        if module == "builtins"
            && let Some(found) = self.vm.builtins.get(Sym::new(name))
        {
            return Ok(found);
        }
        let mut found = Value::Module(Rc::clone(&self.vm.import(module)?));
        for part in name.split('.') {
            found = match self.vm.getattr_opt(&found, Sym::new(part))? {
                Some(inner) => inner,
                None => {
                    let text = format!("Can't get attribute '{name}' on <module '{module}'>");
                    return Err(PyErr::attribute_error(text));
                }
            };
        }
        Ok(found)
    }
}
