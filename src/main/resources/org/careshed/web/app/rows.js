// A list of rows (sessions, groups, devices ...): each folded to one line that tells what it says, and opened to be edited;
// rows are added, doubled, moved and removed. The text below keeps its remarks.
import { announce, button, coded, el, fill } from './dom.js';
import { isMap } from './draft.js';
import { description, reasonBox } from './field.js';
import { county, nameOf, onMap, referred } from './references.js';
import { pathText, within } from './yamlplaces.js';
import { choiceName, keyName, say, t } from './text.js';

let numbered = 0;

/** `child(path, node, {title, required})` makes the form of one value of a row; `open` keeps which rows are open. */
export function rowsForm(draft, path, node, { title = keyName(path), child, open }) {
  const list = el('ol', { class: 'rows' });
  const none = el('p', { class: 'hint' }, t('form.empty'));
  const id = `rows-${++numbered}`;
  const box = el('section', { class: 'row-list', 'data-follows': pathText(path), 'aria-labelledby': id },
    el('h3', { id, class: 'like-label' }, title), description(node) && el('p', { class: 'hint' }, coded(description(node))), list, none,
    draft.writable && button(t('form.add'), () => add(), { class: 'row-add' }));
  const count = () => rowsIn(draft, path).length;
  const context = { draft, path, node, child, open, act };
  let shown = -1;

  function act(what, i) {
    const n = count();
    if (what === 'remove') {
      reopen(open, path, n, at => (at === i ? null : at - (at > i)));
      draft.remove([...path, i], 'rows');
      announce(t('rows.removed', { n: i + 1 }));
      (list.children[Math.min(i, n - 2)]?.querySelector('summary') ?? box.querySelector('.row-add'))?.focus();
    } else if (what === 'double') {
      reopen(open, path, n, at => at + (at > i));
      draft.double(path, i);
      list.children[i + 1]?.querySelector('summary').focus();
    } else {
      const [first, to] = what === 'up' ? [i - 1, i - 1] : [i, i + 1];
      reopen(open, path, n, at => (at === first ? at + 1 : at === first + 1 ? first : at));
      draft.swap(path, first);
      draw();
      announce(t('rows.moved', { n: to + 1 }));
      const moved = list.children[to];
      (moved?.querySelector(`[data-act=${what}]:not(:disabled)`) ?? moved?.querySelector('summary'))?.focus();
    }
  }

  function add() {
    const n = count();
    open.add(pathText([...path, n]));
    draft.set([...path, n], emptyRow(node), 'rows');
    draw();
    list.lastElementChild?.querySelector('.row-fields :is(input, select, textarea)')?.focus();
  }

  function draw() {
    shown = count();
    none.hidden = shown > 0;
    fill(list, Array.from({ length: shown }, (_, i) => row(context, i, shown)));
  }

  box.refresh = () => {
    if (count() !== shown) {
      draw();
    }
  };
  draw();
  if (Object.keys(node.items.properties).some(key => onMap(referred([...path, 0, key], node.items.properties[key])))) {
    county(draft).ready.then(() => list.querySelectorAll('details').forEach(one => one.refresh()));
  }
  return box;
}

const rowsIn = (draft, path) => {
  const value = draft.value(path);
  return Array.isArray(value) ? value : [];
};

/** A row that has what a row must have, to be filled in. */
function emptyRow(node) {
  const must = node.items.required ?? Object.keys(node.items.properties).slice(0, 1);
  return Object.fromEntries(must.map(key => [key, node.items.properties[key].type === 'array' ? [] : '']));
}

function row({ draft, path, node, child, open, act }, i, n) {
  const at = [...path, i];
  const key = pathText(at);
  const words = el('span', {});
  const faults = el('span', { class: 'mark bad' });
  const told = el('div', { class: 'faults' });
  const body = el('div', { class: 'row-body' });
  const must = new Set(node.items.required ?? []);
  let drawn = false;
  const fields = () => {
    if (!drawn) {
      drawn = true;
      const reason = reasonBox(draft, at);
      fill(body, told, el('div', { class: 'row-fields' }, Object.entries(node.items.properties).map(([one, its]) => child([...at, one], its,
        { title: keyName([...at, one]), required: must.has(one), reasons: false }))), reason);
      reason.refresh();
    }
  };
  const details = el('details', { class: 'row', 'data-path': key, ontoggle: () => {
    if (details.open) {
      open.add(key);
      fields();
    } else {
      open.delete(key);
    }
  } }, el('summary', {}, words, ' ', faults), body);
  details.refresh = () => {
    words.textContent = `${i + 1}. ${summary(draft, path, node, i)}`;
    const found = draft.problems.filter(one => within(one.path, key));
    faults.textContent = found.length ? `⚠ ${found.length}` : '';
    fill(told, draft.problemsAt(at).map(one => el('p', {}, '⚠ ', coded(say(one.what)), say(one.fix) && [' – ', coded(say(one.fix))])));
  };
  details.refresh();
  if (open.has(key)) {
    details.open = true;
    fields();
  }
  const tool = (what, words, label, off) => button(words, () => act(what, i),
    { 'data-act': what, title: t(label), 'aria-label': `${t(label)}: ${i + 1}`, disabled: off });
  return el('li', {}, details, draft.writable && el('div', { class: 'row-tools' },
    tool('up', '↑', 'rows.up', i === 0), tool('down', '↓', 'rows.down', i === n - 1), tool('double', t('copy'), 'rows.double', false),
    tool('remove', t('form.remove'), 'form.remove', false)));
}

/** What a row says, in its own words: names of what it refers to, the rest as it is written. */
function summary(draft, path, node, i) {
  const value = rowsIn(draft, path)[i];
  if (!isMap(value)) {
    return value === undefined ? '' : JSON.stringify(value);
  }
  const tell = (key, one) => {
    const kind = referred([...path, i, key], node.items.properties[key] ?? {});
    if (Array.isArray(one)) {
      return one.length > 3 ? `${tell(key, one.slice(0, 2))} … (${one.length})` : one.map(part => tell(key, part)).join(', ');
    }
    return isMap(one) ? say(one.en || one.zh ? one : '') : kind ? nameOf(draft, kind, one) : choiceName(one);
  };
  const parts = Object.keys(node.items.properties).filter(key => value[key] !== undefined && value[key] !== null)
    .map(key => tell(key, value[key])).filter(Boolean);
  return parts.slice(0, 5).join(' · ') || t('rows.new');
}

/** Keeps rows open at their new places; `to` gives the new place of each, or null. */
function reopen(open, path, n, to) {
  const key = i => pathText([...path, i]);
  const were = Array.from({ length: n }, (_, i) => i).filter(i => open.delete(key(i)));
  were.map(to).filter(i => i !== null).forEach(i => open.add(key(i)));
}
