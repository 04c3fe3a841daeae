//! Byte ranges of a file, as Dask cuts them.

/// Bytes `start..end`. The records that belong to it are those that start behind the first line end at or after
/// `start`, up to the first line end at or after `end`; so every record belongs to exactly one block.
///
/// As in Dask, a line end inside quotes is taken for one: files with such fields are to be read in one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    pub start: u64,
    pub end: u64,
}

/// Cuts a file of `len` bytes into blocks of nearly equal size, about `blocksize` each; `None`: one block.
pub fn blocks(len: u64, blocksize: Option<u64>) -> Vec<Block> {
    let Some(blocksize) = blocksize.filter(|size| *size > 0 && *size < len) else {
        return vec![Block { start: 0, end: len }];
    };
    // As Dask does: spare bytes are spread, so that the last block is not a sliver.
    let whole = len / blocksize;
    let size = if !len.is_multiple_of(blocksize) && whole > 0 {
        len as f64 / whole as f64
    } else {
        blocksize as f64
    };
    let mut starts = vec![0];
    let mut place = 0.0;
    while len as f64 - place > size * 2.0 - 1.0 {
        place += size;
        starts.push(place as u64);
    }
    let ends = starts[1..].iter().copied().chain([len]);
    starts.iter().zip(ends).map(|(start, end)| Block { start: *start, end }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_cover_the_file() {
        for (len, size) in [(0, 10), (9, 10), (10, 10), (25, 10), (100, 10), (101, 10), (64, 3)] {
            let blocks = blocks(len, Some(size));
            assert_eq!((blocks[0].start, blocks[blocks.len() - 1].end), (0, len));
            assert!(
                blocks.windows(2).all(|pair| pair[0].end == pair[1].start && pair[0].start < pair[0].end)
            );
        }
    }
}
