//! Nodes to instructions for the matcher.

use super::class::CharClass;
use super::node::{Node, Place, RepeatKind};
use std::rc::Rc;

pub(super) type Pc = u32;

/// What matches exactly one character.
#[derive(Clone, Debug)]
pub(super) enum One {
    /// A character of one byte.
    Byte(u8),
    Char(char),
    Class(Rc<CharClass>),
}

#[derive(Debug)]
pub(super) enum Instr {
    One(One),
    /// Several characters in a row, as bytes of the text.
    Literal(Box<[u8]>),
    Jump(Pc),
    /// Tries the first way, then the second.
    Split(Pc, Pc),
    Save(usize),
    /// A repeated single character.
    RepeatOne {
        one: One,
        min: u32,
        max: u32,
        kind: RepeatKind,
    },
    /// Starts counting rounds of a loop.
    LoopStart(usize),
    /// Another round of the body, or on behind the loop.
    Loop {
        counter: usize,
        min: u32,
        max: u32,
        greedy: bool,
        body: Pc,
    },
    At(Place),
    /// The look's own code follows, up to `Accept`; then it goes on at `end`.
    Look {
        ahead: bool,
        negative: bool,
        width: usize,
        end: Pc,
    },
    Atomic {
        end: Pc,
    },
    Backref {
        group: usize,
        ignore_case: bool,
    },
    /// Goes on behind it if the group has matched, else at the place.
    IfGroup {
        group: usize,
        no: Pc,
    },
    /// The end of a look or an atomic group.
    Accept,
    Match,
    Fail,
}

#[derive(Debug)]
pub(super) struct Program {
    pub code: Vec<Instr>,
    pub counters: usize,
    pub groups: usize,
    /// The text that every match begins with.
    pub prefix: Box<[u8]>,
    /// The bytes that a match can begin with; `None`: any, or it may be empty.
    pub first: Option<Box<[bool; 256]>>,
    /// Matches begin at the start of the text only.
    pub anchored: bool,
}

/// How characters become bytes.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Units {
    Utf8,
    Bytes,
}

struct Compiler {
    code: Vec<Instr>,
    counters: usize,
    units: Units,
}

/// Compiles a pattern.
pub(super) fn compile(node: &Node, groups: usize, units: Units) -> Program {
    let mut compiler = Compiler { code: Vec::new(), counters: 0, units };
    compiler.node(node);
    compiler.code.push(Instr::Match);
    let mut prefix = Vec::new();
    literal_prefix(node, units, &mut prefix);
    let mut first = Box::new([false; 256]);
    let known = first_bytes(node, units, &mut first);
    Program {
        code: compiler.code,
        counters: compiler.counters,
        groups,
        prefix: prefix.into(),
        first: known.then_some(first),
        anchored: starts_at_text(node),
    }
}

fn encode(c: char, units: Units, into: &mut Vec<u8>) {
    match units {
        Units::Utf8 => {
            let mut buffer = [0; 4];
            into.extend_from_slice(c.encode_utf8(&mut buffer).as_bytes());
        }
        Units::Bytes => into.push(u32::from(c) as u8),
    }
}

/// The single character that a node matches, if it is no more than that.
fn as_one(node: &Node, units: Units) -> Option<One> {
    match node {
        Node::Char(c) if c.is_ascii() || units == Units::Bytes => Some(One::Byte(u32::from(*c) as u8)),
        Node::Char(c) => Some(One::Char(*c)),
        Node::Class(class) => Some(One::Class(Rc::clone(class))),
        _ => None,
    }
}

impl Compiler {
    fn here(&self) -> Pc {
        self.code.len() as Pc
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Empty => {}
            Node::Char(_) | Node::Class(_) => {
                if let Some(one) = as_one(node, self.units) {
                    self.code.push(Instr::One(one));
                }
            }
            Node::Seq(nodes) => self.sequence(nodes),
            Node::Alt(options) => self.alternatives(options),
            Node::Repeat { node, min, max, kind } => self.repeat(node, *min, *max, *kind),
            Node::Group(group, node) => {
                self.code.push(Instr::Save(group * 2));
                self.node(node);
                self.code.push(Instr::Save(group * 2 + 1));
            }
            Node::At(place) => self.code.push(Instr::At(*place)),
            Node::Look { node, ahead, negative } => {
                let at = self.code.len();
                self.code.push(Instr::Fail);
                self.node(node);
                self.code.push(Instr::Accept);
                let width = node.width().0 as usize;
                let end = self.here();
                self.code[at] = Instr::Look { ahead: *ahead, negative: *negative, width, end };
            }
            Node::Atomic(node) => self.atomic(|compiler| compiler.node(node)),
            Node::Backref { group, ignore_case } => {
                self.code.push(Instr::Backref { group: *group, ignore_case: *ignore_case });
            }
            Node::Conditional { group, yes, no } => {
                let at = self.code.len();
                self.code.push(Instr::Fail);
                self.node(yes);
                let jump = self.code.len();
                self.code.push(Instr::Fail);
                let other = self.here();
                self.node(no);
                self.code[at] = Instr::IfGroup { group: *group, no: other };
                self.code[jump] = Instr::Jump(self.here());
            }
        }
    }

    fn atomic(&mut self, inside: impl FnOnce(&mut Self)) {
        let at = self.code.len();
        self.code.push(Instr::Fail);
        inside(self);
        self.code.push(Instr::Accept);
        self.code[at] = Instr::Atomic { end: self.here() };
    }

    /// Characters in a row become one literal.
    fn sequence(&mut self, nodes: &[Node]) {
        let mut rest = nodes;
        while let Some(node) = rest.first() {
            let run = rest.iter().take_while(|node| matches!(node, Node::Char(_))).count();
            if run >= 2 {
                let mut bytes = Vec::new();
                for node in &rest[..run] {
                    if let Node::Char(c) = node {
                        encode(*c, self.units, &mut bytes);
                    }
                }
                self.code.push(Instr::Literal(bytes.into()));
                rest = &rest[run..];
            } else {
                self.node(node);
                rest = &rest[1..];
            }
        }
    }

    fn alternatives(&mut self, options: &[Node]) {
        let mut jumps = Vec::new();
        for (i, option) in options.iter().enumerate() {
            if i + 1 == options.len() {
                self.node(option);
                break;
            }
            let split = self.code.len();
            self.code.push(Instr::Fail);
            let first = self.here();
            self.node(option);
            jumps.push(self.code.len());
            self.code.push(Instr::Fail);
            self.code[split] = Instr::Split(first, self.here());
        }
        for jump in jumps {
            self.code[jump] = Instr::Jump(self.here());
        }
    }

    fn repeat(&mut self, node: &Node, min: u32, max: u32, kind: RepeatKind) {
        if let Some(one) = as_one(node, self.units) {
            self.code.push(Instr::RepeatOne { one, min, max, kind });
            return;
        }
        if kind == RepeatKind::Possessive {
            self.atomic(|compiler| compiler.repeat(node, min, max, RepeatKind::Greedy));
            return;
        }
        let greedy = kind == RepeatKind::Greedy;
        if (min, max) == (0, 1) {
            let split = self.code.len();
            self.code.push(Instr::Fail);
            let body = self.here();
            self.node(node);
            let end = self.here();
            self.code[split] = if greedy { Instr::Split(body, end) } else { Instr::Split(end, body) };
            return;
        }
        if max == 0 {
            return;
        }
        let counter = self.counters;
        self.counters += 1;
        self.code.push(Instr::LoopStart(counter));
        let jump = self.code.len();
        self.code.push(Instr::Fail);
        let body = self.here();
        self.node(node);
        self.code[jump] = Instr::Jump(self.here());
        self.code.push(Instr::Loop { counter, min, max, greedy, body });
    }
}

/// Appends the literal text that every match begins with; false if more may be unknown behind it.
fn literal_prefix(node: &Node, units: Units, into: &mut Vec<u8>) -> bool {
    match node {
        Node::Char(c) => {
            encode(*c, units, into);
            true
        }
        Node::Empty => true,
        Node::Seq(nodes) => nodes.iter().all(|node| literal_prefix(node, units, into)),
        Node::Group(_, node) => literal_prefix(node, units, into),
        Node::Repeat { node, min, max, .. } if *min >= 1 => {
            literal_prefix(node, units, into) && min == max && *min == 1
        }
        _ => false,
    }
}

/// Marks the bytes that a match can begin with; false if it can be empty or nothing is known.
fn first_bytes(node: &Node, units: Units, into: &mut [bool; 256]) -> bool {
    match node {
        Node::Char(c) => {
            let mut bytes = Vec::new();
            encode(*c, units, &mut bytes);
            into[usize::from(bytes[0])] = true;
            true
        }
        Node::Class(class) => {
            for byte in 0..=255_u8 {
                if (byte < 0x80 || units == Units::Bytes) && class.contains_low(byte) {
                    into[usize::from(byte)] = true;
                }
            }
            if units == Units::Utf8 && class.may_have_high() {
                into[0x80..].fill(true);
            }
            true
        }
        Node::Seq(nodes) => {
            for node in nodes {
                if !is_empty_place(node) {
                    return first_bytes(node, units, into);
                }
            }
            false
        }
        Node::Alt(options) => options.iter().all(|option| first_bytes(option, units, into)),
        Node::Group(_, node) | Node::Atomic(node) => first_bytes(node, units, into),
        Node::Repeat { node, min, .. } if *min >= 1 => first_bytes(node, units, into),
        _ => false,
    }
}

/// Places and looks take no characters: what follows them begins the match.
fn is_empty_place(node: &Node) -> bool {
    matches!(node, Node::At(_) | Node::Look { .. } | Node::Empty)
}

fn starts_at_text(node: &Node) -> bool {
    match node {
        Node::At(Place::TextStart) => true,
        Node::Seq(nodes) => nodes.first().is_some_and(starts_at_text),
        Node::Group(_, node) => starts_at_text(node),
        Node::Alt(options) => options.iter().all(starts_at_text),
        _ => false,
    }
}
