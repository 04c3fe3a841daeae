//! The scheduler: runs task graphs and dynamic jobs, on this thread (the reference) or on a fixed pool of
//! workers.
//!
//! - `Pool`: workers that share the runs of an engine. Several at once share them fairly: who has ended a task
//!   moves on to the run that has the fewest workers, and a run with a limit is given those that are free. A
//!   host's thread calls `Pool::worker_main` and stays in it; natively `NativePool` starts the threads. A pool
//!   of no workers is the serial build's: everything runs on the caller.
//! - `run_graph`: a whole graph, known in advance. It orders, dispatches what is ready, lets go of values
//!   that are no longer needed, runs what failed again if it may, and cancels the rest at the first error.
//! - `Jobs`: closures handed in one by one while others run, completions in any order (the parallel map).
//! - `EventRings`: what happened to which task, readable from outside at any time.
//! - `RunObserver`: what the kernel's thread hears of a run; `RunReport`: the account of it.
//!
//! What holds everywhere:
//! - Tasks run on workers, or on the caller in `Mode::Sync`; in threads mode the calling thread never runs
//!   one.
//! - No lock is held while a task runs, so a task can neither poison nor block the scheduler.
//! - The calling thread never waits more than 10 ms without looking at the interrupt.
//! - On a worker nothing waits for other workers: a run started there is run right there (`on_worker`).
//! - Rayon, Python and the browser are unknown here.

mod ahead;
mod ceiling;
mod core;
mod event;
mod guard;
mod held;
mod jobs;
#[cfg(not(target_family = "wasm"))]
mod native;
mod observe;
mod pool;
mod run;
mod seat;
mod sync;
mod text;
mod threads;
mod wind_down;

pub use ceiling::{Ceiling, ceiling};
pub use event::{Event, EventRings, TaskState, WORDS};
pub use jobs::{Completion, Job, JobOptions, Jobs};
#[cfg(not(target_family = "wasm"))]
pub use native::NativePool;
pub use observe::{
    Progress, Quiet, RunId, RunKind, RunObserver, RunReport, RunStart, RunStatus, TaskInfo, TaskSpan,
};
pub use pool::{MAX_WORKERS, Pool, on_worker};
pub use run::{Mode, RunError, RunOptions, run_graph, run_here};
pub use sync::Body;
