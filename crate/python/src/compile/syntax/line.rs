//! The words of the logical line in which the parser stopped, and the mistakes that they show.

use super::token::{Kind, Problem, Token};
use ruff_python_ast::Expr;
use ruff_python_parser::{ParseError, ParseErrorType, parse_expression};

/// The tokens of a statement, or of the part of one up to where the parser stopped.
pub(super) struct Line<'a> {
    text: &'a str,
    list: &'a [Token],
    /// Index of the statement's first token.
    first: usize,
    /// Index of the token that does not fit.
    at: usize,
}

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

impl<'a> Line<'a> {
    pub fn around(text: &'a str, list: &'a [Token], at: usize) -> Self {
        let starts = |token: &Token| matches!(token.kind, Kind::Newline | Kind::Indent | Kind::Dedent);
        let first = list[..at].iter().rposition(starts).map_or(0, |before| before + 1);
        Line { text, list, first, at }
    }

    pub fn word(&self, index: usize) -> &'a str {
        self.list.get(index).map_or("", |token| &self.text[token.start..token.end])
    }

    pub fn first_word(&self) -> &'a str {
        self.word(self.first)
    }

    /// Whether brackets are open at a place.
    pub fn is_inside_brackets(&self, at: usize) -> bool {
        self.list.iter().rev().find(|token| token.end <= at).is_some_and(|token| token.level > 0)
    }

    /// Whether an earlier target of the same assignment ends before a place.
    pub fn has_equals_before(&self, at: usize) -> bool {
        let tokens = self.list[self.first..].iter().take_while(|token| token.end <= at);
        tokens.into_iter().any(|token| token.level == 0 && &self.text[token.start..token.end] == "=")
    }

    fn kind(&self, index: usize) -> Kind {
        self.list.get(index).map_or(Kind::End, |token| token.kind)
    }

    fn line_number(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    fn is_keyword(&self, index: usize) -> bool {
        self.kind(index) == Kind::Name && KEYWORDS.contains(&self.word(index))
    }

    /// A problem with the token that does not fit.
    fn here(&self, message: &str) -> Problem {
        let token = self.list[self.at];
        Problem::new(message, (token.start, token.end.max(token.start + 1)))
    }

    fn spanning(&self, from: usize, to: usize, message: &str) -> Problem {
        Problem::new(message, (self.list[from].start, self.list[to].end))
    }

    /// What fits no rule, at the token that does not fit.
    pub fn invalid(&self, error: &ParseError) -> Problem {
        let mut at = self.at;
        // The end of a text is where its last line ends.
        if self.kind(at) == Kind::End {
            at = at.saturating_sub(1);
        }
        // `a not b`: only `in` may follow, and does not.
        if self.word(at) == "not" && matches!(error.error, ParseErrorType::SimpleStatementsOnSameLine) {
            at = (at + 1).min(self.list.len() - 1);
        }
        // A star that may stand here, but not before this.
        let may_star = at > 0 && matches!(self.word(at - 1), "{" | "[" | "(" | ",");
        if matches!(error.error, ParseErrorType::InvalidStarredExpressionUsage) && may_star {
            let end = usize::from(error.location.end());
            at = self.list.iter().position(|token| token.start >= end).unwrap_or(at);
        }
        let token = self.list[at];
        Problem::new("invalid syntax", (token.start, token.end.max(token.start + 1)))
    }

    /// From a positional argument's start to the bracket behind it, where CPython points at the bracket.
    pub fn argument_end(&self, argument: (usize, usize)) -> (usize, usize) {
        let close = self.list.iter().find(|t| t.start >= argument.1 && self.text[t.start..].starts_with(')'));
        close.map_or(argument, |token| (token.start, token.end))
    }

    /// Indentation that is missing or too much.
    pub fn indentation(&self, error: &ParseErrorType) -> Option<Problem> {
        let token = self.list[self.at];
        match error {
            // CPython points at the indentation's end, which is left of the text that it shows.
            ParseErrorType::UnexpectedIndentation => {
                let start = self.text[..token.start].rfind('\n').map_or(0, |at| at + 1);
                Some(Problem::indentation("unexpected indent", (start, start)))
            }
            ParseErrorType::OtherError(message) if message.starts_with("Expected an indented block") => {
                Some(self.missing_block())
            }
            _ => None,
        }
    }

    fn missing_block(&self) -> Problem {
        // The line that opens the block is the one before, or this one at the end of the text.
        let is_end = matches!(self.kind(self.at), Kind::Newline | Kind::End);
        let before = self.first.saturating_sub(1);
        let opener = if is_end && self.first < self.at { self.first } else { self.statement_before(before) };
        let what = match self.word(opener) {
            "def" => "function definition".to_owned(),
            "async" if self.word(opener + 1) == "def" => "function definition".to_owned(),
            "class" => "class definition".to_owned(),
            "except" if self.word(opener + 1) == "*" => "'except*' statement".to_owned(),
            "async" => format!("'{}' statement", self.word(opener + 1)),
            word => format!("'{word}' statement"),
        };
        let line = self.line_number(self.list[opener].start);
        let message = format!("expected an indented block after {what} on line {line}");
        let start = self.list[self.at].start;
        Problem::indentation(message, (start, start + 1))
    }

    /// The first token of the logical line that ends at or before token `index`.
    fn statement_before(&self, index: usize) -> usize {
        let last = self.list[..=index]
            .iter()
            .rposition(|t| !matches!(t.kind, Kind::Newline | Kind::Indent | Kind::Dedent))
            .unwrap_or(0);
        Line::around(self.text, self.list, last).first
    }

    /// Mistakes that the words around the place show.
    pub fn rules(&self) -> Option<Problem> {
        self.comparison_meant()
            .or_else(|| self.legacy_statement())
            .or_else(|| self.keyword_argument())
            .or_else(|| self.parameter())
            .or_else(|| self.colon())
            .or_else(|| self.dictionary())
            .or_else(|| self.comprehension_target())
            .or_else(|| self.comma_or_else())
    }

    /// Behind which token the expression begins that ends before token `end`: at the bracket, comma or keyword before.
    fn operand_start(&self, end: usize) -> usize {
        let level = self.list.get(end.wrapping_sub(1)).map_or(0, |t| t.level);
        let begins = |index: usize| {
            let word = self.word(index);
            let token = self.list[index];
            let opens = matches!(word, "(" | "[" | "{") && token.level == level;
            let divides = token.level == level
                && token.kind == Kind::Op
                && (matches!(word, "," | ":" | "=" | ";" | ":=" | "->") || is_augmented(word));
            let keyword = token.level == level
                && matches!(
                    word,
                    "if" | "elif"
                        | "while"
                        | "return"
                        | "assert"
                        | "in"
                        | "and"
                        | "or"
                        | "not"
                        | "for"
                        | "else"
                        | "lambda"
                        | "del"
                        | "raise"
                        | "with"
                        | "as"
                        | "import"
                        | "from"
                        | "yield"
                        | "is"
                        | "print"
                )
                && (self.is_keyword(index));
            opens || divides || keyword
        };
        (self.first..end).rev().find(|index| begins(*index)).map_or(self.first, |index| index + 1)
    }

    fn slice(&self, from: usize, to: usize) -> Option<&'a str> {
        if from >= to {
            return None;
        }
        self.text.get(self.list[from].start..self.list[to - 1].end)
    }

    fn parse(&self, from: usize, to: usize) -> Option<Expr> {
        let text = self.slice(from, to)?;
        // In brackets, so that it may go over several lines.
        let parsed = parse_expression(&format!("({text})")).ok()?;
        Some(*parsed.into_syntax().body)
    }

    /// `if x = 1:`
    fn comparison_meant(&self) -> Option<Problem> {
        if self.word(self.at) != "=" {
            return None;
        }
        let start = self.operand_start(self.at);
        let left = self.parse(start, self.at)?;
        let level = self.list[self.at].level;
        let in_condition = level == 0 && matches!(self.word(self.first), "if" | "elif" | "while");
        let in_display = level > 0 && !self.is_call(self.bracket_around(self.at)?);
        if !in_condition && !in_display {
            return None;
        }
        let right_end = self.operand_end(self.at + 1)?;
        if matches!(self.word(right_end), "=" | ":=") {
            return None;
        }
        if matches!(left, Expr::Name(_)) {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return Some(self.spanning(start, right_end - 1, message));
        }
        super::name::is_operand(&left).then(|| {
            let name = super::name::expression_name(&left);
            let message = format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
            self.spanning(start, self.at - 1, &message)
        })
    }

    /// The longest expression from token `from` on: the index behind it.
    fn operand_end(&self, from: usize) -> Option<usize> {
        let level = self.list.get(from)?.level.min(self.list.get(from.wrapping_sub(1))?.level);
        let mut end = from;
        while end < self.list.len() {
            let (token, word) = (self.list[end], self.word(end));
            let closes = token.level < level;
            let ends = token.level == level
                && (matches!(word, "," | ":" | "=" | ";" | ":=")
                    || matches!(token.kind, Kind::Newline | Kind::End));
            if closes || ends {
                break;
            }
            end += 1;
        }
        (from + 1..=end).rev().take(60).find(|end| self.parse(from, *end).is_some())
    }

    /// Index of the bracket that is open around token `index`.
    fn bracket_around(&self, index: usize) -> Option<usize> {
        let level = self.list[index].level;
        let open = |i: &usize| self.list[*i].level == level && matches!(self.word(*i), "(" | "[" | "{");
        (self.first..index).rev().find(open)
    }

    /// Whether a bracket begins the arguments of a call, or parameters.
    fn is_call(&self, bracket: usize) -> bool {
        let Some(before) = bracket.checked_sub(1).filter(|before| *before >= self.first) else {
            return false;
        };
        let name = self.kind(before) == Kind::Name && !self.is_keyword(before);
        self.word(bracket) == "(" && (name || matches!(self.word(before), ")" | "]"))
    }

    /// Whether a bracket begins the parameters of a `def`.
    fn is_def(&self, bracket: usize) -> bool {
        bracket >= self.first + 2 && self.word(bracket - 2) == "def"
    }

    /// `print "x"`
    fn legacy_statement(&self) -> Option<Problem> {
        let name = self.at.checked_sub(1).filter(|before| *before >= self.first)?;
        let word = self.word(name);
        if !matches!(word, "print" | "exec") || matches!(self.kind(self.at), Kind::Newline | Kind::End) {
            return None;
        }
        let mut end = self.at;
        while !matches!(self.kind(end), Kind::Newline | Kind::End) && self.word(end) != ";" {
            end += 1;
        }
        let end = (self.at + 1..=end).rev().find(|end| self.parse(self.at, *end).is_some())?;
        let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
        Some(self.spanning(name, end - 1, &message))
    }

    /// `f(a + 1 = 2)`
    fn keyword_argument(&self) -> Option<Problem> {
        let call = self.bracket_around(self.at).filter(|bracket| self.is_call(*bracket))?;
        if self.is_def(call) {
            return None;
        }
        let level = self.list[call].level;
        let equals =
            (self.at..self.list.len()).find(|i| self.list[*i].level == level && self.word(*i) == "=")?;
        let start = self.operand_start(equals);
        if start > self.at {
            return None;
        }
        if let ("True" | "False" | "None", true) = (self.word(start), start + 1 == equals) {
            return Some(self.spanning(start, equals, &format!("cannot assign to {}", self.word(start))));
        }
        self.parse(start, equals)?;
        let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
        Some(self.spanning(start, equals, message))
    }

    /// Inside the parentheses of a `def`.
    fn parameter(&self) -> Option<Problem> {
        let is_def = self.word(self.first) == "def" || self.word(self.first + 1) == "def";
        if !is_def {
            return None;
        }
        let name = if self.word(self.first) == "def" { self.first + 1 } else { self.first + 2 };
        if self.at == name + 1 && self.kind(name) == Kind::Name {
            return Some(self.here("expected '('"));
        }
        if self.list[self.at].level == 2 && self.word(self.at) == "(" {
            let close =
                (self.at..self.list.len()).find(|i| self.list[*i].level == 1 && self.word(*i) == ")")?;
            return Some(self.spanning(self.at, close, "Function parameters cannot be parenthesized"));
        }
        if self.word(self.at) == "=" && self.list[self.at].level == 1 {
            let stars = self.word(self.at.checked_sub(2)?);
            let message = match stars {
                "*" => "var-positional argument cannot have default value",
                "**" => "var-keyword argument cannot have default value",
                _ => return None,
            };
            return Some(self.here(message));
        }
        None
    }

    /// A block's first line without its colon.
    fn colon(&self) -> Option<Problem> {
        let word = self.word(self.first);
        let at_end = matches!(self.kind(self.at), Kind::Newline | Kind::End);
        let level = self.list[self.at].level;
        // After these nothing but a colon may come, whatever stands there.
        let forced = match word {
            "else" | "try" | "finally" => self.at == self.first + 1,
            "for" => self.has(|w| w == "in") && self.parse_after("in"),
            "def" => self.list[..self.at]
                .iter()
                .rposition(|t| &self.text[t.start..t.end] == ")")
                .is_some_and(|i| i >= self.first && (i + 1 == self.at || self.word(i + 1) == "->")),
            _ => false,
        };
        let simple = matches!(word, "if" | "elif" | "while" | "with" | "except" | "class" | "match" | "case");
        let alone = self.at == self.first + 1 && !matches!(word, "except" | "class");
        if level == 0 && (forced || (simple && at_end && !alone)) && self.word(self.at) != ":" {
            return Some(self.here("expected ':'"));
        }
        if forced && word == "def" && self.word(self.at) == ":" {
            // An arrow with nothing behind it is no arrow.
            let before = self.at - 1;
            return Some(self.spanning(before, before, "expected ':'"));
        }
        None
    }

    fn has(&self, wanted: impl Fn(&str) -> bool) -> bool {
        (self.first..self.at).any(|index| wanted(self.word(index)))
    }

    fn parse_after(&self, keyword: &str) -> bool {
        let at = (self.first..self.at).find(|index| self.word(*index) == keyword);
        at.is_some_and(|at| self.parse(at + 1, self.at).is_some())
    }

    fn dictionary(&self) -> Option<Problem> {
        let brace = self.bracket_around(self.at).or_else(|| {
            let level = self.list[self.at].level + 1;
            (self.first..self.at).rev().find(|i| self.list[*i].level == level && self.word(*i) == "{")
        })?;
        if self.word(brace) != "{" {
            return None;
        }
        let before = self.at - 1;
        let is_close = self.word(self.at) == "}";
        if self.word(before) == ":" && (is_close || self.word(self.at) == ",") {
            let message = "expression expected after dictionary key and ':'";
            return Some(self.spanning(before, before, message));
        }
        let level = self.list[brace].level;
        let first_colon =
            (brace + 1..self.at).find(|i| self.list[*i].level == level && matches!(self.word(*i), ":" | ","));
        let is_dict = first_colon.is_some_and(|i| self.word(i) == ":");
        if is_dict && (is_close || self.word(self.at) == ",") {
            return Some(self.spanning(before, before, "':' expected after dictionary key"));
        }
        None
    }

    /// `[x, y for x, y in z]`
    fn comprehension_target(&self) -> Option<Problem> {
        if self.word(self.at) != "for" {
            return None;
        }
        let bracket = self.bracket_around(self.at)?;
        let level = self.list[bracket].level;
        let has_comma = (bracket..self.at).any(|i| self.list[i].level == level && self.word(i) == ",");
        let display = matches!(self.word(bracket), "[" | "{");
        (has_comma && display).then(|| {
            let message = "did you forget parentheses around the comprehension target?";
            self.spanning(bracket + 1, self.at - 1, message)
        })
    }

    /// Two expressions side by side in brackets; a conditional expression without its `else`.
    fn comma_or_else(&self) -> Option<Problem> {
        let start = self.operand_start(self.at);
        let before_if = (start..self.at).rev().find(|i| self.word(*i) == "if");
        if let Some(problem) = self.missing_else(before_if.unwrap_or_else(|| start.saturating_sub(1))) {
            return Some(problem);
        }
        if self.list[self.at].level == 0 || !self.begins_expression(self.at) {
            return None;
        }
        let bracket = self.bracket_around(self.at);
        let begins_parameter = start > 0 && matches!(self.word(start - 1), "(" | ",");
        if begins_parameter && bracket.is_some_and(|bracket| self.is_def(bracket)) {
            return None;
        }
        let soft = matches!(self.word(start), "match" | "case" | "_");
        let name_then_string = self.kind(start) == Kind::Name && self.kind(start + 1) == Kind::Str;
        if soft || name_then_string || self.parse(start, self.at).is_none() {
            return None;
        }
        let end = self.operand_end(self.at)?;
        if self.list[end - 1].level == 0 {
            return None;
        }
        Some(self.spanning(start, end - 1, "invalid syntax. Perhaps you forgot a comma?"))
    }

    /// `x = 1 if y`
    fn missing_else(&self, if_: usize) -> Option<Problem> {
        if self.word(if_) != "if" || if_ == self.first || matches!(self.word(self.at), "else" | ":") {
            return None;
        }
        let start = self.operand_start(if_);
        self.parse(start, if_)?;
        self.parse(if_ + 1, self.at)?;
        Some(self.spanning(start, self.at - 1, "expected 'else' after 'if' expression"))
    }

    fn begins_expression(&self, index: usize) -> bool {
        match self.kind(index) {
            Kind::Number | Kind::Str => true,
            Kind::Name => {
                !self.is_keyword(index)
                    || matches!(self.word(index), "None" | "True" | "False" | "not" | "lambda")
            }
            Kind::Op => matches!(self.word(index), "{" | "~" | "..."),
            _ => false,
        }
    }
}

fn is_augmented(word: &str) -> bool {
    word.len() > 1 && word.ends_with('=') && !matches!(word, "==" | "!=" | "<=" | ">=" | ":=")
}
