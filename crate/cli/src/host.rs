//! The command line's `Host`: outputs go to the terminal, runs are not shown.

use std::cell::RefCell;
use std::io::{BufRead, Write};
use tb_base::{Error, ErrorKind, Result};
use tb_kernel::{Event, Host, Output};

pub struct Terminal {
    pub argv: Vec<String>,
    /// The traceback of the cell that failed.
    pub failure: RefCell<Option<String>>,
}

impl Host for Terminal {
    fn emit(&self, event: Event) {
        let Event::Output { output, .. } = event else { return };
        match &output {
            Output::Stream { stderr: false, text } => print(text),
            Output::Stream { stderr: true, text } => eprint!("{text}"),
            Output::ExecuteResult { .. } | Output::DisplayData { .. } => {
                if let Some(text) = output.data("text/plain") {
                    print(&format!("{text}\n"));
                }
            }
            Output::Error { traceback, .. } => *self.failure.borrow_mut() = Some(traceback.join("\n")),
        }
    }

    fn input(&self, prompt: &str) -> Result<String> {
        print(prompt);
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        match read {
            Ok(0) => Err(Error::new(ErrorKind::Eof, "EOF when reading a line")),
            Ok(_) => Ok(line.trim_end_matches(['\n', '\r']).to_owned()),
            Err(error) => Err(Error::new(ErrorKind::Os, error.to_string())),
        }
    }

    fn draws_graphs(&self) -> bool {
        false
    }

    fn argv(&self) -> Vec<String> {
        self.argv.clone()
    }
}

/// Prints; a closed pipe ends the program quietly, as it does `head`'s other victims.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    if out.write_all(text.as_bytes()).and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}
