// The scenario's text: a plain text area (so that every help for typing works) with numbered lines and marks at problems.
import { save } from './csv.js';
import { button, el, fill } from './dom.js';
import { lineStart } from './yamlplaces.js';
import { t } from './text.js';

export function textArea(draft) {
  const area = el('textarea', { id: 'yaml', class: 'code', spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off', wrap: 'off',
    'aria-label': t('editor.text'), readonly: !draft.writable });
  const gutter = el('div', { class: 'gutter', 'aria-hidden': 'true' });
  let lines = 0;
  const number = () => {
    const now = draft.text.split('\n').length;
    const marked = new Map(draft.problems.map(one => [one.line, one.severity]));
    const told = [...marked].join() + now;
    if (told !== lines) {
      lines = told;
      fill(gutter, Array.from({ length: now }, (_, i) => el('div',
        { class: marked.has(i + 1) ? `at ${marked.get(i + 1) === 'warning' ? 'warning' : 'error'}` : null }, String(i + 1))));
    }
    gutter.scrollTop = area.scrollTop;
  };
  area.addEventListener('input', () => draft.change(area.value, 'text'));
  area.addEventListener('scroll', () => { gutter.scrollTop = area.scrollTop; });
  const take = event => {
    if (event?.detail !== 'text' && area.value !== draft.text) {
      const [top, start, end] = [area.scrollTop, area.selectionStart, area.selectionEnd];
      area.value = draft.text;
      area.setSelectionRange(start, end);
      area.scrollTop = top;
    }
    number();
  };
  draft.addEventListener('text', take);
  draft.addEventListener('checked', number);
  take();
  const jump = (line, column = 1, length = 1) => {
    document.getElementById('tab-text')?.offsetParent && document.getElementById('tab-text').click();
    const offset = draft.text.split('\n').slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const at = Math.min(draft.text.length, offset + column - 1);
    area.focus();
    area.setSelectionRange(at, Math.min(draft.text.length, at + length));
    const height = Number.parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (line - 5) * height);
    area.scrollLeft = 0;
    gutter.scrollTop = area.scrollTop;
  };
  // Tab leaves the area as everywhere; Enter keeps the margin of the line above.
  area.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.isComposing && area.selectionStart === area.selectionEnd) {
      const margin = /^ */.exec(area.value.slice(lineStart(area.value, area.selectionStart), area.selectionStart))[0];
      if (margin) {
        event.preventDefault();
        area.setRangeText(`\n${margin}`, area.selectionStart, area.selectionEnd, 'end');
        draft.change(area.value, 'text');
      }
    }
  });
  const download = button(t('download'), () => {
    save(new Blob([draft.text], { type: 'text/yaml' }), `${draft.id.split('/').at(-1)}.yaml`);
  }, { class: 'link' });
  return { node: el('div', {}, el('div', { class: 'code-head' }, el('code', {}, `${draft.id}.yaml`), download), el('div', { class: 'code-box' }, gutter, area)),
    jump, leave: () => {} };
}
