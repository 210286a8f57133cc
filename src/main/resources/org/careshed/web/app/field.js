// One value of the form: control, unit, range, source and grade, where the value comes from, why it was changed.
import { button, coded, el, fill, select, settled } from './dom.js';
import { evidenceOf } from './evidence.js';
import { one, several, ticks } from './picked.js';
import { rangeOf, shapeOf, split } from './quantity.js';
import { choices, onMap, referred } from './references.js';
import { pathText } from './yamlplaces.js';
import { choiceName, keyName, meaning, say, t } from './text.js';

/** What tells about the scenario itself, and what is a reason already: these need no reason. */
const SAID = new Set(['extends', 'id', 'name', 'about', 'tables']);
const TOLD = new Set(['source', 'grade', 'owner', 'name', 'en', 'zh']);

let numbered = 0;

/** A field; `field.refresh()` shows what the draft now says, unless the user is typing in it. */
export function field(draft, path, node, { title, required = false, reasons: asked = true } = {}) {
  const shape = shapeOf(node);
  const id = `f${++numbered}`;
  const control = controlOf(draft, path, node, shape, id);
  const foot = el('p', { class: 'facts-line', id: `${id}-facts` });
  const faults = el('div', { class: 'faults', id: `${id}-faults` });
  const reasons = el('div', {});
  const box = el('div', { class: 'field', 'data-path': pathText(path) },
    el(control.group ? 'span' : 'label', control.group ? { id: `${id}-name`, class: 'like-label' } : { for: id }, title ?? keyName(path), required && el('span', { class: 'must', title: t('field.must') }, ' *')),
    control.node, foot, faults, reasons);
  const about = description(node);
  if (about) {
    foot.before(el('p', { class: 'hint' }, coded(about)));
  }
  if (control.group) {
    control.main.setAttribute('aria-labelledby', `${id}-name`);
  }
  control.main.setAttribute('aria-describedby', `${id}-facts ${id}-faults`);
  box.refresh = () => {
    const here = draft.has(path);
    control.show(draft.value(path));
    box.classList.toggle('changed', draft.changed(path));
    fill(foot, facts(draft, path, node, shape, here));
    const found = draft.problemsAt(path);
    if (!control.group) { // a group cannot be invalid, only what is in it
      control.main.setAttribute('aria-invalid', String(found.some(fault => fault.severity !== 'warning')));
    }
    fill(faults, found.map(fault => el('p', {}, '⚠ ', coded(say(fault.what)), say(fault.fix) && [' – ', coded(say(fault.fix))])));
    showReason(reasons, draft, path, asked && own(draft, path) && !SAID.has(path[0]) && !TOLD.has(path.at(-1)));
  };
  box.refresh();
  return box;
}

/** Whether a value is this scenario's own doing, and so may need a reason. */
const own = (draft, path) => (draft.parent ? draft.changed(path) : draft.has(path));

/** The box for a reason of something that has no field of its own, such as a row of a list. */
export function reasonBox(draft, path) {
  const box = el('div', { 'data-follows': pathText(path) });
  box.refresh = () => showReason(box, draft, path, own(draft, path));
  return box;
}

export function description(node) {
  return meaning(node.description);
}

function facts(draft, path, node, shape, here) {
  const parts = [];
  const range = say(rangeOf(node, shape));
  if (range) {
    parts.push(el('span', {}, t('field.range'), ' ', coded(range)));
  }
  const evidence = evidenceOf(draft, path, node);
  if (evidence) {
    parts.push(el('span', {}, `${t(evidence.ofDefault ? 'field.source.default' : 'field.source')} ${say(evidence.source) || '–'}`),
      evidence.grade && el('span', { class: 'grade', title: t(`grade.${evidence.grade}`) }, `${t('field.grade')} ${evidence.grade}`));
  }
  if (shape.fallback !== undefined && shape.fallback !== '') {
    parts.push(el('span', {}, `${t('field.default')} ${JSON.stringify(shape.fallback).replaceAll('"', '')}`));
  }
  const from = here ? t(draft.parent && !draft.changed(path) ? 'field.same' : 'field.here') : draft.value(path) === undefined ? t('field.unset') : t('field.inherited');
  parts.push(el('span', { class: here ? 'here' : '' }, from));
  if (here && draft.writable) {
    parts.push(button(draft.parent && !path.some(key => typeof key === 'number') ? t('field.back') : t('field.clear'), () => draft.remove(path, 'form'), { class: 'link' }));
  }
  return parts;
}

/** The box for a reason, only where this file sets the value. */
function showReason(place, draft, path, wanted) {
  if (!wanted) {
    fill(place);
    return;
  }
  let area = place.querySelector('textarea');
  if (!area) {
    if (!draft.parent && !draft.reason(path) && !place.dataset.asked) { // a first scenario is all its own: ask on demand
      fill(place, draft.writable && button(t('field.why'), () => {
        place.dataset.asked = 'yes';
        showReason(place, draft, path, true);
        place.querySelector('textarea').focus();
      }, { class: 'link' }));
      return;
    }
    const id = `f${++numbered}`;
    area = el('textarea', { id, rows: 1, class: 'why', placeholder: t('field.why.hint'), disabled: !draft.writable });
    const soon = settled(() => draft.setReason(path, area.value, 'form'), 600);
    area.addEventListener('input', soon);
    area.addEventListener('change', () => draft.setReason(path, area.value, 'form'));
    fill(place, el('label', { for: id, class: 'small' }, t('field.why')), area);
  }
  if (document.activeElement !== area) {
    area.value = draft.reason(path);
  }
}

function controlOf(draft, path, node, shape, id) {
  const write = value => (value === '' || value === undefined ? draft.has(path) && draft.remove(path, 'form') : draft.set(path, value, 'form'));
  const off = !draft.writable;
  const kind = referred(path, node);
  if (kind && shape.kind !== 'list') {
    return one(draft, kind, id, off, write, typed);
  }
  if (kind) {
    return onMap(kind) ? several(draft, kind, id, off, write, typed) : ticks(() => choices(draft, kind), id, off, write);
  }
  if (shape.kind === 'list' && node.items.enum) {
    return ticks(() => node.items.enum.map(value => [value, choiceName(value)]), id, off, write);
  }
  switch (shape.kind) {
    case 'choice':
    case 'truth': return chosen(shape, id, off, write);
    case 'quantity': return quantity(shape, id, off, write);
    case 'number': return figure(shape, id, off, write);
    case 'list': return list(shape, id, off, write);
    default: return words(shape, id, off, write, shape.kind === 'date' ? 'date' : 'text');
  }
}

function chosen(shape, id, off, write) {
  const truth = shape.kind === 'truth';
  const options = truth ? [['true', t('yes')], ['false', t('no')]] : shape.choices.map(one => [String(one), choiceName(one)]);
  const unset = shape.fallback === undefined ? t('field.choose') : t('field.usual', { value: truth ? t(shape.fallback ? 'yes' : 'no') : choiceName(shape.fallback) });
  const node = select([['', unset], ...options], '', value => write(truth && value ? value === 'true' : value), { id, disabled: off });
  return { node, main: node, show: value => { node.value = value === undefined || value === null ? '' : String(value); } };
}

function typed(node, write, read = () => node.value.trim()) {
  const soon = settled(() => write(read()), 400);
  node.addEventListener('input', soon);
  node.addEventListener('change', () => write(read()));
}

const busy = node => document.activeElement === node;

function figure(shape, id, off, write) {
  const node = el('input', { id, type: 'number', step: shape.whole ? 1 : 'any', min: shape.min, max: Math.abs(shape.max ?? 0) < 1e15 ? shape.max : null,
    disabled: off, placeholder: shape.fallback });
  typed(node, write, () => (node.value === '' ? '' : Number(node.value)));
  return { node: el('div', { class: 'with-unit' }, node, shape.unit && el('span', { class: 'unit' }, say(shape.unit))), main: node,
    show: value => { if (!busy(node)) { node.value = value ?? ''; } } };
}

function quantity(shape, id, off, write) {
  const [, usual] = split(shape.fallback ?? shape.usual, shape.units);
  const node = el('input', { id, type: 'text', inputmode: 'decimal', disabled: off, placeholder: split(shape.fallback ?? '', shape.units)[0] });
  const unit = el('select', { disabled: off, 'aria-label': t('field.unit') }, shape.units.map(name => el('option', { value: name }, name)));
  unit.value = usual || shape.units[0];
  const read = () => (node.value.trim() === '' ? '' : `${node.value.trim()} ${unit.value}`);
  typed(node, write, read);
  unit.addEventListener('change', () => write(read()));
  return { node: el('div', { class: 'with-unit' }, node, shape.units.length > 1 ? unit : el('span', { class: 'unit' }, shape.units[0])), main: node,
    show: value => {
      if (!busy(node) && value !== undefined && value !== null) {
        const [amount, its] = split(value, shape.units);
        node.value = amount;
        unit.value = its || unit.value;
      } else if (!busy(node)) {
        node.value = '';
      }
    } };
}

function list(shape, id, off, write) {
  const node = el('textarea', { id, rows: 2, disabled: off, spellcheck: 'false', placeholder: t('field.list') });
  typed(node, write, () => {
    const parts = node.value.split(/[,，\n]/).map(part => part.trim()).filter(Boolean);
    return shape.numbers && parts.every(part => Number.isFinite(Number(part))) ? parts.map(Number) : parts;
  });
  return { node, main: node, show: value => { if (!busy(node)) { node.value = Array.isArray(value) ? value.join(', ') : value ?? ''; } } };
}

function words(shape, id, off, write, type) {
  const node = shape.long ? el('textarea', { id, rows: 2, disabled: off }) : el('input', { id, type, disabled: off });
  typed(node, write);
  return { node, main: node, show: value => { if (!busy(node)) { node.value = value ?? ''; } } };
}
