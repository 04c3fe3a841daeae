//! The quick ways of the interpreter loop beside the clear ones, over random operands: what an instruction does must be
//! what `Vm::binary`, `Vm::compare`, `Vm::getitem` and the others do.

use super::{BinaryOp, CompareOp, Vm};
use crate::PyResult;
use crate::code::Source;
use crate::compile::Mode;
use crate::object::{Dict, Slice};
use crate::value::Value;
use std::rc::Rc;
use std::sync::Arc;
use tb_base::Control;

/// A world without anything in it.
struct Nothing;

impl crate::World for Nothing {
    fn write_out(&mut self, _: &str) {}
    fn write_err(&mut self, _: &str) {}
    fn sleep_us(&mut self, _: u64) {}
    fn unix_time(&mut self) -> f64 {
        0.0
    }
    fn entropy(&mut self) -> [u8; 32] {
        [0; 32]
    }
}

pub(crate) fn vm() -> Vm {
    let control = Arc::new(Control::default());
    control.budget.set_limit(1 << 30);
    Vm::new(Box::new(Nothing), control)
}

/// Defines what `text` defines, and finds `name`.
fn define(vm: &mut Vm, text: &str, name: &str) -> Value {
    let source = Arc::new(Source::new("<test>", text));
    let code = vm.compile(&source, Mode::Exec).expect("the text compiles");
    vm.run_code(code).expect("the text runs");
    vm.main.namespace.get(crate::Sym::new(name)).expect("the text defines the name")
}

/// Random numbers, the same every time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn value(&mut self, depth: u32) -> Value {
        const INTS: [i64; 12] = [0, 1, -1, 2, 3, 7, 63, 64, -8, 1 << 40, i64::MAX, i64::MIN];
        const FLOATS: [f64; 9] = [0.0, -0.0, 1.5, -2.0, 7.0, 1e300, 5e-324, f64::INFINITY, f64::NAN];
        match self.below(if depth == 0 { 8 } else { 12 }) {
            0..=2 => Value::Int(INTS[self.below(12) as usize]),
            3 | 4 => Value::Float(FLOATS[self.below(9) as usize]),
            5 => Value::Bool(self.below(2) == 1),
            6 => [Value::None, Value::from_big(num_bigint::BigInt::from(1) << 70)][self.below(2) as usize]
                .clone(),
            7 => Value::from(["", "a", "b", "äö€"][self.below(4) as usize]),
            8 | 9 => Value::list((0..self.below(4)).map(|_| self.value(depth - 1)).collect()),
            10 => Value::tuple((0..self.below(5)).map(|_| self.value(depth - 1)).collect::<Vec<_>>()),
            _ => {
                let dict = Dict::default();
                dict.set_str("a", self.value(depth - 1));
                Value::dict(dict)
            }
        }
    }
}

/// A result as text: the value with its type, or the exception with its message.
fn shown(vm: &mut Vm, outcome: PyResult<Value>) -> String {
    match outcome {
        Ok(value) => format!("{} {}", value.type_name(), vm.repr(&value).unwrap_or_default()),
        Err(err) => {
            let text = vm.str(&err.value()).map(|text| text.as_str().to_owned());
            format!("{}: {}", err.class().name(), text.unwrap_or_default())
        }
    }
}

fn same(vm: &mut Vm, what: &str, quick: PyResult<Value>, clear: PyResult<Value>) {
    let (quick, clear) = (shown(vm, quick), shown(vm, clear));
    assert_eq!(quick, clear, "{what}");
}

const ROUNDS: usize = 400;

#[test]
fn operators() {
    let mut vm = vm();
    let mut random = Random(1);
    let ops = [
        ("+", BinaryOp::Add),
        ("-", BinaryOp::Sub),
        ("*", BinaryOp::Mul),
        ("/", BinaryOp::TrueDiv),
        ("//", BinaryOp::FloorDiv),
        ("%", BinaryOp::Mod),
        (">>", BinaryOp::RShift),
        ("&", BinaryOp::And),
        ("|", BinaryOp::Or),
        ("^", BinaryOp::Xor),
    ];
    for (symbol, op) in ops {
        let apply = define(&mut vm, &format!("def f(a, b): return a {symbol} b\n"), "f");
        let small = define(&mut vm, &format!("def g(a): return a {symbol} 3\n"), "g");
        for _ in 0..ROUNDS {
            let (a, b) = (random.value(1), random.value(1));
            // Repetition of long sequences says nothing here and takes memory.
            if op == BinaryOp::Mul && [&a, &b].iter().any(|v| matches!(v.as_i64(), Some(n) if n > 1 << 20)) {
                continue;
            }
            let quick = vm.call(&apply, &[a.clone(), b.clone()]);
            let clear = vm.binary(op, &a, &b);
            same(&mut vm, &format!("{a:?} {symbol} {b:?}"), quick, clear);
            let quick = vm.call(&small, std::slice::from_ref(&a));
            let clear = vm.binary(op, &a, &Value::Int(3));
            same(&mut vm, &format!("{a:?} {symbol} 3"), quick, clear);
        }
    }
}

#[test]
fn comparisons_and_jumps() {
    let mut vm = vm();
    let mut random = Random(2);
    let ops = [CompareOp::Lt, CompareOp::Le, CompareOp::Gt, CompareOp::Ge, CompareOp::Eq, CompareOp::Ne];
    for op in ops {
        let symbol = op.symbol();
        let text = format!(
            "def f(a, b): return a {symbol} b\n\
             def g(a, b):\n    if a {symbol} b:\n        return True\n    return False\n\
             def h(a):\n    if a {symbol} 3:\n        return True\n    return False\n"
        );
        let value = define(&mut vm, &text, "f");
        let (jump, small) = (define(&mut vm, "", "g"), define(&mut vm, "", "h"));
        for _ in 0..ROUNDS {
            let (a, b) = (random.value(1), random.value(1));
            let clear = vm.compare(op, &a, &b);
            for function in [&value, &jump] {
                let quick = vm.call(function, &[a.clone(), b.clone()]);
                same(&mut vm, &format!("{a:?} {symbol} {b:?}"), quick, clear.clone());
            }
            let quick = vm.call(&small, std::slice::from_ref(&a));
            let clear = vm.compare(op, &a, &Value::Int(3));
            same(&mut vm, &format!("{a:?} {symbol} 3"), quick, clear);
        }
    }
    let truth = define(&mut vm, "def t(a):\n    if a:\n        return True\n    return False\n", "t");
    for _ in 0..ROUNDS {
        let a = random.value(1);
        let quick = vm.call(&truth, std::slice::from_ref(&a));
        let clear = vm.truthy(&a).map(Value::Bool);
        same(&mut vm, &format!("bool({a:?})"), quick, clear);
    }
}

#[test]
fn items_and_slices() {
    let mut vm = vm();
    let mut random = Random(3);
    let item = define(&mut vm, "def f(a, b): return a[b]\n", "f");
    let first = define(&mut vm, "def g(a): return a[1]\n", "g");
    let part = define(&mut vm, "def h(a, b, c): return a[b:c]\n", "h");
    let store = define(&mut vm, "def s(a, b, c):\n    a[b] = c\n    return a\n", "s");
    for _ in 0..4 * ROUNDS {
        let (a, b, c) = (random.value(2), random.value(0), random.value(0));
        let what = format!("{a:?} {b:?} {c:?}");
        let quick = vm.call(&item, &[a.clone(), b.clone()]);
        let clear = vm.getitem(&a, &b);
        same(&mut vm, &what, quick, clear);
        let quick = vm.call(&first, std::slice::from_ref(&a));
        let clear = vm.getitem(&a, &Value::Int(1));
        same(&mut vm, &what, quick, clear);
        let slice = Slice { start: b.clone(), stop: c.clone(), step: Value::None };
        let quick = vm.call(&part, &[a.clone(), b.clone(), c.clone()]);
        let clear = vm.getitem(&a, &Value::Slice(Rc::new(slice)));
        same(&mut vm, &what, quick, clear);
        let copy = match &a {
            Value::List(list) => Value::list(list.snapshot()),
            Value::Dict(dict) => Value::dict(dict.copy()),
            other => other.clone(),
        };
        let quick = vm.call(&store, &[a.clone(), b.clone(), c.clone()]);
        let clear = vm.setitem(&copy, &b, c.clone()).map(|()| copy);
        same(&mut vm, &what, quick, clear);
    }
}

#[test]
fn loops_and_generators_see_what_collecting_sees() {
    let mut vm = vm();
    let mut random = Random(4);
    let text = "def items(a):\n    found = []\n    for x in a:\n        found.append(x)\n    return found\n\
                def comprehended(a): return [x for x in a]\n\
                def generated(a): return list(x for x in a)\n\
                def delegated(a):\n    def inner(a):\n        yield from (x for x in a)\n    return [*inner(a)]\n\
                def total(a): return sum(x for x in a)\n\
                def plain_total(a): return sum([x for x in a])\n\
                def anything(a): return any(x for x in a), all(x for x in a)\n\
                def plain_anything(a): return any([x for x in a]), all([x for x in a])\n\
                def pairs(a):\n    found = []\n    for i, x in enumerate(a):\n        found.append((i, x))\n    return found\n\
                def zipped(a):\n    found = []\n    for x, y in zip(a, a):\n        found.append((x, y))\n    return found\n";
    define(&mut vm, text, "items");
    for _ in 0..ROUNDS {
        let a = random.value(2);
        let clear = vm.collect(&a).map(Value::list);
        for name in ["items", "comprehended", "generated", "delegated"] {
            let function = define(&mut vm, "", name);
            let quick = vm.call(&function, std::slice::from_ref(&a));
            same(&mut vm, &format!("{name}({a:?})"), quick, clear.clone());
        }
        for (quick, clear) in [("total", "plain_total"), ("anything", "plain_anything")] {
            let (quick, clear) = (define(&mut vm, "", quick), define(&mut vm, "", clear));
            let quick = vm.call(&quick, std::slice::from_ref(&a));
            let clear = vm.call(&clear, std::slice::from_ref(&a));
            same(&mut vm, &format!("{a:?}"), quick, clear);
        }
        if let Ok(items) = vm.collect(&a) {
            let pair = |(at, x): (usize, &Value)| Value::tuple([Value::from_usize(at), x.clone()]);
            let clear = Value::list(items.iter().enumerate().map(pair).collect());
            let function = define(&mut vm, "", "pairs");
            let quick = vm.call(&function, std::slice::from_ref(&a));
            same(&mut vm, &format!("enumerate({a:?})"), quick, Ok(clear));
            let clear = Value::list(items.iter().map(|x| Value::tuple([x.clone(), x.clone()])).collect());
            let function = define(&mut vm, "", "zipped");
            let quick = vm.call(&function, std::slice::from_ref(&a));
            same(&mut vm, &format!("zip({a:?})"), quick, Ok(clear));
        }
    }
}

#[test]
fn calls_bind_as_the_full_binding_does() {
    let mut vm = vm();
    let text = "def f(a, b=2, c=3): return a, b, c\n\
                def g(a, /, b, *, c=3): return a, b, c\n\
                class C:\n    def m(self, a, b=5): return a, b\n    def __init__(self, x=1): self.x = x\n\
                def outcome(call):\n    try:\n        return call()\n    except TypeError as e:\n        return str(e)\n\
                calls = [\n\
                (lambda: f(1), lambda: f(*[1])), (lambda: f(1, 9), lambda: f(*[1, 9])),\n\
                (lambda: f(1, c=7), lambda: f(*[1], **{'c': 7})), (lambda: f(c=1, a=2), lambda: f(**{'c': 1, 'a': 2})),\n\
                (lambda: f(), lambda: f(*[])), (lambda: f(1, 2, 3, 4), lambda: f(*[1, 2, 3, 4])),\n\
                (lambda: f(1, a=2), lambda: f(*[1], **{'a': 2})), (lambda: f(1, d=2), lambda: f(*[1], **{'d': 2})),\n\
                (lambda: g(1, 2), lambda: g(*[1, 2])), (lambda: g(a=1, b=2), lambda: g(**{'a': 1, 'b': 2})),\n\
                (lambda: C().m(1), lambda: C.m(C(), *[1])), (lambda: C().m(1, b=2), lambda: C.m(C(), *[1], **{'b': 2})),\n\
                (lambda: C().m(), lambda: C().m(*[])), (lambda: C(4).x, lambda: C(*[4]).x),\n\
                (lambda: C(4, 5), lambda: C(*[4, 5])), (lambda: C(x=6).x, lambda: C(**{'x': 6}).x),\n\
                ]\n\
                different = [(outcome(a), outcome(b)) for a, b in calls if outcome(a) != outcome(b)]\n";
    let different = define(&mut vm, text, "different");
    assert_eq!(vm.repr(&different).unwrap(), "[]");
}
