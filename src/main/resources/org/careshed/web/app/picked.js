// Controls for values that are chosen from what there is: an id by name or on the map, several ids, several of a few words.
import { button, el, fill, ticked } from './dom.js';
import { choices, county, nameOf, onMap } from './references.js';
import { pickDialog } from './scope.js';
import { t } from './text.js';

/** One id: typed, chosen from the names below the field, or picked on the map. */
export function one(draft, kind, id, off, write, typed) {
  const names = el('datalist', { id: `${id}-names` });
  const node = el('input', { id, type: 'text', list: names.id, disabled: off, spellcheck: 'false', autocapitalize: 'off', autocomplete: 'off',
    onfocus: () => fill(names, choices(draft, kind).map(([value, name]) => el('option', { value, label: name }))) });
  const told = el('span', { class: 'unit' });
  const name = () => { told.textContent = told.dataset.id ? nameOf(draft, kind, told.dataset.id) : ''; };
  typed(node, write);
  const show = value => {
    if (document.activeElement !== node) {
      node.value = value ?? '';
    }
    told.dataset.id = value ?? '';
    name();
  };
  if (onMap(kind)) {
    county(draft).ready.then(name);
  }
  const pick = onMap(kind) && button(t('levers.scope.pick'), async () => {
    const chosen = await pickDialog(draft, kind, told.dataset.id ? [told.dataset.id] : [], false);
    if (chosen?.length) {
      write(chosen[0]);
      show(chosen[0]);
    }
  }, { disabled: off });
  return { node: el('div', { class: 'with-unit chosen-id' }, node, names, pick, told), main: node, show };
}

/** Several ids of what is on the map: typed, or picked there. */
export function several(draft, kind, id, off, write, typed) {
  const node = el('textarea', { id, rows: 1, disabled: off, spellcheck: 'false', placeholder: t('field.list') });
  const told = el('p', { class: 'hint' });
  let ids = [];
  const name = () => { told.textContent = ids.map(one => nameOf(draft, kind, one)).join(' · '); };
  typed(node, write, () => node.value.split(/[,，\s]/).map(part => part.trim()).filter(Boolean));
  const show = value => {
    ids = Array.isArray(value) ? value : [];
    if (document.activeElement !== node) {
      node.value = ids.join(', ');
    }
    name();
  };
  county(draft).ready.then(name);
  const pick = button(t('levers.scope.pick'), async () => {
    const chosen = await pickDialog(draft, kind, ids, true);
    if (chosen) {
      write(chosen);
      show(chosen);
    }
  }, { disabled: off });
  return { node: el('div', {}, el('div', { class: 'with-unit' }, node, pick), told), main: node, show };
}

/** A few that can be ticked; what the value has beyond them is kept and can be unticked. */
export function ticks(known, id, off, write) {
  const node = el('div', { class: 'ticks', id, role: 'group' });
  let ids = [];
  let drawn = null;
  const all = () => {
    const offered = known();
    return [...offered, ...ids.filter(one => !offered.some(([value]) => value === one)).map(one => [one, String(one)])];
  };
  const draw = () => {
    const rows = all();
    if (drawn !== JSON.stringify(rows)) {
      drawn = JSON.stringify(rows);
      fill(node, rows.map(([value, name]) => ticked(name, el('input', { type: 'checkbox', value, disabled: off, onchange: take }))));
    }
    node.querySelectorAll('input').forEach(box => { box.checked = ids.map(String).includes(box.value); });
  };
  const take = () => {
    const on = new Set([...node.querySelectorAll('input')].filter(box => box.checked).map(box => box.value));
    write(all().map(([value]) => value).filter(value => on.has(String(value))));
  };
  return { node, main: node, group: true, show: value => {
    ids = Array.isArray(value) ? value : [];
    draw();
  } };
}
