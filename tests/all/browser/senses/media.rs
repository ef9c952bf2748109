//! How a person's device shows pages: light, dark, in forced colours, without motion.

use serde_json::json;

use super::super::Browser;

/// Settings that a page can ask about.
#[derive(Clone, Copy, Debug)]
pub struct Media {
    pub name: &'static str,
    features: &'static [(&'static str, &'static str)],
}

pub const LIGHT: Media = Media { name: "light", features: &[("prefers-color-scheme", "light")] };
pub const DARK: Media = Media { name: "dark", features: &[("prefers-color-scheme", "dark")] };
/// As Windows' contrast themes: the device's few colours instead of the page's.
pub const FORCED: Media = Media { name: "forced colors", features: &[("forced-colors", "active")] };
pub const STILL: Media = Media { name: "reduced motion", features: &[("prefers-reduced-motion", "reduce")] };

/// Shows every page in this way from now on.
pub async fn set(browser: &Browser, media: Media) {
    let features: Vec<_> = media.features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": features })).await;
}

/// The size of the page's area, in CSS pixels.
pub async fn size(browser: &Browser, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", size).await;
}
