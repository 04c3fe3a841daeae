//! `csv`: cutting lines into fields and joining fields to lines, natively; readers and writers are in python/csv.py.

use tb_python::native::Args;
use tb_python::object::Module;
use tb_python::{PyErr, PyResult, Sym, Value, Vm};

pub(crate) fn natives(_: &mut Vm, module: &Module) -> PyResult<()> {
    module.function("_read_line", read_line);
    module.function("_finish", finish);
    module.function("_join", join);
    Ok(())
}

fn error(vm: &mut Vm, text: &str) -> PyErr {
    let made = (|| {
        let module = vm.import("csv")?;
        let class = module.namespace.get(Sym::new("Error")).unwrap_or(Value::None);
        vm.call(&class, &[Value::from(text)])
    })();
    match made {
        Ok(value) => PyErr::from_value(&value).unwrap_or_else(|| PyErr::value_error(text)),
        Err(err) => err,
    }
}

/// How lines are read.
struct Style {
    delimiter: char,
    quote: Option<char>,
    escape: Option<char>,
    double_quote: bool,
    skip_space: bool,
    numeric: bool,
    strict: bool,
}

impl Style {
    fn new(vm: &mut Vm, plain: &Value) -> PyResult<Style> {
        let parts = vm.collect(plain)?;
        let [delimiter, quote, escape, double, skip, numeric, strict] = &parts[..] else {
            return Err(PyErr::type_error("malformed dialect"));
        };
        Ok(Style {
            delimiter: one(delimiter).unwrap_or(','),
            quote: one(quote),
            escape: one(escape),
            double_quote: vm.truthy(double)?,
            skip_space: vm.truthy(skip)?,
            numeric: vm.truthy(numeric)?,
            strict: vm.truthy(strict)?,
        })
    }
}

fn one(value: &Value) -> Option<char> {
    value.as_str().and_then(|text| text.chars().next())
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    RowStart,
    FieldStart,
    Plain,
    Quoted,
    /// Behind a quote inside a quoted field.
    QuoteInQuoted,
    Escape,
    EscapeInQuoted,
    /// Behind a line end.
    End,
}

/// A row that is being read.
struct Row {
    fields: Vec<Value>,
    field: String,
    /// The field was not quoted: with QUOTE_NONNUMERIC it is a number.
    numeric: bool,
}

impl Row {
    fn save(&mut self, style: &Style) -> PyResult<()> {
        let text = std::mem::take(&mut self.field);
        let numeric = std::mem::take(&mut self.numeric) && style.numeric;
        self.fields.push(match numeric {
            false => Value::from(text),
            true => match text.trim().parse::<f64>() {
                Ok(number) => Value::Float(number),
                Err(_) => {
                    let text = format!("could not convert string to float: '{text}'");
                    return Err(PyErr::value_error(text));
                }
            },
        });
        Ok(())
    }
}

/// `_read_line(line, pending, style, limit)`: the row, or what is pending if a quoted field goes on in the next line.
fn read_line(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [line, pending, plain, limit] = args.exact("_read_line")?;
    let style = Style::new(vm, plain)?;
    let limit = usize::try_from(vm.index(limit)?).unwrap_or(usize::MAX);
    let mut row = Row { fields: Vec::new(), field: String::new(), numeric: false };
    let mut state = State::RowStart;
    if let Value::Tuple(parts) = pending {
        row.fields = vm.collect(&parts[0])?;
        row.field = parts[1].as_str().unwrap_or_default().to_owned();
        state = State::Quoted;
    }
    let mut count = 0_usize;
    for c in line.as_str().unwrap_or_default().chars() {
        state = step(vm, &style, &mut row, state, c)?;
        count += 1;
        if row.field.len() > limit && row.field.chars().count() > limit {
            return Err(error(vm, &format!("field larger than field limit ({limit})")));
        }
        if count.is_multiple_of(1 << 16) {
            vm.poll()?;
        }
    }
    match state {
        State::RowStart | State::End => {}
        State::Quoted => return Ok(Value::tuple([Value::list(row.fields), Value::from(row.field)])),
        State::EscapeInQuoted => {
            row.field.push('\n');
            return Ok(Value::tuple([Value::list(row.fields), Value::from(row.field)]));
        }
        State::Escape => {
            row.field.push('\n');
            row.save(&style)?;
        }
        _ => row.save(&style)?,
    }
    Ok(Value::list(row.fields))
}

/// One character more.
fn step(vm: &mut Vm, style: &Style, row: &mut Row, state: State, c: char) -> PyResult<State> {
    let line_end = matches!(c, '\n' | '\r');
    Ok(match state {
        State::RowStart if line_end => State::End,
        State::RowStart | State::FieldStart => {
            if line_end {
                row.save(style)?;
                State::End
            } else if Some(c) == style.quote {
                State::Quoted
            } else if Some(c) == style.escape {
                State::Escape
            } else if c == ' ' && style.skip_space {
                State::FieldStart
            } else if c == style.delimiter {
                row.save(style)?;
                State::FieldStart
            } else {
                row.numeric = true;
                row.field.push(c);
                State::Plain
            }
        }
        State::Escape => {
            row.field.push(c);
            State::Plain
        }
        State::EscapeInQuoted => {
            row.field.push(c);
            State::Quoted
        }
        State::Plain => plain_step(style, row, c)?,
        State::Quoted => {
            if Some(c) == style.escape {
                State::EscapeInQuoted
            } else if Some(c) == style.quote {
                if style.double_quote { State::QuoteInQuoted } else { State::Plain }
            } else {
                row.field.push(c);
                State::Quoted
            }
        }
        State::QuoteInQuoted => {
            if Some(c) == style.quote {
                row.field.push(c);
                State::Quoted
            } else if c == style.delimiter || line_end {
                plain_step(style, row, c)?
            } else if style.strict {
                let quote = style.quote.unwrap_or('"');
                let text = format!("'{}' expected after '{quote}'", style.delimiter);
                return Err(error(vm, &text));
            } else {
                row.field.push(c);
                State::Plain
            }
        }
        State::End if line_end => State::End,
        State::End => {
            let text = "new-line character seen in unquoted field - do you need to open the file in \
                        universal-newline mode?";
            return Err(error(vm, text));
        }
    })
}

fn plain_step(style: &Style, row: &mut Row, c: char) -> PyResult<State> {
    Ok(if matches!(c, '\n' | '\r') {
        row.save(style)?;
        State::End
    } else if Some(c) == style.escape {
        State::Escape
    } else if c == style.delimiter {
        row.save(style)?;
        State::FieldStart
    } else {
        row.field.push(c);
        State::Plain
    })
}

/// `_finish(pending, style)`: the row when the file ends inside a quoted field.
fn finish(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [pending, _] = args.exact("_finish")?;
    let parts = vm.collect(pending)?;
    let mut fields = vm.collect(&parts[0])?;
    fields.push(parts[1].clone());
    Ok(Value::list(fields))
}

/// `_join(fields, style)`: a line.
fn join(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [fields, plain] = args.exact("_join")?;
    let (fields, parts) = (vm.collect(fields)?, vm.collect(plain)?);
    let [delimiter, quote, escape, double, end, quoting] = &parts[..] else {
        return Err(PyErr::type_error("malformed dialect"));
    };
    let writer = Writer {
        delimiter: one(delimiter).unwrap_or(','),
        quote: one(quote),
        escape: one(escape),
        double_quote: vm.truthy(double)?,
        end: end.as_str().unwrap_or("\r\n").to_owned(),
        quoting: vm.index(quoting)?,
    };
    let mut line = String::new();
    for (i, field) in fields.iter().enumerate() {
        if i > 0 {
            line.push(writer.delimiter);
        }
        writer.field(vm, field, fields.len() == 1, &mut line)?;
    }
    line.push_str(&writer.end);
    Ok(Value::from(line))
}

/// How lines are written.
struct Writer {
    delimiter: char,
    quote: Option<char>,
    escape: Option<char>,
    double_quote: bool,
    end: String,
    quoting: i64,
}

const QUOTE_ALL: i64 = 1;
const QUOTE_NONNUMERIC: i64 = 2;
const QUOTE_NONE: i64 = 3;

impl Writer {
    fn field(&self, vm: &mut Vm, field: &Value, alone: bool, line: &mut String) -> PyResult<()> {
        let text = match field {
            Value::None => String::new(),
            other => vm.str(other)?.as_str().to_owned(),
        };
        let number =
            matches!(field.unwrap_base(), Value::Int(_) | Value::Big(_) | Value::Float(_) | Value::Bool(_));
        let special = |c: char| {
            c == self.delimiter
                || Some(c) == self.quote
                || Some(c) == self.escape
                || c == '\n'
                || c == '\r'
                || self.end.contains(c)
        };
        let mut quoted = match self.quoting {
            QUOTE_ALL => true,
            QUOTE_NONNUMERIC => !number,
            QUOTE_NONE => false,
            _ => text.chars().any(|c| special(c) && (self.double_quote || Some(c) != self.quote)),
        };
        if alone && text.is_empty() {
            if self.quoting == QUOTE_NONE {
                return Err(error(vm, "single empty field record must be quoted"));
            }
            quoted = true;
        }
        let quote = self.quote.unwrap_or('"');
        if quoted {
            line.push(quote);
        }
        for c in text.chars() {
            let is_quote = Some(c) == self.quote;
            if quoted && is_quote && self.double_quote {
                line.push(quote);
            } else if special(c) && (!quoted || is_quote || Some(c) == self.escape) {
                match self.escape {
                    Some(escape) => line.push(escape),
                    None => return Err(error(vm, "need to escape, but no escapechar set")),
                }
            }
            line.push(c);
        }
        if quoted {
            line.push(quote);
        }
        Ok(())
    }
}
