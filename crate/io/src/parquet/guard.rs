//! Checks what a file claims before anything is allocated for it: a walk over Thrift's compact encoding that believes
//! no length, and over the page headers of a column.

use tb_base::{Control, Error};

/// No page of a sane file is larger, compressed or not.
const PAGE_LIMIT: usize = 512 << 20;
const DEPTH_LIMIT: usize = 32;

type Walk<T> = Result<T, &'static str>;

#[derive(Debug)]
pub enum Fault {
    Malformed(&'static str),
    Refused(Error),
}

impl From<&'static str> for Fault {
    fn from(reason: &'static str) -> Self {
        Fault::Malformed(reason)
    }
}

/// Whether `bytes` start with a well-formed struct whose lengths all fit into them.
pub fn message(bytes: &[u8]) -> Walk<()> {
    Thrift { bytes, at: 0 }.skip_struct(0).map(|_| ())
}

/// Whether every page of a column chunk claims sizes that fit: compressed into the chunk, uncompressed into the budget.
pub fn pages(chunk: &[u8], control: &Control) -> Result<(), Fault> {
    let mut at = 0;
    while at < chunk.len() {
        let mut thrift = Thrift { bytes: chunk, at };
        let sizes = thrift.skip_struct(0)?;
        let [_, uncompressed, compressed] = sizes.first;
        let (Ok(uncompressed), Ok(compressed)) = (usize::try_from(uncompressed), usize::try_from(compressed))
        else {
            return Err("a page has a negative size".into());
        };
        if uncompressed > PAGE_LIMIT {
            return Err("a page claims more than 512 MiB".into());
        }
        if compressed > chunk.len() - thrift.at {
            return Err("a page is longer than its column".into());
        }
        drop(control.budget.reserve(uncompressed).map_err(Fault::Refused)?);
        at = thrift.at + compressed;
    }
    Ok(())
}

/// The first three 32-bit fields of a struct. In a page header: its kind, uncompressed and compressed size.
#[derive(Debug, Default)]
struct Fields {
    first: [i64; 3],
}

struct Thrift<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Thrift<'_> {
    fn byte(&mut self) -> Walk<u8> {
        let byte = *self.bytes.get(self.at).ok_or("it ends in the middle")?;
        self.at += 1;
        Ok(byte)
    }

    fn varint(&mut self) -> Walk<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err("a number is too long")
    }

    fn zigzag(&mut self) -> Walk<i64> {
        let value = self.varint()?;
        Ok((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    fn skip(&mut self, bytes: u64) -> Walk<()> {
        if bytes > (self.bytes.len() - self.at) as u64 {
            return Err("a length points beyond the end");
        }
        self.at += bytes as usize;
        Ok(())
    }

    fn skip_struct(&mut self, depth: usize) -> Walk<Fields> {
        let mut fields = Fields::default();
        let mut id = 0_i64;
        loop {
            let header = self.byte()?;
            let kind = header & 0x0f;
            if kind == 0 {
                return Ok(fields);
            }
            id = match header >> 4 {
                0 => self.zigzag()?,
                delta => id + i64::from(delta),
            };
            match (kind, usize::try_from(id)) {
                (5, Ok(place @ 1..=3)) => fields.first[place - 1] = self.zigzag()?,
                // A field of a boolean carries its value in the kind.
                (1 | 2, _) => {}
                _ => self.skip_value(kind, depth)?,
            }
        }
    }

    fn skip_value(&mut self, kind: u8, depth: usize) -> Walk<()> {
        if depth > DEPTH_LIMIT {
            return Err("it is nested too deeply");
        }
        match kind {
            1..=3 => self.skip(1),
            4..=6 => self.varint().map(|_| ()),
            7 => self.skip(8),
            8 => {
                let length = self.varint()?;
                self.skip(length)
            }
            9 | 10 => self.skip_list(depth + 1),
            12 => self.skip_struct(depth + 1).map(|_| ()),
            _ => Err("it has an unknown type"),
        }
    }

    fn skip_list(&mut self, depth: usize) -> Walk<()> {
        let header = self.byte()?;
        let count = match header >> 4 {
            15 => self.varint()?,
            short => u64::from(short),
        };
        // Every element takes a byte at least: a longer list is a lie.
        if count > (self.bytes.len() - self.at) as u64 {
            return Err("a list claims more elements than there are bytes");
        }
        (0..count).try_for_each(|_| self.skip_value(header & 0x0f, depth))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claimed_page_size_is_not_believed() {
        // type 0, uncompressed i32::MAX, compressed 0, stop
        let header = [0x15, 0x00, 0x15, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0x15, 0x00, 0x00];
        assert!(matches!(pages(&header, &Control::default()), Err(Fault::Malformed(_))));
    }

    #[test]
    fn a_claimed_list_is_not_believed() {
        // field 1: a list of 2^31 structs
        assert!(message(&[0x19, 0xfc, 0x80, 0x80, 0x80, 0x80, 0x08, 0x00]).is_err());
    }
}
