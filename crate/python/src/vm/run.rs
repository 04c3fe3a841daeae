//! The interpreter loop.
//!
//! Registers are read and written through a raw pointer to the running frame's first register. It is valid because
//! segments never move, the compiler only names registers below `Code::registers`, and a frame's registers are freed
//! only when the frame is popped. References into them never outlive one instruction.

use super::frame::Finish;
use super::slow::Site;
use super::{BinaryOp, CompareOp, Vm, int};
use crate::code::{Code, Const, Instr, LocalCode, Op};
use crate::error::{PyErr, PyResult};
use crate::heap;
use crate::object::{Cell, Dict, DictPart, IterKind, List, Pair, Set, SetKind, Slice, Tuple};
use crate::value::Value;
use std::rc::Rc;

/// How many jumps back between two looks at the clock.
const SLICE_FUEL: u32 = 500;

/// The register that takes the result of a call, in the frame of the caller.
#[derive(Clone, Copy)]
pub(super) struct Dst {
    pub regs: *mut Value,
    pub at: u16,
}

impl Dst {
    /// Stores a result.
    #[inline(always)]
    pub fn set(self, result: PyResult<Value>) -> PyResult<()> {
        let value = result?;
        // SAFETY: a register of a live frame; nobody holds a reference into it.
        unsafe { Value::put_moved(self.regs.add(usize::from(self.at)), value) };
        Ok(())
    }
}

impl Vm {
    /// Runs the top frame and what it calls, until the frame at `entry` returns.
    pub(crate) fn run(&mut self, entry: usize) -> PyResult<Value> {
        'frame: loop {
            let Some(frame) = self.frames.last() else {
                return Err(PyErr::runtime_error("no frame to run"));
            };
            let local = frame.code.as_ptr();
            let regs = frame.regs;
            let pc = frame.pc as usize;
            // SAFETY: the frame holds the code alive while it is on the stack.
            let local = unsafe { &*local };
            let code: &Code = &local.code;
            // The next instruction. SAFETY: code always ends in a return, and jumps stay inside it.
            let mut ip = unsafe { code.instrs.as_ptr().add(pc) };
            let depth = self.frames.len();

            macro_rules! pc {
                () => {
                    // SAFETY: both lie in the code's instructions.
                    unsafe { ip.offset_from(code.instrs.as_ptr()) as usize }
                };
            }
            macro_rules! jump {
                ($to:expr) => {
                    ip = code.instrs.as_ptr().wrapping_add($to as usize)
                };
            }
            let err = 'run: loop {
                macro_rules! reg {
                    ($n:expr) => {
                        // SAFETY: see the module's comment.
                        unsafe { &*regs.add(usize::from($n)) }
                    };
                }
                macro_rules! set {
                    ($n:expr, $value:expr) => {{
                        let value = $value;
                        // SAFETY: see the module's comment.
                        unsafe { Value::put(regs.add(usize::from($n)), value) };
                    }};
                }
                macro_rules! set_moved {
                    ($n:expr, $value:expr) => {{
                        let value = $value;
                        // SAFETY: see the module's comment.
                        unsafe { Value::put_moved(regs.add(usize::from($n)), value) };
                    }};
                }
                macro_rules! copy {
                    ($n:expr, $value:expr) => {{
                        let value: &Value = $value;
                        // SAFETY: see the module's comment.
                        unsafe { Value::put_copy(regs.add(usize::from($n)), value) };
                    }};
                }
                macro_rules! raise {
                    ($err:expr) => {
                        break 'run $err
                    };
                }
                macro_rules! site {
                    () => {
                        Site { local, regs, pc: pc!() }
                    };
                }
                macro_rules! done {
                    ($result:expr) => {
                        if let Err(err) = $result {
                            raise!(err);
                        }
                    };
                }
                macro_rules! check {
                    ($result:expr) => {
                        match $result {
                            Ok(value) => value,
                            Err(err) => raise!(err),
                        }
                    };
                }
                // Slow paths see an unassigned variable as a strange operand: the right error is found afterwards.
                macro_rules! operands {
                    ($result:expr, $($n:expr),+) => {
                        match $result {
                            Ok(value) => value,
                            Err(err) => {
                                $(if reg!($n).is_unbound() {
                                    raise!(unbound(code, $n));
                                })+
                                raise!(err)
                            }
                        }
                    };
                }
                macro_rules! int_op {
                    ($i:expr, $checked:path, $float:tt, $op:expr) => {
                        match (reg!($i.b), reg!($i.c)) {
                            (Value::Int(x), Value::Int(y)) => match $checked(*x, *y) {
                                Some(result) => set!($i.a, Value::Int(result)),
                                None => done!(self.slow_arithmetic($op, *$i, site!())),
                            },
                            (Value::Float(x), Value::Float(y)) => set!($i.a, Value::Float(x $float y)),
                            (Value::Int(x), Value::Float(y)) => set!($i.a, Value::Float(*x as f64 $float y)),
                            (Value::Float(x), Value::Int(y)) => set!($i.a, Value::Float(x $float *y as f64)),
                            _ => done!(self.slow_arithmetic($op, *$i, site!())),
                        }
                    };
                }
                macro_rules! slow_op {
                    ($i:expr, $op:expr) => {
                        done!(self.slow_arithmetic($op, *$i, site!()))
                    };
                }
                macro_rules! small {
                    ($i:expr) => {
                        i64::from($i.c as i16)
                    };
                }
                macro_rules! imm_op {
                    ($i:expr, $checked:path, $float:tt, $op:expr) => {
                        match reg!($i.b) {
                            Value::Int(x) => match $checked(*x, small!($i)) {
                                Some(result) => set!($i.a, Value::Int(result)),
                                None => done!(self.slow_immediate($op, *$i, site!())),
                            },
                            Value::Float(x) => set!($i.a, Value::Float(x $float small!($i) as f64)),
                            _ => done!(self.slow_immediate($op, *$i, site!())),
                        }
                    };
                }
                macro_rules! compare {
                    ($i:expr, $cmp:tt, $op:expr) => {
                        match (reg!($i.b), reg!($i.c)) {
                            (Value::Int(x), Value::Int(y)) => set!($i.a, Value::Bool(x $cmp y)),
                            (Value::Float(x), Value::Float(y)) => set!($i.a, Value::Bool(x $cmp y)),
                            _ => done!(self.slow_comparison($op, *$i, site!())),
                        }
                    };
                }
                macro_rules! jump_unless {
                    ($i:expr, $cmp:tt, $op:expr) => {{
                        let holds = if $i.x == 1 {
                            match reg!($i.a) {
                                Value::Int(x) => *x $cmp i64::from($i.b as i16),
                                _ => check!(self.slow_test($op, *$i, site!())),
                            }
                        } else {
                            match (reg!($i.a), reg!($i.b)) {
                                (Value::Int(x), Value::Int(y)) => x $cmp y,
                                (Value::Float(x), Value::Float(y)) => x $cmp y,
                                _ => check!(self.slow_test($op, *$i, site!())),
                            }
                        };
                        if !holds {
                            jump!(code.labels[usize::from($i.c)]);
                        }
                    }};
                }
                macro_rules! called {
                    ($i:expr, $result:expr) => {{
                        self.save_pc(pc!());
                        done!(self.safe_point());
                        match $result {
                            // The result is in its register, or a frame that will return it on the stack.
                            Ok(()) if self.frames.len() == depth => {}
                            Ok(()) => continue 'frame,
                            Err(err) => raise!(err),
                        }
                    }};
                }

                // SAFETY: see above. By reference: each operation reads the operands that it has.
                let i = unsafe { &*ip };
                ip = ip.wrapping_add(1);
                match i.op {
                    Op::Move => {
                        if i.x == 1 {
                            // SAFETY: see the module's comment; the temporary is unbound from here on.
                            unsafe {
                                let from = regs.add(usize::from(i.b));
                                Value::put_from(regs.add(usize::from(i.a)), from);
                                std::ptr::write(from, Value::Unbound);
                            }
                        } else {
                            copy!(i.a, reg!(i.b));
                        }
                    }
                    Op::MoveBound => {
                        let value = reg!(i.b);
                        if value.is_unbound() {
                            raise!(unbound(code, i.b));
                        }
                        copy!(i.a, value);
                    }
                    Op::Const => copy!(i.a, &local.consts[usize::from(i.b)]),
                    Op::None => set!(i.a, Value::None),
                    Op::SmallInt => set!(i.a, Value::Int(i64::from(i.b as i16))),
                    Op::Unbind => {
                        if i.x == 1 && reg!(i.a).is_unbound() {
                            raise!(unbound(code, i.a));
                        }
                        set!(i.a, Value::Unbound);
                    }
                    Op::Clear => {
                        for at in i.a..code.registers {
                            set!(at, Value::Unbound);
                        }
                        self.save_pc(pc!());
                        done!(self.safe_point());
                    }
                    Op::LoadGlobal => {
                        let (slot, builtin) = &local.globals[usize::from(i.b)];
                        let place = regs.wrapping_add(usize::from(i.a));
                        // SAFETY: see the module's comment.
                        let found = unsafe { local.namespace.load_into(*slot, place) }
                            || builtin.get() != u32::MAX
                                // SAFETY: the same.
                                && unsafe { self.builtins.load_into(builtin.get(), place) };
                        if !found {
                            set_moved!(i.a, check!(self.load_builtin(local, i.b)));
                        }
                    }
                    Op::StoreGlobal => {
                        let value = reg!(i.b);
                        if value.is_unbound() {
                            raise!(unbound(code, i.b));
                        }
                        local.namespace.store(local.globals[usize::from(i.a)].0, value.clone());
                    }
                    Op::DelGlobal => {
                        let slot = local.globals[usize::from(i.a)].0;
                        if i.x == 1 && local.namespace.load(slot).is_unbound() {
                            raise!(undefined(code.globals[usize::from(i.a)].as_str()));
                        }
                        local.namespace.store(slot, Value::Unbound);
                    }
                    Op::LoadName => {
                        let value = check!(self.load_class_name(local, i.b));
                        set!(i.a, value);
                    }
                    Op::StoreName => {
                        self.store_class_name(code.globals[usize::from(i.a)], reg!(i.b).clone());
                    }
                    Op::DelName => {
                        check!(self.delete_class_name(code.globals[usize::from(i.a)], i.x == 1));
                    }
                    Op::MakeCell => {
                        let content = if i.x == 1 { Value::Unbound } else { reg!(i.a).clone() };
                        set!(i.a, Value::Cell(Rc::new(Cell::new(content))));
                    }
                    Op::LoadCell => {
                        let Value::Cell(cell) = reg!(i.b) else { raise!(unbound(code, i.b)) };
                        // SAFETY: see the module's comment; the cell is held by another register, or by this one until its
                        // content has been copied.
                        if !unsafe { cell.load_into(regs.add(usize::from(i.a))) } {
                            raise!(unbound(code, i.b));
                        }
                    }
                    Op::StoreCell => {
                        if let Value::Cell(cell) = reg!(i.a) {
                            cell.set(reg!(i.b).clone());
                        }
                    }
                    Op::DelCell => {
                        if let Value::Cell(cell) = reg!(i.a) {
                            if i.x == 1 && cell.get().is_unbound() {
                                raise!(unbound(code, i.a));
                            }
                            cell.set(Value::Unbound);
                        }
                    }
                    Op::LoadFree => {
                        let Some(cell) = self.free_cell(i.b) else {
                            raise!(unbound_free(code, i.b));
                        };
                        // SAFETY: see the module's comment; the frame's function keeps the cell.
                        if !unsafe { (*cell).load_into(regs.add(usize::from(i.a))) } {
                            raise!(unbound_free(code, i.b));
                        }
                    }
                    Op::StoreFree => {
                        if let Some(cell) = self.free_cell(i.a) {
                            let value = reg!(i.b).clone();
                            // SAFETY: the frame's function keeps the cell.
                            unsafe { (*cell).set(value) };
                        }
                    }
                    Op::DelFree => {
                        if let Some(cell) = self.free_cell(i.a) {
                            // SAFETY: the frame's function keeps the cell.
                            unsafe { (*cell).set(Value::Unbound) };
                        }
                    }
                    Op::LoadClassFree => {
                        let name = code.globals[usize::from(i.c)];
                        let value = match self.class_name(name) {
                            Some(value) => value,
                            // SAFETY: the frame's function keeps the cell.
                            None => {
                                self.free_cell(i.b).map(|cell| unsafe { (*cell).get() }).unwrap_or_default()
                            }
                        };
                        if value.is_unbound() {
                            raise!(unbound_free(code, i.b));
                        }
                        set!(i.a, value);
                    }

                    Op::Add => int_op!(i, i64::checked_add, +, BinaryOp::Add),
                    Op::Sub => int_op!(i, i64::checked_sub, -, BinaryOp::Sub),
                    Op::Mul => int_op!(i, int::mul, *, BinaryOp::Mul),
                    Op::TrueDiv => match (reg!(i.b), reg!(i.c)) {
                        (Value::Float(x), Value::Float(y)) if *y != 0.0 => set!(i.a, Value::Float(x / y)),
                        (Value::Float(x), Value::Int(y)) if *y != 0 => set!(i.a, Value::Float(x / *y as f64)),
                        (Value::Int(x), Value::Float(y)) if *y != 0.0 => {
                            set!(i.a, Value::Float(*x as f64 / y))
                        }
                        _ => slow_op!(i, BinaryOp::TrueDiv),
                    },
                    Op::FloorDiv => match (reg!(i.b), reg!(i.c)) {
                        (Value::Int(x), Value::Int(y)) if *y > 0 => {
                            set!(i.a, Value::Int(int::floor_div(*x, *y)))
                        }
                        _ => slow_op!(i, BinaryOp::FloorDiv),
                    },
                    Op::Mod => match (reg!(i.b), reg!(i.c)) {
                        (Value::Int(x), Value::Int(y)) if *y > 0 => {
                            set!(i.a, Value::Int(int::modulo(*x, *y)))
                        }
                        _ => slow_op!(i, BinaryOp::Mod),
                    },
                    Op::Pow => match (reg!(i.b), reg!(i.c)) {
                        (Value::Int(x), Value::Int(2)) if x.checked_mul(*x).is_some() => {
                            set!(i.a, Value::Int(x * x));
                        }
                        (Value::Float(x), Value::Int(2)) if x.is_finite() && (x * x).is_finite() => {
                            set!(i.a, Value::Float(x * x));
                        }
                        _ => slow_op!(i, BinaryOp::Pow),
                    },
                    Op::MatMul => slow_op!(i, BinaryOp::MatMul),
                    Op::LShift => slow_op!(i, BinaryOp::LShift),
                    Op::RShift => match (reg!(i.b), reg!(i.c)) {
                        (Value::Int(x), Value::Int(y)) if (0..64).contains(y) => {
                            set!(i.a, Value::Int(x >> y))
                        }
                        _ => slow_op!(i, BinaryOp::RShift),
                    },
                    Op::BitAnd => match (reg!(i.b), reg!(i.c)) {
                        (Value::Int(x), Value::Int(y)) => set!(i.a, Value::Int(x & y)),
                        _ => slow_op!(i, BinaryOp::And),
                    },
                    Op::BitOr => match (reg!(i.b), reg!(i.c)) {
                        (Value::Int(x), Value::Int(y)) => set!(i.a, Value::Int(x | y)),
                        _ => slow_op!(i, BinaryOp::Or),
                    },
                    Op::BitXor => match (reg!(i.b), reg!(i.c)) {
                        (Value::Int(x), Value::Int(y)) => set!(i.a, Value::Int(x ^ y)),
                        _ => slow_op!(i, BinaryOp::Xor),
                    },
                    Op::AddI => imm_op!(i, i64::checked_add, +, BinaryOp::Add),
                    Op::SubI => imm_op!(i, i64::checked_sub, -, BinaryOp::Sub),
                    Op::MulI => imm_op!(i, int::mul, *, BinaryOp::Mul),
                    Op::FloorDivI => match reg!(i.b) {
                        Value::Int(x) if small!(i) > 0 => {
                            set!(i.a, Value::Int(int::floor_div(*x, small!(i))))
                        }
                        _ => done!(self.slow_immediate(BinaryOp::FloorDiv, *i, site!())),
                    },
                    Op::ModI => match reg!(i.b) {
                        Value::Int(x) if small!(i) > 0 => set!(i.a, Value::Int(int::modulo(*x, small!(i)))),
                        _ => done!(self.slow_immediate(BinaryOp::Mod, *i, site!())),
                    },
                    Op::Neg => match reg!(i.b) {
                        Value::Int(x) if *x != i64::MIN => set!(i.a, Value::Int(-x)),
                        Value::Float(x) => set!(i.a, Value::Float(-x)),
                        other => {
                            let result = operands!(self.negative(other), i.b);
                            set!(i.a, result);
                        }
                    },
                    Op::Pos => {
                        let result = operands!(self.positive(reg!(i.b)), i.b);
                        set!(i.a, result);
                    }
                    Op::Invert => {
                        let result = operands!(self.invert(reg!(i.b)), i.b);
                        set!(i.a, result);
                    }
                    Op::Not => {
                        if reg!(i.b).is_unbound() {
                            raise!(unbound(code, i.b));
                        }
                        self.save_pc(pc!());
                        let truth = check!(self.truthy(reg!(i.b)));
                        set!(i.a, Value::Bool(!truth));
                    }

                    Op::Lt => compare!(i, <, CompareOp::Lt),
                    Op::Le => compare!(i, <=, CompareOp::Le),
                    Op::Gt => compare!(i, >, CompareOp::Gt),
                    Op::Ge => compare!(i, >=, CompareOp::Ge),
                    Op::Eq => compare!(i, ==, CompareOp::Eq),
                    Op::Ne => compare!(i, !=, CompareOp::Ne),
                    Op::Is | Op::IsNot => {
                        let (x, y) = (reg!(i.b), reg!(i.c));
                        for (value, n) in [(x, i.b), (y, i.c)] {
                            if value.is_unbound() {
                                raise!(unbound(code, n));
                            }
                        }
                        set!(i.a, Value::Bool(x.is(y) == (i.op == Op::Is)));
                    }
                    Op::In | Op::NotIn => {
                        self.save_pc(pc!());
                        let found = operands!(self.contains(reg!(i.c), reg!(i.b)), i.b, i.c);
                        set!(i.a, Value::Bool(found == (i.op == Op::In)));
                    }

                    Op::Jump => jump!(i.wide()),
                    Op::Loop => {
                        if self.control.interrupt.is_raised() {
                            self.save_pc(pc!());
                            done!(self.interruption());
                        }
                        if self.heap.attention() != 0 {
                            done!(self.safe_point());
                            if self.slice_end.is_some() && self.slice_is_over(entry) {
                                self.save_pc(i.wide() as usize);
                                return Ok(Value::Unbound);
                            }
                        }
                        jump!(i.wide());
                    }
                    Op::JumpIf | Op::JumpIfNot => {
                        let truth = match reg!(i.a) {
                            Value::Bool(b) => *b,
                            _ => check!(self.slow_truth(*i, site!())),
                        };
                        if truth == (i.op == Op::JumpIf) {
                            jump!(i.wide());
                        }
                    }
                    Op::JumpUnlessLt => jump_unless!(i, <, CompareOp::Lt),
                    Op::JumpUnlessLe => jump_unless!(i, <=, CompareOp::Le),
                    Op::JumpUnlessGt => jump_unless!(i, >, CompareOp::Gt),
                    Op::JumpUnlessGe => jump_unless!(i, >=, CompareOp::Ge),
                    Op::JumpUnlessEq => jump_unless!(i, ==, CompareOp::Eq),
                    Op::JumpUnlessNe => jump_unless!(i, !=, CompareOp::Ne),
                    Op::JumpIfNone => {
                        if reg!(i.a).is_none() {
                            jump!(i.wide());
                        }
                    }

                    Op::GetIter => {
                        self.save_pc(pc!());
                        let iter = operands!(self.iter(reg!(i.b)), i.b);
                        set_moved!(i.a, iter);
                    }
                    Op::ForIter => {
                        let mut paired = false;
                        let next = match reg!(i.b) {
                            Value::Iter(iter) => {
                                let quick = match &mut *iter.kind.borrow_mut() {
                                    IterKind::Range { next, left, step } => {
                                        if *left == 0 {
                                            Some(None)
                                        } else {
                                            *left -= 1;
                                            let item = *next;
                                            *next = item.wrapping_add(*step);
                                            set!(i.a, Value::Int(item));
                                            continue 'run;
                                        }
                                    }
                                    IterKind::List { list, at } => {
                                        let items = list.borrow();
                                        let found = items.get(*at);
                                        // Exhausted is exhausted, whatever the list becomes.
                                        *at = if found.is_some() { *at + 1 } else { usize::MAX };
                                        if let Some(item) = found {
                                            let item = item.clone();
                                            drop(items);
                                            set!(i.a, item);
                                            continue 'run;
                                        }
                                        Some(None)
                                    }
                                    IterKind::Tuple { tuple, at } => {
                                        let item = tuple.get(*at);
                                        *at += 1;
                                        if let Some(item) = item {
                                            copy!(i.a, item);
                                            continue 'run;
                                        }
                                        Some(None)
                                    }
                                    IterKind::Str { text, byte } => {
                                        match text.as_str().as_bytes().get(*byte) {
                                            Some(ascii) if ascii.is_ascii() => {
                                                *byte += 1;
                                                copy!(i.a, self.types.ascii(*ascii));
                                                continue 'run;
                                            }
                                            _ => None,
                                        }
                                    }
                                    IterKind::Dict { what: DictPart::Items, .. } | IterKind::Native(_) => {
                                        // SAFETY: code never ends in a `ForIter`.
                                        let then = unsafe { *ip };
                                        if then.op == Op::Unpack && then.b == i.a && then.c == 2 {
                                            paired = true;
                                        }
                                        None
                                    }
                                    _ => None,
                                };
                                if paired {
                                    self.save_pc(pc!());
                                    let mut pair = [Value::Unbound, Value::Unbound];
                                    match check!(self.next_pair(reg!(i.b), &mut pair)) {
                                        Pair::End => {
                                            jump!(code.labels[usize::from(i.c)]);
                                            continue 'run;
                                        }
                                        Pair::Both => {
                                            // SAFETY: code never ends in a `ForIter`.
                                            let then = unsafe { *ip };
                                            let [first, second] = pair;
                                            set_moved!(then.a, first);
                                            set_moved!(then.a + 1, second);
                                            ip = ip.wrapping_add(1);
                                            continue 'run;
                                        }
                                        Pair::Unknown => {}
                                    }
                                }
                                match quick {
                                    Some(next) => next,
                                    None => {
                                        self.save_pc(pc!());
                                        check!(self.next(reg!(i.b)))
                                    }
                                }
                            }
                            Value::Generator(generator) => {
                                self.save_pc(pc!());
                                if check!(self.enter_generator(generator, Value::None, Finish::Loop)) {
                                    continue 'frame;
                                }
                                None
                            }
                            iter => {
                                self.save_pc(pc!());
                                check!(self.next(iter))
                            }
                        };
                        match next {
                            Some(item) => set_moved!(i.a, item),
                            None => jump!(code.labels[usize::from(i.c)]),
                        }
                    }

                    Op::Call => called!(i, self.call_registers(regs, i.b, i.c, i.a, &[])),
                    Op::CallKw => {
                        // SAFETY: the compiler puts an `Ext` behind every `CallKw`.
                        let ext = unsafe { *ip };
                        ip = ip.wrapping_add(1);
                        let Const::Names(names) = &code.consts[usize::from(ext.a)] else {
                            raise!(PyErr::runtime_error("malformed code"))
                        };
                        called!(i, self.call_registers(regs, i.b, i.c, i.a, names));
                    }
                    Op::CallEx => {
                        called!(i, self.call_unpacked(regs, i.b, i.x == 1, i.a));
                    }
                    Op::CallMethod => {
                        // SAFETY: the compiler puts an `Ext` behind every `CallMethod`.
                        let ext = unsafe { *ip };
                        ip = ip.wrapping_add(1);
                        called!(i, self.call_method_site(local, regs, *i, ext.a));
                    }
                    Op::Ext => {}

                    Op::LoadAttr => {
                        self.save_pc(pc!());
                        operands!(self.load_attr_site(local, regs, *i), i.b);
                        if self.frames.len() != depth {
                            continue 'frame;
                        }
                    }
                    Op::StoreAttr => {
                        self.save_pc(pc!());
                        let value = reg!(i.a);
                        if value.is_unbound() {
                            raise!(unbound(code, i.a));
                        }
                        operands!(self.store_attr_site(local, reg!(i.b), i.c, value.clone()), i.b);
                    }
                    Op::DelAttr => {
                        self.save_pc(pc!());
                        operands!(self.delattr(reg!(i.b), code.sites[usize::from(i.c)]), i.b);
                    }
                    Op::LoadItem => {
                        if let (Value::List(list), Value::Int(index)) = (reg!(i.b), reg!(i.c)) {
                            let items = list.borrow();
                            let at = if *index < 0 { *index + items.len() as i64 } else { *index };
                            if let Some(item) = usize::try_from(at).ok().and_then(|at| items.get(at)) {
                                let item = item.clone();
                                // The register may hold the list itself.
                                drop(items);
                                set!(i.a, item);
                                continue 'run;
                            }
                        }
                        done!(self.slow_item(*i, site!()));
                    }
                    Op::LoadItemI => {
                        let at = small!(i) as usize;
                        let quick = match reg!(i.b) {
                            Value::List(list) => list.get(at),
                            Value::Tuple(items) => items.get(at).cloned(),
                            _ => None,
                        };
                        match quick {
                            Some(value) => set_moved!(i.a, value),
                            None => done!(self.slow_item(*i, site!())),
                        }
                    }
                    Op::LoadSlice => done!(self.load_slice(*i, site!())),
                    Op::StoreItem => {
                        let value = reg!(i.a);
                        if let (Value::List(list), Value::Int(index), false) =
                            (reg!(i.b), reg!(i.c), value.is_unbound())
                        {
                            let mut items = list.borrow_mut();
                            if let Some(place) = usize::try_from(*index).ok().and_then(|at| items.get_mut(at))
                            {
                                let old = std::mem::replace(place, value.clone());
                                drop(items);
                                drop(old);
                                continue 'run;
                            }
                        }
                        done!(self.slow_store_item(*i, site!()));
                    }
                    Op::DelItem => {
                        self.save_pc(pc!());
                        operands!(self.delitem(reg!(i.b), reg!(i.c)), i.b, i.c);
                    }

                    Op::BuildList => {
                        let items = take(regs, i.b, i.c).collect();
                        set!(i.a, Value::Unbound);
                        set!(i.a, Value::List(heap::new(List::new(items))));
                    }
                    Op::BuildTuple => {
                        let items: Tuple = take(regs, i.b, i.c).collect();
                        set!(i.a, Value::Tuple(Rc::new(items)));
                    }
                    Op::BuildSet => {
                        self.save_pc(pc!());
                        let set = Set::new(SetKind::Set);
                        for item in take(regs, i.b, i.c) {
                            check!(self.set_add(&set, item));
                        }
                        let set = if i.x == 1 { Set::of_constants(&set) } else { set };
                        set!(i.a, Value::set(set));
                    }
                    Op::BuildDict => set!(i.a, Value::dict(Dict::default())),
                    Op::BuildSlice => {
                        let mut parts = take(regs, i.b, 3);
                        let mut part = || parts.next().unwrap_or(Value::None);
                        let slice = Slice { start: part(), stop: part(), step: part() };
                        set!(i.a, Value::Slice(Rc::new(slice)));
                    }
                    Op::ListAppend => {
                        let value = reg!(i.b);
                        if value.is_unbound() {
                            raise!(unbound(code, i.b));
                        }
                        if let Value::List(list) = reg!(i.a) {
                            let mut items = list.borrow_mut();
                            if items.len() == items.capacity() && items.len() >= 4096 {
                                let bytes = items.len() * size_of::<Value>();
                                drop(items);
                                check!(self.check_alloc(bytes));
                                items = list.borrow_mut();
                            }
                            items.push(value.clone());
                        }
                    }
                    Op::ListExtend => {
                        self.save_pc(pc!());
                        operands!(self.extend_list(reg!(i.a), reg!(i.b), i.x, reg!(i.c)), i.b);
                    }
                    Op::SetAdd => {
                        self.save_pc(pc!());
                        if let Value::Set(set) = reg!(i.a) {
                            operands!(self.set_add(set, reg!(i.b).clone()), i.b);
                        }
                    }
                    Op::SetUpdate => {
                        self.save_pc(pc!());
                        operands!(self.update_set(reg!(i.a), reg!(i.b)), i.b);
                    }
                    Op::DictInsert => {
                        self.save_pc(pc!());
                        if let Value::Dict(dict) = reg!(i.a) {
                            for n in [i.b, i.c] {
                                if reg!(n).is_unbound() {
                                    raise!(unbound(code, n));
                                }
                            }
                            check!(self.dict_set(dict, reg!(i.b).clone(), reg!(i.c).clone()));
                        }
                    }
                    Op::DictUpdate | Op::DictMerge => {
                        self.save_pc(pc!());
                        let callee = (i.x == 1).then(|| reg!(i.c));
                        operands!(self.merge_dict(reg!(i.a), reg!(i.b), i.op == Op::DictMerge, callee), i.b);
                    }
                    Op::ListToTuple => {
                        let items = match reg!(i.b) {
                            Value::List(list) => list.snapshot(),
                            _ => Vec::new(),
                        };
                        set!(i.a, Value::tuple(items));
                    }
                    Op::Format => {
                        self.save_pc(pc!());
                        let spec = (i.c != u16::MAX).then(|| reg!(i.c));
                        let text = operands!(self.format_field(reg!(i.b), i.x, spec), i.b);
                        set_moved!(i.a, text);
                    }
                    Op::BuildString => {
                        let text = check!(self.join_strings(regs, i.b, i.c));
                        set_moved!(i.a, text);
                    }
                    Op::Unpack => {
                        self.save_pc(pc!());
                        operands!(self.unpack(reg!(i.b), regs, i.a, usize::from(i.c)), i.b);
                    }
                    Op::UnpackStar => {
                        self.save_pc(pc!());
                        let (before, after) = (usize::from(i.c), usize::from(i.x));
                        operands!(self.unpack_star(reg!(i.b), regs, i.a, before, after), i.b);
                    }

                    Op::MakeFunction => {
                        let function = self.make_function(*i, regs);
                        set_moved!(i.a, function);
                    }
                    Op::BuildClass => {
                        self.save_pc(pc!());
                        let class = check!(self.build_class(regs, *i));
                        set_moved!(i.a, class);
                    }
                    Op::Return => {
                        let place = regs.wrapping_add(usize::from(i.b));
                        if reg!(i.b).is_unbound() && code.kind != crate::code::CodeKind::Module {
                            raise!(unbound(code, i.b));
                        }
                        // SAFETY: a register of the frame on top, which is not read again.
                        if unsafe { self.return_to_register(place) } {
                            continue 'frame;
                        }
                        // SAFETY: the same.
                        let value = unsafe { Value::take_at(place) };
                        match self.return_value(value) {
                            Ok(None) => {}
                            Ok(Some(value)) => return Ok(value),
                            Err(err) => self.unwind(err, entry, true)?,
                        }
                        continue 'frame;
                    }
                    Op::Yield => {
                        if reg!(i.b).is_unbound() {
                            raise!(unbound(code, i.b));
                        }
                        let value = if i.x == 1 {
                            // SAFETY: see the module's comment.
                            unsafe { Value::take_at(regs.add(usize::from(i.b))) }
                        } else {
                            reg!(i.b).clone()
                        };
                        self.save_pc(pc!());
                        match self.yield_value(value) {
                            None => continue 'frame,
                            Some(value) => return Ok(value),
                        }
                    }
                    Op::YieldFrom => {
                        self.save_pc(pc!());
                        if let Value::Generator(inner) = reg!(i.b) {
                            let sent = reg!(i.a).clone();
                            if check!(self.enter_generator(inner, sent, Finish::Delegate)) {
                                continue 'frame;
                            }
                            set!(i.a, Value::None);
                            jump!(code.labels[usize::from(i.c)]);
                            continue;
                        }
                        match check!(self.yield_from(reg!(i.b), reg!(i.a))) {
                            Ok(value) => match self.yield_value(value) {
                                None => continue 'frame,
                                Some(value) => return Ok(value),
                            },
                            Err(result) => {
                                set!(i.a, result);
                                jump!(code.labels[usize::from(i.c)]);
                            }
                        }
                    }

                    Op::Raise => {
                        let (exc, cause) = (reg!(i.b), reg!(i.c));
                        if i.x > 0 && exc.is_unbound() {
                            raise!(unbound(code, i.b));
                        }
                        self.save_pc(pc!());
                        let cause = (i.x == 2).then_some(cause);
                        let exc = (i.x > 0).then_some(exc);
                        let err = self.raise_statement(exc, cause);
                        if i.x == 0 && !self.handled.is_empty() {
                            // Raised again: this frame is in the traceback already.
                            self.unwind(err, entry, false)?;
                            continue 'frame;
                        }
                        raise!(err);
                    }
                    Op::PushHandled => {
                        let exception = self.handled.last().map_or(Value::None, PyErr::value);
                        set!(i.a, exception);
                    }
                    Op::PopHandled => {
                        self.handled.pop();
                    }
                    Op::Matches => {
                        self.save_pc(pc!());
                        let matched = operands!(self.exception_matches(reg!(i.b), reg!(i.c)), i.c);
                        set!(i.a, Value::Bool(matched));
                    }
                    Op::Reraise => {
                        let Some(err) = PyErr::from_value(reg!(i.a)) else {
                            raise!(PyErr::runtime_error("No active exception to reraise"))
                        };
                        self.save_pc(pc!());
                        match self.unwind(err, entry, false) {
                            Ok(()) => continue 'frame,
                            Err(err) => return Err(err),
                        }
                    }
                    Op::WithEnter => {
                        self.save_pc(pc!());
                        let (entered, exit) = operands!(self.with_enter(reg!(i.b)), i.b);
                        set_moved!(i.a, entered);
                        set!(i.c, exit);
                    }
                    Op::WithExit => {
                        self.save_pc(pc!());
                        check!(self.call(reg!(i.b), &[Value::None, Value::None, Value::None]));
                    }
                    Op::WithExcept => {
                        self.save_pc(pc!());
                        let exc = reg!(i.c).clone();
                        let result = check!(self.call_exit(reg!(i.b), exc));
                        let swallowed = check!(self.truthy(&result));
                        set!(i.a, Value::Bool(swallowed));
                    }
                    Op::AssertionError => set!(i.a, Value::Class(Rc::clone(&self.types.assertion_error))),

                    Op::Import => {
                        self.save_pc(pc!());
                        let module = check!(self.import_statement(code.globals[usize::from(i.b)], i.x == 1));
                        set_moved!(i.a, module);
                    }
                    Op::ImportFrom => {
                        self.save_pc(pc!());
                        let value = check!(self.import_from(reg!(i.b), code.globals[usize::from(i.c)]));
                        set!(i.a, value);
                    }
                    Op::ImportStar => {
                        self.save_pc(pc!());
                        check!(self.import_star(reg!(i.b), &local.namespace));
                    }
                    Op::StoreAnnotation => {
                        self.store_annotation(code.globals[usize::from(i.a)], reg!(i.b).clone());
                    }
                    Op::MatchKind => {
                        self.save_pc(pc!());
                        let matched = check!(self.match_kind(reg!(i.b), i.x == 1));
                        set!(i.a, Value::Bool(matched));
                    }
                    Op::MatchKeys => {
                        self.save_pc(pc!());
                        let values = check!(self.match_keys(reg!(i.b), reg!(i.c)));
                        set_moved!(i.a, values);
                    }
                    Op::MatchClass => {
                        // SAFETY: the compiler puts an `Ext` behind every `MatchClass`.
                        let ext = unsafe { *ip };
                        ip = ip.wrapping_add(1);
                        self.save_pc(pc!());
                        let Const::Names(names) = &code.consts[usize::from(ext.a)] else {
                            raise!(PyErr::runtime_error("malformed code"))
                        };
                        let values =
                            check!(self.match_class(reg!(i.b), reg!(i.c), names, usize::from(ext.b)));
                        set_moved!(i.a, values);
                    }
                    Op::MatchRest => {
                        self.save_pc(pc!());
                        let rest = check!(self.match_rest(reg!(i.b), reg!(i.c)));
                        set_moved!(i.a, rest);
                    }
                    Op::ExceptStar => {
                        self.save_pc(pc!());
                        match i.x {
                            0 => {
                                let (matched, rest) = operands!(self.except_star(reg!(i.b), reg!(i.c)), i.c);
                                set!(i.a, matched);
                                set!(i.b, rest);
                            }
                            1 => {
                                let all = reg!(i.a).clone();
                                let raised = check!(self.after_except_star(&all, reg!(i.b), reg!(i.c)));
                                set!(i.a, raised);
                            }
                            _ => self.handled.extend(PyErr::from_value(reg!(i.a))),
                        }
                    }
                    Op::Length => {
                        self.save_pc(pc!());
                        let length = check!(self.length(reg!(i.b)));
                        set!(i.a, Value::from_usize(length));
                    }
                }
            };
            self.save_pc(pc!());
            self.unwind(err, entry, true)?;
        }
    }

    #[inline(always)]
    pub(super) fn save_pc(&mut self, pc: usize) {
        if let Some(frame) = self.frames.last_mut() {
            frame.pc = pc as u32;
        }
    }

    #[inline]
    fn free_cell(&self, index: u16) -> Option<*const Cell> {
        let function = self.frames.last().and_then(|frame| frame.function.as_ref())?;
        function.closure.get(usize::from(index)).map(Rc::as_ptr)
    }

    /// Arithmetic that the loop does not do itself. In place (`x` & 1), a string that nobody else holds grows where it
    /// is; for a global (`x` & 2), the variable lets go of it first.
    pub(super) fn slow_binary(
        &mut self,
        op: BinaryOp,
        i: Instr,
        regs: *mut Value,
        local: &LocalCode,
    ) -> PyResult<Value> {
        // SAFETY: see the module's comment.
        let (a, b) = unsafe { (&mut *regs.add(usize::from(i.b)), &*regs.add(usize::from(i.c))) };
        if i.x & 1 == 0 {
            if let (Value::Instance(_), _) | (_, Value::Instance(_)) = (&*a, b) {
                return self.instance_binary(op, i, (a, b), local);
            }
            return self.binary(op, a, b);
        }
        if let (BinaryOp::Add, Value::Str(more)) = (op, b)
            && matches!(a, Value::Str(_))
            && !std::ptr::eq(a, b)
        {
            let more = Rc::clone(more);
            // Growing may copy: both copies must fit, or nothing is touched.
            let bytes = a.as_str().map_or(0, str::len) + more.len_bytes();
            if bytes > 1 << 16 {
                self.check_alloc(bytes)?;
            }
            if i.x & 2 != 0 {
                self.unbind_global_behind(i, local);
            }
            return self.append_text(a, &more);
        }
        let (a, b) = (a.clone(), b.clone());
        self.binary_in_place(op, &a, &b)
    }

    /// An operator with an instance on either side, which is told what of it is a temporary.
    fn instance_binary(
        &mut self,
        op: BinaryOp,
        i: Instr,
        (a, b): (&Value, &Value),
        local: &LocalCode,
    ) -> PyResult<Value> {
        let named = |reg: u16| local.is_variable(reg);
        let spare = |value: &Value, reg: u16| match value {
            Value::Instance(_) if !named(reg) => value.address(),
            _ => 0,
        };
        self.spares = [spare(a, i.b), spare(b, i.c)];
        let result = self.binary(op, a, b);
        self.spares = [0; 2];
        result
    }

    /// The `StoreGlobal` behind an in-place operation names the variable; it is about to be overwritten.
    fn unbind_global_behind(&mut self, i: Instr, local: &LocalCode) {
        let Some(frame) = self.frames.last() else { return };
        let next = local.code.instrs[frame.pc as usize];
        if next.op == Op::StoreGlobal && next.b == i.a {
            let slot = local.globals[usize::from(next.a)].0;
            // Only if this is the variable's very value: otherwise something else was stored meanwhile.
            // SAFETY: register `i.b` of the running frame.
            let held = unsafe { &*frame.regs.add(usize::from(i.b)) };
            if local.namespace.load(slot).is(held) && held.address() != 0 {
                local.namespace.store(slot, Value::Unbound);
            }
        }
    }

    fn append_text(&mut self, a: &mut Value, more: &Rc<crate::object::Str>) -> PyResult<Value> {
        let Value::Str(text) = a else { return Ok(Value::NotImplemented) };
        if let Some(own) = Rc::get_mut(text) {
            own.push_str(more);
            return Ok(std::mem::take(a));
        }
        self.binary(BinaryOp::Add, &a.clone(), &Value::Str(Rc::clone(more)))
    }

    #[cold]
    fn slice_is_over(&mut self, entry: usize) -> bool {
        self.slice_fuel = self.slice_fuel.saturating_sub(1);
        if self.slice_fuel > 0 {
            return false;
        }
        self.slice_fuel = SLICE_FUEL;
        let over = entry == 0 && self.slice_end.is_some_and(|end| tb_base::clock::now_ns() >= end);
        // Natives between here and the outermost frame can't be suspended.
        let over = over && self.frames.iter().skip(1).all(|frame| frame.finish != Finish::Native);
        if over {
            self.suspended = true;
        }
        over
    }
}

/// Moves `count` registers out.
fn take(regs: *mut Value, first: u16, count: u16) -> impl ExactSizeIterator<Item = Value> {
    (0..usize::from(count))
        // SAFETY: the compiler gives a row of registers of this frame.
        .map(move |at| unsafe { Value::take_at(regs.add(usize::from(first) + at)) })
}

#[cold]
pub(super) fn unbound(code: &Code, reg: u16) -> PyErr {
    let name = code
        .local_names
        .iter()
        .chain(&code.cell_names)
        .rev()
        .find(|(r, _)| *r == reg)
        .map_or("?", |(_, n)| n.as_str());
    let message = format!("cannot access local variable '{name}' where it is not associated with a value");
    PyErr::new(&super::types().unbound_local_error, message)
}

#[cold]
fn unbound_free(code: &Code, index: u16) -> PyErr {
    let name = code.free_names.get(usize::from(index)).map_or("?", |name| name.as_str());
    PyErr::name_error(format!(
        "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
    ))
}

#[cold]
pub(super) fn undefined(name: &str) -> PyErr {
    let err = PyErr::name_error(format!("name '{name}' is not defined"));
    err.instance().set(crate::names::NAME, Value::from(name));
    err
}
