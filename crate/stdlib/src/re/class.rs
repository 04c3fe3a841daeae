//! Classes of characters: `[a-z]`, `\d`, `.`, and letters without regard to case.

use tb_python::types::str::classify;

/// One part of a class.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Part {
    Range(char, char),
    Category { kind: Category, negative: bool },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Category {
    Digit,
    Space,
    Word,
}

/// How characters are looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Mode {
    pub ignore_case: bool,
    /// Categories and case know ASCII only.
    pub ascii: bool,
}

#[derive(Debug)]
pub(super) struct CharClass {
    /// The answer for the first 256 characters.
    table: [u64; 4],
    parts: Vec<Part>,
    negative: bool,
    mode: Mode,
}

impl CharClass {
    pub fn new(parts: Vec<Part>, negative: bool, mode: Mode) -> Self {
        let mut class = CharClass { table: [0; 4], parts, negative, mode };
        for code in 0..=255_u8 {
            if class.compute(char::from(code)) {
                class.table[usize::from(code >> 6)] |= 1 << (code & 63);
            }
        }
        class
    }

    #[inline(always)]
    pub fn contains_low(&self, byte: u8) -> bool {
        self.table[usize::from(byte >> 6)] & (1 << (byte & 63)) != 0
    }

    #[inline]
    pub fn contains(&self, c: char) -> bool {
        match u8::try_from(u32::from(c)) {
            Ok(low) => self.contains_low(low),
            Err(_) => self.compute(c),
        }
    }

    /// Whether any character from 128 on may be in the class.
    pub fn may_have_high(&self) -> bool {
        self.negative
            || self.mode.ignore_case
            || self.parts.iter().any(|part| match part {
                Part::Range(_, high) => *high >= '\u{80}',
                Part::Category { negative, .. } => *negative || !self.mode.ascii,
            })
    }

    fn compute(&self, c: char) -> bool {
        let mut found = self.has(c);
        if !found && self.mode.ignore_case {
            found = variants(c, self.mode.ascii).into_iter().any(|other| self.has(other));
        }
        found != self.negative
    }

    fn has(&self, c: char) -> bool {
        self.parts.iter().any(|part| match part {
            Part::Range(low, high) => (*low..=*high).contains(&c),
            Part::Category { kind, negative } => in_category(c, *kind, self.mode.ascii) != *negative,
        })
    }
}

fn in_category(c: char, kind: Category, ascii: bool) -> bool {
    match (kind, ascii || c.is_ascii()) {
        (Category::Digit, true) => c.is_ascii_digit(),
        (Category::Digit, false) => classify::decimal_value(c).is_some(),
        (Category::Space, true) if ascii => matches!(c, ' ' | '\t'..='\r'),
        (Category::Space, _) => classify::is_space(c),
        (Category::Word, ascii) => is_word(c, ascii),
    }
}

/// Letters, digits and the underscore.
pub(super) fn is_word(c: char, ascii: bool) -> bool {
    if ascii || c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    classify::is_alphanumeric(c)
}

/// The characters that are `c` in another case, `c` not among them.
pub(super) fn variants(c: char, ascii: bool) -> Vec<char> {
    if ascii {
        return match c {
            'a'..='z' => vec![c.to_ascii_uppercase()],
            'A'..='Z' => vec![c.to_ascii_lowercase()],
            _ => Vec::new(),
        };
    }
    let mut found = Vec::new();
    let single = |mut chars: Box<dyn Iterator<Item = char>>| match (chars.next(), chars.next()) {
        (Some(only), None) => Some(only),
        _ => None,
    };
    let lower = single(Box::new(c.to_lowercase()));
    let upper = single(Box::new(c.to_uppercase()));
    let back = upper.and_then(|upper| single(Box::new(upper.to_lowercase())));
    for other in lower.into_iter().chain(upper).chain(back).chain(equivalents(c)) {
        if other != c && !found.contains(&other) {
            found.push(other);
        }
    }
    found
}

/// Letters whose lower case is the same as another's, which no mapping of one letter tells.
fn equivalents(c: char) -> Vec<char> {
    const SETS: [&str; 6] =
        ["kK\u{212a}", "sS\u{17f}", "µ\u{3bc}\u{39c}", "å\u{212b}Å", "ΣσςΣ", "Ωω\u{2126}"];
    SETS.iter().filter(|set| set.contains(c)).flat_map(|set| set.chars()).collect()
}
