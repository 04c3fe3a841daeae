//! `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use super::shown_kind;
use crate::error::{PyErr, PyResult};
use crate::vm::Vm;

/// A parsed format specification.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spec {
    pub fill: char,
    /// `<`, `>`, `^` or `=`.
    pub align: char,
    pub sign: Option<char>,
    /// `z`: a result that rounds to zero has no minus.
    pub no_negative_zero: bool,
    /// `#`.
    pub alternate: bool,
    pub width: usize,
    /// `,` or `_`.
    pub grouping: Option<char>,
    pub precision: Option<usize>,
    pub kind: Option<char>,
}

fn is_align(c: char) -> bool {
    matches!(c, '<' | '>' | '=' | '^')
}

/// What is left of the text.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|&c| wanted(c))?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    fn number(&mut self) -> PyResult<Option<usize>> {
        let end = self.rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        if digits.is_empty() {
            return Ok(None);
        }
        match digits.parse::<i64>() {
            Ok(number) => Ok(Some(number as usize)),
            Err(_) => Err(PyErr::value_error("Too many decimal digits in format string")),
        }
    }
}

impl Spec {
    /// Parses `text` for a value of type `type_name`.
    ///
    /// # Errors
    /// `ValueError` in CPython's words.
    pub fn parse(
        text: &str,
        type_name: &str,
        default_kind: Option<char>,
        default_align: char,
    ) -> PyResult<Spec> {
        let mut reader = Reader { rest: text };
        let mut spec = Spec {
            fill: ' ',
            align: default_align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: default_kind,
        };
        let (fill_given, align_given) = spec.take_align(&mut reader);
        spec.sign = reader.take(|c| matches!(c, '+' | '-' | ' '));
        spec.no_negative_zero = reader.take(|c| c == 'z').is_some();
        spec.alternate = reader.take(|c| c == '#').is_some();
        if !fill_given && reader.take(|c| c == '0').is_some() {
            spec.fill = '0';
            if !align_given && default_align == '>' {
                spec.align = '=';
            }
        }
        spec.width = reader.number()?.unwrap_or(0);
        spec.take_grouping(&mut reader)?;
        if reader.take(|c| c == '.').is_some() {
            let precision = reader.number()?;
            spec.precision =
                Some(precision.ok_or_else(|| PyErr::value_error("Format specifier missing precision"))?);
        }
        if reader.rest.chars().nth(1).is_some() {
            return Err(PyErr::value_error(format!(
                "Invalid format specifier '{text}' for object of type '{type_name}'"
            )));
        }
        spec.kind = reader.peek().or(spec.kind);
        spec.check_grouping()?;
        Ok(spec)
    }

    fn take_align(&mut self, reader: &mut Reader<'_>) -> (bool, bool) {
        let mut chars = reader.rest.chars();
        let (first, second) = (chars.next(), chars.next());
        if let (Some(fill), Some(align)) = (first, second)
            && is_align(align)
        {
            (self.fill, self.align) = (fill, align);
            reader.rest = chars.as_str();
            return (true, true);
        }
        match reader.take(is_align) {
            Some(align) => {
                self.align = align;
                (false, true)
            }
            None => (false, false),
        }
    }

    fn take_grouping(&mut self, reader: &mut Reader<'_>) -> PyResult<()> {
        const BOTH: &str = "Cannot specify both ',' and '_'.";
        self.grouping = reader.take(|c| c == ',');
        if reader.peek() == Some('_') {
            if self.grouping.is_some() {
                return Err(PyErr::value_error(BOTH));
            }
            self.grouping = reader.take(|c| c == '_');
        }
        if reader.peek() == Some(',') && self.grouping == Some('_') {
            return Err(PyErr::value_error(BOTH));
        }
        Ok(())
    }

    fn check_grouping(&self) -> PyResult<()> {
        let Some(grouping) = self.grouping else { return Ok(()) };
        match self.kind {
            None | Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if grouping == '_' => Ok(()),
            Some(kind) => {
                Err(PyErr::value_error(format!("Cannot specify '{grouping}' with '{}'.", shown_kind(kind))))
            }
        }
    }

    /// Checks that what the specification asks for may be allocated.
    pub(super) fn check_size(&self, vm: &mut Vm) -> PyResult<()> {
        let digits =
            if self.kind == Some('s') { 0 } else { self.precision.unwrap_or(0).min(i32::MAX as usize) };
        let bytes = self.width.saturating_mul(self.fill.len_utf8()).saturating_add(digits);
        if bytes > 1 << 16 {
            vm.check_alloc(bytes)?;
        }
        Ok(())
    }

    /// The separator and the size of the groups of an int's digits.
    pub(super) fn groups(&self) -> Option<(char, usize)> {
        let size = if matches!(self.kind, Some('b' | 'o' | 'x' | 'X')) { 4 } else { 3 };
        self.grouping.map(|separator| (separator, size))
    }
}
