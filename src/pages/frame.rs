//! What stands around the main part of a page, and what the page may do.

use crate::site_files::Directive;

/// The frame of a page. Pages that are text have [`Frame::TEXT`]; the page of a surface has the frame that its surface
/// asks for.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The surface whose scripts and style sheet the page loads, by its name.
    pub surface: Option<&'static str>,
    pub exit: Exit,
    pub back: Back,
    pub end: End,
    /// What the policy allows here and on no page that does not need it.
    pub needs: &'static [Directive],
    /// What begins that is seen only after a press, by its `#id`. What it and all below need of style comes in a file of
    /// the surface, in place of what every page loads late.
    pub folded_from: Option<&'static str>,
}

/// The way out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Exit {
    /// Before anything else.
    First,
    /// None: nobody has to leave such a page in a hurry, as with a sheet of paper.
    Absent,
}

/// Where the link to the page above stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Back {
    /// Above the text, and again below it.
    BothEnds,
    /// Above only, where it would be pressed by mistake below.
    Above,
}

/// Whether a script can see that the page is whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum End {
    Unmarked,
    /// By an element `#end` after everything else.
    Marked,
}

impl Frame {
    /// The frame of a page that is text.
    pub const TEXT: Frame = Frame {
        surface: None,
        exit: Exit::First,
        back: Back::BothEnds,
        end: End::Unmarked,
        needs: &[],
        folded_from: None,
    };
}
