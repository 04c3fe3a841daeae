//! Expressions: how they are made, and what is known of them before anything is computed.

use super::reader::{Reader, RowGroups};
use super::step::Step;
use super::tree::prefix;
use super::value::{Finish, Value};
use crate::{Agg, Grouping, Scalar, Table};
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use tb_base::{Control, Error, Result};
use tb_graph::{Datum, Graph};
use tb_io::csv::CsvOptions;
use tb_io::{DType, Source};

/// A table, series or number that will be computed. Cloning is cheap.
#[derive(Clone)]
pub struct Expr(Arc<Node>);

struct Node {
    kind: Kind,
    name: Arc<str>,
    meta: Value,
    partitions: usize,
}

/// What an expression does with which inputs.
#[derive(Debug, Clone)]
pub(super) enum Kind {
    Read(Reader),
    /// Partitions that are in memory.
    Persisted(Arc<[Datum]>),
    /// Partitions that tasks of somebody else make, and a partition without rows.
    Tasks(Arc<Graph>, Value),
    Blockwise(Step, Vec<Expr>),
    Head(Expr, i64),
    Length(Expr),
    Aggregate(Expr, Grouping, Finish),
}

impl fmt::Debug for Expr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.name)
    }
}

impl Expr {
    /// `dd.read_csv`: one partition for each block of each file.
    ///
    /// # Errors
    /// What reading the head of the first file raises.
    pub fn read_csv(
        sources: &[Arc<dyn Source>],
        options: CsvOptions,
        blocksize: Option<u64>,
        control: &Control,
    ) -> Result<Self> {
        Expr::new(Kind::Read(Reader::csv(sources, options, blocksize, control)?), control)
    }

    /// `dd.read_parquet`.
    ///
    /// # Errors
    /// What opening the files raises.
    pub fn read_parquet(
        sources: &[Arc<dyn Source>],
        columns: Option<&[Arc<str>]>,
        row_groups: RowGroups,
        control: &Control,
    ) -> Result<Self> {
        Expr::new(Kind::Read(Reader::parquet(sources, columns, row_groups, control)?), control)
    }

    /// A frame whose partitions are the outputs of a graph; `meta` is one of them, with or without rows.
    ///
    /// # Errors
    /// `Value` if there is no partition.
    pub fn from_tasks(graph: Graph, meta: &Value, control: &Control) -> Result<Self> {
        if graph.outputs.is_empty() {
            return Err(Error::value("Must supply at least one delayed object"));
        }
        Expr::new(Kind::Tasks(Arc::new(graph), meta.head(0)), control)
    }

    /// What this expression is once its partitions have been computed.
    ///
    /// # Errors
    /// `Value` if there is no partition.
    pub fn persisted(&self, partitions: Vec<Datum>, control: &Control) -> Result<Self> {
        if partitions.is_empty() {
            return Err(Error::value("nothing to persist"));
        }
        let node = Node {
            name: Arc::clone(&self.0.name),
            meta: self.0.meta.clone(),
            partitions: partitions.len(),
            kind: Kind::Persisted(partitions.into()),
        };
        control.interrupt.check()?;
        Ok(Expr(Arc::new(node)))
    }

    /// One operation on each partition.
    ///
    /// # Errors
    /// pandas' errors for columns and types that do not fit; `NotImplemented` if the partitions do not match.
    pub fn step(step: Step, inputs: &[&Expr], control: &Control) -> Result<Self> {
        Expr::new(Kind::Blockwise(step, inputs.iter().map(|input| (*input).clone()).collect()), control)
    }

    pub fn head(&self, count: i64, control: &Control) -> Result<Self> {
        Expr::new(Kind::Head(self.clone(), count), control)
    }

    pub fn length(&self, control: &Control) -> Result<Self> {
        Expr::new(Kind::Length(self.clone()), control)
    }

    /// A group-by, as a series of its only value column or as a table.
    pub fn group(&self, grouping: Grouping, as_series: bool, control: &Control) -> Result<Self> {
        let finish = if as_series { Finish::Series } else { Finish::Table };
        Expr::new(Kind::Aggregate(self.clone(), grouping, finish), control)
    }

    /// `series.mean()` and the like: one number; of a frame, one for each column.
    pub fn reduce(&self, agg: Agg, control: &Control) -> Result<Self> {
        let (values, finish) = match &self.0.meta {
            Value::Table(table) => (table.names.clone(), Finish::Columns),
            Value::Series(series) => {
                if series.values.dtype() == DType::Str && agg.needs_numbers() {
                    series.reduce(agg, control)?;
                }
                (vec![series.name.clone().unwrap_or_else(|| "0".into())], Finish::Scalar)
            }
            Value::Groups(_) | Value::Scalar(_) => {
                return Err(Error::type_error("a number has nothing to reduce"));
            }
        };
        Expr::new(Kind::Aggregate(self.clone(), Grouping::new(Vec::new(), values, agg), finish), control)
    }

    pub fn value_counts(&self, control: &Control) -> Result<Self> {
        let Value::Series(series) = &self.0.meta else {
            return Err(Error::not_implemented("value_counts() of a frame is not supported"));
        };
        let key = series.name.clone().unwrap_or_else(|| "0".into());
        let grouping = Grouping::new(vec![key], Vec::new(), Agg::Size);
        Expr::new(Kind::Aggregate(self.clone(), grouping, Finish::Counts), control)
    }

    pub(super) fn new(kind: Kind, control: &Control) -> Result<Self> {
        let meta = meta_of(&kind, control)?;
        let partitions = partitions_of(&kind)?;
        let name = Arc::from(format!("{}-{:032x}", prefix_of(&kind), token(&kind)));
        Ok(Expr(Arc::new(Node { kind, name, meta, partitions })))
    }

    pub(super) fn kind(&self) -> &Kind {
        &self.0.kind
    }

    /// Its name, a hash of its content behind a word: `getitem-0b1c…`.
    pub fn name(&self) -> &Arc<str> {
        &self.0.name
    }

    /// What it is, without rows.
    pub fn meta(&self) -> &Value {
        &self.0.meta
    }

    pub fn partitions(&self) -> usize {
        self.0.partitions
    }

    /// Names and types of its columns.
    pub fn schema(&self) -> Vec<(Arc<str>, DType)> {
        let named = |table: &Table| table.names.iter().cloned().zip(table.dtypes()).collect();
        match &self.0.meta {
            Value::Table(table) => named(table),
            Value::Series(series) => {
                vec![(series.name.clone().unwrap_or_else(|| "".into()), series.values.dtype())]
            }
            Value::Groups(_) | Value::Scalar(_) => Vec::new(),
        }
    }

    pub(super) fn inputs(&self) -> Vec<&Expr> {
        match &self.0.kind {
            Kind::Read(_) | Kind::Persisted(_) | Kind::Tasks(..) => Vec::new(),
            Kind::Blockwise(_, inputs) => inputs.iter().collect(),
            Kind::Head(input, _) | Kind::Length(input) | Kind::Aggregate(input, ..) => vec![input],
        }
    }
}

fn meta_of(kind: &Kind, control: &Control) -> Result<Value> {
    match kind {
        Kind::Read(reader) => Ok(Value::Table(reader.meta()?)),
        Kind::Persisted(parts) => Ok(Value::from_datum(&parts[0])?.head(0)),
        Kind::Tasks(_, meta) => Ok(meta.head(0)),
        Kind::Blockwise(step, inputs) => {
            let metas: Vec<Value> = inputs.iter().map(|input| input.0.meta.clone()).collect();
            step.apply(&metas, control)
        }
        Kind::Head(input, _) => Ok(input.0.meta.clone()),
        Kind::Length(_) => Ok(Value::Scalar(Scalar::Int(0))),
        Kind::Aggregate(input, grouping, finish) => {
            let table = input.0.meta.clone().into_table()?;
            if let (Finish::Scalar, [column]) = (*finish, &table.columns[..]) {
                return Ok(Value::Scalar(some_value(grouping.agg.dtype(column.dtype())?)));
            }
            let state = grouping.partial(&table, control)?;
            finish.apply(grouping, &state, control)
        }
    }
}

/// A value that stands for those of a type.
fn some_value(dtype: DType) -> Scalar {
    match dtype {
        DType::Int64 => Scalar::Int(1),
        DType::Float64 => Scalar::Float(1.0),
        DType::Bool => Scalar::Bool(true),
        DType::Str => Scalar::Str("".into()),
        DType::Datetime(unit) => Scalar::Time(unit, 0),
    }
}

fn partitions_of(kind: &Kind) -> Result<usize> {
    match kind {
        Kind::Read(reader) => Ok(reader.partitions()),
        Kind::Persisted(parts) => Ok(parts.len()),
        Kind::Tasks(graph, _) => Ok(graph.outputs.len()),
        Kind::Head(..) | Kind::Length(_) | Kind::Aggregate(..) => Ok(1),
        Kind::Blockwise(_, inputs) => {
            let is_scalar = |input: &&Expr| matches!(input.0.meta, Value::Scalar(_));
            let mut counts = inputs.iter().filter(|input| !is_scalar(input)).map(Expr::partitions);
            let first = counts.next().unwrap_or(1);
            match counts.find(|count| *count != first) {
                None => Ok(first),
                Some(other) => Err(Error::not_implemented(format!(
                    "operations on collections with {first} and {other} partitions are not supported"
                ))),
            }
        }
    }
}

/// The word in front of the hash.
fn prefix_of(kind: &Kind) -> String {
    match kind {
        Kind::Read(reader) => reader.label().to_string(),
        Kind::Persisted(_) => "frompandas".to_string(),
        Kind::Tasks(..) => "from-delayed".to_string(),
        Kind::Blockwise(step, _) => step.label().to_string(),
        Kind::Head(..) => "head".to_string(),
        Kind::Length(_) => "len".to_string(),
        Kind::Aggregate(_, grouping, finish) => prefix(grouping, *finish),
    }
}

/// Inputs count by their names, so the hash of a chain takes no longer than its last link.
fn token(kind: &Kind) -> u128 {
    let text = match kind {
        Kind::Read(reader) => reader.token(),
        Kind::Persisted(parts) => format!("{:p}", parts.as_ptr()),
        Kind::Tasks(graph, _) => format!("{:p}", Arc::as_ptr(graph)),
        other => format!("{other:?}"),
    };
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, &text).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}
