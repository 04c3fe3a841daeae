//! Folders: the world knows files only, so that those which a program has made are remembered.

use crate::error::{PyErr, PyResult};
use crate::vm::{Vm, types};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Folders that a program has made, relative to the notebook's: `vm.extension("os")`.
#[derive(Default)]
pub struct MadeFolders {
    pub folders: RefCell<BTreeSet<String>>,
}

/// A file is only made in a folder that is there. A worker does not know which folders the kernel has made, and
/// absolute paths lie outside the notebook: both are left to the world.
///
/// # Errors
/// `FileNotFoundError`.
pub(super) fn check_folder(vm: &mut Vm, path: &str) -> PyResult<()> {
    let Some((folder, _)) = path.rsplit_once('/') else { return Ok(()) };
    let parts: Vec<&str> = folder.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    if vm.is_worker() || path.starts_with('/') || parts.is_empty() || parts.contains(&"..") {
        return Ok(());
    }
    if is_known(vm, &parts.join("/")) {
        return Ok(());
    }
    Err(PyErr::file_not_found(path))
}

fn is_known(vm: &mut Vm, folder: &str) -> bool {
    let made = vm.extension::<MadeFolders>("os");
    made.folders.borrow().contains(folder) || vm.world.is_folder(folder)
}

/// A folder has no bytes to read.
///
/// # Errors
/// `IsADirectoryError`.
pub(super) fn refuse_folder(vm: &mut Vm, path: &str) -> PyResult<()> {
    let folder = path.trim_end_matches('/');
    if folder.is_empty() || vm.world.file_size(path).is_some() || !is_known(vm, folder) {
        return Ok(());
    }
    Err(PyErr::of_file(&types().is_a_directory_error, 21, "Is a directory", path))
}
