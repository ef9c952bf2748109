//! Letters made plain, so that "linea" finds "Línea".

/// Small letters without the accents of the languages that names are written in; everything else as it is.
///
/// A table of what occurs in American and Latin American names, not a full Unicode decomposition, which would weigh
/// more than the rest of the finder.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'ē' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' => 'i',
        'ñ' => 'n',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ō' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        '’' | 'ʻ' | '‘' => '\'',
        '–' | '‑' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_and_capitals_make_no_difference() {
        assert_eq!(fold("LÍNEA Niñez – Año"), "linea ninez - ano");
        assert_eq!(fold("Hawaiʻi"), "hawai'i");
    }
}
