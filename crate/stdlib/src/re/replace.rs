//! `sub`: templates and functions that say what to put in a match's place.

use super::error;
use super::found::Subject;
use super::matcher::NOWHERE;
use super::parse::quoted;
use super::pattern::Pattern;
use tb_python::types::str::classify::is_identifier;
use tb_python::{PyErr, PyResult, Value, Vm};

/// A replacement text with references to groups.
pub(super) struct Template {
    parts: Vec<Part>,
}

enum Part {
    Text(Vec<u8>),
    Group(usize),
}

/// Replaces up to `count` matches (0: all); the text, and how many there were.
pub(super) fn substitute(
    vm: &mut Vm,
    pattern: &Pattern,
    with: &Value,
    text: &Value,
    count: i64,
) -> PyResult<(Value, usize)> {
    let subject = pattern.whole(vm, text)?;
    let template = match with.unwrap_base() {
        Value::Str(_) | Value::Bytes(_) => Some(Template::parse(vm, pattern, with)?),
        _ => None,
    };
    let mut out = Vec::new();
    let (mut done, mut times) = (0, 0_usize);
    pattern.every(vm, &subject, |vm, matcher| {
        out.extend_from_slice(&subject.bytes()[done..matcher.slots[0]]);
        match &template {
            Some(template) => template.append(&subject, &matcher.slots, &mut out),
            None => {
                let new = vm.call(with, &[pattern.found_value(&subject, matcher)])?;
                append_value(&subject, times, &new, &mut out)?;
            }
        }
        done = matcher.slots[1];
        times += 1;
        if times.is_multiple_of(1 << 12) {
            vm.poll()?;
            vm.check_alloc(out.len())?;
        }
        Ok(count <= 0 || (times as i64) < count)
    })?;
    if times == 0 {
        return Ok((text.unwrap_base().clone(), 0));
    }
    out.extend_from_slice(&subject.bytes()[done..]);
    Ok((text_value(&subject, out), times))
}

/// Text of the same kind as the subject.
pub(super) fn text_value(subject: &Subject, bytes: Vec<u8>) -> Value {
    match &subject.value {
        Value::Str(_) => Value::from(String::from_utf8(bytes).unwrap_or_default()),
        _ => Value::bytes(bytes),
    }
}

fn append_value(subject: &Subject, times: usize, new: &Value, out: &mut Vec<u8>) -> PyResult<()> {
    match (new.unwrap_base(), &subject.value) {
        (Value::None, _) => {}
        (Value::Str(text), Value::Str(_)) => out.extend_from_slice(text.as_str().as_bytes()),
        (Value::Bytes(bytes), Value::Bytes(_)) => out.extend_from_slice(bytes),
        (other, subject) => {
            let wanted =
                if matches!(subject, Value::Str(_)) { "str instance" } else { "a bytes-like object" };
            let given = other.type_name();
            let text = format!("sequence item {times}: expected {wanted}, {given} found");
            return Err(PyErr::type_error(text));
        }
    }
    Ok(())
}

impl Template {
    pub fn append(&self, subject: &Subject, slots: &[usize], out: &mut Vec<u8>) {
        for part in &self.parts {
            match part {
                Part::Text(bytes) => out.extend_from_slice(bytes),
                Part::Group(group) => {
                    let (start, end) = (slots[group * 2], slots[group * 2 + 1]);
                    if end != NOWHERE {
                        out.extend_from_slice(&subject.bytes()[start..end]);
                    }
                }
            }
        }
    }

    /// Reads `\1`, `\g<name>` and the escapes of characters.
    pub fn parse(vm: &mut Vm, pattern: &Pattern, source: &Value) -> PyResult<Template> {
        let (chars, is_bytes): (Vec<char>, bool) = match source.unwrap_base() {
            Value::Str(text) => (text.as_str().chars().collect(), false),
            Value::Bytes(bytes) => (bytes.iter().map(|byte| char::from(*byte)).collect(), true),
            other => {
                let given = other.type_name();
                return Err(PyErr::type_error(format!("expected str instance, {given} found")));
            }
        };
        let mut reader = Reader { vm, pattern, source, chars, is_bytes, at: 0, parts: Vec::new() };
        reader.read()?;
        Ok(Template { parts: reader.parts })
    }
}

struct Reader<'a, 'v> {
    vm: &'v mut Vm,
    pattern: &'a Pattern,
    source: &'a Value,
    chars: Vec<char>,
    is_bytes: bool,
    at: usize,
    parts: Vec<Part>,
}

impl Reader<'_, '_> {
    fn fail<T>(&mut self, text: &str, at: usize) -> PyResult<T> {
        Err(error(self.vm, text, self.source, Some(at)))
    }

    fn put(&mut self, c: char) {
        if !matches!(self.parts.last(), Some(Part::Text(_))) {
            self.parts.push(Part::Text(Vec::new()));
        }
        if let Some(Part::Text(bytes)) = self.parts.last_mut() {
            if self.is_bytes {
                bytes.push(u32::from(c) as u8);
            } else {
                let mut buffer = [0; 4];
                bytes.extend_from_slice(c.encode_utf8(&mut buffer).as_bytes());
            }
        }
    }

    fn group(&mut self, group: usize, at: usize) -> PyResult<()> {
        if group > self.pattern.program.groups {
            return self.fail(&format!("invalid group reference {group}"), at);
        }
        self.parts.push(Part::Group(group));
        Ok(())
    }

    fn read(&mut self) -> PyResult<()> {
        while let Some(&c) = self.chars.get(self.at) {
            let start = self.at;
            self.at += 1;
            if c != '\\' {
                self.put(c);
                continue;
            }
            let Some(&c) = self.chars.get(self.at) else {
                return self.fail("bad escape (end of pattern)", start);
            };
            self.at += 1;
            match c {
                'g' => self.named(start)?,
                '0' => self.octal(2, 0),
                '1'..='9' => self.number(c, start)?,
                'n' => self.put('\n'),
                't' => self.put('\t'),
                'r' => self.put('\r'),
                'f' => self.put('\x0c'),
                'v' => self.put('\x0b'),
                'a' => self.put('\x07'),
                'b' => self.put('\x08'),
                '\\' => self.put('\\'),
                c if c.is_ascii_alphabetic() => return self.fail(&format!("bad escape \\{c}"), start),
                c => {
                    self.put('\\');
                    self.put(c);
                }
            }
        }
        Ok(())
    }

    fn octal(&mut self, most: usize, first: u32) {
        let mut code = first;
        for _ in 0..most {
            let Some(digit) = self.chars.get(self.at).and_then(|c| c.to_digit(8)) else { break };
            code = code * 8 + digit;
            self.at += 1;
        }
        self.put(char::from(code as u8));
    }

    fn number(&mut self, first: char, start: usize) -> PyResult<()> {
        let mut digits = String::from(first);
        if let Some(second) = self.chars.get(self.at).filter(|c| c.is_ascii_digit()) {
            digits.push(*second);
            self.at += 1;
            let octal = |c: Option<char>| c.is_some_and(|c| ('0'..='7').contains(&c));
            let third = self.chars.get(self.at).copied();
            if octal(Some(first)) && octal(digits.chars().nth(1)) && octal(third) {
                digits.extend(third);
                self.at += 1;
                let code = u32::from_str_radix(&digits, 8).unwrap_or(0);
                if code > 0o377 {
                    let text = format!("octal escape value \\{digits} outside of range 0-0o377");
                    return self.fail(&text, start);
                }
                self.put(char::from(code as u8));
                return Ok(());
            }
        }
        self.group(digits.parse().unwrap_or(usize::MAX), start + 1)
    }

    /// `\g<…>`; the position is behind the `g`.
    fn named(&mut self, start: usize) -> PyResult<()> {
        if self.chars.get(self.at) != Some(&'<') {
            return self.fail("missing <", self.at);
        }
        self.at += 1;
        let from = self.at;
        while self.chars.get(self.at).is_some_and(|c| *c != '>') {
            self.at += 1;
        }
        let name: String = self.chars[from..self.at].iter().collect();
        if self.at >= self.chars.len() {
            let text = if name.is_empty() { "missing group name" } else { "missing >, unterminated name" };
            return self.fail(text, from);
        }
        self.at += 1;
        if name.is_empty() {
            return self.fail("missing group name", from);
        }
        if name.chars().all(|c| c.is_ascii_digit()) {
            return self.group(name.parse().unwrap_or(usize::MAX), from);
        }
        if !is_identifier(&name) {
            return self.fail(&format!("bad character in group name {}", quoted(&name)), from);
        }
        let known = self.pattern.names.iter().find(|(known, _)| *known == name).map(|(_, group)| *group);
        match known {
            Some(group) => self.group(group, start),
            None => Err(PyErr::index_error(format!("unknown group name {}", quoted(&name)))),
        }
    }
}
