//! Which machine this is: figures without it mean nothing.

use std::fs;

pub fn describe() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let memory = memory_gib().map_or(String::new(), |gib| format!(", {gib} GiB"));
    format!("Measured on {} with {cores} cores{memory}, {}.", processor(), std::env::consts::OS)
}

fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    name.map_or_else(
        || format!("an {} processor", std::env::consts::ARCH),
        |(_, name)| name.trim().to_string(),
    )
}

fn memory_gib() -> Option<u64> {
    let info = fs::read_to_string("/proc/meminfo").ok()?;
    let kib: u64 =
        info.lines().find_map(|l| l.strip_prefix("MemTotal:"))?.split_whitespace().next()?.parse().ok()?;
    Some((kib + (1 << 19)) >> 20)
}
