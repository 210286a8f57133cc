// The frame of the pages: where an address leads, the language, what is said when something fails.
import { ApiError, api } from './api.js';
import { button, el, fill } from './dom.js';
import { failure } from './failure.js';
import { begin, choose, spoken, t } from './text.js';

const ROUTES = [
  [/^\/scenarios$/, () => import('./scenarios.js')],
  [/^\/scenarios\/([^/]+)$/, () => import('./editor.js')],
  [/^\/levers$/, () => import('./leverpage.js')],
  [/^\/levers\/([^/]+)$/, () => import('./leverpage.js')],
  [/^\/runs$/, () => import('./runs.js')],
  [/^\/runs\/([^/]+)\/live$/, () => import('./live.js')],
  [/^\/results$/, () => import('./results.js')],
  [/^\/results\/([^/]+)$/, () => import('./result.js')],
  [/^\/compare$/, () => import('./compare.js')],
];
const NAV = [['/scenarios', 'nav.scenarios'], ['/levers', 'nav.levers'], ['/runs', 'nav.runs'], ['/results', 'nav.results']];

const main = document.getElementById('main');
let leave = () => {};
let turn = 0;

/** Shows the page of the address; `given` of a page: the parts of its path and what follows `?`. */
async function show() {
  const [path, query = ''] = (location.hash.slice(1) || '/scenarios').split('?');
  const mine = ++turn;
  leave();
  leave = () => {};
  frame(path);
  const [pattern, load] = ROUTES.find(([one]) => one.test(path)) ?? ROUTES[0];
  const parts = (pattern.exec(path) ?? []).slice(1).map(decodeURIComponent);
  const place = el('div', { class: 'page' });
  fill(main, el('p', { class: 'hint' }, t('loading')));
  try {
    const page = await load().catch(unloaded);
    const done = await page.show(place, parts, new URLSearchParams(query));
    if (mine !== turn) { // somebody went on meanwhile
      done?.();
      return;
    }
    leave = typeof done === 'function' ? done : () => {};
    fill(main, place);
  } catch (failed) {
    if (mine === turn) {
      fill(main, el('h1', {}, t('failed.title')), failure(failed),
        el('p', {}, el('a', { href: '#/scenarios' }, t('failed.back'))));
    }
  }
  const title = main.querySelector('h1');
  document.title = title ? `${title.textContent} – Careshed` : 'Careshed';
  main.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

/** A part of the app that cannot be fetched is a program that does not answer; any other fault is told as it is. */
function unloaded(failed) {
  throw failed instanceof TypeError ? new ApiError(0, null) : failed;
}

function frame(path) {
  document.getElementById('skip').textContent = t('skip');
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', t('nav.label'));
  fill(nav, el('ul', {}, NAV.map(([to, key]) => el('li', {},
    el('a', { href: `#${to}`, 'aria-current': path === to || path.startsWith(`${to}/`) || (to === '/results' && path === '/compare') ? 'page' : null }, t(key))))));
  const languages = document.getElementById('languages');
  languages.setAttribute('role', 'group');
  languages.setAttribute('aria-label', t('language'));
  fill(languages, [['en', 'English'], ['zh', '中文']].map(([id, words]) =>
    button(words, () => { choose(id); show(); },
      { 'aria-pressed': String(spoken() === id), lang: id === 'zh' ? 'zh-CN' : 'en', 'data-language': id })));
}

document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
window.addEventListener('hashchange', show);

try {
  const session = await api.session();
  begin(session.language);
} catch {
  begin(navigator.language.startsWith('zh') ? 'zh' : 'en');
}
show();
