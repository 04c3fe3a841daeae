//! Projection pushdown: readers read only the columns that are used by anybody.

use super::expr::{Expr, Kind};
use super::step::Step;
use super::value::Value;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use tb_base::{Control, Result};

/// Columns that are needed; `None`: all.
type Need = Option<BTreeSet<Arc<str>>>;

impl Expr {
    /// The same result with less reading.
    ///
    /// # Errors
    /// None that making the expression did not have.
    pub fn optimized(&self, control: &Control) -> Result<Expr> {
        Ok(optimize(std::slice::from_ref(self), control)?.remove(0))
    }
}

/// Several expressions at once: what they share is read once.
///
/// # Errors
/// None that making the expressions did not have.
pub fn optimize(exprs: &[Expr], control: &Control) -> Result<Vec<Expr>> {
    let mut needs = Needs::default();
    exprs.iter().for_each(|expr| needs.collect(expr, &None));
    let mut done = HashMap::new();
    exprs.iter().map(|expr| rewrite(expr, &needs.readers, &mut done, control)).collect()
}

#[derive(Default)]
struct Needs {
    readers: HashMap<Arc<str>, Need>,
    seen: HashSet<(Arc<str>, Need)>,
}

impl Needs {
    fn collect(&mut self, expr: &Expr, need: &Need) {
        if !self.seen.insert((Arc::clone(expr.name()), need.clone())) {
            return;
        }
        match expr.kind() {
            Kind::Read(_) => {
                let name = Arc::clone(expr.name());
                let known = self.readers.entry(name).or_insert_with(|| Some(BTreeSet::new()));
                match (known.as_mut(), need) {
                    (Some(known), Some(more)) => known.extend(more.iter().cloned()),
                    _ => *known = None,
                }
            }
            Kind::Persisted(_) | Kind::Tasks(..) => {}
            Kind::Blockwise(step, inputs) => {
                for (at, input) in inputs.iter().enumerate() {
                    self.collect(input, &need_of_input(step, at, need));
                }
            }
            Kind::Head(input, _) => self.collect(input, need),
            Kind::Length(input) => self.collect(input, &Some(BTreeSet::new())),
            Kind::Aggregate(input, grouping, _) => {
                let columns =
                    matches!(input.meta(), Value::Table(_)).then(|| grouping.columns().cloned().collect());
                self.collect(input, &columns);
            }
        }
    }
}

fn need_of_input(step: &Step, at: usize, need: &Need) -> Need {
    match (step, at) {
        (Step::Column(name), _) => Some(BTreeSet::from([Arc::clone(name)])),
        (Step::Select(names), _) => Some(names.iter().cloned().collect()),
        (Step::Filter, 0) => need.clone(),
        (Step::Assign(name), 0) => need.clone().map(|mut need| {
            need.remove(name);
            need
        }),
        _ => None,
    }
}

fn rewrite(
    expr: &Expr,
    readers: &HashMap<Arc<str>, Need>,
    done: &mut HashMap<Arc<str>, Expr>,
    control: &Control,
) -> Result<Expr> {
    if let Some(rewritten) = done.get(expr.name()) {
        return Ok(rewritten.clone());
    }
    let mut input = |input: &Expr| rewrite(input, readers, done, control);
    let kind = match expr.kind() {
        Kind::Persisted(_) | Kind::Tasks(..) => return Ok(expr.clone()),
        Kind::Read(reader) => match readers.get(expr.name()) {
            Some(Some(need)) => Kind::Read(reader.project(|name| need.contains(name))),
            _ => return Ok(expr.clone()),
        },
        Kind::Blockwise(step, inputs) => {
            Kind::Blockwise(step.clone(), inputs.iter().map(input).collect::<Result<_>>()?)
        }
        Kind::Head(of, count) => Kind::Head(input(of)?, *count),
        Kind::Length(of) => Kind::Length(input(of)?),
        Kind::Aggregate(of, grouping, finish) => Kind::Aggregate(input(of)?, grouping.clone(), *finish),
    };
    let rewritten = Expr::new(kind, control)?;
    done.insert(Arc::clone(expr.name()), rewritten.clone());
    Ok(rewritten)
}
