//! Pattern text to nodes: CPython's syntax, its complaints and their places.

use super::class::{Category, CharClass, Mode, Part, variants};
use super::node::{Node, Place, RepeatKind, UNLIMITED};
use std::rc::Rc;

pub(super) const IGNORECASE: u32 = 2;
pub(super) const LOCALE: u32 = 4;
pub(super) const MULTILINE: u32 = 8;
pub(super) const DOTALL: u32 = 16;
pub(super) const UNICODE: u32 = 32;
pub(super) const VERBOSE: u32 = 64;
pub(super) const ASCII: u32 = 256;

/// How deep groups may nest: bounds the native stack.
const MAX_DEPTH: usize = 200;

/// What is wrong with a pattern, and at which character.
pub(super) struct Complaint {
    pub text: String,
    pub at: Option<usize>,
}

pub(super) struct Parsed {
    pub node: Node,
    pub flags: u32,
    /// Number of groups, the whole match not counted.
    pub groups: usize,
    pub names: Vec<(String, usize)>,
}

type Parse<T> = Result<T, Complaint>;

struct Parser<'p> {
    chars: &'p [char],
    at: usize,
    flags: u32,
    bytes: bool,
    groups: usize,
    names: Vec<(String, usize)>,
    /// Groups that are not closed yet.
    open: Vec<usize>,
    depth: usize,
    /// References `(?(n)…)` to groups that may come later.
    conditions: Vec<(usize, usize)>,
    /// How many groups there were when the look-behind began that is being parsed.
    lookbehind: Option<usize>,
}

/// Parses a pattern.
pub(super) fn parse(pattern: &[char], flags: u32, bytes: bool) -> Parse<Parsed> {
    let mut parser = Parser {
        chars: pattern,
        at: 0,
        flags,
        bytes,
        groups: 0,
        names: Vec::new(),
        open: Vec::new(),
        depth: 0,
        conditions: Vec::new(),
        lookbehind: None,
    };
    parser.leading_flags()?;
    if !bytes {
        if parser.flags & LOCALE != 0 {
            return Err(Complaint { text: "cannot use LOCALE flag with a str pattern".into(), at: None });
        }
        if parser.flags & ASCII != 0 && parser.flags & UNICODE != 0 {
            return Err(Complaint { text: "ASCII and UNICODE flags are incompatible".into(), at: None });
        }
        if parser.flags & ASCII == 0 {
            parser.flags |= UNICODE;
        }
    } else if parser.flags & UNICODE != 0 {
        return Err(Complaint { text: "cannot use UNICODE flag with a bytes pattern".into(), at: None });
    }
    let node = parser.alternatives()?;
    if parser.at < parser.chars.len() {
        return Err(parser.complaint("unbalanced parenthesis", parser.at));
    }
    for (group, at) in std::mem::take(&mut parser.conditions) {
        if group > parser.groups {
            return Err(parser.complaint(&format!("invalid group reference {group}"), at));
        }
    }
    Ok(Parsed { node, flags: parser.flags, groups: parser.groups, names: parser.names })
}

impl Parser<'_> {
    fn complaint(&self, text: &str, at: usize) -> Complaint {
        Complaint { text: text.to_owned(), at: Some(at) }
    }

    fn fail<T>(&self, text: &str, at: usize) -> Parse<T> {
        Err(self.complaint(text, at))
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.at += 1;
        }
        found
    }

    fn starts_with(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(i, c)| self.chars.get(self.at + i) == Some(&c))
    }

    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    fn mode(&self) -> Mode {
        Mode { ignore_case: self.has(IGNORECASE), ascii: self.ascii() }
    }

    fn ascii(&self) -> bool {
        self.bytes || self.has(ASCII)
    }

    /// `(?ims)` at the very beginning.
    fn leading_flags(&mut self) -> Parse<()> {
        loop {
            if self.has(VERBOSE) {
                self.skip_comments();
            }
            let start = self.at;
            if !self.starts_with("(?") {
                return Ok(());
            }
            let mut end = self.at + 2;
            while self.chars.get(end).is_some_and(|c| "aiLmsux".contains(*c)) {
                end += 1;
            }
            if end == start + 2 || self.chars.get(end) != Some(&')') {
                return Ok(());
            }
            for &c in &self.chars[start + 2..end] {
                self.flags |= self.letter_flag(c, start + 2)?;
            }
            self.at = end + 1;
        }
    }

    fn letter_flag(&self, c: char, at: usize) -> Parse<u32> {
        Ok(match c {
            'i' => IGNORECASE,
            'm' => MULTILINE,
            's' => DOTALL,
            'x' => VERBOSE,
            'a' => ASCII,
            'L' if self.bytes => LOCALE,
            'L' => return self.fail("bad inline flags: cannot use 'L' flag with a str pattern", at),
            'u' if !self.bytes => UNICODE,
            _ => return self.fail("bad inline flags: cannot use 'u' flag with a bytes pattern", at),
        })
    }

    fn skip_comments(&mut self) {
        while let Some(c) = self.peek() {
            if c.is_ascii_whitespace() || c == '\x0b' {
                self.at += 1;
            } else if c == '#' {
                while self.peek().is_some_and(|c| c != '\n') {
                    self.at += 1;
                }
            } else {
                return;
            }
        }
    }

    fn alternatives(&mut self) -> Parse<Node> {
        let mut options = vec![self.sequence()?];
        while self.eat('|') {
            options.push(self.sequence()?);
        }
        Ok(if options.len() == 1 { options.remove(0) } else { Node::Alt(options) })
    }

    fn sequence(&mut self) -> Parse<Node> {
        let mut nodes = Vec::new();
        loop {
            if self.has(VERBOSE) {
                self.skip_comments();
            }
            let Some(c) = self.peek() else { break };
            if c == '|' || c == ')' {
                break;
            }
            let start = self.at;
            let node = self.item(c, start, nodes.is_empty())?;
            let Some(node) = node else { continue };
            let node = self.repeated(node)?;
            nodes.push(node);
        }
        Ok(match nodes.len() {
            0 => Node::Empty,
            1 => nodes.remove(0),
            _ => Node::Seq(nodes),
        })
    }

    /// One element without its repetition; `None` for a comment.
    fn item(&mut self, c: char, start: usize, first: bool) -> Parse<Option<Node>> {
        Ok(Some(match c {
            '(' => return self.group(start),
            '[' => {
                self.at += 1;
                self.set(start)?
            }
            '\\' => self.escape(start)?,
            '.' => {
                self.at += 1;
                let mode = Mode { ignore_case: false, ascii: self.ascii() };
                let parts = if self.has(DOTALL) { Vec::new() } else { vec![Part::Range('\n', '\n')] };
                Node::Class(Rc::new(CharClass::new(parts, true, mode)))
            }
            '^' => {
                self.at += 1;
                Node::At(if self.has(MULTILINE) { Place::LineStart } else { Place::TextStart })
            }
            '$' => {
                self.at += 1;
                Node::At(if self.has(MULTILINE) { Place::LineEnd } else { Place::End })
            }
            '*' | '+' | '?' => {
                let text = if first { "nothing to repeat" } else { "multiple repeat" };
                return self.fail(text, start);
            }
            '{' if self.bounds().is_some() => {
                let text = if first { "nothing to repeat" } else { "multiple repeat" };
                return self.fail(text, start);
            }
            _ => {
                self.at += 1;
                self.literal(c)
            }
        }))
    }

    fn literal(&self, c: char) -> Node {
        if self.has(IGNORECASE) {
            let others = variants(c, self.ascii());
            if !others.is_empty() {
                let parts = others.into_iter().chain([c]).map(|c| Part::Range(c, c)).collect();
                let mode = Mode { ignore_case: false, ascii: self.ascii() };
                return Node::Class(Rc::new(CharClass::new(parts, false, mode)));
            }
        }
        Node::Char(c)
    }

    /// `{m,n}` at the position: the bounds and where it ends.
    fn bounds(&self) -> Option<(u64, Option<u64>, usize)> {
        let mut at = self.at + 1;
        let digits = |at: &mut usize| {
            let from = *at;
            while self.chars.get(*at).is_some_and(char::is_ascii_digit) {
                *at += 1;
            }
            let text: String = self.chars[from..*at].iter().collect();
            (!text.is_empty()).then(|| text.parse::<u64>().unwrap_or(u64::MAX))
        };
        let low = digits(&mut at);
        let high = if self.chars.get(at) == Some(&',') {
            at += 1;
            digits(&mut at)
        } else {
            low?;
            low
        };
        let comma = self.chars[self.at..at].contains(&',');
        if self.chars.get(at) != Some(&'}') || (low.is_none() && !comma) || at == self.at + 1 {
            return None;
        }
        if low.is_none() && high.is_none() && !comma {
            return None;
        }
        Some((low.unwrap_or(0), high, at + 1))
    }

    /// The repetitions behind an element.
    fn repeated(&mut self, mut node: Node) -> Parse<Node> {
        let mut again = false;
        loop {
            if self.has(VERBOSE) {
                self.skip_comments();
            }
            let start = self.at;
            let (min, max) = match self.peek() {
                Some('*') => (0, None),
                Some('+') => (1, None),
                Some('?') => (0, Some(1)),
                Some('{') => match self.bounds() {
                    None => return Ok(node),
                    Some((min, max, end)) => {
                        if max.is_some_and(|max| max < min) {
                            return self.fail("min repeat greater than max repeat", start + 1);
                        }
                        self.at = end - 1;
                        (min, max)
                    }
                },
                _ => return Ok(node),
            };
            self.at += 1;
            if again {
                return self.fail("multiple repeat", start);
            }
            if matches!(node, Node::At(_)) {
                return self.fail("nothing to repeat", start);
            }
            let kind = if self.eat('?') {
                RepeatKind::Lazy
            } else if self.eat('+') {
                RepeatKind::Possessive
            } else {
                RepeatKind::Greedy
            };
            let limit = |count: u64| u32::try_from(count).ok().filter(|count| *count < UNLIMITED);
            let Some(min) = limit(min) else {
                return Err(Complaint { text: "the repetition number is too large".into(), at: None });
            };
            let max = max.and_then(limit).unwrap_or(UNLIMITED);
            node = Node::Repeat { node: Box::new(node), min, max, kind };
            again = true;
        }
    }

    fn group(&mut self, start: usize) -> Parse<Option<Node>> {
        self.at += 1;
        if self.depth >= MAX_DEPTH {
            return self.fail("groups are nested too deeply", start);
        }
        if !self.eat('?') {
            return self.capture(None, start).map(Some);
        }
        let Some(c) = self.peek() else { return self.fail("unexpected end of pattern", self.at) };
        self.at += 1;
        match c {
            ':' => self.inside(start).map(Some),
            '>' => Ok(Some(Node::Atomic(Box::new(self.inside(start)?)))),
            '#' => {
                while let Some(c) = self.peek() {
                    self.at += 1;
                    if c == ')' {
                        return Ok(None);
                    }
                }
                self.fail("missing ), unterminated comment", start)
            }
            'P' => self.python_group(start).map(Some),
            '=' | '!' => {
                let node = Box::new(self.inside(start)?);
                Ok(Some(Node::Look { node, ahead: true, negative: c == '!' }))
            }
            '<' => self.look_behind(start).map(Some),
            '(' => self.conditional(start).map(Some),
            '-' | 'a'..='z' | 'L' if c == '-' || "aiLmsux".contains(c) => self.scoped_flags(start),
            _ => self.fail(&format!("unknown extension ?{c}"), start + 1),
        }
    }

    /// What is inside a group, up to its parenthesis.
    fn inside(&mut self, start: usize) -> Parse<Node> {
        let flags = self.flags;
        self.depth += 1;
        let node = self.alternatives();
        self.depth -= 1;
        self.flags = flags;
        let node = node?;
        if !self.eat(')') {
            return self.fail("missing ), unterminated subpattern", start);
        }
        Ok(node)
    }

    fn capture(&mut self, name: Option<(String, usize)>, start: usize) -> Parse<Node> {
        self.groups += 1;
        let group = self.groups;
        if let Some((name, at)) = name {
            if let Some((_, other)) = self.names.iter().find(|(known, _)| *known == name) {
                let text = format!("redefinition of group name '{name}' as group {group}; was group {other}");
                return self.fail(&text, at);
            }
            self.names.push((name, group));
        }
        self.open.push(group);
        let node = self.inside(start);
        self.open.pop();
        Ok(Node::Group(group, Box::new(node?)))
    }

    /// A name up to `end`, and where it began.
    fn name(&mut self, end: char, what: &str) -> Parse<(String, usize)> {
        let start = self.at;
        while let Some(c) = self.peek() {
            if c == end {
                break;
            }
            self.at += 1;
        }
        let name: String = self.chars[start..self.at].iter().collect();
        if self.peek().is_none() {
            if name.is_empty() {
                return self.fail(&format!("missing {what}"), start);
            }
            let text = format!("missing {end}, unterminated name");
            return self.fail(&text, start);
        }
        self.at += 1;
        if name.is_empty() {
            return self.fail(&format!("missing {what}"), start);
        }
        Ok((name, start))
    }

    fn checked_name(&mut self, end: char) -> Parse<(String, usize)> {
        let (name, at) = self.name(end, "group name")?;
        if !tb_python::types::str::classify::is_identifier(&name) {
            return self.fail(&format!("bad character in group name {}", quoted(&name)), at);
        }
        Ok((name, at))
    }

    fn python_group(&mut self, start: usize) -> Parse<Node> {
        if self.eat('<') {
            let name = self.checked_name('>')?;
            return self.capture(Some(name), start);
        }
        if self.eat('=') {
            let (name, at) = self.checked_name(')')?;
            let Some((_, group)) = self.names.iter().find(|(known, _)| *known == name).cloned() else {
                return self.fail(&format!("unknown group name {}", quoted(&name)), at);
            };
            return self.backref(group, at);
        }
        match self.peek() {
            None => self.fail("unexpected end of pattern", self.at),
            Some(c) => self.fail(&format!("unknown extension ?P{c}"), start + 1),
        }
    }

    fn backref(&mut self, group: usize, at: usize) -> Parse<Node> {
        if self.open.contains(&group) {
            return self.fail("cannot refer to an open group", at);
        }
        if self.lookbehind.is_some_and(|groups| group > groups) {
            return self.fail("cannot refer to group defined in the same lookbehind subpattern", at);
        }
        Ok(Node::Backref { group, ignore_case: self.has(IGNORECASE) })
    }

    fn look_behind(&mut self, start: usize) -> Parse<Node> {
        let negative = match self.peek() {
            Some('=') => false,
            Some('!') => true,
            None => return self.fail("unexpected end of pattern", self.at),
            Some(c) => return self.fail(&format!("unknown extension ?<{c}"), start + 1),
        };
        self.at += 1;
        let outer = self.lookbehind.replace(self.groups);
        let node = self.inside(start);
        self.lookbehind = outer;
        let node = Box::new(node?);
        match node.width() {
            (low, Some(high)) if low == high => Ok(Node::Look { node, ahead: false, negative }),
            _ => Err(Complaint { text: "look-behind requires fixed-width pattern".into(), at: None }),
        }
    }

    fn conditional(&mut self, start: usize) -> Parse<Node> {
        let (name, at) = self.name(')', "group name")?;
        let group = if name.chars().all(|c| c.is_ascii_digit()) {
            let group = name.parse::<usize>().unwrap_or(usize::MAX);
            if group == 0 {
                return self.fail("bad group number", at);
            }
            if group >= 1 << 16 {
                return self.fail(&format!("invalid group reference {name}"), at);
            }
            self.conditions.push((group, at));
            group
        } else {
            if !tb_python::types::str::classify::is_identifier(&name) {
                return self.fail(&format!("bad character in group name {}", quoted(&name)), at);
            }
            match self.names.iter().find(|(known, _)| *known == name) {
                Some((_, group)) => *group,
                None => return self.fail(&format!("unknown group name {}", quoted(&name)), at),
            }
        };
        let flags = self.flags;
        self.depth += 1;
        let yes = self.sequence()?;
        let no = if self.eat('|') {
            let no = self.sequence()?;
            if self.peek() == Some('|') {
                return self.fail("conditional backref with more than two branches", self.at);
            }
            no
        } else {
            Node::Empty
        };
        self.depth -= 1;
        self.flags = flags;
        if !self.eat(')') {
            return self.fail("missing ), unterminated subpattern", start);
        }
        Ok(Node::Conditional { group, yes: Box::new(yes), no: Box::new(no) })
    }

    /// `(?i-s:…)`; the position is behind the first letter.
    fn scoped_flags(&mut self, start: usize) -> Parse<Option<Node>> {
        self.at -= 1;
        let (mut add, mut remove) = (0, 0);
        let mut removing = false;
        loop {
            let Some(c) = self.peek() else {
                let text = match (removing, remove) {
                    (false, _) => "missing -, : or )",
                    (true, 0) => "missing flag",
                    (true, _) => "missing :",
                };
                return self.fail(text, self.at);
            };
            self.at += 1;
            match c {
                ')' if !removing => {
                    return self.fail("global flags not at the start of the expression", start);
                }
                ':' if removing && remove == 0 => return self.fail("missing flag", self.at - 1),
                ':' => break,
                '-' if !removing => removing = true,
                c if "aiLmsux".contains(c) => {
                    let flag = self.letter_flag(c, self.at - 1)?;
                    if !removing {
                        add |= flag;
                    } else if flag & (ASCII | UNICODE | LOCALE) != 0 {
                        let text = "bad inline flags: cannot turn off flags 'a', 'u' and 'L'";
                        return self.fail(text, self.at);
                    } else {
                        remove |= flag;
                    }
                }
                c if c.is_alphabetic() => return self.fail("unknown flag", self.at - 1),
                _ if removing && remove == 0 => return self.fail("missing flag", self.at - 1),
                _ if removing => return self.fail("missing :", self.at - 1),
                _ => return self.fail("missing -, : or )", self.at - 1),
            }
        }
        if add & remove != 0 {
            return self.fail("bad inline flags: flag turned on and off", self.at - 1);
        }
        let flags = self.flags;
        if add & ASCII != 0 {
            self.flags &= !UNICODE;
        }
        if add & UNICODE != 0 {
            self.flags &= !ASCII;
        }
        self.flags = (self.flags | add) & !remove;
        let node = self.inside(start);
        self.flags = flags;
        node.map(Some)
    }

    /// A category, if the escape names one.
    fn category(c: char) -> Option<Part> {
        let (kind, negative) = match c {
            'd' => (Category::Digit, false),
            'D' => (Category::Digit, true),
            's' => (Category::Space, false),
            'S' => (Category::Space, true),
            'w' => (Category::Word, false),
            'W' => (Category::Word, true),
            _ => return None,
        };
        Some(Part::Category { kind, negative })
    }

    /// An escape outside a set; the position is at the backslash.
    fn escape(&mut self, start: usize) -> Parse<Node> {
        self.at += 1;
        let Some(c) = self.peek() else { return self.fail("bad escape (end of pattern)", start) };
        self.at += 1;
        if let Some(part) = Self::category(c) {
            let mode = Mode { ignore_case: false, ascii: self.ascii() };
            return Ok(Node::Class(Rc::new(CharClass::new(vec![part], false, mode))));
        }
        let ascii = self.ascii();
        match c {
            'A' => Ok(Node::At(Place::TextStart)),
            'Z' => Ok(Node::At(Place::TextEnd)),
            'b' => Ok(Node::At(Place::WordEdge { ascii })),
            'B' => Ok(Node::At(Place::NotWordEdge { ascii })),
            '0' => {
                let code = self.octal(2, 0);
                Ok(self.literal(char::from(code as u8)))
            }
            '1'..='9' => self.number_escape(c, start),
            _ => {
                let c = self.character_escape(c, start)?;
                Ok(self.literal(c))
            }
        }
    }

    fn octal(&mut self, most: usize, first: u32) -> u32 {
        let mut code = first;
        for _ in 0..most {
            match self.peek().and_then(|c| c.to_digit(8)) {
                Some(digit) => {
                    code = code * 8 + digit;
                    self.at += 1;
                }
                None => break,
            }
        }
        code
    }

    /// `\1` to `\99`, or three octal digits.
    fn number_escape(&mut self, first: char, start: usize) -> Parse<Node> {
        let mut digits = String::from(first);
        if let Some(second) = self.peek().filter(char::is_ascii_digit) {
            digits.push(second);
            self.at += 1;
            let third = self.peek();
            let octal = |c: char| ('0'..='7').contains(&c);
            if octal(first) && octal(second) && third.is_some_and(octal) {
                self.at += 1;
                digits.extend(third);
                let code = u32::from_str_radix(&digits, 8).unwrap_or(0);
                if code > 0o377 {
                    let text = format!("octal escape value \\{digits} outside of range 0-0o377");
                    return self.fail(&text, start);
                }
                return Ok(self.literal(char::from(code as u8)));
            }
        }
        let group = digits.parse::<usize>().unwrap_or(0);
        if group > self.groups {
            return self.fail(&format!("invalid group reference {group}"), start + 1);
        }
        self.backref(group, start)
    }

    /// An escape that stands for one character.
    fn character_escape(&mut self, c: char, start: usize) -> Parse<char> {
        Ok(match c {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'f' => '\x0c',
            'v' => '\x0b',
            'a' => '\x07',
            'x' => self.hex(2, c, start)?,
            'u' if !self.bytes => self.hex(4, c, start)?,
            'U' if !self.bytes => self.hex(8, c, start)?,
            c if c.is_ascii_alphabetic() => return self.fail(&format!("bad escape \\{c}"), start),
            c => c,
        })
    }

    fn hex(&mut self, count: usize, letter: char, start: usize) -> Parse<char> {
        let from = self.at;
        while self.at < from + count && self.peek().is_some_and(|c| c.is_ascii_hexdigit()) {
            self.at += 1;
        }
        let digits: String = self.chars[from..self.at].iter().collect();
        if digits.len() != count {
            return self.fail(&format!("incomplete escape \\{letter}{digits}"), start);
        }
        match u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32) {
            Some(c) => Ok(c),
            None => self.fail(&format!("bad escape \\{letter}{digits}"), start),
        }
    }

    /// A set; the position is behind its bracket.
    fn set(&mut self, start: usize) -> Parse<Node> {
        let negative = self.eat('^');
        let mut parts = Vec::new();
        let first = self.at;
        loop {
            let Some(c) = self.peek() else { return self.fail("unterminated character set", start) };
            let place = self.at;
            if c == ']' && self.at > first {
                self.at += 1;
                break;
            }
            let low = self.set_item(c)?;
            let ranged = self.peek() == Some('-');
            if !ranged {
                parts.push(low);
                continue;
            }
            self.at += 1;
            let Some(next) = self.peek() else { return self.fail("unterminated character set", start) };
            if next == ']' {
                self.at += 1;
                parts.push(low);
                parts.push(Part::Range('-', '-'));
                break;
            }
            let high = self.set_item(next)?;
            match (&low, &high) {
                (Part::Range(low, _), Part::Range(high, _)) if low <= high => {
                    parts.push(Part::Range(*low, *high));
                }
                _ => {
                    let text: String = self.chars[place..self.at].iter().collect();
                    return self.fail(&format!("bad character range {text}"), place);
                }
            }
        }
        if let ([Part::Range(low, high)], false, false) = (&parts[..], negative, self.has(IGNORECASE))
            && low == high
        {
            return Ok(Node::Char(*low));
        }
        Ok(Node::Class(Rc::new(CharClass::new(parts, negative, self.mode()))))
    }

    fn set_item(&mut self, c: char) -> Parse<Part> {
        let start = self.at;
        self.at += 1;
        if c != '\\' {
            return Ok(Part::Range(c, c));
        }
        let Some(c) = self.peek() else { return self.fail("bad escape (end of pattern)", start) };
        self.at += 1;
        if let Some(part) = Self::category(c) {
            return Ok(part);
        }
        let c = match c {
            'b' => '\x08',
            '0'..='7' => {
                let code = self.octal(2, c.to_digit(8).unwrap_or(0));
                if code > 0o377 {
                    let digits: String = self.chars[start..self.at].iter().collect();
                    let text = format!("octal escape value {digits} outside of range 0-0o377");
                    return self.fail(&text, start);
                }
                char::from(code as u8)
            }
            '8' | '9' => return self.fail(&format!("bad escape \\{c}"), start),
            c => self.character_escape(c, start)?,
        };
        Ok(Part::Range(c, c))
    }
}

/// A name as Python's `repr` shows it.
pub(super) fn quoted(name: &str) -> String {
    tb_python::types::str::str_repr(name)
}
