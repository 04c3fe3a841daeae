//! Comprehensions, inlined into their frame, and generator expressions, which are functions.

use super::Result;
use super::unit::Unit;
use crate::code::{CodeKind, Op, Reg};
use crate::sym::Sym;
use ruff_python_ast::{self as ast, Comprehension, Expr};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Unit<'a> {
    pub fn list_comprehension(&mut self, comp: &'a ast::ExprListComp, into: Reg) -> Result<()> {
        self.inlined(comp.range(), Op::BuildList, into, |unit, collection| {
            unit.loops(&comp.generators, None, &mut |unit| {
                let item = unit.operand(&comp.elt)?;
                unit.emit(Op::ListAppend, collection, item, 0);
                Ok(())
            })
        })
    }

    pub fn set_comprehension(&mut self, comp: &'a ast::ExprSetComp, into: Reg) -> Result<()> {
        self.inlined(comp.range(), Op::BuildSet, into, |unit, collection| {
            unit.loops(&comp.generators, None, &mut |unit| {
                let item = unit.operand(&comp.elt)?;
                unit.emit(Op::SetAdd, collection, item, 0);
                Ok(())
            })
        })
    }

    pub fn dict_comprehension(&mut self, comp: &'a ast::ExprDictComp, into: Reg) -> Result<()> {
        self.inlined(comp.range(), Op::BuildDict, into, |unit, collection| {
            unit.loops(&comp.generators, None, &mut |unit| {
                let Some(key) = &comp.key else {
                    return super::error("dict unpacking cannot be used in dict comprehension", comp.range());
                };
                let key = unit.operand(key)?;
                let value = unit.operand(&comp.value)?;
                unit.emit(Op::DictInsert, collection, key, value);
                Ok(())
            })
        })
    }

    fn inlined(
        &mut self,
        range: TextRange,
        build: Op,
        into: Reg,
        body: impl FnOnce(&mut Self, Reg) -> Result<()>,
    ) -> Result<()> {
        let mark = self.mark();
        let collection = self.temp();
        self.emit(build, collection, collection, 0);
        self.pending_scope = Some(self.scopes.at(range));
        body(self, collection)?;
        self.emit_x(Op::Move, 1, into, collection, 0);
        self.release(mark);
        Ok(())
    }

    /// The nested loops of a comprehension. `first` holds the first iterator already, in a generator expression.
    fn loops(
        &mut self,
        generators: &'a [Comprehension],
        first: Option<Reg>,
        element: &mut dyn FnMut(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let outer = self.scope;
        let scope = self.pending_scope.take();
        self.nested_loops(generators, first, scope, element)?;
        self.scope = outer;
        Ok(())
    }

    fn nested_loops(
        &mut self,
        generators: &'a [Comprehension],
        first: Option<Reg>,
        enter: Option<usize>,
        element: &mut dyn FnMut(&mut Self) -> Result<()>,
    ) -> Result<()> {
        let Some((generator, rest)) = generators.split_first() else { return element(self) };
        if generator.is_async {
            return super::error(
                "asynchronous comprehension outside of an asynchronous function",
                generator.range(),
            );
        }
        let mark = self.mark();
        let iter = match first {
            Some(iter) => iter,
            None => {
                let iter = self.temp();
                self.spanning(&generator.iter, |unit| {
                    let source = unit.operand(&generator.iter)?;
                    unit.emit(Op::GetIter, iter, source, 0);
                    Ok(())
                })?;
                iter
            }
        };
        if let Some(scope) = enter {
            self.scope = scope;
            self.declare_locals(scope, &[]);
        }
        let (again, skip, end) = (self.label(), self.label(), self.label());
        self.place_label(again);
        self.spanning(&generator.iter, |unit| unit.for_iter(&generator.target, iter, end))?;
        // Each round of the loop has cells of its own only as far as CPython has them: one per comprehension.
        // An item that is left out goes on through the jump back, too, which looks at the interrupt.
        for test in &generator.ifs {
            self.jump_unless(test, skip)?;
        }
        let inner = self.mark();
        self.nested_loops(rest, None, None, element)?;
        self.release(inner);
        self.place_label(skip);
        self.loop_back(again);
        self.place_label(end);
        self.release(mark);
        Ok(())
    }

    /// One step of a `for`: the next item into `target`, or on to `end`.
    pub fn for_iter(&mut self, target: &'a Expr, iter: Reg, end: u16) -> Result<()> {
        if let Some(reg) = self.plain_local(target) {
            self.emit(Op::ForIter, reg, iter, end);
            return Ok(());
        }
        let mark = self.mark();
        let item = self.temp();
        self.emit(Op::ForIter, item, iter, end);
        self.store(target, item)?;
        self.release(mark);
        Ok(())
    }

    pub fn generator_expression(&mut self, comp: &'a ast::ExprGenerator, into: Reg) -> Result<()> {
        let mark = self.mark();
        let base = self.temps(2);
        self.spanning(&comp.generators[0].iter, |unit| {
            let source = unit.operand(&comp.generators[0].iter)?;
            unit.emit(Op::GetIter, base + 1, source, 0);
            Ok(())
        })?;
        let scope = self.scopes.at(comp.range());
        let mut inner =
            Unit::new(self.source, self.scopes, scope, CodeKind::Generator, Sym::new("<genexpr>"));
        inner.qualname = self.child_qualname("<genexpr>");
        inner.at(comp.range());
        inner.definition = inner.range;
        let parameter = Sym::new(".0");
        inner.params.names.push(parameter);
        inner.params.positional = 1;
        inner.params.positional_only = 1;
        let first = inner.temp();
        inner.declare_locals(scope, &[]);
        inner.loops(&comp.generators, Some(first), &mut |unit| {
            let mark = unit.mark();
            let item = unit.operand(&comp.elt)?;
            let temporary = u32::from(item) >= mark;
            let sent = unit.temp();
            unit.emit_x(Op::Yield, u8::from(temporary), sent, item, 0);
            Ok(())
        })?;
        inner.return_none();
        self.make_function(inner, base, 0, 0)?;
        self.emit(Op::Call, into, base, 1);
        self.release(mark);
        Ok(())
    }
}
