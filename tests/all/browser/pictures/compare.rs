//! Two pictures side by side: not pixel by pixel, because letters are drawn a little differently by each version of the
//! browser, but block by block, so that anything a person would see is found.

use std::fmt;

/// A picture without transparency.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    /// Red, green and blue of each pixel, from the top left, row by row.
    pub pixels: Vec<[u8; 3]>,
}

/// The side of a block, in pixels.
const BLOCK: usize = 8;
/// A block whose mean red, green or blue differs by this much, of 255, looks different.
const VISIBLE: f64 = 6.0;
/// So many blocks may look different: the least icon has nine, and a button moved by 8 pixels has dozens.
const MOST: usize = 4;
/// A block is looked for this far around its place, in pixels: rounding differs between versions of the browser.
const NEAR: isize = 1;

/// Where two pictures differ.
#[derive(Debug, Eq, PartialEq)]
pub enum Difference {
    /// Width and height, as stored and as drawn now.
    Size([(usize, usize); 2]),
    /// Left top corners of blocks, in pixels.
    Blocks(Vec<(usize, usize)>),
}

impl fmt::Display for Difference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Difference::Size([stored, drawn]) => write!(out, "{stored:?} pixels are stored, and {drawn:?} drawn"),
            Difference::Blocks(at) => {
                let edge = |pick: fn(&(usize, usize)) -> usize| {
                    let all = at.iter().map(pick);
                    (all.clone().min().unwrap_or_default(), all.max().unwrap_or_default() + BLOCK)
                };
                let ((left, right), (top, bottom)) = (edge(|at| at.0), edge(|at| at.1));
                write!(out, "{} blocks differ, between {left},{top} and {right},{bottom}", at.len())
            }
        }
    }
}

/// What a person would see differ, or nothing.
pub fn compare(stored: &Picture, drawn: &Picture) -> Option<Difference> {
    let sizes = [(stored.width, stored.height), (drawn.width, drawn.height)];
    if sizes[0] != sizes[1] {
        return Some(Difference::Size(sizes));
    }
    let differing: Vec<(usize, usize)> = (0..stored.height / BLOCK)
        .flat_map(|row| (0..stored.width / BLOCK).map(move |column| (column * BLOCK, row * BLOCK)))
        .filter(|&at| differs(stored, drawn, at))
        .collect();
    (differing.len() > MOST).then_some(Difference::Blocks(differing))
}

fn differs(stored: &Picture, drawn: &Picture, at: (usize, usize)) -> bool {
    let Some(own) = stored.mean(at, (0, 0)) else { return false };
    let near = (-NEAR..=NEAR).flat_map(|down| (-NEAR..=NEAR).map(move |right| (right, down)));
    let alike = |mean: [f64; 3]| mean.iter().zip(own).all(|(one, other)| (one - other).abs() < VISIBLE);
    !near.filter_map(|shift| drawn.mean(at, shift)).any(alike)
}

impl Picture {
    /// The mean colour of a block that is shifted; nothing where that leaves the picture.
    fn mean(&self, (left, top): (usize, usize), (right, down): (isize, isize)) -> Option<[f64; 3]> {
        let (left, top) = (left.checked_add_signed(right)?, top.checked_add_signed(down)?);
        if left + BLOCK > self.width || top + BLOCK > self.height {
            return None;
        }
        let mut sum = [0_u32; 3];
        for row in top..top + BLOCK {
            for pixel in &self.pixels[row * self.width + left..][..BLOCK] {
                for (sum, value) in sum.iter_mut().zip(pixel) {
                    *sum += u32::from(*value);
                }
            }
        }
        Some(sum.map(|sum| f64::from(sum) / (BLOCK * BLOCK) as f64))
    }
}

/// A page of boxes and lines, for the tests of the comparison itself.
fn drawn(button: (usize, usize), color: [u8; 3], icon: bool) -> Picture {
    let mut picture = Picture { width: 160, height: 96, pixels: vec![[251, 248, 242]; 160 * 96] };
    let mut fill = |left: usize, top: usize, width: usize, height: usize, color: [u8; 3]| {
        for row in top..top + height {
            picture.pixels[row * 160 + left..][..width].fill(color);
        }
    };
    fill(button.0, button.1, 64, 32, color);
    if icon {
        // A stroke of two pixels around 24 by 24.
        for (left, top, width, height) in [(100, 20, 24, 2), (100, 42, 24, 2), (100, 20, 2, 24), (122, 20, 2, 24)] {
            fill(left, top, width, height, [34, 48, 47]);
        }
    }
    picture
}

#[test]
fn what_a_person_would_see_is_found() {
    let button = [23, 96, 92];
    let own = drawn((16, 24), button, true);
    assert_eq!(compare(&own, &own), None);
    assert!(compare(&own, &drawn((24, 24), button, true)).is_some(), "a button moved by 8 pixels to the side");
    assert!(compare(&own, &drawn((16, 32), button, true)).is_some(), "a button moved by 8 pixels down");
    assert!(compare(&own, &drawn((16, 24), [23, 80, 92], true)).is_some(), "a button of another colour");
    assert!(compare(&own, &drawn((16, 24), button, false)).is_some(), "a missing icon");
}

/// Letters drawn a little lighter or darker at their edges, or a pixel beside, are not a fault.
#[test]
fn what_only_a_machine_would_see_is_not() {
    let own = drawn((16, 24), [23, 96, 92], true);
    let mut noisy = own.clone();
    for (at, pixel) in noisy.pixels.iter_mut().enumerate() {
        let noise = (at * 7919 % 13) as u8;
        *pixel = pixel.map(|value| value.saturating_add(noise).saturating_sub(6));
    }
    assert_eq!(compare(&own, &noisy), None, "noise");
    assert_eq!(compare(&own, &drawn((17, 24), [23, 96, 92], true)), None, "a pixel beside");
}
