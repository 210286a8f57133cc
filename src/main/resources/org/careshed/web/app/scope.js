// Where a lever acts: towns, kinds of facility and facilities, picked on the map or from lists, which say the same.
import { button, el, fill, ticked } from './dom.js';
import { openDialog } from './dialog.js';
import { failure } from './failure.js';
import { countyMap } from './map.js';
import { drawn } from './references.js';
import { say, t } from './text.js';

/** Lists longer than this can be searched. */
const MANY = 12;

const KINDS = ['towns', 'tiers', 'facilities'];

/** Opens the map; gives `where` with what is chosen, an empty one for everywhere, undefined if left. */
export function scopeDialog(draft, where) {
  const chosen = Object.fromEntries(KINDS.map(kind => [kind, new Set(where[kind] ?? [])]));
  const place = el('div', {}, el('p', { class: 'hint' }, t('loading')));
  drawn(draft).then(county => draw(place, county, chosen, draft), failed => fill(place, failure(failed)));
  return openDialog(t('scope.title'), close => [
    el('p', {}, t('scope.about')), place,
    el('div', { class: 'actions' },
      button(t('scope.take'), () => close(result(where, chosen)), { class: 'main', id: 'scope-take' }),
      button(t('scope.all'), () => close(result({}, {}))), button(t('cancel'), () => close()))], { class: 'large' });
}

/** Opens the map to choose facilities, places or towns, one or many; gives their ids, undefined if left. */
export function pickDialog(draft, kind, ids, many) {
  const place = el('div', {}, el('p', { class: 'hint' }, t('loading')));
  const chosen = { [kind]: new Set(ids) };
  return openDialog(t(many ? 'pick.title.many' : 'pick.title'), close => {
    const done = () => close([...chosen[kind]]);
    drawn(draft).then(county => draw(place, county, chosen, draft, many ? null : done), failed => fill(place, failure(failed)));
    return [el('p', {}, t(many ? 'pick.about.many' : 'pick.about')), place,
      el('div', { class: 'actions' }, button(t('scope.take'), done, { class: 'main', id: 'scope-take' }), button(t('cancel'), () => close()))];
  }, { class: 'large' });
}

const tierName = (draft, id) => say(draft.value(['tiers', id, 'name'])) || id;

/** Keys of `where` that the map does not show stay. */
function result(where, chosen) {
  const found = { ...where };
  for (const kind of KINDS) {
    delete found[kind];
    if (chosen[kind]?.size) {
      found[kind] = [...chosen[kind]];
    }
  }
  return Object.fromEntries(Object.entries(found).filter(([, ids]) => !Array.isArray(ids) || ids.length));
}

/** Map and lists of the kinds that can be chosen; with `done` only one is, and choosing it with the mouse ends it: arrows go through all. */
function draw(place, county, chosen, draft, done) {
  const tierOf = new Map(county.facilities.map(one => [one.id, one.tier]));
  const townOf = new Map(county.places.map(one => [one.id, one.town ?? one.id]));
  const boxes = [];
  const toggle = (kind, id) => {
    const others = done ? [...chosen[kind]] : [id];
    const on = done || !chosen[kind].has(id);
    others.forEach(one => chosen[kind].delete(one));
    on && chosen[kind].add(id);
    follow();
  };
  const isOn = (kind, id) => Boolean(kind === 'towns' ? chosen.towns?.has(townOf.get(id) ?? id) || chosen.places?.has(id)
    : chosen.facilities?.has(id) || chosen.tiers?.has(tierOf.get(id)));
  const picked = (kind, id) => {
    const asked = kind === 'towns' && chosen.places ? 'places' : kind;
    if (chosen[asked]) {
      toggle(asked, asked === 'towns' ? townOf.get(id) ?? id : id);
      done?.();
    }
  };
  const map = countyMap(county, { isOn, pick: picked, label: t('scope.map'), tierName: id => tierName(draft, id) });
  const follow = () => {
    map.draw();
    boxes.forEach(({ box, kind, id }) => { box.checked = chosen[kind].has(id); });
  };
  const tick = (kind, id, words) => {
    const box = el('input', { type: done ? 'radio' : 'checkbox', name: done && 'picked', checked: chosen[kind].has(id), onchange: () => toggle(kind, id) });
    boxes.push({ box, kind, id });
    const row = ticked(words, box);
    done && row.addEventListener('click', event => event.detail > 0 && setTimeout(done)); // keys have no count of clicks
    return row;
  };
  const names = new Map(county.places.map(one => [one.id, say(one.name) || one.id]));
  const found = (rows, box) => el('input', { type: 'search', placeholder: t('scenarios.search'), 'aria-label': t('scenarios.search'), autocomplete: 'off',
    oninput: event => {
      const words = event.target.value.trim().toLowerCase();
      [...box.children].forEach((one, i) => { one.hidden = !rows[i].join(' ').toLowerCase().includes(words); });
    } });
  const list = (kind, rows) => folded(kind, rows, el('div', { class: 'ticks' }, rows.map(([id, words]) => tick(kind, id, words))));
  const folded = (kind, rows, box) => el('details', { open: rows.length < 9 || chosen[kind].size > 0 },
    el('summary', {}, `${t(`scope.${kind}`)} (${rows.length})`), rows.length > MANY && found(rows, box), box);
  const rows = {
    towns: () => [...new Set(townOf.values())].map(id => [id, names.get(id) ?? id]),
    places: () => [...names],
    tiers: () => [...new Set(tierOf.values())].map(id => [id, tierName(draft, id)]),
    facilities: () => county.facilities.map(one => [one.id, say(one.name) || one.id]),
  };
  fill(place, el('div', { class: 'scope' }, map.node, el('div', { class: 'lists' },
    Object.keys(chosen).filter(kind => rows[kind]).map(kind => list(kind, rows[kind]())))));
}
