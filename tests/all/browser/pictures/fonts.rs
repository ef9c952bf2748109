//! One font for the pictures. The site uses the fonts of the person's system, which differ; a picture that is compared
//! must not. DejaVu is small, in every Debian, and has Latin and Arabic letters.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::super::Browser;

const FOLDER: &str = "/usr/share/fonts/truetype/dejavu";
/// The files of the package `fonts-dejavu-core` that pages are drawn with.
const FILES: [&str; 4] = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"];

/// Chromium draws letters the same on every machine: no subpixels, no hints.
pub const ARGUMENTS: [&str; 4] =
    ["--font-render-hinting=none", "--disable-lcd-text", "--force-color-profile=srgb", "--hide-scrollbars"];

/// Widths of this text in the two fonts, in hundredths of a pixel at 100 pixels: another version of the font gives
/// others, and with others every picture would differ without a fault.
const SAMPLE: &str = "Salir de esta página 1-888-373-7888 مرحبا";
const WIDTHS: [(&str, i64); 2] = [("DejaVu Sans", 209_946), ("DejaVu Serif", 210_840)];

/// A fontconfig file in which only this font exists.
///
/// # Panics
/// When the font is not installed.
pub fn settings() -> &'static Path {
    static FILE: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = FILE.get_or_init(|| {
        for file in FILES {
            assert!(
                Path::new(FOLDER).join(file).is_file(),
                "the pictures are drawn with DejaVu, and {FOLDER}/{file} is not there; run tests/run, which installs the package fonts-dejavu-core"
            );
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("fonts.conf");
        let cache = folder.path().join("cache").display().to_string();
        // What is accepted by name counts before what is rejected by name.
        let files: String = FILES.iter().map(|file| format!("<glob>{FOLDER}/{file}</glob>")).collect();
        let text = format!(
            "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\"><fontconfig><dir>{FOLDER}</dir><cachedir>{cache}</cachedir>\
             <selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont>{files}</acceptfont></selectfont>\
             <alias binding=\"same\"><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>\
             <alias binding=\"same\"><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>\
             <match target=\"font\"><edit name=\"hinting\" mode=\"assign\"><bool>false</bool></edit>\
             <edit name=\"antialias\" mode=\"assign\"><bool>true</bool></edit><edit name=\"rgba\" mode=\"assign\"><const>none</const></edit></match></fontconfig>"
        );
        std::fs::write(&path, text).expect("a file");
        (folder, path)
    });
    path
}

/// Fails with a clear word when pages are drawn with other fonts than those of the pictures.
pub async fn check(browser: &Browser) {
    for (family, width) in WIDTHS {
        let measured = browser
            .script(&format!(
                "const pen = document.createElement('canvas').getContext('2d'); pen.font = '100px \"{family}\"'; \
                 return Math.round(pen.measureText({}).width * 100)",
                serde_json::json!(SAMPLE)
            ))
            .await;
        assert_eq!(
            measured, width,
            "{family} is not the version the pictures were drawn with (fonts-dejavu-core 2.37): pictures cannot be compared on this machine"
        );
    }
}
