//! How the browser starts the engine.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::guide::Guide;

/// Takes the rules, which were made by the same build as this module.
///
/// # Errors
/// When the bytes are not a guide; the page then goes on without the engine.
#[wasm_bindgen]
pub fn start(rules: &[u8]) -> Result<(), String> {
    console_error_panic_hook::set_once();
    let guide: Guide = postcard::from_bytes(rules).ok().filter(Guide::is_whole).ok_or("not a guide")?;
    super::interview::adopt_guide(guide);
    leptos::mount::hydrate_islands();
    Ok(())
}
