//! Completion and docs, as the page asks for them.

use crate::support::{Notebook, with_stack};
use tb_kernel::Question;

/// A notebook after a cell.
fn after(cell: &str) -> Notebook {
    let mut notebook = Notebook::new();
    assert_eq!(notebook.text(cell), "");
    notebook
}

fn ask(notebook: &mut Notebook, text: &str) -> String {
    notebook.session.answer(Question::Complete, text).expect("an answer")
}

/// The labels that begin with what is typed, and how much of it they replace.
fn labels(notebook: &mut Notebook, text: &str) -> Vec<String> {
    let answer = ask(notebook, text);
    let length: usize =
        answer.split("\"length\": ").nth(1).unwrap().split(',').next().unwrap().parse().unwrap();
    let typed: String = text.chars().skip(text.chars().count() - length).collect();
    let options = answer.split("\"options\": [").nth(1).unwrap().split("], \"hides\"").next().unwrap();
    let names = options
        .split("[\"")
        .skip(1)
        .map(|option| option.split("\", \"").next().unwrap().replace("\\\"", "\""));
    names.filter(|name| name.starts_with(&typed)).collect()
}

fn assert_completes(notebook: &mut Notebook, text: &str, wanted: &[&str]) {
    assert_eq!(labels(notebook, text), wanted, "{text}");
}

fn assert_offers(notebook: &mut Notebook, text: &str, wanted: &[&str]) {
    let found = labels(notebook, text);
    for name in wanted {
        assert!(found.iter().any(|found| found == name), "{text}: no {name} in {found:?}");
    }
}

fn look(notebook: &mut Notebook, text: &str) -> String {
    notebook.session.answer(Question::Look, text).expect("an answer")
}

#[test]
fn names_of_the_notebook_and_of_python() {
    with_stack(|| {
        let mut notebook = after("alpha = 1\nalphabet = 'x'\ndef alpine(): pass\n_hidden = 2");
        assert_completes(&mut notebook, "alp", &["alpha", "alphabet", "alpine"]);
        assert_completes(&mut notebook, "x = alpha", &["alpha", "alphabet"]);
        assert_completes(&mut notebook, "_hid", &["_hidden"]);
        assert_offers(&mut notebook, "pri", &["print"]);
        assert_offers(&mut notebook, "whi", &["while"]);
        assert_offers(&mut notebook, "Zero", &["ZeroDivisionError"]);
        assert_completes(&mut notebook, "# alp", &[]);
        assert_completes(&mut notebook, "12", &[]);
        assert!(ask(&mut notebook, "alpi").contains("[\"alpine\", \"function\"]"));
    });
}

#[test]
fn attributes_of_live_objects() {
    with_stack(|| {
        let mut notebook = after(
            "s = 'text'\nitems = [1]\nd = {'k': [1]}\nimport math\nclass Point:\n    \"\"\"A point.\"\"\"\n    unit = 'cm'\n    \
             def __init__(self): self.x = 0; self.inner = items\n    def norm(self): return 1\n    @property\n    def boom(self): \
             raise SystemError\np = Point()\nnested = [p]",
        );
        assert_offers(&mut notebook, "s.", &["upper", "split", "join"]);
        assert_completes(&mut notebook, "s.upp", &["upper"]);
        assert_completes(&mut notebook, "items.app", &["append"]);
        assert_completes(&mut notebook, "math.sqr", &["sqrt"]);
        assert_completes(&mut notebook, "p.", &["boom", "inner", "norm", "unit", "x"]);
        assert_offers(&mut notebook, "p.inner.", &["append"]);
        assert_offers(&mut notebook, "Point.", &["norm", "unit"]);
        assert_offers(&mut notebook, "p.__", &["__init__", "__eq__"]);
        assert_offers(&mut notebook, "nested[0].", &["norm"]);
        assert_offers(&mut notebook, "d['k'].", &["append"]);
        assert_offers(&mut notebook, "'abc'.", &["upper"]);
        assert_offers(&mut notebook, "s.strip().", &["upper"]);
        assert_offers(&mut notebook, "s.split().", &["append"]);
        assert_offers(&mut notebook, "[1, 2].", &["append"]);
        assert_offers(&mut notebook, "{'a': 1}.", &["items"]);
        assert_offers(&mut notebook, "Point().", &["norm"]);
        assert_offers(&mut notebook, "print(s.", &["upper"]);
        assert_offers(&mut notebook, "x = [p.", &["norm"]);
        // A property is the notebook's own code: it is not run.
        assert_completes(&mut notebook, "p.boom.", &[]);
        assert_completes(&mut notebook, "nobody.", &[]);
        assert_completes(&mut notebook, "3.", &[]);
        assert_eq!(notebook.text("p.x"), "0");
    });
}

#[test]
fn what_the_cell_itself_has_not_run_yet() {
    with_stack(|| {
        let mut notebook = Notebook::new();
        assert_offers(&mut notebook, "import math\nmath.", &["sqrt"]);
        assert_offers(&mut notebook, "import numpy as np\nnp.", &["array", "linspace"]);
        assert_offers(&mut notebook, "import numpy as np\na = np.zeros(3)\na.", &["shape", "sum"]);
        assert_offers(&mut notebook, "from collections import Counter\nCounter.", &["most_common"]);
        assert_offers(&mut notebook, "words = []\nwords.", &["append"]);
        assert_offers(&mut notebook, "name = 'x'\nname.", &["upper"]);
        assert_eq!(notebook.text("'math' in globals()"), "False");
    });
}

#[test]
fn modules_after_import() {
    with_stack(|| {
        let mut notebook =
            after("with open('helper.py', 'w') as f: n = f.write('def aid(): pass\\nLIMIT = 3\\n')");
        assert_offers(&mut notebook, "import ", &["math", "json", "numpy", "helper"]);
        assert_completes(&mut notebook, "import jso", &["json"]);
        assert_completes(&mut notebook, "import math, jso", &["json"]);
        assert_offers(&mut notebook, "from dask.", &["bag", "delayed", "dataframe"]);
        assert_completes(&mut notebook, "from math import sq", &["sqrt"]);
        assert_completes(&mut notebook, "from math import pi, sq", &["sqrt"]);
        assert_offers(
            &mut notebook,
            "from concurrent.futures import ",
            &["ThreadPoolExecutor", "as_completed"],
        );
        assert_completes(&mut notebook, "from helper import ", &["LIMIT", "aid"]);
        assert_offers(&mut notebook, "from dask import ", &["bag", "delayed"]);
    });
}

#[test]
fn columns_and_keys() {
    with_stack(|| {
        let mut notebook = after(
            "import pandas as pd\nwith open('t.csv', 'w') as f: n = f.write('name,amount,in stock\\na,1,2\\n')\ndf = \
             pd.read_csv('t.csv')\nd = {'one': 1, 'two': {'deep': 2}, 3: 4}",
        );
        assert_completes(&mut notebook, "df[\"", &["name", "amount", "in stock"]);
        assert_completes(&mut notebook, "df['am", &["amount"]);
        assert_completes(&mut notebook, "df[['name', 'am", &["amount"]);
        assert_completes(&mut notebook, "df.groupby('na", &["name"]);
        assert_completes(&mut notebook, "df.am", &["amount"]);
        assert_offers(&mut notebook, "df.gro", &["groupby"]);
        assert_offers(&mut notebook, "df.head().", &["groupby", "amount"]);
        assert_completes(&mut notebook, "df.head()['na", &["name"]);
        assert_completes(&mut notebook, "d['", &["one", "two"]);
        assert_completes(&mut notebook, "d['two']['", &["deep"]);
        assert_completes(&mut notebook, "print(d[\"on", &["one"]);
        assert_offers(&mut notebook, "d[", &["\"one\"", "3"]);
    });
}

#[test]
fn arguments_files_and_magics() {
    with_stack(|| {
        let mut notebook = after(
            "import os\nos.makedirs('data')\nfor p in ['data/a.csv', 'data/b.csv', 'notes.txt', '.secret']:\n    open(p, 'w').close()\n\
             def area(width, height=2, *, unit='cm'): pass\nclass Box:\n    def __init__(self, size, colour=None): pass",
        );
        assert_completes(&mut notebook, "area(hei", &["height="]);
        assert_offers(&mut notebook, "area(", &["width=", "height=", "unit="]);
        assert_completes(&mut notebook, "area(1, height=3, uni", &["unit="]);
        assert!(!labels(&mut notebook, "area(height=1, hei").contains(&"height=".to_owned()));
        assert_completes(&mut notebook, "Box(col", &["colour="]);
        assert_offers(&mut notebook, "sorted([], re", &["reverse="]);
        assert_completes(&mut notebook, "open('", &["data/", "notes.txt"]);
        assert_completes(&mut notebook, "open('data/a", &["a.csv"]);
        assert_completes(&mut notebook, "open('no", &["notes.txt"]);
        assert_completes(&mut notebook, "!cat no", &["notes.txt"]);
        assert_completes(&mut notebook, "%run no", &["notes.txt"]);
        assert_completes(&mut notebook, "%tim", &["%time", "%timeit"]);
        assert_completes(&mut notebook, "%%writ", &["%%writefile"]);
        assert_completes(&mut notebook, "x = 1\n%whos", &["%whos"]);
    });
}

#[test]
fn what_a_name_stands_for() {
    with_stack(|| {
        let mut notebook = after(
            "def area(width, height=2):\n    \"\"\"The area.\n\n    Of a rectangle.\n    \"\"\"\n    return width * height\nclass Box:\n    \
             \"\"\"A box.\"\"\"\n    def __init__(self, size): pass\n    def open(self, wide=True):\n        \"\"\"Opens it.\"\"\"\nbox = \
             Box(1)\nnumbers = [1, 2, 3]\nimport math",
        );
        let text = look(&mut notebook, "area");
        assert!(text.contains("\"signature\": \"area(width, height=2)\""), "{text}");
        assert!(text.contains("\"doc\": \"The area.\\n\\nOf a rectangle.\""), "{text}");
        assert_eq!(look(&mut notebook, "x = area("), text);
        assert_eq!(look(&mut notebook, "x = area(3, "), text);
        assert_eq!(look(&mut notebook, "area()"), text);
        assert!(look(&mut notebook, "box.open").contains("box.open(wide=True)"));
        assert!(look(&mut notebook, "Box(").contains("Box(size)"));
        assert!(look(&mut notebook, "len").contains("len(obj, /)"));
        assert!(look(&mut notebook, "math.sqrt(").contains("Return the square root of x."));
        assert!(look(&mut notebook, "numbers.append").contains("numbers.append(object, /)"));
        assert!(look(&mut notebook, "numbers").contains("[1, 2, 3]"));
        assert!(look(&mut notebook, "import numpy as np\nnp.zeros").contains("zeros(shape"));
        assert!(
            look(&mut notebook, "'a'.upper").contains("Return a copy of the string converted to uppercase.")
        );
        assert_eq!(look(&mut notebook, "nobody"), "null");
        assert_eq!(look(&mut notebook, "if"), "null");
    });
}

#[test]
fn nothing_is_shown_or_counted_by_a_question() {
    with_stack(|| {
        let mut notebook = after(
            "class Loud:\n    def __dir__(self):\n        print('asked')\n        return ['a']\nx = Loud()",
        );
        ask(&mut notebook, "x.");
        assert!(notebook.recorder.events.take().is_empty());
        let (result, _) = notebook.run("1");
        assert_eq!(result.execution_count, 2);
        notebook.text("class Bad:\n    def __dir__(self): raise ValueError('no')\nbad = Bad()");
        assert!(notebook.session.answer(Question::Complete, "bad.").is_none());
        assert_eq!(notebook.text("'goes on'"), "'goes on'");
    });
}

#[test]
fn a_picture_of_all_names_for_while_a_cell_runs() {
    with_stack(|| {
        let mut notebook = after(
            "import math\ndef f(x):\n    \"\"\"Does it.\"\"\"\nclass P:\n    def __init__(self): self.x = 1\n    def m(self): pass\np = \
             P()\nd = {'key': 1}",
        );
        let first = notebook.session.snapshot().expect("a picture");
        for part in [
            "\"sqrt\", \"function\"",
            "\"f(x)\", \"Does it.\"",
            "[\"x\"]",
            "[\"key\"]",
            "\"m\", \"function\"",
        ] {
            assert!(first.contains(part), "{part} in {first}");
        }
        let second = notebook.session.snapshot().expect("a picture");
        assert!(second.len() < first.len() / 2 && second.contains("[\"key\"]"), "attributes are told once");
        assert!(notebook.recorder.events.take().is_empty());
    });
}

#[test]
fn a_question_mark_shows_ipython_s_page() {
    with_stack(|| {
        let mut notebook = after(
            "def area(width, height=2):\n    \"\"\"The area.\n\n    Of a rectangle.\n    \"\"\"\n    return width * height\nnumbers = \
             [1, 2, 3]\nclass Box:\n    \"\"\"A box.\"\"\"\n    def __init__(self, size):\n        self.size = size\n",
        );
        let page = "Signature: area(width, height=2)\nDocstring:\nThe area.\n\nOf a rectangle.\nFile:      Cell In[1]\n\
                    Type:      function\n";
        for source in ["area?", "?area", "%pinfo area"] {
            assert_eq!(notebook.text(source), page);
        }
        let source = notebook.text("area??");
        assert!(source.starts_with("Signature: area(width, height=2)\nSource:   \ndef area("), "{source}");
        assert!(source.contains("    return width * height\nFile: "), "{source}");
        let list = notebook.text("numbers?");
        assert!(
            list.starts_with("Type:        list\nString form: [1, 2, 3]\nLength:      3\nDocstring:"),
            "{list}"
        );
        let class = notebook.text("Box?");
        assert!(class.starts_with("Init signature: Box(size)\nDocstring:      A box.\n"), "{class}");
        assert!(notebook.text("Box??").contains("Source:        \nclass Box:\n"));
        assert_eq!(notebook.text("nobody?"), "Object `nobody` not found.\n");
        let native = "Signature: len(obj, /)\nDocstring: Return the number of items in a container.\n\
                      Type:      builtin_function_or_method\n";
        assert_eq!(notebook.text("len?"), native);
        assert_eq!(notebook.text("str.is*er?"), "str.isidentifier\nstr.islower\nstr.isupper\n");
    });
}

#[test]
fn what_there_is_no_machine_for_is_answered_kindly() {
    with_stack(|| {
        let mut notebook = after("x = 1");
        for (source, part) in [
            ("!pip install pandas", "pandas: nothing needs installing, `import pandas` works here."),
            ("%pip install -q numpy==2.0 sklearn", "numpy==2.0: nothing needs installing"),
            ("!conda install -y dask", "dask: nothing needs installing"),
            ("!pip install torch", "torch: not available here"),
            ("!git status", "there is no shell in this notebook: '!git' can't run"),
            ("%prun f()", "there is no profiler here"),
            ("%debug", "there is no debugger here"),
            ("%cd elsewhere", "the notebook's files lie in one folder"),
            ("%%bash\nls", "there is no shell here"),
            ("%%javascript\nalert(1)", "this page runs no script"),
            ("from IPython.display import IFrame\nIFrame('x', 1, 1)", "this page shows no other page"),
            (
                "from IPython.display import Image\nImage(url='https://a.b/c.png')",
                "fetches nothing from elsewhere",
            ),
        ] {
            let text = notebook.text(source);
            assert!(text.contains(part), "{source}: {text}");
        }
        assert_eq!(notebook.text("%matplotlib inline"), "");
        assert_eq!(notebook.text("x"), "1");
    });
}
