//! `./x serve`: a small static server for dist/ with the headers that threads need.

mod files;
mod http;

use crate::context::Context;
use crate::page;
use crate::shell::Result;
use crate::wasm::Profile;
use std::net::TcpListener;
use std::path::Path;

const DEFAULT_PORT: u16 = 8000;
/// How many ports above the wanted one are tried when it is taken.
const TRIES: u16 = 20;

struct Options {
    port: u16,
    /// Whether the page gets COOP and COEP, and thereby shared memory.
    isolate: bool,
    /// Serve what is in dist/ without building.
    as_is: bool,
}

pub fn command(context: &Context, args: &[String]) -> Result<()> {
    let options = parse(args)?;
    if !options.as_is {
        page::site(context, Profile::Quick)?;
    }
    let listener = listen(options.port)?;
    let port = listener.local_addr().map_err(|e| e.to_string())?.port();
    if port != options.port && options.port != 0 {
        println!("Port {} is taken; using {port}. Choose another with --port N.", options.port);
    }
    println!("Threadbook is at http://localhost:{port}");
    serve(listener, &context.dist, options.isolate)
}

/// Never returns unless the listener breaks.
fn serve(listener: TcpListener, folder: &Path, isolate: bool) -> Result<()> {
    for stream in listener.incoming() {
        let folder = folder.to_path_buf();
        match stream {
            // A connection that breaks is the browser's affair; the next one is served.
            Ok(stream) => drop(std::thread::spawn(move || http::connection(stream, &folder, isolate))),
            Err(error) => return Err(format!("the server stopped: {error}")),
        }
    }
    Ok(())
}

fn parse(args: &[String]) -> Result<Options> {
    let mut options = Options { port: DEFAULT_PORT, isolate: true, as_is: false };
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--no-isolation" => options.isolate = false,
            "--as-is" => options.as_is = true,
            "--port" => options.port = port(args.next().map_or("", String::as_str))?,
            other => match other.strip_prefix("--port=") {
                Some(number) => options.port = port(number)?,
                None => return Err(format!("./x serve knows --port N and --no-isolation, not {other}")),
            },
        }
    }
    Ok(options)
}

fn port(text: &str) -> Result<u16> {
    text.parse().map_err(|_| format!("--port takes a number from 0 to 65535, not {text:?}"))
}

/// The wanted port, or the next free one above it. Loopback only: the page is for this machine.
fn listen(port: u16) -> Result<TcpListener> {
    let last = port.saturating_add(if port == 0 { 0 } else { TRIES });
    let mut failure = String::new();
    for port in port..=last {
        match TcpListener::bind(("127.0.0.1", port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => failure = error.to_string(),
        }
    }
    Err(format!("no free port from {port} to {last}: {failure}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;

    fn site(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("threadbook-serve-{}-{name}", std::process::id()));
        std::fs::create_dir_all(folder.join("lessons")).unwrap();
        std::fs::write(folder.join("index.html"), "<!doctype html>").unwrap();
        std::fs::write(folder.join("main.js"), "let a = 1").unwrap();
        std::fs::write(folder.join("main.js.br"), "packed").unwrap();
        std::fs::write(folder.join("lessons/a b.md"), "# A").unwrap();
        folder
    }

    /// One answer from a server of its own.
    fn ask(name: &str, isolate: bool, request: &str) -> String {
        let folder = site(name);
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        let served = folder.clone();
        std::thread::spawn(move || serve(listener, &served, isolate));
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        answer
    }

    #[test]
    fn pages_are_isolated_unless_asked_otherwise() {
        let answer = ask("isolated", true, "GET / HTTP/1.1");
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.contains("Cross-Origin-Embedder-Policy: require-corp"));
        assert!(answer.contains("Content-Type: text/html"));
        assert!(answer.ends_with("<!doctype html>"));
        assert!(!ask("open", false, "GET / HTTP/1.1").contains("Cross-Origin-Opener-Policy"));
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/..%2fCargo.toml", "//etc/passwd", "/a%00b"] {
            let answer = ask("outside", true, &format!("GET {path} HTTP/1.1"));
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
    }

    #[test]
    fn packed_files_go_to_those_who_accept_them() {
        let packed = ask("packed", true, "GET /main.js HTTP/1.1\r\nAccept-Encoding: gzip, br");
        assert!(packed.contains("Content-Encoding: br") && packed.ends_with("packed"), "{packed}");
        let plain = ask("plain", true, "GET /main.js HTTP/1.1\r\nAccept-Encoding: gzip");
        assert!(plain.contains("Content-Type: text/javascript") && plain.ends_with("let a = 1"), "{plain}");
    }

    #[test]
    fn an_unchanged_file_is_not_sent_again() {
        let folder = site("etag");
        let found = files::find(&folder, "/main.js", false).unwrap();
        let answer = http::answer_for_test(&folder, "/main.js", &found.etag);
        assert!(answer.starts_with("HTTP/1.1 304"), "{answer}");
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn names_with_spaces_and_queries_are_found() {
        let answer = ask("spaces", true, "GET /lessons/a%20b.md?v=1 HTTP/1.1");
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("# A"), "{answer}");
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let first = listen(0).unwrap();
        let port = first.local_addr().unwrap().port();
        if port < 65_000 {
            assert_ne!(listen(port).unwrap().local_addr().unwrap().port(), port);
        }
    }

    #[test]
    fn options_are_read_and_wrong_ones_named() {
        let options = parse(&["--port".into(), "8123".into(), "--no-isolation".into()]).unwrap();
        assert!(options.port == 8123 && !options.isolate);
        assert!(parse(&["--port=x".into()]).err().unwrap().contains("\"x\""));
        assert!(parse(&["--fast".into()]).err().unwrap().contains("--fast"));
    }
}
