//! What a lawyer reads: `explain` and `rules`. Nothing that decides may be missing from them.

use super::{Copy, amparo, root, site};

#[test]
fn explain_shows_every_element_with_its_law_and_how_it_came_out() {
    let run = amparo(&["explain", "02-minor-sex-no-force"]);
    let text = &run.succeeded().out;
    assert!(!text.contains("NOT as expected") && !text.contains("nothing expected"), "{text}");
    for relief in &site().guide.reliefs {
        let record = &site().reliefs[&relief.id];
        assert!(text.contains(&format!("(`{}`)", relief.id)), "{}", relief.id);
        for element in &relief.elements {
            let law = &record.elements[&element.id];
            assert!(text.contains(&format!("### {}", element.id)), "{}/{}", relief.id, element.id);
            assert!(law.cites.iter().all(|id| text.contains(&site().law[id].citation)), "{}/{}", relief.id, element.id);
        }
    }
    assert!(text.contains("severe-trafficking: met by the exception `under-18`"), "{text}");
    assert!(
        text.contains("[yes] ") && text.contains("[no] ") && text.contains("[not known] "),
        "each part has its truth"
    );
    assert!(text.contains("Whom to call: ") && text.contains("Asked in the interview: "));
}

#[test]
fn explain_says_when_a_result_is_not_the_expected_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let name = "02-minor-sex-no-force";
    let file = folder.path().join(format!("{name}.toml"));
    std::fs::copy(root().join("tests/personas").join(format!("{name}.toml")), &file).expect("a persona");
    let explain = || amparo(&["explain", &file.to_string_lossy()]);
    let run = explain();
    assert!(run.succeeded().out.contains("nothing expected"), "{}", run.out);

    let expect = folder.path().join("expect");
    std::fs::create_dir(&expect).expect("a folder");
    std::fs::write(expect.join("t-visa.toml"), format!("{name} = \"not-indicated\"")).expect("a file");
    let run = explain();
    assert_eq!(run.succeeded().out.matches("NOT as expected").count(), 1, "{}", run.out);

    std::fs::write(expect.join("t-visa.toml"), format!("{name} = \"surely\"")).expect("a file");
    explain().failed(1, &["t-visa.toml", "surely"]);
}

#[test]
fn explain_names_a_persona_that_is_not_there() {
    amparo(&["explain", "nobody"]).failed(1, &["nobody.toml", "tests/personas/"]);
}

#[test]
fn rules_hold_everything_that_decides_or_is_told() {
    let run = amparo(&["rules", "--markdown"]);
    let text = &run.succeeded().out;
    let site = site();
    let has = |what: &str| assert!(text.contains(what), "missing: {what}");
    for relief in &site.guide.reliefs {
        let record = &site.reliefs[&relief.id];
        has(&format!("(`{}`)", relief.id));
        for element in &relief.elements {
            let law = &record.elements[&element.id];
            has(&format!("### {} (", element.id));
            element.exceptions.iter().for_each(|exception| has(&format!("#### Exception: {}", exception.id)));
            for id in law.cites.iter().chain(law.exceptions.values().flatten()) {
                has(&site.law[id].citation);
                has(&site.law[id].sources[0].url);
            }
        }
        for tell in &relief.tells {
            has(&format!("(`{}`)", tell.id));
            record.tells[&tell.id].cites.iter().for_each(|id| has(&format!("**{id}**")));
        }
    }
    site.guide.notices.iter().for_each(|notice| has(&format!("### {} (", notice.id)));
    site.guide.referrals.iter().for_each(|referral| has(&referral.service));
    for question in &site.guide.questions {
        has(&format!("(`{}`)", question.id));
        question.choices.iter().for_each(|choice| has(&format!("(`{choice}`)")));
    }
}

#[test]
fn rules_can_be_read_in_every_language() {
    for edition in &site().editions {
        let run = amparo(&["rules", "--locale", &edition.language.tag]);
        let text = &run.succeeded().out;
        assert!(
            edition.screening.questions.values().all(|words| text.contains(&words.text.text())),
            "{}",
            edition.language.tag
        );
    }
}

#[test]
fn the_rules_of_one_relief_are_its_own_and_an_unknown_one_is_named() {
    let run = amparo(&["rules", "--relief", "u-visa"]);
    let text = &run.succeeded().out;
    for relief in &site().guide.reliefs {
        let own = text.contains(&format!("(`{}`)", relief.id));
        assert_eq!(own, relief.id == "u-visa", "{}: {text}", relief.id);
    }
    amparo(&["rules", "--relief", "x-visa"]).failed(1, &["x-visa", "u-visa"]);
}

#[test]
fn a_change_of_a_rule_names_the_personas_that_it_moves_and_no_others() {
    let before = Copy::new();
    let folder = before.path().to_string_lossy();
    let run = amparo(&["check", "--against", &folder]);
    assert!(run.succeeded().out.starts_with("0 of "), "{}", run.out);

    // The other copy tells the young of a line only up to 15: whoever is 16 or 17 is moved, and nobody else.
    before.edit("content/screening/notices.toml", "[\"under-14\", \"14-15\", \"16-17\"]", "[\"under-14\", \"14-15\"]");
    let run = amparo(&["check", "--against", &folder]);
    let text = &run.succeeded().out;
    let moved = text.lines().filter(|line| line.trim() == "+ notice under-18").count();
    assert!(moved > 0 && !text.contains("- notice under-18"), "{text}");
    assert!(text.ends_with("personas are moved\n") && text.contains(&format!("{moved} of ")), "{text}");
}
