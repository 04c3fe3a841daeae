//! The native `Platform`: the file system below the current folder, the system's clock and randomness.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tb_base::{Error, ErrorKind, Result};
use tb_io::Source;
use tb_modules::Platform;

#[derive(Debug, Default)]
pub struct NativePlatform;

/// A file on disk.
#[derive(Debug)]
struct DiskFile {
    name: String,
    file: File,
    len: u64,
}

impl Source for DiskFile {
    fn name(&self) -> &str {
        &self.name
    }

    fn len(&self) -> u64 {
        self.len
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        self.file.read_at(buffer, offset).map_err(|error| os_error(&self.name, &error))
    }
}

fn os_error(path: &str, error: &std::io::Error) -> Error {
    if error.kind() == std::io::ErrorKind::NotFound {
        return Error::new(ErrorKind::FileNotFound, path);
    }
    let code = error.raw_os_error().unwrap_or_default();
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    Error::new(ErrorKind::Os, format!("[Errno {code}] {text}: '{path}'"))
}

/// Removes a folder and those in it, as far as they hold no file.
fn remove_empty(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_empty(&entry.path());
        }
    }
    // One with a file in it stays.
    let _ = fs::remove_dir(folder);
}

impl Platform for NativePlatform {
    fn open(&self, path: &str) -> Result<Arc<dyn Source>> {
        let file = File::open(path).map_err(|error| os_error(path, &error))?;
        let meta = file.metadata().map_err(|error| os_error(path, &error))?;
        if meta.is_dir() {
            return Err(Error::new(ErrorKind::Os, format!("[Errno 21] Is a directory: '{path}'")));
        }
        Ok(Arc::new(DiskFile { name: path.to_owned(), file, len: meta.len() }))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>> {
        fs::read(path).map_err(|error| os_error(path, &error))
    }

    fn write(&self, path: &str, bytes: &[u8], append: bool) -> Result<()> {
        // Folders exist as soon as a file is in them, as in the browser.
        if let Some(folder) = Path::new(path).parent() {
            fs::create_dir_all(folder).map_err(|error| os_error(path, &error))?;
        }
        let mut options = fs::OpenOptions::new();
        options.create(true).write(true).append(append).truncate(!append);
        let mut file = options.open(path).map_err(|error| os_error(path, &error))?;
        file.write_all(bytes).map_err(|error| os_error(path, &error))
    }

    fn remove(&self, path: &str) -> Result<()> {
        fs::remove_file(path).map_err(|error| os_error(path, &error))
    }

    fn size(&self, path: &str) -> Option<u64> {
        fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|meta| meta.len())
    }

    fn list(&self) -> Vec<String> {
        let mut paths = Vec::new();
        collect(Path::new("."), "", 0, &mut paths);
        paths.sort();
        paths
    }

    fn is_folder(&self, path: &str) -> bool {
        Path::new(path).is_dir()
    }

    fn remove_folder(&self, path: &str) {
        remove_empty(Path::new(path));
    }

    fn sleep_us(&self, us: u64) {
        std::thread::sleep(Duration::from_micros(us));
    }

    fn unix_time(&self) -> f64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
    }

    fn entropy(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        let filled =
            File::open("/dev/urandom").and_then(|mut file| std::io::Read::read_exact(&mut file, &mut bytes));
        if filled.is_err() {
            let now = self.unix_time().to_bits().to_le_bytes();
            bytes[..8].copy_from_slice(&now);
        }
        bytes
    }

    fn cpu_count(&self) -> usize {
        std::thread::available_parallelism().map_or(1, usize::from)
    }
}

/// How deep folders are listed: a link that points upwards must not go on for ever.
const MAX_DEPTH: usize = 12;

fn collect(folder: &Path, prefix: &str, depth: usize, into: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name.clone() } else { format!("{prefix}/{name}") };
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth < MAX_DEPTH && !name.starts_with('.') => {
                collect(&entry.path(), &path, depth + 1, into);
            }
            Ok(kind) if !kind.is_dir() => into.push(path),
            _ => {}
        }
    }
}
