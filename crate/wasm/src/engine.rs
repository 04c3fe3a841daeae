//! What the kernel worker calls: start once, then a cell at a time.

use crate::host;
use crate::platform::Browser;
use crate::{clock, failure, line};
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::Arc;
use tb_base::{Control, Error, Interrupt, Result};
use tb_kernel::{CellResult, Event, Host, Output, Question, Session, Status, Step};
use tb_modules::Shared;
use tb_sched::{Pool, WORDS};
use wasm_bindgen::prelude::*;

struct Engine {
    session: Session,
    shared: Arc<Shared>,
    control: Arc<Control>,
}

/// V8 enters optimised code when a function is called, never inside a running loop. So a cell that runs to its end
/// leaves the interpreter's loop now and then and enters it again.
const REENTRY_NS: u64 = 10_000_000;

thread_local! {
    static ENGINE: RefCell<Option<Engine>> = const { RefCell::new(None) };
}

/// Makes the session with a pool of `workers` threads, which must be up (0 in the serial build). Returns, as JSON,
/// where the page finds in shared memory what it reads and writes without a message: `EngineLayout` in
/// web/shared/protocol.ts.
#[wasm_bindgen]
pub fn start(workers: usize, memory_limit: f64) -> String {
    let control = Arc::new(Control::default());
    // A quarter is left for what is allocated unasked and for what falls between free blocks.
    let limit = (memory_limit * 0.75) as usize;
    control.budget.set_limit(limit);
    watch_memory(&control, limit);
    let pool = Pool::new(Arc::clone(&control), workers);
    #[cfg(feature = "threads")]
    crate::pool::enter(&pool);
    let layout = layout(&pool);
    let platform = Arc::new(Browser { control: Arc::clone(&control) });
    let shared = Arc::new(Shared { platform, pool });
    let session = Session::new(&shared, Rc::new(Page { control: Arc::clone(&control) }));
    ENGINE.set(Some(Engine { session, shared, control }));
    layout
}

/// Lets the allocator say when the budget is used up, also by many small objects.
fn watch_memory(control: &Arc<Control>, limit: usize) {
    control.budget.set_meter(|| {
        let stats = tb_alloc::stats();
        stats.small + stats.large
    });
    // There is one engine to an instance of the module, and it lives as long.
    let control: &'static Arc<Control> = Box::leak(Box::new(Arc::clone(control)));
    tb_alloc::set_alarm(limit, control.interrupt.word(), Interrupt::MEMORY);
}

fn layout(pool: &Pool) -> String {
    let rings = pool.rings();
    format!(
        r#"{{"interrupt":{},"refused":{},"originMs":{},"events":{{"address":{},"rings":{},"capacity":{},"words":{WORDS}}}}}"#,
        std::ptr::from_ref(&pool.control().interrupt) as usize,
        failure::refused_address(),
        clock::origin_ms(),
        rings.address(),
        rings.rings(),
        rings.capacity(),
    )
}

/// Runs a Python loop that ends soon, so that the browser begins to optimise the interpreter, for all workers.
#[wasm_bindgen]
pub fn warm_up() {
    with_engine(|engine| {
        let mut session = Session::new(&engine.shared, Rc::new(Nobody));
        // What this loop could raise would show in the first cell that does the same.
        let _ = session.run_program("<warm-up>", WARM_UP);
    });
}

const WARM_UP: &str = "
def f(n):
    total = 0
    words = []
    for i in range(n):
        total += i * i % 7
        if i % 10 == 0:
            words.append(f'{i}')
    return total, len(words)
for _ in range(20):
    f(1000)
";

/// Runs a cell for at most `slice_ms` (0: to its end), and says whether it is suspended: `resume` goes on with it.
/// A `silent` cell leaves the execution count alone. Everything about it is emitted, its end (`done`) too: a returned string would have to be freed, which fails after a
/// trap and would hide the reason.
#[wasm_bindgen]
pub fn execute(source: &str, silent: bool, slice_ms: f64) -> bool {
    with_engine(|engine| engine.session.set_silent(silent));
    if slice_ms > 0.0 {
        return step(|session| session.start(source, nanoseconds(slice_ms)));
    }
    let mut suspended = step(|session| session.start(source, REENTRY_NS));
    while suspended {
        suspended = step(|session| session.resume(REENTRY_NS));
    }
    false
}

/// Goes on with a suspended cell; whether it is suspended again.
#[wasm_bindgen]
pub fn resume(slice_ms: f64) -> bool {
    step(|session| session.resume(nanoseconds(slice_ms)))
}

/// Asks the running cell to stop, where the page cannot reach the engine's memory.
#[wasm_bindgen]
pub fn interrupt() {
    with_engine(|engine| engine.control.interrupt.request_current());
}

/// Before a race: remembers the notebook's variables.
#[wasm_bindgen]
pub fn checkpoint() {
    with_engine(|engine| engine.session.checkpoint());
}

/// Between two laps of a race: makes the variables what they were.
#[wasm_bindgen]
pub fn restore() {
    with_engine(|engine| engine.session.restore());
}

/// After a race.
#[wasm_bindgen]
pub fn forget_checkpoint() {
    with_engine(|engine| engine.session.forget_checkpoint());
}

/// Answers what the page asks about the text up to the cursor ("complete", "look"), with a message `answer`. Between
/// cells only.
#[wasm_bindgen]
pub fn ask(id: f64, question: &str, text: &str) {
    let aside = || {
        with_engine(|engine| {
            Question::named(question).and_then(|question| engine.session.answer(question, text))
        })
    };
    let answer = catch_unwind(AssertUnwindSafe(aside)).ok().flatten();
    emit("answer", &format!(r#"{{"id":{id},"value":{}}}"#, answer.as_deref().unwrap_or("null")));
}

/// Tells the page, with a message `names`, what it answers from while a cell runs. Between cells only.
#[wasm_bindgen]
pub fn tell_names() {
    let aside = || with_engine(|engine| engine.session.snapshot());
    if let Ok(Some(names)) = catch_unwind(AssertUnwindSafe(aside)) {
        emit("names", &names);
    }
}

/// How many workers a run may use from now on.
#[wasm_bindgen]
pub fn set_workers(count: usize) {
    with_engine(|engine| engine.session.set_workers(count));
}

/// Whether tasks leave events; for whoever measures what those cost.
#[wasm_bindgen]
pub fn set_recording(on: bool) {
    with_engine(|engine| engine.shared.pool.rings().set_recording(on));
}

fn with_engine<R>(work: impl FnOnce(&mut Engine) -> R) -> R {
    ENGINE.with_borrow_mut(|engine| work(engine.as_mut().expect("`start` comes first")))
}

fn nanoseconds(milliseconds: f64) -> u64 {
    (milliseconds * 1e6) as u64
}

fn step(run: impl FnOnce(&mut Session) -> Step) -> bool {
    match catch_unwind(AssertUnwindSafe(|| with_engine(|engine| run(&mut engine.session)))) {
        Ok(Step::Suspended) => true,
        Ok(Step::Done(CellResult { status, execution_count, elapsed_ns })) => {
            let status = if status == Status::Ok { "ok" } else { "error" };
            let elapsed_ms = elapsed_ns as f64 / 1e6;
            let json = format!(
                r#"{{"status":"{status}","execution_count":{execution_count},"elapsedMs":{elapsed_ms}}}"#
            );
            emit("done", &json);
            false
        }
        Err(panic) => {
            let event = Event::Output { output: internal_error(&*panic), display_id: None };
            emit(event.kind(), &event.to_json());
            emit("done", r#"{"status":"error","execution_count":0}"#);
            false
        }
    }
}

/// A panic of the kernel's thread, as the cell's exception. What it said is on the console too.
fn internal_error(panic: &(dyn std::any::Any + Send)) -> Output {
    let said = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
    let value = format!("internal error: {}", said.unwrap_or("no message"));
    let traceback = vec![format!("SystemError: {value}")];
    Output::Error { name: "SystemError".into(), value, traceback }
}

/// The page, as the kernel sees it.
struct Page {
    control: Arc<Control>,
}

impl Host for Page {
    fn emit(&self, event: Event) {
        emit(event.kind(), &event.to_json());
    }

    fn input(&self, prompt: &str) -> Result<String> {
        line::wait(&self.control, prompt)
    }

    fn waits(&self) -> bool {
        cfg!(feature = "threads")
    }

    fn ask(&self, prompt: &str) {
        line::ask(prompt);
    }

    fn answer(&self) -> Option<Result<String>> {
        line::take()
    }
}

/// Who listens to what nobody is to see.
struct Nobody;

impl Host for Nobody {
    fn emit(&self, _: Event) {}

    fn input(&self, _: &str) -> Result<String> {
        Err(Error::not_implemented("input()"))
    }
}

pub(crate) fn emit(kind: &str, json: &str) {
    if let Some(host) = host::current() {
        host.emit(kind, json);
    }
}
