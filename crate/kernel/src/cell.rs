//! A cell's text before it is compiled: magics turned into calls, as IPython does.

use std::borrow::Cow;

/// What a cell is.
pub struct Cell {
    /// Python, with its magics rewritten. The lines are the cell's own, unless it is a cell magic.
    pub text: String,
    /// Whether a trailing `;` hides the result.
    pub quiet: bool,
}

/// Reads a cell's text. `is_magic` says of the first word of a cell of one line whether it stands for a magic,
/// though it has no `%`.
pub fn read(source: &str, is_magic: impl FnOnce(&str) -> bool) -> Cell {
    if let Some(text) = cell_magic(source) {
        return Cell { text, quiet: false };
    }
    if let Some(text) = automagic(source, is_magic) {
        return Cell { text, quiet: false };
    }
    Cell { text: rewrite(&outdented(source)), quiet: is_quiet(source) }
}

/// A cell whose first line is indented, as what was copied out of a function is: all its lines without that indent.
fn outdented(source: &str) -> Cow<'_, str> {
    let first = source.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let indent = &first[..first.len() - first.trim_start_matches([' ', '\t']).len()];
    if indent.is_empty() {
        return Cow::Borrowed(source);
    }
    Cow::Owned(source.split_inclusive('\n').map(|line| line.strip_prefix(indent).unwrap_or(line)).collect())
}

/// `%%name line`, and the text below.
fn cell_magic(source: &str) -> Option<String> {
    let text = source.trim_start_matches(['\n', '\r']);
    let rest = text.strip_prefix("%%")?;
    let (first, body) = rest.split_once('\n').unwrap_or((rest, ""));
    if let Some(name) = first.trim().strip_suffix('?').filter(|_| body.trim().is_empty()) {
        let name = name.trim_end_matches('?');
        return Some(format!("get_ipython().run_line_magic('pinfo', {})", quoted(&format!("%%{name}"))));
    }
    let (name, line) = split_word(first);
    if !name.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        return None;
    }
    let end = if body.is_empty() || body.ends_with('\n') { "" } else { "\n" };
    let body = quoted(&format!("{body}{end}"));
    Some(format!("get_ipython().run_cell_magic({}, {}, {body})", quoted(name), quoted(line)))
}

/// `ls data` for `%ls data`: only in a cell of a single line, as in IPython.
fn automagic(source: &str, is_magic: impl FnOnce(&str) -> bool) -> Option<String> {
    let line = source.trim_matches(['\n', '\r']);
    if line.contains('\n') || line.starts_with(char::is_whitespace) {
        return None;
    }
    let (name, rest) = split_word(line);
    let is_word = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
    let is_python =
        rest.starts_with(['=', '.', '(', '[', ',', '+', '*', '%', '<', '>', '|', '&', '^', ':', ';']);
    if !is_word || is_python || !is_magic(name) {
        return None;
    }
    Some(format!("get_ipython().run_line_magic({}, {})", quoted(name), quoted(rest)))
}

pub fn split_word(text: &str) -> (&str, &str) {
    let text = text.trim();
    match text.split_once(char::is_whitespace) {
        Some((word, rest)) => (word, rest.trim()),
        None => (text, ""),
    }
}

/// Whether the last line of code ends in `;`.
fn is_quiet(source: &str) -> bool {
    let last = source.lines().rev().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    last.is_some_and(|line| line.split(" #").next().unwrap_or(line).trim_end().ends_with(';'))
}

/// Rewrites the lines that are magics; the others, and the number of lines, stay as they are.
pub fn rewrite(source: &str) -> String {
    if !source.contains(['%', '!', '?']) {
        return source.to_owned();
    }
    let mut scanner = Scanner::default();
    let mut text = String::with_capacity(source.len());
    for line in source.split_inclusive('\n') {
        let at_start = scanner.is_outside();
        let (content, end) = match line.strip_suffix('\n') {
            Some(content) => (content, "\n"),
            None => (line, ""),
        };
        match rewrite_line(content).filter(|_| at_start) {
            Some(call) => text.push_str(&call),
            None => {
                scanner.scan(content);
                text.push_str(content);
            }
        }
        text.push_str(end);
    }
    text
}

fn rewrite_line(line: &str) -> Option<String> {
    let trimmed = line.trim_start();
    let indent = &line[..line.len() - trimmed.len()];
    let call = if let Some(help) = help(trimmed) {
        help
    } else if let Some(command) = trimmed.strip_prefix("!!") {
        format!("get_ipython().getoutput({})", quoted(command.trim()))
    } else if let Some(command) = trimmed.strip_prefix('!') {
        format!("get_ipython().system({})", quoted(command.trim()))
    } else if trimmed.starts_with('%') {
        magic(trimmed)?
    } else {
        assigned(trimmed)?
    };
    Some(format!("{indent}{call}"))
}

/// `%name rest`.
fn magic(text: &str) -> Option<String> {
    let (name, rest) = split_word(text.strip_prefix('%')?);
    name.starts_with(|c: char| c.is_alphabetic() || c == '_')
        .then(|| format!("get_ipython().run_line_magic({}, {})", quoted(name), quoted(rest)))
}

/// `names = %magic` and `names = !command`.
fn assigned(line: &str) -> Option<String> {
    let at = line.find('=')?;
    let (names, value) = (&line[..at], line[at + 1..].trim());
    let is_target = |c: char| c.is_alphanumeric() || "_ ,.[]'\"*".contains(c);
    if names.trim().is_empty() || !names.chars().all(is_target) {
        return None;
    }
    let call = match value.strip_prefix('!') {
        Some(command) if !command.starts_with('=') => {
            format!("get_ipython().getoutput({})", quoted(command.trim()))
        }
        _ => magic(value)?,
    };
    Some(format!("{names}= {call}"))
}

/// `?name`, `name?`, `name??`, `%magic?`, `np.arr*?`.
fn help(line: &str) -> Option<String> {
    let line = line.trim_end();
    if !line.starts_with('?') && !line.ends_with('?') {
        return None;
    }
    let twice = line.starts_with("??") || line.ends_with("??");
    let name = line.trim_matches('?').trim();
    let bare = name.trim_start_matches('%');
    let is_name = bare.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '*')
        && bare.chars().all(|c| c.is_alphanumeric() || "_.*".contains(c));
    let magic = if name.contains('*') {
        "psearch"
    } else if twice {
        "pinfo2"
    } else {
        "pinfo"
    };
    is_name.then(|| format!("get_ipython().run_line_magic('{magic}', {})", quoted(name)))
}

/// A text as a Python literal on one line.
pub fn quoted(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('\'');
    for c in text.chars() {
        match c {
            '\\' => literal.push_str("\\\\"),
            '\'' => literal.push_str("\\'"),
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            c => literal.push(c),
        }
    }
    literal.push('\'');
    literal
}

/// Follows brackets and triple-quoted strings from line to line.
#[derive(Default)]
struct Scanner {
    depth: usize,
    triple: Option<&'static str>,
    continued: bool,
}

impl Scanner {
    fn is_outside(&self) -> bool {
        self.depth == 0 && self.triple.is_none() && !self.continued
    }

    fn scan(&mut self, line: &str) {
        let mut rest = line;
        self.continued = false;
        while !rest.is_empty() {
            if let Some(quote) = self.triple {
                match rest.find(quote) {
                    Some(at) => {
                        self.triple = None;
                        rest = &rest[at + 3..];
                    }
                    None => return,
                }
                continue;
            }
            if let Some(quote) = ["\"\"\"", "'''"].into_iter().find(|quote| rest.starts_with(quote)) {
                self.triple = Some(quote);
                rest = &rest[3..];
                continue;
            }
            let Some(c) = rest.chars().next() else { return };
            rest = &rest[c.len_utf8()..];
            match c {
                '(' | '[' | '{' => self.depth += 1,
                ')' | ']' | '}' => self.depth = self.depth.saturating_sub(1),
                '#' => return,
                '"' | '\'' => rest = after_string(rest, c),
                '\\' if rest.trim().is_empty() => self.continued = true,
                _ => {}
            }
        }
    }
}

/// What is left of a line behind a string that began with `quote`.
fn after_string(text: &str, quote: char) -> &str {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return &text[at + c.len_utf8()..],
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::read;

    fn python(source: &str) -> String {
        read(source, |name| ["ls", "pip"].contains(&name)).text
    }

    #[test]
    fn line_magics_become_calls_and_other_lines_stay() {
        for (source, text) in [
            ("%time f('x')\ny = 5", "get_ipython().run_line_magic('time', 'f(\\'x\\')')\ny = 5"),
            // As in IPython, a cell's own indentation is taken off first.
            ("  !ls -l", "get_ipython().system('ls -l')"),
            ("if x:\n  !ls -l", "if x:\n  get_ipython().system('ls -l')"),
            ("x = (1\n%2)", "x = (1\n%2)"),
            ("s = '''\n%time\n'''", "s = '''\n%time\n'''"),
            ("len?", "get_ipython().run_line_magic('pinfo', 'len')"),
            ("?np.sum", "get_ipython().run_line_magic('pinfo', 'np.sum')"),
            ("f??", "get_ipython().run_line_magic('pinfo2', 'f')"),
            ("np.arr*?", "get_ipython().run_line_magic('psearch', 'np.arr*')"),
            ("%timeit?", "get_ipython().run_line_magic('pinfo', '%timeit')"),
            ("files = !ls *.csv", "files = get_ipython().getoutput('ls *.csv')"),
            ("a, b = !ls", "a, b = get_ipython().getoutput('ls')"),
            ("t = %timeit -o f()", "t = get_ipython().run_line_magic('timeit', '-o f()')"),
            ("if x:\n    d['k'] = %pwd", "if x:\n    d['k'] = get_ipython().run_line_magic('pwd', '')"),
            ("a != b", "a != b"),
            ("f(x=%s)", "f(x=%s)"),
            ("x = y % z", "x = y % z"),
            ("x %= 3", "x %= 3"),
        ] {
            assert_eq!(python(source), text);
        }
    }

    #[test]
    fn cell_magics_are_calls_with_the_cell_s_text() {
        assert_eq!(
            python("%%timeit -n 3\nx = 1\n"),
            "get_ipython().run_cell_magic('timeit', '-n 3', 'x = 1\\n')"
        );
        assert_eq!(python("%%time?"), "get_ipython().run_line_magic('pinfo', '%%time')");
    }

    #[test]
    fn a_line_alone_may_leave_the_percent_sign_away() {
        assert_eq!(python("ls data"), "get_ipython().run_line_magic('ls', 'data')");
        assert_eq!(python("pip install x\n"), "get_ipython().run_line_magic('pip', 'install x')");
        assert_eq!(python("ls = 3"), "ls = 3");
        assert_eq!(python("ls\nls"), "ls\nls");
    }
}
