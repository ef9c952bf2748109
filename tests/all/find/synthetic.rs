//! Made-up services in any number, never shipped. Names and hours repeat about as much as real ones do.

use amparo::directory::{Bits, Entry, Hours, LawEnforcement, Number, Open, Reach, Zone};

/// How many services the measurements try.
pub const SCALE: [usize; 3] = [500, 2_000, 10_000];

const FIRST: [&str; 16] = [
    "Family",
    "Justice",
    "Casa",
    "Centro",
    "Legal",
    "Community",
    "Safe",
    "Hope",
    "Línea",
    "Northern",
    "Women's",
    "Immigrant",
    "Coalition",
    "Catholic",
    "United",
    "Domestic",
];
const LAST: [&str; 12] = [
    "Center",
    "Services",
    "Project",
    "de la Mujer",
    "Aid Society",
    "Alliance",
    "Network",
    "House",
    "Clinic",
    "Hotline",
    "Resource Center",
    "Against Violence",
];
const CITIES: [&str; 10] = [
    "San Antonio",
    "Los Ángeles",
    "Springfield",
    "Portland",
    "El Paso",
    "Fresno",
    "Yuma",
    "Savannah",
    "San Juan",
    "Dayton",
];

/// A small generator of numbers: the same seed gives the same services everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }

    fn small(&mut self, sides: u8) -> u8 {
        u8::try_from(self.roll(usize::from(sides))).expect("small")
    }
}

/// So many services, in the order of their places, 57 of them.
pub fn services(count: usize, seed: u32) -> Vec<Entry> {
    let mut dice = Dice(u64::from(seed) + 1);
    let mut entries: Vec<Entry> = (0..count).map(|ix| service(ix, &mut dice)).collect();
    entries.sort_by_key(|entry| entry.place);
    entries
}

fn service(ix: usize, dice: &mut Dice) -> Entry {
    let place = if dice.roll(20) == 0 { 0 } else { 1 + dice.small(56) };
    let city = dice.pick(&CITIES);
    let digits = format!("+1{}{:03}{:04}", 201 + dice.roll(780), 200 + dice.roll(790), dice.roll(10_000));
    let shown = format!("1-{}-{}-{}", &digits[2..5], &digits[5..8], &digits[8..]);
    Entry {
        id: format!("us-{place}-made-up-{ix}"),
        name: format!("{} {} {} {ix}", dice.pick(&FIRST), dice.pick(&FIRST), dice.pick(&LAST)),
        names: if dice.roll(50) == 0 { vec![("es".to_owned(), format!("Centro {ix}"))] } else { Vec::new() },
        place,
        city: (dice.roll(3) > 0).then(|| city.to_owned()),
        needs: [dice.roll(9), dice.roll(9)].into_iter().collect(),
        languages: if dice.roll(4) == 0 { [0, dice.roll(20)].into_iter().collect() } else { Bits::EMPTY },
        interpreters: dice.roll(10) == 0,
        ways: [0, dice.roll(7)].into_iter().collect(),
        hours: hours(dice),
        police: match dice.roll(12) {
            0 => LawEnforcement::Yes,
            1 | 2 => LawEnforcement::NotKnown,
            _ => LawEnforcement::No,
        },
        aside: false,
        reach: match dice.roll(10) {
            0 => Reach::Web(format!("https://made-up-{ix}.example/")),
            1 => Reach::Text(Number::new("233733", "233733"), "HELP".to_owned()),
            _ => Reach::Call(Number::new(&digits, &shown)),
        },
    }
}

fn hours(dice: &mut Dice) -> Hours {
    match dice.roll(6) {
        0 | 1 => Hours::Unknown,
        2 => Hours::InWords,
        3 => Hours::Always,
        _ => {
            let open = |dice: &mut Dice| Open {
                first: dice.small(7),
                last: dice.small(7),
                from: u16::from(dice.small(48)) * 30,
                to: u16::from(dice.small(49)) * 30,
            };
            let usual = Open { first: 0, last: 4, from: 540, to: 1020 };
            let open = if dice.roll(2) == 0 { vec![usual] } else { vec![open(dice), open(dice)] };
            Hours::Weekly { zone: dice.pick(&Zone::ALL), open }
        }
    }
}
