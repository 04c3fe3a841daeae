//! temporary
use std::sync::Arc;
use tb_base::{Control, clock};
use tb_io::Source;
use tb_sched::*;

pub fn run(pool: &Arc<Pool>, source: &str) -> String {
    let (word, rest) = source.split_once(' ').unwrap_or((source, ""));
    let control = pool.control();
    match word {
        "echo" => rest.into(),
        "spin" => loop {
            if control.interrupt.is_set() {
                control.interrupt.acknowledge();
                return "KeyboardInterrupt".into();
            }
            std::hint::black_box(0);
        },
        "hang" => loop {
            std::hint::black_box(0);
        },
        "panic" => panic!("asked"),
        "oom" => {
            let mut v: Vec<Vec<u64>> = vec![];
            loop {
                v.push(vec![1; 10_000_000]);
            }
        }
        "list" => format!("{:?}", crate::files::list(control)),
        "cat" => format!(
            "{:?}",
            crate::files::read(control, rest).map(|b| String::from_utf8_lossy(&b).into_owned())
        ),
        "write" => format!("{:?}", crate::files::write(control, rest, b"hello there")),
        "rm" => format!("{:?}", crate::files::remove(control, rest)),
        "deep" => format!("{}", deep(rest.parse().unwrap())),
        "pdeep" => { let n: u64 = rest.parse().unwrap(); format!("{:?}", map(pool, vec![Box::new(move || deep(n))], 2)) }
        "stats" => format!("{:?}", tb_alloc::stats()),
        "fmt" | "boxes" | "arith" | "alloc" | "python" => bench(pool, word, rest.parse().unwrap()),
        "readall" => {
            let workers: usize = rest.parse().unwrap();
            let files: Vec<_> = crate::files::list(control)
                .unwrap()
                .into_iter()
                .filter(|f| f.path.ends_with(".csv"))
                .collect();
            let t = clock::now_us();
            let jobs = files
                .into_iter()
                .map(|f| {
                    let c = control.clone();
                    Box::new(move || read_one(&c, &f.path)) as Box<dyn Fn() -> u64 + Send + Sync>
                })
                .collect();
            let sums = map(pool, jobs, workers);
            let us = clock::now_us() - t;
            let total: u64 = sums.iter().sum();
            format!("{total} bytes in {} ms: {} MB/s", us / 1000, total / us.max(1))
        }
        _ => format!("? {word}"),
    }
}

fn read_one(control: &Arc<Control>, path: &str) -> u64 {
    let source = crate::files::FileSource::open(control, path).unwrap();
    let mut buffer = vec![0u8; source.len() as usize];
    source.read_at(0, &mut buffer).unwrap() as u64
}

fn bench(pool: &Arc<Pool>, word: &str, n: u64) -> String {
    let word: String = word.into();
    let job: Arc<dyn Fn() -> u64 + Send + Sync> = Arc::new(move || match word.as_str() {
        "arith" => {
            let mut s = 1u64;
            for i in 0..n {
                s = s.wrapping_mul(6364136223846793005).wrapping_add(i ^ (s >> 7));
            }
            s
        }
        "alloc" => {
            let mut s = 0;
            for i in 0..n {
                let v: Vec<Box<u64>> = (0..(i % 20)).map(Box::new).collect();
                let t = format!("{} {}", i, v.len());
                s += t.len() as u64 + v.iter().map(|b| **b).sum::<u64>();
            }
            s
        }
        "boxes" => {
            let mut s = 0;
            for i in 0..n {
                let v = std::hint::black_box(vec![i as u8; (i % 300 + 1) as usize]);
                s += v[0] as u64;
            }
            s
        }
        "fmt" => {
            let mut s = 0;
            let mut t = String::with_capacity(64);
            for i in 0..n {
                use std::fmt::Write;
                t.clear();
                write!(t, "{} {}", i, i * 3).unwrap();
                s += t.len() as u64;
            }
            s
        }
        _ => {
            let mut s = 0;
            for i in 0..n / 100 {
                let v = vec![i as f64; 20_000];
                s += v[77] as u64;
            }
            s
        }
    });
    let mut ones = vec![];
    let mut twos = vec![];
    for _ in 0..300 {
        for k in [1, 2] {
            let jobs = (0..k)
                .map(|_| {
                    let j = job.clone();
                    Box::new(move || j()) as Box<dyn Fn() -> u64 + Send + Sync>
                })
                .collect();
            let t = clock::now_us();
            std::hint::black_box(map(pool, jobs, 2));
            (if k == 1 { &mut ones } else { &mut twos }).push((clock::now_us() - t) as f64 / 1000.0);
        }
    }
    ones.sort_by(f64::total_cmp);
    twos.sort_by(f64::total_cmp);
    format!(
        "min one {:.1} ms, two {:.1} ms: gain {:.2}; median {:.2}",
        ones[0],
        twos[0],
        2.0 * ones[0] / twos[0],
        2.0 * ones[150] / twos[150]
    )
}

#[derive(Debug)]
struct Call(std::sync::atomic::AtomicU64);
struct F(Box<dyn Fn() -> u64 + Send + Sync>);
impl std::fmt::Debug for F {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("F")
    }
}
impl tb_graph::Op for F {
    fn label(&self) -> &str {
        "f"
    }
    fn run(
        &self,
        _: &dyn tb_graph::TaskContext,
        _: &[tb_graph::Datum],
    ) -> tb_graph::TaskResult<tb_graph::Datum> {
        Ok(tb_graph::Datum::Int((self.0)() as i64))
    }
}
fn map(pool: &Arc<Pool>, jobs: Vec<Box<dyn Fn() -> u64 + Send + Sync>>, workers: usize) -> Vec<u64> {
    let mut g = tb_graph::Graph::default();
    let layer = g.layer("f");
    for (i, j) in jobs.into_iter().enumerate() {
        let id =
            g.task(layer, tb_graph::Key { name: "f".into(), index: Some(i as u32) }, Arc::new(F(j)), vec![]);
        g.outputs.push(id);
    }
    let mode = if pool.workers() == 0 { Mode::Sync } else { Mode::Threads { limit: workers } };
    let _ = Call(0.into());
    run_graph(pool, g, &RunOptions { mode, title: "probe".into() }, &Quiet)
        .unwrap()
        .iter()
        .map(|d| match d {
            tb_graph::Datum::Int(i) => *i as u64,
            _ => 0,
        })
        .collect()
}

#[inline(never)]
fn deep(n: u64) -> u64 { let a = std::hint::black_box([n; 16]); if n == 0 { 0 } else { deep(n - 1) + a[(n % 16) as usize] } }
