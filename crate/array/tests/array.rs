//! The engine without Python: layouts, loops and reductions against slow clear versions of themselves.

use tb_array::print::{PrintOptions, array_repr};
use tb_array::{
    Array, Binary, Context, DType, Item, Layout, Operand, Reduce, ReduceOptions, apply, argsort, binary_loop,
    product, read_npy, reduce, sort, write_npy,
};

fn counted(shape: &[usize]) -> Array {
    let items: Vec<i64> = (0..shape.iter().product::<usize>() as i64).collect();
    Array::from_vec(&items, shape)
}

/// Views of one array that lie differently in memory.
fn views() -> Vec<Array> {
    let whole = counted(&[4, 6]);
    let strided = Layout { shape: vec![2, 3], strides: vec![96, 16], offset: 0 };
    let reversed = Layout { shape: vec![4, 6], strides: vec![-48, -8], offset: 23 * 8 };
    let row = Layout { shape: vec![4, 6], strides: vec![0, 8], offset: 48 };
    vec![
        whole.clone(),
        whole.with_layout(whole.layout.transposed()),
        whole.with_layout(strided),
        whole.with_layout(reversed),
        whole.with_layout(row),
    ]
}

fn ints(array: &Array) -> Vec<i64> {
    array.items().map(|item| item.to_i64()).collect()
}

/// The elements by asking for each index.
fn by_index(array: &Array) -> Vec<i64> {
    let mut items = Vec::new();
    for row in 0..array.shape()[0] {
        for column in 0..array.shape()[1] {
            items.push(array.item(&[row, column]).to_i64());
        }
    }
    items
}

#[test]
fn copies_of_any_layout_have_the_elements_in_order() {
    let context = Context::default();
    for view in views() {
        let copy = view.copied(&context).unwrap();
        assert!(copy.is_contiguous());
        assert_eq!(copy.slice::<i64>(), by_index(&view));
        assert_eq!(ints(&view), by_index(&view));
        let kept = view.copied_keeping_order(&context).unwrap();
        assert_eq!(ints(&kept), by_index(&view));
    }
}

#[test]
fn loops_over_any_layout_and_type_equal_the_plain_ones() {
    let context = Context::default();
    let looped = binary_loop(Binary::Add, DType::Float64).unwrap();
    for view in views() {
        let small = view.cast(DType::Int16, &context).unwrap();
        let mut result = Array::zeroed(DType::Float64, view.shape(), &context).unwrap();
        let operands = [Operand::Array(&view), Operand::Array(&small)];
        apply(&looped, &operands, &mut result.output(), None, &context).unwrap();
        let expected: Vec<i64> = by_index(&view).iter().map(|x| x * 2).collect();
        assert_eq!(ints(&result), expected);
    }
}

#[test]
fn reductions_of_any_layout_equal_loops() {
    let context = Context::default();
    for view in views() {
        let options = ReduceOptions { dtype: DType::Int64, initial: None, mask: None };
        let (rows, columns) = (view.shape()[0], view.shape()[1]);
        let items = by_index(&view);
        let down: Vec<i64> = (0..columns).map(|c| (0..rows).map(|r| items[r * columns + c]).sum()).collect();
        let across: Vec<i64> =
            (0..rows).map(|r| items[r * columns..(r + 1) * columns].iter().sum()).collect();
        assert_eq!(ints(&reduce(Reduce::Sum, &view, &[0], &options, &context).unwrap()), down);
        assert_eq!(ints(&reduce(Reduce::Sum, &view, &[1], &options, &context).unwrap()), across);
        let all = reduce(Reduce::Max, &view, &[0, 1], &options, &context).unwrap();
        assert_eq!(all.item(&[]), Item::Int(*items.iter().max().unwrap()));
    }
}

#[test]
fn more_than_the_budget_is_refused_with_its_size() {
    let context = Context::default();
    context.budget.set_limit(1 << 20);
    let error = Array::zeroed(DType::Float64, &[1000, 1000], &context).unwrap_err();
    assert_eq!(
        error.message,
        "Unable to allocate 7.63 MiB for an array with shape (1000, 1000) and data type float64"
    );
    assert_eq!(context.budget.used(), 0);
    let held = Array::zeroed(DType::Float64, &[1000], &context).unwrap();
    assert_eq!(context.budget.used(), 8000);
    drop(held);
    assert_eq!(context.budget.used(), 0);
}

#[test]
fn files_come_back_and_false_ones_are_refused() {
    let context = Context::default();
    for view in views() {
        let bytes = write_npy(&view, &context).unwrap();
        let (back, length) = read_npy(&bytes, &context).unwrap();
        assert_eq!(length, bytes.len());
        assert_eq!(ints(&back), by_index(&view));
        assert!(read_npy(&bytes[..bytes.len() - 1], &context).is_err());
    }
    context.budget.set_limit(1 << 20);
    let huge = b"\x93NUMPY\x01\x00\x40\x00{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999,), }    ";
    assert!(read_npy(huge, &context).is_err());
    assert!(read_npy(b"nothing of the kind", &context).is_err());
}

#[test]
fn arrays_print_as_numpy_prints_them() {
    let options = PrintOptions::default();
    let floats = Array::from_vec(&[1.0, 1e-5, f64::NAN], &[3]);
    assert_eq!(array_repr(&floats, &options), "array([1.e+00, 1.e-05,    nan])");
    let text = array_repr(&counted(&[2000]), &options);
    assert_eq!(text, "array([   0,    1,    2, ..., 1997, 1998, 1999], shape=(2000,))");
}

#[test]
fn sums_of_a_row_and_of_a_stride_agree_to_the_bit() {
    let context = Context::default();
    for count in [0, 1, 7, 8, 9, 127, 128, 129, 1000, 4099] {
        let spread: Vec<f64> =
            (0..2 * count).map(|at| if at % 2 == 0 { 0.1 * at as f64 } else { 1e9 }).collect();
        let whole = Array::from_vec(&spread, &[2 * count]);
        let strided = whole.with_layout(Layout { shape: vec![count], strides: vec![16], offset: 0 });
        let options = ReduceOptions { dtype: DType::Float64, initial: None, mask: None };
        let there = reduce(Reduce::Sum, &strided, &[0], &options, &context).unwrap();
        let row = strided.copied(&context).unwrap();
        let here = reduce(Reduce::Sum, &row, &[0], &options, &context).unwrap();
        assert_eq!(there.item(&[]), here.item(&[]));
    }
}

/// Packed products of shapes that fill no tile against plain sums, which small whole numbers make exact.
#[test]
fn products_by_blocks_are_plain_sums() {
    let context = Context::default();
    for (m, k, n) in
        [(1, 1, 1), (4, 300, 9), (67, 259, 517), (130, 40, 30), (33, 257, 1), (1, 700, 5), (5, 0, 3)]
    {
        let numbers =
            |count: usize, by: usize| (0..count).map(|at| ((at * by) % 13) as f64 - 6.0).collect::<Vec<_>>();
        let (a, b) = (numbers(m * k, 7), numbers(k * n, 5));
        let mut wanted = vec![0.0; m * n];
        for (at, place) in wanted.iter_mut().enumerate() {
            *place = (0..k).map(|term| a[at / n * k + term] * b[term * n + at % n]).sum();
        }
        let (a, b) = (Array::from_vec(&a, &[m, k]), Array::from_vec(&b, &[k, n]));
        for dtype in [DType::Float64, DType::Float32, DType::Int32, DType::Int64, DType::Complex128] {
            let result = product(&a, &b, dtype, &context).unwrap();
            let got: Vec<f64> = result.to::<f64>(&context).unwrap().slice::<f64>().to_vec();
            assert_eq!(got, wanted, "{m} {k} {n} {dtype}");
        }
    }
}

#[test]
fn sorting_puts_nan_last_and_keeps_equal_places_in_order() {
    let context = Context::default();
    // Short rows are sorted by comparisons, long ones by digits unless they have zeros of both signs.
    for (count, tiny) in [(1000, 1e-300), (3000, 0.0), (100_000, 1e-300)] {
        let item = |at| if at % 7 == 3 { f64::NAN } else { f64::from((at * 31) % 17) - 8.0 + tiny };
        let items: Vec<f64> = (0..count).map(|at| if at % 1001 == 9 { -tiny } else { item(at) }).collect();
        let array = Array::from_vec(&items, &[items.len()]);
        let mut wanted: Vec<i64> = (0..i64::from(count)).collect();
        wanted.sort_by(|&a, &b| {
            let (a, b) = (items[a as usize], items[b as usize]);
            a.is_nan().cmp(&b.is_nan()).then(a.partial_cmp(&b).unwrap_or(std::cmp::Ordering::Equal))
        });
        assert_eq!(argsort(&array, 0, &context).unwrap().slice::<i64>(), wanted);
        let sorted = sort(&array, 0, &context).unwrap();
        for (x, &at) in sorted.slice::<f64>().iter().zip(&wanted) {
            assert_eq!(x.to_bits(), items[at as usize].to_bits());
        }
    }
}

#[test]
fn long_rows_of_whole_numbers_are_sorted_with_their_signs() {
    let context = Context::default();
    let items: Vec<i64> = (0..5000_i64).map(|at| (at - 2500).wrapping_mul(0x1234_5678_9abc)).collect();
    let array = Array::from_vec(&items, &[2, 2500]);
    let sorted = sort(&array, 1, &context).unwrap();
    for (ours, theirs) in sorted.slice::<i64>().chunks(2500).zip(items.chunks(2500)) {
        let mut wanted = theirs.to_vec();
        wanted.sort_unstable();
        assert_eq!(ours, wanted);
    }
    let words: Vec<u64> = items.iter().map(|&item| item as u64).collect();
    let sorted = sort(&Array::from_vec(&words, &[5000]), 0, &context).unwrap();
    assert!(sorted.slice::<u64>().is_sorted());
}

#[test]
fn what_bytes_hash_to_is_forgotten_when_they_are_written() {
    let mut buffer = tb_array::Buffer::from_slice(&[1.0, 2.0]);
    let sum = |bytes: &[u8]| [bytes.iter().map(|byte| u64::from(*byte)).sum(), 0];
    let first = buffer.digest(sum);
    assert_eq!(buffer.digest(|_| unreachable!("it is known")), first);
    buffer.bytes_mut()[0] = 1;
    assert_eq!(buffer.digest(sum), [first[0] + 1, 0]);
}
