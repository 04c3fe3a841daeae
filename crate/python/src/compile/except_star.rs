//! `try` with `except*`: every clause takes its part of a group, and what is left is raised again.

use super::unit::{Block, Label, Unit};
use super::{Result, error};
use crate::code::{Op, Reg};
use crate::sym::Sym;
use ruff_python_ast::{self as ast, ExceptHandler};
use ruff_text_size::Ranged;

impl<'a> Unit<'a> {
    pub fn try_except_star(&mut self, try_: &'a ast::StmtTry) -> Result<()> {
        let (handler, end) = (self.label(), self.label());
        self.open_region(handler);
        self.blocks.push(Block::Try);
        self.body(&try_.body)?;
        self.blocks.pop();
        self.close_region();
        self.body(&try_.orelse)?;
        self.jump(Op::Jump, 0, end);
        self.place_label(handler);
        let base = self.temps(3);
        let (all, rest, raised) = (base, base + 1, base + 2);
        self.emit(Op::PushHandled, all, 0, 0);
        self.handled += 1;
        self.emit(Op::Move, rest, all, 0);
        self.emit(Op::BuildList, raised, raised, 0);
        for ExceptHandler::ExceptHandler(clause) in &try_.handlers {
            self.star_clause(clause, rest, raised)?;
        }
        let over = self.label();
        self.emit_x(Op::ExceptStar, 1, all, raised, rest);
        self.jump(Op::JumpIfNone, all, over);
        self.emit(Op::Reraise, all, 0, 0);
        self.place_label(over);
        self.emit(Op::PopHandled, 0, 0, 0);
        self.handled -= 1;
        self.place_label(end);
        Ok(())
    }

    fn star_clause(
        &mut self,
        clause: &'a ast::ExceptHandlerExceptHandler,
        rest: Reg,
        raised: Reg,
    ) -> Result<()> {
        let (next, failed) = (self.label(), self.label());
        let matched = self.temp();
        let Some(type_) = &clause.type_ else {
            return error("expected one or more exception types", clause.range());
        };
        self.spanning(clause, |unit| {
            let mark = unit.mark();
            let class = unit.operand(type_)?;
            unit.emit(Op::ExceptStar, matched, rest, class);
            unit.jump(Op::JumpIfNone, matched, next);
            unit.release(mark);
            Ok(())
        })?;
        let name = clause.name.as_ref().map(|name| Sym::new(name.as_str()));
        if let Some(name) = name {
            self.store_name(name, matched);
        }
        self.open_region(failed);
        self.emit_x(Op::ExceptStar, 2, matched, 0, 0);
        self.handled += 1;
        self.blocks.push(Block::Star);
        self.body(&clause.body)?;
        self.blocks.pop();
        self.close_region();
        self.leave_star_clause(name, next);
        self.handled -= 1;
        self.place_label(failed);
        let problem = self.temp();
        self.emit(Op::PushHandled, problem, 0, 0);
        self.emit(Op::ListAppend, raised, problem, 0);
        self.leave_star_clause(name, next);
        self.place_label(next);
        Ok(())
    }

    fn leave_star_clause(&mut self, name: Option<Sym>, next: Label) {
        self.emit(Op::PopHandled, 0, 0, 0);
        if let Some(name) = name {
            self.forget(name);
        }
        self.jump(Op::Jump, 0, next);
    }
}
