//! Numbers the groups that equal keys form.

use tb_base::{Control, Result};
use tb_io::{Buffer, Column, Growing, NULL};

/// For each row the number of its group, `NULL` where a key is missing; for each group its first row.
#[derive(Debug)]
pub struct Groups {
    pub ids: Buffer<u32>,
    pub firsts: Vec<u32>,
}

/// Groups `rows` rows by their keys, numbered in the order of first appearance. Without keys all rows are one group.
pub fn group_ids(keys: &[&Column], rows: usize, control: &Control) -> Result<Groups> {
    let mut keys = keys.iter();
    let Some(first) = keys.next() else {
        return Ok(Groups { ids: vec![0; rows].into(), firsts: vec![0] });
    };
    let mut groups = by_column(first, control)?;
    for key in keys {
        let more = by_column(key, control)?;
        let width = more.firsts.len() as u64;
        let pair = |row: usize| {
            let (a, b) = (groups.ids[row], more.ids[row]);
            (a != NULL && b != NULL).then(|| u64::from(a) * width + u64::from(b))
        };
        groups = number(rows, pair, groups.firsts.len() as u64 * width, control)?;
    }
    Ok(groups)
}

fn by_column(column: &Column, control: &Control) -> Result<Groups> {
    let rows = column.len();
    match column {
        Column::Str(text) => {
            let bound = text.dictionary.len() as u64;
            let code = |row: usize| Some(text.codes[row]).filter(|code| *code != NULL);
            match text.dictionary.canonical() {
                None => number(rows, |row| code(row).map(u64::from), bound, control),
                Some(firsts) => {
                    number(rows, |row| code(row).map(|code| u64::from(firsts[code as usize])), bound, control)
                }
            }
        }
        Column::Bool(values) => number(rows, |row| Some(u64::from(values[row])), 2, control),
        Column::Int64(values) => by_int(values, control),
        Column::Datetime(_, values) => {
            number(rows, |row| (values[row] != i64::MIN).then_some(values[row] as u64), u64::MAX, control)
        }
        Column::Float64(values) => {
            // Adding zero makes one zero of both.
            number(
                rows,
                |row| (!values[row].is_nan()).then(|| (values[row] + 0.0).to_bits()),
                u64::MAX,
                control,
            )
        }
    }
}

fn by_int(values: &[i64], control: &Control) -> Result<Groups> {
    let low = values.iter().copied().min().unwrap_or(0);
    let high = values.iter().copied().max().unwrap_or(0);
    let range = (high.wrapping_sub(low) as u64).saturating_add(1);
    number(values.len(), |row| Some(values[row].wrapping_sub(low) as u64), range, control)
}

/// Numbers keys that are all below `bound`: through a table if that is small, else through hashing.
fn number(rows: usize, key: impl Fn(usize) -> Option<u64>, bound: u64, control: &Control) -> Result<Groups> {
    if bound <= (rows as u64 * 2).max(1 << 12) {
        let held = control.budget.reserve(bound as usize * 4)?;
        let mut table = vec![NULL; bound as usize];
        let groups = assign(rows, key, control, |key, next| {
            let slot = &mut table[key as usize];
            if *slot == NULL {
                *slot = next;
            }
            Ok(*slot)
        });
        drop(held);
        return groups;
    }
    let mut table = Hashed::default();
    assign(rows, key, control, |key, next| table.number(key, next, control))
}

#[inline(always)]
fn assign(
    rows: usize,
    key: impl Fn(usize) -> Option<u64>,
    control: &Control,
    mut number: impl FnMut(u64, u32) -> Result<u32>,
) -> Result<Groups> {
    let mut ids = Growing::with_capacity(&control.budget, rows)?;
    let mut firsts = Vec::new();
    for start in (0..rows).step_by(super::STRETCH) {
        control.interrupt.check()?;
        for row in start..rows.min(start + super::STRETCH) {
            let id = match key(row) {
                None => NULL,
                Some(key) => number(key, firsts.len() as u32)?,
            };
            if id as usize == firsts.len() {
                firsts.push(row as u32);
            }
            ids.push(id);
        }
    }
    Ok(Groups { ids: ids.finish(), firsts })
}

/// Open addressing from keys to numbers.
#[derive(Default)]
struct Hashed {
    slots: Vec<(u64, u32)>,
    len: usize,
}

impl Hashed {
    fn number(&mut self, key: u64, next: u32, control: &Control) -> Result<u32> {
        if self.len * 2 >= self.slots.len() {
            self.grow(control)?;
        }
        let at = self.find(key);
        if self.slots[at].1 == NULL {
            self.slots[at] = (key, next);
            self.len += 1;
        }
        Ok(self.slots[at].1)
    }

    fn find(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mixed = (key ^ key >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut at = (mixed >> 32) as usize & mask;
        while self.slots[at].1 != NULL && self.slots[at].0 != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self, control: &Control) -> Result<()> {
        let size = (self.slots.len() * 2).max(1024);
        control.budget.reserve(size * size_of::<(u64, u32)>()).map(drop)?;
        let old = std::mem::replace(&mut self.slots, vec![(0, NULL); size]);
        for (key, number) in old.into_iter().filter(|slot| slot.1 != NULL) {
            let at = self.find(key);
            self.slots[at] = (key, number);
        }
        Ok(())
    }
}
