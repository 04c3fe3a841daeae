//! JSON text to values.

use super::{MAX_DEPTH, POLL_STEPS};
use num_bigint::BigInt;
use std::collections::HashMap;
use std::rc::Rc;
use tb_python::native::Args;
use tb_python::object::Dict;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

/// Keys up to this length are shared by the objects of one text.
const SHARED_KEY_BYTES: usize = 64;

/// Functions of the program that make values.
struct Hooks {
    object: Option<Value>,
    pairs: Option<Value>,
    float: Option<Value>,
    int: Option<Value>,
    constant: Option<Value>,
    strict: bool,
}

struct Decoder<'a, 'v> {
    vm: &'v mut Vm,
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    depth: usize,
    steps: usize,
    hooks: Hooks,
    keys: HashMap<&'a str, Value>,
}

/// `_decode(text, start, object_hook, object_pairs_hook, parse_float, parse_int, parse_constant, strict)`: the value and
/// the place behind it.
pub(super) fn decode(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [source, start, object, pairs, float, int, constant, strict] = args.exact("_decode")?;
    let Value::Str(source) = source.unwrap_base() else {
        return Err(PyErr::type_error(format!(
            "first argument must be a string, not {}",
            source.type_name()
        )));
    };
    let given = |value: &Value| (!value.is_none()).then(|| value.clone());
    let hooks = Hooks {
        object: given(object),
        pairs: given(pairs),
        float: given(float),
        int: given(int),
        constant: given(constant),
        strict: vm.truthy(strict)?,
    };
    let start = vm.index(start)?.max(0) as usize;
    let text = source.as_str();
    let mut decoder = Decoder {
        vm,
        text,
        bytes: text.as_bytes(),
        at: source.byte_index(start),
        depth: 0,
        steps: 0,
        hooks,
        keys: HashMap::new(),
    };
    let value = decoder.value()?;
    let end = source.char_index(decoder.at);
    Ok(Value::tuple([value, Value::from_usize(end)]))
}

impl<'a> Decoder<'a, '_> {
    fn fail<T>(&mut self, message: &str, at: usize) -> PyResult<T> {
        let json = self.vm.import("json")?;
        let class = json.namespace.get(Sym::new("JSONDecodeError")).unwrap_or(Value::None);
        let place = self.text[..at].chars().count();
        let args = [Value::from(message), Value::from(self.text), Value::from_usize(place)];
        let error = self.vm.call(&class, &args)?;
        Err(PyErr::from_value(&error).unwrap_or_else(|| PyErr::value_error(message)))
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn value(&mut self) -> PyResult<Value> {
        self.steps += 1;
        if self.steps.is_multiple_of(POLL_STEPS) {
            self.vm.poll()?;
        }
        match self.peek() {
            Some(b'"') => {
                self.at += 1;
                Ok(match self.string()? {
                    Text::Plain(text) => Value::from(text),
                    Text::Made(text) => Value::from(text),
                })
            }
            Some(b'{') => self.nested(Self::object),
            Some(b'[') => self.nested(Self::array),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') if self.word("null") => Ok(Value::None),
            Some(b't') if self.word("true") => Ok(Value::Bool(true)),
            Some(b'f') if self.word("false") => Ok(Value::Bool(false)),
            Some(b'N') if self.word("NaN") => self.constant("NaN", f64::NAN),
            Some(b'I') if self.word("Infinity") => self.constant("Infinity", f64::INFINITY),
            _ => self.fail("Expecting value", self.at),
        }
    }

    fn word(&mut self, word: &str) -> bool {
        let found = self.bytes[self.at..].starts_with(word.as_bytes());
        if found {
            self.at += word.len();
        }
        found
    }

    fn constant(&mut self, name: &str, value: f64) -> PyResult<Value> {
        match self.hooks.constant.clone() {
            Some(hook) => self.vm.call(&hook, &[Value::from(name)]),
            None => Ok(Value::Float(value)),
        }
    }

    fn nested(&mut self, parse: fn(&mut Self) -> PyResult<Value>) -> PyResult<Value> {
        if self.depth >= MAX_DEPTH {
            let text = "maximum recursion depth exceeded while decoding a JSON object from a unicode string";
            return Err(PyErr::new(&types().recursion_error, text));
        }
        self.depth += 1;
        self.at += 1;
        let value = parse(self);
        self.depth -= 1;
        value
    }

    fn array(&mut self) -> PyResult<Value> {
        let mut items = Vec::new();
        self.skip_blanks();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::list(items));
        }
        loop {
            items.push(self.value()?);
            self.skip_blanks();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(Value::list(items));
                }
                _ => return self.fail("Expecting ',' delimiter", self.at),
            }
            self.skip_blanks();
        }
    }

    fn object(&mut self) -> PyResult<Value> {
        let mut pairs = Vec::new();
        self.skip_blanks();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return self.finish_object(pairs);
        }
        loop {
            if self.peek() != Some(b'"') {
                return self.fail("Expecting property name enclosed in double quotes", self.at);
            }
            self.at += 1;
            let key = self.key()?;
            self.skip_blanks();
            if self.peek() != Some(b':') {
                return self.fail("Expecting ':' delimiter", self.at);
            }
            self.at += 1;
            self.skip_blanks();
            let value = self.value()?;
            pairs.push((key, value));
            self.skip_blanks();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return self.finish_object(pairs);
                }
                _ => return self.fail("Expecting ',' delimiter", self.at),
            }
            self.skip_blanks();
        }
    }

    fn finish_object(&mut self, pairs: Vec<(Value, Value)>) -> PyResult<Value> {
        if let Some(hook) = self.hooks.pairs.clone() {
            let pairs = pairs.into_iter().map(|(key, value)| Value::tuple([key, value])).collect();
            return self.vm.call(&hook, &[Value::list(pairs)]);
        }
        let dict = Dict::with_capacity(pairs.len());
        for (key, value) in pairs {
            self.vm.dict_set(&dict, key, value)?;
        }
        let dict = Value::dict(dict);
        match self.hooks.object.clone() {
            Some(hook) => self.vm.call(&hook, &[dict]),
            None => Ok(dict),
        }
    }

    /// A key; the same text gives the same object, as in CPython.
    fn key(&mut self) -> PyResult<Value> {
        let text = match self.string()? {
            Text::Made(text) => return Ok(Value::from(text)),
            Text::Plain(text) => text,
        };
        if text.len() > SHARED_KEY_BYTES {
            return Ok(Value::from(text));
        }
        Ok(self.keys.entry(text).or_insert_with(|| Value::from(text)).clone())
    }

    /// What stands between quotes; the position is behind the first one.
    fn string(&mut self) -> PyResult<Text<'a>> {
        let start = self.at;
        let mut made: Option<String> = None;
        loop {
            let from = self.at;
            let rest = &self.bytes[from..];
            let Some(length) = rest.iter().position(|b| *b == b'"' || *b == b'\\' || *b < 0x20) else {
                return self.fail("Unterminated string starting at", start - 1);
            };
            let piece = &self.text[from..from + length];
            self.at = from + length + 1;
            match rest[length] {
                b'"' => {
                    return Ok(match made {
                        None => Text::Plain(piece),
                        Some(mut text) => {
                            text.push_str(piece);
                            Text::Made(text)
                        }
                    });
                }
                b'\\' => {
                    let text = made.get_or_insert_default();
                    text.push_str(piece);
                    let c = self.escape(start)?;
                    made.get_or_insert_default().push(c);
                }
                control => {
                    if self.hooks.strict {
                        return self.fail("Invalid control character at", from + length);
                    }
                    let text = made.get_or_insert_default();
                    text.push_str(piece);
                    text.push(char::from(control));
                }
            }
        }
    }

    /// The character that an escape stands for; the position is behind the backslash.
    fn escape(&mut self, start: usize) -> PyResult<char> {
        let Some(byte) = self.peek() else {
            return self.fail("Unterminated string starting at", start - 1);
        };
        self.at += 1;
        Ok(match byte {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return self.fail("Invalid \\escape", self.at - 2),
        })
    }

    fn unicode(&mut self) -> PyResult<char> {
        let place = self.at - 1;
        let Some(first) = self.hex4() else { return self.fail("Invalid \\uXXXX escape", place) };
        if !(0xd800..0xe000).contains(&first) {
            return Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        let back = self.at;
        if first < 0xdc00 && self.word("\\u") {
            match self.hex4() {
                Some(second @ 0xdc00..0xe000) => {
                    let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                    return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                _ => self.at = back,
            }
        }
        // A str here holds no lone surrogates.
        Ok(char::REPLACEMENT_CHARACTER)
    }

    fn hex4(&mut self) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + 4)?;
        if !digits.iter().all(u8::is_ascii_hexdigit) {
            return None;
        }
        let code = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        self.at += 4;
        Some(code)
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - from
    }

    fn number(&mut self) -> PyResult<Value> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
            if self.peek() == Some(b'I') && self.word("Infinity") {
                return self.constant("-Infinity", f64::NEG_INFINITY);
            }
        }
        match self.peek() {
            Some(b'0') => self.at += 1,
            Some(b'1'..=b'9') => {
                self.digits();
            }
            _ => return self.fail("Expecting value", start),
        }
        let mut is_float = false;
        let whole = self.at;
        if self.peek() == Some(b'.') {
            self.at += 1;
            if self.digits() > 0 { is_float = true } else { self.at = whole }
        }
        let fraction = self.at;
        if matches!(self.peek(), Some(b'e' | b'E')) && (is_float || self.at == whole) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if self.digits() > 0 { is_float = true } else { self.at = fraction }
        }
        let text = &self.text[start..self.at];
        let hook = if is_float { self.hooks.float.clone() } else { self.hooks.int.clone() };
        if let Some(hook) = hook {
            return self.vm.call(&hook, &[Value::from(text)]);
        }
        if is_float {
            return Ok(Value::Float(text.parse().unwrap_or(f64::NAN)));
        }
        integer(text)
    }
}

/// The text of a string: a piece of the source, or made because of escapes.
enum Text<'a> {
    Plain(&'a str),
    Made(String),
}

fn integer(text: &str) -> PyResult<Value> {
    if let Ok(small) = text.parse() {
        return Ok(Value::Int(small));
    }
    let digits = text.trim_start_matches('-').len();
    let limit = tb_python::types::int::max_str_digits();
    if limit > 0 && digits > limit {
        return Err(PyErr::value_error(format!(
            "Exceeds the limit ({limit} digits) for integer string conversion: value has {digits} digits; \
             use sys.set_int_max_str_digits() to increase the limit"
        )));
    }
    Ok(text.parse::<BigInt>().map_or(Value::None, |big| match i64::try_from(&big) {
        Ok(small) => Value::Int(small),
        Err(_) => Value::Big(Rc::new(big)),
    }))
}
