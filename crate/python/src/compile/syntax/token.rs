//! Tokens as CPython 3.11 sees them, and what its tokenizer complains about, in its words.
//!
//! Only texts that the parser has refused come here. The parser's own tokens don't do: its lexer goes on where
//! CPython's stops, and it takes f-strings apart.

use super::number;
use unicode_ident::{is_xid_continue, is_xid_start};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Name,
    Number,
    Str,
    Op,
    Newline,
    Indent,
    Dedent,
    End,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
    /// How many brackets are open behind it.
    pub level: usize,
}

/// A complaint, and where.
#[derive(Debug)]
pub(super) struct Problem {
    pub message: String,
    pub range: (usize, usize),
    pub class: ProblemClass,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum ProblemClass {
    Syntax,
    Indentation,
    Tab,
}

impl Problem {
    pub fn new(message: impl Into<String>, range: (usize, usize)) -> Self {
        Problem { message: message.into(), range, class: ProblemClass::Syntax }
    }

    pub fn indentation(message: impl Into<String>, range: (usize, usize)) -> Self {
        Problem { class: ProblemClass::Indentation, ..Problem::new(message, range) }
    }
}

/// The tokens up to the first complaint, the complaint, and the bracket left open at the end.
pub(super) struct Tokens {
    pub list: Vec<Token>,
    pub problem: Option<Problem>,
    pub open: Option<usize>,
}

pub(super) fn tokenize(text: &str) -> Tokens {
    let mut scanner = Scanner { text, at: 0, list: Vec::new(), brackets: Vec::new(), indents: vec![(0, 0)] };
    let problem = scanner.run().err();
    Tokens { list: scanner.list, problem, open: scanner.brackets.last().map(|(_, at)| *at) }
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    list: Vec<Token>,
    /// Open brackets with their places.
    brackets: Vec<(u8, usize)>,
    /// Columns of the blocks around, with tabs to the next eighth column and with tabs as one.
    indents: Vec<(usize, usize)>,
}

type Step = Result<(), Problem>;

impl Scanner<'_> {
    fn run(&mut self) -> Step {
        self.indentation()?;
        while let Some(c) = self.peek() {
            match c {
                ' ' | '\t' | '\u{c}' => self.at += 1,
                '#' => self.at += self.rest().find('\n').unwrap_or(self.rest().len()),
                '\r' => self.at += 1,
                '\n' => self.line_end()?,
                '\\' => self.continuation()?,
                '"' | '\'' => self.string(self.at)?,
                '.' if self.byte(1).is_some_and(|b| b.is_ascii_digit()) => self.number()?,
                '0'..='9' => self.number()?,
                c if c == '_' || c.is_ascii_alphabetic() || !c.is_ascii() => self.name()?,
                _ => self.operator(c)?,
            }
        }
        let end = self.text.len();
        if self.brackets.is_empty() && self.list.last().is_some_and(|t| t.kind != Kind::Newline) {
            self.push(Kind::Newline, end, end);
        }
        while self.indents.len() > 1 {
            self.indents.pop();
            self.push(Kind::Dedent, end, end);
        }
        self.push(Kind::End, end, end);
        Ok(())
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        let level = self.brackets.len();
        self.list.push(Token { kind, start, end, level });
    }

    fn line_of(&self, at: usize) -> usize {
        self.text.as_bytes()[..at.min(self.text.len())].iter().filter(|b| **b == b'\n').count() + 1
    }

    fn line_end(&mut self) -> Step {
        let (at, open) = (self.at, !self.brackets.is_empty());
        self.at += 1;
        if open {
            return Ok(());
        }
        let starts_line =
            self.list.last().is_none_or(|t| matches!(t.kind, Kind::Newline | Kind::Indent | Kind::Dedent));
        if !starts_line {
            self.push(Kind::Newline, at, at + 1);
        }
        self.indentation()
    }

    /// At the start of a line: blocks begin or end. Blank lines and comments count for nothing.
    fn indentation(&mut self) -> Step {
        let (mut column, mut tabs_as_one) = (0, 0);
        let start = self.at;
        while let Some(byte) = self.byte(0) {
            match byte {
                b' ' => (column, tabs_as_one) = (column + 1, tabs_as_one + 1),
                b'\t' => (column, tabs_as_one) = ((column / 8 + 1) * 8, tabs_as_one + 1),
                b'\x0c' => (column, tabs_as_one) = (0, 0),
                _ => break,
            }
            self.at += 1;
        }
        if matches!(self.byte(0), None | Some(b'#' | b'\n' | b'\r' | b'\\')) {
            return Ok(());
        }
        let line_end = start + self.text[start..].find('\n').unwrap_or(self.text.len() - start);
        let tab_error = || Problem {
            class: ProblemClass::Tab,
            ..Problem::new("inconsistent use of tabs and spaces in indentation", (line_end, line_end + 1))
        };
        let &(current, current_tabs) = self.indents.last().unwrap_or(&(0, 0));
        if column == current {
            return if tabs_as_one == current_tabs { Ok(()) } else { Err(tab_error()) };
        }
        if column > current {
            if tabs_as_one <= current_tabs {
                return Err(tab_error());
            }
            self.indents.push((column, tabs_as_one));
            self.push(Kind::Indent, start, self.at);
            return Ok(());
        }
        while self.indents.last().is_some_and(|(outer, _)| *outer > column) {
            self.indents.pop();
            self.push(Kind::Dedent, self.at, self.at);
        }
        let &(outer, outer_tabs) = self.indents.last().unwrap_or(&(0, 0));
        if outer != column {
            let message = "unindent does not match any outer indentation level";
            return Err(Problem::indentation(message, (line_end, line_end + 1)));
        }
        if outer_tabs == tabs_as_one { Ok(()) } else { Err(tab_error()) }
    }

    fn continuation(&mut self) -> Step {
        let at = self.at;
        self.at += 1;
        match self.byte(0) {
            Some(b'\n') => self.at += 1,
            Some(b'\r') if self.byte(1) == Some(b'\n') => self.at += 2,
            None => return Err(Problem::new("unexpected EOF while parsing", (at + 1, at + 2))),
            Some(_) => {
                let message = "unexpected character after line continuation character";
                return Err(Problem::new(message, (at + 1, at + 2)));
            }
        }
        if self.at >= self.text.len() {
            return Err(Problem::new("unexpected EOF while parsing", (at + 1, at + 2)));
        }
        Ok(())
    }

    /// A string literal whose prefix begins at `start`; the quote comes next.
    fn string(&mut self, start: usize) -> Step {
        let bytes = self.text.as_bytes();
        let quote = bytes[self.at];
        let triple = bytes[self.at..].starts_with(&[quote; 3]);
        let mut at = self.at + if triple { 3 } else { 1 };
        loop {
            match bytes.get(at) {
                None if triple => {
                    let last = self.line_of(self.text.trim_end_matches('\n').len());
                    let message =
                        format!("unterminated triple-quoted string literal (detected at line {last})");
                    return Err(Problem::new(message, (start, start + 1)));
                }
                None | Some(b'\n') if !triple => {
                    let line = self.line_of(at);
                    let message = format!("unterminated string literal (detected at line {line})");
                    return Err(Problem::new(message, (start, start + 1)));
                }
                Some(b'\\') => at += 2,
                Some(byte) if *byte == quote && !triple => {
                    at += 1;
                    break;
                }
                Some(byte) if *byte == quote && bytes[at..].starts_with(&[quote; 3]) => {
                    at += 3;
                    break;
                }
                _ => at += 1,
            }
        }
        self.at = at.min(self.text.len());
        self.push(Kind::Str, start, self.at);
        Ok(())
    }

    fn number(&mut self) -> Step {
        let start = self.at;
        self.at = number::end(self.text, start)?;
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    fn name(&mut self) -> Step {
        let start = self.at;
        let is_part = |c: char| c == '_' || c.is_ascii_alphanumeric() || !c.is_ascii();
        let len = self.rest().find(|c| !is_part(c)).unwrap_or(self.rest().len());
        let name = &self.rest()[..len];
        for (offset, c) in name.char_indices() {
            let fits = c == '_' || if offset == 0 { is_xid_start(c) } else { is_xid_continue(c) };
            if !fits {
                let at = start + offset;
                return Err(Problem::new(invalid_character(c), (at, at + c.len_utf8())));
            }
        }
        let is_prefix = is_string_prefix(name);
        self.at += len;
        if is_prefix && matches!(self.byte(0), Some(b'"' | b'\'')) {
            return self.string(start);
        }
        self.push(Kind::Name, start, self.at);
        Ok(())
    }

    fn operator(&mut self, c: char) -> Step {
        let start = self.at;
        if c.is_control() {
            return Err(Problem::new(invalid_character(c), (start, start + 1)));
        }
        const LONG: [&str; 23] = [
            "**=", "//=", ">>=", "<<=", "...", "!=", "==", "<=", ">=", "->", "+=", "-=", "*=", "/=", "%=",
            "&=", "|=", "^=", "@=", "**", "//", ">>", "<<",
        ];
        let long = LONG.iter().chain(&[":=", "<>"]).find(|op| self.rest().starts_with(**op));
        self.at += long.map_or(1, |op| op.len());
        match c {
            '(' | '[' | '{' => self.brackets.push((c as u8, start)),
            ')' | ']' | '}' => self.close(c, start)?,
            _ => {}
        }
        self.push(Kind::Op, start, self.at);
        Ok(())
    }

    fn close(&mut self, closing: char, at: usize) -> Step {
        let Some((opening, opened)) = self.brackets.pop() else {
            return Err(Problem::new(format!("unmatched '{closing}'"), (at, at + 1)));
        };
        let opening = opening as char;
        if matches!((opening, closing), ('(', ')') | ('[', ']') | ('{', '}')) {
            return Ok(());
        }
        let mut message =
            format!("closing parenthesis '{closing}' does not match opening parenthesis '{opening}'");
        let line = self.line_of(opened);
        if line != self.line_of(at) {
            message.push_str(&format!(" on line {line}"));
        }
        Err(Problem::new(message, (at, at + 1)))
    }
}

fn is_string_prefix(text: &str) -> bool {
    matches!(text.to_ascii_lowercase().as_str(), "r" | "b" | "u" | "f" | "rb" | "br" | "rf" | "fr")
}

fn invalid_character(c: char) -> String {
    let code = u32::from(c);
    // What has no shape of its own is named by its number alone.
    let invisible = c.is_control()
        || c.is_whitespace()
        || matches!(code, 0xad | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfeff | 0xe000..=0xf8ff);
    if invisible {
        format!("invalid non-printable character U+{code:04X}")
    } else {
        format!("invalid character '{c}' (U+{code:04X})")
    }
}
