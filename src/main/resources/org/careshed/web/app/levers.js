// The levers of a scenario as switches: what is on stands first, with dates, strength, scope and its own parameters.
import { api } from './api.js';
import { button, coded, el, fill, labelled } from './dom.js';
import { field } from './field.js';
import { rowsForm } from './rows.js';
import { label } from './quantity.js';
import { scopeDialog } from './scope.js';
import { keyName, say, t } from './text.js';

const COMMON = ['lever', 'from', 'to', 'where', 'strength', 'phase_in'];

export async function levers(draft, schema) {
  const known = await api.levers();
  const place = el('div', { class: 'levers' });
  const kept = { entries: new Map(), open: new Set() }; // what was switched off, and which rows are open
  let outline = null;
  const draw = force => {
    const list = entries(draft);
    const now = JSON.stringify(list.map(one => one.lever));
    if (force || now !== outline) {
      const focused = place.contains(document.activeElement) ? document.activeElement.id : null;
      outline = now;
      kept.open.clear(); // rows are known by the places of their levers
      fill(place, rows(draft, schema, known, kept, list));
      if (focused) {
        document.getElementById(focused)?.focus();
      }
    } else {
      place.querySelectorAll('[data-path], [data-follows]').forEach(one => one.refresh?.());
    }
  };
  draft.addEventListener('text', () => draw());
  draft.addEventListener('checked', () => draw());
  draw(true);
  return place;
}

function entries(draft) {
  const list = draft.value(['levers']);
  return Array.isArray(list) ? list.filter(one => typeof one === 'object' && one !== null) : [];
}

function rows(draft, schema, known, kept, list) {
  const on = list.map((entry, i) => card(draft, schema, known.find(one => one.name === entry.lever) ?? { name: String(entry.lever ?? '?') }, kept, i, list));
  const off = known.filter(one => !list.some(entry => entry.lever === one.name)).map(one => card(draft, schema, one, kept, -1, list));
  return [el('h2', {}, t('levers.on')), on.length ? on : el('p', { class: 'hint' }, t('levers.on.none')), el('h2', {}, t('levers.off')), off];
}

function card(draft, schema, lever, kept, i, list) {
  const title = say(lever.title) || label(lever.name).replaceAll('-', ' ');
  const id = i < 0 ? `lever-${lever.name}` : `lever-${lever.name}-${i}`;
  const box = el('input', { type: 'checkbox', role: 'switch', id, checked: i >= 0, disabled: !draft.writable,
    onchange: () => (box.checked ? switchOn(draft, schema, lever, kept) : switchOff(draft, lever, kept, i)) });
  const clash = i >= 0 ? (lever.conflicts ?? []).filter(name => list.some(entry => entry.lever === name)) : [];
  return el('article', { class: i >= 0 ? 'lever on' : 'lever', 'data-lever': lever.name },
    el('div', { class: 'lever-head' }, box,
      el('div', { class: 'grow' }, el('label', { for: id }, el('strong', {}, title)), ' ',
        el('a', { href: `#/levers/${lever.name}`, class: 'small' }, t('levers.page')),
        say(lever.summary) && el('p', { class: 'hint' }, coded(say(lever.summary))),
        clash.length > 0 && el('p', { class: 'notice' }, t('levers.clash', { names: clash.join(', ') })))),
    i >= 0 && settings(draft, schema, lever, i, kept.open));
}

function nodeOf(schema, name) {
  return schema.$defs.county.properties.levers.items.anyOf.find(one => one.properties.lever.enum[0] === name);
}

/** Switches a lever on as it was before, or from the first counted day. */
function switchOn(draft, schema, lever, kept) {
  const entry = kept.entries.get(lever.name) ?? { lever: lever.name, from: firstDay(draft) };
  draft.set(['levers', entries(draft).length], entry, 'levers');
  focusSoon(`lever-${lever.name}-${entries(draft).length - 1}`);
}

function switchOff(draft, lever, kept, i) {
  kept.entries.set(lever.name, entries(draft)[i]);
  draft.remove(['levers', i], 'levers');
  focusSoon(`lever-${lever.name}`);
}

const focusSoon = id => setTimeout(() => document.getElementById(id)?.focus(), 0);

/** The first counted day; a scenario without one has a problem of its own. */
const firstDay = draft => String(draft.value(['calendar', 'start']) ?? '2022-01-01');

function settings(draft, schema, lever, i, open) {
  const node = nodeOf(schema, lever.name);
  if (!node) {
    return el('p', { class: 'notice' }, t('levers.unknown'));
  }
  const path = ['levers', i];
  const own = Object.entries(node.properties).filter(([key]) => !COMMON.includes(key));
  const must = new Set(node.required ?? []);
  const parameter = ([key, one]) => {
    const told = (lever.parameters ?? []).find(parameter => parameter.name === key) ?? {};
    const shaped = { ...one, 'x-source': one['x-source'] ?? told.source, 'x-grade': one['x-grade'] ?? told.grade, 'x-range': one['x-range'] ?? told.range };
    return part(draft, [...path, key], shaped, { required: must.has(key) }, open);
  };
  const set = entries(draft)[i];
  const first = ([key, one]) => key in set || must.has(key) || isRows(one);
  const told = own.filter(first);
  const rest = own.filter(one => !first(one));
  return el('div', { class: 'lever-body' },
    el('div', { class: 'pair' }, field(draft, [...path, 'from'], node.properties.from, { title: t('levers.from'), required: true }),
      field(draft, [...path, 'to'], node.properties.to, { title: t('levers.to') })),
    strength(draft, path, node.properties.strength),
    field(draft, [...path, 'phase_in'], node.properties.phase_in, { title: t('levers.phase') }),
    node.properties.where && scope(draft, path),
    told.map(parameter),
    rest.length > 0 && el('details', {}, el('summary', {}, t('levers.more', { n: rest.length })), rest.map(parameter)));
}

const isRows = node => node.type === 'array' && Boolean(node.items?.properties);

/** A parameter: one value, rows of values, or a few values that belong together. */
function part(draft, path, node, given, open) {
  const child = (at, one, more) => part(draft, at, one, more, open);
  if (isRows(node)) {
    return rowsForm(draft, path, node, { child, open });
  }
  return node.properties ? el('fieldset', {}, el('legend', {}, given.title ?? keyName(path)),
    Object.entries(node.properties).map(([key, one]) => child([...path, key], one, { reasons: false })))
    : field(draft, path, node, given);
}

/** 0 to 1 as a slider that says its value in per cent. */
function strength(draft, path, node) {
  if (!node) {
    return null;
  }
  const at = [...path, 'strength'];
  const told = el('output', {});
  const slider = el('input', { type: 'range', min: 0, max: 1, step: 0.05, disabled: !draft.writable });
  const words = () => {
    told.textContent = `${Math.round(slider.value * 100)} %`;
    slider.setAttribute('aria-valuetext', told.textContent);
  };
  slider.addEventListener('input', words);
  slider.addEventListener('change', () => draft.set(at, Number(slider.value), 'levers'));
  const box = labelled(t('levers.strength'), el('div', { class: 'slide' }, slider, told), { 'data-follows': 'strength' });
  const id = box.querySelector('label').htmlFor;
  box.querySelector('.slide').removeAttribute('id');
  slider.id = id;
  box.refresh = () => {
    slider.value = draft.value(at) ?? node.default ?? 1;
    words();
  };
  box.refresh();
  return box;
}

/** Where it acts, in words, and the way to the map. */
function scope(draft, path) {
  const at = [...path, 'where'];
  const told = el('span', {});
  const open = button(t('levers.scope.pick'), async () => {
    const chosen = await scopeDialog(draft, draft.value(at) ?? {});
    if (chosen) {
      if (Object.keys(chosen).length) {
        draft.set(at, chosen, 'levers');
      } else if (draft.has(at)) {
        draft.remove(at, 'levers');
      }
    }
  }, { disabled: !draft.writable });
  const box = el('div', { class: 'field', 'data-follows': 'where' }, el('span', { class: 'like-label' }, t('levers.scope')), el('div', { class: 'bar' }, told, open));
  box.refresh = () => {
    const where = draft.value(at) ?? {};
    const parts = Object.entries(where).filter(([, ids]) => Array.isArray(ids) && ids.length);
    fill(told, parts.length ? parts.map(([kind, ids]) => el('span', { class: 'mark' }, `${t(`scope.${kind}`)} ${ids.join(', ')}`)) : t('levers.scope.all'));
  };
  box.refresh();
  return box;
}
