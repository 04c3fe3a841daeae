//! `%timeit` and `%%timeit`, with IPython's output line.

use crate::notebook::{notebook, usage_error};
use crate::{Event, cell};
use std::sync::Arc;
use tb_base::clock;
use tb_python::code::Source;
use tb_python::compile::Mode;
use tb_python::{PyResult, Sym, Value, Vm};

struct Options {
    number: u64,
    repeat: usize,
    precision: usize,
    quiet: bool,
    /// Whether the measured times are wanted as a value.
    object: bool,
}

/// Times a statement (the rest of `line`, or the cell's body with the line as set-up). With `-o`, gives the number of
/// loops, the seconds that each run took, and the digits to show.
pub fn timeit(vm: &mut Vm, line: &str, body: Option<&str>) -> PyResult<Value> {
    let (options, rest) = parse(vm, line)?;
    let (setup, statement) = match body {
        Some(body) => (rest, body),
        None => ("pass", rest),
    };
    if statement.trim().is_empty() {
        return Ok(Value::None);
    }
    let inner = compile(vm, &cell::rewrite(setup), &cell::rewrite(statement))?;
    let number = if options.number > 0 { options.number } else { autorange(vm, &inner)? };
    let mut runs = Vec::with_capacity(options.repeat);
    for run in 0..options.repeat {
        progress(vm, &format!("run {} of {}", run + 1, options.repeat));
        runs.push(time_once(vm, &inner, number)? / number as f64);
    }
    progress(vm, "");
    if !options.quiet {
        report(vm, &runs, number, options.precision);
    }
    if !options.object {
        return Ok(Value::None);
    }
    let runs = runs.iter().map(|run| Value::Float(run * number as f64)).collect();
    let (number, precision) = (Value::Int(number as i64), Value::from_usize(options.precision));
    Ok(Value::tuple([number, Value::list(runs), precision]))
}

fn progress(vm: &Vm, text: &str) {
    if let Some(notebook) = notebook(vm) {
        notebook.streams.emit(Event::Progress(text.to_owned()));
    }
}

fn parse<'a>(vm: &mut Vm, line: &'a str) -> PyResult<(Options, &'a str)> {
    let mut options = Options { number: 0, repeat: 7, precision: 3, quiet: false, object: false };
    let mut rest = line.trim_start();
    while let Some(flag) = rest.strip_prefix('-') {
        let letter = flag.chars().next().unwrap_or(' ');
        let after = &flag[letter.len_utf8()..];
        let end = flag.find(|c| !"qotcv".contains(c)).unwrap_or(flag.len());
        if end > 0 {
            options.object |= flag[..end].contains('o');
            options.quiet |= flag[..end].contains('q');
            rest = flag[end..].trim_start();
            continue;
        }
        let after = after.trim_start();
        let end = after.find(char::is_whitespace).unwrap_or(after.len());
        let value: Option<usize> = after[..end].parse().ok();
        match (letter, value) {
            ('n', Some(value)) => options.number = value as u64,
            ('r', Some(value)) if value > 0 => options.repeat = value,
            ('p', Some(value)) => options.precision = value.clamp(1, 17),
            _ => {
                return Err(usage_error(
                    vm,
                    &format!("option -{letter} not recognized ( allowed: \"n:r:tcp:qo\" )"),
                ));
            }
        }
        rest = after[end..].trim_start();
    }
    Ok((options, rest))
}

/// `def inner(_it)`: the statement in a loop over `_it`.
fn compile(vm: &mut Vm, setup: &str, statement: &str) -> PyResult<Value> {
    let indent =
        |text: &str, by: &str| -> String { text.lines().map(|line| format!("{by}{line}\n")).collect() };
    let setup = if setup.trim().is_empty() { "pass" } else { setup };
    let text = format!(
        "def inner(_it):\n{}    for _i in _it:\n{}",
        indent(setup, "    "),
        indent(statement, "        ")
    );
    // A mistake in the statement is reported as it was written, not as it stands in the loop.
    let plain = Arc::new(Source::new("<magic-timeit>", statement));
    vm.compile(&plain, Mode::Exec)?;
    let above = 2 + setup.lines().count();
    let source = Arc::new(Source::new("<magic-timeit>", text).with_hidden_lines(above));
    let code = vm.compile(&source, Mode::Exec)?;
    let name = Sym::new("inner");
    let namespace = std::rc::Rc::clone(&vm.main.namespace);
    let before = namespace.get(name);
    vm.run_code(code)?;
    let inner = namespace.get(name).unwrap_or(Value::None);
    namespace.set(name, before.unwrap_or(Value::Unbound));
    Ok(inner)
}

/// Seconds for `number` rounds.
fn time_once(vm: &mut Vm, inner: &Value, number: u64) -> PyResult<f64> {
    let range = tb_python::object::Range { start: 0, stop: number as i64, step: 1 };
    let rounds = Value::Range(std::rc::Rc::new(range));
    let start = clock::now_ns();
    vm.call(inner, &[rounds])?;
    Ok((clock::now_ns() - start) as f64 / 1e9)
}

/// The first power of ten of rounds that takes at least 0.2 s.
fn autorange(vm: &mut Vm, inner: &Value) -> PyResult<u64> {
    let mut number = 1;
    for _ in 0..9 {
        if time_once(vm, inner, number)? >= 0.2 {
            break;
        }
        number *= 10;
    }
    Ok(number)
}

fn report(vm: &mut Vm, runs: &[f64], number: u64, precision: usize) {
    let best = runs.iter().copied().fold(f64::INFINITY, f64::min);
    let worst = runs.iter().copied().fold(0.0, f64::max);
    if worst > 4.0 * best && best > 0.0 && worst > 1e-6 {
        vm.print_out(&format!(
            "The slowest run took {:.2} times longer than the fastest. This could mean that an intermediate result is being cached.\n",
            worst / best
        ));
    }
    vm.print_out(&format!("{}\n", summary(runs, number, precision)));
}

/// `440 ms ± 2 ms per loop (mean ± std. dev. of 7 runs, 1 loop each)`, of seconds for one loop.
pub fn summary(runs: &[f64], number: u64, precision: usize) -> String {
    let mean = runs.iter().sum::<f64>() / runs.len() as f64;
    let variance = runs.iter().map(|run| (run - mean).powi(2)).sum::<f64>() / runs.len() as f64;
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    format!(
        "{} ± {} per loop (mean ± std. dev. of {} run{}, {} loop{} each)",
        format_seconds(mean, precision),
        format_seconds(variance.sqrt(), precision),
        runs.len(),
        plural(runs.len()),
        with_commas(number),
        plural(number as usize),
    )
}

fn with_commas(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A time as IPython prints it: `440 ms`, `1min 3s`.
pub fn format_time(seconds: f64) -> String {
    format_seconds(seconds, 3)
}

fn format_seconds(seconds: f64, precision: usize) -> String {
    if seconds >= 60.0 {
        let mut left = seconds;
        let mut parts = Vec::new();
        for (suffix, length) in [("d", 86_400.0), ("h", 3600.0), ("min", 60.0), ("s", 1.0)] {
            let whole = (left / length).floor();
            if whole > 0.0 {
                left -= whole * length;
                parts.push(format!("{whole}{suffix}"));
            }
        }
        return parts.join(" ");
    }
    const UNITS: [(&str, f64); 4] = [("s", 1.0), ("ms", 1e3), ("µs", 1e6), ("ns", 1e9)];
    let order = if seconds > 0.0 {
        (-(seconds.log10().floor() as i64).div_euclid(3)).clamp(0, 3) as usize
    } else {
        3
    };
    let (unit, scale) = UNITS[order];
    format!("{} {unit}", general(seconds * scale, precision))
}

/// C's `%.{precision}g`.
fn general(value: f64, precision: usize) -> String {
    tb_python::types::format::float_digits(value, 'g', precision, false)
}

#[cfg(test)]
mod tests {
    use super::{format_time, with_commas};

    #[test]
    fn times_read_as_in_ipython() {
        assert_eq!(format_time(0.44), "440 ms");
        assert_eq!(format_time(0.00424), "4.24 ms");
        assert_eq!(format_time(1.5), "1.5 s");
        assert_eq!(format_time(2.3e-8), "23 ns");
        assert_eq!(format_time(63.2), "1min 3s");
        assert_eq!(format_time(0.0), "0 ns");
        assert_eq!(with_commas(1_000_000), "1,000,000");
    }
}
