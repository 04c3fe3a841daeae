//! Escapes in string literals that mean no character.

use super::token::{Problem, Token};

/// The first bad escape of the string literal that is `token`, if it has any.
pub(super) fn problem(text: &str, token: Token) -> Option<Problem> {
    let literal = &text[token.start..token.end];
    let quote = literal.find(['"', '\''])?;
    let prefix = literal[..quote].to_ascii_lowercase();
    let body = &literal[quote..];
    let quotes = if body.starts_with("\"\"\"") || body.starts_with("'''") { 3 } else { 1 };
    let body = body.get(quotes..body.len().checked_sub(quotes)?)?;
    let range = (token.start, token.end);
    if prefix.contains('b') {
        let message = "bytes can only contain ASCII literal characters";
        return (!body.is_ascii()).then(|| Problem::new(message, range));
    }
    if prefix.contains('r') {
        return None;
    }
    let (start, end, what) = bad_escape(body)?;
    let message = format!(
        "(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{}: {what}",
        end - 1
    );
    // CPython points behind the string.
    Some(Problem::new(message, (token.end, token.end + 1)))
}

fn bad_escape(body: &str) -> Option<(usize, usize, &'static str)> {
    let bytes = body.as_bytes();
    let mut at = 0;
    // CPython counts in a copy in which other characters than ASCII are ten bytes long.
    let mut shift = 0;
    while at < bytes.len() {
        if bytes[at] != b'\\' {
            let c = body[at..].chars().next()?;
            at += c.len_utf8();
            shift += if c.is_ascii() { 0 } else { 10 - c.len_utf8() };
            continue;
        }
        let (wanted, what) = match bytes.get(at + 1)? {
            b'x' => (2, "truncated \\xXX escape"),
            b'u' => (4, "truncated \\uXXXX escape"),
            b'U' => (8, "truncated \\UXXXXXXXX escape"),
            b'N' => {
                let name = body[at + 2..].strip_prefix('{').and_then(|rest| rest.split_once('}'));
                let Some((name, _)) = name else {
                    return Some((at + shift, at + shift + 2, "malformed \\N character escape"));
                };
                let end = at + 2 + name.len() + 2;
                let literal = format!("\"\\N{{{name}}}\"");
                if ruff_python_parser::parse_expression(&literal).is_err() {
                    return Some((at + shift, end + shift, "unknown Unicode character name"));
                }
                at = end;
                continue;
            }
            _ => {
                at += 1 + body[at + 1..].chars().next()?.len_utf8();
                continue;
            }
        };
        let digits = bytes[at + 2..].iter().take(wanted).take_while(|byte| byte.is_ascii_hexdigit()).count();
        let end = at + 2 + digits;
        if digits < wanted {
            return Some((at + shift, end + shift, what));
        }
        if wanted == 8 && u32::from_str_radix(&body[at + 2..end], 16).is_ok_and(|code| code > 0x10_ffff) {
            return Some((at + shift, end + shift, "illegal Unicode character"));
        }
        at = end;
    }
    None
}
