//! How a lazy frame looks: Dask's structure table, as text and as HTML.

use super::expr::{Expr, Kind};
use super::step::Step;
use super::value::Value;
use crate::display::{dtype_name, escape};
use crate::{DType, Index, Level, Scalar, Series, Style, Table, series_text, table_text};
use std::collections::HashSet;
use std::sync::Arc;
use tb_io::Column;

impl Expr {
    /// Dask's `repr`.
    pub fn text(&self) -> String {
        let structure = self.structure();
        let style = Style { max_rows: 5, min_rows: 5, show_dimensions: false, ..Style::notebook() };
        match self.meta() {
            Value::Table(meta) if meta.names.is_empty() => {
                let text = format!("Empty Dask DataFrame Structure:\nnpartitions={}", self.partitions());
                format!("{text}\n{}", self.footer())
            }
            Value::Table(_) => {
                format!("Dask DataFrame Structure:\n{}\n{}", table_text(&structure, &style), self.footer())
            }
            Value::Series(series) => {
                let rows = Series::new(series.name.clone(), structure.index, structure.columns[0].clone());
                format!("Dask Series Structure:\n{}\n{}", series_text(&rows, &style, true), self.footer())
            }
            Value::Groups(_) => String::new(),
            Value::Scalar(scalar) => {
                format!("<dask_expr.expr.Scalar: expr={}, dtype={}>", self.formula(), scalar_dtype(scalar))
            }
        }
    }

    /// Dask's structure table for a page.
    pub fn html(&self) -> String {
        let structure = self.structure();
        let kind = if matches!(self.meta(), Value::Series(_)) { "Series" } else { "DataFrame" };
        let mut html = format!(
            "<div><strong>Dask {kind} Structure:</strong></div>\n<table border=\"1\" class=\"dataframe\">\n  <thead>\n"
        );
        let heads: String = structure.names.iter().map(|name| format!("<th>{}</th>", escape(name))).collect();
        let blanks = "<th></th>".repeat(structure.names.len());
        html += &format!("    <tr><th></th>{heads}</tr>\n");
        html += &format!(
            "    <tr><th>npartitions={}</th>{blanks}</tr>\n  </thead>\n  <tbody>\n",
            self.partitions()
        );
        let rows = structure.len();
        let shown: Vec<Option<usize>> = match rows {
            0..=5 => (0..rows).map(Some).collect(),
            _ => vec![Some(0), Some(1), None, Some(rows - 2), Some(rows - 1)],
        };
        for row in shown {
            let label = if row.is_some() { "" } else { "..." };
            let cell = |column: &Column| match (column, row) {
                (Column::Str(text), Some(row)) => text.get(row).unwrap_or("").to_string(),
                _ => "...".to_string(),
            };
            let cells: String = structure
                .columns
                .iter()
                .map(|column| format!("<td>{}</td>", escape(&cell(column))))
                .collect();
            html += &format!("    <tr><th>{label}</th>{cells}</tr>\n");
        }
        html + &format!("  </tbody>\n</table>\n<div>{}</div>", escape(&self.summary()))
    }

    /// A row for each end of a partition; the first says the types.
    fn structure(&self) -> Table {
        let rows = self.partitions() + 1;
        let schema = self.schema();
        let column = |dtype: &str| {
            Column::from_strs(std::iter::once(Some(dtype)).chain(std::iter::repeat_n(Some("..."), rows - 1)))
        };
        let columns = schema.iter().map(|(_, dtype)| column(&dtype_name(*dtype, true))).collect();
        let name: Arc<str> = Arc::from(format!("npartitions={}", self.partitions()));
        let labels = Column::from_strs(std::iter::repeat_n(Some(""), rows));
        let index = Index::Keys(vec![Level { name: Some(name), values: labels }]);
        Table { index, names: schema.into_iter().map(|(name, _)| name).collect(), columns }
    }

    fn footer(&self) -> String {
        format!("{}\nExpr={}", self.summary(), self.formula())
    }

    /// `Dask Name: getitem, 3 expressions`.
    fn summary(&self) -> String {
        let count = self.count();
        let plural = if count == 1 { "" } else { "s" };
        format!("Dask Name: {}, {count} expression{plural}", self.word())
    }

    /// The name without its hash, as an identifier: `read_csv`.
    pub fn word(&self) -> String {
        self.name().rsplit_once('-').map_or(&**self.name(), |(word, _)| word).replace('-', "_")
    }

    /// Different expressions in it.
    pub fn count(&self) -> usize {
        let mut seen = HashSet::new();
        let mut open = vec![self];
        while let Some(expr) = open.pop() {
            if seen.insert(Arc::clone(expr.name())) {
                open.extend(expr.inputs());
            }
        }
        seen.len()
    }

    /// What it computes, in a line of at most a few hundred letters.
    pub fn formula(&self) -> String {
        let short = |expr: &Expr| expr.name().rsplit_once('-').map_or("", |(_, hash)| &hash[..7]).to_string();
        self.formula_within(8, &short)
    }

    fn formula_within(&self, depth: usize, short: &dyn Fn(&Expr) -> String) -> String {
        if depth == 0 {
            return "…".to_string();
        }
        let inner = |expr: &Expr| expr.formula_within(depth - 1, short);
        match self.kind() {
            Kind::Read(reader) => {
                let class = if reader.label() == "read-csv" { "ReadCSV" } else { "ReadParquet" };
                format!("{class}({})", short(self))
            }
            Kind::Persisted(_) | Kind::Tasks(..) => format!("FromGraph({})", short(self)),
            Kind::Head(input, count) => format!("Head(frame={}, n={count})", inner(input)),
            Kind::Length(input) => format!("Len({})", inner(input)),
            Kind::Aggregate(input, grouping, _) if grouping.keys.is_empty() => {
                format!("{}.{}()", inner(input), grouping.agg.name())
            }
            Kind::Aggregate(input, grouping, _) => {
                let keys: Vec<String> = grouping.keys.iter().map(|key| format!("'{key}'")).collect();
                format!("{}.groupby({}).{}()", inner(input), keys.join(", "), grouping.agg.name())
            }
            Kind::Blockwise(step, inputs) => {
                step_formula(step, &inputs.iter().map(inner).collect::<Vec<_>>())
            }
        }
    }
}

fn scalar_dtype(scalar: &Scalar) -> String {
    let dtype = match scalar {
        Scalar::Int(_) => DType::Int64,
        Scalar::Float(_) | Scalar::Missing => DType::Float64,
        Scalar::Bool(_) => DType::Bool,
        Scalar::Str(_) => DType::Str,
        Scalar::Time(unit, _) => DType::Datetime(*unit),
    };
    dtype_name(dtype, true)
}

fn step_formula(step: &Step, inputs: &[String]) -> String {
    let (left, right) = (&inputs[0], inputs.get(1).map_or("", String::as_str));
    match step {
        Step::Column(name) => format!("{left}['{name}']"),
        Step::Select(names) => {
            let list: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
            format!("{left}[[{}]]", list.join(", "))
        }
        Step::Filter => format!("Filter(frame={left}, predicate={right})"),
        Step::Arith(op) => format!("({left} {} {right})", op.symbol()),
        Step::ArithScalar(op, scalar) => format!("({left} {} {})", op.symbol(), literal(scalar)),
        Step::ScalarArith(scalar, op) => format!("({} {} {left})", literal(scalar), op.symbol()),
        Step::Compare(op) => format!("({left} {} {right})", op.symbol()),
        Step::CompareScalar(op, scalar) => format!("({left} {} {})", op.symbol(), literal(scalar)),
        Step::Logic(op) => format!("({left} {} {right})", op.symbol()),
        Step::Invert => format!("~{left}"),
        Step::IsNull => format!("{left}.isna()"),
        Step::Assign(name) => format!("{left}.assign({name}={right})"),
    }
}

fn literal(scalar: &Scalar) -> String {
    match scalar {
        Scalar::Missing => "nan".to_string(),
        Scalar::Bool(value) => if *value { "True" } else { "False" }.to_string(),
        Scalar::Int(value) => value.to_string(),
        Scalar::Float(value) => format!("{value:?}"),
        Scalar::Str(text) => format!("'{text}'"),
        Scalar::Time(_, tick) => tick.to_string(),
    }
}
