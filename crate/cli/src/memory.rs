//! The process's memory, and the thread that looks at it: the system tells nobody when a limit is passed.

use std::sync::Arc;
use std::time::Duration;
use tb_base::Control;

/// How often the thread looks.
const INTERVAL: Duration = Duration::from_millis(10);

/// Bytes of this process in memory, 0 if the system does not say.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<usize>().ok());
    kib.map_or(0, |kib| kib * 1024)
}

/// Four fifths of what is free, if the system says.
pub fn default_limit() -> usize {
    let text = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let free = text.lines().find_map(|line| line.strip_prefix("MemAvailable:"));
    let kib = free.and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<usize>().ok());
    kib.map_or(4 << 30, |kib| (kib * 1024 / 5) * 4)
}

/// From now on whoever runs learns when more than `limit` bytes are in use.
pub fn watch(control: &Arc<Control>, limit: usize) {
    control.budget.set_limit(limit);
    if resident() == 0 {
        return;
    }
    control.budget.set_meter(resident);
    let control = Arc::downgrade(control);
    let look = move || {
        while let Some(control) = control.upgrade() {
            if control.budget.overdrawn().is_some() {
                control.interrupt.press();
            }
            drop(control);
            std::thread::sleep(INTERVAL);
        }
    };
    // Without the thread large requests are still checked.
    drop(std::thread::Builder::new().name("memory".into()).spawn(look));
}
