//! The matcher: backtracking over the program with a stack of its own, so that deep matches end in an error and not
//! in a crash, and every few thousand steps the interrupt is looked at.

use super::class::{is_word, variants};
use super::node::{Place, RepeatKind, UNLIMITED};
use super::program::{Instr, One, Pc, Program, Units};
use tb_python::{PyResult, Vm};

/// Steps between two looks at the interrupt.
const POLL_STEPS: u32 = 1 << 15;
/// How many ways back are kept before the budget is asked again.
const STACK_STEP: usize = 1 << 16;
/// A place of a group that has not matched.
pub(super) const NOWHERE: usize = usize::MAX;

/// What to do when the way fails that is being tried.
enum Back {
    /// Try another way.
    Way {
        pc: Pc,
        at: usize,
    },
    /// One character less of a greedy repetition, down to `least`.
    Less {
        pc: Pc,
        at: usize,
        least: usize,
    },
    /// One character more of a lazy repetition.
    More {
        pc: Pc,
        at: usize,
        left: u32,
    },
    Slot {
        slot: usize,
        old: usize,
    },
    LastGroup(usize),
    Counter {
        counter: usize,
        rounds: u32,
        at: usize,
    },
}

#[derive(Clone, Copy)]
struct Counter {
    rounds: u32,
    /// Where the round that is running began.
    at: usize,
}

/// What is asked of a match.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Goal {
    Anywhere,
    /// It must begin at the start.
    Here,
    /// It must begin at the start and reach the end.
    Whole,
}

pub(super) struct Matcher<'a> {
    program: &'a Program,
    /// The text up to the end of the search.
    text: &'a [u8],
    units: Units,
    /// Start and end of each group, the whole match first.
    pub slots: Vec<usize>,
    /// The group that was closed last, 0 if none was.
    pub last_group: usize,
    counters: Vec<Counter>,
    stack: Vec<Back>,
    steps: u32,
    whole: bool,
    /// A match may not end here: it would be empty, right behind the one before.
    barred: usize,
}

impl<'a> Matcher<'a> {
    pub fn new(program: &'a Program, text: &'a [u8], units: Units) -> Self {
        Matcher {
            program,
            text,
            units,
            slots: vec![NOWHERE; (program.groups + 1) * 2],
            last_group: 0,
            counters: vec![Counter { rounds: 0, at: NOWHERE }; program.counters],
            stack: Vec::new(),
            steps: 0,
            whole: false,
            barred: NOWHERE,
        }
    }

    /// Searches from `start` on. `bar_empty`: a match at `start` may not be empty.
    pub fn find(&mut self, vm: &mut Vm, start: usize, goal: Goal, bar_empty: bool) -> PyResult<bool> {
        self.whole = goal == Goal::Whole;
        self.barred = if bar_empty { start } else { NOWHERE };
        let mut at = start;
        loop {
            if goal == Goal::Anywhere {
                match self.candidate(at) {
                    Some(found) => at = found,
                    None => return Ok(false),
                }
            }
            if let Some(end) = self.attempt(vm, at)? {
                (self.slots[0], self.slots[1]) = (at, end);
                return Ok(true);
            }
            if goal != Goal::Anywhere || at >= self.text.len() || self.program.anchored {
                return Ok(false);
            }
            at = self.after(at);
        }
    }

    /// The next place where a match can begin at all.
    fn candidate(&self, at: usize) -> Option<usize> {
        if self.program.anchored {
            return (at == 0).then_some(0);
        }
        let rest = &self.text[at..];
        if self.program.prefix.len() > 1 {
            return memchr::memmem::find(rest, &self.program.prefix).map(|found| at + found);
        }
        if let [byte] = &*self.program.prefix {
            return memchr::memchr(*byte, rest).map(|found| at + found);
        }
        match &self.program.first {
            Some(first) => rest.iter().position(|byte| first[usize::from(*byte)]).map(|found| at + found),
            None => Some(at),
        }
    }

    fn attempt(&mut self, vm: &mut Vm, at: usize) -> PyResult<Option<usize>> {
        self.slots.fill(NOWHERE);
        self.last_group = 0;
        self.stack.clear();
        self.run(vm, 0, at)
    }

    /// Behind the character at `at`.
    #[inline]
    fn after(&self, at: usize) -> usize {
        match self.units {
            Units::Bytes => at + 1,
            Units::Utf8 => at + width(self.text[at]),
        }
    }

    /// The start of the character before `at`.
    #[inline]
    fn before(&self, at: usize) -> usize {
        let mut at = at - 1;
        if self.units == Units::Utf8 {
            while at > 0 && self.text[at] & 0xc0 == 0x80 {
                at -= 1;
            }
        }
        at
    }

    fn char_at(&self, at: usize) -> Option<char> {
        let first = *self.text.get(at)?;
        if first < 0x80 || self.units == Units::Bytes {
            return Some(char::from(first));
        }
        Some(decode(&self.text[at..]))
    }

    fn char_before(&self, at: usize) -> Option<char> {
        if at == 0 { None } else { self.char_at(self.before(at)) }
    }

    /// Behind the character at `at`, if it is the one.
    #[inline(always)]
    fn step(&self, one: &One, at: usize) -> Option<usize> {
        let byte = *self.text.get(at)?;
        match one {
            One::Byte(wanted) => (byte == *wanted).then_some(at + 1),
            One::Class(class) if byte < 0x80 || self.units == Units::Bytes => {
                class.contains_low(byte).then_some(at + 1)
            }
            One::Class(class) => class.contains(decode(&self.text[at..])).then(|| at + width(byte)),
            One::Char(c) => (byte >= 0x80 && decode(&self.text[at..]) == *c).then(|| at + width(byte)),
        }
    }

    /// Runs from `pc` to the end of the match, or to `Accept`; where it ended, or `None`.
    /// What it leaves on the stack are the ways that were not tried.
    fn run(&mut self, vm: &mut Vm, pc: Pc, at: usize) -> PyResult<Option<usize>> {
        let base = self.stack.len();
        let (mut pc, mut at) = (pc, at);
        loop {
            self.steps += 1;
            if self.steps >= POLL_STEPS {
                self.steps = 0;
                vm.poll()?;
            }
            let next = match &self.program.code[pc as usize] {
                Instr::One(one) => self.step(one, at).map(|end| (pc + 1, end)),
                Instr::Literal(bytes) => {
                    self.text[at..].starts_with(bytes).then(|| (pc + 1, at + bytes.len()))
                }
                Instr::Jump(to) => Some((*to, at)),
                Instr::Split(first, second) => {
                    self.push(vm, Back::Way { pc: *second, at })?;
                    Some((*first, at))
                }
                Instr::Save(slot) => {
                    self.save(vm, *slot, at)?;
                    Some((pc + 1, at))
                }
                Instr::RepeatOne { one, min, max, kind } => {
                    self.repeat_one(vm, pc, one, (*min, *max), *kind, at)?
                }
                Instr::LoopStart(counter) => {
                    self.set_counter(vm, *counter, Counter { rounds: 0, at: NOWHERE })?;
                    Some((pc + 1, at))
                }
                Instr::Loop { counter, min, max, greedy, body } => {
                    self.next_round(vm, *counter, (*min, *max), *greedy, (*body, pc + 1), at)?
                }
                Instr::At(place) => self.is_at(*place, at).then_some((pc + 1, at)),
                Instr::Look { ahead, negative, width, end } => {
                    self.look(vm, (*ahead, *negative, *width), (pc + 1, *end), at)?
                }
                Instr::Atomic { end } => {
                    let mark = self.stack.len();
                    let found = self.run(vm, pc + 1, at)?;
                    self.forget_ways(mark);
                    found.map(|found| (*end, found))
                }
                Instr::Backref { group, ignore_case } => {
                    self.backref(*group, *ignore_case, at).map(|end| (pc + 1, end))
                }
                Instr::IfGroup { group, no } => {
                    let matched = self.slots.get(group * 2 + 1).is_some_and(|end| *end != NOWHERE);
                    Some((if matched { pc + 1 } else { *no }, at))
                }
                Instr::Accept => return Ok(Some(at)),
                Instr::Match => {
                    let fits = (!self.whole || at == self.text.len()) && at != self.barred;
                    if fits {
                        return Ok(Some(at));
                    }
                    None
                }
                Instr::Fail => None,
            };
            match next.or_else(|| self.backtrack(base)) {
                Some(next) => (pc, at) = next,
                None => return Ok(None),
            }
        }
    }

    fn push(&mut self, vm: &mut Vm, back: Back) -> PyResult<()> {
        // Asking the budget costs more than a whole short match: so not for the first ones.
        let count = self.stack.len();
        if count > 0 && count.is_multiple_of(STACK_STEP) {
            vm.check_alloc((count + STACK_STEP) * size_of::<Back>())?;
        }
        self.stack.push(back);
        Ok(())
    }

    fn save(&mut self, vm: &mut Vm, slot: usize, at: usize) -> PyResult<()> {
        let old = std::mem::replace(&mut self.slots[slot], at);
        self.push(vm, Back::Slot { slot, old })?;
        if slot % 2 == 1 {
            let old = std::mem::replace(&mut self.last_group, slot / 2);
            self.push(vm, Back::LastGroup(old))?;
        }
        Ok(())
    }

    fn set_counter(&mut self, vm: &mut Vm, counter: usize, new: Counter) -> PyResult<()> {
        let old = std::mem::replace(&mut self.counters[counter], new);
        self.push(vm, Back::Counter { counter, rounds: old.rounds, at: old.at })
    }

    /// Undoes what was done since the last choice above `base`, and takes its next way.
    fn backtrack(&mut self, base: usize) -> Option<(Pc, usize)> {
        while self.stack.len() > base {
            match self.stack.pop()? {
                Back::Way { pc, at } => return Some((pc, at)),
                Back::Less { pc, at, least } => {
                    let Some(at) = self.shorter(pc, at, least) else { continue };
                    if at > least {
                        self.stack.push(Back::Less { pc, at, least });
                    }
                    return Some((pc + 1, at));
                }
                Back::More { pc, at, left } => {
                    let Instr::RepeatOne { one, .. } = &self.program.code[pc as usize] else { continue };
                    if let Some(end) = self.step(one, at) {
                        if left > 1 {
                            let left = if left == UNLIMITED { left } else { left - 1 };
                            self.stack.push(Back::More { pc, at: end, left });
                        }
                        return Some((pc + 1, end));
                    }
                }
                Back::Slot { slot, old } => self.slots[slot] = old,
                Back::LastGroup(old) => self.last_group = old,
                Back::Counter { counter, rounds, at } => self.counters[counter] = Counter { rounds, at },
            }
        }
        None
    }

    /// The next place, going back from `at`, where what follows the repetition can begin.
    fn shorter(&mut self, pc: Pc, mut at: usize, least: usize) -> Option<usize> {
        let wanted = self.byte_behind(pc);
        loop {
            at = self.before(at);
            self.steps += 1;
            if wanted.is_none_or(|byte| self.text.get(at) == Some(&byte)) {
                return Some(at);
            }
            if at <= least {
                return None;
            }
        }
    }

    /// The byte that must come behind the instruction, if it is one certain byte.
    fn byte_behind(&self, pc: Pc) -> Option<u8> {
        let rest = &self.program.code[pc as usize + 1..];
        match rest.iter().find(|instr| !matches!(instr, Instr::Save(_)))? {
            Instr::One(One::Byte(byte)) => Some(*byte),
            Instr::Literal(bytes) => bytes.first().copied(),
            _ => None,
        }
    }

    /// Drops the ways above `mark`, but keeps what undoes changes.
    fn forget_ways(&mut self, mark: usize) {
        let kept = self.stack.split_off(mark);
        let undo =
            |back: &Back| matches!(back, Back::Slot { .. } | Back::LastGroup(_) | Back::Counter { .. });
        self.stack.extend(kept.into_iter().filter(undo));
    }

    /// Undoes everything above `mark`.
    fn undo(&mut self, mark: usize) {
        while self.stack.len() > mark {
            match self.stack.pop() {
                Some(Back::Slot { slot, old }) => self.slots[slot] = old,
                Some(Back::LastGroup(old)) => self.last_group = old,
                Some(Back::Counter { counter, rounds, at }) => {
                    self.counters[counter] = Counter { rounds, at }
                }
                _ => {}
            }
        }
    }

    fn repeat_one(
        &mut self,
        vm: &mut Vm,
        pc: Pc,
        one: &One,
        (min, max): (u32, u32),
        kind: RepeatKind,
        start: usize,
    ) -> PyResult<Option<(Pc, usize)>> {
        let mut at = start;
        for _ in 0..min {
            match self.step(one, at) {
                Some(end) => at = end,
                None => return Ok(None),
            }
        }
        if kind == RepeatKind::Lazy {
            if max > min {
                let left = if max == UNLIMITED { UNLIMITED } else { max - min };
                self.push(vm, Back::More { pc, at, left })?;
            }
            return Ok(Some((pc + 1, at)));
        }
        let least = at;
        let mut left = max - min;
        while left > 0
            && let Some(end) = self.step(one, at)
        {
            at = end;
            if max != UNLIMITED {
                left -= 1;
            }
        }
        // Characters are steps too: a long text must not keep Stop waiting.
        self.steps = self.steps.saturating_add(((at - start) / 8) as u32);
        if kind == RepeatKind::Greedy && at > least {
            self.push(vm, Back::Less { pc, at, least })?;
        }
        Ok(Some((pc + 1, at)))
    }

    fn next_round(
        &mut self,
        vm: &mut Vm,
        counter: usize,
        (min, max): (u32, u32),
        greedy: bool,
        (body, end): (Pc, Pc),
        at: usize,
    ) -> PyResult<Option<(Pc, usize)>> {
        let now = self.counters[counter];
        let round = Counter { rounds: now.rounds.saturating_add(1), at };
        if now.rounds < min {
            self.set_counter(vm, counter, round)?;
            return Ok(Some((body, at)));
        }
        // A round that took nothing would go on for ever.
        let may_go_on = now.rounds < max && now.at != at;
        if !may_go_on {
            return Ok(Some((end, at)));
        }
        if greedy {
            self.push(vm, Back::Way { pc: end, at })?;
            self.set_counter(vm, counter, round)?;
            return Ok(Some((body, at)));
        }
        // The lazy loop's way into another round runs `Loop` with the minimum not reached yet: so one is made up.
        self.lazy_round(vm, counter, round, (body, end), at)
    }

    fn lazy_round(
        &mut self,
        vm: &mut Vm,
        counter: usize,
        round: Counter,
        (body, end): (Pc, Pc),
        at: usize,
    ) -> PyResult<Option<(Pc, usize)>> {
        let now = self.counters[counter];
        // Popped in this order when the end fails: the counter of the new round is set, then its body is tried;
        // below them lies what sets the counter back.
        self.push(vm, Back::Counter { counter, rounds: now.rounds, at: now.at })?;
        self.push(vm, Back::Way { pc: body, at })?;
        self.push(vm, Back::Counter { counter, rounds: round.rounds, at: round.at })?;
        Ok(Some((end, at)))
    }

    fn look(
        &mut self,
        vm: &mut Vm,
        (ahead, negative, width): (bool, bool, usize),
        (inside, end): (Pc, Pc),
        at: usize,
    ) -> PyResult<Option<(Pc, usize)>> {
        let mut from = Some(at);
        if !ahead {
            for _ in 0..width {
                from = from.filter(|at| *at > 0).map(|at| self.before(at));
            }
        }
        let Some(from) = from else { return Ok(negative.then_some((end, at))) };
        let mark = self.stack.len();
        let found = self.run(vm, inside, from)?.is_some();
        if negative {
            self.undo(mark);
            return Ok((!found).then_some((end, at)));
        }
        self.forget_ways(mark);
        Ok(found.then_some((end, at)))
    }

    fn backref(&self, group: usize, ignore_case: bool, at: usize) -> Option<usize> {
        let (from, to) = (self.slots[group * 2], self.slots[group * 2 + 1]);
        if from == NOWHERE || to == NOWHERE || to < from {
            return None;
        }
        if !ignore_case {
            return self.text[at..].starts_with(&self.text[from..to]).then(|| at + to - from);
        }
        let (mut wanted, mut at) = (from, at);
        while wanted < to {
            let (a, b) = (self.char_at(wanted)?, self.char_at(at)?);
            if a != b && !variants(a, self.units == Units::Bytes).contains(&b) {
                return None;
            }
            (wanted, at) = (self.after(wanted), self.after(at));
        }
        Some(at)
    }

    fn is_at(&self, place: Place, at: usize) -> bool {
        let end = self.text.len();
        match place {
            Place::TextStart => at == 0,
            Place::TextEnd => at == end,
            Place::LineStart => at == 0 || self.text[at - 1] == b'\n',
            Place::LineEnd => at == end || self.text[at] == b'\n',
            Place::End => at == end || (at + 1 == end && self.text[at] == b'\n'),
            Place::WordEdge { ascii } => self.is_edge(at, ascii),
            // Python's oddity: in an empty text there is neither an edge nor none.
            Place::NotWordEdge { ascii } => end != 0 && !self.is_edge(at, ascii),
        }
    }

    fn is_edge(&self, at: usize, ascii: bool) -> bool {
        let word = |c: Option<char>| c.is_some_and(|c| is_word(c, ascii));
        word(self.char_before(at)) != word(self.char_at(at))
    }
}

/// How many bytes the character has whose first byte this is.
#[inline]
fn width(first: u8) -> usize {
    match first {
        0..0xc0 => 1,
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        _ => 4,
    }
}

/// The first character of valid UTF-8 that begins with one of several bytes.
#[inline]
fn decode(bytes: &[u8]) -> char {
    let low = |i: usize| u32::from(bytes.get(i).copied().unwrap_or(0) & 0x3f);
    let first = u32::from(bytes[0]);
    let code = match width(bytes[0]) {
        2 => (first & 0x1f) << 6 | low(1),
        3 => (first & 0x0f) << 12 | low(1) << 6 | low(2),
        _ => (first & 0x07) << 18 | low(1) << 12 | low(2) << 6 | low(3),
    };
    char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
}
