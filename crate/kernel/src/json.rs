//! Writing JSON.

/// A JSON text that grows. Objects and arrays are written by closures, so that they always close.
#[derive(Default)]
pub struct Json {
    text: String,
    /// Whether the current object or array has a member already.
    started: bool,
}

impl Json {
    pub fn finish(self) -> String {
        self.text
    }

    pub fn raw(&mut self, json: &str) {
        self.text.push_str(json);
    }

    pub fn object(&mut self, write: impl FnOnce(&mut Self)) {
        self.nested('{', '}', write);
    }

    pub fn array(&mut self, write: impl FnOnce(&mut Self)) {
        self.nested('[', ']', write);
    }

    fn nested(&mut self, open: char, close: char, write: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.started, false);
        self.text.push(open);
        write(self);
        self.text.push(close);
        self.started = outer;
    }

    /// One element of an array.
    pub fn item(&mut self, write: impl FnOnce(&mut Self)) {
        self.comma();
        write(self);
    }

    fn comma(&mut self) {
        if self.started {
            self.text.push(',');
        }
        self.started = true;
    }

    /// A member's name; its value follows.
    pub fn key(&mut self, name: &str) {
        self.comma();
        self.string(name);
        self.text.push(':');
    }

    pub fn text(&mut self, name: &str, value: &str) {
        self.key(name);
        self.string(value);
    }

    pub fn bool(&mut self, name: &str, value: bool) {
        self.key(name);
        self.raw(if value { "true" } else { "false" });
    }

    pub fn number(&mut self, name: &str, value: f64) {
        self.key(name);
        self.raw(&format!("{value}"));
    }

    pub fn integers(&mut self, name: &str, values: impl Iterator<Item = u64>) {
        self.key(name);
        self.array(|json| values.for_each(|value| json.item(|json| json.integer(value))));
    }

    /// Digits without the formatting machinery: reports have a million of them.
    fn integer(&mut self, mut value: u64) {
        let mut digits = [0; 20];
        let mut at = digits.len();
        loop {
            at -= 1;
            digits[at] = b'0' + (value % 10) as u8;
            value /= 10;
            if value == 0 {
                break;
            }
        }
        self.text.extend(digits[at..].iter().map(|digit| char::from(*digit)));
    }

    pub fn texts<'t>(&mut self, name: &str, values: impl Iterator<Item = &'t str>) {
        self.key(name);
        self.array(|json| values.for_each(|value| json.item(|json| json.string(value))));
    }

    pub fn numbers(&mut self, name: &str, values: impl Iterator<Item = f64>) {
        self.key(name);
        self.array(|json| {
            for value in values {
                json.item(|json| json.raw(&format!("{value}")));
            }
        });
    }

    pub fn string(&mut self, value: &str) {
        self.text.push('"');
        for c in value.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                // Line separators end a JavaScript string in old readers.
                '\u{2028}' => self.text.push_str("\\u2028"),
                '\u{2029}' => self.text.push_str("\\u2029"),
                c if (c as u32) < 0x20 => self.text.push_str(&format!("\\u{:04x}", c as u32)),
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn strings_are_escaped_and_members_separated() {
        let mut json = Json::default();
        json.object(|json| {
            json.text("a\"", "x\n\u{1}\\");
            json.numbers("n", [1.0, 2.5].into_iter());
            json.key("o");
            json.object(|_| {});
        });
        assert_eq!(json.finish(), r#"{"a\"":"x\n\u0001\\","n":[1,2.5],"o":{}}"#);
    }
}
