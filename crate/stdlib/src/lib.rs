//! The standard library's modules, natively; one file or folder per module. What is missing here raises
//! `ModuleNotFoundError` or `AttributeError`, never something that only looks right.

mod ast;
mod base64;
mod bisect;
mod collections;
mod csv;
mod functools;
mod gc;
mod glob;
mod hashlib;
mod heapq;
mod inspect;
mod io;
mod itertools;
mod json;
mod library;
mod math;
mod number;
mod operator;
mod os;
mod pickle;
pub mod random;
mod re;
mod size;
mod stdin;
mod structs;
mod sys;
mod time;
mod traceback;
pub mod warnings;
mod weakref;
mod zlib;

use library::library;
pub use library::{Natives, load, load_source, run_text};
use tb_python::Vm;

/// Makes the modules importable. Each is built at its first import.
pub fn register(vm: &mut Vm) {
    vm.register_module("abc", library!("abc"));
    vm.register_module("bisect", bisect::build);
    vm.register_module("collections", library!("collections", collections::natives));
    vm.register_module("collections.abc", library::collections_abc);
    vm.register_module("contextlib", library!("contextlib"));
    vm.register_module("copy", library!("copy", library::class_natives));
    vm.register_module("csv", library!("csv", csv::natives));
    vm.register_module("dataclasses", library!("dataclasses"));
    vm.register_module("datetime", library!("datetime", library::name_natives));
    vm.register_module("enum", library!("enum"));
    vm.register_module("ast", library!("ast", ast::natives));
    vm.register_module("cmath", library!("cmath"));
    vm.register_module("this", library!("this"));
    vm.register_module("fractions", library!("fractions"));
    vm.register_module("functools", library!("functools", functools::natives));
    vm.register_module("gc", gc::build);
    vm.register_module("glob", glob::build);
    vm.register_module("heapq", library!("heapq", heapq::natives));
    vm.register_module("io", io::build);
    vm.register_module("json", library!("json", json::natives));
    vm.register_module("json.decoder", |vm| json::build_part("json.decoder", vm));
    vm.register_module("json.encoder", |vm| json::build_part("json.encoder", vm));
    vm.register_module("itertools", itertools::build);
    vm.register_module("math", math::build);
    vm.register_module("numbers", library!("numbers"));
    vm.register_module("operator", operator::build);
    vm.register_module("os", library!("os", os::natives));
    vm.register_module("os.path", library::os_path);
    vm.register_module("random", random::build);
    vm.register_module("re", library!("re", re::natives));
    vm.register_module("statistics", library!("statistics"));
    vm.register_module("string", library!("string"));
    vm.register_module("sys", sys::build);
    vm.register_module("textwrap", library!("textwrap"));
    vm.register_module("time", time::build);
    vm.register_module("types", library!("types", traceback::types_natives));
    vm.register_module("typing", library!("typing", library::module_natives));
    vm.register_module("weakref", weakref::build);
    register_more(vm);
}

/// Modules that a course needs now and then.
fn register_more(vm: &mut Vm) {
    vm.register_module("argparse", library!("argparse"));
    vm.register_module("base64", base64::build);
    vm.register_module("binascii", base64::build_binascii);
    vm.register_module("calendar", library!("calendar"));
    vm.register_module("decimal", library!("decimal", library::name_natives));
    vm.register_module("difflib", library!("difflib"));
    vm.register_module("doctest", library!("doctest"));
    vm.register_module("fnmatch", library!("fnmatch"));
    vm.register_module("getpass", library!("getpass"));
    vm.register_module("gzip", library!("gzip"));
    vm.register_module("hashlib", hashlib::build);
    vm.register_module("html", library!("html"));
    vm.register_module("importlib", library!("importlib", library::module_natives));
    vm.register_module("inspect", library!("inspect", inspect::natives));
    vm.register_module("linecache", library!("linecache"));
    vm.register_module("logging", library!("logging"));
    vm.register_module("pathlib", library!("pathlib"));
    vm.register_module("pickle", library!("pickle", pickle::natives));
    vm.register_module("platform", library!("platform"));
    vm.register_module("pprint", library!("pprint"));
    vm.register_module("queue", library!("queue"));
    vm.register_module("secrets", library!("secrets"));
    vm.register_module("shlex", library!("shlex"));
    vm.register_module("shutil", library!("shutil"));
    vm.register_module("struct", library!("struct", structs::natives));
    vm.register_module("tempfile", library!("tempfile"));
    vm.register_module("timeit", library!("timeit"));
    vm.register_module("traceback", library!("traceback", traceback::natives));
    vm.register_module("unittest", library!("unittest"));
    vm.register_module("uuid", library!("uuid"));
    vm.register_module("warnings", library!("warnings", warnings::natives));
    vm.register_module("zlib", zlib::build);
}
