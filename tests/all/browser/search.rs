//! Looking for something on the device: what people say finds the page that answers, and nothing is sent or kept.

use serde_json::{Value, json};

use super::driver::{browse, strings};
use super::{Browser, Setup, stage};

/// What people say, and the page that has to be among the first three.
const SAYINGS: [(&str, &[(&str, &str)]); 2] = [
    (
        "en",
        &[
            ("my boss kept my passport", "learn/debt/"),
            ("they took my papers", "learn/debt/"),
            ("i owe money for the trip", "learn/debt/"),
            ("ICE came", "learn/door/"),
            ("immigration at my door", "learn/door/"),
            ("i was arrested by immigration", "learn/door/"),
            ("old deportation order", "learn/plan/"),
            ("who takes care of my children if i am detained", "learn/plan/"),
            ("fee", "options/compare/"),
            ("how much does it cost", "options/compare/"),
            ("how long does it take", "options/compare/"),
            ("how long does a t visa take", "options/t/"),
            ("do i need the police", "options/compare/"),
            ("my husband hits me", "learn/partner/"),
            ("my partner threatens to call immigration", "learn/partner/"),
            ("my boss does not pay me", "learn/work/"),
            ("minimum wage", "learn/work/"),
            ("hurt at work", "learn/work/"),
            ("fired for complaining", "learn/work/"),
            ("smuggler", "learn/moved/"),
            ("trafficking or smuggling", "learn/moved/"),
            ("coyote wants more money", "travel/money/"),
            ("kidnapped on the way", "travel/dangers/"),
            ("travel with my child", "travel/children/"),
            ("is it true that there is a permit", "travel/promises/"),
            ("number in mexico", "travel/lines/"),
            ("hotline", "learn/calls/"),
            ("what happens when i call", "learn/calls/"),
            ("will they tell immigration", "learn/who-knows/"),
            ("who will know what i tell", "learn/who-knows/"),
            ("notario", "learn/papers-help/"),
            ("lawyer scam", "learn/papers-help/"),
            ("what do i bring to a lawyer", "learn/bring/"),
            ("proof for my case", "learn/bring/"),
            ("i am 16", "learn/young/"),
            ("teenager", "learn/young/"),
            ("job offer online", "learn/offers/"),
            ("modeling job", "learn/offers/"),
            ("signs of trafficking", "learn/signs/"),
            ("my friend is in danger", "for/friends/"),
            ("u visa", "options/u/"),
            ("t visa", "options/t/"),
            ("I divorced and my green card is for two years", "options/w/"),
            ("vawa", "options/v/"),
            ("family members", "options/compare/"),
            ("shelter and food", "learn/after/"),
            ("browser history", "safety/"),
            ("phone is watched", "safety/"),
            ("sign a certification", "for/signing/"),
            ("employer training hotel", "for/employers/"),
            ("traficking hotlne", "learn/calls/"),
            ("papers because i was trafficked", "options/t/"),
            ("they trafficked me", "options/t/"),
            ("victim of a crime visa", "options/u/"),
            ("i was shot", "options/u/"),
            ("form i918", "options/u/"),
            ("my husband won't fix my papers", "options/v/"),
            ("green card without my husband", "options/v/"),
            ("my son hits me", "options/v/"),
            ("stop my deportation", "options/c/"),
            ("i am in immigration court and he hurt me", "options/c/"),
            ("two year green card", "options/w/"),
            ("my wife will not sign my i-751", "options/w/"),
            ("police ask papers for me", "options/p/"),
            ("stay while they investigate", "options/p/"),
        ],
    ),
    (
        "es",
        &[
            ("mi patrón tiene mi pasaporte", "learn/debt/"),
            ("me quitaron mis papeles", "learn/debt/"),
            ("debo dinero del viaje", "learn/debt/"),
            ("llegó la migra", "learn/door/"),
            ("inmigración tocó mi puerta", "learn/door/"),
            ("me detuvo ICE", "learn/door/"),
            ("orden de deportación", "learn/plan/"),
            ("quién cuida a mis hijos si me detienen", "learn/plan/"),
            ("mica", "options/"),
            ("cuánto cuesta", "options/compare/"),
            ("cuánto tarda", "options/compare/"),
            ("cuánto tarda la visa T", "options/t/"),
            ("necesito a la policía", "options/compare/"),
            ("me pegó", "learn/partner/"),
            ("mi esposo me pega", "learn/partner/"),
            ("mi pareja me amenaza con la migra", "learn/partner/"),
            ("no me pagan", "learn/work/"),
            ("salario mínimo", "learn/work/"),
            ("me lastimé en el trabajo", "learn/work/"),
            ("me despidieron", "learn/work/"),
            ("coyote", "travel/money/"),
            ("trata o tráfico", "learn/moved/"),
            ("secuestro en el camino", "travel/dangers/"),
            ("viajar con mi hijo", "travel/children/"),
            ("me dijeron que hay permiso", "travel/promises/"),
            ("números en honduras", "travel/lines/"),
            ("qué pasa cuando llamo", "learn/calls/"),
            ("hablan español cuando llamo", "learn/calls/"),
            ("le van a decir a inmigración", "learn/who-knows/"),
            ("quién se entera", "learn/who-knows/"),
            ("notario", "learn/papers-help/"),
            ("estafa del abogado", "learn/papers-help/"),
            ("qué le llevo al abogado", "learn/bring/"),
            ("pruebas para mi caso", "learn/bring/"),
            ("tengo 16 años", "learn/young/"),
            ("adolescente", "learn/young/"),
            ("oferta de trabajo en internet", "learn/offers/"),
            ("trabajo de modelo", "learn/offers/"),
            ("señales de trata", "learn/signs/"),
            ("mi amiga está en peligro", "for/friends/"),
            ("visa u", "options/u/"),
            ("visa t", "options/t/"),
            ("divorcio y green card", "options/w/"),
            ("vawa", "options/v/"),
            ("mi familia también", "options/compare/"),
            ("albergue y comida", "learn/after/"),
            ("historial del navegador", "safety/"),
            ("vigilan mi teléfono", "safety/"),
            ("firmar una certificación", "for/signing/"),
            ("hotel empleador", "for/employers/"),
            ("ordn de deportacon", "learn/plan/"),
            ("visa por trata de personas", "options/t/"),
            ("me vendieron", "options/t/"),
            ("visa para víctimas de crimen", "options/u/"),
            ("me asaltaron", "options/u/"),
            ("formulario i918", "options/u/"),
            ("mi marido no me quiere arreglar los papeles", "options/v/"),
            ("papeles sin mi esposo", "options/v/"),
            ("mi hijo me pega", "options/v/"),
            ("parar la deportación", "options/c/"),
            ("cancelar deportación por maltrato", "options/c/"),
            ("tarjeta de dos años", "options/w/"),
            ("quitar condiciones", "options/w/"),
            ("permiso mientras investigan", "options/p/"),
            ("el oficial pide permiso por mí", "options/p/"),
        ],
    ),
];

/// Types words into the field and gives what is found, without places inside pages.
async fn found(browser: &Browser, said: &str) -> Vec<String> {
    let said = json!(said);
    browser
        .script(&format!(
            "const field = document.getElementById('search-words'), says = document.getElementById('search-says'); \
             says.textContent = '-'; field.value = {0}; field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            said
        ))
        .await;
    browser.until("an answer", || async { browser.text("#search-says").await != "-" }).await;
    let hits =
        "return [...document.querySelectorAll('#search-hits a')].map(link => link.getAttribute('href').split('#')[0])";
    strings(&browser.script(hits).await)
}

async fn open(browser: &Browser, tag: &str) {
    browser.open(&format!("/{tag}/questions/")).await;
    browser.until("the field", || async { browser.shows("#search-words").await }).await;
}

#[test]
fn what_people_say_finds_its_page_among_the_first_three() {
    browse(Setup::Everything, |browser| async move {
        let mut wrong = Vec::new();
        for (tag, sayings) in SAYINGS {
            assert!(sayings.len() >= 50, "{tag}");
            open(&browser, tag).await;
            for (said, page) in sayings {
                let hits = found(&browser, said).await;
                if !hits.iter().take(3).any(|hit| *hit == format!("/{tag}/{page}")) {
                    wrong.push(format!("{tag}: {said:?} finds {hits:?}"));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn accents_capitals_and_slips_make_no_difference_and_nonsense_finds_nothing() {
    browse(Setup::Everything, |browser| async move {
        open(&browser, "es").await;
        let right = found(&browser, "orden de deportación").await;
        for said in ["ORDEN DE DEPORTACION", "ordn de deportacion", "orden de deprtación"] {
            assert_eq!(found(&browser, said).await[0], right[0], "{said}");
        }
        assert_eq!(found(&browser, "xqzwvk").await, Vec::<String>::new());
        assert!(browser.text("#search-says").await.contains("otras palabras"));
    });
}

/// The index comes when the page of all questions is opened, and on no other page; words that are typed go nowhere.
#[test]
fn the_index_comes_only_with_its_page_is_small_and_nothing_else_is_asked_for() {
    browse(Setup::Everything, |browser| async move {
        for page in ["/en/", "/en/learn/debt/"] {
            browser.open(page).await;
            browser.frames().await;
        }
        let asked = browser.requests().await;
        assert!(
            !asked.iter().any(|address| address.contains("/a/index.") || address.contains("/a/search.")),
            "{asked:?}"
        );
        open(&browser, "en").await;
        let index: Vec<String> =
            browser.requests().await.into_iter().filter(|address| address.contains("/a/index.en.")).collect();
        assert_eq!(index.len(), 1);
        found(&browser, "passport").await;
        assert_eq!(browser.requests().await, Vec::<String>::new(), "typing asks for nothing");
        let kept = "return [location.href.endsWith('/en/questions/'), localStorage.length, sessionStorage.length, document.cookie]";
        assert_eq!(browser.script(kept).await, json!([true, 0, 0, ""]));
        for (path, bytes) in &stage().dist.files {
            if path.starts_with("a/index.") && path.ends_with(".br") {
                assert!(bytes.len() <= 40_000, "{path}: {} bytes", bytes.len());
            }
        }
    });
}

#[test]
fn without_scripts_the_list_of_questions_is_there_and_no_field() {
    browse(Setup::NoScripts, |browser| async move {
        browser.open("/en/questions/").await;
        assert!(!browser.shows("#search-words").await && browser.shows(".questions summary").await);
        assert_eq!(
            browser.script("return document.querySelectorAll('.questions a').length > 200").await,
            Value::Bool(true)
        );
    });
}
