//! The library as one file: for each text a line with its name and length in bytes, then the text.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Folders of a crate whose files are in the library.
const FOLDERS: [&str; 2] = ["python", "docs"];

/// Packs the texts of all crates in a folder; each crate's name is its folder's, with `tb-` before it.
///
/// # Errors
/// What reading the files gives, and texts that are not UTF-8.
pub fn pack(crates: &Path) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    for folder in entries(crates)? {
        let own = format!("tb-{}", folder.file_name().unwrap_or_default().to_string_lossy());
        for part in FOLDERS.map(|part| folder.join(part)) {
            for file in if part.is_dir() { files(&part)? } else { Vec::new() } {
                let text = fs::read_to_string(&file)?;
                let below = file.strip_prefix(&folder).unwrap_or(&file);
                let path: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                packed.extend(format!("{own}/{} {}\n", path.join("/"), text.len()).into_bytes());
                packed.extend(text.into_bytes());
            }
        }
    }
    Ok(packed)
}

/// Files below a folder, sorted, so that equal trees give equal packs.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in entries(folder)? {
        if entry.is_dir() {
            found.extend(files(&entry)?);
        } else {
            found.push(entry);
        }
    }
    Ok(found)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// What a library is named by: FNV-1a of its bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", bytes.iter().fold(0xcbf2_9ce4_8422_2325, step))
}

/// A library in memory, to its end.
#[derive(Debug)]
pub struct Pack {
    texts: HashMap<&'static str, &'static str>,
}

impl Pack {
    /// # Errors
    /// That the bytes are not what [`pack`] makes.
    pub fn read(bytes: Vec<u8>) -> Result<Self, String> {
        let damaged = || "the library is damaged".to_owned();
        // There is one library, and the engine's modules refer to it for as long as there is an engine.
        let mut rest: &'static str = String::from_utf8(bytes).map_err(|_| damaged())?.leak();
        let mut texts = HashMap::new();
        while !rest.is_empty() {
            let (head, tail) = rest.split_once('\n').ok_or_else(damaged)?;
            let (name, length) = head.rsplit_once(' ').ok_or_else(damaged)?;
            let length = length.parse().map_err(|_| damaged())?;
            let (text, after) = tail.split_at_checked(length).ok_or_else(damaged)?;
            texts.insert(name, text);
            rest = after;
        }
        Ok(Pack { texts })
    }

    /// A text by its name: crate, folder, path.
    pub fn find(&self, name: &str) -> Option<&'static str> {
        self.texts.get(name).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crates() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn what_is_packed_is_found_again() {
        let library = Pack::read(pack(&crates()).unwrap()).unwrap();
        let file = crates().join("modules/python/dask/bag/core.py");
        assert_eq!(
            library.find("tb-modules/python/dask/bag/core.py"),
            Some(&*fs::read_to_string(file).unwrap())
        );
        assert!(library.find("tb-kernel/docs/natives.txt").is_some());
        assert_eq!(library.find("tb-modules/python/nothing.py"), None);
    }

    #[test]
    fn the_name_says_what_is_in_it() {
        assert_eq!(hash(b""), "cbf29ce484222325");
        assert_eq!(hash(b"foobar"), "85944171f73967e8");
    }

    #[test]
    fn other_bytes_are_refused() {
        for bytes in [&b"<!doctype html>"[..], b"name 5\nfour", b"name x\n", b"name 1\n\xff", b"<a b>\n "] {
            assert!(Pack::read(bytes.to_vec()).is_err(), "{bytes:?}");
        }
    }
}
