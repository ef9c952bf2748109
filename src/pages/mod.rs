//! Pages that are text, and the frame of every page. A template is a function from a [`view::View`] to HTML.

pub mod about_sources;
pub mod article;
pub mod compare;
pub mod course;
pub mod design;
pub mod embed;
pub mod fallback;
pub mod frame;
pub mod front;
pub mod glossary;
pub mod help;
pub mod home;
pub mod layout;
pub mod length;
pub mod made;
pub mod notices;
pub mod options;
pub mod region;
pub mod section;
pub mod service;
pub mod sheets;
pub mod topics;
pub mod view;

pub use article::{ROADS, SCENES, STEPS};
pub use design::design;
pub use made::{Made, MadeFile};
pub use view::{AssetNames, PageFile, PageId, View};
