//! What the interpreter loop does not do itself: the operands are no plain numbers, the container is no list. Kept out of
//! the loop, so that its own code stays small; each writes its result to register `i.a` of the running frame.

use super::run::unbound;
use super::{BinaryOp, CompareOp, Vm, hash_plain};
use crate::code::{Instr, LocalCode, Op};
use crate::error::{PyErr, PyResult};
use crate::object::{Dict, Found, Slice};
use crate::types as builtin;
use crate::value::Value;
use std::rc::Rc;

/// The registers of the running frame, and where it is.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub local: &'a LocalCode,
    pub regs: *mut Value,
    pub pc: usize,
}

impl Site<'_> {
    fn reg(&self, n: u16) -> &Value {
        // SAFETY: the compiler only names registers of the frame; see `run`.
        unsafe { &*self.regs.add(usize::from(n)) }
    }

    fn set(&self, n: u16, value: Value) {
        // SAFETY: as above; no reference into a register is alive here.
        unsafe { Value::put(self.regs.add(usize::from(n)), value) };
    }

    /// An operation sees an unassigned variable as a strange operand: the right error is found afterwards.
    fn explain(&self, err: PyErr, operands: &[u16]) -> PyErr {
        match operands.iter().find(|n| self.reg(**n).is_unbound()) {
            Some(n) => unbound(&self.local.code, *n),
            None => err,
        }
    }
}

/// Where a dict has a key, if that can be told without Python.
#[inline]
fn find_plain(dict: &Dict, key: &Value) -> Option<usize> {
    match dict.find(hash_plain(key)?, key) {
        Found::At(at) => Some(at),
        _ => None,
    }
}

/// The small int in an instruction's last operand.
fn small(i: Instr) -> Value {
    Value::Int(i64::from(i.c as i16))
}

impl Vm {
    /// `b op c → a`.
    #[inline(never)]
    pub(super) fn slow_arithmetic(&mut self, op: BinaryOp, i: Instr, site: Site<'_>) -> Result<(), PyErr> {
        self.save_pc(site.pc);
        match self.slow_binary(op, i, site.regs, site.local) {
            Ok(result) => site.set(i.a, result),
            Err(err) => return Err(site.explain(err, &[i.b, i.c])),
        }
        Ok(())
    }

    /// `b op small c → a`.
    #[inline(never)]
    pub(super) fn slow_immediate(&mut self, op: BinaryOp, i: Instr, site: Site<'_>) -> Result<(), PyErr> {
        self.save_pc(site.pc);
        match self.binary(op, site.reg(i.b), &small(i)) {
            Ok(result) => site.set(i.a, result),
            Err(err) => return Err(site.explain(err, &[i.b])),
        }
        Ok(())
    }

    /// `b op c → a`.
    #[inline(never)]
    pub(super) fn slow_comparison(&mut self, op: CompareOp, i: Instr, site: Site<'_>) -> Result<(), PyErr> {
        self.save_pc(site.pc);
        match self.compare(op, site.reg(i.b), site.reg(i.c)) {
            Ok(result) => site.set(i.a, result),
            Err(err) => return Err(site.explain(err, &[i.b, i.c])),
        }
        Ok(())
    }

    /// Whether `a op b` of a jump holds; `b` may be a small int.
    #[inline(never)]
    pub(super) fn slow_test(&mut self, op: CompareOp, i: Instr, site: Site<'_>) -> PyResult<bool> {
        self.save_pc(site.pc);
        let outcome = if i.x == 1 {
            self.compare(op, site.reg(i.a), &Value::Int(i64::from(i.b as i16)))
        } else {
            self.compare(op, site.reg(i.a), site.reg(i.b))
        };
        match outcome {
            Ok(result) => self.truthy(&result),
            Err(err) if i.x == 1 => Err(site.explain(err, &[i.a])),
            Err(err) => Err(site.explain(err, &[i.a, i.b])),
        }
    }

    /// `b[c] → a`; `LoadItemI`: a small int `c`.
    #[inline(never)]
    pub(super) fn slow_item(&mut self, i: Instr, site: Site<'_>) -> Result<(), PyErr> {
        if let (Value::Dict(dict), Op::LoadItem) = (site.reg(i.b), i.op)
            && let Some(at) = find_plain(dict, site.reg(i.c))
        {
            site.set(i.a, dict.value_at(at));
            return Ok(());
        }
        self.save_pc(site.pc);
        let outcome = if i.op == Op::LoadItemI {
            self.getitem(site.reg(i.b), &small(i)).map_err(|err| site.explain(err, &[i.b]))
        } else {
            self.getitem(site.reg(i.b), site.reg(i.c)).map_err(|err| site.explain(err, &[i.b, i.c]))
        };
        site.set(i.a, outcome?);
        Ok(())
    }

    /// `b[c : c+1] → a`.
    #[inline(never)]
    pub(super) fn load_slice(&mut self, i: Instr, site: Site<'_>) -> Result<(), PyErr> {
        self.save_pc(site.pc);
        let slice =
            Slice { start: site.reg(i.c).clone(), stop: site.reg(i.c + 1).clone(), step: Value::None };
        let part = self.slice_of(site.reg(i.b), slice).map_err(|err| site.explain(err, &[i.b]))?;
        site.set(i.a, part);
        Ok(())
    }

    /// `object[slice]`, without a slice object where nobody would see it.
    fn slice_of(&mut self, object: &Value, slice: Slice) -> PyResult<Value> {
        match object {
            Value::List(list) => {
                let (start, _, step, count) = self.slice_indices(&slice, list.len())?;
                builtin::list::get_slice(self, list, start, step, count)
            }
            Value::Tuple(items) => {
                let (start, _, step, count) = self.slice_indices(&slice, items.len())?;
                builtin::tuple::get_slice(self, items, start, step, count)
            }
            Value::Str(text) => {
                let (start, _, step, count) = self.slice_indices(&slice, text.len())?;
                Ok(builtin::str::get_slice(text, start, step, count))
            }
            other => self.getitem(other, &Value::Slice(Rc::new(slice))),
        }
    }

    /// `a → b[c]`.
    #[inline(never)]
    pub(super) fn slow_store_item(&mut self, i: Instr, site: Site<'_>) -> Result<(), PyErr> {
        self.save_pc(site.pc);
        let value = site.reg(i.a);
        if value.is_unbound() {
            return Err(unbound(&site.local.code, i.a));
        }
        let key = site.reg(i.c);
        if let (Value::Dict(dict), Some(hash)) = (site.reg(i.b), hash_plain(key)) {
            match dict.find(hash, key) {
                Found::At(at) => {
                    dict.set_at(at, value.clone());
                    return Ok(());
                }
                Found::Missing => return self.dict_add(dict, hash, key.clone(), value.clone()),
                Found::Ask(_) => {}
            }
        }
        let outcome = self.setitem(site.reg(i.b), site.reg(i.c), value.clone());
        outcome.map_err(|err| site.explain(err, &[i.b, i.c]))
    }

    /// Whether `a` is true, for a jump.
    #[inline(never)]
    pub(super) fn slow_truth(&mut self, i: Instr, site: Site<'_>) -> PyResult<bool> {
        self.save_pc(site.pc);
        let value = site.reg(i.a);
        if value.is_unbound() {
            return Err(unbound(&site.local.code, i.a));
        }
        self.truthy(value)
    }
}
