use super::*;
use crate::publish::headers_for;
use crate::site_files::Allowed;

const PAGE: &str = "<!DOCTYPE html><html lang=\"en\"><head><script async src=\"/x/a/exit.01.js\"></script></head>\
                    <body><main id=\"main\"> <p>Call 911.</p> </main></body></html>";

/// A small site in a folder, with the headers of a real build.
fn built() -> Built {
    let files = [
        ("index.html", PAGE),
        ("404.html", "<!DOCTYPE html><html><body><main id=\"main\">Lost.</main></body></html>"),
        ("en/index.html", PAGE),
        ("a/exit.01.js", "go()"),
        ("a/engine.02.wasm", "\0asm"),
        ("data/hsds.json", "{}"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).into();
    let base = crate::address::Base::parse("/x/").expect("a base");
    let allowed = Allowed { base, ..Allowed::default() };
    Built::of(files, &crate::publish::netlify(&allowed)).expect("rules")
}

/// A host that does everything right.
fn answers(built: &Built) -> BTreeMap<String, Answer> {
    let mut answers = BTreeMap::new();
    let mut put = |path: &str, status: u16, kind: &str, body: &[u8]| {
        let mut headers: BTreeMap<String, String> = headers_for(path, &Allowed::default())
            .into_iter()
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect();
        headers.insert("content-type".to_owned(), kind.to_owned());
        answers.insert(built.base.under(path), Answer { status, headers, body: body.to_vec() });
    };
    for (file, path) in built.paths() {
        let kind = match file.rsplit('.').next() {
            Some("js") => "text/javascript",
            Some("wasm") => "application/wasm",
            Some("json") => "application/json",
            _ => "text/html; charset=utf-8",
        };
        put(&path, 200, kind, &built.files[file]);
    }
    put(NOWHERE, 404, "text/html", &built.files["404.html"]);
    for name in crate::publish::SETTINGS {
        put(&format!("/{name}"), 404, "text/html", b"");
    }
    answers
}

/// What is found after one thing is done to a host.
fn after(change: impl FnOnce(&mut BTreeMap<String, Answer>)) -> Vec<Finding> {
    let built = built();
    let mut answers = answers(&built);
    assert_eq!(paths(&built).into_iter().collect::<BTreeSet<_>>(), answers.keys().cloned().collect());
    change(&mut answers);
    compare(&built, &answers)
}

fn one(found: &[Finding], kind: Kind, what: &str, at: &[&str]) {
    let [finding] = found else { panic!("not one finding: {found:#?}") };
    assert_eq!(
        (finding.kind, finding.at.as_slice()),
        (kind, at.iter().map(|own| (*own).to_owned()).collect::<Vec<_>>().as_slice())
    );
    assert!(finding.what.contains(what), "{}", finding.what);
    let told = finding.to_string();
    assert!(told.starts_with("error[verify/") && told.contains("\n  help: "), "{told}");
}

fn edit(answers: &mut BTreeMap<String, Answer>, path: &str, change: impl Fn(&str) -> String) {
    let answer = answers.get_mut(path).expect("an answer");
    answer.body = change(&String::from_utf8_lossy(&answer.body)).into_bytes();
}

#[test]
fn a_host_that_serves_what_was_built_is_found_right() {
    assert_eq!(after(|_| ()), []);
}

#[test]
fn each_thing_that_a_host_does_to_a_site_is_told_by_its_name() {
    let minified = after(|all| edit(all, "/x/en/", |page| page.replace("> <", "><")));
    one(&minified, Kind::Rewritten, "minifier", &["/x/en/"]);
    let put_in = after(|all| {
        for path in ["/x/", "/x/en/"] {
            edit(all, path, |page| {
                page.replace("</body>", "<script src=\"https://stats.example/s.js\"></script></body>")
            });
        }
    });
    one(&put_in, Kind::Script, "https://stats.example/s.js", &["/x/", "/x/en/"]);
    let inline = after(|all| edit(all, "/x/", |page| page.replace("</head>", "<script>count()</script></head>")));
    one(&inline, Kind::Script, "with its words inside", &["/x/"]);
    let stale = after(|all| edit(all, "/x/en/", |page| page.replace("exit.01", "exit.99")));
    one(&stale, Kind::Stale, "exit.99.js", &["/x/en/"]);
    let old = after(|all| edit(all, "/x/en/", |page| page.replace("911", "912")));
    one(&old, Kind::Stale, "say something else", &["/x/en/"]);
    let rewritten = after(|all| edit(all, "/x/en/", |page| page.replace("<p>", "<p class=\"x\">")));
    one(&rewritten, Kind::Rewritten, "optimizer", &["/x/en/"]);
    let bytes = after(|all| edit(all, "/x/a/exit.01.js", |script| format!("{script};")));
    one(&bytes, Kind::Changed, "carries its hash", &["/x/a/exit.01.js"]);
    let missing = after(|all| all.get_mut("/x/a/engine.02.wasm").expect("an answer").status = 404);
    one(&missing, Kind::Missing, "404", &["/x/a/engine.02.wasm"]);
    let silent = after(|all| drop(all.remove("/x/en/")));
    one(&silent, Kind::Silent, "no answer", &["/x/en/"]);
    let kind = after(|all| {
        let headers = &mut all.get_mut("/x/a/engine.02.wasm").expect("an answer").headers;
        headers.insert("content-type".to_owned(), "application/octet-stream".to_owned());
    });
    one(&kind, Kind::Type, "not application/wasm", &["/x/a/engine.02.wasm"]);
    let settings = after(|all| all.get_mut("/x/_headers").expect("an answer").status = 200);
    one(&settings, Kind::Settings, "settings", &["/x/_headers"]);
    let lost = after(|all| all.get_mut("/x/nothing-lies-here/").expect("an answer").status = 200);
    one(&lost, Kind::Lost, "200", &["/x/nothing-lies-here/"]);
    let foreign = after(|all| edit(all, "/x/nothing-lies-here/", |_| "Not found".to_owned()));
    one(&foreign, Kind::Lost, "of its own", &["/x/nothing-lies-here/"]);
}

#[test]
fn a_header_that_is_not_there_or_says_something_else_is_told_once_for_all_places() {
    let everywhere = |change: &dyn Fn(&mut BTreeMap<String, String>)| {
        after(|all| all.values_mut().for_each(|answer| change(&mut answer.headers)))
    };
    let none = everywhere(&|headers| drop(headers.remove("content-security-policy")));
    assert_eq!((none.len(), none[0].kind, none[0].at.len()), (1, Kind::HeaderMissing, 7), "{none:#?}");
    assert!(none[0].what.contains("content-security-policy") && none[0].to_string().contains("and 2 more"));
    let other = everywhere(&|headers| drop(headers.insert("referrer-policy".to_owned(), "origin".to_owned())));
    assert_eq!((other.len(), other[0].kind), (1, Kind::HeaderChanged), "{other:#?}");
    let cookie = everywhere(&|headers| drop(headers.insert("set-cookie".to_owned(), "a=b".to_owned())));
    assert_eq!((cookie.len(), cookie[0].kind), (1, Kind::HeaderAdded), "{cookie:#?}");
    let kept =
        everywhere(&|headers| drop(headers.insert("cache-control".to_owned(), "public, max-age=86400".to_owned())));
    assert_eq!((kept.len(), kept[0].kind), (1, Kind::HeaderChanged), "{kept:#?}");
    assert!(kept[0].what.contains("without asking again") && !kept[0].at.iter().any(|path| path.starts_with("/x/a/")));
}
