//! Modules that are files of the notebook.

use crate::support::{Notebook, with_stack};

fn with_files(files: &[(&str, &str)]) -> Notebook {
    let mut notebook = Notebook::new();
    for (path, text) in files {
        let folder = path.rsplit_once('/').map_or(".", |(folder, _)| folder);
        assert_eq!(notebook.text(&format!("import os\nos.makedirs({folder:?}, exist_ok=True)")), "");
        let write = format!("with open({path:?}, 'w') as file:\n    n = file.write({text:?})");
        assert_eq!(notebook.text(&write), "");
    }
    notebook
}

#[test]
fn a_file_is_a_module_that_runs_once() {
    with_stack(|| {
        let mut notebook = with_files(&[(
            "helper.py",
            "\"\"\"Helps.\"\"\"\nprint('runs')\ndef double(x):\n    return 2 * x\n",
        )]);
        assert_eq!(notebook.text("import helper\nimport helper as again\nhelper is again"), "runs\nTrue");
        assert_eq!(notebook.text("from helper import double\ndouble(4)"), "8");
        assert_eq!(
            notebook.text("helper.__name__, helper.__doc__, helper.__file__, double.__module__"),
            "('helper', 'Helps.', 'helper.py', 'helper')"
        );
        let text = notebook.text("from helper import nothing");
        assert!(text.starts_with("!! ImportError: cannot import name 'nothing' from 'helper'"), "{text}");
    });
}

#[test]
fn packages_import_from_one_another() {
    with_stack(|| {
        let mut notebook = with_files(&[
            ("pack/__init__.py", "from .inner import one\nfrom . import other\n"),
            ("pack/inner.py", "one = 1\n"),
            ("pack/other.py", "from .inner import one as first\nimport pack.inner\n"),
            ("loose/part.py", "two = 2\n"),
        ]);
        assert_eq!(notebook.text("import pack\npack.one, pack.other.first, pack.inner.one"), "(1, 1, 1)");
        let text = notebook.text("import pack.other");
        assert_eq!(text, "");
        assert_eq!(notebook.text("from loose import part\nimport loose.part\npart.two"), "2");
        let text = notebook.text("from . import x");
        assert!(text.starts_with("!! ImportError: attempted relative import with no known parent package"));
    });
}

#[test]
fn a_module_that_fails_is_not_kept_and_names_its_line() {
    with_stack(|| {
        let mut notebook = with_files(&[("broken.py", "x = 1\ny = x / 0\n"), ("typo.py", "def f(:\n")]);
        let (_, outputs) = notebook.run("import broken");
        let Some(tb_kernel::Output::Error { traceback, .. }) = outputs.last() else { panic!("no error") };
        assert!(traceback.join("\n").contains("File \"broken.py\", line 2"), "{traceback:?}");
        assert_eq!(notebook.text("with open('broken.py', 'w') as file: n = file.write('x = 3')"), "");
        assert_eq!(notebook.text("import broken\nbroken.x"), "3");
        assert!(notebook.text("import typo").starts_with("!! SyntaxError"));
    });
}

#[test]
fn workers_run_functions_of_a_file() {
    with_stack(|| {
        let source = "scale = 10\nclass Box:\n    def __init__(self, x):\n        self.x = x\n\
                      def boxed(x):\n    return Box(scale * x)\n";
        let mut notebook = with_files(&[("boxes.py", source)]);
        let cell = "from joblib import Parallel, delayed\nfrom boxes import Box, boxed\n\
                    made = Parallel(n_jobs=2)(delayed(boxed)(i) for i in range(3))\n\
                    [box.x for box in made], all(isinstance(box, Box) for box in made)";
        assert_eq!(notebook.text(cell), "([0, 10, 20], True)");
    });
}
