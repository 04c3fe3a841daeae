//! Values to JSON text.

use super::text::quote;
use super::{MAX_DEPTH, POLL_STEPS};
use tb_python::native::Args;
use tb_python::object::DictEntry;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Value, Vm};

/// How the text is to look.
struct Style {
    default: Value,
    skip_keys: bool,
    ascii: bool,
    check_circular: bool,
    allow_nan: bool,
    /// One level of indentation; without it everything is on one line.
    indent: Option<String>,
    item_separator: String,
    key_separator: String,
    sort_keys: bool,
}

struct Encoder<'v> {
    vm: &'v mut Vm,
    style: Style,
    out: String,
    /// The containers that are being written, for cycles.
    open: Vec<usize>,
    steps: usize,
}

/// `_encode(value, default, skipkeys, ensure_ascii, check_circular, allow_nan, indent, item_sep, key_sep, sort_keys)`.
pub(super) fn encode(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, default, skip_keys, ascii, circular, allow_nan, indent, item, key, sort] =
        args.exact("_encode")?;
    let style = Style {
        default: default.clone(),
        skip_keys: vm.truthy(skip_keys)?,
        ascii: vm.truthy(ascii)?,
        check_circular: vm.truthy(circular)?,
        allow_nan: vm.truthy(allow_nan)?,
        indent: match (indent, indent.as_str()) {
            (Value::None, _) => None,
            (_, Some(text)) => Some(text.to_owned()),
            _ => Some(" ".repeat(vm.index(indent)?.clamp(0, 1 << 12) as usize)),
        },
        item_separator: separator(item)?,
        key_separator: separator(key)?,
        sort_keys: vm.truthy(sort)?,
    };
    let mut encoder = Encoder { vm, style, out: String::new(), open: Vec::new(), steps: 0 };
    encoder.value(value)?;
    Ok(Value::from(encoder.out))
}

fn separator(value: &Value) -> PyResult<String> {
    match value.as_str() {
        Some(text) => Ok(text.to_owned()),
        None => {
            let given = value.type_name();
            Err(PyErr::type_error(format!("separators must be str, not {given}")))
        }
    }
}

impl Encoder<'_> {
    fn value(&mut self, value: &Value) -> PyResult<()> {
        self.steps += 1;
        if self.steps.is_multiple_of(POLL_STEPS) {
            self.vm.poll()?;
            self.vm.check_alloc(self.out.len())?;
        }
        match value.unwrap_base() {
            Value::None => self.out.push_str("null"),
            Value::Bool(b) => self.out.push_str(if *b { "true" } else { "false" }),
            Value::Int(i) => {
                use std::fmt::Write as _;
                let _ = write!(self.out, "{i}");
            }
            big @ Value::Big(_) => {
                let text = self.vm.repr(big)?;
                self.out.push_str(&text);
            }
            Value::Float(x) => {
                let text = self.float(*x)?;
                self.out.push_str(&text);
            }
            Value::Str(text) => quote(text.as_str(), self.style.ascii, &mut self.out),
            Value::List(list) => {
                let items = list.snapshot();
                self.list(value, &items)?;
            }
            Value::Tuple(items) => self.list(value, items)?,
            Value::Dict(dict) => self.dict(value, dict.entries())?,
            _ => self.other(value)?,
        }
        Ok(())
    }

    fn float(&mut self, x: f64) -> PyResult<String> {
        if x.is_finite() {
            return self.vm.repr(&Value::Float(x));
        }
        if !self.style.allow_nan {
            let mut text = "Out of range float values are not JSON compliant".to_owned();
            // CPython's two encoders word it differently; with an indentation it is the other one.
            if self.style.indent.is_some() {
                text = format!("{text}: {}", self.vm.repr(&Value::Float(x))?);
            }
            return Err(PyErr::value_error(text));
        }
        let text = if x.is_nan() {
            "NaN"
        } else if x > 0.0 {
            "Infinity"
        } else {
            "-Infinity"
        };
        Ok(text.to_owned())
    }

    fn other(&mut self, value: &Value) -> PyResult<()> {
        self.enter(value)?;
        let default = self.style.default.clone();
        let replacement = if default.is_none() {
            let name = value.type_name();
            return Err(PyErr::type_error(format!("Object of type {name} is not JSON serializable")));
        } else {
            self.vm.call(&default, std::slice::from_ref(value))?
        };
        self.value(&replacement)?;
        self.open.pop();
        Ok(())
    }

    fn enter(&mut self, value: &Value) -> PyResult<()> {
        if self.style.check_circular && self.open.contains(&value.address()) {
            return Err(PyErr::value_error("Circular reference detected"));
        }
        if self.open.len() >= MAX_DEPTH {
            let text = "maximum recursion depth exceeded while encoding a JSON object";
            return Err(PyErr::new(&types().recursion_error, text));
        }
        self.open.push(value.address());
        Ok(())
    }

    /// A line end and the indentation of the containers that are open.
    fn new_line(&mut self) {
        if let Some(indent) = &self.style.indent {
            self.out.push('\n');
            for _ in &self.open {
                self.out.push_str(indent);
            }
        }
    }

    fn list(&mut self, value: &Value, items: &[Value]) -> PyResult<()> {
        if items.is_empty() {
            self.out.push_str("[]");
            return Ok(());
        }
        self.enter(value)?;
        self.out.push('[');
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.out.push_str(&self.style.item_separator);
            }
            self.new_line();
            self.value(item)?;
        }
        self.open.pop();
        self.new_line();
        self.out.push(']');
        Ok(())
    }

    fn dict(&mut self, value: &Value, mut entries: Vec<DictEntry>) -> PyResult<()> {
        if entries.is_empty() {
            self.out.push_str("{}");
            return Ok(());
        }
        if self.style.sort_keys {
            entries = self.sorted(entries)?;
        }
        self.enter(value)?;
        self.out.push('{');
        let mut first = true;
        for entry in &entries {
            let Some(key) = self.key(&entry.key)? else { continue };
            if !std::mem::take(&mut first) {
                self.out.push_str(&self.style.item_separator);
            }
            self.new_line();
            quote(&key, self.style.ascii, &mut self.out);
            self.out.push_str(&self.style.key_separator);
            self.value(&entry.value)?;
        }
        self.open.pop();
        if !first {
            self.new_line();
        }
        self.out.push('}');
        Ok(())
    }

    fn sorted(&mut self, mut entries: Vec<DictEntry>) -> PyResult<Vec<DictEntry>> {
        if entries.iter().all(|entry| matches!(entry.key, Value::Str(_))) {
            entries.sort_by(|a, b| a.key.as_str().cmp(&b.key.as_str()));
            return Ok(entries);
        }
        let keys = Value::list(entries.iter().map(|entry| entry.key.clone()).collect());
        self.vm.call_method(&keys, "sort", &[])?;
        let mut sorted = Vec::with_capacity(entries.len());
        for key in self.vm.collect(&keys)? {
            if let Some(entry) = entries.iter().find(|entry| entry.key.is(&key)) {
                sorted.push(entry.clone());
            }
        }
        Ok(sorted)
    }

    /// A key as text; `None` if it is to be skipped.
    fn key<'k>(&mut self, key: &'k Value) -> PyResult<Option<std::borrow::Cow<'k, str>>> {
        use std::borrow::Cow;
        Ok(Some(match key.unwrap_base() {
            Value::Str(text) => Cow::Borrowed(text.as_str()),
            Value::Bool(b) => Cow::Borrowed(if *b { "true" } else { "false" }),
            Value::None => Cow::Borrowed("null"),
            Value::Float(x) => Cow::Owned(self.float(*x)?),
            int @ (Value::Int(_) | Value::Big(_)) => Cow::Owned(self.vm.repr(int)?),
            _ if self.style.skip_keys => return Ok(None),
            other => {
                let name = other.type_name();
                let text = format!("keys must be str, int, float, bool or None, not {name}");
                return Err(PyErr::type_error(text));
            }
        }))
    }
}
