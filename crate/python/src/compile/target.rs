//! Assignment targets and deletion.

use super::scope::Place;
use super::syntax::expression_name;
use super::unit::Unit;
use super::{Result, error};
use crate::code::{Op, Reg};
use crate::sym::Sym;
use ruff_python_ast::Expr;
use ruff_text_size::Ranged;

impl<'a> Unit<'a> {
    /// The register of a target that is a plain local variable.
    pub fn plain_local(&self, target: &Expr) -> Option<Reg> {
        let Expr::Name(name) = target else { return None };
        let sym = Sym::new(name.id.as_str());
        match self.place(sym) {
            Place::Local(scope) if !self.is_cell(scope, sym) => self.variables.get(&(scope, sym)).copied(),
            _ => None,
        }
    }

    pub fn store_name(&mut self, name: Sym, value: Reg) {
        match self.place(name) {
            Place::Local(scope) => {
                let Some(&reg) = self.variables.get(&(scope, name)) else { return };
                let op = if self.is_cell(scope, name) { Op::StoreCell } else { Op::Move };
                self.emit(op, reg, value, 0);
            }
            Place::Free => {
                let index = self.free_index(name);
                self.emit(Op::StoreFree, index, value, 0);
            }
            Place::Global => {
                let global = self.global(name);
                self.emit(Op::StoreGlobal, global, value, 0);
            }
            Place::ClassName => self.store_name_in_class(name, value),
        }
    }

    /// Assigns register `value` to `target`.
    pub fn store(&mut self, target: &'a Expr, value: Reg) -> Result<()> {
        self.spanning(target, |unit| unit.store_here(target, value))
    }

    fn store_here(&mut self, target: &'a Expr, value: Reg) -> Result<()> {
        let mark = self.mark();
        match target {
            Expr::Name(name) => self.store_name(Sym::new(name.id.as_str()), value),
            Expr::Attribute(attribute) => {
                let object = self.operand(&attribute.value)?;
                let site = self.site(Sym::new(attribute.attr.as_str()));
                self.emit(Op::StoreAttr, value, object, site);
            }
            Expr::Subscript(subscript) => {
                let object = self.operand(&subscript.value)?;
                let index = self.operand(&subscript.slice)?;
                self.emit(Op::StoreItem, value, object, index);
            }
            Expr::Tuple(tuple) => self.unpack(&tuple.elts, value)?,
            Expr::List(list) => self.unpack(&list.elts, value)?,
            Expr::Starred(starred) => {
                return error("starred assignment target must be in a list or tuple", starred.range());
            }
            other => return error(format!("cannot assign to {}", expression_name(other)), other.range()),
        }
        self.release(mark);
        Ok(())
    }

    fn unpack(&mut self, targets: &'a [Expr], value: Reg) -> Result<()> {
        let base = self.temps(targets.len());
        let star = targets.iter().position(Expr::is_starred_expr);
        match star {
            None => {
                self.emit(Op::Unpack, base, value, targets.len() as u16);
            }
            Some(star) => {
                let after = targets.len() - star - 1;
                if targets[star + 1..].iter().any(Expr::is_starred_expr) {
                    let all = targets[0].range().cover(targets[targets.len() - 1].range());
                    return error("multiple starred expressions in assignment", all);
                }
                if after > usize::from(u8::MAX) {
                    return error("too many targets after the starred one", targets[star].range());
                }
                self.emit_x(Op::UnpackStar, after as u8, base, value, star as u16);
            }
        }
        for (index, target) in targets.iter().enumerate() {
            let target = match target {
                Expr::Starred(starred) => &*starred.value,
                other => other,
            };
            self.store_temp(target, base + index as Reg)?;
        }
        Ok(())
    }

    /// Assigns a temporary that is not read again.
    pub fn store_temp(&mut self, target: &'a Expr, value: Reg) -> Result<()> {
        match self.plain_local(target) {
            Some(reg) => {
                self.spanning(target, |unit| unit.emit_x(Op::Move, 1, reg, value, 0));
                Ok(())
            }
            None => self.store(target, value),
        }
    }

    pub fn delete(&mut self, target: &'a Expr) -> Result<()> {
        let mark = self.mark();
        self.spanning(target, |unit| match target {
            Expr::Name(name) => {
                unit.delete_name(Sym::new(name.id.as_str()), true);
                Ok(())
            }
            Expr::Attribute(attribute) => {
                let object = unit.operand(&attribute.value)?;
                let site = unit.site(Sym::new(attribute.attr.as_str()));
                unit.emit(Op::DelAttr, 0, object, site);
                Ok(())
            }
            Expr::Subscript(subscript) => {
                let object = unit.operand(&subscript.value)?;
                let index = unit.operand(&subscript.slice)?;
                unit.emit(Op::DelItem, 0, object, index);
                Ok(())
            }
            Expr::Tuple(tuple) => tuple.elts.iter().try_for_each(|element| unit.delete(element)),
            Expr::List(list) => list.elts.iter().try_for_each(|element| unit.delete(element)),
            other => error(format!("cannot delete {}", expression_name(other)), other.range()),
        })?;
        self.release(mark);
        Ok(())
    }

    /// Unbinds a name silently: after `except … as name`.
    pub fn forget(&mut self, name: Sym) {
        self.delete_name(name, false);
    }

    fn delete_name(&mut self, name: Sym, must_exist: bool) {
        let strict = u8::from(must_exist);
        match self.place(name) {
            Place::Local(scope) => {
                let Some(&reg) = self.variables.get(&(scope, name)) else { return };
                let op = if self.is_cell(scope, name) { Op::DelCell } else { Op::Unbind };
                self.emit_x(op, strict, reg, 0, 0);
            }
            Place::Free => {
                let index = self.free_index(name);
                self.emit_x(Op::DelFree, strict, index, 0, 0);
            }
            Place::Global => {
                let global = self.global(name);
                self.emit_x(Op::DelGlobal, strict, global, 0, 0);
            }
            Place::ClassName => {
                let global = self.global(name);
                self.emit_x(Op::DelName, strict, global, 0, 0);
            }
        }
    }
}
