//! From a request's path to a file below the served folder: its type, its tag, and a packed copy if there is one.

use std::path::{Component, Path, PathBuf};
use std::time::UNIX_EPOCH;

pub struct Found {
    pub path: PathBuf,
    pub bytes: u64,
    pub mime: &'static str,
    /// Quoted, as the header wants it.
    pub etag: String,
    pub packed: bool,
}

/// The file that `target` ("/a/b.js?x") names. None if it is not there or not below `folder`.
pub fn find(folder: &Path, target: &str, accepts_brotli: bool) -> Option<Found> {
    let relative = relative_path(target)?;
    let mut path = folder.join(&relative);
    if path.is_dir() {
        path = path.join("index.html");
    }
    let mime = mime_type(&path);
    let packed_path = PathBuf::from(format!("{}.br", path.display()));
    let packed = accepts_brotli && fresh(&packed_path, &path);
    let path = if packed { packed_path } else { path };
    let meta = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
    let changed = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
    Some(Found { bytes: meta.len(), mime, etag: format!("\"{changed:x}-{:x}\"", meta.len()), packed, path })
}

fn relative_path(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = PathBuf::from(percent_decode(path)?);
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then_some(path)
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let hex = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&hex).ok()?, 16).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains(['\0', '\\']))
}

/// A packed file that is older than its source is what a former build left.
fn fresh(packed: &Path, source: &Path) -> bool {
    let time = |path: &Path| path.metadata().ok()?.modified().ok();
    matches!((time(packed), time(source)), (Some(packed), Some(source)) if packed >= source)
}

fn mime_type(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" | "ipynb" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "pdf" => "application/pdf",
        "md" => "text/markdown; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
