//! Names for calls that are not known to be pure: no two are alike.

use std::cell::Cell;
use tb_python::Vm;

#[derive(Default)]
struct State {
    /// 0 before the first use.
    state: Cell<u64>,
}

/// 128 random bits. One draw of the host's randomness for each interpreter; the rest is SplitMix64.
fn bits(vm: &mut Vm) -> u128 {
    let kept = vm.extension::<State>("dask.uuid");
    if kept.state.get() == 0 {
        let entropy = vm.world.entropy();
        let seed = entropy[..8].iter().fold(0u64, |seed, byte| seed << 8 | u64::from(*byte));
        kept.state.set(seed | 1);
    }
    let next = || {
        let state = kept.state.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        kept.state.set(state);
        let mixed = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    };
    u128::from(next()) << 64 | u128::from(next())
}

/// As `str(uuid.uuid4())`.
pub fn uuid4(vm: &mut Vm) -> String {
    let bits = bits(vm) & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

/// As `uuid.uuid4().hex`.
pub fn uuid_hex(vm: &mut Vm) -> String {
    format!("{:032x}", bits(vm))
}
