//! A cell's text before it is compiled: cell magics split off, line magics turned into calls, as IPython does.

/// What a cell is.
pub enum Cell<'a> {
    /// Python, with its line magics rewritten, and whether a trailing `;` hides the result.
    Python { text: String, quiet: bool },
    /// `%%name line`, and the text below.
    Magic { name: &'a str, line: &'a str, body: &'a str },
}

/// Reads a cell's text.
pub fn read(source: &str) -> Cell<'_> {
    let text = source.trim_start_matches(['\n', '\r']);
    if let Some(rest) = text.strip_prefix("%%") {
        let (first, body) = rest.split_once('\n').unwrap_or((rest, ""));
        let (name, line) = split_word(first);
        return Cell::Magic { name, line, body };
    }
    Cell::Python { text: rewrite(source), quiet: is_quiet(source) }
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
fn rewrite(source: &str) -> String {
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
    let call = if let Some(command) = trimmed.strip_prefix('!') {
        format!("get_ipython().system({})", quoted(command.trim()))
    } else if let Some(rest) = trimmed.strip_prefix('%') {
        let (name, rest) = split_word(rest);
        if !name.starts_with(|c: char| c.is_alphabetic()) {
            return None;
        }
        format!("get_ipython().run_line_magic({}, {})", quoted(name), quoted(rest))
    } else if let Some(name) = help_target(trimmed) {
        format!("get_ipython().run_line_magic('pinfo', {})", quoted(name))
    } else {
        return None;
    };
    Some(format!("{indent}{call}"))
}

/// `?name`, `name?`, `name??`.
fn help_target(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let name = line.strip_prefix('?').or_else(|| line.strip_suffix('?'))?;
    let name = name.trim_matches('?').trim();
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.');
    is_name.then_some(name)
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
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
    use super::{Cell, read};

    fn python(source: &str) -> String {
        match read(source) {
            Cell::Python { text, .. } => text,
            Cell::Magic { .. } => panic!("a cell magic"),
        }
    }

    #[test]
    fn line_magics_become_calls_and_other_lines_stay() {
        assert_eq!(
            python("%time f('x')\ny = 5"),
            "get_ipython().run_line_magic('time', 'f(\\'x\\')')\ny = 5"
        );
        assert_eq!(python("  !ls -l"), "  get_ipython().system('ls -l')");
        assert_eq!(python("x = (1\n%2)"), "x = (1\n%2)");
        assert_eq!(python("s = '''\n%time\n'''"), "s = '''\n%time\n'''");
        assert_eq!(python("len?"), "get_ipython().run_line_magic('pinfo', 'len')");
    }

    #[test]
    fn cell_magics_are_split_off() {
        let Cell::Magic { name, line, body } = read("%%timeit -n 3\nx = 1\n") else {
            panic!("no cell magic")
        };
        assert_eq!((name, line, body), ("timeit", "-n 3", "x = 1\n"));
    }
}
