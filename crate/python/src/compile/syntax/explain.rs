//! What CPython's parser says of a text that does not parse. `line` has the rules for mistakes that show in the words
//! around the place, `target` those about assignment, `fstring` those inside f-strings.

use super::line::Line;
use super::token::{Kind, Problem, Token, Tokens, tokenize};
use super::{escape, fstring, target};
use ruff_python_parser::{ParseError, ParseErrorType};

/// CPython's complaint about a text, from the first one that ruff's parser has.
pub(super) fn explain(text: &str, error: &ParseError) -> Problem {
    let Tokens { list, problem, open } = tokenize(text);
    // Whatever the parser finds, what the tokenizer finds anywhere in the text counts first.
    if let Some(problem) = problem {
        return problem;
    }
    let at = usize::from(error.location.start());
    let line_of = |at: usize| text[..at.min(text.len())].matches('\n').count();
    let place = place(&list, at);
    let problem = match place {
        Some(index) => parser_problem(text, &list, index, error),
        None => Problem::new("invalid syntax", (at, at + 1)),
    };
    let Some(open) = open else { return problem };
    let reached = place.map_or(text.len(), |index| list[index].start);
    let is_end = place.is_none_or(|index| list[index].kind == Kind::End);
    if is_end || line_of(reached) > line_of(open) {
        let bracket = &text[open..=open];
        return Problem::new(format!("'{bracket}' was never closed"), (open, open + 1));
    }
    problem
}

/// The token at which the parser stopped. Inside brackets a line's end is none: the next word is what does not fit.
fn place(list: &[Token], at: usize) -> Option<usize> {
    let wanted = |token: &Token| {
        let real = !matches!(token.kind, Kind::Indent | Kind::Dedent);
        real && (token.end > at || (token.start >= at && token.kind != Kind::Newline))
    };
    list.iter().position(wanted)
}

fn parser_problem(text: &str, list: &[Token], index: usize, error: &ParseError) -> Problem {
    let line = Line::around(text, list, index);
    let token = list[index];
    if let Some(problem) = line.indentation(&error.error) {
        return problem;
    }
    if token.kind == Kind::Str
        && let Some(problem) = escape::problem(text, token).or_else(|| fstring::problem(text, token))
    {
        return problem;
    }
    if let Some(problem) = target::problem(text, &line, error) {
        return problem;
    }
    if let Some(message) = fixed(&error.error) {
        return Problem::new(message, fixed_range(text, &line, error));
    }
    line.rules().unwrap_or_else(|| line.invalid(error))
}

/// Where CPython points for these: often at less than the whole that ruff means.
fn fixed_range(text: &str, line: &Line<'_>, error: &ParseError) -> (usize, usize) {
    use ParseErrorType as E;
    let (start, end) = (usize::from(error.location.start()), usize::from(error.location.end()));
    match &error.error {
        E::PositionalAfterKeywordArgument | E::PositionalAfterKeywordUnpacking => {
            line.argument_end((start, end))
        }
        E::InvalidArgumentUnpackingOrder => (start, start + 1),
        E::ExpectedKeywordParam => {
            let star = text[..start].rfind('*').filter(|_| text[start..].starts_with("**"));
            star.map_or((start, end), |star| (star, star + 1))
        }
        E::OtherError(message) => match message.as_str() {
            "Only one '*' parameter allowed" => (start, start + 1),
            "Trailing comma not allowed" => (end, end + 1),
            "Only single target (not tuple) can be annotated" => {
                (start, start + text[start..end].find(',').unwrap_or(end - start))
            }
            message if message.starts_with("Cannot have both") && text[start..].starts_with("except*") => {
                (start, start + "except*".len())
            }
            _ => (start, end),
        },
        _ => (start, end),
    }
}

/// Where both parsers mean the same, CPython's words.
fn fixed(error: &ParseErrorType) -> Option<&'static str> {
    use ParseErrorType as E;
    Some(match error {
        E::UnparenthesizedGeneratorExpression => "Generator expression must be parenthesized",
        E::PositionalAfterKeywordArgument => "positional argument follows keyword argument",
        E::PositionalAfterKeywordUnpacking => "positional argument follows keyword argument unpacking",
        E::InvalidArgumentUnpackingOrder => "iterable argument unpacking follows keyword argument unpacking",
        E::NonDefaultParamAfterDefaultParam => "non-default argument follows default argument",
        E::ParamAfterVarKeywordParam => "arguments cannot follow var-keyword argument",
        E::ExpectedKeywordParam => "named arguments must follow bare *",
        E::InvalidMatchPatternTarget => "cannot use '_' as a target",
        E::OtherError(message) => match message.as_str() {
            "Only single target (not list) can be annotated" => {
                "only single target (not list) can be annotated"
            }
            "Only single target (not tuple) can be annotated" => {
                "only single target (not tuple) can be annotated"
            }
            "Expected one or more exception types" => "expected one or more exception types",
            "Cannot have both 'except' and 'except*' on the same 'try'" => {
                "cannot have both 'except' and 'except*' on the same 'try'"
            }
            "Expected `except` or `finally` after `try` block" => "expected 'except' or 'finally' block",
            "Trailing comma not allowed" => "trailing comma not allowed without surrounding parentheses",
            "Positional patterns cannot follow keyword patterns" => {
                "positional patterns follow keyword patterns"
            }
            "'/' parameter must appear before '*' parameter" => "/ must be ahead of *",
            "Position-only parameter separator not allowed as first parameter" => {
                "at least one argument must precede /"
            }
            "Only one '/' separator allowed" => "/ may appear only once",
            "Only one '*' parameter allowed" => "* argument may appear only once",
            _ => return None,
        },
        _ => return None,
    })
}
