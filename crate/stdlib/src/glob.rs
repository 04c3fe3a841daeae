//! `glob.glob` over the notebook's files.

use std::rc::Rc;
use tb_python::builtins::path_text;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

pub(crate) fn build(_: &mut Vm) -> PyResult<Rc<Module>> {
    let module = Module::new("glob");
    module.function("glob", glob);
    module.function("iglob", iglob);
    Ok(Rc::new(module))
}

fn glob(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let names = ["pathname", "*root_dir", "*dir_fd", "*recursive", "*include_hidden"];
    let [pattern, root, _, recursive, hidden] = args.bind("glob", names, 1)?;
    let set = |value: Option<&Value>| value.is_some_and(|value| !value.is_none());
    if set(root) || hidden.is_some() {
        return Err(PyErr::not_implemented("glob() with root_dir or include_hidden"));
    }
    let recursive = recursive.map_or(Ok(false), |flag| vm.truthy(flag))?;
    let pattern = path_text(vm, pattern.unwrap_or(&Value::None))?;
    Ok(Value::list(matching(vm, &pattern, recursive).into_iter().map(Value::from).collect()))
}

fn iglob(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let found = glob(vm, args)?;
    vm.iter(&found)
}

/// Files and folders that match, sorted. CPython's order is the directory's own, which nobody may rely on.
fn matching(vm: &mut Vm, pattern: &str, recursive: bool) -> Vec<String> {
    let plain = pattern.strip_prefix("./").unwrap_or(pattern);
    let prefix = &pattern[..pattern.len() - plain.len()];
    let wanted: Vec<&str> = plain.split('/').collect();
    let mut found: Vec<String> = entries(vm)
        .into_iter()
        .filter(|path| matches_parts(&wanted, &path.split('/').collect::<Vec<_>>(), recursive))
        .map(|path| format!("{prefix}{path}"))
        .collect();
    found.sort();
    found
}

/// All files and the folders that they are in.
fn entries(vm: &mut Vm) -> std::collections::BTreeSet<String> {
    let mut entries = std::collections::BTreeSet::new();
    for path in vm.world.list_files() {
        for (at, _) in path.match_indices('/') {
            entries.insert(path[..at].to_owned());
        }
        entries.insert(path);
    }
    entries
}

fn matches_parts(pattern: &[&str], path: &[&str], recursive: bool) -> bool {
    match (pattern, path) {
        ([], []) => true,
        (["**"], []) if recursive => true,
        (["**", rest @ ..], _) if recursive => {
            matches_parts(rest, path, recursive)
                || path.split_first().is_some_and(|(first, tail)| {
                    !first.starts_with('.') && matches_parts(pattern, tail, recursive)
                })
        }
        ([first, rest @ ..], [name, tail @ ..]) => {
            let visible = !name.starts_with('.') || first.starts_with('.');
            let first: Vec<char> = first.chars().collect();
            let name: Vec<char> = name.chars().collect();
            visible && matches_name(&first, &name) && matches_parts(rest, tail, recursive)
        }
        _ => false,
    }
}

/// `*`, `?` and `[…]` within one name.
fn matches_name(pattern: &[char], name: &[char]) -> bool {
    match pattern {
        [] => name.is_empty(),
        ['*', rest @ ..] => (0..=name.len()).any(|from| matches_name(rest, &name[from..])),
        ['?', rest @ ..] => !name.is_empty() && matches_name(rest, &name[1..]),
        ['[', rest @ ..] => match_set(rest, name),
        [c, rest @ ..] => name.first() == Some(c) && matches_name(rest, &name[1..]),
    }
}

fn match_set(pattern: &[char], name: &[char]) -> bool {
    let negated = pattern.first() == Some(&'!');
    let start = usize::from(negated);
    let Some(end) = (start + 1..pattern.len()).find(|&at| pattern[at] == ']') else {
        return name.first() == Some(&'[') && matches_name(pattern, &name[1..]);
    };
    let Some((c, tail)) = name.split_first() else { return false };
    let set = &pattern[start..end];
    let mut hit = false;
    let mut at = 0;
    while at < set.len() {
        if at + 2 < set.len() && set[at + 1] == '-' {
            hit |= (set[at]..=set[at + 2]).contains(c);
            at += 3;
        } else {
            hit |= set[at] == *c;
            at += 1;
        }
    }
    hit != negated && matches_name(&pattern[end + 1..], tail)
}

#[cfg(test)]
mod tests {
    use super::matches_parts;

    fn hit(pattern: &str, path: &str) -> bool {
        matches_parts(&pattern.split('/').collect::<Vec<_>>(), &path.split('/').collect::<Vec<_>>(), true)
    }

    #[test]
    fn patterns_match_like_fnmatch() {
        assert!(hit("data/*.csv", "data/2000-01-01.csv"));
        assert!(!hit("*.csv", "data/a.csv"));
        assert!(hit("data/a?[0-2].csv", "data/ab1.csv"));
        assert!(!hit("[!a]*", "abc"));
        assert!(hit("**/*.csv", "a/b/c.csv") && hit("**/*.csv", "c.csv"));
        assert!(!hit("*", ".hidden"));
    }
}
