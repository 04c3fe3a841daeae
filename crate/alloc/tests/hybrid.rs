//! The native host's allocator under a whole test binary.

use tb_alloc::Hybrid;

#[global_allocator]
static ALLOCATOR: Hybrid = Hybrid;

#[test]
fn blocks_keep_what_is_written_while_they_grow_from_small_to_large_and_back() {
    let mut rows: Vec<Vec<u64>> = vec![Vec::new(); 100];
    for round in 0..2000_u64 {
        for (at, row) in rows.iter_mut().enumerate() {
            row.push(round * at as u64);
        }
    }
    // 16 KB each: small. Ten times that is large.
    let mut all: Vec<u64> = rows.concat();
    assert_eq!(all.len(), 200_000);
    assert!(rows.iter().enumerate().all(|(at, row)| row[1999] == 1999 * at as u64));
    all.truncate(10);
    all.shrink_to_fit();
    assert_eq!(all[..], [0; 10]);
}

#[test]
fn blocks_move_to_the_system_and_beyond_the_reserved_stretch() {
    // Grows from the stretch to the system at 64 MiB.
    let mut bytes: Vec<u8> = Vec::new();
    for megabyte in 0..80_u8 {
        bytes.resize((usize::from(megabyte) + 1) << 20, megabyte);
    }
    assert!((0..80_u8).all(|megabyte| bytes[(usize::from(megabyte) << 20) + 77] == megabyte));
    bytes.truncate(3);
    bytes.shrink_to_fit();
    assert_eq!(bytes, [0; 3]);
    // More than the stretch has: 40 blocks of 60 MiB, which are never touched.
    let blocks: Vec<Vec<u8>> = (0..40).map(|_| Vec::with_capacity(60 << 20)).collect();
    assert_eq!(blocks.iter().map(Vec::capacity).sum::<usize>(), 2400 << 20);
}

#[test]
fn zeroed_blocks_are_zero_also_when_they_were_used() {
    for size in [1_usize, 24, 4096, 32 << 10, (32 << 10) + 1, 1 << 20] {
        drop(vec![0xff_u8; size]);
        assert!(vec![0_u8; size].iter().all(|byte| *byte == 0), "{size}");
    }
}

#[test]
fn other_threads_free_what_one_has_made() {
    let made: Vec<String> = (0..10_000).map(|n| format!("{n:>40}")).collect();
    let halves = made.chunks(5000).map(<[String]>::to_vec).collect::<Vec<_>>();
    drop(made);
    let threads = halves.into_iter().map(|half| std::thread::spawn(move || half.len()));
    assert_eq!(threads.map(|thread| thread.join().unwrap()).sum::<usize>(), 10_000);
}

#[test]
fn alignment_is_kept() {
    #[repr(align(64))]
    struct Line([u8; 64]);
    let lines: Vec<Box<Line>> = (0..100).map(|n| Box::new(Line([n; 64]))).collect();
    assert!(lines.iter().all(|line| std::ptr::from_ref(&**line).addr().is_multiple_of(64)));
    assert!(lines.iter().zip(0..).all(|(line, n)| line.0[63] == n));
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_reserved_is_not_committed() {
    drop(vec![Box::new(1); 1000]);
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    let kib: u64 = resident.split_whitespace().next().unwrap().parse().unwrap();
    assert!(kib < 1 << 20, "{kib} KiB");
}
