//! The format's public test vectors.

use std::io::Read as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::key::{FileKey, NONCE};
use super::{OpenError, WorkFactor, header, open, stream};

/// One vector: what it says about itself, and its file.
struct Vector {
    name: String,
    says: Vec<(String, String)>,
    file: Vec<u8>,
}

impl Vector {
    fn read(path: &Path) -> Vector {
        let bytes = std::fs::read(path).expect("the vector can be read");
        let end = bytes.windows(2).position(|two| two == b"\n\n").expect("an empty line");
        let head = std::str::from_utf8(&bytes[..end]).expect("its head is text");
        let says = head.lines().map(|line| line.split_once(": ").expect("a key and a value"));
        let says: Vec<_> = says.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let mut file = bytes[end + 2..].to_vec();
        if says.iter().any(|(key, _)| key == "compressed") {
            let mut whole = Vec::new();
            flate2::read::ZlibDecoder::new(&file[..]).read_to_end(&mut whole).expect("zlib");
            file = whole;
        }
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        Vector { name, says, file }
    }

    fn all() -> Vec<Vector> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/age");
        let entries = std::fs::read_dir(folder).expect("the vectors are there").map(|entry| entry.expect("one").path());
        let mut paths: Vec<_> = entries.filter(|path| path.is_file() && path.extension().is_none()).collect();
        paths.sort();
        paths.iter().map(|path| Vector::read(path)).collect()
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.says.iter().find(|(known, _)| known == key).map(|(_, value)| value.as_str())
    }

    fn file_key(&self) -> FileKey {
        let hex = self.get("file key").expect("every vector tells it");
        let byte = |ix: usize| u8::from_str_radix(&hex[2 * ix..2 * ix + 2], 16).expect("hexadecimal");
        FileKey(std::array::from_fn(byte))
    }

    /// The file behind the line that ends its header.
    fn payload(&self) -> &[u8] {
        let sum = self.file.windows(5).position(|five| five == b"\n--- ").expect("a sum") + 1;
        let end = self.file[sum..].iter().position(|letter| *letter == b'\n').expect("the end of the header");
        &self.file[sum + end + 1..]
    }

    /// Whether this is the text that the vector means.
    fn is_text(&self, text: &[u8]) -> bool {
        let sum: String = Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect();
        self.get("payload") == Some(sum.as_str())
    }
}

#[test]
fn passphrases_are_read_as_the_vectors_say() {
    let all: Vec<Vector> = Vector::all().into_iter().filter(|own| own.name.starts_with("scrypt")).collect();
    assert!(all.len() >= 22, "{}", all.len());
    for own in all {
        let opened = open(&own.file, own.get("passphrase").unwrap_or("none"), WorkFactor::MOST);
        let name = own.name.as_str();
        match own.get("expect") {
            Some("success") => assert!(opened.is_ok_and(|text| own.is_text(&text)), "{name}"),
            // A kind of recipient that nobody has, and so nothing to try the phrase on.
            Some("no match") if name == "scrypt_uppercase" => assert_eq!(opened, Err(OpenError::TooNew), "{name}"),
            Some("no match") => assert_eq!(opened, Err(OpenError::WrongPassphrase), "{name}"),
            Some("header failure") => {
                let expected = match name {
                    "scrypt_work_factor_23" | "scrypt_work_factor_overflow" => OpenError::TooHeavy,
                    "scrypt_and_x25519" | "scrypt_double" => OpenError::TooNew,
                    // Sealed under another factor than its line says: nothing else can be seen.
                    "scrypt_work_factor_wrong" => OpenError::WrongPassphrase,
                    _ => OpenError::Damaged,
                };
                assert_eq!(opened, Err(expected), "{name}");
            }
            other => panic!("{name} expects {other:?}"),
        }
    }
}

#[test]
fn texts_are_read_as_the_vectors_say() {
    let all: Vec<Vector> = Vector::all().into_iter().filter(|own| own.name.starts_with("stream")).collect();
    assert!(all.len() >= 24, "{}", all.len());
    for own in all {
        let name = own.name.as_str();
        let opened = match own.payload().split_first_chunk::<NONCE>() {
            Some((nonce, sealed)) => stream::open(&own.file_key().payload(nonce), sealed),
            None => Err(OpenError::Cut),
        };
        match own.get("expect") {
            Some("success") => {
                let text = opened.unwrap_or_else(|why| panic!("{name}: {why:?}"));
                assert!(own.is_text(&text), "{name}");
                // Sealed again with the same key it is the same file.
                let (nonce, sealed) = own.payload().split_first_chunk::<NONCE>().expect("a nonce");
                let mut again = Vec::new();
                stream::seal(&own.file_key().payload(nonce), &text, &mut again);
                assert!(again == sealed, "{name}");
            }
            Some("payload failure" | "header failure") => {
                assert!(matches!(opened, Err(OpenError::Cut | OpenError::Damaged)), "{name}: {opened:?}");
            }
            other => panic!("{name} expects {other:?}"),
        }
    }
}

#[test]
fn what_is_sealed_otherwise_is_told_apart() {
    let expected = [
        ("armor_scrypt", OpenError::NotOurs),
        ("empty", OpenError::NotOurs),
        ("header_crlf", OpenError::Damaged),
        ("hybrid", OpenError::TooNew),
        ("version_unsupported", OpenError::TooNew),
        ("x25519", OpenError::TooNew),
    ];
    let all = Vector::all();
    for (name, why) in expected {
        let own = all.iter().find(|own| own.name == name).unwrap_or_else(|| panic!("{name} is not there"));
        assert_eq!(open(&own.file, "password", WorkFactor::MOST), Err(why), "{name}");
    }
}

#[test]
fn a_sum_is_checked_over_all_of_the_header() {
    let own = Vector::all().into_iter().find(|own| own.name == "scrypt").expect("it is there");
    let (header, _) = header::read(&own.file, WorkFactor::MOST).expect("a header");
    let key = own.file_key();
    assert!(key.is_sum(header.summed, &header.sum));
    assert_eq!(key.sum(header.summed), header.sum);
    assert!(!key.is_sum(&header.summed[..header.summed.len() - 1], &header.sum));
}

#[test]
fn files_of_three_other_tools_are_opened() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/age/made-by");
    let plain = std::fs::read(folder.join("plain.json")).expect("the text");
    for name in ["age-1.1.1.age", "pyrage-1.4.0.age", "age-encryption-0.3.1.age"] {
        let file = std::fs::read(folder.join(name)).expect("a file");
        let opened = open(&file, "correct horse battery staple", WorkFactor::MOST);
        assert_eq!(opened.as_ref(), Ok(&plain), "{name}");
        assert_eq!(open(&file, "correct horse", WorkFactor::LEAST), too_heavy_or_wrong(&file), "{name}");
    }
}

/// What a wrong phrase comes to where no more than the least work is allowed.
fn too_heavy_or_wrong(file: &[u8]) -> Result<Vec<u8>, OpenError> {
    let (header, _) = header::read(file, WorkFactor::MOST).expect("a header");
    Err(if header.work > WorkFactor::LEAST { OpenError::TooHeavy } else { OpenError::WrongPassphrase })
}
