//! Python packages over the engines: the only place that knows both the language and the engines.
//!
//! One folder per package. `register` makes them importable; `Engine` is what they share: the pool, the files, who
//! hears of runs. Each pool worker has an interpreter of its own (`worker`).

pub mod dask;
pub mod engine;
pub mod error;
pub mod joblib;
pub mod numpy;
pub mod pandas;
pub mod platform;
pub mod pools;
pub mod run;
pub mod share;
pub mod ship;
mod tqdm;
pub mod worker;

pub use engine::{Engine, Shared, engine};
pub use platform::Platform;

use tb_python::Vm;

/// Makes the standard library and all packages importable in an interpreter.
pub fn register(vm: &mut Vm) {
    tb_stdlib::register(vm);
    joblib::register(vm);
    pools::register(vm);
    tqdm::register(vm);
    numpy::register(vm);
    pandas::register(vm);
    dask::register(vm);
}
