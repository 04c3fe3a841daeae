//! The types of a file's columns, and which of them pandas stored as the index.

use crate::{DType, TimeUnit};
use ::parquet::basic::{ConvertedType, LogicalType, TimeUnit as FileUnit, Type};
use ::parquet::file::metadata::KeyValue;
use ::parquet::schema::types::ColumnDescriptor;
use std::sync::Arc;

/// The type a column is read as, or what its unsupported type is called.
pub fn dtype(column: &ColumnDescriptor) -> Result<DType, String> {
    if column.max_rep_level() > 0 || column.max_def_level() > 1 {
        return Err("list or struct".to_string());
    }
    match (column.physical_type(), column.logical_type_ref(), column.converted_type()) {
        (Type::BOOLEAN, _, _) => Ok(DType::Bool),
        (Type::DOUBLE, _, _) => Ok(DType::Float64),
        (Type::INT64, None, ConvertedType::NONE | ConvertedType::INT_64) => Ok(DType::Int64),
        (Type::INT64, Some(LogicalType::Integer(kind)), _) if kind.is_signed && kind.bit_width == 64 => {
            Ok(DType::Int64)
        }
        (Type::INT64, Some(LogicalType::Timestamp(time)), _) if !time.is_adjusted_to_u_t_c => {
            Ok(DType::Datetime(match time.unit {
                FileUnit::MILLIS => TimeUnit::Milli,
                FileUnit::MICROS => TimeUnit::Micro,
                FileUnit::NANOS => TimeUnit::Nano,
            }))
        }
        (Type::BYTE_ARRAY, Some(LogicalType::String), _) | (Type::BYTE_ARRAY, None, ConvertedType::UTF8) => {
            Ok(DType::Str)
        }
        (physical, Some(LogicalType::Timestamp(_)), _) => Err(format!("{physical} timestamp with time zone")),
        (physical, Some(LogicalType::Integer(kind)), _) => {
            Err(format!("{physical} ({}int{})", if kind.is_signed { "" } else { "u" }, kind.bit_width))
        }
        (physical, Some(logical), _) => Err(format!("{physical} ({logical:?})")),
        (physical, None, ConvertedType::NONE) => Err(physical.to_string()),
        (physical, None, converted) => Err(format!("{physical} ({converted})")),
    }
}

/// The names in `"index_columns": ["a", "b"]` of pandas' own metadata; a range index is not a column.
pub fn pandas_index(metadata: Option<&Vec<KeyValue>>) -> Vec<Arc<str>> {
    let pandas = metadata.into_iter().flatten().find(|pair| pair.key == "pandas");
    let Some(json) = pandas.and_then(|pair| pair.value.as_deref()) else { return Vec::new() };
    let Some(at) = json.find("\"index_columns\"") else { return Vec::new() };
    let Some(list) = json[at..].split_once('[').and_then(|(_, rest)| rest.split_once(']')) else {
        return Vec::new();
    };
    if list.0.contains('{') {
        return Vec::new();
    }
    list.0
        .split(',')
        .filter_map(|name| name.trim().strip_prefix('"')?.strip_suffix('"'))
        .map(Arc::from)
        .collect()
}
