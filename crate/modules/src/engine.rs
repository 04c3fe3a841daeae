//! `Engine`: what the packages of one interpreter share.

use crate::platform::Platform;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use tb_graph::Origin;
use tb_python::Vm;
use tb_sched::{Mode, Pool, Quiet, RunObserver};

/// What all interpreters of one engine share.
pub struct Shared {
    pub platform: Arc<dyn Platform>,
    pub pool: Arc<Pool>,
}

/// One interpreter's view of the engine.
pub struct Engine {
    pub shared: Arc<Shared>,
    /// How many workers a run may use: the workers control.
    limit: Cell<usize>,
    observer: RefCell<Rc<dyn RunObserver>>,
}

/// The program's line that called the native that asks.
pub fn origin(vm: &Vm) -> Option<Origin> {
    vm.place().map(|place| Origin { source: place.source, line: place.line })
}

const KEY: &str = "engine";

impl Engine {
    pub fn new(shared: Arc<Shared>, observer: Rc<dyn RunObserver>) -> Rc<Self> {
        let limit = Cell::new(shared.pool.workers().max(1));
        Rc::new(Engine { shared, limit, observer: RefCell::new(observer) })
    }

    /// Gives an interpreter its engine.
    pub fn install(self: &Rc<Self>, vm: &mut Vm) {
        vm.extensions.insert(KEY, Rc::clone(self) as Rc<dyn std::any::Any>);
    }

    pub fn platform(&self) -> &dyn Platform {
        &*self.shared.platform
    }

    /// Who hears of the run that the running line is about to ask for.
    pub fn observer(&self, vm: &Vm) -> Rc<dyn RunObserver> {
        let observer = Rc::clone(&self.observer.borrow());
        observer.asked_at(origin(vm));
        observer
    }

    pub fn limit(&self) -> usize {
        self.limit.get()
    }

    pub fn set_limit(&self, workers: usize) {
        self.limit.set(workers.clamp(1, self.shared.pool.workers().max(1)));
    }

    /// Where a run with at most `wanted` workers runs.
    pub fn mode(&self, wanted: usize) -> Mode {
        Mode::Threads { limit: wanted.min(self.limit()).max(1) }
    }
}

/// The engine of an interpreter.
///
/// # Panics
/// If the host did not install one; every host does before the first cell.
pub fn engine(vm: &Vm) -> Rc<Engine> {
    let any = vm.extensions.get(KEY).map(Rc::clone).expect("an engine is installed");
    any.downcast().unwrap_or_else(|_| unreachable!("only Engine::install writes this extension"))
}

/// An engine for interpreters on workers: runs there are inline, and nobody watches them.
pub(crate) fn worker_engine(shared: &Arc<Shared>) -> Rc<Engine> {
    Engine::new(Arc::clone(shared), Rc::new(Quiet))
}
