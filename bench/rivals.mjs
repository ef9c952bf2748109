// Two rivals, as small as they can honestly be: pages written by hand, with the words of Amparo's own pages in plain markup.
// `plain` has no script; `script` has a little one. Both show the first questions, one alert, and a result.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STYLE = `*{box-sizing:border-box}body{margin:0 auto;max-width:40rem;padding:0 1rem 2rem;font:1.1rem/1.5 system-ui,sans-serif;color:#111;background:#fff}h1{font-size:1.7rem;line-height:1.2}a{color:#064b80}#exit{position:sticky;top:0;display:block;padding:.8rem;background:#7a1212;color:#fff;text-align:center}fieldset{margin:0 0 1rem;border:1px solid #666;border-radius:.4rem}legend{font-weight:700}label{display:block;padding:.7rem 0}input{width:1.3rem;height:1.3rem;margin:0 .6rem 0 0;vertical-align:middle}summary{padding:.8rem 0;font-weight:700}.alert{border-inline-start:.4rem solid #7a1212;padding:.2rem 1rem}`;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const shell = (page, body, head = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(page.title)}</title><style>${STYLE}${head}</style><a id="exit" rel="noreferrer" href="${escaped(page.exit)}">${escaped(page.leave)}</a><main>${body}</main></html>`;

const text = (page) => shell(page, page.blocks.map(([tag, words, href]) => (href ? `<${tag}><a href="${escaped(href)}">${escaped(words)}</a></${tag}>` : `<${tag}>${escaped(words)}</${tag}>`)).join(''));

function fieldset(question, conditional, hidden) {
  const boxes = question.choices.map((own) => `<label><input type="${question.many ? 'checkbox' : 'radio'}" name="${question.id}" data-choice="${own.id}" id="${question.id}.${own.id}">${escaped(own.text)}</label>`);
  return `<fieldset data-question="${question.id}" id="${question.id}"${conditional && hidden ? ' hidden' : ''}><legend>${escaped(question.text)}</legend>${boxes.join('')}</fieldset>`;
}

// One alert and one conditional question, as in Amparo's page; the results follow from four answers.
const results = (check, hidden) => `<details id="results"><summary>${escaped(check.results)}</summary>${check.reliefs.map((own, ix) => `<section data-relief="r${ix}" data-level="may-fit"${hidden ? ' hidden' : ''}><h2>${escaped(own.name)}</h2><p>${escaped(own.text)}</p></section>`).join('')}</details>`;

function check(page, withScript) {
  const { questions, alert, depends, of } = page.check;
  const alertHtml = `<div class="alert" data-notice="danger-now" role="status"${withScript ? ' hidden' : ''}>${alert.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`;
  const form = `<h1>${escaped(page.title)}</h1><form id="check" autocomplete="off">${questions.map((own, ix) => fieldset(own, own.id === depends, withScript) + (ix === 0 ? alertHtml : '')).join('')}</form>${results(page.check, withScript)}`;
  const named = (ids) => ids.map(([question, choice]) => `[id="${question}.${choice}"]`);
  const rule = (ix) => page.check.reliefs[ix].when;
  if (!withScript) {
    const shown = `[data-notice],#${depends},[data-relief]{display:none}body:has(${named([page.check.danger])[0]}:checked) [data-notice],body:has(:is(${named(of).join()}):checked) #${depends}{display:block}`;
    const rules = page.check.reliefs.map((own, ix) => `body:has(:is(${named(rule(ix)).join()}):checked) [data-relief=r${ix}]{display:block}`).join('');
    return shell(page, form, `@supports selector(:has(*)){${shown}${rules}}`);
  }
  const data = JSON.stringify({ alert: page.check.danger, depends, of, rules: page.check.reliefs.map((own) => own.when) });
  const code = `const d=${data},f=document.forms[0],on=([q,c])=>{const e=document.getElementById(q+'.'+c);return e.checked&&!e.closest('fieldset').hidden},any=l=>l.some(on),all=s=>document.querySelectorAll(s);
let said=new Set;
function show(){document.querySelector('[data-notice]').hidden=!on(d.alert);document.getElementById(d.depends).hidden=!any(d.of);said=new Set([...all('input:checked')].map(e=>e.id));all('[data-relief]').forEach((e,i)=>e.hidden=!any(d.rules[i]))}
function alone(e){const l=[...e.closest('fieldset').querySelectorAll('input')];const last=['safe','none','not-sure','rather-not-say'];if(!e.checked||e.type=='radio')return;const s=last.includes(e.dataset.choice);l.forEach(o=>{if(o!=e&&(s||last.includes(o.dataset.choice)))o.checked=false})}
f.addEventListener('change',e=>{alone(e.target);show()});
document.getElementById('exit').addEventListener('click',e=>{e.preventDefault();const to=e.currentTarget.href;document.documentElement.replaceChildren();document.title='…';location.replace(to)});
addEventListener('pageshow',e=>{if(e.persisted){f.reset();show()}});
show();`;
  return shell(page, `${form}<script>${code}</script>`);
}

/** Writes both rivals into `folder`, with one page for each page of Amparo's in `pages`. */
export function rivals(folder, pages) {
  const put = (rival, path, html) => { const file = join(folder, rival, path, 'index.html'); mkdirSync(dirname(file), { recursive: true }); writeFileSync(file, html); };
  for (const page of pages) for (const rival of ['plain', 'script']) put(rival, page.path, page.check ? check(page, rival === 'script') : text(page));
}
