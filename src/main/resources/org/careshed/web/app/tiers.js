// How kinds of facility look: one colour of the Okabe-Ito set and one shape each, as in the report's figures.
import { svg } from './dom.js';
import { say } from './text.js';

const LOOKS = {
  grassroots: [['#56b4e9', 'circle'], ['#009e73', 'square'], ['#f0e442', 'down'], ['#8fd3c1', 'hexagon']],
  hospital: [['#0072b2', 'diamond'], ['#cc79a7', 'cross'], ['#7a5ba6', 'hexagon'], ['#3b3f46', 'square']],
  outside: [['#d55e00', 'triangle'], ['#e69f00', 'star'], ['#999999', 'hexagon'], ['#8c510a', 'down']],
};

/** Looks by tier of a county's facilities: the most frequent grassroots first, then hospitals by beds, then what is outside. */
export function looks(facilities) {
  const tiers = new Map();
  for (const facility of facilities) {
    const { tier, beds, inCounty, grassroots } = facility;
    const family = !inCounty ? 'outside' : grassroots ? 'grassroots' : 'hospital';
    const known = tiers.get(tier) ?? { tier, name: kindOf(facility), family, weight: 0 };
    known.weight += family === 'grassroots' ? 1 : beds ?? 0;
    tiers.set(tier, known);
  }
  const found = new Map();
  for (const family of Object.keys(LOOKS)) {
    [...tiers.values()].filter(one => one.family === family).sort((a, b) => b.weight - a.weight).forEach((one, i) => {
      const [colour, form] = LOOKS[family][i % 4];
      found.set(one.tier, { tier: one.tier, name: one.name, family, colour, form });
    });
  }
  return found;
}

/** A facility's kind in the page's language; its id where nothing names it. */
export const kindOf = facility => say(facility.tierName) || facility.tier;

/** Colours that hardly show on light paper: they have a dark rim. */
const PALE = new Set(['#f0e442', '#8fd3c1']);

const corners = (n, r, turn, inner = r) => Array.from({ length: n }, (_, i) => {
  const far = i % 2 ? inner : r;
  const at = turn + i * 2 * Math.PI / n;
  return `${(far * Math.cos(at)).toFixed(3)},${(far * Math.sin(at)).toFixed(3)}`;
}).join(' ');

const UP = -Math.PI / 2;
const POINTS = {
  square: r => corners(4, r * 1.25, Math.PI / 4),
  diamond: r => corners(4, r * 1.4, UP),
  triangle: r => corners(3, r * 1.5, UP),
  down: r => corners(3, r * 1.5, -UP),
  hexagon: r => corners(6, r * 1.15, UP),
  star: r => corners(10, r * 1.6, UP, r * 0.7),
  cross: r => {
    const a = r * 0.45;
    const b = r * 1.25;
    return `${-a},${-b} ${a},${-b} ${a},${-a} ${b},${-a} ${b},${a} ${a},${a} ${a},${b} ${-a},${b} ${-a},${a} ${-b},${a} ${-b},${-a} ${-a},${-a}`;
  },
};

/** A tier's symbol around (0, 0). */
export function symbol(look, r, attributes = {}) {
  const drawn = { fill: look.colour, ...(PALE.has(look.colour) ? { 'data-pale': '' } : {}), ...attributes };
  return look.form === 'circle' ? svg('circle', { r, ...drawn }) : svg('polygon', { points: POINTS[look.form](r), ...drawn });
}
