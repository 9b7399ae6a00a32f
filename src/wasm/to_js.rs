//! Values of the core as values of JavaScript.
//!
//! A library does the same for every type there is; for the few kinds that the core has, this weighs
//! 4 kB less, after compression.

use std::fmt;

use js_sys::{Array, Object};
use serde::Serialize;
use serde::ser::{self, Impossible};
use wasm_bindgen::prelude::*;

/// An object or list of JavaScript that holds a value of the core.
pub(super) fn to_js<T: Serialize + ?Sized>(value: &T) -> JsValue {
    made(value).into()
}

#[wasm_bindgen]
extern "C" {
    type Fields;

    #[wasm_bindgen(method, indexing_setter)]
    fn set(this: &Fields, key: &str, value: &JsValue);

    #[wasm_bindgen(method, indexing_setter)]
    fn set_number(this: &Fields, key: &str, value: f64);

    type Items;

    #[wasm_bindgen(method, js_name = push)]
    fn push_number(this: &Items, value: f64);
}

/// A value on its way: a number crosses to JavaScript where it is set.
enum Js {
    Number(f64),
    Other(JsValue),
}

impl From<Js> for JsValue {
    fn from(js: Js) -> Self {
        match js {
            Js::Number(number) => Self::from_f64(number),
            Js::Other(value) => value,
        }
    }
}

fn made<T: Serialize + ?Sized>(value: &T) -> Js {
    match value.serialize(ToJs) {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

/// Sets a field of an object.
pub(super) fn set(object: &JsValue, key: &str, value: &JsValue) {
    object.unchecked_ref::<Fields>().set(key, value);
}

/// Every value fits.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        unreachable!()
    }
}

struct ToJs;

struct ListOf(Array);

struct ObjectOf {
    object: JsValue,
    key: JsValue,
}

impl ObjectOf {
    fn new() -> Self {
        Self { object: Object::new().into(), key: JsValue::UNDEFINED }
    }
}

macro_rules! numbers {
    ($($method:ident: $kind:ty,)*) => {
        $(fn $method(self, number: $kind) -> Result<Js, Never> {
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless)]
            Ok(Js::Number(number as f64))
        })*
    };
}

impl ser::Serializer for ToJs {
    type Ok = Js;
    type Error = Never;
    type SerializeSeq = ListOf;
    type SerializeTuple = ListOf;
    type SerializeTupleStruct = Impossible<Js, Never>;
    type SerializeTupleVariant = Impossible<Js, Never>;
    type SerializeMap = ObjectOf;
    type SerializeStruct = ObjectOf;
    type SerializeStructVariant = Impossible<Js, Never>;

    numbers! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_i64: i64,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
        serialize_f32: f32,
        serialize_f64: f64,
    }

    fn serialize_bool(self, flag: bool) -> Result<Js, Never> {
        Ok(Js::Other(JsValue::from_bool(flag)))
    }

    fn serialize_char(self, _: char) -> Result<Js, Never> {
        unreachable!()
    }

    fn serialize_str(self, text: &str) -> Result<Js, Never> {
        Ok(Js::Other(JsValue::from_str(text)))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<Js, Never> {
        unreachable!()
    }

    fn serialize_none(self) -> Result<Js, Never> {
        Ok(Js::Other(JsValue::NULL))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Js, Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Js, Never> {
        Ok(Js::Other(JsValue::NULL))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Js, Never> {
        Ok(Js::Other(JsValue::NULL))
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Js, Never> {
        Ok(Js::Other(JsValue::from_str(variant)))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Js, Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Js, Never> {
        unreachable!()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<ListOf, Never> {
        Ok(ListOf(Array::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<ListOf, Never> {
        Ok(ListOf(Array::new()))
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Never> {
        unreachable!()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        unreachable!()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<ObjectOf, Never> {
        Ok(ObjectOf::new())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<ObjectOf, Never> {
        Ok(ObjectOf::new())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        unreachable!()
    }
}

impl ser::SerializeSeq for ListOf {
    type Ok = Js;
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        match made(value) {
            Js::Number(number) => self.0.unchecked_ref::<Items>().push_number(number),
            Js::Other(value) => {
                self.0.push(&value);
            }
        }
        Ok(())
    }

    fn end(self) -> Result<Js, Never> {
        Ok(Js::Other(self.0.into()))
    }
}

impl ser::SerializeTuple for ListOf {
    type Ok = Js;
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        ser::SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Js, Never> {
        Ok(Js::Other(self.0.into()))
    }
}

impl ser::SerializeMap for ObjectOf {
    type Ok = Js;
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.key = to_js(key);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        let set = js_sys::Reflect::set(&self.object, &self.key, &to_js(value));
        set.expect_throw("a new object takes any field");
        Ok(())
    }

    fn end(self) -> Result<Js, Never> {
        Ok(Js::Other(self.object))
    }
}

impl ser::SerializeStruct for ObjectOf {
    type Ok = Js;
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        match made(value) {
            Js::Number(number) => {
                self.object.unchecked_ref::<Fields>().set_number(key, number);
            }
            Js::Other(value) => set(&self.object, key, &value),
        }
        Ok(())
    }

    fn end(self) -> Result<Js, Never> {
        Ok(Js::Other(self.object))
    }
}
