//! `exception.__traceback__` as an object: `tb_lineno`, `tb_next`, `tb_frame`. It shows the entries that the exception has
//! collected; the frames behind them are gone. And the running frames, as `sys._getframe` shows where a program is.

use super::Vm;
use crate::class::{Class, native_data};
use crate::error::{PyErr, PyResult, TraceEntry};
use crate::native::Args;
use crate::object::Namespace;
use crate::value::Value;
use std::rc::Rc;
use std::sync::Arc;

/// An entry and those further in.
struct Traceback {
    /// Outermost call first.
    entries: Rc<[TraceEntry]>,
    at: usize,
}

/// A frame, and those that called it: `f_back` goes towards the end.
struct FrameView {
    entries: Rc<[TraceEntry]>,
    /// The global variables of each running frame; none of frames that are gone.
    globals: Rc<[Rc<Namespace>]>,
    at: usize,
}

impl FrameView {
    fn entry(&self) -> &TraceEntry {
        &self.entries[self.at]
    }
}

impl Vm {
    /// The traceback of an exception that has been raised; None for another one.
    pub fn traceback_object(&mut self, err: &PyErr) -> Value {
        let count = err.data().traceback.borrow().len();
        if let Some((seen, view)) = &*err.data().view.borrow()
            && *seen == count
        {
            return view.clone();
        }
        let made = self.new_traceback_object(err);
        let old = err.data().view.replace(Some((count, made.clone())));
        drop(old);
        made
    }

    /// `err.__traceback__ = traceback`.
    ///
    /// # Errors
    /// `TypeError` for what is no traceback.
    pub(super) fn set_traceback(&mut self, err: &PyErr, traceback: &Value) -> PyResult<()> {
        let mut entries = match traceback {
            Value::None => Vec::new(),
            other => match native_data::<Traceback>(other, "traceback") {
                Ok(traceback) => traceback.entries[traceback.at..].to_vec(),
                Err(_) => return Err(PyErr::type_error("__traceback__ must be a traceback or None")),
            },
        };
        entries.reverse();
        let count = entries.len();
        *err.data().traceback.borrow_mut() = entries;
        let old = err.data().view.replace(Some((count, traceback.clone())));
        drop(old);
        Ok(())
    }

    fn new_traceback_object(&mut self, err: &PyErr) -> Value {
        let mut entries = err.data().traceback.borrow().clone();
        entries.retain(|entry| !entry.is_syntax_place());
        entries.reverse();
        self.traceback_at(entries.into(), 0)
    }

    fn traceback_at(&mut self, entries: Rc<[TraceEntry]>, at: usize) -> Value {
        if at >= entries.len() {
            return Value::None;
        }
        let class = self.traceback_class();
        class.instance(Traceback { entries, at })
    }

    /// The class of traceback objects.
    pub fn traceback_class(&mut self) -> Rc<Class> {
        self.view_class("traceback", |class| {
            class.getter("tb_lineno", |_, args| {
                let this: &Traceback = this(&args, "traceback")?;
                Ok(line(&this.entries[this.at]))
            });
            class.getter("tb_next", |vm, args| {
                let this: &Traceback = this(&args, "traceback")?;
                Ok(vm.traceback_at(Rc::clone(&this.entries), this.at + 1))
            });
            class.getter("tb_frame", |vm, args| {
                let this: &Traceback = this(&args, "traceback")?;
                let entry = this.entries[this.at].clone();
                Ok(vm.frame_view(entry))
            });
        })
    }

    /// A frame as `tb_frame` and `gi_frame` show it.
    pub(super) fn frame_view(&mut self, entry: TraceEntry) -> Value {
        self.frame_view_at(Rc::from([entry]), Rc::from([]), 0)
    }

    /// The frame that runs now, `depth` calls further out; the library's own are not counted. None if there are not so many.
    pub fn running_frame(&mut self, depth: usize) -> Value {
        let own = || self.frames.iter().rev().filter(|frame| !frame.code.code.source.is_library());
        let entries = own().map(|frame| {
            let code = &frame.code.code;
            let range = frame.range().unwrap_or_default();
            TraceEntry { source: Arc::clone(&code.source), function: code.name, range, remote: false }
        });
        let entries: Rc<[TraceEntry]> = entries.collect();
        let globals = own().map(|frame| Rc::clone(&frame.code.namespace)).collect();
        self.frame_view_at(entries, globals, depth)
    }

    fn frame_view_at(&mut self, entries: Rc<[TraceEntry]>, globals: Rc<[Rc<Namespace>]>, at: usize) -> Value {
        if at >= entries.len() {
            return Value::None;
        }
        let class = self.view_class("frame", |class| {
            class.getter("f_lineno", |_, args| Ok(line(this::<FrameView>(&args, "frame")?.entry())));
            class.getter("f_back", |vm, args| {
                let this: &FrameView = this(&args, "frame")?;
                Ok(vm.frame_view_at(Rc::clone(&this.entries), Rc::clone(&this.globals), this.at + 1))
            });
            class.getter("f_globals", |_, args| {
                let this: &FrameView = this(&args, "frame")?;
                match this.globals.get(this.at) {
                    Some(namespace) => Ok(Value::Dict(namespace.dict())),
                    None => Err(PyErr::runtime_error("the frame has ended, its variables are gone")),
                }
            });
            class.getter("_shown", |_, args| {
                let entry = this::<FrameView>(&args, "frame")?.entry();
                Ok(Value::from(crate::traceback::entry_text(entry)))
            });
            class.getter("_line_text", |_, args| {
                let entry = this::<FrameView>(&args, "frame")?.entry();
                Ok(Value::from(entry.source.line_text(entry.source.line(entry.range.0))))
            });
            class.getter("f_code", |vm, args| {
                let entry = this::<FrameView>(&args, "frame")?.entry().clone();
                let class = vm.view_class("code_view", |class| {
                    class.getter("co_name", |_, args| {
                        Ok(Value::from(this::<FrameView>(&args, "code")?.entry().function))
                    });
                    class.getter("co_filename", |_, args| {
                        Ok(Value::from(this::<FrameView>(&args, "code")?.entry().source.name.as_str()))
                    });
                });
                Ok(class.instance(FrameView { entries: Rc::from([entry]), globals: Rc::from([]), at: 0 }))
            });
        });
        class.instance(FrameView { entries, globals, at })
    }

    /// A native class of this heap, made at its first use.
    fn view_class(&mut self, name: &'static str, install: impl FnOnce(&Rc<Class>)) -> Rc<Class> {
        if let Some(class) = self.extensions.get(name).and_then(|any| Rc::clone(any).downcast::<Class>().ok())
        {
            return class;
        }
        let shown = if name == "code_view" { "code" } else { name };
        let class = Class::native(shown, &[&self.types.object], None);
        install(&class);
        self.extensions.insert(name, Rc::clone(&class) as Rc<dyn std::any::Any>);
        class
    }

    /// The exception being handled, as `sys.exc_info()` knows it.
    pub fn handled_exception(&self) -> Option<PyErr> {
        self.handled.last().cloned()
    }
}

fn this<'a, T: 'static>(args: &Args<'a>, what: &str) -> PyResult<&'a T> {
    let value = args.pos().first().ok_or_else(|| PyErr::type_error(format!("expected a {what}")))?;
    native_data(value, what)
}

fn line(entry: &TraceEntry) -> Value {
    Value::from_usize(entry.source.line(entry.range.0))
}
