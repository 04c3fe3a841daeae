//! Numbers side by side in one of the processor's vectors: what the functions in `math` are written in.
//!
//! WebAssembly's vectors and the baseline of x86-64 hold the same lanes and round them alike, so that a tab and a
//! native run agree to the bit. Elsewhere arrays stand in. Comparisons give masks: all bits of a lane set or none.

#[cfg(not(any(all(target_arch = "wasm32", target_feature = "simd128"), target_arch = "x86_64")))]
#[path = "arch/plain.rs"]
mod arch;
#[cfg(target_arch = "x86_64")]
#[path = "arch/sse2.rs"]
mod arch;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
#[path = "arch/wasm.rs"]
mod arch;
mod lanes;
mod pair;
mod quad;

pub use lanes::Lanes;
pub use pair::F64x2;
pub use quad::F32x4;

/// `to[i] = f(from[i])`, two at a time; an odd last one is computed as a pair of twins.
#[inline(always)]
pub fn map(from: &[f64], to: &mut [f64], f: impl Fn(F64x2) -> F64x2) {
    let ((items, last), (places, last_place)) = (from.as_chunks(), to.as_chunks_mut());
    for (place, item) in places.iter_mut().zip(items) {
        *place = f(F64x2::new(*item)).to_array();
    }
    if let ([place], [item]) = (last_place, last) {
        *place = f(F64x2::splat(*item)).to_array()[0];
    }
}

/// As `map`, of two rows.
#[inline(always)]
pub fn map_two(a: &[f64], b: &[f64], to: &mut [f64], f: impl Fn(F64x2, F64x2) -> F64x2) {
    let ((a, last_a), (b, last_b)) = (a.as_chunks(), b.as_chunks());
    let (places, last_place) = to.as_chunks_mut();
    for ((place, x), y) in places.iter_mut().zip(a).zip(b) {
        *place = f(F64x2::new(*x), F64x2::new(*y)).to_array();
    }
    if let ([place], [x], [y]) = (last_place, last_a, last_b) {
        *place = f(F64x2::splat(*x), F64x2::splat(*y)).to_array()[0];
    }
}

/// As `map_two`, four at a time; the last ones are filled up with ones.
#[inline(always)]
pub fn map_two_single(a: &[f32], b: &[f32], to: &mut [f32], f: impl Fn(F32x4, F32x4) -> F32x4) {
    let ((a, last_a), (b, last_b)) = (a.as_chunks(), b.as_chunks());
    let (places, last_places) = to.as_chunks_mut();
    for ((place, x), y) in places.iter_mut().zip(a).zip(b) {
        *place = f(F32x4::new(*x), F32x4::new(*y)).to_array();
    }
    if last_places.is_empty() {
        return;
    }
    let results = f(F32x4::new(filled(last_a)), F32x4::new(filled(last_b))).to_array();
    for (place, result) in last_places.iter_mut().zip(results) {
        *place = result;
    }
}

/// At most four, and ones.
fn filled(items: &[f32]) -> [f32; 4] {
    let mut filled = [1.0; 4];
    filled[..items.len()].copy_from_slice(items);
    filled
}

/// As `map`, four at a time; the last ones are filled up with ones.
#[inline(always)]
pub fn map_single(from: &[f32], to: &mut [f32], f: impl Fn(F32x4) -> F32x4) {
    let ((items, last), (places, last_places)) = (from.as_chunks(), to.as_chunks_mut());
    for (place, item) in places.iter_mut().zip(items) {
        *place = f(F32x4::new(*item)).to_array();
    }
    if last.is_empty() {
        return;
    }
    let results = f(F32x4::new(filled(last))).to_array();
    for (place, result) in last_places.iter_mut().zip(results) {
        *place = result;
    }
}
