//! Private names: inside `class A`, `__name` is `_A__name`.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::transformer::{self, Transformer};
use ruff_python_ast::{Alias, ExceptHandler, Expr, Keyword, Mod, Parameter, Pattern, Stmt};
use std::cell::RefCell;

/// Renames the private names of all classes in a module.
pub(super) fn mangle(text: &str, module: &mut Mod) {
    // Most texts have no such name, and nothing to walk for.
    if !text.contains("class") || !text.contains("__") {
        return;
    }
    let mangler = Mangler { classes: RefCell::default() };
    match module {
        Mod::Module(module) => mangler.visit_body(&mut module.body),
        Mod::Expression(expression) => mangler.visit_expr(&mut expression.body),
    }
}

/// What `name` is called inside the class.
pub(crate) fn mangled(class: &str, name: &str) -> String {
    private(class.trim_start_matches('_'), name).unwrap_or_else(|| name.to_owned())
}

/// The private name, if it is one; `class` has no leading underscores.
fn private(class: &str, name: &str) -> Option<String> {
    let is_private =
        name.starts_with("__") && !name.ends_with("__") && !name.contains('.') && !class.is_empty();
    is_private.then(|| format!("_{class}{name}"))
}

struct Mangler {
    /// Names of the classes around, without leading underscores.
    classes: RefCell<Vec<String>>,
}

impl Mangler {
    fn rename(&self, name: &mut Name) {
        if let Some(class) = self.classes.borrow().last()
            && let Some(private) = private(class, name.as_str())
        {
            *name = Name::from(private);
        }
    }
}

impl Transformer for Mangler {
    fn visit_stmt(&self, stmt: &mut Stmt) {
        match stmt {
            Stmt::ClassDef(def) => {
                let own = def.name.as_str().trim_start_matches('_').to_owned();
                self.rename(&mut def.name.id);
                for decorator in &mut def.decorator_list {
                    self.visit_decorator(decorator);
                }
                if let Some(arguments) = &mut def.arguments {
                    self.visit_arguments(arguments);
                }
                self.classes.borrow_mut().push(own);
                self.visit_body(&mut def.body);
                self.classes.borrow_mut().pop();
                return;
            }
            Stmt::FunctionDef(def) => self.rename(&mut def.name.id),
            Stmt::Global(global) => global.names.iter_mut().for_each(|name| self.rename(&mut name.id)),
            Stmt::Nonlocal(nonlocal) => nonlocal.names.iter_mut().for_each(|name| self.rename(&mut name.id)),
            _ => {}
        }
        transformer::walk_stmt(self, stmt);
    }

    fn visit_expr(&self, expr: &mut Expr) {
        match expr {
            Expr::Name(name) => self.rename(&mut name.id),
            Expr::Attribute(attribute) => self.rename(&mut attribute.attr.id),
            _ => {}
        }
        transformer::walk_expr(self, expr);
    }

    fn visit_parameter(&self, parameter: &mut Parameter) {
        self.rename(&mut parameter.name.id);
        transformer::walk_parameter(self, parameter);
    }

    fn visit_keyword(&self, keyword: &mut Keyword) {
        if let Some(name) = &mut keyword.arg {
            self.rename(&mut name.id);
        }
        transformer::walk_keyword(self, keyword);
    }

    fn visit_alias(&self, alias: &mut Alias) {
        self.rename(&mut alias.name.id);
        if let Some(name) = &mut alias.asname {
            self.rename(&mut name.id);
        }
    }

    fn visit_except_handler(&self, handler: &mut ExceptHandler) {
        let ExceptHandler::ExceptHandler(clause) = handler;
        if let Some(name) = &mut clause.name {
            self.rename(&mut name.id);
        }
        transformer::walk_except_handler(self, handler);
    }

    fn visit_pattern(&self, pattern: &mut Pattern) {
        let name = match pattern {
            Pattern::MatchAs(capture) => capture.name.as_mut(),
            Pattern::MatchStar(star) => star.name.as_mut(),
            Pattern::MatchMapping(mapping) => mapping.rest.as_mut(),
            _ => None,
        };
        if let Some(name) = name {
            self.rename(&mut name.id);
        }
        transformer::walk_pattern(self, pattern);
    }
}
