//! The scheduler as its callers see it.

mod common;
mod graphs;
mod jobs;
mod retries;
mod sharing;
