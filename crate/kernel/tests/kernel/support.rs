//! A session without browser or terminal: files in memory, outputs in a list, two native workers.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tb_base::{Control, Error, ErrorKind, Result};
use tb_io::{MemorySource, Source};
use tb_kernel::{CellResult, Event, Host, Output, Session};
use tb_modules::{Platform, Shared};
use tb_sched::NativePool;

/// Bytes of native stack: tests run optimised little, and their frames are large.
pub const STACK: usize = 64 << 20;

#[derive(Default)]
pub struct MemoryPlatform {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

fn not_found(path: &str) -> Error {
    Error::new(ErrorKind::FileNotFound, path)
}

impl Platform for MemoryPlatform {
    fn open(&self, path: &str) -> Result<Arc<dyn Source>> {
        Ok(Arc::new(MemorySource::new(path, self.read(path)?)))
    }

    fn read(&self, path: &str) -> Result<Vec<u8>> {
        self.files.lock().unwrap().get(path).cloned().ok_or_else(|| not_found(path))
    }

    fn write(&self, path: &str, bytes: &[u8], append: bool) -> Result<()> {
        let mut files = self.files.lock().unwrap();
        let file = files.entry(path.to_owned()).or_default();
        if !append {
            file.clear();
        }
        file.extend_from_slice(bytes);
        Ok(())
    }

    fn remove(&self, path: &str) -> Result<()> {
        self.files.lock().unwrap().remove(path).map(drop).ok_or_else(|| not_found(path))
    }

    fn size(&self, path: &str) -> Option<u64> {
        self.files.lock().unwrap().get(path).map(|bytes| bytes.len() as u64)
    }

    fn list(&self) -> Vec<String> {
        self.files.lock().unwrap().keys().cloned().collect()
    }

    fn sleep_us(&self, us: u64) {
        std::thread::sleep(Duration::from_micros(us));
    }

    fn unix_time(&self) -> f64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
    }

    fn entropy(&self) -> [u8; 32] {
        [7; 32]
    }

    fn cpu_count(&self) -> usize {
        2
    }
}

#[derive(Default)]
pub struct Recorder {
    pub events: RefCell<Vec<Event>>,
    /// What is typed when a cell asks; then its prompt is shown like printed text.
    pub answers: RefCell<VecDeque<String>>,
}

impl Host for Recorder {
    fn emit(&self, event: Event) {
        self.events.borrow_mut().push(event);
    }

    fn input(&self, prompt: &str) -> Result<String> {
        let Some(answer) = self.answers.borrow_mut().pop_front() else {
            return Ok(format!("answer to {prompt}"));
        };
        let output = Output::Stream { stderr: false, text: prompt.to_owned() };
        self.emit(Event::Output { output, display_id: None });
        Ok(answer)
    }
}

pub struct Notebook {
    pub session: Session,
    pub recorder: Rc<Recorder>,
    pub control: Arc<Control>,
    _pool: NativePool,
}

impl Notebook {
    pub fn new() -> Self {
        let control = Arc::new(Control::default());
        control.budget.set_limit(2 << 30);
        let pool = NativePool::spawn(Arc::clone(&control), 2, STACK).unwrap();
        let platform = Arc::new(MemoryPlatform::default());
        let shared =
            Shared { platform: Arc::clone(&platform) as Arc<dyn Platform>, pool: Arc::clone(pool.pool()) };
        let recorder = Rc::new(Recorder::default());
        let session = Session::new(&Arc::new(shared), Rc::clone(&recorder) as Rc<dyn Host>);
        Notebook { session, recorder, control, _pool: pool }
    }

    /// Runs a cell; its result and what it showed.
    pub fn run(&mut self, source: &str) -> (CellResult, Vec<Output>) {
        let result = self.session.execute(source);
        let outputs = self.recorder.events.take().into_iter().filter_map(|event| match event {
            Event::Output { output, .. } => Some(output),
            _ => None,
        });
        (result, outputs.collect())
    }

    /// What a cell prints, its result and its error, as text.
    pub fn text(&mut self, source: &str) -> String {
        let (_, outputs) = self.run(source);
        let shown = outputs.iter().map(|output| match output {
            Output::Stream { text, .. } => text.clone(),
            Output::Error { name, value, .. } => format!("!! {name}: {value}"),
            other => other.data("text/plain").unwrap_or_default().to_owned(),
        });
        shown.collect()
    }
}

/// Runs a test on a thread with room for the interpreter.
pub fn with_stack(test: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(STACK).spawn(test).unwrap().join().unwrap();
}
