//! What ruff's parser accepts and CPython's compiler does not, as far as names play no part: those are `scope`'s.

use super::{Result, SyntaxError, error};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Mod, Pattern, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

const FUTURES: [&str; 10] = [
    "nested_scopes",
    "generators",
    "division",
    "absolute_import",
    "with_statement",
    "print_function",
    "unicode_literals",
    "barry_as_FLUFL",
    "generator_stop",
    "annotations",
];

pub(super) fn check(module: &Mod) -> Result<()> {
    let mut checker = Checker { error: None, in_function: false };
    match module {
        Mod::Module(module) => {
            checker.futures(&module.body);
            checker.visit_body(&module.body);
        }
        Mod::Expression(expression) => checker.visit_expr(&expression.body),
    }
    checker.error.map_or(Ok(()), Err)
}

struct Checker {
    error: Option<SyntaxError>,
    in_function: bool,
}

impl Checker {
    fn fail(&mut self, message: impl Into<String>, range: TextRange) {
        if self.error.is_none() {
            self.error = error::<()>(message, range).err();
        }
    }

    fn inside_function(&mut self, visit: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.in_function, true);
        visit(self);
        self.in_function = outer;
    }

    /// `from __future__ import …` may only come first.
    fn futures(&mut self, body: &[Stmt]) {
        let mut allowed = true;
        for (at, stmt) in body.iter().enumerate() {
            match stmt {
                Stmt::Expr(doc) if at == 0 && doc.value.is_string_literal_expr() => {}
                Stmt::ImportFrom(import) if is_future(import) => {
                    if !allowed {
                        let message = "from __future__ imports must occur at the beginning of the file";
                        self.fail(message, import.range());
                    }
                    self.features(import);
                }
                _ => allowed = false,
            }
        }
    }

    fn features(&mut self, import: &ast::StmtImportFrom) {
        for alias in &import.names {
            match alias.name.as_str() {
                "braces" => self.fail("not a chance", import.range()),
                name if FUTURES.contains(&name) => {}
                name => self.fail(format!("future feature {name} is not defined"), import.range()),
            }
        }
    }

    fn comprehension(&mut self, range: TextRange, generators: &[ast::Comprehension]) {
        if generators.iter().any(|generator| generator.is_async) {
            self.fail("asynchronous comprehension outside of an asynchronous function", range);
        }
    }

    /// `__debug__` is a constant.
    fn not_debug(&mut self, name: &str, what: &str, range: TextRange) {
        if name == "__debug__" {
            self.fail(format!("cannot {what} __debug__"), range);
        }
    }

    fn element(&mut self, element: &Expr) {
        if element.is_starred_expr() {
            self.fail("iterable unpacking cannot be used in comprehension", element.range());
        }
    }

    fn arguments(&mut self, arguments: &ast::Arguments) {
        for (at, keyword) in arguments.keywords.iter().enumerate() {
            let Some(name) = &keyword.arg else { continue };
            self.not_debug(name.as_str(), "assign to", name.range());
            let same = |other: &ast::Keyword| other.arg.as_ref().is_some_and(|other| other.id == name.id);
            if arguments.keywords[..at].iter().any(same) {
                self.fail(format!("keyword argument repeated: {name}"), keyword.range());
            }
        }
    }

    fn match_statement(&mut self, match_: &ast::StmtMatch) {
        let Some((_, before_last)) = match_.cases.split_last() else { return };
        for case in before_last.iter().filter(|case| case.guard.is_none()) {
            self.reachable(&case.pattern);
        }
    }

    /// A pattern that matches anything leaves nothing to what comes after it.
    fn reachable(&mut self, pattern: &Pattern) {
        let Pattern::MatchAs(capture) = pattern else { return };
        match (&capture.pattern, &capture.name) {
            (None, None) => self.fail("wildcard makes remaining patterns unreachable", pattern.range()),
            (None, Some(name)) => {
                let message = format!("name capture '{name}' makes remaining patterns unreachable");
                self.fail(message, pattern.range());
            }
            (Some(inner), _) => self.reachable(inner),
        }
    }

    fn mapping_pattern(&mut self, mapping: &ast::PatternMatchMapping) {
        let literals: Vec<(&Expr, Option<String>)> =
            mapping.keys.iter().map(|key| (key, literal_text(key))).collect();
        for (at, (key, text)) in literals.iter().enumerate() {
            if let Some(text) = text
                && literals[..at].iter().any(|(_, other)| other.as_ref() == Some(text))
            {
                self.fail(format!("mapping pattern checks duplicate key ({text})"), key.range());
            }
        }
    }

    fn class_pattern(&mut self, class: &ast::PatternMatchClass) {
        let keywords = &class.arguments.keywords;
        for (at, keyword) in keywords.iter().enumerate() {
            if keywords[..at].iter().any(|other| other.attr.id == keyword.attr.id) {
                let message = format!("attribute name repeated in class pattern: {}", keyword.attr);
                self.fail(message, keyword.range());
            }
        }
    }
}

fn is_future(import: &ast::StmtImportFrom) -> bool {
    import.level == 0 && import.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
}

/// A literal key as CPython shows it, for comparing keys and for the message.
fn literal_text(key: &Expr) -> Option<String> {
    match key {
        Expr::StringLiteral(text) => Some(format!("'{}'", text.value.to_str())),
        Expr::NumberLiteral(number) => match &number.value {
            ast::Number::Int(int) => Some(int.to_string()),
            ast::Number::Float(float) => Some(format!("{float:?}")),
            ast::Number::Complex { .. } => None,
        },
        Expr::NoneLiteral(_) => Some("None".to_owned()),
        Expr::BooleanLiteral(literal) => Some(if literal.value { "True" } else { "False" }.to_owned()),
        _ => None,
    }
}

impl<'a> Visitor<'a> for Checker {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(def) => {
                if def.is_async {
                    let message = "'async def' is not supported here: cells run without an event loop";
                    self.fail(message, def.range());
                }
                self.inside_function(|checker| visitor::walk_stmt(checker, stmt));
                return;
            }
            Stmt::For(for_) if for_.is_async => self.fail("'async for' outside async function", for_.range()),
            Stmt::With(with) if with.is_async => {
                self.fail("'async with' outside async function", with.range())
            }
            Stmt::Match(match_) => self.match_statement(match_),
            Stmt::ClassDef(def) => {
                if let Some(arguments) = &def.arguments {
                    self.arguments(arguments);
                }
            }
            Stmt::ImportFrom(import) if self.in_function && is_future(import) => {
                let message = "from __future__ imports must occur at the beginning of the file";
                self.fail(message, import.range());
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if !name.ctx.is_load() => {
                let what = if name.ctx.is_del() { "delete" } else { "assign to" };
                self.not_debug(name.id.as_str(), what, name.range());
            }
            Expr::Attribute(attribute) if !attribute.ctx.is_load() => {
                let what = if attribute.ctx.is_del() { "delete" } else { "assign to" };
                self.not_debug(attribute.attr.as_str(), what, attribute.range());
            }
            Expr::Await(_) if self.in_function => self.fail("'await' outside async function", expr.range()),
            Expr::Await(_) => self.fail("'await' outside function", expr.range()),
            Expr::Call(call) => self.arguments(&call.arguments),
            Expr::ListComp(comp) => {
                self.comprehension(comp.range(), &comp.generators);
                self.element(&comp.elt);
            }
            Expr::SetComp(comp) => {
                self.comprehension(comp.range(), &comp.generators);
                self.element(&comp.elt);
            }
            Expr::Generator(comp) => {
                self.comprehension(comp.range(), &comp.generators);
                self.element(&comp.elt);
            }
            Expr::DictComp(comp) => {
                self.comprehension(comp.range(), &comp.generators);
                if comp.key.is_none() {
                    let start = comp.range().start() + TextSize::from(1);
                    let stars = TextRange::at(start, TextSize::from(2));
                    self.fail("dict unpacking cannot be used in dict comprehension", stars);
                }
            }
            Expr::Lambda(_) => {
                self.inside_function(|checker| visitor::walk_expr(checker, expr));
                return;
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }

    fn visit_parameter(&mut self, parameter: &'a ast::Parameter) {
        self.not_debug(parameter.name.as_str(), "assign to", parameter.name.range());
        visitor::walk_parameter(self, parameter);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchOr(or) => {
                if let Some((_, before_last)) = or.patterns.split_last() {
                    before_last.iter().for_each(|pattern| self.reachable(pattern));
                }
            }
            Pattern::MatchSequence(sequence) => {
                let stars = sequence.patterns.iter().filter(|pattern| pattern.is_match_star());
                if stars.count() > 1 {
                    self.fail("multiple starred names in sequence pattern", sequence.range());
                }
            }
            Pattern::MatchMapping(mapping) => self.mapping_pattern(mapping),
            Pattern::MatchClass(class) => self.class_pattern(class),
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }
}
