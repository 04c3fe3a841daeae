//! `pre_dispatch`: joblib's little expressions.

use tb_base::{Error, Result};

/// The number that `'2*n_jobs'`, `'1.5 * n_jobs'` or `'8'` stands for; `None` for `'all'`.
///
/// # Errors
/// `Value` for what is not an expression of numbers, `n_jobs`, `+ - * /`, `//`, `%` and brackets.
pub fn pre_dispatch_amount(text: &str, n_jobs: usize) -> Result<Option<usize>> {
    if text == "all" {
        return Ok(None);
    }
    let refusal = || Error::value(format!("{text:?} is not a valid or supported arithmetic expression."));
    let tokens = tokens(text).filter(|tokens| tokens.len() <= LONGEST).ok_or_else(refusal)?;
    let mut parser = Parser { tokens: &tokens, n_jobs: n_jobs as f64 };
    let value =
        parser.sum().filter(|value| value.is_finite() && parser.tokens.is_empty()).ok_or_else(refusal)?;
    Ok(Some(value.max(0.0) as usize))
}

/// Tokens in an expression, at most: brackets recurse.
const LONGEST: usize = 64;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Token {
    Number(f64),
    Jobs,
    Sign(char),
    FloorDiv,
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut rest = text.trim_start();
    let mut tokens = Vec::new();
    while let Some(first) = rest.chars().next() {
        let (token, length) = if first.is_ascii_digit() || first == '.' {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            (Token::Number(rest[..end].parse().ok()?), end)
        } else if rest.starts_with("n_jobs") {
            (Token::Jobs, "n_jobs".len())
        } else if rest.starts_with("//") {
            (Token::FloorDiv, 2)
        } else if "+-*/%()".contains(first) {
            (Token::Sign(first), 1)
        } else {
            return None;
        };
        tokens.push(token);
        rest = rest[length..].trim_start();
    }
    Some(tokens)
}

struct Parser<'t> {
    tokens: &'t [Token],
    n_jobs: f64,
}

impl Parser<'_> {
    fn take(&mut self) -> Option<Token> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(*first)
    }

    fn sum(&mut self) -> Option<f64> {
        let mut value = self.product()?;
        while let Some(Token::Sign(sign @ ('+' | '-'))) = self.tokens.first().copied() {
            self.take();
            let right = self.product()?;
            value += if sign == '+' { right } else { -right };
        }
        Some(value)
    }

    fn product(&mut self) -> Option<f64> {
        let mut value = self.atom()?;
        loop {
            match self.tokens.first() {
                Some(Token::Sign('*')) => value *= self.right()?,
                Some(Token::Sign('/')) => value /= self.right()?,
                Some(Token::Sign('%')) => value = value.rem_euclid(self.right()?),
                Some(Token::FloorDiv) => value = (value / self.right()?).floor(),
                _ => return Some(value),
            }
        }
    }

    fn right(&mut self) -> Option<f64> {
        self.take();
        self.atom()
    }

    fn atom(&mut self) -> Option<f64> {
        match self.take()? {
            Token::Number(value) => Some(value),
            Token::Jobs => Some(self.n_jobs),
            Token::Sign('-') => Some(-self.atom()?),
            Token::Sign('(') => {
                let value = self.sum()?;
                (self.take()? == Token::Sign(')')).then_some(value)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pre_dispatch_amount;

    #[test]
    fn expressions_are_worked_out() {
        let amount = |text| pre_dispatch_amount(text, 3).unwrap();
        assert_eq!(
            [amount("2*n_jobs"), amount("2 * n_jobs"), amount("1.5*n_jobs")],
            [Some(6), Some(6), Some(4)]
        );
        assert_eq!([amount("8"), amount("all"), amount("-(1 + n_jobs)*2 + 20")], [Some(8), None, Some(12)]);
        assert_eq!([amount("7//2"), amount("7%4"), amount("1-5")], [Some(3), Some(3), Some(0)]);
    }

    #[test]
    fn everything_else_is_refused() {
        let deep = "(".repeat(10_000);
        for text in ["", "2*", "import os", "n_jobs n_jobs", "1/0", "((2)", &deep] {
            assert!(pre_dispatch_amount(text, 3).is_err(), "{text}");
        }
    }
}
