//! What CPython 3.11 says of an f-string that it refuses: it looks for the expressions itself, character by character, and
//! parses each on its own, in parentheses.

use super::explain::explain;
use super::token::{Problem, Token};
use ruff_python_parser::parse_expression;

/// Brackets inside an expression nest so deep.
const MOST_NESTED: usize = 200;

/// The first problem of the f-string that is `token`, if it is one and has any.
pub(super) fn problem(text: &str, token: Token) -> Option<Problem> {
    let literal = &text[token.start..token.end];
    let start = literal.find(['"', '\''])?;
    let prefix = literal[..start].to_ascii_lowercase();
    if !prefix.contains('f') {
        return None;
    }
    let quoted = &literal[start..];
    let triple = quoted.starts_with("\"\"\"") || quoted.starts_with("'''");
    let quotes = if triple { 3 } else { 1 };
    let body = quoted.get(quotes..quoted.len().checked_sub(quotes)?)?;
    let mut scanner = Scanner { text: body, at: 0, raw: prefix.contains('r') };
    let message = scanner.pieces(0).err()?;
    // CPython points behind the string.
    Some(Problem::new(format!("f-string{message}"), (token.end, token.end + 1)))
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    raw: bool,
}

/// What is wrong, as it follows the word "f-string".
type Checked = Result<(), String>;

fn wrong(message: impl std::fmt::Display) -> Checked {
    Err(format!(": {message}"))
}

impl Scanner<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn here(&self) -> Option<u8> {
        self.byte(self.at)
    }

    /// Text and expressions in turn: of the whole string, or (from level 1 on) of a format.
    fn pieces(&mut self, level: usize) -> Checked {
        loop {
            self.literal(level)?;
            match self.here() {
                Some(b'{') => self.expression(level)?,
                _ => return Ok(()),
            }
        }
    }

    /// Goes to the next brace that is not text.
    fn literal(&mut self, level: usize) -> Checked {
        while let Some(byte) = self.here() {
            let next = self.byte(self.at + 1);
            match byte {
                b'\\' if !self.raw && next == Some(b'N') && self.byte(self.at + 2) == Some(b'{') => {
                    let close =
                        self.text[self.at..].find('}').map_or(self.text.len(), |end| self.at + end + 1);
                    self.at = close;
                }
                b'\\' if !self.raw && !matches!(next, None | Some(b'{' | b'}')) => self.at += 2,
                b'{' | b'}' if level == 0 && next == Some(byte) => self.at += 2,
                b'}' if level == 0 => return wrong("single '}' is not allowed"),
                b'{' | b'}' => return Ok(()),
                _ => self.at += 1,
            }
        }
        Ok(())
    }

    fn expression(&mut self, level: usize) -> Checked {
        if level >= 2 {
            return wrong("expressions nested too deeply");
        }
        self.at += 1;
        let start = self.at;
        self.skip_expression()?;
        let Some(end) = self.here() else { return wrong("expecting '}'") };
        self.check(start, end)?;
        if self.here() == Some(b'=') {
            self.at += 1;
            while self.here().is_some_and(|byte| byte.is_ascii_whitespace()) {
                self.at += 1;
            }
        }
        if self.here() == Some(b'!') {
            self.at += 1;
            match self.here() {
                None => return wrong("expecting '}'"),
                Some(b's' | b'r' | b'a') => self.at += 1,
                Some(_) => {
                    return wrong("invalid conversion character: expected 's', 'r', or 'a'");
                }
            }
        }
        if self.here() == Some(b':') {
            self.at += 1;
            self.pieces(level + 1)?;
        }
        if self.here() != Some(b'}') {
            return wrong("expecting '}'");
        }
        self.at += 1;
        Ok(())
    }

    /// Goes to what ends an expression: `!`, `:`, `=` or `}` outside brackets and strings.
    fn skip_expression(&mut self) -> Checked {
        let mut quote: Option<(u8, usize)> = None;
        let mut open: Vec<u8> = Vec::new();
        while let Some(byte) = self.here() {
            let triple = self.byte(self.at + 1) == Some(byte) && self.byte(self.at + 2) == Some(byte);
            match (quote, byte) {
                (_, b'\\') => return Err(" expression part cannot include a backslash".to_owned()),
                (Some((mark, 3)), _) if byte == mark && triple => {
                    quote = None;
                    self.at += 2;
                }
                (Some((mark, 1)), _) if byte == mark => quote = None,
                (Some(_), _) => {}
                (None, b'"' | b'\'') => {
                    quote = Some((byte, if triple { 3 } else { 1 }));
                    self.at += if triple { 2 } else { 0 };
                }
                (None, b'(' | b'[' | b'{') if open.len() >= MOST_NESTED => {
                    return wrong("too many nested parenthesis");
                }
                (None, b'(' | b'[' | b'{') => open.push(byte),
                (None, b'#') => return Err(" expression part cannot include '#'".to_owned()),
                (None, b'!' | b':' | b'}' | b'=' | b'>' | b'<') if open.is_empty() => {
                    let doubled =
                        matches!(byte, b'!' | b'=' | b'<' | b'>') && self.byte(self.at + 1) == Some(b'=');
                    match byte {
                        _ if doubled => self.at += 1,
                        b'>' | b'<' => {}
                        _ => return Ok(()),
                    }
                }
                (None, b')' | b']' | b'}') => match open.pop() {
                    None => return wrong(format_args!("unmatched '{}'", char::from(byte))),
                    Some(b'(') if byte == b')' => {}
                    Some(b'[') if byte == b']' => {}
                    Some(b'{') if byte == b'}' => {}
                    Some(opening) => {
                        let (closing, opening) = (char::from(byte), char::from(opening));
                        return wrong(format_args!(
                            "closing parenthesis '{closing}' does not match opening parenthesis '{opening}'"
                        ));
                    }
                },
                _ => {}
            }
            self.at += 1;
        }
        if quote.is_some() {
            return wrong("unterminated string");
        }
        match open.pop() {
            Some(opening) => wrong(format_args!("unmatched '{}'", char::from(opening))),
            None => Ok(()),
        }
    }

    /// Whether what lies between `start` and here is an expression; `end` is the character behind it.
    fn check(&self, start: usize, end: u8) -> Checked {
        let expression = &self.text[start..self.at];
        if expression.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')) {
            return match end {
                b'!' | b':' | b'=' => wrong(format_args!("expression required before '{}'", char::from(end))),
                _ => wrong("empty expression not allowed"),
            };
        }
        let source = format!("({expression})");
        match parse_expression(&source) {
            Err(error) => wrong(explain(&source, &error).message),
            Ok(_) => Ok(()),
        }
    }
}
