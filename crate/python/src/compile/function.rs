//! `def`, `lambda`, `class`.

use super::scope::{Place, ScopeKind};
use super::unit::Unit;
use super::{Result, error};
use crate::code::{CodeKind, Const, Op, Reg};
use crate::names;
use crate::sym::Sym;
use ruff_python_ast::{self as ast, Expr, Parameters, Stmt};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Unit<'a> {
    pub fn child_qualname(&self, name: &str) -> String {
        match self.kind {
            CodeKind::Module => name.to_owned(),
            // The top level of a text with locals of its own.
            CodeKind::Class if self.frame == 0 => name.to_owned(),
            CodeKind::Class => format!("{}.{name}", self.qualname),
            CodeKind::Function | CodeKind::Generator => format!("{}.<locals>.{name}", self.qualname),
        }
    }

    /// What a definition calls itself: a private name as it is written, not as it is bound.
    fn shown_name(&self, name: &ast::Identifier) -> Sym {
        let written = &self.source.text[usize::from(name.start())..usize::from(name.end())];
        let private = written.starts_with("__") && name.as_str().ends_with(written);
        Sym::new(if private { written } else { name.as_str() })
    }

    /// The qualified name of a definition that binds `name` here: a name declared global belongs to the module.
    fn bound_qualname(&self, name: Sym, shown: Sym) -> String {
        let in_function = matches!(self.kind, CodeKind::Function | CodeKind::Generator);
        match in_function && self.place(name) == Place::Global {
            true => shown.to_string(),
            false => self.child_qualname(shown.as_str()),
        }
    }

    pub fn function_def(&mut self, def: &'a ast::StmtFunctionDef) -> Result<()> {
        let mark = self.mark();
        let name = Sym::new(def.name.as_str());
        let shown = self.shown_name(&def.name);
        let (base, result) = self.decorators(&def.decorator_list)?;
        let scope = self.scopes.at(def.range());
        let kind =
            if self.scopes.scopes[scope].is_generator { CodeKind::Generator } else { CodeKind::Function };
        let mut inner = Unit::new(self.source, self.scopes, scope, kind, shown);
        inner.qualname = self.bound_qualname(name, shown);
        inner.definition = (def.range().start().into(), def.range().end().into());
        inner.at(def.name.range());
        inner.doc = docstring(&def.body);
        inner.parameters(&def.parameters, scope);
        inner.body(&def.body)?;
        inner.return_none();
        self.function_with_defaults(inner, &def.parameters, result)?;
        self.annotations(def, result)?;
        self.apply_decorators(&def.decorator_list, base, result);
        self.store_name(name, result);
        self.release(mark);
        Ok(())
    }

    pub fn lambda(&mut self, lambda: &'a ast::ExprLambda, into: Reg) -> Result<()> {
        let mark = self.mark();
        let scope = self.scopes.at(lambda.range());
        let kind =
            if self.scopes.scopes[scope].is_generator { CodeKind::Generator } else { CodeKind::Function };
        let mut inner = Unit::new(self.source, self.scopes, scope, kind, Sym::new("<lambda>"));
        inner.qualname = self.child_qualname("<lambda>");
        inner.at(lambda.range());
        inner.definition = inner.range;
        match &lambda.parameters {
            Some(parameters) => inner.parameters(parameters, scope),
            None => inner.declare_locals(scope, &[]),
        }
        inner.at(lambda.body.range());
        let value = inner.operand(&lambda.body)?;
        inner.emit_return(value);
        match &lambda.parameters {
            Some(parameters) => self.function_with_defaults(inner, parameters, into)?,
            None => self.make_function(inner, into, 0, 0)?,
        }
        self.release(mark);
        Ok(())
    }

    fn parameters(&mut self, parameters: &'a Parameters, scope: usize) {
        let mut all: Vec<Sym> = Vec::new();
        let plain = parameters.posonlyargs.iter().chain(&parameters.args);
        all.extend(plain.map(|p| Sym::new(p.parameter.name.as_str())));
        self.params.positional_only = parameters.posonlyargs.len() as u16;
        self.params.positional = all.len() as u16;
        all.extend(parameters.kwonlyargs.iter().map(|p| Sym::new(p.parameter.name.as_str())));
        self.params.keyword_only = parameters.kwonlyargs.len() as u16;
        for (star, flag) in
            [(&parameters.vararg, &mut self.params.star), (&parameters.kwarg, &mut self.params.double_star)]
        {
            if let Some(star) = star {
                *flag = true;
                all.push(Sym::new(star.name.as_str()));
            }
        }
        self.params.names.clone_from(&all);
        self.declare_locals(scope, &all);
    }

    /// `__annotations__` of the function in register `function`, if it has any.
    fn annotations(&mut self, def: &'a ast::StmtFunctionDef, function: Reg) -> Result<()> {
        let parameters = def
            .parameters
            .iter()
            .filter_map(|parameter| Some((parameter.name().as_str(), parameter.annotation()?)));
        let returns = def.returns.as_deref().map(|returns| ("return", returns));
        let all: Vec<(&str, &'a Expr)> = parameters.chain(returns).collect();
        if all.is_empty() {
            return Ok(());
        }
        let mark = self.mark();
        let (dict, key, value) = (self.temp(), self.temp(), self.temp());
        self.emit(Op::BuildDict, dict, dict, 0);
        for (name, annotation) in all {
            self.load_constant(Const::Str(name.into()), key);
            self.annotation(annotation, value)?;
            self.emit(Op::DictInsert, dict, key, value);
        }
        let site = self.site(names::DUNDER_ANNOTATIONS);
        self.emit(Op::StoreAttr, dict, function, site);
        self.release(mark);
        Ok(())
    }

    /// An annotation's value; its text after `from __future__ import annotations`.
    pub fn annotation(&mut self, annotation: &'a Expr, into: Reg) -> Result<()> {
        if !self.scopes.lazy_annotations {
            return self.expr(annotation, into);
        }
        let text = &self.source.text[annotation.range()];
        self.load_constant(Const::Str(text.into()), into);
        Ok(())
    }

    fn function_with_defaults(
        &mut self,
        inner: Unit<'a>,
        parameters: &'a Parameters,
        into: Reg,
    ) -> Result<()> {
        let mark = self.mark();
        let base = self.temps(2);
        let mut flags = 0;
        let defaults: Vec<&'a Expr> = parameters
            .posonlyargs
            .iter()
            .chain(&parameters.args)
            .filter_map(|p| p.default.as_deref())
            .collect();
        if !defaults.is_empty() {
            flags |= 1;
            let first = self.temps(defaults.len());
            for (index, default) in defaults.iter().enumerate() {
                self.expr(default, first + index as Reg)?;
            }
            self.emit(Op::BuildTuple, base, first, defaults.len() as u16);
        }
        if parameters.kwonlyargs.iter().any(|p| p.default.is_some()) {
            flags |= 2;
            let (key, value) = (self.temp(), self.temp());
            self.emit(Op::BuildDict, base + 1, base + 1, 0);
            for parameter in &parameters.kwonlyargs {
                let Some(default) = &parameter.default else { continue };
                self.load_constant(Const::Str(parameter.parameter.name.as_str().into()), key);
                self.expr(default, value)?;
                self.emit(Op::DictInsert, base + 1, key, value);
            }
        }
        self.make_function(inner, into, flags, base)?;
        self.release(mark);
        Ok(())
    }

    /// Finishes `inner` and makes a function of it in register `into`.
    pub fn make_function(&mut self, mut inner: Unit<'a>, into: Reg, flags: u8, defaults: Reg) -> Result<()> {
        let captures = self.captures_for(&inner.free);
        inner.set_captures(captures);
        let code = inner.finish()?;
        if self.children.len() >= usize::from(u16::MAX) {
            return error("too many functions in one scope", ruff_text_size::TextRange::default());
        }
        self.children.push(code);
        self.emit_x(Op::MakeFunction, flags, into, (self.children.len() - 1) as u16, defaults);
        Ok(())
    }

    /// Evaluates decorators into a row of registers; returns the row and the register for the decorated object.
    fn decorators(&mut self, decorators: &'a [ast::Decorator]) -> Result<(Reg, Reg)> {
        let base = self.temps(decorators.len());
        for (index, decorator) in decorators.iter().enumerate() {
            self.expr(&decorator.expression, base + index as Reg)?;
        }
        Ok((base, self.temp()))
    }

    fn apply_decorators(&mut self, decorators: &'a [ast::Decorator], base: Reg, object: Reg) {
        for (index, decorator) in decorators.iter().enumerate().rev() {
            self.spanning(&decorator.expression, |unit| {
                let mark = unit.mark();
                let callee = unit.temps(2);
                unit.emit(Op::Move, callee, base + index as Reg, 0);
                unit.emit(Op::Move, callee + 1, object, 0);
                unit.emit(Op::Call, object, callee, 1);
                unit.release(mark);
            });
        }
    }

    pub fn class_def(&mut self, def: &'a ast::StmtClassDef) -> Result<()> {
        let mark = self.mark();
        let name = Sym::new(def.name.as_str());
        let shown = self.shown_name(&def.name);
        let (decorators, result) = self.decorators(&def.decorator_list)?;
        let scope = self.scopes.at(def.range());
        let mut inner = Unit::new(self.source, self.scopes, scope, CodeKind::Class, shown);
        debug_assert_eq!(self.scopes.scopes[scope].kind, ScopeKind::Class);
        inner.qualname = self.bound_qualname(name, shown);
        inner.definition = (def.range().start().into(), def.range().end().into());
        inner.at(def.name.range());
        inner.doc = docstring(&def.body);
        inner.class_body(&def.body)?;
        let bases: &'a [Expr] = def.arguments.as_ref().map_or(&[], |arguments| &arguments.args);
        let starred = bases.iter().any(Expr::is_starred_expr);
        // With stars the bases are one tuple.
        let count = if starred { 1 } else { bases.len() };
        let base = self.temps(count + 3);
        self.make_function(inner, base, 0, 0)?;
        self.load_constant(Const::Str(shown.as_str().into()), base + 1);
        if starred {
            self.starred_bases(bases, base + 2)?;
        } else {
            for (index, expr) in bases.iter().enumerate() {
                self.expr(expr, base + 2 + index as Reg)?;
            }
        }
        let keywords: &'a [ast::Keyword] =
            def.arguments.as_ref().map_or(&[], |arguments| &arguments.keywords);
        if !keywords.is_empty() {
            self.keywords_dict(keywords, base + 2 + count as Reg, None)?;
        }
        let flags = u8::from(!keywords.is_empty()) | u8::from(starred) << 1;
        // The statement's range begins with its decorators.
        let before = &self.source.text[..usize::from(def.name.start())];
        let keyword = before.rfind("class").unwrap_or_default() as u32;
        self.at(TextRange::new(keyword.into(), def.end()));
        self.emit_x(Op::BuildClass, flags, result, base, count as u16);
        self.apply_decorators(&def.decorator_list, decorators, result);
        self.store_name(name, result);
        self.release(mark);
        Ok(())
    }

    fn starred_bases(&mut self, bases: &'a [Expr], into: Reg) -> Result<()> {
        let item = self.temp();
        self.emit(Op::BuildList, into, into, 0);
        for base in bases {
            match base {
                Expr::Starred(starred) => {
                    self.expr(&starred.value, item)?;
                    self.emit_x(Op::ListExtend, 1, into, item, into);
                }
                _ => {
                    self.expr(base, item)?;
                    self.emit(Op::ListAppend, into, item, 0);
                }
            }
        }
        self.emit(Op::ListToTuple, into, into, 0);
        Ok(())
    }

    fn class_body(&mut self, body: &'a [Stmt]) -> Result<()> {
        let cell = self.variables.get(&(self.frame, names::DUNDER_CLASS)).copied();
        if let Some(cell) = cell {
            self.emit_x(Op::MakeCell, 1, cell, 0, 0);
        }
        let mark = self.mark();
        let value = self.temp();
        self.load_constant(Const::Str(self.qualname.as_str().into()), value);
        self.store_name_in_class(names::DUNDER_QUALNAME, value);
        if let Some(doc) = &self.doc {
            let doc = Const::Str(doc.clone());
            self.load_constant(doc, value);
            self.store_name_in_class(names::DUNDER_DOC, value);
        }
        self.release(mark);
        self.body(body)?;
        match cell {
            Some(cell) => self.emit_return(cell),
            None => self.return_none(),
        }
        Ok(())
    }

    pub fn store_name_in_class(&mut self, name: Sym, value: Reg) {
        let global = self.global(name);
        self.emit(Op::StoreName, global, value, 0);
    }
}

pub(super) fn docstring(body: &[Stmt]) -> Option<std::sync::Arc<str>> {
    match body.first() {
        Some(Stmt::Expr(stmt)) => match &*stmt.value {
            Expr::StringLiteral(text) => Some(text.value.to_str().into()),
            _ => None,
        },
        _ => None,
    }
}
