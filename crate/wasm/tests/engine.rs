//! The whole engine in a browser: cells in, messages out.
#![cfg(all(target_arch = "wasm32", feature = "threads"))]

use std::cell::RefCell;
use tb_wasm::engine;
use tb_wasm::host::{JsHost, attach};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const WORKERS: usize = 2;
const LIMIT: f64 = 1e9;

#[wasm_bindgen(inline_js = r#"
export const listening = () => ({
  heard: [],
  request() {},
  emit(kind, json) { this.heard.push(`${kind} ${json}`); },
  take() { return this.heard.splice(0).join("\n"); },
});
"#)]
extern "C" {
    #[derive(Clone)]
    type Listening;
    fn listening() -> Listening;
    #[wasm_bindgen(method)]
    fn take(this: &Listening) -> String;
}

thread_local! {
    static HOST: RefCell<Option<Listening>> = const { RefCell::new(None) };
}

/// What a cell emits, a line for each message.
async fn run(source: &str) -> String {
    if HOST.with_borrow(Option::is_none) {
        let host = listening();
        attach(host.unchecked_ref::<JsHost>().clone());
        JsFuture::from(tb_wasm::pool::init_thread_pool(WORKERS)).await.expect("the pool starts");
        assert!(engine::start(WORKERS, LIMIT).contains(r#""events":{"address":"#));
        HOST.set(Some(host));
    }
    let host = HOST.with_borrow(Clone::clone).expect("just set");
    assert!(!engine::execute(source, false, 0.0), "a cell without slices runs to its end");
    host.take()
}

#[wasm_bindgen_test]
async fn a_cell_prints_and_shows_its_value() {
    let heard = run("print('hello')\n6 * 7").await;
    let lines: Vec<&str> = heard.lines().collect();
    assert!(lines[0].starts_with("output ") && lines[0].contains("hello"), "{heard}");
    assert!(lines[1].contains("execute_result") && lines[1].contains("42"), "{heard}");
    assert!(lines[2].starts_with(r#"done {"status":"ok""#), "{heard}");
}

#[wasm_bindgen_test]
async fn variables_outlive_an_exception() {
    run("x = 5").await;
    let heard = run("1 / 0").await;
    assert!(heard.contains("ZeroDivisionError") && heard.contains(r#""status":"error""#), "{heard}");
    assert!(run("x + 1").await.contains("6"));
}

#[wasm_bindgen_test]
async fn a_parallel_map_runs_on_the_pool_and_raises_in_the_cell() {
    let heard = run("from joblib import Parallel, delayed\n\
                     def half(x): return 1 // x\n\
                     Parallel(n_jobs=2)(delayed(half)(x) for x in [1, 2, 3])")
    .await;
    assert!(heard.contains("[1, 0, 0]") && heard.contains("runStart") && heard.contains("runEnd"), "{heard}");
    let heard = run("Parallel(n_jobs=2)(delayed(half)(x) for x in [1, 0])").await;
    assert!(heard.contains("ZeroDivisionError"), "{heard}");
}

#[wasm_bindgen_test]
async fn a_cell_in_slices_is_suspended_and_ends() {
    run("n = 0").await;
    let mut slices = 0;
    let mut suspended = engine::execute("for i in range(300000): n += 1", false, 1.0);
    while suspended {
        slices += 1;
        suspended = engine::resume(1.0);
    }
    assert!(slices > 0, "300000 iterations take more than a millisecond");
    assert!(run("n").await.contains("300000"));
}
