// One sentence from what a race measured, and what else a careful reader wants to know.

import { bytes, duration, factor, percent, plural } from "../view/format";
import type { RaceResult, RunFacts } from "./race-result";
import { median, overlap } from "./stats";

export interface Note {
  tone: "plain" | "good" | "warn";
  text: string;
}

export interface Verdict {
  /** The large number, or null where none would be honest. */
  gain: number | null;
  /** Whether the repeats are far enough apart to say who is faster. */
  clear: boolean;
  sentence: string;
  /** The best time that the right side could have had, and why. */
  bound: { ms: number; why: string } | null;
  /** Which side only built a graph. */
  lazySide: 0 | 1 | null;
  notes: Note[];
}

/** Shorter than this, the clock and the call weigh as much as the work. */
const TOO_SHORT_MS = 0.05;
/** What an isolated page's clock cannot tell apart, and a little more. */
const CLOCK_MS = 0.01;

export function judge(result: RaceResult): Verdict {
  const lazySide = lazyOf(result);
  if (lazySide !== null) {
    const side = lazySide === 0 ? "left" : "right";
    const sentence = `No verdict: the ${side} side built a graph and ran none of its tasks.`;
    return { gain: null, clear: false, sentence, bound: null, lazySide, notes: [] };
  }
  const notes = notesOf(result);
  const serial = median(result.ms[0]);
  const parallel = median(result.ms[1]);
  const bound = boundOf(result, serial);
  if (Math.max(serial, parallel) < TOO_SHORT_MS) {
    const sentence = "Too short to measure: give both sides more work.";
    return { gain: null, clear: false, sentence, bound, lazySide, notes };
  }
  const gain = serial / parallel;
  const clear = !overlap(result.ms[0], result.ms[1]);
  const sentence = clear
    ? sentenceOf(result, gain)
    : "Neither side is measurably faster: most of their repeats overlap.";
  return { gain, clear, sentence, bound, lazySide, notes };
}

/** Lazy against computed is no race; lazy on both sides is a fair one between two plans. */
function lazyOf({ lazy }: RaceResult): 0 | 1 | null {
  if (lazy[0] === lazy[1]) return null;
  return lazy[0] ? 0 : 1;
}

function sentenceOf(result: RaceResult, gain: number): string {
  const facts = result.facts[1];
  if (gain < 1) return `The right side took ${factor(1 / gain)} as long. ${whySlow(facts)}`.trim();
  return whyFast(result, facts, gain);
}

function whySlow(facts: RunFacts | null): string {
  if (!facts) return "No task went to a worker.";
  if (facts.taskMs < 1) {
    const each = facts.taskMs < CLOCK_MS ? "less than 10 µs" : duration(facts.taskMs);
    return `Its ${plural(facts.tasks, "task")} took ${each} each: handing them out costs more than that.`;
  }
  return `Its workers were busy ${percent(facts.busy)} of the time.`;
}

function whyFast(result: RaceResult, facts: RunFacts | null, gain: number): string {
  const ceiling = ceilingOf(result);
  if (!facts)
    return ceiling
      ? `No task went to a worker; ${factor(ceiling)} is what the workers could gain at best.`
      : "The right side is faster.";
  const { tasks, workers } = facts;
  const on = `${plural(tasks, "task")} on ${plural(workers, "worker")}`;
  if (beatsCeiling(gain, ceiling))
    return `${on}: more than the ${factor(ceiling)} measured as the ceiling. The machine was busier then; measure it again.`;
  if (ceiling && gain >= ceiling) return `${on}: all of the ${factor(ceiling)} that this machine can gain.`;
  if (ceiling && gain >= 0.9 * ceiling)
    return `${on}, close to the ${factor(ceiling)} that this machine can gain at best.`;
  if (tasks < workers) return `${on}: ${plural(workers - tasks, "worker")} had nothing to do.`;
  const rounds = Math.ceil(tasks / workers);
  if (tasks % workers !== 0 && rounds <= 4) return `${on} need ${NUMBERS[rounds] ?? rounds} rounds.`;
  if (facts.busy < 0.75) return `${on}, busy ${percent(facts.busy)} of the time.`;
  return ceiling ? `${on}; this machine can gain ${factor(ceiling)} at best.` : `${on}.`;
}

/** A program cannot beat the ceiling: then it was measured while the machine was busy with something else. */
export function beatsCeiling(gain: number, ceiling: number | null): ceiling is number {
  return ceiling !== null && gain > 1.1 * ceiling;
}

const NUMBERS = ["no", "one", "two", "three", "four"];

function ceilingOf(result: RaceResult): number | null {
  const { ceiling } = result;
  const workers = result.facts[1]?.workers;
  if (!ceiling) return null;
  return workers && workers < ceiling.workers ? Math.min(workers, ceiling.gain) : ceiling.gain;
}

function boundOf(result: RaceResult, serial: number): Verdict["bound"] {
  const facts = result.facts[1];
  const ceiling = ceilingOf(result);
  const candidates: { ms: number; why: string }[] = [];
  if (ceiling && !beatsCeiling(serial / median(result.ms[1]), ceiling))
    candidates.push({ ms: serial / ceiling, why: `ceiling ${factor(ceiling)}` });
  if (facts && facts.tasks > 1 && facts.tasks <= 4 * facts.workers) {
    const rounds = Math.ceil(facts.tasks / facts.workers);
    const even = facts.tasks % facts.workers === 0;
    const why = even ? plural(facts.workers, "worker") : plural(rounds, "round");
    candidates.push({ ms: (serial * rounds) / facts.tasks, why });
  }
  return candidates.reduce<Verdict["bound"]>((worst, c) => (!worst || c.ms > worst.ms ? c : worst), null);
}

function notesOf(result: RaceResult): Note[] {
  const notes: Note[] = [SAMENESS[result.same]];
  const facts = result.facts[1];
  if (facts)
    notes.push({ tone: "plain", text: `${bytes(facts.bytesShipped)} went to the workers and back.` });
  if (result.build === "serial") {
    notes.push({ tone: "warn", text: "This page is not isolated: both sides ran on one thread." });
  }
  if (facts && result.build === "threads") notes.push(onCPython(facts));
  return notes;
}

const SAMENESS: Record<RaceResult["same"], Note> = {
  same: { tone: "good", text: "Both sides gave the same result." },
  rounding: { tone: "good", text: "Both sides gave the same result, up to rounding." },
  different: { tone: "warn", text: "The results differ." },
  random: { tone: "plain", text: "Random results: not comparable." },
  unknown: { tone: "plain", text: "Nothing to compare: end both sides with their result." },
};

function onCPython(facts: RunFacts): Note {
  if (facts.kind === "map") {
    const text =
      "On CPython, joblib's workers are processes: starting them and pickling adds to this. Here the pool is already running.";
    return { tone: "plain", text };
  }
  if (facts.python < 0.05)
    return {
      tone: "plain",
      text: "Next to no Python ran in the tasks: on CPython the GIL would not hold Dask's threads up.",
    };
  if (facts.python < 0.5)
    return { tone: "plain", text: `${percent(facts.python)} of the tasks' time was Python.` };
  const share = percent(facts.python);
  return {
    tone: "warn",
    text: `${share} Python: on CPython, Dask's default threads would give about 1×; use processes.`,
  };
}
