//! What CPython calls the kinds of expressions in its complaints.

use ruff_python_ast::Expr;

/// As in `cannot assign to function call`.
pub(in crate::compile) fn expression_name(expr: &Expr) -> &'static str {
    match expr {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(name) if name.id.as_str() == "__debug__" => "__debug__",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::BoolOp(_) | Expr::BinOp(_) | Expr::UnaryOp(_) => "expression",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) | Expr::TString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(literal) if literal.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => "literal",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        Expr::Slice(_) | Expr::IpyEscapeCommand(_) => "expression",
    }
}

/// Whether the grammar has it below comparisons: there a `=` behind it looks like a `==` that was meant.
pub(super) fn is_operand(expr: &Expr) -> bool {
    match expr {
        Expr::UnaryOp(unary) => unary.op != ruff_python_ast::UnaryOp::Not,
        Expr::Lambda(_)
        | Expr::If(_)
        | Expr::Compare(_)
        | Expr::BoolOp(_)
        | Expr::Named(_)
        | Expr::Yield(_)
        | Expr::YieldFrom(_)
        | Expr::Starred(_) => false,
        // These may be targets, or are told apart by name.
        Expr::List(_) | Expr::Tuple(_) | Expr::Generator(_) => false,
        Expr::NoneLiteral(_) | Expr::BooleanLiteral(_) => false,
        _ => true,
    }
}
