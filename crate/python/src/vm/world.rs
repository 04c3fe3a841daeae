//! `World`: the interpreter's only door to output, files, input, time to sleep and randomness.

use tb_base::Result;

/// What the host provides to programs. Paths are as the program wrote them.
pub trait World {
    fn write_out(&mut self, text: &str);
    fn write_err(&mut self, text: &str);

    /// # Errors
    /// `FileNotFound` with the path as message, `Os` otherwise.
    fn read_file(&mut self, path: &str) -> Result<Vec<u8>> {
        Err(tb_base::Error::new(tb_base::ErrorKind::FileNotFound, path))
    }

    /// Creates or replaces a file; with `append`, adds to its end.
    ///
    /// # Errors
    /// `Os`.
    fn write_file(&mut self, path: &str, _bytes: &[u8], _append: bool) -> Result<()> {
        Err(tb_base::Error::new(tb_base::ErrorKind::Os, format!("files can't be written here: '{path}'")))
    }

    fn remove_file(&mut self, path: &str) -> Result<()> {
        Err(tb_base::Error::new(tb_base::ErrorKind::FileNotFound, path))
    }

    /// Size in bytes, if the file exists.
    fn file_size(&mut self, _path: &str) -> Option<u64> {
        None
    }

    /// Paths of all files below the notebook's folder, relative to it.
    fn list_files(&mut self) -> Vec<String> {
        Vec::new()
    }

    /// Whether a path, relative to the notebook's folder, is a folder: one with a file in it, at least.
    fn is_folder(&mut self, path: &str) -> bool {
        let inside = format!("{path}/");
        self.list_files().iter().any(|file| file.starts_with(&inside))
    }

    /// Removes a folder with no file in it, where folders are more than parts of names.
    fn remove_folder(&mut self, _path: &str) {}

    /// Answers `input(prompt)`.
    ///
    /// # Errors
    /// `NotImplemented` where nobody can answer.
    fn input(&mut self, _prompt: &str) -> Result<String> {
        Err(tb_base::Error::not_implemented("input() is not available here"))
    }

    /// Waits `us` microseconds at most; called in short steps, so that the interrupt is polled between them.
    fn sleep_us(&mut self, us: u64);

    /// Seconds since 1970, UTC.
    fn unix_time(&mut self) -> f64;

    /// Unpredictable bytes for seeding.
    fn entropy(&mut self) -> [u8; 32];

    /// Arguments of the program, `sys.argv`.
    fn argv(&mut self) -> Vec<String> {
        vec![String::new()]
    }

    /// Logical processors, for `os.cpu_count()`.
    fn cpu_count(&mut self) -> usize {
        1
    }

    /// For `os.getpid()`: 1 is the notebook's own.
    fn process_id(&mut self) -> usize {
        1
    }
}
