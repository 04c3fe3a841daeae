//! Notebooks as files: the code cells of a lesson (`.md`) and of an `.ipynb`.

/// A file's cells, in order.
pub type Script = Vec<ScriptCell>;

/// One code cell, and whether it is meant to raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptCell {
    pub source: String,
    pub raises: bool,
}

/// The ```` ```python ```` blocks of a Markdown text.
pub fn parse_markdown(text: &str) -> Script {
    let mut cells = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.trim_start().strip_prefix("```") else { continue };
        let is_python = info.split_whitespace().next() == Some("python");
        let block: Vec<&str> = lines.by_ref().take_while(|line| line.trim() != "```").collect();
        if is_python {
            let raises = info.contains("raises");
            cells.push(ScriptCell { source: block.join("\n"), raises });
        }
    }
    cells
}

/// The code cells of an `.ipynb`. The kernel has no JSON library; the format is plain
/// enough for a small reader.
///
/// # Errors
/// A message if the text is no notebook.
pub fn parse_notebook(text: &str) -> Result<Script, String> {
    let value = reader::parse(text)?;
    let cells = value
        .get("cells")
        .and_then(reader::Value::items)
        .ok_or("the file has no \"cells\": is it a notebook?")?;
    let mut script = Vec::new();
    for cell in cells {
        if cell.get("cell_type").and_then(reader::Value::text) != Some("code") {
            continue;
        }
        let source = match cell.get("source") {
            Some(reader::Value::Text(text)) => text.clone(),
            Some(reader::Value::Items(lines)) => lines.iter().filter_map(reader::Value::text).collect(),
            _ => return Err("a code cell has no source".into()),
        };
        let tags =
            cell.get("metadata").and_then(|metadata| metadata.get("tags")).and_then(reader::Value::items);
        let raises = tags.is_some_and(|tags| tags.iter().any(|tag| tag.text() == Some("raises-exception")));
        script.push(ScriptCell { source, raises });
    }
    Ok(script)
}

/// Reading JSON.
mod reader {
    pub enum Value {
        Other,
        Text(String),
        Items(Vec<Value>),
        Members(Vec<(String, Value)>),
    }

    impl Value {
        pub fn get(&self, name: &str) -> Option<&Value> {
            match self {
                Value::Members(members) => {
                    members.iter().find(|(key, _)| key == name).map(|(_, value)| value)
                }
                _ => None,
            }
        }

        pub fn items(&self) -> Option<&[Value]> {
            match self {
                Value::Items(items) => Some(items),
                _ => None,
            }
        }

        pub fn text(&self) -> Option<&str> {
            match self {
                Value::Text(text) => Some(text),
                _ => None,
            }
        }
    }

    const MAX_DEPTH: usize = 100;

    pub fn parse(text: &str) -> Result<Value, String> {
        let mut parser = Parser { text: text.as_bytes(), at: 0 };
        let value = parser.value(0)?;
        parser.space();
        if parser.at == parser.text.len() { Ok(value) } else { Err(parser.unexpected()) }
    }

    struct Parser<'a> {
        text: &'a [u8],
        at: usize,
    }

    impl Parser<'_> {
        fn space(&mut self) {
            while self.text.get(self.at).is_some_and(u8::is_ascii_whitespace) {
                self.at += 1;
            }
        }

        fn unexpected(&self) -> String {
            format!("not valid JSON at byte {}", self.at)
        }

        fn take(&mut self, byte: u8) -> bool {
            self.space();
            let found = self.text.get(self.at) == Some(&byte);
            self.at += usize::from(found);
            found
        }

        fn value(&mut self, depth: usize) -> Result<Value, String> {
            if depth > MAX_DEPTH {
                return Err("JSON nested too deep".into());
            }
            self.space();
            match self.text.get(self.at) {
                Some(b'{') => self.members(depth),
                Some(b'[') => self.items(depth),
                Some(b'"') => self.string().map(Value::Text),
                Some(_) => {
                    let rest = &self.text[self.at..];
                    let end = rest.iter().position(|b| b",]} \n\r\t".contains(b)).unwrap_or(rest.len());
                    let word = std::str::from_utf8(&rest[..end]).unwrap_or_default();
                    if !matches!(word, "true" | "false" | "null") && word.parse::<f64>().is_err() {
                        return Err(self.unexpected());
                    }
                    self.at += end;
                    Ok(Value::Other)
                }
                None => Err(self.unexpected()),
            }
        }

        fn members(&mut self, depth: usize) -> Result<Value, String> {
            self.at += 1;
            let mut members = Vec::new();
            if self.take(b'}') {
                return Ok(Value::Members(members));
            }
            loop {
                self.space();
                let key = self.string()?;
                if !self.take(b':') {
                    return Err(self.unexpected());
                }
                members.push((key, self.value(depth + 1)?));
                if self.take(b'}') {
                    return Ok(Value::Members(members));
                }
                if !self.take(b',') {
                    return Err(self.unexpected());
                }
            }
        }

        fn items(&mut self, depth: usize) -> Result<Value, String> {
            self.at += 1;
            let mut items = Vec::new();
            if self.take(b']') {
                return Ok(Value::Items(items));
            }
            loop {
                items.push(self.value(depth + 1)?);
                if self.take(b']') {
                    return Ok(Value::Items(items));
                }
                if !self.take(b',') {
                    return Err(self.unexpected());
                }
            }
        }

        fn string(&mut self) -> Result<String, String> {
            if self.text.get(self.at) != Some(&b'"') {
                return Err(self.unexpected());
            }
            self.at += 1;
            let mut bytes = Vec::new();
            loop {
                let byte = *self.text.get(self.at).ok_or_else(|| self.unexpected())?;
                self.at += 1;
                match byte {
                    b'"' => return String::from_utf8(bytes).map_err(|_| self.unexpected()),
                    b'\\' => self.escape(&mut bytes)?,
                    other => bytes.push(other),
                }
            }
        }

        fn escape(&mut self, bytes: &mut Vec<u8>) -> Result<(), String> {
            let byte = *self.text.get(self.at).ok_or_else(|| self.unexpected())?;
            self.at += 1;
            bytes.push(match byte {
                b'n' => b'\n',
                b't' => b'\t',
                b'r' => b'\r',
                b'b' => 8,
                b'f' => 12,
                b'u' => {
                    let c = self.code_unit()?;
                    let c = match c {
                        // A pair of surrogates is one character.
                        0xd800..0xdc00 if self.text[self.at..].starts_with(b"\\u") => {
                            self.at += 2;
                            let low = self.code_unit()?;
                            0x10000 + ((c - 0xd800) << 10) + (low.wrapping_sub(0xdc00) & 0x3ff)
                        }
                        c => c,
                    };
                    let c = char::from_u32(c).unwrap_or('\u{fffd}');
                    bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                    return Ok(());
                }
                other => other,
            });
            Ok(())
        }

        fn code_unit(&mut self) -> Result<u32, String> {
            let digits = self.text.get(self.at..self.at + 4).ok_or_else(|| self.unexpected())?;
            let digits = std::str::from_utf8(digits).map_err(|_| self.unexpected())?;
            let unit = u32::from_str_radix(digits, 16).map_err(|_| self.unexpected())?;
            self.at += 4;
            Ok(unit)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{parse_markdown, parse_notebook};

    #[test]
    fn only_python_blocks_are_cells() {
        let cells =
            parse_markdown("# T\n```python\nx = 1\ny\n```\n```text\nno\n```\n```python race\nz\n```\n");
        assert_eq!(cells.iter().map(|cell| cell.source.as_str()).collect::<Vec<_>>(), ["x = 1\ny", "z"]);
    }

    #[test]
    fn a_notebook_gives_its_code_cells() {
        let text = r#"{"cells": [{"cell_type": "markdown", "source": "m"},
            {"cell_type": "code", "source": ["a\n", "b \u00e9"], "metadata": {"tags": ["raises-exception"]}}]}"#;
        let cells = parse_notebook(text).unwrap();
        assert_eq!((cells[0].source.as_str(), cells[0].raises), ("a\nb é", true));
        assert!(parse_notebook("{\"cells\": [").is_err());
        assert!(parse_notebook("[]").is_err());
    }
}
