// Which pages are measured, and what the rivals need from them.
export const PAGES = [
  { name: 'article', path: 'en/learn/debt/' },
  { name: 'Home', path: 'en/' },
  { name: 'Help now', path: 'en/help/' },
  { name: 'questionnaire', path: 'en/check/' },
];

const FIRST = ['safe-now', 'danger'];
/** What the person of the measurement says, in asking order; the first press is FIRST. */
const ANSWERS = [
  ['age-now', '25-or-older'], ['where-now', 'in-us'], ['status', 'none-of-these'], ['court', 'court-case'], ['years-here', '1-to-3'],
  ['what-happened', 'work'], ['who-did-it', 'boss'], ['where-happened', 'in-us'], ['age-then', '21-or-older'], ['means', 'debt'], ['free-to-leave', 'owed'],
];
const DEPENDS = { question: 'years-here', of: ['court-case', 'order', 'detained'].map((choice) => ['court', choice]) };

export const TASK = { first: FIRST, effect: '[data-notice="danger-now"] p', answers: ANSWERS, done: '[data-relief][data-level]' };

/** The same task for a rival, which asks the same questions and has no button to go on. */
export const RIVAL_TASK = TASK;

/** Reads Amparo's own pages, with no script, and gives what the rivals are written from. */
export async function read(browser, origin) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const pages = [];
  for (const own of PAGES) {
    await page.goto(`${origin}/${own.path}`);
    pages.push({ path: own.path, ...(await page.evaluate(words)), check: own.path.endsWith('/check/') ? await page.evaluate(check, [FIRST, ANSWERS, DEPENDS]) : null });
  }
  await context.close();
  return pages;
}

function words() {
  const plain = (own) => own.textContent.replace(/\s+/g, ' ').trim();
  const inside = (own) => own.querySelector('h1,h2,h3,h4,p,li,td,th,dt,dd');
  const blocks = [...document.querySelectorAll('main :is(h1,h2,h3,h4,p,li,td,th,dt,dd,summary)')]
    .filter((own) => !inside(own) && plain(own))
    .map((own) => {
      const tag = /^(H[1-4])$/.test(own.tagName) ? own.tagName.toLowerCase() : 'p';
      return [tag, plain(own), own.querySelector('a')?.getAttribute('href') ?? ''];
    });
  const exit = document.getElementById('exit');
  return { title: document.querySelector('h1').textContent, exit: exit.href, leave: exit.firstElementChild.textContent, blocks };
}

function check([first, answers, depends]) {
  const plain = (own) => own.textContent.replace(/\s+/g, ' ').trim();
  const asked = [first, ...answers].map(([id]) => id);
  const questions = asked.map((id) => {
    const own = document.querySelector(`[data-question="${id}"]`);
    const choices = [...own.querySelectorAll('[data-choice]')].map((box) => ({ id: box.dataset.choice, text: plain(box.closest('label')) }));
    return { id, text: plain(own.querySelector('legend')), many: !!own.querySelector('[type=checkbox]'), choices };
  });
  const alert = [...document.querySelectorAll('[data-notice="danger-now"] :is(p,li)')].map(plain);
  const happened = questions.find((own) => own.id === 'what-happened').choices;
  const reliefs = [...document.querySelectorAll('section.relief')].map((own, ix) => ({
    name: plain(own.querySelector('h3')), text: plain(own.querySelector('p')),
    when: happened.slice(ix, ix + 4).map((choice) => ['what-happened', choice.id]),
  }));
  return { questions, alert, danger: first, depends: depends.question, of: depends.of, results: plain(document.querySelector('#results > summary')), reliefs };
}
