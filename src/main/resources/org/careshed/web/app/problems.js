// What `careshed validate` says, at the same words; a press leads to the line.
import { coded, el, fill } from './dom.js';
import { meaning, say, t } from './text.js';

/** The name of another file in which the problem stands (a table, a parent), or nothing. */
function elsewhere(one, draft) {
  return one.file && !`/${one.file}`.endsWith(`/${draft.id}.yaml`) ? `${one.file}, ` : '';
}

export function problemList(draft, jump) {
  const list = el('div', { class: 'problems', id: 'problems', 'aria-live': 'polite', 'aria-atomic': 'true' });
  const draw = () => fill(list,
    el('h2', {}, t('problems.title'), ' ', el('span', { class: 'hint' }, draft.problems.length || t('problems.none'))),
    draft.unchecked && el('p', { class: 'notice' }, t('editor.unchecked')),
    el('ul', {}, draft.problems.map(one => el('li', { class: one.severity === 'warning' ? 'warning' : 'error' },
      el('button', { type: 'button', class: 'problem', disabled: elsewhere(one, draft) !== '', onclick: () => jump(one.line ?? 1, one.column ?? 1, one.width ?? 1) },
        el('strong', {}, one.severity === 'warning' ? t('problems.warning') : t('problems.error')), ' ',
        el('code', {}, one.code), ' ', elsewhere(one, draft), one.line ? t('problems.line', { line: one.line, column: one.column ?? 1 }) : ''),
      el('p', {}, coded(say(one.what)), say(one.found) && [' – ', coded(say(one.found))]),
      say(one.why) && el('p', { class: 'hint' }, coded(meaning(one.why))),
      say(one.fix) && el('p', { class: 'fix' }, '→ ', coded(say(one.fix)))))));
  const busy = () => list.setAttribute('aria-busy', String(draft.checking));
  draft.addEventListener('checked', () => {
    draw();
    busy();
  });
  draft.addEventListener('text', busy);
  draw();
  busy();
  return list;
}
