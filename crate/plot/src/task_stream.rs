//! The task stream: who worked on what, and when. One row a worker, one colour a function.

use crate::color::Series;
use crate::svg::{document, escape, number, put};
use crate::text::{shortened, text_width};
use tb_graph::TaskId;
use tb_sched::RunReport;

/// One task on its worker's row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub worker: u32,
    /// Microseconds since the run's start.
    pub start_us: u32,
    pub end_us: u32,
    pub label: String,
    pub erred: bool,
}

/// A report's spans as bars.
pub fn bars(report: &RunReport, label: impl Fn(TaskId) -> String) -> Vec<Bar> {
    let bar = |span: &tb_sched::TaskSpan| Bar {
        worker: span.worker,
        start_us: span.start_us,
        end_us: span.end_us,
        label: label(span.task),
        erred: span.erred,
    };
    report.spans.iter().map(bar).collect()
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StreamOptions {
    pub width: f64,
    /// Rows to draw at least: workers that had nothing to do show it.
    pub workers: usize,
    /// Microseconds that the axis reaches at least.
    pub until_us: u32,
}

impl Default for StreamOptions {
    fn default() -> Self {
        StreamOptions { width: 720.0, workers: 1, until_us: 0 }
    }
}

const FONT_SIZE: f64 = 12.0;
const ROW: f64 = 26.0;
const BAR: f64 = 20.0;
const GUTTER: f64 = 70.0;
const MARGIN: f64 = 10.0;
/// The axis' ticks and their labels.
const AXIS: f64 = 24.0;
const LEGEND_ROW: f64 = 20.0;
/// Bars thinner than this join their neighbours of the same colour.
const THIN: f64 = 0.7;

/// The picture of a run's bars.
pub fn task_stream_svg(bars: &[Bar], options: &StreamOptions) -> String {
    let rows = bars.iter().map(|bar| bar.worker as usize + 1).max().unwrap_or(0).max(options.workers);
    let until_us = bars.iter().map(|bar| bar.end_us).max().unwrap_or(0).max(options.until_us).max(1);
    let scale = (options.width - GUTTER - MARGIN).max(1.0) / f64::from(until_us);
    let axis_top = MARGIN + rows as f64 * ROW;
    let mut body = String::new();
    if bars.is_empty() {
        put(
            &mut body,
            format_args!("<text x=\"{GUTTER}\" y=\"{}\">no tasks ran</text>\n", number(axis_top + 17.0)),
        );
    } else {
        draw_axis(&mut body, until_us, scale, axis_top, options.width);
    }
    draw_rows(&mut body, rows);
    let mut series = Series::default();
    draw_bars(&mut body, bars, scale, &mut series);
    let height = draw_legend(&mut body, bars, options.width, axis_top + AXIS + 4.0, &mut series);
    let tasks = if bars.len() == 1 { "1 task".to_owned() } else { format!("{} tasks", bars.len()) };
    let workers = if rows == 1 { "1 worker".to_owned() } else { format!("{rows} workers") };
    let title = format!("Task stream: {tasks} on {workers} in {}", duration(until_us));
    document("tb-stream", options.width, height, &title, &body)
}

/// A bar to draw: several tasks, where single ones would be too thin to see.
struct Run<'b> {
    start_us: u32,
    end_us: u32,
    label: &'b str,
    erred: bool,
    tasks: usize,
}

fn draw_bars<'b>(body: &mut String, bars: &'b [Bar], scale: f64, series: &mut Series<'b>) {
    let mut sorted: Vec<&Bar> = bars.iter().collect();
    // Colours go by first start, so that a run and its repeat look alike.
    sorted.sort_by_key(|bar| (bar.start_us, bar.worker));
    sorted.iter().for_each(|bar| {
        series.index(&bar.label);
    });
    sorted.sort_by_key(|bar| (bar.worker, bar.start_us));
    for row in sorted.chunk_by(|a, b| a.worker == b.worker) {
        let top = MARGIN + f64::from(row[0].worker) * ROW + (ROW - BAR) / 2.0;
        for run in joined(row, scale) {
            let color =
                if run.erred { "var(--tb-error, #d62728)".to_owned() } else { series.color(run.label) };
            let width = (f64::from(run.end_us - run.start_us) * scale).max(0.5);
            let x = number(GUTTER + f64::from(run.start_us) * scale);
            let what =
                if run.tasks == 1 { run.label.to_owned() } else { format!("{} ×{}", run.label, run.tasks) };
            let state = if run.erred { " (failed)" } else { "" };
            let hover = escape(&format!("{what}: {}{state}", duration(run.end_us - run.start_us)));
            put(
                body,
                format_args!(
                    "<rect class=\"tb-bar\" x=\"{x}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{color}\" \
                     stroke=\"{color}\" fill-opacity=\".75\"><title>{hover}</title></rect>\n",
                    number(top),
                    number(width),
                    number(BAR)
                ),
            );
        }
    }
}

fn joined<'b>(row: &[&'b Bar], scale: f64) -> Vec<Run<'b>> {
    let mut runs: Vec<Run<'b>> = Vec::new();
    for bar in row {
        let end_us = bar.end_us.max(bar.start_us);
        let thin = f64::from(end_us - bar.start_us) * scale < THIN;
        let last = runs.last_mut().filter(|last| thin && last.label == bar.label && last.erred == bar.erred);
        let near = |last: &Run<'_>| f64::from(bar.start_us.saturating_sub(last.end_us)) * scale < THIN;
        if let Some(last) = last.filter(|last| near(last)) {
            last.end_us = last.end_us.max(end_us);
            last.tasks += 1;
            continue;
        }
        runs.push(Run { start_us: bar.start_us, end_us, label: &bar.label, erred: bar.erred, tasks: 1 });
    }
    runs
}

fn draw_rows(body: &mut String, rows: usize) {
    for row in 0..rows {
        put(
            body,
            format_args!(
                "<text class=\"tb-row\" x=\"{}\" y=\"{}\" text-anchor=\"end\">worker {}</text>\n",
                number(GUTTER - 8.0),
                number(MARGIN + (row as f64 + 0.5) * ROW + 4.0),
                row + 1
            ),
        );
    }
}

fn draw_axis(body: &mut String, until_us: u32, scale: f64, top: f64, width: f64) {
    let (mut lines, mut labels) = (String::new(), String::new());
    let (unit_us, unit) = unit(until_us);
    let step = step_us(90.0 / scale);
    let mut tick = 0.0;
    while tick <= f64::from(until_us) {
        let x = GUTTER + tick * scale;
        put(&mut lines, format_args!("M{} {}V{}", number(x), number(MARGIN), number(top + 4.0)));
        let value = tick / unit_us;
        // Only as many decimals as the step needs.
        let decimals = (-(step / unit_us).log10().floor()).max(0.0) as usize;
        let text = format!("{value:.decimals$} {unit}");
        if x + text_width(&text, FONT_SIZE) / 2.0 <= width {
            put(
                &mut labels,
                format_args!(
                    "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill-opacity=\".75\">{text}</text>\n",
                    number(x),
                    number(top + 17.0)
                ),
            );
        }
        tick += step;
    }
    put(
        body,
        format_args!(
            "<path class=\"tb-axis\" stroke=\"currentColor\" stroke-opacity=\".18\" d=\"{lines}\"/>\n{labels}"
        ),
    );
}

/// 1, 2 or 5 times a power of ten microseconds, at least `least_us`.
fn step_us(least_us: f64) -> f64 {
    let power = 10f64.powf(least_us.max(1.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .map(|factor| factor * power)
        .into_iter()
        .find(|step| *step >= least_us)
        .unwrap_or(power)
}

fn unit(us: u32) -> (f64, &'static str) {
    match us {
        0..2_000 => (1.0, "µs"),
        2_000..2_000_000 => (1e3, "ms"),
        _ => (1e6, "s"),
    }
}

fn duration(us: u32) -> String {
    let (unit_us, unit) = unit(us);
    let value = f64::from(us) / unit_us;
    let decimals = if unit_us == 1.0 || value >= 100.0 {
        0
    } else if value >= 10.0 {
        1
    } else {
        2
    };
    format!("{value:.decimals$} {unit}")
}

/// Labels with their colours, counts and total times; returns the picture's height.
fn draw_legend<'b>(body: &mut String, bars: &'b [Bar], width: f64, top: f64, series: &mut Series<'b>) -> f64 {
    let mut totals: Vec<(&str, usize, u64)> = Vec::new();
    for bar in bars {
        let index = series.index(&bar.label);
        if totals.len() <= index {
            totals.resize(index + 1, ("", 0, 0));
        }
        let (label, count, us) = &mut totals[index];
        *label = &bar.label;
        *count += 1;
        *us += u64::from(bar.end_us.saturating_sub(bar.start_us));
    }
    let (mut x, mut y) = (GUTTER, top);
    for (label, count, us) in totals {
        let times = duration(u32::try_from(us).unwrap_or(u32::MAX));
        let text = format!("{} ×{count} · {times}", shortened(label, 40));
        let entry = 16.0 + text_width(&text, FONT_SIZE) + 18.0;
        if x > GUTTER && x + entry > width {
            (x, y) = (GUTTER, y + LEGEND_ROW);
        }
        let color = series.color(label);
        put(
            body,
            format_args!(
                "<rect x=\"{}\" y=\"{}\" width=\"10\" height=\"10\" fill=\"{color}\" stroke=\"{color}\" \
                 fill-opacity=\".75\"/><text x=\"{}\" y=\"{}\">{}</text>\n",
                number(x),
                number(y + 4.0),
                number(x + 16.0),
                number(y + 13.0),
                escape(&text)
            ),
        );
        x += entry;
    }
    y + if bars.is_empty() { 0.0 } else { LEGEND_ROW } + MARGIN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        assert_eq!([0.3, 1.0, 3.0, 70.0, 1000.0].map(step_us), [1.0, 1.0, 5.0, 100.0, 1000.0]);
    }

    #[test]
    fn durations_choose_their_unit() {
        assert_eq!(
            [0, 999, 12_340, 150_000, 2_500_000].map(duration),
            ["0 µs", "999 µs", "12.3 ms", "150 ms", "2.50 s"]
        );
    }
}
