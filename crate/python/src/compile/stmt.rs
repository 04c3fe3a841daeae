//! Statements.

use super::expr::operation;
use super::scope::Place;
use super::syntax::expression_name;
use super::unit::{Block, Unit};
use super::{Result, error};
use crate::code::{CodeKind, Op, Reg};
use crate::sym::Sym;
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Unit<'a> {
    pub fn body(&mut self, body: &'a [Stmt]) -> Result<()> {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    pub fn stmt(&mut self, stmt: &'a Stmt) -> Result<()> {
        let mark = self.mark();
        let outcome = self.spanning(stmt, |unit| unit.stmt_here(stmt));
        self.release(mark);
        if self.lets_go_after(stmt) {
            self.spanning(stmt, |unit| unit.emit(Op::Clear, mark as u16, 0, 0));
        }
        outcome
    }

    /// Where temporaries would keep an object alive that the program has let go of: after `del`, and after a statement
    /// that runs once. Elsewhere the next statement or the end of the function frees them.
    fn lets_go_after(&self, stmt: &Stmt) -> bool {
        let once = self.kind == CodeKind::Module
            && !self.blocks.iter().any(|block| matches!(block, Block::Loop { .. }));
        match stmt {
            Stmt::Delete(_) => true,
            Stmt::Expr(_) | Stmt::Assign(_) | Stmt::AugAssign(_) | Stmt::AnnAssign(_) => once,
            _ => false,
        }
    }

    fn stmt_here(&mut self, stmt: &'a Stmt) -> Result<()> {
        match stmt {
            Stmt::Expr(stmt) if self.shows_values => self.shown_expression(&stmt.value),
            Stmt::Expr(stmt) => self.expression_statement(&stmt.value),
            Stmt::Assign(assign) => self.assign(assign),
            Stmt::AugAssign(assign) => self.augmented(assign),
            Stmt::AnnAssign(assign) => self.annotated(assign),
            Stmt::If(if_) => self.if_(if_),
            Stmt::While(while_) => self.while_(while_),
            Stmt::For(for_) => self.for_(for_),
            Stmt::FunctionDef(def) => self.function_def(def),
            Stmt::ClassDef(def) => self.class_def(def),
            Stmt::Return(return_) => self.return_(return_),
            Stmt::Break(_) => self.leave_loop(stmt, true),
            Stmt::Continue(_) => self.leave_loop(stmt, false),
            Stmt::Pass(_) | Stmt::Global(_) | Stmt::Nonlocal(_) => Ok(()),
            Stmt::Delete(delete) => delete.targets.iter().try_for_each(|target| self.delete(target)),
            Stmt::Raise(raise) => self.raise(raise),
            Stmt::Try(try_) => self.try_(try_),
            Stmt::With(with) => self.with(with),
            Stmt::Assert(assert) => self.assert(assert),
            Stmt::Import(import) => self.import(import),
            Stmt::ImportFrom(import) => self.import_from(import),
            Stmt::Match(match_) => self.match_(match_),
            Stmt::TypeAlias(alias) => error("invalid syntax", alias.range()),
            Stmt::IpyEscapeCommand(command) => error("invalid syntax", command.range()),
        }
    }

    fn expression_statement(&mut self, value: &'a Expr) -> Result<()> {
        if matches!(value, Expr::StringLiteral(_) | Expr::NumberLiteral(_) | Expr::EllipsisLiteral(_)) {
            return Ok(());
        }
        let ignored = self.temp();
        self.expr(value, ignored)
    }

    fn assign(&mut self, assign: &'a ast::StmtAssign) -> Result<()> {
        if let [target] = &*assign.targets
            && let Some(reg) = self.plain_local(target)
            && Self::writes_once(&assign.value)
        {
            return self.expr(&assign.value, reg);
        }
        if let [target] = &*assign.targets
            && let (Some(targets), Some(values)) = (plain_elements(target), plain_elements(&assign.value))
            && targets.len() == values.len()
        {
            return self.assign_each(targets, values);
        }
        let value = self.operand(&assign.value)?;
        assign.targets.iter().try_for_each(|target| self.store(target, value))
    }

    /// `a, b = x, y`: all values first, then the targets from left to right; no tuple.
    fn assign_each(&mut self, targets: &'a [Expr], values: &'a [Expr]) -> Result<()> {
        let base = self.temps(values.len());
        for (index, value) in values.iter().enumerate() {
            self.expr(value, base + index as Reg)?;
        }
        for (index, target) in targets.iter().enumerate() {
            self.store_temp(target, base + index as Reg)?;
        }
        Ok(())
    }

    fn augmented(&mut self, assign: &'a ast::StmtAugAssign) -> Result<()> {
        let op = operation(assign.op);
        match &*assign.target {
            Expr::Name(name) => {
                let sym = Sym::new(name.id.as_str());
                if let Some(reg) = self.plain_local(&assign.target) {
                    let right = self.operand(&assign.value)?;
                    self.emit_x(op, 1, reg, reg, right);
                    return Ok(());
                }
                let current = self.temp();
                self.spanning(&*assign.target, |unit| unit.load_name(sym, current));
                let right = self.operand(&assign.value)?;
                if self.place(sym) == Place::Global && !self.is_class_frame() {
                    // The variable lets go of its value, so that `text += more` can grow in place.
                    self.emit_x(op, 3, current, current, right);
                } else {
                    self.emit_x(op, 1, current, current, right);
                }
                self.store_name(sym, current);
                Ok(())
            }
            Expr::Attribute(attribute) => {
                let object = self.operand(&attribute.value)?;
                let site = self.site(Sym::new(attribute.attr.as_str()));
                let current = self.temp();
                self.spanning(&*assign.target, |unit| unit.emit(Op::LoadAttr, current, object, site));
                let right = self.operand(&assign.value)?;
                self.emit_x(op, 1, current, current, right);
                let site = self.site(Sym::new(attribute.attr.as_str()));
                self.spanning(&*assign.target, |unit| unit.emit(Op::StoreAttr, current, object, site));
                Ok(())
            }
            Expr::Subscript(subscript) => {
                let object = self.operand(&subscript.value)?;
                let index = self.operand(&subscript.slice)?;
                let current = self.temp();
                self.spanning(&*assign.target, |unit| unit.emit(Op::LoadItem, current, object, index));
                let right = self.operand(&assign.value)?;
                self.emit_x(op, 1, current, current, right);
                self.spanning(&*assign.target, |unit| unit.emit(Op::StoreItem, current, object, index));
                Ok(())
            }
            other => {
                let name = expression_name(other);
                error(format!("'{name}' is an illegal expression for augmented assignment"), other.range())
            }
        }
    }

    fn annotated(&mut self, assign: &'a ast::StmtAnnAssign) -> Result<()> {
        if let Some(value) = &assign.value {
            let value = self.operand(value)?;
            self.store(&assign.target, value)?;
        }
        if self.is_function() {
            return Ok(());
        }
        let annotation = self.temp();
        self.annotation(&assign.annotation, annotation)?;
        // A target in brackets is evaluated, and annotates nothing.
        if let (Expr::Name(name), true) = (&*assign.target, assign.simple) {
            let global = self.global(Sym::new(name.id.as_str()));
            self.emit(Op::StoreAnnotation, global, annotation, 0);
        }
        Ok(())
    }

    fn if_(&mut self, if_: &'a ast::StmtIf) -> Result<()> {
        let end = self.label();
        let mut next = self.label();
        self.jump_unless(&if_.test, next)?;
        self.body(&if_.body)?;
        for clause in &if_.elif_else_clauses {
            self.jump(Op::Jump, 0, end);
            self.place_label(next);
            next = self.label();
            if let Some(test) = &clause.test {
                self.jump_unless(test, next)?;
            }
            self.body(&clause.body)?;
        }
        self.place_label(next);
        self.place_label(end);
        Ok(())
    }

    fn while_(&mut self, while_: &'a ast::StmtWhile) -> Result<()> {
        let (again, orelse, end) = (self.label(), self.label(), self.label());
        self.place_label(again);
        self.jump_unless(&while_.test, orelse)?;
        self.blocks.push(Block::Loop { on_break: end, on_continue: again });
        self.body(&while_.body)?;
        self.blocks.pop();
        self.loop_back(again);
        self.place_label(orelse);
        self.body(&while_.orelse)?;
        self.place_label(end);
        Ok(())
    }

    fn for_(&mut self, for_: &'a ast::StmtFor) -> Result<()> {
        let (again, orelse, end) = (self.label(), self.label(), self.label());
        let iter = self.temp();
        let mark = self.mark();
        let source = self.operand(&for_.iter)?;
        self.emit(Op::GetIter, iter, source, 0);
        self.release(mark);
        self.place_label(again);
        self.for_iter(&for_.target, iter, orelse)?;
        self.blocks.push(Block::Loop { on_break: end, on_continue: again });
        self.body(&for_.body)?;
        self.blocks.pop();
        self.loop_back(again);
        self.place_label(orelse);
        self.body(&for_.orelse)?;
        self.place_label(end);
        // The iterator is let go of, as CPython pops it.
        self.emit(Op::Unbind, iter, 0, 0);
        Ok(())
    }

    fn leave_loop(&mut self, stmt: &'a Stmt, is_break: bool) -> Result<()> {
        let found = self.blocks.iter().enumerate().rev().find_map(|(at, block)| match block {
            Block::Loop { on_break, on_continue } => {
                Some((at, if is_break { *on_break } else { *on_continue }))
            }
            _ => None,
        });
        let Some((at, label)) = found else {
            let message = if is_break { "'break' outside loop" } else { "'continue' not properly in loop" };
            return error(message, stmt.range());
        };
        let suspended = self.unwind(at + 1)?;
        self.jump(if is_break { Op::Jump } else { Op::Loop }, 0, label);
        self.resume_regions(suspended);
        Ok(())
    }

    fn return_(&mut self, return_: &'a ast::StmtReturn) -> Result<()> {
        if !self.is_function() {
            return error("'return' outside function", return_.range());
        }
        let value = match &return_.value {
            Some(expr) if self.blocks.is_empty() => self.operand(expr)?,
            Some(expr) => {
                // Clean-up code may assign variables: the value is taken first.
                let value = self.temp();
                self.expr(expr, value)?;
                value
            }
            None => {
                let value = self.temp();
                self.emit(Op::None, value, 0, 0);
                value
            }
        };
        let suspended = self.unwind(0)?;
        self.emit_return(value);
        self.resume_regions(suspended);
        Ok(())
    }

    fn raise(&mut self, raise: &'a ast::StmtRaise) -> Result<()> {
        match (&raise.exc, &raise.cause) {
            (None, _) => {
                self.emit_x(Op::Raise, 0, 0, 0, 0);
            }
            (Some(exc), None) => {
                let exc = self.operand(exc)?;
                self.emit_x(Op::Raise, 1, 0, exc, 0);
            }
            (Some(exc), Some(cause)) => {
                let exc = self.operand(exc)?;
                let cause = self.operand(cause)?;
                self.emit_x(Op::Raise, 2, 0, exc, cause);
            }
        }
        Ok(())
    }

    fn assert(&mut self, assert: &'a ast::StmtAssert) -> Result<()> {
        let end = self.label();
        self.jump_if(&assert.test, end)?;
        if let Some(comparison) = last_comparison(&assert.test) {
            self.at(comparison);
        }
        let base = self.temps(2);
        self.emit(Op::AssertionError, base, 0, 0);
        let mut count = 0;
        if let Some(message) = &assert.msg {
            self.expr(message, base + 1)?;
            count = 1;
        }
        let exc = self.temp();
        self.emit(Op::Call, exc, base, count);
        self.emit_x(Op::Raise, 1, 0, exc, 0);
        self.place_label(end);
        Ok(())
    }

    fn import(&mut self, import: &'a ast::StmtImport) -> Result<()> {
        for alias in &import.names {
            let path = alias.name.as_str();
            let module = self.temp();
            let name = self.global(Sym::new(path));
            // `import a.b` binds `a`; `import a.b as c` binds `b`.
            let leaf = u8::from(alias.asname.is_some());
            self.emit_x(Op::Import, leaf, module, name, 0);
            let bound = match &alias.asname {
                Some(asname) => asname.as_str(),
                None => path.split('.').next().unwrap_or(path),
            };
            self.store_name(Sym::new(bound), module);
        }
        Ok(())
    }

    fn import_from(&mut self, import: &'a ast::StmtImportFrom) -> Result<()> {
        let module_name = import.module.as_ref().map_or("", |name| name.as_str());
        if module_name == "__future__" {
            return Ok(());
        }
        let module = self.temp();
        // Dots ahead of the name stand for the packages around the running module.
        let path = format!("{}{module_name}", ".".repeat(import.level as usize));
        let name = self.global(Sym::new(&path));
        self.emit_x(Op::Import, 1, module, name, 0);
        for alias in &import.names {
            if alias.name.as_str() == "*" {
                if self.kind != CodeKind::Module {
                    return error("import * only allowed at module level", alias.range());
                }
                self.emit(Op::ImportStar, 0, module, 0);
                continue;
            }
            let value = self.temp();
            let name = self.global(Sym::new(alias.name.as_str()));
            self.emit(Op::ImportFrom, value, module, name);
            let bound = alias.asname.as_ref().unwrap_or(&alias.name);
            self.store_name(Sym::new(bound.as_str()), value);
        }
        Ok(())
    }
}

/// The elements of a tuple or list, without stars.
fn plain_elements(expr: &Expr) -> Option<&[Expr]> {
    let elements: &[Expr] = match expr {
        Expr::Tuple(tuple) => &tuple.elts,
        Expr::List(list) => &list.elts,
        _ => return None,
    };
    (!elements.iter().any(Expr::is_starred_expr)).then_some(elements)
}

/// The comparison that a condition tests last: a failed `assert` points at it.
fn last_comparison(test: &Expr) -> Option<TextRange> {
    match test {
        Expr::Compare(compare) => Some(compare.range()),
        Expr::UnaryOp(unary) if unary.op == ast::UnaryOp::Not => last_comparison(&unary.operand),
        Expr::BoolOp(boolean) => boolean.values.iter().rev().find_map(last_comparison),
        _ => None,
    }
}
