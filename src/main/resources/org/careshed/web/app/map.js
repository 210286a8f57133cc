// The county drawn to scale: roads, homes, facilities by tier. What lies far outside stands at the edge.
import { button, el, fill, svg } from './dom.js';
import { looks, symbol } from './tiers.js';
import { say, t } from './text.js';

const WIDE = 1000;
const HIGH = 800;
const EDGE = 60;

/**
 * A map of /api/county. `pick(kind, id)` is called for a click on a facility ("facilities") or a home ("towns");
 * `isOn(kind, id)` tells what is chosen. Gives {node, draw, looks}.
 */
export function countyMap(county, { pick = () => {}, isOn = () => false, label = '', tierName = id => id } = {}) {
  const styles = looks(county.facilities);
  const [place, height] = projection(county);
  const size = Math.max(3.5, Math.min(11, 85 / Math.sqrt(county.facilities.length + 1)));
  const towns = new Map();
  const marks = new Map();
  const ground = svg('g', { class: (county.roads ?? []).length > 200 ? 'ground dense' : 'ground' }, (county.roads ?? []).map(([x1, y1, x2, y2]) => {
    const [a, b, c, d] = [...place(x1, y1), ...place(x2, y2)];
    return svg('line', { x1: a, y1: b, x2: c, y2: d, class: 'road' });
  }));
  const most = Math.max(1, ...county.places.map(one => one.residents ?? 0));
  for (const one of county.places) {
    const [x, y] = place(one.x, one.y);
    const r = 3 + 15 * Math.sqrt((one.residents ?? 0) / most);
    const mark = svg('circle', { cx: x, cy: y, r, class: 'home', onclick: () => pick('towns', one.id) }, svg('title', {}, say(one.name) || one.id));
    towns.set(one.id, mark);
  }
  const facilities = spread(county.facilities.map(one => ({ one, at: place(one.x, one.y) })), size);
  for (const { one, at } of facilities) {
    marks.set(one.id, svg('g', { transform: `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`, class: 'facility', 'data-facility': one.id,
      onclick: () => pick('facilities', one.id) },
    svg('circle', { r: size * 1.9, class: 'ring' }),
    symbol(styles.get(one.tier), size, { class: 'symbol' }), svg('title', {}, `${say(one.name) || one.id} · ${tierName(one.tier)}`)));
  }
  const drawing = svg('svg', { viewBox: `0 0 ${WIDE} ${height}`, class: 'county', role: 'img', 'aria-label': label || t('map.label') },
    ground, [...towns.values()], [...marks.values()]);
  const draw = () => {
    towns.forEach((mark, id) => mark.classList.toggle('on', isOn('towns', id)));
    marks.forEach((mark, id) => mark.classList.toggle('on', isOn('facilities', id)));
  };
  draw();
  return { node: el('div', { class: 'map' }, zoomed(drawing, height), legend(styles, tierName)), draw, looks: styles };
}

/** Planar kilometres to the drawing; the frame is where people live, and what lies beyond stands at its edge. */
export function projection(county) {
  const homes = county.places.filter(one => one.residents > 0);
  const frame = homes.length ? homes : [...county.places, ...county.facilities];
  const xs = frame.map(one => one.x);
  const ys = frame.map(one => one.y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((WIDE - 2 * EDGE) / Math.max(right - left, 0.1), (HIGH - 2 * EDGE) / Math.max(high - low, 0.1));
  const height = Math.max(420, (high - low) * scale + 2 * EDGE);
  const shift = (WIDE - (right - left) * scale) / 2;
  const clamp = (value, to) => Math.min(to - 20, Math.max(20, value));
  return [(x, y) => [clamp(shift + (x - left) * scale, WIDE),
    clamp(height / 2 - (y - (low + high) / 2) * scale, height)], height];
}

/** Facilities on one spot stand in a ring around it. */
export function spread(placed, size) {
  const spots = new Map();
  for (const one of placed) {
    const key = one.at.map(value => Math.round(value / size)).join();
    spots.set(key, [...(spots.get(key) ?? []), one]);
  }
  return [...spots.values()].flatMap(ones => ones.map((one, i) => {
    const r = ones.length > 1 ? size * Math.max(1.3, ones.length * 0.42) : 0;
    const turn = 2 * Math.PI * i / ones.length;
    return { ...one, at: [one.at[0] + r * Math.cos(turn), one.at[1] + r * Math.sin(turn)] };
  }));
}

/** Buttons for nearer and farther, and dragging. */
export function zoomed(drawing, height) {
  let [x, y, w] = [0, 0, WIDE];
  const show = () => {
    const h = w * height / WIDE;
    x = Math.max(0, Math.min(WIDE - w, x));
    y = Math.max(0, Math.min(height - h, y));
    drawing.setAttribute('viewBox', `${x} ${y} ${w} ${h}`);
    drawing.style.setProperty('--near', w / WIDE);
  };
  const zoom = factor => {
    const to = Math.max(WIDE / 16, Math.min(WIDE, w * factor));
    x += (w - to) / 2;
    y += (w - to) / 2 * height / WIDE;
    w = to;
    show();
  };
  let held = null;
  let moved = 0;
  drawing.addEventListener('pointerdown', event => {
    held = [event.clientX, event.clientY];
    moved = 0;
  });
  drawing.addEventListener('click', event => {
    if (moved > 5) { // the end of a drag chooses nothing
      event.stopPropagation();
    }
  }, true);
  drawing.addEventListener('pointermove', event => {
    if (held && event.buttons && w < WIDE) {
      moved += Math.abs(event.clientX - held[0]) + Math.abs(event.clientY - held[1]);
      const per = w / drawing.getBoundingClientRect().width;
      x -= (event.clientX - held[0]) * per;
      y -= (event.clientY - held[1]) * per;
      held = [event.clientX, event.clientY];
      show();
    }
  });
  drawing.addEventListener('pointerleave', () => { held = null; });
  return [el('div', { class: 'zoom' },
    button('+', () => zoom(0.6), { 'aria-label': t('map.nearer') }),
    button('−', () => zoom(1 / 0.6), { 'aria-label': t('map.farther') })), drawing];
}

function legend(styles, tierName) {
  return el('ul', { class: 'legend' }, [...styles.values()].map(look => el('li', {},
    fill(svg('svg', { viewBox: '-12 -12 24 24', 'aria-hidden': 'true' }), symbol(look, 7, { class: 'symbol' })), ' ', tierName(look.tier))),
  el('li', {}, svg('svg', { viewBox: '-12 -12 24 24', 'aria-hidden': 'true' }, svg('circle', { r: 7, class: 'home' })), ' ', t('map.homes')));
}
