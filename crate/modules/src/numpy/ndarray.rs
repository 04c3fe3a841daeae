//! `np.ndarray`: a view on shared storage, its attributes, and the methods that are no function of the module.

use super::storage::Storage;
use super::{convert, dtype, index, lift, operators, print, reduction, scalar};
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use tb_array::{Array, Casting, DType, Item, Layout, Output};
use tb_python::class::native_data;
use tb_python::freeze::{ShipHooks, Shipped};
use tb_python::native::Args;
use tb_python::object::{Iter, NativeIter, Property};
use tb_python::vm::types;
use tb_python::{Class, NativeFn, PyErr, PyResult, Value, Vm};

/// What an ndarray object holds.
pub struct NdArray {
    pub storage: Rc<Storage>,
    layout: RefCell<Layout>,
    dtype: Cell<DType>,
    writeable: Cell<bool>,
    base: Option<Value>,
}

impl NdArray {
    /// The array as the engine's value. While it lives, a write to the storage makes a copy.
    pub fn array(&self) -> Array {
        Array { buffer: self.storage.buffer(), layout: self.layout.borrow().clone(), dtype: self.dtype.get() }
    }

    pub fn layout(&self) -> Layout {
        self.layout.borrow().clone()
    }

    pub fn ndim(&self) -> usize {
        self.layout.borrow().ndim()
    }

    pub fn size(&self) -> usize {
        self.layout.borrow().size()
    }

    /// Becomes another array, of memory of its own: for one that was just made.
    pub fn replace(&self, array: Array) {
        self.storage.replace(array.buffer);
        *self.layout.borrow_mut() = array.layout;
        self.dtype.set(array.dtype);
    }

    pub fn is_writeable(&self) -> bool {
        self.writeable.get()
    }

    pub fn dtype(&self) -> DType {
        self.dtype.get()
    }

    /// Lets `write` change the elements.
    ///
    /// # Errors
    /// `ValueError` if the array is read-only; what `write` says.
    pub fn write<R>(
        &self,
        vm: &mut Vm,
        layout: &Layout,
        write: impl FnOnce(&mut Output<'_>) -> tb_base::Result<R>,
    ) -> PyResult<R> {
        if !self.writeable.get() {
            return Err(PyErr::value_error("assignment destination is read-only"));
        }
        let control = Arc::clone(&vm.control);
        let result = self.storage.write(layout, self.dtype.get(), &control, write);
        lift(vm, result)
    }

    /// `self[...] = values`, cast.
    ///
    /// # Errors
    /// `ValueError` if the shapes do not fit; `MemoryError`.
    pub fn assign(&self, vm: &mut Vm, layout: &Layout, mut values: Array) -> PyResult<()> {
        let control = Arc::clone(&vm.control);
        if self.storage.holds(&values) {
            // Copied first, so that the storage need not be.
            let copy = values.copied(&control);
            values = lift(vm, copy)?;
        }
        self.write(vm, layout, |output| tb_array::assign(&values, output, &control))?;
        super::warn::cast_status(vm)
    }
}

thread_local! {
    static CLASS: OnceCell<Rc<Class>> = const { OnceCell::new() };
}

pub fn class() -> Rc<Class> {
    CLASS.with(|class| Rc::clone(class.get_or_init(make_class)))
}

/// A new ndarray around an engine's array.
pub fn wrap(array: Array) -> Value {
    instance(Storage::new(array.buffer), array.layout, array.dtype, true, None)
}

/// A new ndarray that can't be written.
pub fn wrap_read_only(array: Array) -> Value {
    instance(Storage::new(array.buffer), array.layout, array.dtype, false, None)
}

fn instance(
    storage: Rc<Storage>,
    layout: Layout,
    dtype: DType,
    writeable: bool,
    base: Option<Value>,
) -> Value {
    let layout = RefCell::new(layout);
    class().instance(NdArray {
        storage,
        layout,
        dtype: Cell::new(dtype),
        writeable: Cell::new(writeable),
        base,
    })
}

/// An ndarray on the memory of `parent` if `array` still looks at it, else a new one.
pub fn wrap_from(parent: &Value, array: Array) -> Value {
    match of(parent) {
        Some(own) if own.storage.holds(&array) => {
            let base = own.base.clone().unwrap_or_else(|| parent.clone());
            let writeable = own.writeable.get();
            instance(Rc::clone(&own.storage), array.layout, array.dtype, writeable, Some(base))
        }
        _ => wrap(array),
    }
}

/// As `wrap_from`, read-only.
pub fn wrap_locked(parent: &Value, array: Array) -> Value {
    let value = wrap_from(parent, array);
    if let Some(own) = of(&value) {
        own.writeable.set(false);
    }
    value
}

/// A scalar for an array without dimensions, else a new ndarray.
pub fn wrap_result(array: Array) -> Value {
    if array.ndim() == 0 { scalar::of_array(&array) } else { wrap(array) }
}

pub fn of(value: &Value) -> Option<&NdArray> {
    match value {
        Value::Instance(instance) => instance.native::<NdArray>(),
        _ => None,
    }
}

pub fn this<'a>(args: &Args<'a>) -> PyResult<&'a NdArray> {
    native_data(args.pos().first().unwrap_or(&Value::None), "an ndarray")
}

/// The ndarray itself and the other arguments of a method call.
pub fn receiver<'a>(args: &Args<'a>) -> PyResult<(&'a Value, &'a NdArray, Args<'a>)> {
    let own = this(args)?;
    let (value, rest) = args.split_self();
    Ok((value, own, rest))
}

fn make_class() -> Rc<Class> {
    let class = Class::native("ndarray", &[&types().object], Some(new));
    class.module.set("numpy".into());
    class.show_full_name();
    operators::install(&class);
    reduction::install(&class);
    print::install(&class);
    attributes(&class);
    class
        .method("__len__", |_, args| match this(&args)?.layout.borrow().shape.first() {
            Some(&length) => Ok(Value::from_usize(length)),
            None => Err(PyErr::type_error("len() of unsized object")),
        })
        .method("__iter__", iter)
        .method("__contains__", contains)
        .method("__getitem__", |vm, args| {
            let [own, key] = args.exact::<2>("__getitem__")?;
            index::get(vm, own, key)
        })
        .method("__setitem__", |vm, args| {
            let [own, key, value] = args.exact::<3>("__setitem__")?;
            index::set(vm, own, key, value)?;
            Ok(Value::None)
        })
        .method("__delitem__", |_, _| Err(PyErr::value_error("cannot delete array elements")))
        .method("__bool__", truth)
        .method("__int__", |vm, args| number(vm, &args, &types().int))
        .method("__float__", |vm, args| number(vm, &args, &types().float))
        .method("__complex__", |vm, args| number(vm, &args, &types().complex))
        .method("__index__", as_index)
        .method("__array__", |vm, args| {
            let (own, _, rest) = receiver(&args)?;
            match rest.pos().first().filter(|dtype| !dtype.is_none()) {
                Some(dtype) => vm.call_method(own, "astype", std::slice::from_ref(dtype)),
                None => Ok(own.clone()),
            }
        })
        .method("__copy__", |vm, args| copy(vm, this(&args)?, 'C'))
        .method("__deepcopy__", |vm, args| copy(vm, this(&args)?, 'C'))
        .method("copy", |vm, args| {
            let (_, own, rest) = receiver(&args)?;
            let [order] = rest.bind("copy", ["order"], 0)?;
            let order = order.and_then(Value::as_str).and_then(|o| o.chars().next()).unwrap_or('C');
            copy(vm, own, order)
        })
        .method("tolist", |vm, args| {
            let array = this(&args)?.array();
            vm.check_alloc(array.size().saturating_mul(16))?;
            tolist(vm, &array, 0, array.layout.offset)
        })
        .method("item", item)
        .method("astype", astype)
        .method("view", view)
        .method("fill", fill)
        .method("tobytes", |vm, args| {
            let (_, own, rest) = receiver(&args)?;
            let [order] = rest.bind("tobytes", ["order"], 0)?;
            let mut array = own.array();
            let fortran = !array.is_contiguous() && array.layout.is_f_contiguous(array.itemsize());
            if order.and_then(Value::as_str).is_some_and(|order| order == "F" || (order == "A" && fortran)) {
                array = array.with_layout(array.layout.transposed());
            }
            let control = Arc::clone(&vm.control);
            let contiguous = array.to_contiguous(&control);
            Ok(Value::bytes(lift(vm, contiguous)?.contiguous_bytes().unwrap_or_default().to_vec()))
        })
        .method("setflags", |vm, args| {
            let (_, own, rest) = receiver(&args)?;
            let [write, ..] = rest.bind("setflags", ["write", "align", "uic"], 0)?;
            if let Some(write) = write {
                let write = vm.truthy(write)?;
                if write && own.base.as_ref().and_then(of).is_some_and(|base| !base.is_writeable()) {
                    return Err(PyErr::value_error("cannot set WRITEABLE flag to True of this array"));
                }
                own.writeable.set(write);
            }
            Ok(Value::None)
        });
    super::pickling::install_array(&class);
    class.set("__hash__", Value::None);
    class.set("__array_priority__", Value::Float(0.0));
    class.set_ship_hooks(ShipHooks { freeze, thaw });
    class.set_stamp_hook(stamp);
    class
}

/// Changes with every write: while an array is shared, its buffer is replaced by a copy before that.
fn stamp(value: &Value) -> u64 {
    let Ok(own) = native_data::<NdArray>(value, "an ndarray") else { return 0 };
    let layout = own.layout.borrow();
    let shape = layout.shape.iter().fold(u64::from(own.writeable.get()), |stamp, length| {
        stamp.wrapping_mul(31).wrapping_add(*length as u64)
    });
    (Arc::as_ptr(&own.storage.buffer()) as usize as u64) ^ shape.rotate_left(40)
}

fn property(
    class: &Class,
    name: &'static str,
    get: tb_python::native::NativeCall,
    set: tb_python::native::NativeCall,
) {
    let native = |call| Value::Native(Rc::new(NativeFn::method(name, call)));
    let property = Property { get: native(get), set: native(set), del: Value::None, doc: Value::None };
    class.set(name, Value::Property(Rc::new(property)));
}

fn attributes(class: &Class) {
    property(
        class,
        "shape",
        |_, args| Ok(convert::shape_value(&this(&args)?.layout.borrow().shape)),
        set_shape,
    );
    property(
        class,
        "flat",
        |vm, args| {
            let (own, ..) = receiver(&args)?;
            super::flat::wrap(vm, own)
        },
        |vm, args| {
            let [own, values] = args.exact::<2>("flat")?;
            let flat = super::flat::wrap(vm, own)?;
            vm.setitem(&flat, &Value::Ellipsis, values.clone())?;
            Ok(Value::None)
        },
    );
    property(class, "real", |_, args| part(&args, 0), |vm, args| set_part(vm, &args, 0));
    property(class, "imag", |_, args| part(&args, 8), |vm, args| set_part(vm, &args, 8));
    property(
        class,
        "dtype",
        |_, args| Ok(dtype::wrap(this(&args)?.dtype.get())),
        |vm, args| {
            let [own, wanted] = args.exact::<2>("dtype")?;
            let viewed = vm.call_method(own, "view", std::slice::from_ref(wanted))?;
            if let (Some(own), Some(viewed)) = (of(own), of(&viewed)) {
                own.dtype.set(viewed.dtype.get());
                *own.layout.borrow_mut() = viewed.layout();
            }
            Ok(Value::None)
        },
    );
    class
        .getter("ndim", |_, args| Ok(Value::from_usize(this(&args)?.ndim())))
        .getter("size", |_, args| Ok(Value::from_usize(this(&args)?.size())))
        .getter("itemsize", |_, args| Ok(Value::from_usize(this(&args)?.dtype.get().itemsize())))
        .getter("nbytes", |_, args| Ok(Value::from_usize(this(&args)?.array().nbytes())))
        .getter("strides", |_, args| {
            let strides = this(&args)?.layout.borrow().strides.clone();
            Ok(Value::tuple(strides.into_iter().map(|stride| Value::Int(stride as i64)).collect::<Vec<_>>()))
        })
        .getter("T", |_, args| {
            let (value, own, _) = receiver(&args)?;
            let array = own.array();
            Ok(wrap_from(value, array.with_layout(array.layout.transposed())))
        })
        .getter("mT", |_, args| {
            let (value, own, _) = receiver(&args)?;
            let array = own.array();
            let mut axes: Vec<usize> = (0..array.ndim()).collect();
            if axes.len() < 2 {
                return Err(PyErr::value_error("matrix transpose with ndim < 2 is undefined"));
            }
            let last = axes.len() - 1;
            axes.swap(last - 1, last);
            Ok(wrap_from(value, array.with_layout(array.layout.permuted(&axes))))
        })
        .getter("base", |_, args| Ok(this(&args)?.base.clone().unwrap_or(Value::None)))
        .getter("flags", |_, args| {
            let own = this(&args)?;
            let value = &args.pos()[0];
            Ok(super::flags::wrap(value, &own.array(), own.base.is_none(), own.writeable.get()))
        });
}

fn new(vm: &mut Vm, _: &Rc<Class>, args: Args<'_>) -> PyResult<Value> {
    let [shape, wanted, ..] =
        args.bind("ndarray", ["shape", "dtype", "buffer", "offset", "strides", "order"], 1)?;
    let shape = convert::shape(vm, shape.unwrap_or(&Value::None))?;
    let dtype = convert::optional_dtype(vm, wanted)?.unwrap_or(DType::Float64);
    super::create::zeroed(vm, dtype, &shape).map(wrap)
}

fn set_shape(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [value, shape] = args.exact::<2>("shape")?;
    let own: &NdArray = native_data(value, "an ndarray")?;
    let array = own.array();
    let wanted = convert::signed_shape(vm, shape)?;
    let shape = super::shape::resolve(&wanted, array.size())?;
    match array.layout.reshaped(&shape, array.itemsize()) {
        Some(layout) => *own.layout.borrow_mut() = layout,
        None => {
            return Err(PyErr::attribute_error(
                "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.",
            ));
        }
    }
    Ok(Value::None)
}

/// The real parts (from byte 0) or imaginary parts (from byte 8) of the elements.
fn part_array(own: &NdArray, from: usize) -> Option<Array> {
    let array = own.array();
    if array.dtype != DType::Complex128 {
        return (from == 0).then_some(array);
    }
    let layout = Layout { offset: array.layout.offset + from, ..array.layout.clone() };
    Some(Array { dtype: DType::Float64, ..array.with_layout(layout) })
}

fn part(args: &Args<'_>, from: usize) -> PyResult<Value> {
    let (value, own, _) = receiver(args)?;
    match part_array(own, from) {
        Some(array) => Ok(wrap_from(value, array)),
        None => {
            let zero = Array::from_vec(&[0_i64], &[]);
            let control = tb_array::Context::default();
            let zeros = zero.cast(own.dtype(), &control)?;
            let layout = zeros.layout.broadcast(&own.layout().shape).unwrap_or_else(|| zeros.layout.clone());
            Ok(wrap_read_only(zeros.with_layout(layout).copied(&control)?))
        }
    }
}

fn set_part(vm: &mut Vm, args: &Args<'_>, from: usize) -> PyResult<Value> {
    let [value, values] = args.exact::<2>("real")?;
    let part = part(&Args::positional(std::slice::from_ref(value)), from)?;
    index::set(vm, &part, &Value::Ellipsis, values)?;
    Ok(Value::None)
}

fn iter(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    struct Rows {
        parent: Value,
        at: usize,
    }
    impl NativeIter for Rows {
        fn next(&mut self, _: &mut Vm) -> PyResult<Option<Value>> {
            let Some(own) = of(&self.parent) else { return Ok(None) };
            let layout = own.layout.borrow();
            if self.at >= layout.shape[0] {
                return Ok(None);
            }
            let offset = layout.offset.wrapping_add_signed(layout.strides[0] * self.at as isize);
            self.at += 1;
            let buffer = own.storage.buffer();
            if layout.ndim() == 1 {
                let dtype = own.dtype.get();
                let item = Item::read(dtype, &buffer.bytes()[offset..offset + dtype.itemsize()]);
                return Ok(Some(scalar::wrap(dtype, item)));
            }
            let row = Layout { offset, ..layout.without_axis(0) };
            Ok(Some(wrap_from(&self.parent, Array { buffer, layout: row, dtype: own.dtype.get() })))
        }
        fn type_name(&self) -> &'static str {
            "iterator"
        }
        fn len_hint(&self) -> Option<usize> {
            Some(of(&self.parent)?.layout.borrow().shape[0].saturating_sub(self.at))
        }
    }
    let (value, own, _) = receiver(&args)?;
    if own.ndim() == 0 {
        return Err(PyErr::type_error("iteration over a 0-d array"));
    }
    Ok(Value::iter(Iter::native(Rows { parent: value.clone(), at: 0 })))
}

fn contains(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let [own, value] = args.exact::<2>("__contains__")?;
    let equal = vm.compare(tb_python::vm::CompareOp::Eq, own, value)?;
    let equal = convert::to_array(vm, &equal, Some(DType::Bool))?;
    Ok(Value::Bool(equal.items().any(|item| item.is_true())))
}

fn truth(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args)?.array();
    match array.size() {
        0 => Err(PyErr::value_error(
            "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty.",
        )),
        1 => Ok(Value::Bool(array.items().next().is_some_and(|item| item.is_true()))),
        _ => Err(PyErr::value_error(
            "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
        )
        .with_hint("combine masks with & and |, each comparison in parentheses: (a > 0) & (a < 1)")),
    }
}

fn number(vm: &mut Vm, args: &Args<'_>, class: &Rc<Class>) -> PyResult<Value> {
    let array = this(args)?.array();
    if array.ndim() > 0 {
        return Err(PyErr::type_error("only 0-dimensional arrays can be converted to Python scalars"));
    }
    let value = convert::item_value(array.item(&[]));
    vm.construct(class, Args::positional(&[value]))
}

fn as_index(_: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let array = this(&args)?.array();
    if array.ndim() > 0 || !array.dtype.is_integer() {
        return Err(PyErr::type_error("only integer scalar arrays can be converted to a scalar index"));
    }
    Ok(convert::item_value(array.item(&[])))
}

fn copy(vm: &mut Vm, own: &NdArray, order: char) -> PyResult<Value> {
    let array = own.array();
    let control = Arc::clone(&vm.control);
    let copy = match order {
        'F' => array.with_layout(array.layout.transposed()).copied(&control).map(|copy| {
            let layout = copy.layout.transposed();
            copy.with_layout(layout)
        }),
        'K' => array.copied_keeping_order(&control),
        _ => array.copied(&control),
    };
    Ok(wrap(lift(vm, copy)?))
}

fn tolist(vm: &mut Vm, array: &Array, axis: usize, offset: usize) -> PyResult<Value> {
    if axis == array.ndim() {
        return element(vm, array.dtype, array.item_at(offset));
    }
    let stride = array.layout.strides[axis];
    let rows: PyResult<Vec<Value>> = (0..array.shape()[axis])
        .map(|at| tolist(vm, array, axis + 1, offset.wrapping_add_signed(stride * at as isize)))
        .collect();
    Ok(Value::list(rows?))
}

/// An element as Python's own value.
fn element(vm: &mut Vm, dtype: DType, item: Item) -> PyResult<Value> {
    match item {
        Item::Int(count) if dtype.is_time() => super::time::object(vm, dtype, count),
        item => Ok(convert::item_value(item)),
    }
}

fn item(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (value, own, rest) = receiver(&args)?;
    let array = own.array();
    let at = rest.pos();
    if at.is_empty() {
        if array.size() != 1 {
            return Err(PyErr::value_error("can only convert an array of size 1 to a Python scalar"));
        }
        return element(vm, array.dtype, array.item(&vec![0; array.ndim()]));
    }
    if at.len() == 1 && !matches!(at[0], Value::Tuple(_)) {
        let place = vm.index(&at[0])?;
        let size = array.size() as i64;
        let wrapped = if place < 0 { place + size } else { place };
        if wrapped < 0 || wrapped >= size {
            return Err(PyErr::index_error(format!(
                "index {place} is out of bounds for axis 0 with size {size}"
            )));
        }
        let offset = array.offsets().nth(wrapped as usize).unwrap_or(array.layout.offset);
        return element(vm, array.dtype, array.item_at(offset));
    }
    let key = if at.len() == 1 { at[0].clone() } else { Value::tuple(at.to_vec()) };
    let found = index::get(vm, value, &key)?;
    match convert::item(vm, &found)? {
        Some(item) => element(vm, array.dtype, item),
        None => Ok(found.unwrap_base().clone()),
    }
}

fn astype(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (value, own, rest) = receiver(&args)?;
    let [wanted, order, casting, _, copied] =
        rest.bind("astype", ["dtype", "order", "casting", "subok", "copy"], 1)?;
    let wanted = dtype::parse(vm, wanted.unwrap_or(&Value::None))?;
    let casting = match casting {
        None => Casting::Unsafe,
        Some(name) => casting_rule(name)?,
    };
    let array = own.array();
    if !array.dtype.can_cast(wanted, casting) {
        return Err(PyErr::type_error(format!(
            "Cannot cast array data from dtype('{}') to dtype('{wanted}') according to the rule '{}'",
            array.dtype,
            casting.name()
        )));
    }
    let copied = copied.map_or(Ok(true), |flag| vm.truthy(flag))?;
    if wanted == array.dtype && !copied {
        return Ok(value.clone());
    }
    let control = Arc::clone(&vm.control);
    let result = if wanted == array.dtype {
        match order.and_then(Value::as_str) {
            Some("C") => array.copied(&control),
            _ => array.copied_keeping_order(&control),
        }
    } else {
        array.cast(wanted, &control)
    };
    let result = lift(vm, result)?;
    super::warn::cast_status(vm)?;
    Ok(wrap(result))
}

/// A `casting=` argument.
pub fn casting_rule(name: &Value) -> PyResult<Casting> {
    let text = name.as_str().unwrap_or_default();
    Casting::parse(text).ok_or_else(|| {
        PyErr::value_error(format!(
            "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe', or 'same_value' (got '{text}')"
        ))
    })
}

fn view(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (value, own, rest) = receiver(&args)?;
    let [wanted, ..] = rest.bind("view", ["dtype", "type"], 0)?;
    let mut array = own.array();
    let Some(wanted) = wanted.filter(|w| !matches!(w, Value::Class(c) if Rc::ptr_eq(c, &class()))) else {
        return Ok(wrap_from(value, array));
    };
    let wanted = dtype::parse(vm, wanted)?;
    let (old, new) = (array.itemsize(), wanted.itemsize());
    if old != new {
        let last = array
            .ndim()
            .checked_sub(1)
            .filter(|&axis| array.shape()[axis] == 1 || array.layout.strides[axis] == old as isize);
        let Some(axis) = last else {
            return Err(PyErr::value_error(
                "To change to a dtype of a different size, the last axis must be contiguous",
            ));
        };
        let bytes = array.layout.shape[axis] * old;
        if new == 0 || bytes % new != 0 || array.layout.offset % new != 0 {
            return Err(PyErr::value_error(
                "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last \
                 axis of the array.",
            ));
        }
        array.layout.shape[axis] = bytes / new;
        array.layout.strides[axis] = new as isize;
    }
    if wanted == DType::Bool && array.buffer.bytes().iter().any(|&byte| byte > 1) {
        return Err(PyErr::not_implemented(
            "a view as bool of bytes other than 0 and 1 is not available here",
        ));
    }
    array.dtype = wanted;
    Ok(wrap_from(value, array))
}

fn fill(vm: &mut Vm, args: Args<'_>) -> PyResult<Value> {
    let (value, _, rest) = receiver(&args)?;
    let [with] = rest.exact::<1>("fill")?;
    index::set(vm, value, &Value::Ellipsis, with)?;
    Ok(Value::None)
}

fn freeze(value: &Value) -> PyResult<Shipped> {
    let own: &NdArray = native_data(value, "an ndarray")?;
    let array = own.array();
    Ok(Shipped { nbytes: array.nbytes(), data: Arc::new(array) })
}

/// Arrays over a megabyte arrive on workers read-only, like joblib's memory maps.
const READ_ONLY_ABOVE: usize = 1 << 20;

fn thaw(vm: &mut Vm, shipped: &Shipped) -> PyResult<Value> {
    match shipped.data.downcast_ref::<Array>() {
        Some(array) if vm.is_worker() && shipped.nbytes > READ_ONLY_ABOVE => {
            Ok(wrap_read_only(array.clone()))
        }
        Some(array) => Ok(wrap(array.clone())),
        None => Err(PyErr::runtime_error("an array did not arrive whole")),
    }
}
