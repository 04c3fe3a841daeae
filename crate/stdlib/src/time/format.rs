//! `strftime`, `asctime`, `ctime`.

use super::calendar::{fields, fields_argument};
use crate::number::to_float;
use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Value, Vm};

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn add_to(module: &Module) {
    module.function("strftime", strftime);
    module.function("strptime", strptime);
    module.function("asctime", asctime);
    module.function("ctime", ctime);
}

/// `strptime` is the one of `datetime`, whose seconds end at 59.
fn strptime(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (text, format) = match args.between("strptime", 1, 2)? {
        [text] => (text.clone(), Value::from("%a %b %d %H:%M:%S %Y")),
        [text, format, ..] => (text.clone(), format.clone()),
        _ => return Ok(Value::None),
    };
    for (at, value) in [&text, &format].into_iter().enumerate() {
        if value.as_str().is_none() {
            let class = value.type_name();
            let text = format!("strptime() argument {at} must be str, not <class '{class}'>");
            return Err(PyErr::type_error(text));
        }
    }
    let module = Value::Module(vm.import("datetime")?);
    let class = vm.getattr(&module, "datetime".into())?;
    let parsed = vm.call_method(&class, "strptime", &[text, format])?;
    vm.call_method(&parsed, "timetuple", &[])
}

fn strftime(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("strftime", 1, 2)?;
    let Some(pattern) = args[0].as_str() else {
        let given = args[0].type_name();
        return Err(PyErr::type_error(format!("strftime() argument 1 must be str, not {given}")));
    };
    let moment = fields_argument(vm, args.get(1))?;
    let mut text = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            text.push(c);
            continue;
        }
        match chars.next() {
            Some(code) => text.push_str(&directive(code, &moment)?),
            None => text.push('%'),
        }
    }
    Ok(Value::from(text))
}

fn name(names: &[&'static str], at: i64) -> &'static str {
    names.get(at.max(0) as usize).copied().unwrap_or("???")
}

fn directive(code: char, moment: &[i64; 9]) -> PyResult<String> {
    let [year, month, day, hour, minute, second, weekday, year_day, _] = *moment;
    let hour12 = (hour + 11) % 12 + 1;
    Ok(match code {
        'Y' => format!("{year}"),
        'y' => format!("{:02}", year.rem_euclid(100)),
        'm' => format!("{month:02}"),
        'd' => format!("{day:02}"),
        'e' => format!("{day:2}"),
        'H' => format!("{hour:02}"),
        'I' => format!("{hour12:02}"),
        'M' => format!("{minute:02}"),
        'S' => format!("{second:02}"),
        'p' => if hour < 12 { "AM" } else { "PM" }.to_owned(),
        'A' => name(&DAYS, weekday).to_owned(),
        'a' => name(&DAYS, weekday).chars().take(3).collect(),
        'B' => name(&MONTHS, month - 1).to_owned(),
        'b' | 'h' => name(&MONTHS, month - 1).chars().take(3).collect(),
        'j' => format!("{year_day:03}"),
        'w' => format!("{}", (weekday + 1) % 7),
        'u' => format!("{}", weekday + 1),
        'F' => format!("{year}-{month:02}-{day:02}"),
        'T' | 'X' => format!("{hour:02}:{minute:02}:{second:02}"),
        'R' => format!("{hour:02}:{minute:02}"),
        'D' | 'x' => format!("{month:02}/{day:02}/{:02}", year.rem_euclid(100)),
        'c' => long_text(moment),
        'z' => "+0000".to_owned(),
        'Z' => "UTC".to_owned(),
        'n' => "\n".to_owned(),
        't' => "\t".to_owned(),
        '%' => "%".to_owned(),
        other => return Err(PyErr::not_implemented(format!("time.strftime() with %{other}"))),
    })
}

/// `Sun Nov 22 12:05:00 2026`.
fn long_text(moment: &[i64; 9]) -> String {
    let [year, month, day, hour, minute, second, weekday, ..] = *moment;
    let (weekday, month) = (&name(&DAYS, weekday)[..3], &name(&MONTHS, month - 1)[..3]);
    format!("{weekday} {month} {day:2} {hour:02}:{minute:02}:{second:02} {year}")
}

fn asctime(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let args = args.between("asctime", 0, 1)?;
    Ok(Value::from(long_text(&fields_argument(vm, args.first())?)))
}

fn ctime(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let seconds = match args.between("ctime", 0, 1)? {
        [seconds] if !seconds.is_none() => to_float(vm, seconds)?,
        _ => vm.world.unix_time(),
    };
    Ok(Value::from(long_text(&fields(seconds.floor() as i64))))
}
