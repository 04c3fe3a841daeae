//! Expressions: each is evaluated into a given register.

use super::scope::Place;
use super::unit::{Label, Unit};
use super::{Result, error};
use crate::code::{Const, Op, Reg};
use crate::sym::Sym;
use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Number, Operator, UnaryOp};
use ruff_text_size::Ranged;
use std::sync::Arc;

impl<'a> Unit<'a> {
    /// Evaluates `expr` into register `into`, which must not be a variable unless the expression is `writes_once`.
    pub fn expr(&mut self, expr: &'a Expr, into: Reg) -> Result<()> {
        self.spanning(expr, |unit| unit.expr_here(expr, into))
    }

    fn expr_here(&mut self, expr: &'a Expr, into: Reg) -> Result<()> {
        match expr {
            Expr::NumberLiteral(number) => self.number(&number.value, into),
            Expr::StringLiteral(text) => {
                self.load_constant(Const::Str(text.value.to_str().into()), into);
                Ok(())
            }
            Expr::BytesLiteral(bytes) => {
                let bytes: Vec<u8> = bytes.value.bytes().collect();
                self.load_constant(Const::Bytes(bytes.into()), into);
                Ok(())
            }
            Expr::BooleanLiteral(b) => {
                self.load_constant(Const::Bool(b.value), into);
                Ok(())
            }
            Expr::NoneLiteral(_) => {
                self.load_constant(Const::None, into);
                Ok(())
            }
            Expr::EllipsisLiteral(_) => {
                self.load_constant(Const::Ellipsis, into);
                Ok(())
            }
            Expr::Name(name) => {
                self.load_name(Sym::new(name.id.as_str()), into);
                Ok(())
            }
            Expr::BinOp(binary) => self.binary(binary, into),
            Expr::UnaryOp(unary) => self.unary(unary, into),
            Expr::BoolOp(boolean) => self.boolean(boolean, into),
            Expr::Compare(compare) => self.compare(compare, into),
            Expr::If(conditional) => self.conditional(conditional, into),
            Expr::Named(named) => self.walrus(named, into),
            Expr::Call(call) => self.call(call, into),
            Expr::Attribute(attribute) => {
                let mark = self.mark();
                let object = self.operand_over(&attribute.value, into)?;
                let site = self.site(Sym::new(attribute.attr.as_str()));
                let outer = self.at(self.attribute_range(attribute, attribute.range()));
                self.emit(Op::LoadAttr, into, object, site);
                self.range = outer;
                self.release(mark);
                Ok(())
            }
            Expr::Subscript(subscript) => self.subscript(subscript, into),
            Expr::Slice(slice) => self.slice(slice, into),
            Expr::List(list) => self.sequence(&list.elts, Op::BuildList, into),
            Expr::Tuple(tuple) => self.sequence(&tuple.elts, Op::BuildTuple, into),
            Expr::Set(set) => {
                self.sequence(&set.elts, Op::BuildSet, into)?;
                if (3..=2000).contains(&set.elts.len()) && set.elts.iter().all(is_constant) {
                    self.mark_last();
                }
                Ok(())
            }
            Expr::Dict(dict) => self.dict(dict, into),
            Expr::FString(fstring) => self.fstring(fstring, into),
            Expr::Lambda(lambda) => self.lambda(lambda, into),
            Expr::ListComp(comp) => self.list_comprehension(comp, into),
            Expr::SetComp(comp) => self.set_comprehension(comp, into),
            Expr::DictComp(comp) => self.dict_comprehension(comp, into),
            Expr::Generator(comp) => self.generator_expression(comp, into),
            Expr::Yield(yield_) => self.yield_(yield_, into),
            Expr::YieldFrom(from) => self.yield_from(from, into),
            Expr::Starred(starred) => error("can't use starred expression here", starred.range()),
            Expr::TString(t) => error("template strings are not part of Python 3.11", t.range()),
            Expr::Await(e) => {
                error("'await' is not supported here: cells run without an event loop", e.range())
            }
            Expr::IpyEscapeCommand(e) => error("invalid syntax", e.range()),
        }
    }

    /// Whether evaluating into a variable's register writes it only at the very end: then no temporary is needed.
    pub fn writes_once(expr: &Expr) -> bool {
        match expr {
            Expr::BinOp(_)
            | Expr::Attribute(_)
            | Expr::NumberLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::Name(_)
            | Expr::Call(_)
            | Expr::UnaryOp(_)
            | Expr::Lambda(_) => true,
            Expr::Subscript(subscript) => !matches!(&*subscript.slice, Expr::Slice(_)),
            Expr::Compare(compare) => compare.ops.len() == 1,
            Expr::List(list) => !list.elts.iter().any(Expr::is_starred_expr),
            Expr::Tuple(tuple) => !tuple.elts.iter().any(Expr::is_starred_expr),
            _ => false,
        }
    }

    fn number(&mut self, number: &Number, into: Reg) -> Result<()> {
        let value = match number {
            Number::Int(int) => match int.as_i64() {
                Some(small) => Const::Int(small),
                None => {
                    let text = int.to_string();
                    Const::Big(Arc::new(parse_big(&text)))
                }
            },
            Number::Float(float) => Const::Float(*float),
            Number::Complex { imag, .. } => Const::Complex(*imag),
        };
        self.load_constant(value, into);
        Ok(())
    }

    pub fn load_name(&mut self, name: Sym, into: Reg) {
        match self.place(name) {
            Place::Local(scope) => {
                let Some(&reg) = self.variables.get(&(scope, name)) else { return };
                if self.is_cell(scope, name) {
                    self.emit(Op::LoadCell, into, reg, 0);
                } else {
                    self.emit(Op::MoveBound, into, reg, 0);
                }
            }
            Place::Free => {
                let index = self.free_index(name);
                if self.is_class_frame() {
                    let global = self.global(name);
                    self.emit(Op::LoadClassFree, into, index, global);
                } else {
                    self.emit(Op::LoadFree, into, index, 0);
                }
            }
            Place::Global if self.is_class_frame() => {
                let global = self.global(name);
                self.emit(Op::LoadName, into, global, 0);
            }
            Place::Global => {
                let global = self.global(name);
                self.emit(Op::LoadGlobal, into, global, 0);
            }
            Place::ClassName => {
                let global = self.global(name);
                self.emit(Op::LoadName, into, global, 0);
            }
        }
    }

    /// Whether names are looked up in a class body first: not inside its comprehensions.
    pub fn is_class_frame(&self) -> bool {
        self.kind == crate::code::CodeKind::Class && self.scope == self.frame
    }

    fn binary(&mut self, binary: &'a ast::ExprBinOp, into: Reg) -> Result<()> {
        let mark = self.mark();
        let left = self.operand(&binary.left)?;
        if let Some((op, small)) = immediate(binary.op, &binary.right) {
            self.emit(op, into, left, small as u16);
        } else {
            let right = self.operand(&binary.right)?;
            self.emit(operation(binary.op), into, left, right);
        }
        self.release(mark);
        Ok(())
    }

    fn unary(&mut self, unary: &'a ast::ExprUnaryOp, into: Reg) -> Result<()> {
        if let (UnaryOp::USub, Expr::NumberLiteral(number)) = (unary.op, &*unary.operand) {
            match &number.value {
                Number::Int(int) if int.as_i64().is_some() => {
                    self.load_constant(Const::Int(-int.as_i64().unwrap_or_default()), into);
                    return Ok(());
                }
                Number::Float(float) => {
                    self.load_constant(Const::Float(-float), into);
                    return Ok(());
                }
                _ => {}
            }
        }
        let mark = self.mark();
        let operand = self.operand(&unary.operand)?;
        let op = match unary.op {
            UnaryOp::USub => Op::Neg,
            UnaryOp::UAdd => Op::Pos,
            UnaryOp::Invert => Op::Invert,
            UnaryOp::Not => Op::Not,
        };
        self.emit(op, into, operand, 0);
        self.release(mark);
        Ok(())
    }

    fn boolean(&mut self, boolean: &'a ast::ExprBoolOp, into: Reg) -> Result<()> {
        let end = self.label();
        let jump = if boolean.op == BoolOp::And { Op::JumpIfNot } else { Op::JumpIf };
        for (index, value) in boolean.values.iter().enumerate() {
            self.expr(value, into)?;
            if index + 1 < boolean.values.len() {
                self.jump(jump, into, end);
            }
        }
        self.place_label(end);
        Ok(())
    }

    fn compare(&mut self, compare: &'a ast::ExprCompare, into: Reg) -> Result<()> {
        let mark = self.mark();
        let end = self.label();
        let mut left = self.operand(&compare.operands[0])?;
        for (index, op) in compare.ops.iter().enumerate() {
            let right = self.operand(&compare.operands[index + 1])?;
            self.emit(comparison(*op), into, left, right);
            if index + 1 < compare.ops.len() {
                self.jump(Op::JumpIfNot, into, end);
            }
            left = right;
        }
        self.place_label(end);
        self.release(mark);
        Ok(())
    }

    fn conditional(&mut self, conditional: &'a ast::ExprIf, into: Reg) -> Result<()> {
        let (orelse, end) = (self.label(), self.label());
        self.jump_unless(&conditional.test, orelse)?;
        self.expr(&conditional.body, into)?;
        self.jump(Op::Jump, 0, end);
        self.place_label(orelse);
        self.expr(&conditional.orelse, into)?;
        self.place_label(end);
        Ok(())
    }

    fn walrus(&mut self, named: &'a ast::ExprNamed, into: Reg) -> Result<()> {
        self.expr(&named.value, into)?;
        if let Expr::Name(name) = &*named.target {
            self.store_name(Sym::new(name.id.as_str()), into);
        }
        Ok(())
    }

    fn subscript(&mut self, subscript: &'a ast::ExprSubscript, into: Reg) -> Result<()> {
        let mark = self.mark();
        let object = self.operand(&subscript.value)?;
        if let Expr::Slice(slice) = &*subscript.slice
            && slice.step.is_none()
        {
            let bounds = self.temps(2);
            self.bound(slice.lower.as_deref(), bounds)?;
            self.bound(slice.upper.as_deref(), bounds + 1)?;
            self.emit(Op::LoadSlice, into, object, bounds);
        } else if let Some(small) = small_int(&subscript.slice) {
            self.emit(Op::LoadItemI, into, object, small as u16);
        } else {
            let index = self.operand(&subscript.slice)?;
            self.emit(Op::LoadItem, into, object, index);
        }
        self.release(mark);
        Ok(())
    }

    fn slice(&mut self, slice: &'a ast::ExprSlice, into: Reg) -> Result<()> {
        let mark = self.mark();
        let base = self.temps(3);
        for (offset, part) in [&slice.lower, &slice.upper, &slice.step].into_iter().enumerate() {
            self.bound(part.as_deref(), base + offset as Reg)?;
        }
        self.emit(Op::BuildSlice, into, base, 0);
        self.release(mark);
        Ok(())
    }

    /// A part of a slice, or None.
    fn bound(&mut self, part: Option<&'a Expr>, into: Reg) -> Result<()> {
        match part {
            Some(part) => self.expr(part, into),
            None => {
                self.emit(Op::None, into, 0, 0);
                Ok(())
            }
        }
    }

    fn sequence(&mut self, elements: &'a [Expr], build: Op, into: Reg) -> Result<()> {
        if elements.iter().any(Expr::is_starred_expr) || elements.len() > 2000 {
            return self.sequence_in_steps(elements, build, into);
        }
        if build == Op::BuildTuple
            && let Some(items) = constants(elements)
        {
            self.load_constant(Const::Tuple(items.into()), into);
            return Ok(());
        }
        let mark = self.mark();
        let base = self.temps(elements.len());
        for (index, element) in elements.iter().enumerate() {
            self.expr(element, base + index as Reg)?;
        }
        self.emit(build, into, base, elements.len() as u16);
        self.release(mark);
        Ok(())
    }

    /// With stars, or too long for registers: into a list (or set) one by one.
    fn sequence_in_steps(&mut self, elements: &'a [Expr], build: Op, into: Reg) -> Result<()> {
        let mark = self.mark();
        let (collection, item) = (self.temp(), self.temp());
        let (start, add, extend) = match build {
            Op::BuildSet => (Op::BuildSet, Op::SetAdd, Op::SetUpdate),
            _ => (Op::BuildList, Op::ListAppend, Op::ListExtend),
        };
        self.emit(start, collection, collection, 0);
        for element in elements {
            match element {
                Expr::Starred(starred) => {
                    self.expr(&starred.value, item)?;
                    self.emit(extend, collection, item, 0);
                }
                _ => {
                    self.expr(element, item)?;
                    self.emit(add, collection, item, 0);
                }
            }
        }
        let finish = if build == Op::BuildTuple { Op::ListToTuple } else { Op::Move };
        self.emit(finish, into, collection, 0);
        self.release(mark);
        Ok(())
    }

    fn dict(&mut self, dict: &'a ast::ExprDict, into: Reg) -> Result<()> {
        let mark = self.mark();
        let (target, key, value) = (self.temp(), self.temp(), self.temp());
        self.emit(Op::BuildDict, target, target, 0);
        for item in &dict.items {
            match &item.key {
                Some(name) => {
                    self.expr(name, key)?;
                    self.expr(&item.value, value)?;
                    self.emit(Op::DictInsert, target, key, value);
                }
                None => {
                    self.expr(&item.value, value)?;
                    self.emit(Op::DictUpdate, target, value, 0);
                }
            }
        }
        self.emit(Op::Move, into, target, 0);
        self.release(mark);
        Ok(())
    }

    fn yield_(&mut self, yield_: &'a ast::ExprYield, into: Reg) -> Result<()> {
        let mark = self.mark();
        let value = self.temp();
        match &yield_.value {
            Some(expr) => self.expr(expr, value)?,
            None => {
                self.emit(Op::None, value, 0, 0);
            }
        }
        self.emit_x(Op::Yield, 1, into, value, 0);
        self.release(mark);
        Ok(())
    }

    fn yield_from(&mut self, from: &'a ast::ExprYieldFrom, into: Reg) -> Result<()> {
        let mark = self.mark();
        let (source, iter, sent) = (self.temp(), self.temp(), self.temp());
        self.expr(&from.value, source)?;
        self.emit(Op::GetIter, iter, source, 0);
        self.emit(Op::None, sent, 0, 0);
        let (again, done) = (self.label(), self.label());
        self.place_label(again);
        self.emit(Op::YieldFrom, sent, iter, done);
        self.jump(Op::Loop, 0, again);
        self.place_label(done);
        self.emit(Op::Move, into, sent, 0);
        self.release(mark);
        Ok(())
    }

    /// Jumps to `to` if `test` is false; falls through otherwise.
    pub fn jump_unless(&mut self, test: &'a Expr, to: Label) -> Result<()> {
        match test {
            Expr::Compare(compare) if compare.ops.len() == 1 => {
                if let Some(op) = jump_comparison(compare.ops[0]) {
                    return self.spanning(test, |unit| unit.jump_unless_compare(compare, op, to));
                }
            }
            Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => return self.jump_if(&unary.operand, to),
            Expr::BoolOp(boolean) if boolean.op == BoolOp::And => {
                for value in &boolean.values {
                    self.jump_unless(value, to)?;
                }
                return Ok(());
            }
            Expr::BoolOp(boolean) => {
                let inside = self.label();
                if let Some((last, before)) = boolean.values.split_last() {
                    for value in before {
                        self.jump_if(value, inside)?;
                    }
                    self.jump_unless(last, to)?;
                }
                self.place_label(inside);
                return Ok(());
            }
            Expr::BooleanLiteral(literal) if literal.value => return Ok(()),
            _ => {}
        }
        self.spanning(test, |unit| {
            let mark = unit.mark();
            let value = unit.operand(test)?;
            unit.jump(Op::JumpIfNot, value, to);
            unit.release(mark);
            Ok(())
        })
    }

    /// Jumps to `to` if `test` is true; falls through otherwise.
    pub fn jump_if(&mut self, test: &'a Expr, to: Label) -> Result<()> {
        match test {
            Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => return self.jump_unless(&unary.operand, to),
            Expr::BoolOp(boolean) if boolean.op == BoolOp::Or => {
                for value in &boolean.values {
                    self.jump_if(value, to)?;
                }
                return Ok(());
            }
            Expr::Compare(_) | Expr::BoolOp(_) => {
                let skip = self.label();
                self.jump_unless(test, skip)?;
                self.jump(Op::Jump, 0, to);
                self.place_label(skip);
                return Ok(());
            }
            _ => {}
        }
        self.spanning(test, |unit| {
            let mark = unit.mark();
            let value = unit.operand(test)?;
            unit.jump(Op::JumpIf, value, to);
            unit.release(mark);
            Ok(())
        })
    }

    fn jump_unless_compare(&mut self, compare: &'a ast::ExprCompare, op: Op, to: Label) -> Result<()> {
        let mark = self.mark();
        let left = self.operand(&compare.operands[0])?;
        if let Some(small) = small_int(&compare.operands[1]) {
            self.emit_x(op, 1, left, small as u16, to);
        } else {
            let right = self.operand(&compare.operands[1])?;
            self.emit(op, left, right, to);
        }
        self.release(mark);
        Ok(())
    }
}

fn parse_big(text: &str) -> num_bigint::BigInt {
    let digits: String = text.chars().filter(|c| *c != '_').collect();
    let lower = digits.to_ascii_lowercase();
    let (radix, body) = match lower.get(..2) {
        Some("0x") => (16, &lower[2..]),
        Some("0o") => (8, &lower[2..]),
        Some("0b") => (2, &lower[2..]),
        _ => (10, &lower[..]),
    };
    num_bigint::BigInt::parse_bytes(body.as_bytes(), radix).unwrap_or_default()
}

fn small_int(expr: &Expr) -> Option<i16> {
    match expr {
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(int) => i16::try_from(int.as_i64()?).ok(),
            _ => None,
        },
        Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => small_int(&unary.operand)?.checked_neg(),
        _ => None,
    }
}

fn immediate(op: Operator, right: &Expr) -> Option<(Op, i16)> {
    let op = match op {
        Operator::Add => Op::AddI,
        Operator::Sub => Op::SubI,
        Operator::Mult => Op::MulI,
        Operator::FloorDiv => Op::FloorDivI,
        Operator::Mod => Op::ModI,
        _ => return None,
    };
    if !matches!(right, Expr::NumberLiteral(_)) {
        return None;
    }
    Some((op, small_int(right)?))
}

pub(super) fn operation(op: Operator) -> Op {
    match op {
        Operator::Add => Op::Add,
        Operator::Sub => Op::Sub,
        Operator::Mult => Op::Mul,
        Operator::MatMult => Op::MatMul,
        Operator::Div => Op::TrueDiv,
        Operator::Mod => Op::Mod,
        Operator::Pow => Op::Pow,
        Operator::LShift => Op::LShift,
        Operator::RShift => Op::RShift,
        Operator::BitOr => Op::BitOr,
        Operator::BitXor => Op::BitXor,
        Operator::BitAnd => Op::BitAnd,
        Operator::FloorDiv => Op::FloorDiv,
    }
}

fn comparison(op: CmpOp) -> Op {
    match op {
        CmpOp::Eq => Op::Eq,
        CmpOp::NotEq => Op::Ne,
        CmpOp::Lt => Op::Lt,
        CmpOp::LtE => Op::Le,
        CmpOp::Gt => Op::Gt,
        CmpOp::GtE => Op::Ge,
        CmpOp::Is => Op::Is,
        CmpOp::IsNot => Op::IsNot,
        CmpOp::In => Op::In,
        CmpOp::NotIn => Op::NotIn,
    }
}

fn jump_comparison(op: CmpOp) -> Option<Op> {
    Some(match op {
        CmpOp::Eq => Op::JumpUnlessEq,
        CmpOp::NotEq => Op::JumpUnlessNe,
        CmpOp::Lt => Op::JumpUnlessLt,
        CmpOp::LtE => Op::JumpUnlessLe,
        CmpOp::Gt => Op::JumpUnlessGt,
        CmpOp::GtE => Op::JumpUnlessGe,
        _ => return None,
    })
}

fn constants(elements: &[Expr]) -> Option<Vec<Const>> {
    elements.iter().map(constant).collect()
}

fn constant(expr: &Expr) -> Option<Const> {
    Some(match expr {
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(int) => Const::Int(int.as_i64()?),
            Number::Float(float) => Const::Float(*float),
            Number::Complex { .. } => return None,
        },
        Expr::StringLiteral(text) => Const::Str(text.value.to_str().into()),
        Expr::BooleanLiteral(b) => Const::Bool(b.value),
        Expr::NoneLiteral(_) => Const::None,
        _ => return None,
    })
}

/// What CPython takes as a constant: literals, with a sign, and tuples of them.
fn is_constant(expr: &Expr) -> bool {
    match expr {
        Expr::NumberLiteral(_)
        | Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => true,
        Expr::UnaryOp(unary) => is_constant(&unary.operand),
        Expr::BinOp(binary) => is_constant(&binary.left) && is_constant(&binary.right),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_constant),
        _ => false,
    }
}
