//! What a run is steered by, shared by the kernel, its workers and the page.

use crate::{Budget, Interrupt};
use std::sync::Arc;

/// One per engine. Everything that may take long or allocate much holds a clone of the `Arc`.
#[derive(Debug, Default)]
pub struct Control {
    pub interrupt: Interrupt,
    pub budget: Arc<Budget>,
}
