//! Texts: pages in Markdown, and what templates fill in from tables of words.

pub mod article;
mod blocks;
pub mod compare;
pub mod course;
mod draft;
mod forms;
pub mod glossary;
mod link_words;
mod links;
pub mod markdown;
mod mentions;
pub mod page;
pub mod picture;
pub mod plan;
pub mod plans;
pub mod scene;
pub mod template;
