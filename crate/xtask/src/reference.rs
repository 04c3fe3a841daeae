//! The book's pages that are made from data: what the language does otherwise than CPython.

use crate::context::Context;
use crate::shell::Result;
use std::fs;
use std::path::{Path, PathBuf};

const LIST: &str = "crate/kernel/tests/cases/differences.toml";
const PAGE: &str = "book/src/reference/differences.md";

/// Writes the page anew from the list; whether it changed.
pub fn write(context: &Context) -> Result<bool> {
    let page = page(&context.root)?;
    let path = context.root.join(PAGE);
    if fs::read_to_string(&path).is_ok_and(|old| old == page) {
        return Ok(false);
    }
    fs::write(&path, page).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(true)
}

fn page(root: &Path) -> Result<String> {
    let path: PathBuf = root.join(LIST);
    let list = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let mut page = String::from(
        "# Differences from CPython 3.11\n\n\
         The language is CPython 3.11's; every program of the test corpus runs on both. Where it behaves otherwise on \
         purpose, it stands here. The page is made from the list that the tests check.\n\n\
         | | CPython 3.11 | Threadbook |\n|---|---|---|\n",
    );
    for entry in list.split("[[difference]]").skip(1) {
        let field = |name: &str| {
            entry
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \"")?.strip_suffix('"'))
                .map(|text| text.replace("\\\"", "\"").replace("\\\\", "\\"))
                .ok_or_else(|| format!("{LIST}: an entry has no {name}: {}", entry.trim()))
        };
        field("case")?;
        page.push_str(&format!("| {} | {} | {} |\n", field("topic")?, field("cpython")?, field("here")?));
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_up_to_date() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let written = fs::read_to_string(root.join(PAGE)).unwrap();
        assert_eq!(written, page(&root).unwrap(), "run ./x bless");
    }
}
