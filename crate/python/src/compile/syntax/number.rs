//! Number literals: where one ends, and what CPython says of a bad one.

use super::token::Problem;

/// The index behind the number that begins at `start`.
pub(super) fn end(text: &str, start: usize) -> Result<usize, Problem> {
    let bytes = text.as_bytes();
    let mut number = Number { text, bytes, start, at: start };
    let radix = match (bytes[start], bytes.get(start + 1)) {
        (b'0', Some(b'x' | b'X')) => Some((16, "hexadecimal")),
        (b'0', Some(b'o' | b'O')) => Some((8, "octal")),
        (b'0', Some(b'b' | b'B')) => Some((2, "binary")),
        _ => None,
    };
    match radix {
        Some((radix, kind)) => number.with_radix(radix, kind),
        None => number.decimal(),
    }
}

struct Number<'a> {
    text: &'a str,
    bytes: &'a [u8],
    start: usize,
    at: usize,
}

impl Number<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn problem(&self, message: String) -> Problem {
        // CPython points at the last character that it has read.
        let at = self.at.saturating_sub(1).max(self.start);
        Problem::new(message, (at, at + 1))
    }

    fn with_radix(&mut self, radix: u32, kind: &str) -> Result<usize, Problem> {
        self.at += 2;
        loop {
            if self.peek() == b'_' {
                self.at += 1;
            }
            if !char::from(self.peek()).is_digit(radix) {
                return Err(self.bad_digit(kind));
            }
            while char::from(self.peek()).is_digit(radix) {
                self.at += 1;
            }
            if self.peek() != b'_' {
                break;
            }
        }
        if self.peek().is_ascii_digit() {
            return Err(self.bad_digit(kind));
        }
        self.check_end(kind)
    }

    fn bad_digit(&mut self, kind: &str) -> Problem {
        let next = self.peek();
        if next.is_ascii_digit() {
            self.at += 1;
            return self.problem(format!("invalid digit '{}' in {kind} literal", char::from(next)));
        }
        self.problem(format!("invalid {kind} literal"))
    }

    fn digits(&mut self) -> Result<(), Problem> {
        loop {
            while self.peek().is_ascii_digit() {
                self.at += 1;
            }
            if self.peek() != b'_' {
                return Ok(());
            }
            self.at += 1;
            if !self.peek().is_ascii_digit() {
                return Err(self.problem("invalid decimal literal".into()));
            }
        }
    }

    fn decimal(&mut self) -> Result<usize, Problem> {
        self.digits()?;
        let whole = &self.text[self.start..self.at];
        let mut is_int = true;
        if self.peek() == b'.' {
            is_int = false;
            self.at += 1;
            if self.peek().is_ascii_digit() {
                self.digits()?;
            }
        }
        if matches!(self.peek(), b'e' | b'E') && self.has_exponent() {
            is_int = false;
            self.at += 2;
            self.digits()?;
        }
        if matches!(self.peek(), b'j' | b'J') {
            self.at += 1;
            return self.check_end("imaginary");
        }
        let zeros =
            whole.len() > 1 && whole.starts_with('0') && whole.bytes().any(|b| (b'1'..=b'9').contains(&b));
        if is_int && zeros {
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            return Err(Problem::new(message, (self.start, self.start + 1)));
        }
        self.check_end("decimal")
    }

    fn has_exponent(&self) -> bool {
        let byte = |ahead: usize| self.bytes.get(self.at + ahead).copied().unwrap_or(0);
        byte(1).is_ascii_digit() || (matches!(byte(1), b'+' | b'-') && byte(2).is_ascii_digit())
    }

    /// A number may stand right before a keyword, as in `1if x else 2`, but before no other word.
    fn check_end(&self, kind: &str) -> Result<usize, Problem> {
        let next = self.peek();
        if !(next.is_ascii_alphanumeric() || next == b'_' || next >= 128) {
            return Ok(self.at);
        }
        let rest = &self.bytes[self.at..];
        let words: [&[u8]; 8] = [b"and", b"else", b"for", b"if", b"in", b"is", b"not", b"or"];
        if words.iter().any(|word| rest.starts_with(word)) {
            return Ok(self.at);
        }
        Err(self.problem(format!("invalid {kind} literal")))
    }
}
