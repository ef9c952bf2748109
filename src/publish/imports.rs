//! Short names between an engine and its glue.
//!
//! `wasm-bindgen` names what an engine asks of the browser by what it is and a hash, once in the module and once in the glue.
//! Random letters cannot be compressed, and every first visit would load them twice.

/// The module and its glue with each import under a name of a letter or two; as they were where anything is not as it is
/// expected.
pub fn shortened(wasm: &[u8], glue: &str) -> (Vec<u8>, String) {
    renamed(wasm, glue).unwrap_or_else(|| (wasm.to_vec(), glue.to_owned()))
}

/// The section of a module that holds its imports.
const IMPORTS: u8 = 2;
/// How every import is read: as a function, by the number of its type.
const FUNCTION: u8 = 0;

fn renamed(wasm: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut module = head.to_vec();
    let mut glue = glue.to_owned();
    while let Some((&section, after)) = rest.split_first() {
        rest = after;
        let length = number(&mut rest)?;
        let (body, after) = rest.split_at_checked(length)?;
        rest = after;
        let body = if section == IMPORTS { imports(body, &mut glue)? } else { body.to_vec() };
        module.push(section);
        push_number(&mut module, body.len());
        module.extend(body);
    }
    Some((module, glue))
}

fn imports(mut body: &[u8], glue: &mut String) -> Option<Vec<u8>> {
    let count = number(&mut body)?;
    let mut all = Vec::new();
    push_number(&mut all, count);
    for ix in 0..count {
        let from = name(&mut body)?;
        let own = name(&mut body)?;
        let (&kind, after) = body.split_first()?;
        body = after;
        let sort = number(&mut body)?;
        // Each is one line of the glue, which begins with its name.
        let line = format!("\n{own}: ");
        if kind != FUNCTION || glue.matches(&line).count() != 1 {
            return None;
        }
        let short = short(ix);
        *glue = glue.replace(&line, &format!("\n{short}: "));
        for text in [from, &short] {
            push_number(&mut all, text.len());
            all.extend(text.as_bytes());
        }
        all.push(kind);
        push_number(&mut all, sort);
    }
    body.is_empty().then_some(all)
}

/// `a` to `z`, then `a0`, `b0` and so on.
fn short(ix: usize) -> String {
    let letter = char::from(b'a' + (ix % 26) as u8);
    match ix / 26 {
        0 => letter.to_string(),
        more => format!("{letter}{}", more - 1),
    }
}

fn name<'a>(body: &mut &'a [u8]) -> Option<&'a str> {
    let length = number(body)?;
    let (own, after) = body.split_at_checked(length)?;
    *body = after;
    std::str::from_utf8(own).ok()
}

/// A number of seven bits a byte.
fn number(body: &mut &[u8]) -> Option<usize> {
    let mut number = 0usize;
    for place in 0..5 {
        let (&byte, after) = body.split_first()?;
        *body = after;
        number |= usize::from(byte & 127) << (place * 7);
        if byte < 128 {
            return Some(number);
        }
    }
    None
}

fn push_number(into: &mut Vec<u8>, number: usize) {
    let mut left = number;
    while left > 127 {
        into.push((left & 127) as u8 | 128);
        left >>= 7;
    }
    into.push(left as u8);
}

#[cfg(test)]
mod tests {
    use super::{short, shortened};

    /// A module with one import, of a function without parameters: its types, its imports, and the number of its functions.
    fn module(name: &str) -> Vec<u8> {
        let own = [&b"\x01\x03./e"[..], &[name.len() as u8], name.as_bytes(), &[0, 0]].concat();
        [&b"\0asm\x01\0\0\0"[..], &[1, 4, 1, 0x60, 0, 0, 2, own.len() as u8], &own, &[3, 1, 0]].concat()
    }

    #[test]
    fn an_import_is_called_the_same_in_the_module_and_in_its_glue() {
        let glue = "const import0 = {\n__wbg_item_5b70: function(a) {\n},\n};\nreturn { \"./e\": import0 };";
        let (short, own) = shortened(&module("__wbg_item_5b70"), glue);
        assert_eq!(short, module("a"));
        assert_eq!(own, glue.replace("__wbg_item_5b70", "a"));
    }

    #[test]
    fn what_is_not_as_expected_stays_as_it_was() {
        let whole = module("item");
        for (wasm, glue) in [(&whole[..], "nothing of it"), (&whole[..20], "\nitem: f"), (&b"text"[..], "\nitem: f")] {
            assert_eq!(shortened(wasm, glue), (wasm.to_vec(), glue.to_owned()));
        }
    }

    #[test]
    fn no_two_names_are_the_same() {
        let names: std::collections::BTreeSet<String> = (0..300).map(short).collect();
        assert_eq!(names.len(), 300);
    }
}
