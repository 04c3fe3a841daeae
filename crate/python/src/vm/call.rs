//! Calls: from bytecode, from natives, and the binding of arguments to parameters.

use super::Vm;
use super::execute::recursion_error;
use super::frame::Finish;
use super::run::Dst;
use super::site::Method;
use crate::class::{Class, Instance, Payload};
use crate::code::{CodeKind, Instr, LocalCode};
use crate::error::{PyErr, PyResult};
use crate::function::{BoundMethod, Function};
use crate::heap::{self, Head, Kind};
use crate::names;
use crate::native::Args;
use crate::object::{Dict, Generator};
use crate::sym::Sym;
use crate::value::Value;
use std::rc::Rc;

/// What entering a function leads to.
pub(super) enum Called {
    /// A new frame is on the stack.
    Frame,
    /// The result: a generator.
    Value(Value),
}

impl Vm {
    /// Calls anything with positional arguments.
    ///
    /// # Errors
    /// `TypeError` if it is not callable or the arguments do not fit; what the call raises.
    pub fn call(&mut self, callee: &Value, args: &[Value]) -> PyResult<Value> {
        self.call_args(callee, Args::positional(args))
    }

    /// Calls anything.
    ///
    /// # Errors
    /// As `call`.
    pub fn call_args(&mut self, callee: &Value, args: Args<'_>) -> PyResult<Value> {
        match callee {
            // Only what runs bytecode again counts: natives call one another as deep as their objects are nested.
            Value::Native(native) => native.call(self, args),
            Value::Function(function) => self.call_function(function, args),
            Value::Method(method) => {
                let (items, names) = args.raw();
                let mut all = Vec::with_capacity(items.len() + 1);
                all.push(method.receiver.clone());
                all.extend_from_slice(items);
                self.call_args(&method.function, Args::new(&all, names))
            }
            Value::Class(class) => self.construct(class, args),
            Value::Wrapper(wrapper) if !wrapper.is_class => self.call_args(&wrapper.function, args),
            other => {
                // Twice: looking the method up may need as much.
                self.enter_native()?;
                let room = self.enter_native().map(|()| self.native_depth -= 1);
                let outcome = room.and_then(|()| self.call_instance(other, args));
                self.native_depth -= 1;
                outcome
            }
        }
    }

    fn call_instance(&mut self, callee: &Value, args: Args<'_>) -> PyResult<Value> {
        match self.special(callee, names::DUNDER_CALL) {
            Some(method) => self.call_args(&method, args),
            None if matches!(callee.class().lookup(names::DUNDER_CALL), Some(Value::None)) => {
                Err(not_callable(&Value::None))
            }
            None => Err(not_callable(callee)),
        }
    }

    /// `object.name(*args)`.
    ///
    /// # Errors
    /// As `call` and `getattr`.
    pub fn call_method(&mut self, object: &Value, name: &str, args: &[Value]) -> PyResult<Value> {
        let method = self.getattr(object, Sym::new(name))?;
        self.call(&method, args)
    }

    fn call_function(&mut self, function: &Rc<Function>, args: Args<'_>) -> PyResult<Value> {
        let depth = self.frames.len();
        self.enter_native()?;
        let outcome = match self.enter_function(function, args, Finish::Native, 0) {
            Ok(Called::Frame) => self.run(depth),
            Ok(Called::Value(value)) => Ok(value),
            Err(err) => Err(err),
        };
        self.native_depth -= 1;
        outcome
    }

    /// Pushes a frame for a Python function, or makes its generator.
    pub(super) fn enter_function(
        &mut self,
        function: &Rc<Function>,
        args: Args<'_>,
        finish: Finish,
        dst: u16,
    ) -> PyResult<Called> {
        if self.frames.len() >= self.recursion_limit {
            return Err(recursion_error());
        }
        if self.control.interrupt.is_raised() {
            self.interruption()?;
        }
        let (items, names) = args.raw();
        let code = &function.code.code;
        let positional = usize::from(code.params.positional);
        let regs = self.push_call(Rc::clone(function), dst);
        if let Some(frame) = self.frames.last_mut() {
            frame.finish = finish;
        }
        if names.is_empty() && code.simple_params && items.len() == positional {
            for (at, value) in items.iter().enumerate() {
                // SAFETY: the new frame has a register for each parameter.
                unsafe { *regs.add(at) = value.clone() };
            }
        } else if let Err(err) = self.bind(function, args, regs) {
            if let Some(frame) = self.frames.pop() {
                self.release(frame);
            }
            return Err(err);
        }
        if code.kind == CodeKind::Generator {
            return Ok(Called::Value(self.detach_generator(function)));
        }
        Ok(Called::Frame)
    }

    /// The common call: every parameter is given by position. The arguments are temporaries of the caller and are moved,
    /// so that nothing outlives the call in the caller's registers.
    #[inline(always)]
    pub(super) fn enter_quick(&mut self, function: Rc<Function>, args: *mut Value, dst: u16) -> PyResult<()> {
        if self.frames.len() >= self.recursion_limit {
            return Err(recursion_error());
        }
        if self.control.interrupt.is_raised() {
            self.interruption()?;
        }
        let count = usize::from(function.code.quick_params);
        let regs = self.push_call(function, dst);
        // SAFETY: the new frame has a register for each parameter, unbound, and `args` as many; they don't overlap.
        unsafe { move_registers(args, regs, count) };
        Ok(())
    }

    /// Whether arguments fit the parameters of a function that has positional ones only: none too many, each keyword
    /// the name of a parameter that is not given yet.
    fn binds_simply(function: &Function, count: u16, names: &[Sym]) -> bool {
        let params = &function.code.code.params;
        let given = usize::from(count) - names.len();
        let free = given.max(usize::from(params.positional_only));
        let Some(rest) = params.names.get(free..usize::from(params.positional)) else { return false };
        given <= usize::from(params.positional) && names.iter().all(|name| rest.contains(name))
    }

    /// A call that `binds_simply`, with keywords or defaults. The arguments are moved.
    fn enter_simple(
        &mut self,
        function: Rc<Function>,
        args: *mut Value,
        given: usize,
        names: &[Sym],
        dst: u16,
    ) -> PyResult<()> {
        if self.frames.len() >= self.recursion_limit {
            return Err(recursion_error());
        }
        self.poll()?;
        let local: *const Function = Rc::as_ptr(&function);
        let regs = self.push_call(function, dst);
        // SAFETY: the new frame on the stack holds the function.
        let function = unsafe { &*local };
        let params = &function.code.code.params;
        let positional = usize::from(params.positional);
        // SAFETY: the new frame has a register for each parameter, unbound; the arguments are other registers.
        unsafe {
            move_registers(args, regs, given);
            for (at, name) in names.iter().enumerate() {
                let place = params.names.iter().position(|param| param == name).unwrap_or(positional);
                move_registers(args.add(given + at), regs.add(place), 1);
            }
        }
        if given + names.len() < positional {
            // SAFETY: as above.
            let place = |at: usize| unsafe { &mut *regs.add(at) };
            if let Err(err) = fill_defaults(function, positional, 0, &place) {
                if let Some(frame) = self.frames.pop() {
                    self.release(frame);
                }
                return Err(err);
            }
        }
        Ok(())
    }

    /// A call of a Python function from bytecode that needs the full binding of arguments.
    fn enter_bound(&mut self, function: &Rc<Function>, args: Args<'_>, dst: Dst) -> PyResult<()> {
        match self.enter_function(function, args, Finish::Register, dst.at)? {
            Called::Frame => Ok(()),
            Called::Value(generator) => dst.set(Ok(generator)),
        }
    }

    /// Takes the frame that was just pushed off the stack, into a generator object.
    fn detach_generator(&mut self, function: &Rc<Function>) -> Value {
        let Some(mut frame) = self.frames.pop() else { return Value::None };
        let count = frame.count();
        let registers: Box<[Value]> = (0..count)
            // SAFETY: the registers of the popped frame, still initialised.
            .map(|at| unsafe { std::ptr::replace(frame.regs.add(at), Value::Unbound) })
            .collect();
        self.stack.pop(frame.regs, count);
        let mut parts =
            Box::new(super::frame::GeneratorParts { registers, object: None, handled: Vec::new() });
        frame.regs = parts.registers.as_mut_ptr();
        frame.generator = Some(parts);
        let generator = Generator::new(function.name.get(), function.qualname.get(), frame);
        Value::Generator(heap::new(generator))
    }

    /// Binds arguments to a function's parameters, in the registers of its new frame.
    fn bind(&mut self, function: &Rc<Function>, args: Args<'_>, regs: *mut Value) -> PyResult<()> {
        let params = &function.code.code.params;
        let name = function.qualname.get();
        let positional = usize::from(params.positional);
        let keyword_only = usize::from(params.keyword_only);
        let given = args.pos();
        // SAFETY: the frame has a register for each parameter, in the order of `params.names`.
        let place = |at: usize| unsafe { &mut *regs.add(at) };
        for (at, value) in given.iter().take(positional).enumerate() {
            *place(at) = value.clone();
        }
        let star_at = positional + keyword_only;
        if params.star {
            *place(star_at) = Value::tuple(given.get(positional..).unwrap_or_default().to_vec());
        } else if given.len() > positional {
            return Err(too_many(function, given.len(), &args));
        }
        let extra = params.double_star.then(Dict::default);
        for (key, value) in args.keywords() {
            let named = params.names[..star_at].iter().position(|param| *param == key);
            match named.filter(|at| *at >= usize::from(params.positional_only)) {
                Some(at) if !place(at).is_unbound() => {
                    return Err(PyErr::type_error(format!(
                        "{name}() got multiple values for argument '{key}'"
                    )));
                }
                Some(at) => *place(at) = value.clone(),
                None => match &extra {
                    Some(extra) => extra.set_str(key.as_str(), value.clone()),
                    None if named.is_some() => {
                        return Err(PyErr::type_error(format!(
                            "{name}() got some positional-only arguments passed as keyword arguments: '{key}'"
                        )));
                    }
                    None => {
                        return Err(PyErr::type_error(format!(
                            "{name}() got an unexpected keyword argument '{key}'"
                        )));
                    }
                },
            }
        }
        if let Some(extra) = extra {
            *place(star_at + usize::from(params.star)) = Value::dict(extra);
        }
        fill_defaults(function, positional, keyword_only, &place)
    }

    // From bytecode.

    /// Calls the function in register `base` with the `count` arguments behind it, the last `names.len()` by keyword.
    #[inline]
    pub(super) fn call_registers(
        &mut self,
        regs: *mut Value,
        base: u16,
        count: u16,
        dst: u16,
        names: &[Sym],
    ) -> PyResult<()> {
        let to = Dst { regs, at: dst };
        // SAFETY: the compiler gives a row of registers of this frame; it stays put during the call.
        let (callee, args) = unsafe {
            let callee = regs.add(usize::from(base));
            (&mut *callee, std::slice::from_raw_parts(callee.add(1), usize::from(count)))
        };
        match callee {
            Value::Function(function) => {
                let quick = function.code.quick_params;
                let Value::Function(function) = Value::take(callee) else { return Ok(()) };
                // SAFETY: as above: the arguments' registers lie behind the callee's.
                let first = unsafe { regs.add(usize::from(base) + 1) };
                if names.is_empty() && quick == count {
                    return self.enter_quick(function, first, dst);
                }
                if quick != u16::MAX && Self::binds_simply(&function, count, names) {
                    return self.enter_simple(function, first, usize::from(count) - names.len(), names, dst);
                }
                self.enter_bound(&function, Args::new(args, names), to)
            }
            Value::Class(_) if names.is_empty() => match self.construct_quick(regs, base, count, dst) {
                Some(called) => called,
                None => {
                    let callee = Value::take(callee);
                    self.call_value(&callee, Args::new(args, names), to)
                }
            },
            Value::Native(_) => {
                let Value::Native(native) = Value::take(callee) else { return Ok(()) };
                to.set(native.call(self, Args::new(args, names)))
            }
            Value::Method(method) => {
                let method = Rc::clone(method);
                // The callee's own register is free for the receiver: the arguments are a row already.
                *callee = method.receiver.clone();
                // SAFETY: as above, one register longer.
                let args = unsafe {
                    std::slice::from_raw_parts(regs.add(usize::from(base)), usize::from(count) + 1)
                };
                self.call_value(&method.function, Args::new(args, names), to)
            }
            other => {
                let callee = Value::take(other);
                self.call_value(&callee, Args::new(args, names), to)
            }
        }
    }

    fn call_value(&mut self, callee: &Value, args: Args<'_>, dst: Dst) -> PyResult<()> {
        match callee {
            Value::Function(function) => self.enter_bound(function, args, dst),
            Value::Native(native) => dst.set(native.call(self, args)),
            Value::Class(class) => self.construct_from_bytecode(class, args, dst),
            other => dst.set(self.call_args(other, args)),
        }
    }

    /// `f(*args, **kwargs)`: function, tuple and dict in registers from `base`.
    pub(super) fn call_unpacked(
        &mut self,
        regs: *mut Value,
        base: u16,
        keywords: bool,
        dst: u16,
    ) -> PyResult<()> {
        // SAFETY: the compiler gives three registers of this frame.
        let (callee, args, kwargs) = unsafe {
            let first = regs.add(usize::from(base));
            ((*first).clone(), (*first.add(1)).clone(), (*first.add(2)).clone())
        };
        let mut items: Vec<Value> = match &args {
            Value::Tuple(items) => items.to_vec(),
            _ => Vec::new(),
        };
        let mut names = Vec::new();
        if let (true, Value::Dict(dict)) = (keywords, &kwargs) {
            for entry in dict.entries() {
                let Some(name) = entry.key.as_str() else {
                    return Err(PyErr::type_error("keywords must be strings"));
                };
                names.push(Sym::new(name));
                items.push(entry.value);
            }
        }
        self.call_value(&callee, Args::new(&items, &names), Dst { regs, at: dst })
    }

    /// `object.name(args)` with the object in register `i.b`.
    #[inline]
    pub(super) fn call_method_site(
        &mut self,
        local: &LocalCode,
        regs: *mut Value,
        i: Instr,
        site: u16,
    ) -> PyResult<()> {
        let to = Dst { regs, at: i.a };
        // SAFETY: the compiler gives a row of registers of this frame.
        let row = unsafe { std::slice::from_raw_parts_mut(regs.add(usize::from(i.b)), usize::from(i.c) + 1) };
        if row[0].is_unbound() {
            return Err(super::run::unbound(&local.code, i.b));
        }
        match self.cached_method(local, &row[0], site) {
            Some(Method::Function(function)) => {
                return if function.code.quick_params == i.c + 1 {
                    self.enter_quick(function, row.as_mut_ptr(), i.a)
                } else {
                    self.enter_bound(&function, Args::positional(row), to)
                };
            }
            Some(Method::Native(native)) => {
                return to.set(native.call(self, Args::positional(row)));
            }
            None => {}
        }
        if let Some((function, receiver)) = self.super_method(&row[0], local.code.sites[usize::from(site)]) {
            row[0] = receiver;
            return self.call_value(&function, Args::positional(row), to);
        }
        let callee = match self.getattr(&row[0], local.code.sites[usize::from(site)]) {
            Ok(callee) => callee,
            Err(err) => {
                // The traceback points at the method alone.
                self.method_missing = true;
                return Err(err);
            }
        };
        self.fill_method_cache(local, &row[0], site);
        if let Value::Method(method) = &callee {
            row[0] = method.receiver.clone();
            return self.call_value(&method.function, Args::positional(row), to);
        }
        self.call_value(&callee, Args::positional(&row[1..]), to)
    }

    // Classes.

    /// `class(*args)`.
    ///
    /// # Errors
    /// What `__new__` or `__init__` raises.
    pub fn construct(&mut self, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
        if let (true, Some(new)) = (class.is_plain_native(), class.new) {
            return new(self, class, args);
        }
        let meta = class.metaclass();
        if !Rc::ptr_eq(&meta, &self.types.type_) {
            refuse_abstract(class)?;
        }
        if !Rc::ptr_eq(&meta, &self.types.type_)
            && let Some(call) = meta.lookup(names::DUNDER_CALL)
            && !matches!(call, Value::Native(_))
        {
            let (items, names) = args.raw();
            let mut all = vec![Value::Class(Rc::clone(class))];
            all.extend_from_slice(items);
            return self.call_args(&call, Args::new(&all, names));
        }
        self.instantiate(class, args)
    }

    /// `type.__call__`: `__new__`, then `__init__`.
    ///
    /// # Errors
    /// As `construct`.
    pub(crate) fn instantiate(&mut self, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
        let object = self.make_instance(class, args)?;
        if class.flags.native || !object.class().is_subclass(class) {
            return Ok(object);
        }
        if let Some(init) = self.python_init(&object.class()) {
            let (items, names) = args.raw();
            let mut all = vec![object.clone()];
            all.extend_from_slice(items);
            let result = self.call_args(&init, Args::new(&all, names))?;
            check_init(&result)?;
        }
        Ok(object)
    }

    /// `__new__`, Python's or the native one.
    fn make_instance(&mut self, class: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
        if !class.flags.native
            && let Some(new) = class.lookup(names::DUNDER_NEW)
            && !matches!(new, Value::Native(_))
        {
            let new = match &new {
                Value::Wrapper(wrapper) => wrapper.function.clone(),
                other => other.clone(),
            };
            let (items, names) = args.raw();
            let mut all = vec![Value::Class(Rc::clone(class))];
            all.extend_from_slice(items);
            return self.call_args(&new, Args::new(&all, names));
        }
        match class.new {
            Some(new) => Ok(super::object::wrapped(class, new(self, class, args)?)),
            None if class.flags.native => {
                Err(PyErr::type_error(format!("cannot create '{}' instances", class.full_name())))
            }
            None => Ok(Value::Instance(heap::new(Instance::new(Rc::clone(class), Payload::None)))),
        }
    }

    /// The `__init__` that a Python class defines or inherits, if it is not `object`'s.
    fn python_init(&mut self, class: &Rc<Class>) -> Option<Value> {
        let definer = class.definer(names::DUNDER_INIT)?;
        if Rc::ptr_eq(&definer, &self.types.object) {
            return None;
        }
        class.lookup(names::DUNDER_INIT)
    }

    /// Ends the top frame with the value in its register `place`, if that goes straight into a register of the caller.
    ///
    /// # Safety
    /// `place` must be a register of the frame on top.
    #[inline]
    pub(super) unsafe fn return_to_register(&mut self, place: *mut Value) -> bool {
        let [.., caller, frame] = &self.frames[..] else { return false };
        if frame.finish != Finish::Register || frame.generator.is_some() {
            return false;
        }
        let handled = frame.handled_base as usize;
        // SAFETY: registers of the two frames on top.
        unsafe {
            Value::put_from(caller.regs.add(usize::from(frame.dst)), place);
            std::ptr::write(place, Value::Unbound);
        }
        if self.handled.len() > handled {
            self.handled.truncate(handled);
        }
        self.leave();
        true
    }

    /// Ends the top frame with a value. `Some`: the value goes back to Rust.
    #[inline]
    pub(super) fn return_value(&mut self, value: Value) -> PyResult<Option<Value>> {
        let Some(frame) = self.frames.last() else { return Ok(Some(value)) };
        let (finish, dst, handled) = (frame.finish, frame.dst, frame.handled_base as usize);
        if self.handled.len() > handled {
            self.handled.truncate(handled);
        }
        if frame.generator.is_some() {
            let frame = self.frames.pop();
            return Ok(frame.and_then(|frame| self.finish_generator(frame, value)));
        }
        self.leave();
        match finish {
            Finish::Native | Finish::Sink => return Ok(Some(value)),
            Finish::Init => check_init(&value)?,
            Finish::Register => {
                if let Some(caller) = self.frames.last() {
                    // SAFETY: `dst` is a register of the caller's frame.
                    unsafe { Value::put_moved(caller.regs.add(usize::from(dst)), value) };
                }
            }
            // A generator's only, which is dealt with above.
            Finish::Loop | Finish::Delegate => {}
        }
        Ok(None)
    }

    pub(super) fn make_function(&mut self, i: Instr, regs: *mut Value) -> Value {
        let Some(frame) = self.frames.last() else { return Value::None };
        let code = frame.code.child(usize::from(i.b));
        // SAFETY: registers of the running frame.
        let reg = |at: u16| unsafe { &*regs.add(usize::from(at)) };
        let closure = code.code.captures.iter().map(|capture| match capture {
            crate::code::Capture::Cell(at) => match reg(*at) {
                Value::Cell(cell) => Rc::clone(cell),
                _ => Rc::default(),
            },
            crate::code::Capture::Free(at) => {
                frame.function.as_ref().map(|f| Rc::clone(&f.closure[usize::from(*at)])).unwrap_or_default()
            }
        });
        let closure: Box<[_]> = closure.collect();
        let defaults = match (i.x & 1, reg(i.c)) {
            (1, Value::Tuple(items)) => items.to_vec(),
            _ => Vec::new(),
        };
        let keyword_defaults = match (i.x & 2, (i.x & 2 != 0).then(|| reg(i.c + 1))) {
            (2, Some(Value::Dict(dict))) => dict
                .entries()
                .into_iter()
                .map(|e| (Sym::new(e.key.as_str().unwrap_or_default()), e.value))
                .collect(),
            _ => Vec::new(),
        };
        let module = match code.namespace.get(names::DUNDER_NAME) {
            Some(Value::Str(name)) => Sym::new(name.as_str()),
            _ => Sym::new("__main__"),
        };
        Value::Function(heap::new(Function {
            head: Head::new(Kind::Function),
            name: code.code.name.into(),
            qualname: code.code.qualname.into(),
            doc: code.code.doc.as_ref().map_or(Value::None, |doc| Value::str(&**doc)).into(),
            defaults: defaults.into(),
            keyword_defaults: keyword_defaults.into(),
            closure,
            attributes: Default::default(),
            module: module.into(),
            code,
        }))
    }

    /// A bound method.
    pub(crate) fn bound(function: &Value, receiver: &Value) -> Value {
        Value::Method(Rc::new(BoundMethod { function: function.clone(), receiver: receiver.clone() }))
    }
}

/// Moves `count` registers to others, which are unbound.
///
/// # Safety
/// Both rows must be registers of live frames, and must not overlap.
#[inline(always)]
unsafe fn move_registers(from: *mut Value, to: *mut Value, count: usize) {
    for at in 0..count {
        // SAFETY: the caller's promise. Nothing is dropped: what `to` held was unbound.
        unsafe {
            crate::words::move_to(from.add(at), to.add(at));
            std::ptr::write(from.add(at), Value::Unbound);
        }
    }
}

/// A class with abstract methods has no instances.
fn refuse_abstract(class: &Class) -> PyResult<()> {
    let Some(Value::Set(missing)) = class.lookup(names::DUNDER_ABSTRACT) else { return Ok(()) };
    if missing.is_empty() {
        return Ok(());
    }
    let missing = missing.keys().keys();
    let mut list: Vec<&str> = missing.iter().filter_map(Value::as_str).collect();
    list.sort_unstable();
    let plural = if list.len() == 1 { "" } else { "s" };
    Err(PyErr::type_error(format!(
        "Can't instantiate abstract class {} with abstract method{plural} {}",
        class.name(),
        list.join(", ")
    )))
}

fn fill_defaults(
    function: &Function,
    positional: usize,
    keyword_only: usize,
    place: &impl Fn(usize) -> &'static mut Value,
) -> PyResult<()> {
    let params = &function.code.code.params;
    let defaults = function.defaults.borrow();
    let first_default = positional.saturating_sub(defaults.len());
    let mut missing = Vec::new();
    for at in 0..positional {
        if place(at).is_unbound() {
            match at.checked_sub(first_default).and_then(|at| defaults.get(at)) {
                Some(default) => *place(at) = default.clone(),
                None => missing.push(params.names[at]),
            }
        }
    }
    if !missing.is_empty() {
        return Err(missing_arguments(function, "positional", &missing));
    }
    let keyword_defaults = function.keyword_defaults.borrow();
    for at in positional..positional + keyword_only {
        if place(at).is_unbound() {
            match keyword_defaults.iter().find(|(name, _)| *name == params.names[at]) {
                Some((_, default)) => *place(at) = default.clone(),
                None => missing.push(params.names[at]),
            }
        }
    }
    if missing.is_empty() { Ok(()) } else { Err(missing_arguments(function, "keyword-only", &missing)) }
}

fn missing_arguments(function: &Function, kind: &str, missing: &[Sym]) -> PyErr {
    let quoted: Vec<String> = missing.iter().map(|name| format!("'{name}'")).collect();
    let list = match quoted.as_slice() {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [head @ .., last] => format!("{}, and {last}", head.join(", ")),
        [] => String::new(),
    };
    let plural = if missing.len() == 1 { "" } else { "s" };
    PyErr::type_error(format!(
        "{}() missing {} required {kind} argument{plural}: {list}",
        function.qualname.get(),
        missing.len()
    ))
}

fn too_many(function: &Function, given: usize, args: &Args<'_>) -> PyErr {
    let params = &function.code.code.params;
    let max = usize::from(params.positional);
    let defaults = function.defaults.borrow().len();
    let (takes, plural) = if defaults > 0 {
        (format!("from {} to {max}", max - defaults), "s")
    } else {
        (max.to_string(), if max == 1 { "" } else { "s" })
    };
    let keyword_only = args
        .keywords()
        .filter(|(key, _)| params.names[max..max + usize::from(params.keyword_only)].contains(key))
        .count();
    let verb = if given == 1 { "was" } else { "were" };
    let given = if keyword_only > 0 {
        let (p, k) = (if given == 1 { "" } else { "s" }, if keyword_only == 1 { "" } else { "s" });
        format!("{given} positional argument{p} (and {keyword_only} keyword-only argument{k}) were given")
    } else {
        format!("{given} {verb} given")
    };
    PyErr::type_error(format!(
        "{}() takes {takes} positional argument{plural} but {given}",
        function.qualname.get()
    ))
}

pub(super) fn check_init(result: &Value) -> PyResult<()> {
    if result.is_none() {
        return Ok(());
    }
    Err(PyErr::type_error(format!("__init__() should return None, not '{}'", result.type_name())))
}

fn not_callable(value: &Value) -> PyErr {
    let err = PyErr::type_error(format!("'{}' object is not callable", value.type_name()));
    match value {
        Value::Str(_) | Value::List(_) | Value::Int(_) | Value::Dict(_) => {
            err.with_hint("A variable may have taken the name of a function: look for an assignment to it.")
        }
        _ => err,
    }
}
