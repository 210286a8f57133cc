// What an id in a lever names: a facility, a home, a tier, an illness ... and which of them there are to choose from.
import { api } from './api.js';
import { isMap } from './draft.js';
import { say, t } from './text.js';

const ID = '^[A-Za-z0-9_.-]';

/** By key; `list.key` where the key means something else in the rows of a list. */
const KINDS = {
  host: 'facilities', home: 'facilities', like: 'facilities', lead: 'facilities', facility: 'facilities', at: 'facilities', hub: 'facilities',
  base: 'facilities', partner: 'facilities', except: 'facilities', 'groups.members': 'facilities', members: 'tiers', users: 'tiers',
  place: 'places', move_to: 'places', 'roads.from': 'places', 'roads.to': 'places', villages: 'places', towns: 'towns',
  conditions: 'conditions', hours: 'hours', doors: 'hours',
  resource: 'resources', resources: 'resources', takes: 'resources', debits: 'resources', recognised_resources: 'resources',
};
const ON_MAP = new Set(['facilities', 'places', 'towns']);

/** The kind of what the ids at a path of a lever name; null for anything else. */
export function referred(path, node) {
  const key = path.at(-1);
  if (path[0] !== 'levers' || path.length < 3 || !(node.items ?? node).pattern?.startsWith(ID)) {
    return null;
  }
  return (path.length > 3 ? KINDS[`${path.at(-3)}.${key}`] : null) ?? KINDS[key] ?? null;
}

export const onMap = kind => ON_MAP.has(kind);

const counties = new WeakMap();

/** What of a text says which places and facilities there are. */
const GROUND = ['extends', 'tables', 'tiers'];

/** The county of a draft as its text stands, asked of the program now. */
export const drawn = draft => (draft.dirty ? api.countyOf(draft.id, draft.text) : api.county(draft.id));

/**
 * The same, asked again only when the text may name other places or facilities. Until it is there it is as it was; of a text
 * with problems it is that of the disk.
 */
export function county(draft) {
  const ground = JSON.stringify(GROUND.map(key => draft.own[key]));
  const known = counties.get(draft);
  if (known?.ground === ground) {
    return known;
  }
  const found = { places: [], facilities: [], ...known, ground };
  const saved = () => {
    found.ground = null;
    return api.county(draft.id);
  };
  found.ready = drawn(draft).catch(saved).then(told => Object.assign(found, told), () => {});
  counties.set(draft, found);
  return found;
}

/** All of a kind as [id, name in the page's language]. */
export function choices(draft, kind) {
  switch (kind) {
    case 'facilities': return county(draft).facilities.map(one => [one.id, say(one.name) || one.id]);
    case 'places': return county(draft).places.map(one => [one.id, say(one.name) || one.id]);
    case 'towns': return towns(county(draft).places);
    case 'resources': return [...resources(draft.value(['pathways']))].sort().map(one => [one, one]);
    case 'hours': return [['always', t('hours.always')], ...named(draft, kind)];
    default: return named(draft, kind);
  }
}

/** The name of one, or its id. */
export const nameOf = (draft, kind, id) => choices(draft, kind).find(([known]) => known === id)?.[1] ?? String(id ?? '');

function named(draft, section) {
  const found = draft.value([section]);
  return isMap(found) ? Object.entries(found).map(([id, one]) => [id, say(one?.name) || id]) : [];
}

function towns(places) {
  const names = new Map(places.map(one => [one.id, say(one.name) || one.id]));
  return [...new Set(places.map(one => one.town ?? one.id))].map(id => [id, names.get(id) ?? id]);
}

/** Every `resource` that a step of a pathway asks for. */
function resources(node, found = new Set()) {
  if (typeof node === 'object' && node !== null) {
    if (typeof node.resource === 'string') {
      found.add(node.resource);
    }
    Object.values(node).forEach(one => resources(one, found));
  }
  return found;
}
