//! Calls: plain, of methods, with keywords, with stars.

use super::Result;
use super::unit::Unit;
use crate::code::{Const, Op, Reg};
use crate::sym::Sym;
use ruff_python_ast::{self as ast, Expr, Keyword};
use ruff_text_size::Ranged;

impl<'a> Unit<'a> {
    pub fn call(&mut self, call: &'a ast::ExprCall, into: Reg) -> Result<()> {
        let arguments = &call.arguments;
        let starred = arguments.args.iter().any(Expr::is_starred_expr)
            || arguments.keywords.iter().any(|k| k.arg.is_none());
        let mark = self.mark();
        if starred || arguments.args.len() + arguments.keywords.len() > 250 {
            self.call_starred(call, into)?;
        } else if let (Expr::Attribute(attribute), true) = (&*call.func, arguments.keywords.is_empty()) {
            self.call_method(call, attribute, into)?;
        } else {
            self.call_plain(call, into)?;
        }
        self.release(mark);
        Ok(())
    }

    fn call_plain(&mut self, call: &'a ast::ExprCall, into: Reg) -> Result<()> {
        let (positional, keywords) = (&call.arguments.args, &call.arguments.keywords);
        let count = positional.len() + keywords.len();
        let base = self.temps(count + 1);
        self.expr(&call.func, base)?;
        for (index, arg) in positional.iter().enumerate() {
            self.expr(arg, base + 1 + index as Reg)?;
        }
        for (index, keyword) in keywords.iter().enumerate() {
            self.expr(&keyword.value, base + 1 + (positional.len() + index) as Reg)?;
        }
        if keywords.is_empty() {
            self.emit(Op::Call, into, base, count as u16);
        } else {
            let names = self.constant(Const::Names(keyword_names(keywords).into()));
            self.emit(Op::CallKw, into, base, count as u16);
            self.emit(Op::Ext, names, 0, 0);
        }
        Ok(())
    }

    fn call_method(
        &mut self,
        call: &'a ast::ExprCall,
        attribute: &'a ast::ExprAttribute,
        into: Reg,
    ) -> Result<()> {
        let args = &call.arguments.args;
        let base = self.temps(args.len() + 1);
        self.expr(&attribute.value, base)?;
        for (index, arg) in args.iter().enumerate() {
            self.expr(arg, base + 1 + index as Reg)?;
        }
        let site = self.site(Sym::new(attribute.attr.as_str()));
        let outer = self.at(self.attribute_range(attribute, call.range()));
        self.emit(Op::CallMethod, into, base, args.len() as u16);
        // An error in looking the method up points at it alone: that place stands with the operands.
        self.at(self.attribute_range(attribute, attribute.range()));
        self.emit(Op::Ext, site, 0, 0);
        self.range = outer;
        Ok(())
    }

    fn call_starred(&mut self, call: &'a ast::ExprCall, into: Reg) -> Result<()> {
        let base = self.temps(3);
        self.expr(&call.func, base)?;
        let has_keywords = self.collect_arguments(&call.arguments, base + 1)?;
        self.emit_x(Op::CallEx, u8::from(has_keywords), into, base, 0);
        Ok(())
    }

    /// Positional arguments as a tuple into `args`, keywords as a dict into the next register; whether there are any.
    pub fn collect_arguments(&mut self, arguments: &'a ast::Arguments, args: Reg) -> Result<bool> {
        let item = self.temp();
        self.emit(Op::BuildList, args, args, 0);
        // CPython's error about what follows * names the function if there is nothing else.
        let stars = if arguments.args.len() == 1 { 2 } else { 1 };
        for arg in &arguments.args {
            match arg {
                Expr::Starred(starred) => {
                    self.expr(&starred.value, item)?;
                    self.emit_x(Op::ListExtend, stars, args, item, args - 1);
                }
                _ => {
                    self.expr(arg, item)?;
                    self.emit(Op::ListAppend, args, item, 0);
                }
            }
        }
        self.emit(Op::ListToTuple, args, args, 0);
        if arguments.keywords.is_empty() {
            return Ok(false);
        }
        self.keywords_dict(&arguments.keywords, args + 1, Some(args - 1))?;
        Ok(true)
    }

    /// Keywords as a dict into `into`; an error about them names the function in `callee`.
    pub fn keywords_dict(&mut self, keywords: &'a [Keyword], into: Reg, callee: Option<Reg>) -> Result<()> {
        let (key, value) = (self.temp(), self.temp());
        self.emit(Op::BuildDict, into, into, 0);
        let mut after_stars = false;
        for keyword in keywords {
            self.expr(&keyword.value, value)?;
            match &keyword.arg {
                Some(name) => {
                    self.load_constant(Const::Str(name.as_str().into()), key);
                    if after_stars {
                        // It may be doubled: merged, so that an error says so.
                        let one = self.temp();
                        self.emit(Op::BuildDict, one, one, 0);
                        self.emit(Op::DictInsert, one, key, value);
                        self.emit_x(
                            Op::DictMerge,
                            u8::from(callee.is_some()),
                            into,
                            one,
                            callee.unwrap_or(0),
                        );
                    } else {
                        self.emit(Op::DictInsert, into, key, value);
                    }
                }
                None => {
                    after_stars = true;
                    self.emit_x(Op::DictMerge, u8::from(callee.is_some()), into, value, callee.unwrap_or(0));
                }
            }
        }
        Ok(())
    }
}

fn keyword_names(keywords: &[Keyword]) -> Vec<Sym> {
    keywords.iter().filter_map(|k| k.arg.as_ref()).map(|name| Sym::new(name.as_str())).collect()
}
