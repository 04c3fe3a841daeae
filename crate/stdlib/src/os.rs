//! `os` and `os.path`: the notebook's files natively; walking and the rest is in python/os.py and python/os_path.py.
//!
//! The world knows files only. A folder that was made and has no file yet is remembered here.

use std::collections::BTreeSet;
use tb_python::builtins::{MadeFolders, path_text};
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::vm::types;
use tb_python::{PyErr, PyResult, Value, Vm};

/// Where a notebook's files seem to be.
const HOME: &str = "/home/threadbook";

pub(crate) fn natives(vm: &mut Vm, module: &Module) -> PyResult<()> {
    module.set("sep", "/");
    module.set("linesep", "\n");
    module.set("name", "posix");
    module.set("curdir", ".");
    module.set("pardir", "..");
    module.set("extsep", ".");
    module.set("pathsep", ":");
    module.set("devnull", "/dev/null");
    module.set("path", Value::Module(crate::library::os_path(vm)?));
    module.function("cpu_count", cpu_count);
    module.function("getpid", getpid);
    module.function("getcwd", getcwd);
    module.function("listdir", listdir);
    module.function("remove", remove);
    module.function("unlink", remove);
    module.function("makedirs", makedirs);
    module.function("mkdir", mkdir);
    module.function("rmdir", rmdir);
    module.function("rename", |vm, args| rename(vm, args, "rename"));
    module.function("replace", |vm, args| rename(vm, args, "replace"));
    module.function("urandom", urandom);
    Ok(())
}

pub(crate) fn path_natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.set("sep", "/");
    module.function("join", join);
    module.function("basename", basename);
    module.function("dirname", dirname);
    module.function("split", split);
    module.function("splitext", splitext);
    module.function("exists", exists);
    module.function("isfile", isfile);
    module.function("isdir", isdir);
    module.function("getsize", getsize);
    module.function("abspath", abspath);
    module.function("normpath", normpath);
    Ok(())
}

fn path(vm: &mut Vm, args: Args<'_>, name: &str) -> PyResult<String> {
    let [path] = args.exact::<1>(name)?;
    path_text(vm, path)
}

fn cpu_count(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("os.cpu_count")?;
    Ok(Value::from_usize(vm.world.cpu_count()))
}

fn getpid(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("os.getpid")?;
    Ok(Value::from_usize(vm.world.process_id()))
}

fn getcwd(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    args.exact::<0>("os.getcwd")?;
    Ok(Value::from(HOME))
}

/// A path relative to the notebook's folder, without `.` and `..`; `""` is the folder itself.
fn relative(path: &str) -> String {
    let path = path.strip_prefix(HOME).unwrap_or(path);
    let normal = normal(path);
    if normal == "." { String::new() } else { normal.trim_start_matches('/').to_owned() }
}

fn is_folder(vm: &mut Vm, path: &str) -> bool {
    let path = relative(path);
    if path.is_empty() || vm.extension::<MadeFolders>("os").folders.borrow().contains(&path) {
        return true;
    }
    vm.world.is_folder(&path)
}

fn listdir(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let given = match args.between("listdir", 0, 1)? {
        [folder] if !folder.is_none() => path_text(vm, folder)?,
        _ => ".".to_owned(),
    };
    let folder = relative(&given);
    if !is_folder(vm, &folder) {
        if vm.world.file_size(&folder).is_some() {
            let args = vec![Value::Int(20), Value::from("Not a directory")];
            return Err(named(PyErr::with_args(&types().not_a_directory_error, args), &given));
        }
        return Err(PyErr::file_not_found(&given));
    }
    let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let made = vm.extension::<MadeFolders>("os");
    let made = made.folders.borrow();
    let names: BTreeSet<String> = vm
        .world
        .list_files()
        .iter()
        .chain(made.iter())
        .filter_map(|file| file.strip_prefix(&prefix))
        .map(|rest| rest.split('/').next().unwrap_or(rest).to_owned())
        .collect();
    Ok(Value::list(names.into_iter().map(Value::from).collect()))
}

fn named(error: PyErr, path: &str) -> PyErr {
    error.instance().set(tb_python::names::FILENAME, Value::from(path));
    error
}

fn remove(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "remove")?;
    vm.world.remove_file(&path)?;
    Ok(Value::None)
}

fn exists_already(path: &str) -> PyErr {
    let args = vec![Value::Int(17), Value::from("File exists")];
    named(PyErr::with_args(&types().file_exists_error, args), path)
}

/// Remembers a folder and those that it is in.
fn make(vm: &mut Vm, path: &str) {
    let made = vm.extension::<MadeFolders>("os");
    let path = relative(path);
    for (at, _) in path.match_indices('/') {
        made.folders.borrow_mut().insert(path[..at].to_owned());
    }
    made.folders.borrow_mut().insert(path);
}

fn makedirs(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [folder, _, may_exist] = args.bind("makedirs", ["name", "mode", "exist_ok"], 1)?;
    let folder = path_text(vm, folder.unwrap_or(&Value::None))?;
    let may_exist = may_exist.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let is_file = vm.world.file_size(&relative(&folder)).is_some();
    if is_file || (!may_exist && is_folder(vm, &folder)) {
        return Err(exists_already(&folder));
    }
    make(vm, &folder);
    Ok(Value::None)
}

fn mkdir(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [folder, _] = args.bind("mkdir", ["path", "mode"], 1)?;
    let folder = path_text(vm, folder.unwrap_or(&Value::None))?;
    if is_folder(vm, &folder) || vm.world.file_size(&relative(&folder)).is_some() {
        return Err(exists_already(&folder));
    }
    let path = relative(&folder);
    if let Some((above, _)) = path.rsplit_once('/')
        && !is_folder(vm, above)
    {
        return Err(PyErr::file_not_found(&folder));
    }
    make(vm, &folder);
    Ok(Value::None)
}

fn rmdir(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let folder = path(vm, args, "rmdir")?;
    if !is_folder(vm, &folder) {
        return Err(PyErr::file_not_found(&folder));
    }
    let inside = format!("{}/", relative(&folder));
    let made = vm.extension::<MadeFolders>("os");
    let full = vm.world.list_files().iter().any(|file| file.starts_with(&inside))
        || made.folders.borrow().iter().any(|other| other.starts_with(&inside));
    if full {
        let args = vec![Value::Int(39), Value::from("Directory not empty")];
        return Err(named(PyErr::with_args(&types().os_error, args), &folder));
    }
    let folder = relative(&folder);
    made.folders.borrow_mut().remove(&folder);
    vm.world.remove_folder(&folder);
    Ok(Value::None)
}

/// Files only get another name by being written again.
fn rename(vm: &mut Vm, args: Args<'_>, function: &str) -> PyResult<Value> {
    let [from, to] = args.exact(function)?;
    let (from, to) = (path_text(vm, from)?, path_text(vm, to)?);
    tb_python::builtins::flush_files(vm)?;
    if vm.world.file_size(&from).is_some() {
        move_file(vm, &from, &to)?;
        return Ok(Value::None);
    }
    if !is_folder(vm, &from) {
        let error = PyErr::file_not_found(&from);
        error.instance().set(tb_python::names::FILENAME2, Value::from(to));
        return Err(error);
    }
    let (inside, target) = (format!("{}/", relative(&from)), relative(&to));
    for file in vm.world.list_files() {
        if let Some(rest) = file.strip_prefix(&inside) {
            move_file(vm, &file, &format!("{target}/{rest}"))?;
        }
    }
    let made = vm.extension::<MadeFolders>("os");
    let moved: Vec<String> =
        made.folders.borrow().iter().filter(|folder| folder.starts_with(&inside)).cloned().collect();
    for folder in &moved {
        made.folders.borrow_mut().remove(folder);
        make(vm, &format!("{target}/{}", &folder[inside.len()..]));
    }
    made.folders.borrow_mut().remove(&relative(&from));
    make(vm, &to);
    Ok(Value::None)
}

fn move_file(vm: &mut Vm, from: &str, to: &str) -> PyResult<()> {
    let bytes = vm.world.read_file(from)?;
    vm.world.write_file(to, &bytes, false)?;
    vm.world.remove_file(from)?;
    Ok(())
}

fn urandom(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [count] = args.exact("urandom")?;
    let Ok(count) = usize::try_from(vm.index(count)?) else {
        return Err(PyErr::value_error("negative argument not allowed"));
    };
    vm.check_alloc(count)?;
    let mut bytes = Vec::with_capacity(count);
    while bytes.len() < count {
        let block = vm.world.entropy();
        bytes.extend_from_slice(&block[..block.len().min(count - bytes.len())]);
    }
    Ok(Value::bytes(bytes))
}

fn join(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let mut joined = String::new();
    for (i, part) in args.between("join", 1, usize::MAX)?.iter().enumerate() {
        let part = path_text(vm, part)?;
        if part.starts_with('/') || i == 0 {
            joined = part;
        } else {
            if !joined.is_empty() && !joined.ends_with('/') {
                joined.push('/');
            }
            joined.push_str(&part);
        }
    }
    Ok(Value::from(joined))
}

/// The folder and the last name of a path.
fn halves(path: &str) -> (&str, &str) {
    let at = path.rfind('/').map_or(0, |at| at + 1);
    let (head, tail) = path.split_at(at);
    let trimmed = head.trim_end_matches('/');
    (if trimmed.is_empty() { head } else { trimmed }, tail)
}

fn basename(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(halves(&path(vm, args, "basename")?).1))
}

fn dirname(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(halves(&path(vm, args, "dirname")?).0))
}

fn split(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "split")?;
    let (head, tail) = halves(&path);
    Ok(Value::tuple([Value::from(head), Value::from(tail)]))
}

fn splitext(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "splitext")?;
    let name = path.rfind('/').map_or(0, |at| at + 1);
    let leading = path[name..].chars().take_while(|c| *c == '.').count();
    let at = path[name + leading..].rfind('.').map_or(path.len(), |at| name + leading + at);
    Ok(Value::tuple([Value::from(&path[..at]), Value::from(&path[at..])]))
}

fn isfile(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "isfile")?;
    Ok(Value::Bool(vm.world.file_size(&path).is_some()))
}

fn isdir(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "isdir")?;
    Ok(Value::Bool(is_folder(vm, &path)))
}

fn exists(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "exists")?;
    Ok(Value::Bool(vm.world.file_size(&path).is_some() || is_folder(vm, &path)))
}

fn getsize(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "getsize")?;
    match vm.world.file_size(&path) {
        Some(size) => Ok(Value::Int(size as i64)),
        None => Err(PyErr::file_not_found(&path)),
    }
}

/// A path without `.`, `..` and doubled slashes.
fn normal(path: &str) -> String {
    let rooted = path.starts_with('/');
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            ".." if rooted => {}
            other => parts.push(other),
        }
    }
    match (rooted, parts.is_empty()) {
        (true, _) => format!("/{}", parts.join("/")),
        (false, true) => ".".to_owned(),
        (false, false) => parts.join("/"),
    }
}

fn normpath(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    Ok(Value::from(normal(&path(vm, args, "normpath")?)))
}

fn abspath(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let path = path(vm, args, "abspath")?;
    Ok(Value::from(if path.starts_with('/') { normal(&path) } else { normal(&format!("{HOME}/{path}")) }))
}
