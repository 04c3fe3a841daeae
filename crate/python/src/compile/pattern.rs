//! `match`.

use super::unit::{Label, Unit};
use super::{Result, error};
use crate::code::{Const, Op, Reg};
use crate::sym::Sym;
use ruff_python_ast::{self as ast, Pattern, Singleton};
use ruff_text_size::Ranged;

impl<'a> Unit<'a> {
    pub fn match_(&mut self, match_: &'a ast::StmtMatch) -> Result<()> {
        let subject = self.temp();
        self.expr(&match_.subject, subject)?;
        let end = self.label();
        for case in &match_.cases {
            let mark = self.mark();
            let next = self.label();
            // Names are bound only when the whole pattern has matched.
            let mut bindings = Vec::new();
            self.pattern(&case.pattern, subject, next, &mut bindings)?;
            for (name, value) in bindings {
                self.store_name(name, value);
            }
            if let Some(guard) = &case.guard {
                self.jump_unless(guard, next)?;
            }
            self.body(&case.body)?;
            self.jump(Op::Jump, 0, end);
            self.place_label(next);
            self.release(mark);
        }
        self.place_label(end);
        Ok(())
    }

    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        subject: Reg,
        fail: Label,
        out: &mut Vec<(Sym, Reg)>,
    ) -> Result<()> {
        let outer = self.at(pattern.range());
        let outcome = match pattern {
            Pattern::MatchValue(p) => self.value_pattern(p, subject, fail),
            Pattern::MatchSingleton(p) => {
                self.singleton_pattern(p.value, subject, fail);
                Ok(())
            }
            Pattern::MatchAs(p) => self.as_pattern(p, subject, fail, out),
            Pattern::MatchOr(p) => self.or_pattern(p, subject, fail, out),
            Pattern::MatchSequence(p) => self.sequence_pattern(p, subject, fail, out),
            Pattern::MatchMapping(p) => self.mapping_pattern(p, subject, fail, out),
            Pattern::MatchClass(p) => self.class_pattern(p, subject, fail, out),
            Pattern::MatchStar(p) => error("invalid syntax", p.range()),
        };
        self.range = outer;
        outcome
    }

    fn value_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchValue,
        subject: Reg,
        fail: Label,
    ) -> Result<()> {
        let mark = self.mark();
        let value = self.operand(&pattern.value)?;
        self.emit(Op::JumpUnlessEq, subject, value, fail);
        self.release(mark);
        Ok(())
    }

    fn singleton_pattern(&mut self, value: Singleton, subject: Reg, fail: Label) {
        let mark = self.mark();
        let (wanted, same) = (self.temp(), self.temp());
        let constant = match value {
            Singleton::None => Const::None,
            Singleton::True => Const::Bool(true),
            Singleton::False => Const::Bool(false),
        };
        self.load_constant(constant, wanted);
        self.emit(Op::Is, same, subject, wanted);
        self.jump(Op::JumpIfNot, same, fail);
        self.release(mark);
    }

    fn as_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchAs,
        subject: Reg,
        fail: Label,
        out: &mut Vec<(Sym, Reg)>,
    ) -> Result<()> {
        if let Some(inner) = &pattern.pattern {
            self.pattern(inner, subject, fail, out)?;
        }
        if let Some(name) = &pattern.name {
            bind(out, name, subject)?;
        }
        Ok(())
    }

    fn or_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchOr,
        subject: Reg,
        fail: Label,
        out: &mut Vec<(Sym, Reg)>,
    ) -> Result<()> {
        let matched = self.label();
        // Every alternative binds the same names, into the registers that the first one chose.
        let mut chosen: Option<Vec<(Sym, Reg)>> = None;
        for alternative in &pattern.patterns {
            let next = self.label();
            let mut bound = Vec::new();
            self.pattern(alternative, subject, next, &mut bound)?;
            match &chosen {
                None => {
                    let slots = bound.iter().map(|(name, _)| (*name, self.temp())).collect();
                    chosen = Some(slots);
                }
                Some(slots) if slots.len() != bound.len() => {
                    return error("alternative patterns bind different names", pattern.range());
                }
                Some(_) => {}
            }
            for (name, slot) in chosen.clone().unwrap_or_default() {
                let Some((_, value)) = bound.iter().find(|(other, _)| *other == name) else {
                    return error("alternative patterns bind different names", pattern.range());
                };
                self.emit(Op::Move, slot, *value, 0);
            }
            self.jump(Op::Jump, 0, matched);
            self.place_label(next);
        }
        self.jump(Op::Jump, 0, fail);
        self.place_label(matched);
        out.extend(chosen.unwrap_or_default());
        Ok(())
    }

    fn kind_check(&mut self, kind: u8, subject: Reg, fail: Label) {
        let matched = self.temp();
        self.emit_x(Op::MatchKind, kind, matched, subject, 0);
        self.jump(Op::JumpIfNot, matched, fail);
    }

    fn sequence_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchSequence,
        subject: Reg,
        fail: Label,
        out: &mut Vec<(Sym, Reg)>,
    ) -> Result<()> {
        self.kind_check(0, subject, fail);
        let length = self.temp();
        self.emit(Op::Length, length, subject, 0);
        let count = pattern.patterns.len();
        let star = pattern.patterns.iter().position(|p| matches!(p, Pattern::MatchStar(_)));
        let op = if star.is_some() { Op::JumpUnlessGe } else { Op::JumpUnlessEq };
        let wanted = if star.is_some() { count - 1 } else { count };
        self.emit_x(op, 1, length, wanted as u16, fail);
        if let Some(star) = star
            && matches!(&pattern.patterns[star], Pattern::MatchStar(rest) if rest.name.is_none())
        {
            return self.sequence_ends(pattern, star, (subject, length), fail, out);
        }
        let base = self.temps(count);
        match star {
            None => {
                self.emit(Op::Unpack, base, subject, count as u16);
            }
            Some(star) => {
                self.emit_x(Op::UnpackStar, (count - star - 1) as u8, base, subject, star as u16);
            }
        }
        for (index, inner) in pattern.patterns.iter().enumerate() {
            let item = base + index as Reg;
            match inner {
                Pattern::MatchStar(star) => {
                    if let Some(name) = &star.name {
                        bind(out, name, item)?;
                    }
                }
                _ => self.pattern(inner, item, fail, out)?,
            }
        }
        Ok(())
    }

    /// A sequence of which `*_` leaves the middle out: the items before and after are looked up by index.
    fn sequence_ends(
        &mut self,
        pattern: &'a ast::PatternMatchSequence,
        star: usize,
        (subject, length): (Reg, Reg),
        fail: Label,
        out: &mut Vec<(Sym, Reg)>,
    ) -> Result<()> {
        let count = pattern.patterns.len();
        for (index, inner) in pattern.patterns.iter().enumerate() {
            let nameless = matches!(inner, Pattern::MatchAs(p) if p.name.is_none() && p.pattern.is_none());
            if index == star || nameless {
                continue;
            }
            let (at, item) = (self.temp(), self.temp());
            if index < star {
                self.load_constant(Const::Int(index as i64), at);
            } else {
                let back = self.temp();
                self.load_constant(Const::Int((count - index) as i64), back);
                self.emit(Op::Sub, at, length, back);
            }
            self.emit(Op::LoadItem, item, subject, at);
            self.pattern(inner, item, fail, out)?;
        }
        Ok(())
    }

    fn mapping_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchMapping,
        subject: Reg,
        fail: Label,
        out: &mut Vec<(Sym, Reg)>,
    ) -> Result<()> {
        self.kind_check(1, subject, fail);
        let first = self.temps(pattern.keys.len());
        for (index, key) in pattern.keys.iter().enumerate() {
            self.expr(key, first + index as Reg)?;
        }
        let (keys, values) = (self.temp(), self.temp());
        self.emit(Op::BuildTuple, keys, first, pattern.keys.len() as u16);
        self.emit(Op::MatchKeys, values, subject, keys);
        self.jump(Op::JumpIfNone, values, fail);
        let base = self.temps(pattern.patterns.len());
        self.emit(Op::Unpack, base, values, pattern.patterns.len() as u16);
        for (index, inner) in pattern.patterns.iter().enumerate() {
            self.pattern(inner, base + index as Reg, fail, out)?;
        }
        if let Some(rest) = &pattern.rest {
            let value = self.temp();
            self.emit(Op::MatchRest, value, subject, keys);
            bind(out, rest, value)?;
        }
        Ok(())
    }

    fn class_pattern(
        &mut self,
        pattern: &'a ast::PatternMatchClass,
        subject: Reg,
        fail: Label,
        out: &mut Vec<(Sym, Reg)>,
    ) -> Result<()> {
        let arguments = &pattern.arguments;
        let (class, values) = (self.temp(), self.temp());
        self.expr(&pattern.cls, class)?;
        let names: Vec<Sym> = arguments.keywords.iter().map(|k| Sym::new(k.attr.as_str())).collect();
        let names = self.constant(Const::Names(names.into()));
        self.emit(Op::MatchClass, values, subject, class);
        self.emit(Op::Ext, names, arguments.patterns.len() as u16, 0);
        self.jump(Op::JumpIfNone, values, fail);
        let count = arguments.patterns.len() + arguments.keywords.len();
        let base = self.temps(count);
        self.emit(Op::Unpack, base, values, count as u16);
        let inner = arguments.patterns.iter().chain(arguments.keywords.iter().map(|k| &k.pattern));
        for (index, inner) in inner.enumerate() {
            self.pattern(inner, base + index as Reg, fail, out)?;
        }
        Ok(())
    }
}

fn bind(out: &mut Vec<(Sym, Reg)>, name: &ast::Identifier, value: Reg) -> Result<()> {
    let sym = Sym::new(name.as_str());
    if out.iter().any(|(other, _)| *other == sym) {
        return error(format!("multiple assignments to name '{sym}' in pattern"), name.range());
    }
    out.push((sym, value));
    Ok(())
}
