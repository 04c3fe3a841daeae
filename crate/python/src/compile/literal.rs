//! Which texts are literals, as `ast.literal_eval` sees them.

use ruff_python_ast::{Expr, Number, Operator, UnaryOp};
use ruff_python_parser::parse_expression;
use ruff_text_size::Ranged;

/// The first part of an expression that is no literal: its place in the text, in bytes, and what `ast` calls it. `None`
/// also where the text is no expression at all: compiling it says why.
pub fn first_that_is_none(text: &str) -> Option<(usize, &'static str)> {
    let parsed = parse_expression(text).ok()?;
    odd_part(parsed.expr()).map(|part| (part.range().start().to_usize(), kind(part)))
}

/// Recursive as the parser is, which bounds the depth.
fn odd_part(expr: &Expr) -> Option<&Expr> {
    match expr {
        Expr::NumberLiteral(_)
        | Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => None,
        Expr::Tuple(tuple) => tuple.elts.iter().find_map(odd_part),
        Expr::List(list) => list.elts.iter().find_map(odd_part),
        Expr::Set(set) => set.elts.iter().find_map(odd_part),
        Expr::Dict(dict) => dict.items.iter().find_map(|item| match &item.key {
            Some(key) => odd_part(key).or_else(|| odd_part(&item.value)),
            None => Some(expr),
        }),
        Expr::Call(call) if is_empty_set(call) => None,
        Expr::UnaryOp(signed) if is_sign(signed.op) => odd_number(&signed.operand),
        Expr::BinOp(sum) if matches!(sum.op, Operator::Add | Operator::Sub) => {
            let (left, right) = (unsigned(&sum.left), &*sum.right);
            let complex = !is_imaginary(left) && is_imaginary(right);
            odd_number(left).or_else(|| odd_number(right)).or_else(|| (!complex).then_some(expr))
        }
        _ => Some(expr),
    }
}

fn is_empty_set(call: &ruff_python_ast::ExprCall) -> bool {
    matches!(&*call.func, Expr::Name(name) if name.id == "set") && call.arguments.is_empty()
}

fn odd_number(expr: &Expr) -> Option<&Expr> {
    (!matches!(expr, Expr::NumberLiteral(_))).then_some(expr)
}

fn unsigned(expr: &Expr) -> &Expr {
    match expr {
        Expr::UnaryOp(signed) if is_sign(signed.op) => &signed.operand,
        _ => expr,
    }
}

fn is_imaginary(expr: &Expr) -> bool {
    matches!(expr, Expr::NumberLiteral(literal) if matches!(literal.value, Number::Complex { .. }))
}

fn is_sign(op: UnaryOp) -> bool {
    matches!(op, UnaryOp::UAdd | UnaryOp::USub)
}

/// The name of an expression's class in Python's `ast`.
fn kind(expr: &Expr) -> &'static str {
    match expr {
        Expr::BoolOp(_) => "BoolOp",
        Expr::Named(_) => "NamedExpr",
        Expr::BinOp(_) => "BinOp",
        Expr::UnaryOp(_) => "UnaryOp",
        Expr::Lambda(_) => "Lambda",
        Expr::If(_) => "IfExp",
        Expr::Dict(_) => "Dict",
        Expr::ListComp(_) => "ListComp",
        Expr::SetComp(_) => "SetComp",
        Expr::DictComp(_) => "DictComp",
        Expr::Generator(_) => "GeneratorExp",
        Expr::Await(_) => "Await",
        Expr::Yield(_) => "Yield",
        Expr::YieldFrom(_) => "YieldFrom",
        Expr::Compare(_) => "Compare",
        Expr::Call(_) => "Call",
        Expr::FString(_) => "JoinedStr",
        Expr::Attribute(_) => "Attribute",
        Expr::Subscript(_) => "Subscript",
        Expr::Starred(_) => "Starred",
        Expr::Slice(_) => "Slice",
        Expr::Name(_) => "Name",
        _ => "Constant",
    }
}

#[cfg(test)]
mod tests {
    use super::first_that_is_none;

    #[test]
    fn literals_and_others() {
        for text in
            ["1", "-1.5", "[1, ('a', b'c'), {1: {2}}, None, ...]", "3 + 4j", "-1-2j", "set()", "+5j", "1 +"]
        {
            assert_eq!(first_that_is_none(text), None, "{text}");
        }
        for (text, found) in [
            ("[1, x]", (4, "Name")),
            ("f(1)", (0, "Call")),
            ("1 + 2", (0, "BinOp")),
            ("{**a}", (0, "Dict")),
            ("-'a'", (1, "Constant")),
            ("--1", (1, "UnaryOp")),
            ("(1, a.b)", (4, "Attribute")),
        ] {
            assert_eq!(first_that_is_none(text), Some(found), "{text}");
        }
    }
}
