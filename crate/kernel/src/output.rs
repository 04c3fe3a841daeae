//! Outputs of a cell, as nbformat 4.5 has them.

use crate::json::Json;

/// Representations by MIME type, or what is said about them. JSON and metadata are JSON texts.
pub type MimeBundle = Vec<(String, String)>;

/// Whether a form is JSON, which outputs hold as such.
pub(crate) fn is_json(mime: &str) -> bool {
    mime == "application/json" || mime.ends_with("+json")
}

#[derive(Debug, Clone, PartialEq)]
pub enum Output {
    Stream { stderr: bool, text: String },
    ExecuteResult { execution_count: u32, data: MimeBundle, metadata: MimeBundle },
    DisplayData { data: MimeBundle, metadata: MimeBundle },
    Error { name: String, value: String, traceback: Vec<String> },
}

impl Output {
    pub fn to_json(&self) -> String {
        let mut json = Json::default();
        self.write(&mut json);
        json.finish()
    }

    pub(crate) fn write(&self, json: &mut Json) {
        json.object(|json| match self {
            Output::Stream { stderr, text } => {
                json.text("output_type", "stream");
                json.text("name", if *stderr { "stderr" } else { "stdout" });
                json.text("text", text);
            }
            Output::ExecuteResult { execution_count, data, metadata } => {
                json.text("output_type", "execute_result");
                json.number("execution_count", f64::from(*execution_count));
                write_bundle(json, data, metadata);
            }
            Output::DisplayData { data, metadata } => {
                json.text("output_type", "display_data");
                write_bundle(json, data, metadata);
            }
            Output::Error { name, value, traceback } => {
                json.text("output_type", "error");
                json.text("ename", name);
                json.text("evalue", value);
                json.key("traceback");
                json.array(|json| {
                    for line in traceback {
                        json.item(|json| json.string(line));
                    }
                });
            }
        });
    }

    /// The representation of one MIME type.
    pub fn data(&self, mime: &str) -> Option<&str> {
        match self {
            Output::ExecuteResult { data, .. } | Output::DisplayData { data, .. } => {
                data.iter().find(|(kind, _)| kind == mime).map(|(_, text)| text.as_str())
            }
            _ => None,
        }
    }
}

fn write_bundle(json: &mut Json, data: &MimeBundle, metadata: &MimeBundle) {
    json.key("data");
    json.object(|json| {
        for (mime, text) in data {
            if is_json(mime) {
                json.key(mime);
                json.raw(text);
            } else {
                json.text(mime, text);
            }
        }
    });
    json.key("metadata");
    json.object(|json| {
        for (mime, value) in metadata {
            json.key(mime);
            json.raw(value);
        }
    });
}
