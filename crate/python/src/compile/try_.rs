//! `try` and `with`.

use super::unit::{Block, Label, Unit};
use super::{Result, error};
use crate::code::Op;
use crate::sym::Sym;
use ruff_python_ast::{self as ast, ExceptHandler, Expr, Stmt, WithItem};
use ruff_text_size::Ranged;

impl<'a> Unit<'a> {
    pub fn try_(&mut self, try_: &'a ast::StmtTry) -> Result<()> {
        if try_.finalbody.is_empty() {
            return self.try_except(try_);
        }
        let (handler, end) = (self.label(), self.label());
        self.open_region(handler);
        self.blocks.push(Block::Finally(&try_.finalbody));
        if try_.handlers.is_empty() {
            self.body(&try_.body)?;
            self.body(&try_.orelse)?;
        } else {
            self.try_except(try_)?;
        }
        self.blocks.pop();
        self.close_region();
        self.body(&try_.finalbody)?;
        self.jump(Op::Jump, 0, end);
        self.place_label(handler);
        let exception = self.temp();
        self.emit(Op::PushHandled, exception, 0, 0);
        self.handled += 1;
        self.blocks.push(Block::Handler(None));
        self.body(&try_.finalbody)?;
        self.blocks.pop();
        self.handled -= 1;
        self.emit(Op::Reraise, exception, 0, 0);
        self.place_label(end);
        Ok(())
    }

    fn try_except(&mut self, try_: &'a ast::StmtTry) -> Result<()> {
        if try_.is_star {
            return self.try_except_star(try_);
        }
        let (handler, end) = (self.label(), self.label());
        self.open_region(handler);
        self.blocks.push(Block::Try);
        self.body(&try_.body)?;
        self.blocks.pop();
        self.close_region();
        self.body(&try_.orelse)?;
        self.jump(Op::Jump, 0, end);
        self.place_label(handler);
        let exception = self.temp();
        self.emit(Op::PushHandled, exception, 0, 0);
        self.handled += 1;
        let last = try_.handlers.len().saturating_sub(1);
        for (index, ExceptHandler::ExceptHandler(clause)) in try_.handlers.iter().enumerate() {
            if clause.type_.is_none() && index != last {
                return error("default 'except:' must be last", clause.range());
            }
            if let Some(Expr::Tuple(classes)) = clause.type_.as_deref()
                && !classes.parenthesized
            {
                return error("multiple exception types must be parenthesized", classes.range());
            }
            self.clause(clause, exception, end)?;
        }
        self.emit(Op::Reraise, exception, 0, 0);
        self.handled -= 1;
        self.place_label(end);
        Ok(())
    }

    fn clause(
        &mut self,
        clause: &'a ast::ExceptHandlerExceptHandler,
        exception: u16,
        end: Label,
    ) -> Result<()> {
        let next = self.label();
        if let Some(type_) = &clause.type_ {
            self.spanning(clause, |unit| {
                let mark = unit.mark();
                let class = unit.operand(type_)?;
                let matched = unit.temp();
                unit.emit(Op::Matches, matched, exception, class);
                unit.jump(Op::JumpIfNot, matched, next);
                unit.release(mark);
                Ok(())
            })?;
        }
        let name = clause.name.as_ref().map(|name| Sym::new(name.as_str()));
        match name {
            None => {
                self.blocks.push(Block::Handler(None));
                self.body(&clause.body)?;
                self.blocks.pop();
            }
            Some(name) => {
                self.store_name(name, exception);
                let forget = self.label();
                self.open_region(forget);
                self.blocks.push(Block::Handler(Some(name)));
                self.body(&clause.body)?;
                self.blocks.pop();
                self.close_region();
                self.named_clause_raised(name, forget);
            }
        }
        self.emit(Op::PopHandled, 0, 0, 0);
        if let Some(name) = name {
            self.forget(name);
        }
        self.jump(Op::Jump, 0, end);
        self.place_label(next);
        Ok(())
    }

    /// An exception that leaves `except … as name` unbinds the name too.
    fn named_clause_raised(&mut self, name: Sym, at: Label) {
        let over = self.label();
        self.jump(Op::Jump, 0, over);
        self.place_label(at);
        let raised = self.temp();
        self.emit(Op::PushHandled, raised, 0, 0);
        self.forget(name);
        self.emit(Op::Reraise, raised, 0, 0);
        self.place_label(over);
    }

    pub fn with(&mut self, with: &'a ast::StmtWith) -> Result<()> {
        self.with_items(&with.items, &with.body)
    }

    fn with_items(&mut self, items: &'a [WithItem], body: &'a [Stmt]) -> Result<()> {
        let Some((item, rest)) = items.split_first() else { return self.body(body) };
        let (entered, exit) = (self.temp(), self.temp());
        let context = self.operand(&item.context_expr)?;
        self.emit(Op::WithEnter, entered, context, exit);
        let (handler, end) = (self.label(), self.label());
        self.open_region(handler);
        self.blocks.push(Block::With(exit));
        if let Some(target) = &item.optional_vars {
            self.store(target, entered)?;
        }
        self.with_items(rest, body)?;
        self.blocks.pop();
        self.close_region();
        self.emit(Op::WithExit, 0, exit, 0);
        self.jump(Op::Jump, 0, end);
        self.place_label(handler);
        let (exception, swallowed) = (self.temp(), self.temp());
        let out = self.label();
        self.emit(Op::PushHandled, exception, 0, 0);
        self.emit(Op::WithExcept, swallowed, exit, exception);
        self.jump(Op::JumpIf, swallowed, out);
        self.emit(Op::Reraise, exception, 0, 0);
        self.place_label(out);
        self.emit(Op::PopHandled, 0, 0, 0);
        self.place_label(end);
        Ok(())
    }
}
