//! `Platform`: what any thread may ask of the host, natively or in the browser.

use std::sync::Arc;
use tb_base::Result;
use tb_io::Source;

/// Files, time and randomness. Paths are as the program wrote them, relative to the notebook's folder.
pub trait Platform: Send + Sync {
    /// A file to read from; nothing is read yet.
    ///
    /// # Errors
    /// `FileNotFound` with the path as message, `Os`.
    fn open(&self, path: &str) -> Result<Arc<dyn Source>>;

    /// The whole of a small file.
    ///
    /// # Errors
    /// As `open`; `Memory` if it does not fit.
    fn read(&self, path: &str) -> Result<Vec<u8>>;

    /// Creates or replaces a file; with `append`, adds to its end.
    ///
    /// # Errors
    /// `Os`.
    fn write(&self, path: &str, bytes: &[u8], append: bool) -> Result<()>;

    /// # Errors
    /// `FileNotFound`, `Os`.
    fn remove(&self, path: &str) -> Result<()>;

    /// Size in bytes, if the file exists.
    fn size(&self, path: &str) -> Option<u64>;

    /// Paths of all files below the notebook's folder, relative to it, sorted.
    fn list(&self) -> Vec<String>;

    /// Whether a path, relative to the notebook's folder, is a folder: one with a file in it, at least.
    fn is_folder(&self, path: &str) -> bool {
        let inside = format!("{path}/");
        self.list().iter().any(|file| file.starts_with(&inside))
    }

    /// Removes a folder with no file in it, where folders are more than parts of names.
    fn remove_folder(&self, _path: &str) {}

    /// Waits. Callers keep `us` small and poll the interrupt in between.
    fn sleep_us(&self, us: u64);

    /// Seconds since 1970, UTC.
    fn unix_time(&self) -> f64;

    /// Unpredictable bytes for seeding.
    fn entropy(&self) -> [u8; 32];

    /// Logical processors.
    fn cpu_count(&self) -> usize;
}

/// The files that match a path with `*`, `?` and `[…]` in its parts, sorted; a path without them stands for itself.
pub fn expand(platform: &dyn Platform, pattern: &str) -> Vec<String> {
    if !pattern.contains(['*', '?', '[']) {
        return vec![pattern.to_owned()];
    }
    let wanted = pattern.trim_start_matches("./");
    let mut found: Vec<String> = platform.list().into_iter().filter(|path| matches(wanted, path)).collect();
    found.sort();
    found
}

fn matches(pattern: &str, path: &str) -> bool {
    let (patterns, parts): (Vec<&str>, Vec<&str>) = (pattern.split('/').collect(), path.split('/').collect());
    patterns.len() == parts.len()
        && patterns.iter().zip(&parts).all(|(pattern, part)| {
            let hidden = part.starts_with('.') && !pattern.starts_with('.');
            !hidden && matches_part(&pattern.chars().collect::<Vec<_>>(), &part.chars().collect::<Vec<_>>())
        })
}

/// A whole text against a pattern, as `fnmatch` does it.
pub fn matches_text(pattern: &str, text: &str) -> bool {
    matches_part(&pattern.chars().collect::<Vec<_>>(), &text.chars().collect::<Vec<_>>())
}

/// One path part against one pattern part, without recursion: a `*` remembers where to try again.
fn matches_part(pattern: &[char], text: &[char]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    loop {
        if p < pattern.len() && pattern[p] == '*' {
            retry = Some((p + 1, t));
            p += 1;
            continue;
        }
        if t == text.len() {
            return pattern[p..].iter().all(|c| *c == '*');
        }
        match match_one(&pattern[p..], text[t]) {
            Some(used) => {
                p += used;
                t += 1;
            }
            None => match retry {
                Some((after, from)) => {
                    (p, t) = (after, from + 1);
                    retry = Some((after, from + 1));
                }
                None => return false,
            },
        }
    }
}

/// How many pattern characters match `c`, if any.
fn match_one(pattern: &[char], c: char) -> Option<usize> {
    match pattern.first()? {
        '?' => Some(1),
        '[' => {
            let end = pattern.iter().skip(2).position(|c| *c == ']').map(|at| at + 2);
            let Some(end) = end else { return (c == '[').then_some(1) };
            let negated = pattern[1] == '!';
            let mut set = &pattern[1 + usize::from(negated)..end];
            let mut hit = false;
            while let [first, rest @ ..] = set {
                if let ['-', last, after @ ..] = rest {
                    hit |= (*first..=*last).contains(&c);
                    set = after;
                } else {
                    hit |= *first == c;
                    set = rest;
                }
            }
            (hit != negated).then_some(end + 1)
        }
        first => (*first == c).then_some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns_match_as_in_glob() {
        assert!(matches("data/*.csv", "data/a.csv"));
        assert!(!matches("data/*.csv", "data/x/a.csv"));
        assert!(!matches("*.csv", ".hidden.csv"));
        assert!(matches("a?c[0-9]*", "abc1xyz"));
        assert!(!matches("[!a]*", "abc"));
        assert!(matches("*a*b*c", "xxaxxbxxc"));
    }
}
