//! Pictures as small PNG files: few colours, each pixel one byte.

use std::collections::BTreeMap;

use super::compare::Picture;

/// So many of the most frequent colours are kept as they are: the grounds, which a person sees most of.
const KEPT: usize = 128;
/// Each of red, green and blue of the others, the edges of letters, is kept in steps of this size.
const STEP: u8 = 8;

/// Reads a PNG file of any of the kinds Chromium and [`pack`] write.
pub fn read(bytes: &[u8]) -> Picture {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a PNG file");
    let mut buffer = vec![0; reader.output_buffer_size().expect("a picture of a sane size")];
    let info = reader.next_frame(&mut buffer).expect("a whole picture");
    let each = info.color_type.samples();
    assert!(each >= 3, "a picture in colour");
    let pixels = buffer[..info.buffer_size()].chunks_exact(each).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    Picture { width: info.width as usize, height: info.height as usize, pixels }
}

/// The picture with at most 256 colours, as a PNG file.
pub fn pack(picture: &Picture) -> Vec<u8> {
    let mut palette = most_frequent(picture.pixels.iter().copied(), KEPT);
    let coarse = picture.pixels.iter().filter(|pixel| !palette.contains(*pixel)).map(|pixel| pixel.map(step));
    let coarse = most_frequent(coarse, 256 - palette.len());
    palette.extend(coarse);
    let mut nearest: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let indexed: Vec<u8> = picture
        .pixels
        .iter()
        .map(|pixel| *nearest.entry(*pixel).or_insert_with(|| closest(&palette, *pixel)))
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&indexed).expect("a picture");
    writer.finish().expect("an end");
    bytes
}

/// The colours that occur most, no more than so many.
fn most_frequent(pixels: impl Iterator<Item = [u8; 3]>, most: usize) -> Vec<[u8; 3]> {
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for pixel in pixels {
        *counts.entry(pixel).or_default() += 1;
    }
    let mut colors: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    colors.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    colors.into_iter().take(most).map(|(color, _)| color).collect()
}

/// The middle of the step that a value lies in.
fn step(value: u8) -> u8 {
    value / STEP * STEP + STEP / 2
}

fn closest(palette: &[[u8; 3]], pixel: [u8; 3]) -> u8 {
    let far = |color: &[u8; 3]| -> i32 {
        color.iter().zip(pixel).map(|(one, other)| (i32::from(*one) - i32::from(other)).pow(2)).sum()
    };
    (0..palette.len()).min_by_key(|&at| far(&palette[at])).unwrap_or_default() as u8
}

#[test]
fn a_packed_picture_is_the_same_to_the_eye() {
    let picture = Picture {
        width: 64,
        height: 64,
        pixels: (0..64 * 64_usize).map(|at| [(at % 64 * 4) as u8, (at / 1024 * 60) as u8, 90]).collect(),
    };
    let back = read(&pack(&picture));
    assert_eq!(super::compare::compare(&picture, &back), None);
    assert_eq!((back.width, back.height), (64, 64));
}
