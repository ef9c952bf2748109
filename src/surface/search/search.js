// Looks for what somebody says, on the device. The index comes once, with the page; nothing is sent and nothing is kept.
const part = (id) => document.getElementById(id);
const words = part("search-words");
const hits = part("search-hits");
const says = part("search-says");

// Small letters without marks on them, as the index has them.
const plain = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu) || [];

// How many letters have to be changed, put in, taken out or turned round; more than `most` is as good as any number.
const apart = (one, other, most) => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
        next[at] = Math.min(next[at], before[at - 2] + 1);
    }
    before = last;
    last = next;
  }
  return last[other.length];
};

// How well a word that was typed fits one of the index: the same, the beginning of it, a form of it, or a slip.
const fit = (typed, known) => {
  if (typed === known) return 1;
  if (typed.length > 2 && known.startsWith(typed)) return 0.8 * (typed.length / known.length) ** 0.5;
  if (known.length > 3 && typed.startsWith(known) && typed.length - known.length < 4) return 0.6;
  if (typed.length < 4 || known.length < 4) return 0;
  const most = typed.length > 7 ? 2 : 1;
  const slips = apart(typed, known, most);
  return slips > most ? 0 : slips === 1 ? 0.55 : 0.4;
};

const read = (index) => {
  const places = [];
  const known = new Map();
  const tell = (word, place, weight) => {
    if (!known.has(word)) known.set(word, new Map());
    const on = known.get(word);
    on.set(place, Math.max(on.get(place) || 0, weight));
  };
  const tell_all = (text, place, weight) => plain(text).forEach((word) => tell(word, place, weight));
  for (const [href, name, summary, say, questions] of index.pages) {
    const place = places.length;
    const sayings = say.split("\n").map(plain);
    places.push({ href, name, summary, sayings, questions: questions.map(([id, words]) => ({ id, words, plain: plain(words) })) });
    tell_all(name, place, 4);
    tell_all(say, place, 4);
    tell_all(summary, place, 2);
    questions.forEach(([, words]) => tell_all(words, place, 2.5));
  }
  // Each word begins with how many letters it shares with the one before.
  const on = index.on.split(" ");
  let word = "";
  index.words.split(" ").forEach((end, at) => {
    word = word.slice(0, parseInt(end[0], 36)) + end.slice(1);
    for (const letter of on[at]) {
      const code = letter.charCodeAt(0);
      tell(word, code < 0x7f ? code - 48 : code - 0x81 - 48, 1);
    }
  });
  const pages = places.length;
  // Names find less than pages: who looks for help in words looks for an answer first.
  for (const [href, name] of index.names) {
    tell_all(name, places.length, 2);
    places.push({ href, name, sayings: [], questions: [] });
  }
  // What stands on few pages says more.
  const rare = new Map();
  for (const [word, on] of known) rare.set(word, Math.log(1 + pages / [...on.keys()].filter((place) => place < pages).length || 1 + pages));
  return { places, known, rare };
};

// The best places for what was said, the best first.
const look = ({ places, known, rare }, said) => {
  const typed = [...new Set(plain(said))];
  const total = new Map();
  const met = new Map();
  for (const own of typed) {
    const best = new Map();
    for (const [word, on] of known) {
      const fits = fit(own, word);
      if (!fits) continue;
      for (const [place, weight] of on) best.set(place, Math.max(best.get(place) || 0, fits * weight * Math.min(rare.get(word), 4)));
    }
    for (const [place, worth] of best) {
      total.set(place, (total.get(place) || 0) + worth);
      met.set(place, (met.get(place) || 0) + 1);
    }
  }
  const worth = (place) => {
    // What people say as a whole counts most.
    const whole = Math.max(0, ...places[place].sayings.map((saying) => typed.filter((own) => saying.some((word) => fit(own, word) > 0.5)).length / Math.max(typed.length, saying.length)));
    return (total.get(place) * (met.get(place) / typed.length)) * (1 + whole);
  };
  return [...total.keys()]
    .map((place) => [worth(place), place])
    .sort(([one, a], [other, b]) => other - one || a - b)
    .slice(0, 8)
    .map(([, place]) => {
      const own = places[place];
      const shared = (question) => typed.filter((word) => word.length > 2 && question.plain.some((other) => fit(word, other) > 0.5)).length;
      const [question] = own.questions.filter(shared).sort((one, other) => shared(other) - shared(one));
      return { href: own.href + (question ? `#${question.id}` : ""), name: own.name, line: question ? question.words : own.summary || "" };
    });
};

const show = (found) => {
  hits.textContent = "";
  for (const { href, name, line } of found) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = href;
    link.textContent = name;
    item.append(link);
    if (line) {
      const said = document.createElement("span");
      said.textContent = line;
      item.append(said);
    }
    hits.append(item);
  }
};

const index = fetch("@BASE@a/@INDEX@", { integrity: "@INDEX_INTEGRITY@" })
  .then((answer) => answer.json())
  .then(read);
index.then((own) => {
  const form = part("search-form");
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  let late;
  words.addEventListener("input", () => {
    clearTimeout(late);
    late = setTimeout(() => {
      const found = words.value.trim().length > 1 ? look(own, words.value) : [];
      show(found);
      says.textContent = words.value.trim().length > 1 ? (found.length ? says.dataset.found.replace("#", found.length) : says.dataset.none) : "";
    }, 120);
  });
});
