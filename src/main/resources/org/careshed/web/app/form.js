// The form of a scenario, made from the schema: a section opens into groups, maps by id, lists and single values.
import { coded, el, fill, select } from './dom.js';
import { isMap } from './draft.js';
import { description, field } from './field.js';
import { rowsForm } from './rows.js';
import { shapeOf } from './quantity.js';
import { pathText, within } from './yamlplaces.js';
import { choiceName, keyName, say, t } from './text.js';

const ELSEWHERE = new Set(['careshed', 'kind', 'levers']);

/** What planners look for first; what files need of each other comes last. */
const FIRST = ['name', 'about', 'calendar'];
const LAST = ['seed', 'id', 'extends'];

/** The form; it follows the draft and keeps open what the user opened. */
export function form(draft, schema) {
  const open = new Set();
  const place = el('div', { class: 'form' });
  const draw = () => {
    fill(place, Object.entries(sectionsOf(draft, schema)).map(([key, node]) => part(draft, [key], node, open)));
  };
  const refresh = () => place.querySelectorAll('[data-path], [data-follows]').forEach(one => one.refresh?.());
  let shapes = '';
  const follow = from => {
    const now = outline(draft, schema);
    if (now !== shapes || from === 'list') {
      shapes = now;
      keepFocus(place, draw);
    } else {
      refresh();
    }
  };
  draft.addEventListener('text', event => follow(event.detail));
  draft.addEventListener('checked', () => follow());
  follow();
  return place;
}

/** What rows a form has: ids in maps, numbers of items, laws. A change of these redraws; values only refresh. */
function outline(draft, schema) {
  return Object.entries(sectionsOf(draft, schema)).map(([key, node]) => rows(node, draft.value([key]))).join('|');
}

function rows(node, value) {
  const shape = shapeOf(node);
  if (shape.kind === 'group') {
    return Object.entries(node.properties).map(([key, one]) => rows(one, value?.[key])).join(' ');
  }
  if (shape.kind === 'map') {
    return isMap(value) ? Object.entries(value).map(([id, one]) => `${id}(${rows(node.additionalProperties, one)})`).join() : '';
  }
  if (shape.kind === 'items') {
    return Array.isArray(value) ? value.map(one => rows(node.items, one)).join('') : ''; // a list draws its rows itself
  }
  return shape.kind === 'variant' ? String(value?.law ?? '') : '';
}

function sectionsOf(draft, schema) {
  const kind = draft.value(['kind']) === 'pathways' ? 'pathways' : 'county';
  const all = schema.$defs[kind].properties;
  const middle = Object.keys(all).filter(key => ![...FIRST, ...LAST].includes(key));
  return Object.fromEntries([...FIRST, ...middle, ...LAST].filter(key => all[key] && !ELSEWHERE.has(key)).map(key => [key, all[key]]));
}

/** Redraws, and leaves the user in the field of the same value. */
function keepFocus(place, draw) {
  const path = place.contains(document.activeElement) ? document.activeElement.closest('.field')?.dataset.path : null;
  draw();
  if (path) {
    [...place.querySelectorAll('.field')].find(one => one.dataset.path === path)?.querySelector('input, select, textarea')?.focus();
  }
}

function part(draft, path, node, open, title = keyName(path), given = {}) {
  const shape = shapeOf(node);
  switch (shape.kind) {
    case 'group':
    case 'map':
    case 'items': return folded(draft, path, node, open, shape, title);
    case 'variant': return variant(draft, path, node, open, title);
    default: return field(draft, path, node, { ...given, title });
  }
}

/** A group that is filled when it is opened first. */
function folded(draft, path, node, open, shape, title) {
  const key = pathText(path);
  const inner = el('div', { class: 'group' });
  const details = el('details', { class: path.length === 1 ? 'section' : 'inner', 'data-path': key, ontoggle: () => {
    if (details.open) {
      open.add(key);
      draw();
    } else {
      open.delete(key);
    }
  } });
  let drawn = false;
  const draw = () => {
    if (!drawn) {
      drawn = true;
      fill(inner, description(node) && el('p', { class: 'hint' }, coded(description(node))), children(draft, path, node, open, shape));
    }
  };
  const changed = el('span', { class: 'here' });
  const faults = el('span', { class: 'mark bad' });
  fill(details, el('summary', {}, title, ' ', changed, ' ', faults), inner);
  details.refresh = () => {
    changed.textContent = draft.changed(path) ? `• ${t('field.here')}` : '';
    const n = draft.problems.filter(one => within(one.path, key)).length;
    faults.textContent = n ? `⚠ ${n}` : '';
  };
  details.refresh();
  if (open.has(key)) {
    details.open = true;
    draw();
  }
  return details;
}

function children(draft, path, node, open, shape) {
  if (shape.kind === 'group') {
    return Object.entries(node.properties).map(([key, one]) => part(draft, [...path, key], one, open));
  }
  if (shape.kind === 'map') {
    const value = draft.value(path);
    const ids = isMap(value) ? Object.keys(value) : [];
    return [ids.map(id => part(draft, [...path, id], node.additionalProperties, open, idName(draft, [...path, id]))), ids.length === 0 && el('p', { class: 'hint' }, t('form.empty'))];
  }
  return items(draft, path, node, open);
}

/** An id is not a key: it is shown as it is, after the name that people gave it. */
function idName(draft, path) {
  const name = say(draft.value([...path, 'name']));
  return name ? [name, ' ', el('code', {}, path.at(-1))] : String(path.at(-1));
}

function items(draft, path, node, open) {
  if (!node.items?.properties) {
    return el('p', { class: 'hint' }, JSON.stringify(draft.value(path) ?? []));
  }
  return rowsForm(draft, path, node, { title: t('form.rows'), open,
    child: (at, one, given) => part(draft, at, one, open, given.title, given) });
}

/** A value that may be plain or a law of chance with its parameters. */
function variant(draft, path, node, open, title) {
  const value = draft.value(path);
  const laws = node.anyOf.filter(one => one.properties?.law);
  const flat = node.anyOf.find(one => !one.properties);
  if (!laws.length) {
    return field(draft, path, flat ?? node.anyOf[0], { title });
  }
  const law = isMap(value) ? value.law : '';
  const change = next => {
    const found = laws.find(one => one.properties.law.enum[0] === next);
    draft.set(path, found ? start(found, next, value) : flat?.examples?.[0] ?? '5 min', 'list');
  };
  const choice = select([['', t('form.fixed')], ...laws.map(one => [one.properties.law.enum[0], choiceName(one.properties.law.enum[0])])], law, change,
    { 'aria-label': t('form.law'), disabled: !draft.writable });
  const found = laws.find(one => one.properties.law.enum[0] === law);
  return el('fieldset', {}, el('legend', {}, title), choice,
    found ? Object.entries(found.properties).filter(([key]) => key !== 'law').map(([key, one]) => part(draft, [...path, key], one, open))
      : flat && field(draft, path, flat, { title }));
}

/** First values of a law: the mean that stood there, else what the schema shows as an example. */
function start(node, law, value) {
  const mean = isMap(value) ? value.mean : value;
  const from = (key, one) => (key === 'mean' && mean ? mean : one.examples?.[0] ?? one.default ?? one.minimum ?? 1);
  return { law, ...Object.fromEntries((node.required ?? []).filter(key => key !== 'law').map(key => [key, from(key, node.properties[key])])) };
}
