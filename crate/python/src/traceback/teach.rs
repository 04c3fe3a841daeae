//! Hints for the errors that beginners meet most. They are looked for only when a traceback is printed.

use crate::error::PyErr;
use crate::vm::{Vm, types};

/// One line of advice for an exception with this message, if there is one.
pub(super) fn hint(vm: &mut Vm, err: &PyErr) -> Option<String> {
    let t = types();
    if err.is(&t.recursion_error) {
        return say("the function calls itself without end: is there a case in which it stops?");
    }
    if err.is(&t.unbound_local_error) {
        return say(
            "the function assigns this name, so it is local everywhere in it. Pass the value as a parameter, \
             or declare it `global`.",
        );
    }
    if err.is(&t.key_error) {
        return say("`key in d` asks whether a dict has a key; `d.get(key)` gives None if it has not.");
    }
    let message = vm.str(&err.value()).ok()?;
    let message = message.as_str();
    if err.is(&t.type_error) || err.is(&t.attribute_error) {
        return of_types(message);
    }
    if err.is(&t.index_error) && message.ends_with("index out of range") {
        return say("indices begin at 0: the last one is the length less one.");
    }
    if err.is(&t.value_error) {
        let text = message.strip_prefix("invalid literal for int() with base 10: '")?.strip_suffix('\'')?;
        return text.parse::<f64>().ok().and_then(|_| say("the text has a fraction: int(float(text))."));
    }
    None
}

fn say(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Parts of messages about types, with the advice for each; the first that fits counts.
const OF_TYPES: [(&str, &str); 14] = [
    ("can only concatenate str", "only text can be joined to text: write str(value), or f\"…{value}…\"."),
    ("'int' and 'str'", "int(text) makes a number of a text, str(number) a text of a number."),
    ("'float' and 'str'", "float(text) makes a number of a text, str(number) a text of a number."),
    ("not supported between instances of 'str' and 'int'", "int(text) makes a number of a text."),
    ("not supported between instances of 'int' and 'str'", "int(text) makes a number of a text."),
    ("indices must be integers or slices, not str", "a list is indexed by position; by name, a dict."),
    ("indices must be integers or slices, not float", "`/` always gives a float: write `//` for an index."),
    (
        "required positional argument: 'self'",
        "call the method on an instance, with brackets: Name().method().",
    ),
    ("'function' object is not subscriptable", "a function is called with round brackets."),
    ("method' object is not subscriptable", "a method is called with round brackets."),
    ("'str' object does not support item", "a string can't be changed: build a new one."),
    ("'tuple' object does not support item", "a tuple can't be changed: take a list."),
    ("unhashable type: 'list'", "what can change can't be a key: take a tuple."),
    ("'int' object is not iterable", "to count up to a number, write range(number)."),
];

fn of_types(message: &str) -> Option<String> {
    let lazy = ["'Delayed'", "'Scalar'"].iter().find(|kind| message.contains(**kind));
    if let Some(kind) = lazy {
        let kind = kind.trim_matches('\'');
        return Some(format!("a {kind} is lazy, a plan without a value: call .compute() first."));
    }
    if message.contains("'NoneType'") {
        return say(
            "the value is None: a function without `return` gives it, and so do methods that work in place, \
             such as list.sort().",
        );
    }
    let takes_nothing = message.contains("() takes 0 positional arguments but 1 was given");
    if takes_nothing && message.split("()").next().is_some_and(|name| name.contains('.')) {
        return say("the first parameter of a method is `self`.");
    }
    OF_TYPES.iter().find(|(part, _)| message.contains(part)).and_then(|(_, advice)| say(advice))
}
