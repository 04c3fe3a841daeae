//! f-strings.

use super::unit::Unit;
use super::{Result, error};
use crate::code::{Const, Op, Reg};
use ruff_python_ast::{self as ast, ConversionFlag, FStringPartRef, InterpolatedStringElement};
use ruff_text_size::Ranged;

/// The spec register of a `Format` without a spec.
const NO_SPEC: u16 = u16::MAX;

impl<'a> Unit<'a> {
    pub fn fstring(&mut self, fstring: &'a ast::ExprFString, into: Reg) -> Result<()> {
        let mut pieces: Vec<Piece<'a>> = Vec::new();
        for part in &fstring.value {
            match part {
                FStringPartRef::Literal(literal) => pieces.push(Piece::Text(literal.value.to_string())),
                FStringPartRef::FString(f) => pieces.extend(f.elements.iter().flat_map(Piece::of)),
            }
        }
        self.join_pieces(&pieces, into)
    }

    fn join_pieces(&mut self, pieces: &[Piece<'a>], into: Reg) -> Result<()> {
        let mark = self.mark();
        let base = self.temps(pieces.len());
        for (index, piece) in pieces.iter().enumerate() {
            let reg = base + index as Reg;
            match piece {
                Piece::Text(text) => self.load_constant(Const::Str(text.as_str().into()), reg),
                Piece::Field(field) => self.field(field, reg)?,
            }
        }
        self.emit(Op::BuildString, into, base, pieces.len() as u16);
        self.release(mark);
        Ok(())
    }

    fn field(&mut self, field: &'a ast::InterpolatedElement, into: Reg) -> Result<()> {
        let inner = |spec: &'a ast::InterpolatedStringFormatSpec| {
            spec.elements.iter().filter_map(|e| e.as_interpolation())
        };
        let mut formats =
            field.format_spec.iter().flat_map(|spec| inner(spec)).filter_map(|f| f.format_spec.as_ref());
        if formats.any(|format| inner(format).next().is_some()) {
            return error("f-string: expressions nested too deeply", field.range());
        }
        if field.expression.is_starred_expr() {
            return error("f-string: cannot use starred expression here", field.expression.range());
        }
        let mark = self.mark();
        let value = self.operand(&field.expression)?;
        let spec = match &field.format_spec {
            None => NO_SPEC,
            Some(spec) => {
                let reg = self.temp();
                let pieces: Vec<Piece<'a>> = spec.elements.iter().flat_map(Piece::of).collect();
                self.join_pieces(&pieces, reg)?;
                reg
            }
        };
        let conversion = match field.conversion {
            ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => b'r',
            ConversionFlag::None => 0,
            ConversionFlag::Str => b's',
            ConversionFlag::Repr => b'r',
            ConversionFlag::Ascii => b'a',
        };
        self.emit_x(Op::Format, conversion, into, value, spec);
        self.release(mark);
        Ok(())
    }
}

enum Piece<'a> {
    Text(String),
    Field(&'a ast::InterpolatedElement),
}

impl<'a> Piece<'a> {
    fn of(element: &'a InterpolatedStringElement) -> Vec<Self> {
        match element {
            InterpolatedStringElement::Literal(literal) => vec![Piece::Text(literal.value.to_string())],
            InterpolatedStringElement::Interpolation(field) => {
                let mut pieces = Vec::new();
                if let Some(debug) = &field.debug_text {
                    pieces.push(Piece::Text(debug.as_str().to_owned()));
                }
                pieces.push(Piece::Field(field));
                pieces
            }
        }
    }
}
