//! As much HTTP/1.1 as a browser needs from a static server: GET and HEAD, keep-alive, If-None-Match.

use super::files::{self, Found};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

const IDLE: Duration = Duration::from_secs(60);
const LONGEST_HEAD: u64 = 64 << 10;

/// Threads need the first two; the third lets an isolated page load these files from elsewhere too.
const ISOLATION: &str = "Cross-Origin-Opener-Policy: same-origin\r\n\
                         Cross-Origin-Embedder-Policy: require-corp\r\n\
                         Cross-Origin-Resource-Policy: cross-origin\r\n";

/// Nothing from elsewhere, no inline scripts. CodeMirror and the plots set styles inline; students' pictures are
/// data: or blob:.
const POLICY: &str = "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
                      worker-src 'self'; connect-src 'self' blob:; img-src 'self' data: blob:; \
                      style-src 'self' 'unsafe-inline'; font-src 'self'; manifest-src 'self'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'self'\r\n";

struct Request {
    method: String,
    target: String,
    if_none_match: String,
    accepts_brotli: bool,
    close: bool,
}

/// Answers requests until the other side has enough.
pub fn connection(stream: TcpStream, folder: &Path, isolate: bool) {
    // Errors here are broken or idle connections.
    let _ = stream.set_read_timeout(Some(IDLE)).and_then(|()| stream.set_nodelay(true));
    let Ok(mut out) = stream.try_clone() else { return };
    let mut reader = BufReader::new(stream);
    while let Ok(Some(request)) = read_request(&mut reader) {
        if answer(&mut out, &request, folder, isolate).is_err() || request.close {
            break;
        }
    }
}

/// None at the end of the stream.
fn read_request(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = reader.take(LONGEST_HEAD);
    let mut line = String::new();
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_string);
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Err(io::ErrorKind::InvalidData.into());
    };
    let mut request =
        Request { method, target, if_none_match: String::new(), accepts_brotli: false, close: false };
    loop {
        line.clear();
        if head.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        note_header(&mut request, &name.to_ascii_lowercase(), value.trim());
    }
    Ok(Some(request))
}

fn note_header(request: &mut Request, name: &str, value: &str) {
    match name {
        "if-none-match" => request.if_none_match = value.to_string(),
        "connection" => request.close = value.eq_ignore_ascii_case("close"),
        "accept-encoding" => {
            request.accepts_brotli =
                value.split(',').any(|coding| coding.trim().split(';').next() == Some("br"));
        }
        _ => {}
    }
}

fn answer(out: &mut impl Write, request: &Request, folder: &Path, isolate: bool) -> io::Result<()> {
    if request.method != "GET" && request.method != "HEAD" {
        return plain(out, request, "405 Method Not Allowed", isolate);
    }
    let Some(found) = files::find(folder, &request.target, request.accepts_brotli) else {
        return plain(out, request, "404 Not Found", isolate);
    };
    if request.if_none_match.split(',').any(|tag| tag.trim().trim_start_matches("W/") == found.etag) {
        return write!(out, "HTTP/1.1 304 Not Modified\r\n{}ETag: {}\r\n\r\n", common(isolate), found.etag);
    }
    let file = File::open(&found.path)?;
    write!(out, "HTTP/1.1 200 OK\r\n{}{}\r\n", common(isolate), about(&found))?;
    if request.method == "GET" {
        // Exactly as many bytes as promised, even if the file grows meanwhile.
        io::copy(&mut file.take(found.bytes), out)?;
    }
    out.flush()
}

fn about(found: &Found) -> String {
    let coding = if found.packed { "Content-Encoding: br\r\n" } else { "" };
    format!(
        "Content-Type: {}\r\nContent-Length: {}\r\nETag: {}\r\n{coding}",
        found.mime, found.bytes, found.etag
    )
}

fn common(isolate: bool) -> String {
    let isolation = if isolate { ISOLATION } else { "" };
    format!(
        "Cache-Control: no-cache\r\nVary: Accept-Encoding\r\nX-Content-Type-Options: nosniff\r\n\
         Referrer-Policy: no-referrer\r\n{POLICY}{isolation}"
    )
}

fn plain(out: &mut impl Write, request: &Request, status: &str, isolate: bool) -> io::Result<()> {
    let common = common(isolate);
    let length = status.len();
    let body = if request.method == "HEAD" { "" } else { status };
    write!(
        out,
        "HTTP/1.1 {status}\r\n{common}Content-Type: text/plain\r\nContent-Length: {length}\r\n\r\n{body}"
    )
}

#[cfg(test)]
pub fn answer_for_test(folder: &Path, target: &str, if_none_match: &str) -> String {
    let request = Request {
        method: "GET".into(),
        target: target.into(),
        if_none_match: if_none_match.into(),
        accepts_brotli: false,
        close: true,
    };
    let mut out = Vec::new();
    answer(&mut out, &request, folder, true).unwrap();
    String::from_utf8(out).unwrap()
}
