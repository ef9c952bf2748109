//! Places that a service can be listed under: the country, its states and territories, and other countries.

/// States, the district and territories, each with a page of its own.
const STATES: &str = "AK AL AR AS AZ CA CO CT DC DE FL GA GU HI IA ID IL IN KS KY LA MA MD ME MI MN MO MP MS MT NC ND NE \
    NH NJ NM NV NY OH OK OR PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY";

/// Other countries, by their codes in ISO 3166-1.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS \
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI \
    FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS \
    IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN \
    MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PW PY QA \
    RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR \
    TT TV TW TZ UA UG UM UY UZ VA VC VE VG VN VU WF WS XK YE YT ZA ZM ZW";

/// Whether a place has this code: `US`, `US-CA`, `MX`. A page's address is made of it, so only known ones are taken.
pub fn is_place(code: &str) -> bool {
    let listed = |list: &str, code: &str| code.len() == 2 && list.split_whitespace().any(|known| known == code);
    code == "US" || code.strip_prefix("US-").map_or_else(|| listed(COUNTRIES, code), |state| listed(STATES, state))
}

#[cfg(test)]
mod tests {
    use super::is_place;

    #[test]
    fn only_places_that_are_there_have_a_code() {
        for code in ["US", "US-CA", "US-PR", "MX", "GT"] {
            assert!(is_place(code), "{code}");
        }
        for wrong in ["", "us", "US-", "US-XX", "US-FIND", "US-OTHER", "US-../x", "XX", "US-A", "AK AL", "U", "US-K A"]
        {
            assert!(!is_place(wrong), "{wrong}");
        }
    }
}
