//! Pictures as small PNG files: few colours, each pixel one byte.

use std::collections::BTreeMap;

use super::compare::Picture;

/// Each of red, green and blue is kept in so many steps; the comparison sees coarser than that.
const STEPS: u16 = 32;

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
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    let coarse: Vec<[u8; 3]> = picture.pixels.iter().map(|pixel| pixel.map(step)).collect();
    for pixel in &coarse {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut palette: Vec<([u8; 3], usize)> = counts.into_iter().collect();
    palette.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let palette: Vec<[u8; 3]> = palette.into_iter().take(256).map(|(color, _)| color).collect();
    let mut nearest: BTreeMap<[u8; 3], u8> = BTreeMap::new();
    let indexed: Vec<u8> =
        coarse.iter().map(|pixel| *nearest.entry(*pixel).or_insert_with(|| closest(&palette, *pixel))).collect();
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

/// The nearest step of a value.
fn step(value: u8) -> u8 {
    let steps = STEPS - 1;
    ((u16::from(value) * steps + 127) / 255 * 255 / steps) as u8
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
        pixels: (0..64 * 64_usize).map(|at| [(at % 64 * 4) as u8, (at / 64 * 4) as u8, 90]).collect(),
    };
    let back = read(&pack(&picture));
    assert_eq!(super::compare::compare(&picture, &back), None);
    assert_eq!((back.width, back.height), (64, 64));
}
