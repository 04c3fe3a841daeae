//! Ending the tasks that still run when a run has failed.

use tb_base::{Control, clock};

/// How long a run waits for its tasks to notice. Stop promises 200 ms in all.
const PATIENCE_US: u64 = 150_000;

/// While this lives, the run's tasks are asked to end, through the interrupt that they poll anyway.
pub(crate) struct WindDown<'c> {
    control: &'c Control,
    since_us: u64,
    /// Stop was not pressed: the request is ours, and ours to take back.
    ours: bool,
}

impl<'c> WindDown<'c> {
    pub fn begin(control: &'c Control) -> Self {
        let ours = !control.interrupt.is_set();
        if ours {
            control.interrupt.request_current();
        }
        WindDown { control, since_us: clock::now_us(), ours }
    }

    /// A task that has not ended by now is left behind; its worker joins later runs when it is done.
    pub fn is_over(&self) -> bool {
        clock::now_us() - self.since_us > PATIENCE_US
    }
}

impl Drop for WindDown<'_> {
    fn drop(&mut self) {
        if self.ours {
            self.control.interrupt.acknowledge();
        }
    }
}
