// The county drawn anew for every hour: facilities by patients inside, a ring for their line, a bar for their beds, arrows for the
// day's flows. Elements are made once; an hour changes their attributes only.
import { el, svg } from './dom.js';
import { projection, spread, zoomed } from './map.js';
import { looks, symbol } from './tiers.js';
import { say } from './text.js';
import { w } from './livewords.js';

const WIDE = 1000;
const EDGE = 90;
const FLOWS = 40;
const LEAST = 4;
const GROWS = 24;
const RING = 9;
const BAR = 22;
const NARROW = 720;

/** A map of `watched` (`/api/runs/ID/county`); `pick(index)` is called for a facility. Gives {node, draw(frame, flows), choose(index)}. */
export function liveMap(watched, pick) {
  const { county, towns } = watched;
  const styles = looks(county.facilities);
  const [place, height] = projection(county);
  let near = 1;
  let last = null;
  let most = { inside: 10, waiting: 5 };
  const seats = townSeats(county, towns, place);
  const spots = spread(county.facilities.map((one, index) => ({ one, index, at: place(one.x, one.y) })), 9)
    .sort((a, b) => a.index - b.index);
  const marks = spots.map(spot => mark(spot, styles, pick));
  const arrows = Array.from({ length: FLOWS }, () => [svg('path', { class: 'flow' }), svg('polygon', { class: 'flow-head' })]);
  const names = seats.map(([id, [x, y]]) => svg('text', { x, y, class: 'town-name', 'text-anchor': x < EDGE ? 'start' : x > WIDE - EDGE ? 'end' : 'middle' },
    nameOf(county, id)));
  const drawing = svg('svg', { viewBox: `0 0 ${WIDE} ${height}`, class: 'county', role: 'img', 'aria-label': w('map') },
    svg('g', {}, (county.roads ?? []).map(([x1, y1, x2, y2]) => {
      const [a, b, c, d] = [...place(x1, y1), ...place(x2, y2)];
      return svg('line', { x1: a, y1: b, x2: c, y2: d, class: 'road' });
    })),
    svg('g', {}, homes(county, place)), svg('g', {}, arrows.flat()), svg('g', {}, marks.map(one => one.group)), svg('g', {}, names));
  const draw = (frame, withFlows) => {
    last = [frame, withFlows];
    most = { inside: Math.max(most.inside, ...frame.inside), waiting: Math.max(most.waiting, ...frame.waiting) };
    marks.forEach((one, i) => drawMark(one, i, frame, most, near));
    drawFlows(arrows, withFlows ? frame.flows : [], seats, spots, near);
    names.forEach(name => set(name, { 'font-size': 15 * near, dy: name.getAttribute('y') < EDGE ? 34 * near : -14 * near }));
  };
  const sized = new ResizeObserver(([{ contentRect }]) => {
    const next = Math.max(1, Math.min(2.4, NARROW / Math.max(1, contentRect.width)));
    if (Math.abs(next - near) > 0.02) {
      near = next;
      last && draw(...last);
    }
  });
  sized.observe(drawing);
  return {
    node: el('div', { class: 'map live-map' }, zoomed(drawing, height), legend(styles)),
    draw,
    choose: index => marks.forEach((one, i) => one.group.classList.toggle('on', i === index)),
    leave: () => sized.disconnect(),
    styles,
  };
}

function homes(county, place) {
  const largest = Math.max(1, ...county.places.map(one => one.residents ?? 0));
  return county.places.map(one => {
    const [x, y] = place(one.x, one.y);
    return svg('circle', { cx: x, cy: y, r: 3 + 13 * Math.sqrt((one.residents ?? 0) / largest), class: 'home' }, svg('title', {}, say(one.name) || one.id));
  });
}

/** Where each town's arrows begin: at its seat, else in the middle of its residents. */
function townSeats(county, towns, place) {
  return towns.map(id => {
    const seat = county.places.find(one => one.id === id);
    if (seat) {
      return [id, place(seat.x, seat.y)];
    }
    const ours = county.places.filter(one => one.town === id);
    const people = ours.reduce((sum, one) => sum + (one.residents || 0), 0);
    const weigh = one => (people ? one.residents || 0 : 1) / (people || ours.length || 1);
    const mean = key => ours.reduce((sum, one) => sum + weigh(one) * one[key], 0);
    return [id, place(mean('x'), mean('y'))];
  });
}

export function nameOf(county, town) {
  const seat = county.places.find(one => one.id === town) ?? county.places.find(one => one.town === town);
  return (seat && say(seat.name)) || town;
}

function mark({ one, index, at }, styles, pick) {
  const shape = symbol(styles.get(one.tier), 1, { class: 'symbol' });
  const ring = svg('circle', { class: 'queue' });
  const halo = svg('circle', { class: 'halo' });
  const open = svg('rect', { class: 'bed-open' });
  const used = svg('rect', { class: 'bed-used' });
  const title = svg('title', {});
  const group = svg('g', { class: 'facility', 'data-facility': one.id, transform: `translate(${at[0].toFixed(1)} ${at[1].toFixed(1)})`, onclick: () => pick(index) },
    halo, ring, shape, open, used, title);
  return { group, shape, ring, halo, open, used, title, name: say(one.name) || one.id };
}

function drawMark(one, i, frame, most, near) {
  const [inside, waiting, used, open] = [frame.inside[i], frame.waiting[i], frame.bedsUsed[i], frame.bedsOpen[i]];
  const r = near * (LEAST + GROWS * Math.sqrt(inside / most.inside));
  const ring = near * RING * Math.sqrt(waiting / most.waiting);
  set(one.shape, { transform: `scale(${(r / 1.15).toFixed(2)})` });
  set(one.ring, { r: (r + 2 * near + ring / 2).toFixed(1), 'stroke-width': ring.toFixed(1), visibility: waiting ? 'visible' : 'hidden' });
  set(one.halo, { r: (r + ring + 6 * near).toFixed(1) });
  const [wide, high, top] = [BAR * near, 4 * near, r + ring + 4 * near];
  const beds = open > 0 ? 'visible' : 'hidden';
  set(one.open, { x: -wide / 2, y: top, width: wide, height: high, visibility: beds });
  set(one.used, { x: -wide / 2, y: top, width: open > 0 ? wide * Math.min(1, used / open) : 0, height: high, visibility: beds });
  one.title.textContent = `${one.name}: ${w('inside')} ${inside}, ${w('queue')} ${waiting}`
    + (open > 0 ? `, ${w('beds')} ${w('of', { used, open })}` : '');
}

/** The largest flows between different spots; thick ones below, so that thin ones can be seen. */
function drawFlows(arrows, flows, seats, spots, near) {
  const long = [];
  for (let i = 0; i < flows.length; i += 3) {
    const [from, to] = [seats[flows[i]][1], spots[flows[i + 1]].at];
    const way = Math.hypot(to[0] - from[0], to[1] - from[1]);
    way > 25 * near && long.push({ from, to, way, patients: flows[i + 2] });
  }
  long.sort((a, b) => b.patients - a.patients);
  const largest = long[0]?.patients ?? 1;
  arrows.forEach(([line, head], i) => {
    const flow = long[i];
    set(line, { visibility: flow ? 'visible' : 'hidden' });
    set(head, { visibility: flow ? 'visible' : 'hidden' });
    flow && drawFlow(line, head, flow, near * (1 + 7 * Math.sqrt(flow.patients / largest)));
  });
}

function drawFlow(line, head, { from: [x1, y1], to: [x2, y2], way, patients }, wide) {
  const [bx, by] = [(x1 + x2) / 2 - (y2 - y1) * 0.12, (y1 + y2) / 2 + (x2 - x1) * 0.12];
  const [dx, dy] = [(x2 - bx) / Math.hypot(x2 - bx, y2 - by), (y2 - by) / Math.hypot(x2 - bx, y2 - by)];
  const long = Math.min(way / 3, 5 + 1.6 * wide);
  const [ex, ey] = [x2 - dx * long, y2 - dy * long];
  const half = 2 + 0.9 * wide;
  set(line, { d: `M${x1.toFixed(1)} ${y1.toFixed(1)}Q${bx.toFixed(1)} ${by.toFixed(1)} ${ex.toFixed(1)} ${ey.toFixed(1)}`, 'stroke-width': wide.toFixed(1), 'data-patients': patients });
  set(head, { points: `${x2.toFixed(1)},${y2.toFixed(1)} ${(ex - dy * half).toFixed(1)},${(ey + dx * half).toFixed(1)} ${(ex + dy * half).toFixed(1)},${(ey - dx * half).toFixed(1)}` });
}

function set(node, attributes) {
  for (const [key, value] of Object.entries(attributes)) {
    const text = String(value);
    node.getAttribute(key) !== text && node.setAttribute(key, text);
  }
}

function legend(styles) {
  const icon = (...shapes) => svg('svg', { viewBox: '-12 -12 24 24', 'aria-hidden': 'true' }, shapes);
  return el('ul', { class: 'legend' },
    [...styles.values()].map(look => el('li', {}, icon(symbol(look, 7, { class: 'symbol' })), ' ', look.name)),
    el('li', {}, icon(svg('circle', { r: 4, class: 'queue', 'stroke-width': 1 }), svg('circle', { r: 10, class: 'queue', 'stroke-width': 1 })), ' ', w('legend.inside')),
    el('li', {}, icon(svg('circle', { r: 8, class: 'queue', 'stroke-width': 4 })), ' ', w('legend.queue')),
    el('li', {}, icon(svg('rect', { x: -11, y: -3, width: 22, height: 6, class: 'bed-open' }), svg('rect', { x: -11, y: -3, width: 14, height: 6, class: 'bed-used' })), ' ', w('legend.beds')),
    el('li', {}, icon(svg('path', { d: 'M-11 0L4 0', class: 'flow', 'stroke-width': 4 }), svg('polygon', { points: '11,0 3,6 3,-6', class: 'flow-head' })), ' ',
      w('legend.flows', { n: FLOWS })));
}
