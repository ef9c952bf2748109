// The page is whole when its last part is there; the style sheet that it names below may still be on its way.
const read = new Promise((done) => addEventListener("DOMContentLoaded", done));
const whole = () => (document.getElementById("end") ? null : read);
const part = (id) => document.getElementById(id);

// Phones without updates have no word for it.
const fill_with = (place, nodes) => {
  place.textContent = "";
  place.append(...nodes);
};

// The texts of each language: name and hash.
const all_texts = @ALL_TEXTS@;
const texts_of = async (tag) => {
  const rest = document.createElement("template");
  rest.innerHTML = await load(...all_texts[tag], "low").then((reply) => reply.text());
  return [...rest.content.children];
};
// What is still to be put into its place, and the places that are filled.
let waiting = [];
const filled = new Set();

// Each text follows the heading of its place. Nothing on screen may move: a place that is seen waits for a press.
const is_seen = (place) =>
  place.getClientRects().length && !place.closest("details:not([open])") && place.getBoundingClientRect().top <= innerHeight && !opened?.contains(place);
const fill = (pressed) => {
  // All places are looked at before anything is written: a look after each text would have the page laid out a hundred times.
  const places = waiting.map((text) => [text, document.querySelector(text.dataset.at)]).filter(([, place]) => place);
  const later = places.filter(([, place]) => !pressed && is_seen(place));
  places.forEach((own) => {
    if (later.includes(own)) return;
    const [text, place] = own;
    while (place.children[1]) place.lastElementChild.remove();
    place.append(...text.childNodes);
    filled.add(place);
  });
  waiting = later.map(([text]) => text);
  part("main").dispatchEvent(new Event("more"));
  if (waiting.length) addEventListener("click", () => setTimeout(fill, 0, true), { once: true });
  else page.dataset.texts = "in";
};

// A point that is missing is called as it is among the points of its relief: the name stands in the page once.
const name_points = () => {
  document.querySelectorAll(".missing > li").forEach((own) => {
    const [, relief, element] = /^m(\d+)-\d+-(\d+)$/.exec(own.id);
    const point = part(`e${relief}-${element}`);
    const button = own.firstElementChild;
    button.dataset.missing = point.dataset.element;
    fill_with(button, point.querySelector(".asks").cloneNode(true).childNodes);
  });
};

const answered = () => document.querySelector("#check :checked");
// Resolves with the next press, wherever it is.
const press = () => new Promise((done) => addEventListener("click", done, { once: true, capture: true }));
// The fold that was opened last: whoever waits in it for its text gets it as soon as it comes.
let opened;
addEventListener("click", (event) => (opened = event.target.closest?.("summary")?.closest("details:not(#results)")), true);
// Whoever only looks does not load what is told at length. The first press asks for it, whatever it is; so does an answer
// from before this script was there.
const begun = Promise.race([press(), Promise.resolve(whole()).then(() => answered() || press())]);
// Brings the rest of the texts into the page. They and the engine do not need each other, and the form goes on by its
// style sheet alone without both. The texts of a language come whole, whatever was answered: what is asked for tells
// nothing. Where they do not come, a later press tries again, but not for ever.
const bring_texts = async (tries = 3) => {
  const tag = page.lang;
  try {
    const texts = await texts_of(tag);
    await whole();
    // The page may speak another language by now, which came with its own.
    if (page.lang !== tag || filled.size) return;
    waiting = texts;
    fill();
  } catch {
    if (tries > 1) press().then(() => bring_texts(tries - 1));
  }
};

// Another page is read inside this one, so that no answer is lost: it takes no place in the history and is kept nowhere.
let spot;
const show_reading = (nodes) => {
  const reading = part("reading");
  fill_with(reading.lastElementChild, nodes);
  reading.hidden = false;
  part("main").dataset.reading = "";
  reading.scrollIntoView();
  reading.focus({ preventScroll: true });
};
const close_reading = () => {
  part("reading").hidden = true;
  fill_with(part("reading").lastElementChild, []);
  delete part("main").dataset.reading;
  scrollTo(0, spot.y);
  spot.link.focus({ preventScroll: true });
  spot = undefined;
};
const page_at = async (address) => {
  const reply = await fetch(address);
  if (!reply.ok) throw reply.status;
  return new DOMParser().parseFromString(await reply.text(), "text/html");
};
const failed = () => {
  const sorry = document.createElement("p");
  sorry.setAttribute("role", "alert");
  sorry.textContent = part("reading").dataset.failed;
  show_reading([sorry]);
};
const read_inside = async (link) => {
  spot = spot || { link, y: scrollY };
  try {
    const other = (await page_at(link.href)).querySelector("main");
    other.querySelectorAll(".up, script, form").forEach((own) => own.remove());
    // Ids are this page's own.
    other.querySelectorAll("[id]").forEach((own) => {
      own.dataset.place = own.id;
      own.removeAttribute("id");
    });
    show_reading(other.childNodes);
    if (link.hash) part("reading").querySelector(`[data-place="${link.hash.slice(1)}"]`)?.scrollIntoView();
  } catch {
    failed();
  }
};

// The page takes over the words of the same page in another language; boxes, answers and places stay what they are.
const WORDS = ["lang", "dir", "href", "title", "aria-label", "aria-current", "data-words", "data-change", "data-failed", "data-listen", "data-leaving", "data-title"];
// Alerts stand where the engine put them, so each is taken by its id.
const said = (node) => (node.nodeType === 1 ? !node.matches(".listen, .alert") : node.nodeType === 3 && node.data.trim());
// What is to be done for it: all of it is known before any of it is done, so that a page never stands in two languages.
const alike = (own, other) => own.nodeType === other.nodeType && own.localName === other.localName;
const exchange = (here, there, acts) => {
  acts.push(() => {
    for (const name of WORDS) {
      // On other parts it is an id.
      if (name === "data-change" && here.id !== "said") continue;
      if (there.hasAttribute(name)) here.setAttribute(name, there.getAttribute(name));
      else if (here.hasAttribute(name)) here.removeAttribute(name);
    }
  });
  // What is written of the answers is written anew.
  if (here.matches("#said, #number, #told, .because, #reading > div, .missing button")) return;
  const came_later = filled.has(here) ? [...here.children].slice(1) : [];
  acts.push(() => came_later.forEach((own) => own.remove()));
  const mine = [...here.childNodes].filter((own) => said(own) && !came_later.includes(own));
  const others = [...there.childNodes].filter(said).slice(0, filled.has(here) ? mine.length : undefined);
  if (mine.length !== others.length || !mine.every((own, at) => own.id || alike(own, others[at]))) {
    if (here.querySelector("input, [id]")) throw "another page";
    return acts.push(() => fill_with(here, others));
  }
  mine.forEach((own, at) => {
    const other = (own.id && there.ownerDocument.getElementById(own.id)) || others[at];
    if (own.nodeType === 3) acts.push(() => (own.data = other.data));
    else exchange(own, other, acts);
  });
};
// Takes over the page at this address; says whether it did.
const change_language = async (address) => {
  try {
    const other = await page_at(address);
    const tag = other.documentElement.lang;
    const texts = await texts_of(tag);
    const acts = [];
    exchange(document.body, other.body, acts);
    document.querySelectorAll(".alert").forEach((own) => exchange(own, other.getElementById(own.id), acts));
    document.title = other.title;
    for (const name of ["lang", "dir"]) page.setAttribute(name, other.documentElement.getAttribute(name) ?? "");
    acts.forEach((act) => act());
    filled.clear();
    name_points();
    waiting = texts;
    fill(true);
    return true;
  } catch {
    return false;
  }
};
const change_from = async (link) => {
  link.closest("details").open = false;
  spot = spot || { link, y: scrollY };
  if (!(await change_language(link.href))) return failed();
  spot = undefined;
};

// Paper: two pages, or everything, or the two pages with each line in another language beside it, which is taken from this
// page while it speaks that language. All of it goes again when the browser has printed.
const print_as = (what, beside = []) => {
  page.dataset.print = what;
  part("printed").textContent = new Date().toLocaleDateString(page.lang, { dateStyle: "long" });
  const done = () => {
    delete page.dataset.print;
    beside.forEach((own) => own.remove());
    removeEventListener("afterprint", done);
    removeEventListener("pointerdown", done);
  };
  addEventListener("afterprint", done);
  // Some phones go on while their sheet is still open, and say nothing afterwards.
  addEventListener("pointerdown", done);
  print();
};
// What stands in lines of its own on two pages: names of points, and no marks, which are signs.
const lines = (main) =>
  [...main.querySelectorAll("h2, h3, h4, p, li, summary, legend, label, .head")].filter(
    (own) => !own.matches(".state") && !own.querySelector("h4, p, li, summary, .head"),
  );
const print_beside = async (button) => {
  spot = { link: button, y: scrollY };
  const tag = page.lang;
  const back = location.href.replace(/#.*/, "");
  const mine = document.querySelector(`.languages [lang="${tag}"]`)?.href || back;
  if (!(await change_language(button.dataset.to))) return failed();
  const { lang, dir } = page;
  const theirs = lines(part("main").cloneNode(true));
  if (!(await change_language(mine))) return failed();
  const ours = lines(part("main"));
  if (ours.length !== theirs.length) return failed();
  scrollTo(0, spot.y);
  spot = undefined;
  const beside = ours.map((line, at) => {
    const other = document.createElement("i");
    other.className = "beside";
    other.lang = lang;
    other.dir = dir;
    other.append(...theirs[at].childNodes);
    // A number is a number.
    other.querySelectorAll("[href^=tel] bdi, [href^=sms], button, input").forEach((own) => own.remove());
    line.append(other);
    return other;
  });
  print_as("short", beside);
};

// The engine of codes comes when somebody asks for it.
const handover_glue = () => {
@HANDOVER_GLUE@
};
let codes;
const bring_codes = async () => {
  const data = load("@CODES@", "@CODES_INTEGRITY@").then((reply) => reply.arrayBuffer());
  const own = handover_glue();
  await Promise.all([data, own.init({ module_or_path: load("@HANDOVER@", "@HANDOVER_INTEGRITY@") })]);
  return [own, new Uint8Array(await data)];
};
const with_code = async (act, said) => {
  try {
    codes = codes || bring_codes();
    // A network that falls silent never says so.
    const silent = new Promise((_, give_up) => setTimeout(() => give_up("silent"), 8000));
    const [own, data] = await Promise.race([codes, silent]);
    own[act](data);
  } catch (error) {
    // Whoever asks again tries again.
    codes = undefined;
    if (act === "give") part("code-shown").removeAttribute("data-off");
    part(said).textContent = part("code-said").dataset.failed;
    console.warn(`${error}`);
  }
};
addEventListener("submit", (event) => event.target.id === "code-form" && with_code("take", "code-said"));

const ACTS = {
  "code-out": () => with_code("give", "code"),
  "read-back": close_reading,
  print: () => print_as("short"),
  "print-all": () => print_as("all"),
  "print-beside": print_beside,
};
document.addEventListener(
  "click",
  (event) => {
    const button = event.target.closest?.("#read-back, #code-out, #print, #print-all, #print-beside");
    if (button) return ACTS[button.id](button);
    const link = event.target.closest?.("a[href]");
    if (!link || link.id === "exit" || link.origin !== location.origin) return;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const act = link.closest(".languages") ? change_from : link.closest("#results, #check, #reading") && read_inside;
    // Whoever has said nothing loses nothing.
    if (!act || !answered() || (link.hash && link.pathname === location.pathname)) return;
    event.preventDefault();
    act(link);
  },
  true,
);

Promise.resolve(whole()).then(() => {
  page.dataset.stays = "";
  name_points();
});

// The engine first, but not for ever: a file that never comes must not hold up the texts.
Promise.race([start_engine(whole), new Promise((done) => setTimeout(done, 4000))])
  .then(() => begun)
  .then(() => bring_texts());
