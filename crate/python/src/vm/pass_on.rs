//! Generator expressions that only pass their items on: `(wrap(f)(x, 5) for x in xs)`. A native that drains one may take
//! the items itself instead of running the generator for each.

use super::Vm;
use super::frame::Frame;
use crate::code::{Const, Instr, Op};
use crate::object::{GenState, Generator};
use crate::value::Value;
use std::collections::HashMap;
use std::rc::Rc;

/// What such a generator does for each item: call `callee` with `args`, and yield the result.
pub struct PassedOn {
    /// Where the items come from: the generator's own iterator.
    pub iter: Value,
    pub callee: Value,
    /// `None` stands for the item.
    pub args: Vec<Option<Value>>,
}

/// What a register holds while the body is looked through.
#[derive(Clone)]
enum Content {
    Item,
    Known(Value),
    Call(Value, Vec<Option<Value>>),
}

impl Vm {
    /// What a generator that has yielded once does for each of its items, if it runs over a range, list or tuple and makes
    /// nothing but calls of values that stay the same. Calls that `is_pure` holds for, given what is called, may be made
    /// once for all items.
    pub fn passed_on(&mut self, generator: &Rc<Generator>, is_pure: fn(&Value) -> bool) -> Option<PassedOn> {
        if generator.state.get() != GenState::Suspended {
            return None;
        }
        let frame = generator.frame.try_borrow().ok()?;
        let frame = frame.as_ref()?;
        let code = &frame.code.code;
        let after = *code.instrs.get(frame.pc as usize)?;
        if after.op != Op::Loop {
            return None;
        }
        let start = after.wide() as usize;
        let head = *code.instrs.get(start)?;
        let yielding = code.instrs[(frame.pc as usize).checked_sub(1)?];
        if head.op != Op::ForIter || yielding.op != Op::Yield || !code.handlers.is_empty() {
            return None;
        }
        // SAFETY: a register of the generator's own frame.
        let iter = unsafe { (*frame.regs.add(usize::from(head.b))).clone() };
        let plain = |iter: &crate::object::Iter| {
            matches!(iter.type_name(), "range_iterator" | "list_iterator" | "tuple_iterator")
        };
        if !matches!(&iter, Value::Iter(iter) if plain(iter)) {
            return None;
        }
        let body = code.instrs.get(start + 1..frame.pc as usize - 1)?;
        match self.content_of(frame, body, head.a, yielding.b, is_pure)? {
            Content::Call(callee, args) => Some(PassedOn { iter, callee, args }),
            _ => None,
        }
    }

    /// What a row of instructions leaves in register `wanted`, with the item in register `item`.
    fn content_of(
        &mut self,
        frame: &Frame,
        body: &[Instr],
        item: u16,
        wanted: u16,
        is_pure: fn(&Value) -> bool,
    ) -> Option<Content> {
        let local = &*frame.code;
        let mut known = HashMap::from([(item, Content::Item)]);
        let mut at = 0;
        while let Some(i) = body.get(at) {
            at += 1;
            let content = match i.op {
                Op::Move | Op::MoveBound => known.get(&i.b)?.clone(),
                Op::SmallInt => Content::Known(Value::Int(i64::from(i.b as i16))),
                Op::None => Content::Known(Value::None),
                Op::Const if !matches!(local.code.consts[usize::from(i.b)], Const::Names(_)) => {
                    Content::Known(local.consts[usize::from(i.b)].clone())
                }
                Op::LoadGlobal => {
                    let name = local.code.globals[usize::from(i.b)];
                    let value = local.namespace.get(name).or_else(|| self.builtins.get(name))?;
                    Content::Known(value)
                }
                Op::LoadFree => {
                    let value = frame.function.as_ref()?.closure.get(usize::from(i.b))?.get();
                    if value.is_unbound() {
                        return None;
                    }
                    Content::Known(value)
                }
                Op::Call => {
                    let Content::Known(callee) = known.get(&i.b)?.clone() else { return None };
                    self.called(callee, &known, i, is_pure)?
                }
                Op::CallMethod => {
                    let site = body.get(at)?.a;
                    at += 1;
                    let Content::Known(Value::Module(module)) = known.get(&i.b)?.clone() else { return None };
                    let callee = module.namespace.get(local.code.sites[usize::from(site)])?;
                    self.called(callee, &known, i, is_pure)?
                }
                _ => return None,
            };
            known.insert(i.a, content);
        }
        known.remove(&wanted)
    }

    fn called(
        &mut self,
        callee: Value,
        known: &HashMap<u16, Content>,
        i: &Instr,
        is_pure: fn(&Value) -> bool,
    ) -> Option<Content> {
        let mut args = Vec::new();
        for reg in i.b + 1..=i.b + i.c {
            args.push(match known.get(&reg)? {
                Content::Item => None,
                Content::Known(value) => Some(value.clone()),
                Content::Call(..) => return None,
            });
        }
        if !is_pure(&callee) {
            return Some(Content::Call(callee, args));
        }
        let args: Vec<Value> = args.into_iter().collect::<Option<_>>()?;
        self.call(&callee, &args).ok().map(Content::Known)
    }
}
