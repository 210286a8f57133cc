// A run while it lives: the county on the map hour by hour; pause, speed, and a slider over the hours that are kept.
import { api } from './api.js';
import { announce, button, el, fill, labelled, number, select } from './dom.js';
import { failure } from './failure.js';
import { liveMap } from './livemap.js';
import { details, table, totals } from './livetable.js';
import { w } from './livewords.js';
import { spoken } from './text.js';

const SPEEDS = ['1', '6', '24', '168', 'all'];
const KEPT_HERE = 600;
const TABLE_MS = 1000;
const OVER = ['done', 'failed', 'cancelled', 'interrupted'];

/** Draws the page of the run into `place`; the returned function ends it. */
export async function show(place, [id]) {
  style();
  const page = new Live(id);
  fill(place, page.node);
  await page.begin();
  return () => page.end();
}

/** The look of this page, once. */
function style() {
  if (!document.querySelector('link[href="/app/live.css"]')) {
    document.head.append(el('link', { rel: 'stylesheet', href: '/app/live.css' }));
  }
}

const ask = async path => {
  const answer = await fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' });
  return answer.ok ? answer.json() : null;
};

class Live {
  constructor(id) {
    this.id = id;
    this.path = `/api/runs/${encodeURIComponent(id)}`;
    this.frames = new Map(); // hours that were sent, by their time
    this.hours = []; // times that the slider reaches, in order
    this.following = true;
    this.scene = 0;
    this.chosen = -1;
    this.state = '';
    this.node = el('div', { class: 'live' });
    this.build();
  }

  build() {
    this.now = el('p', { class: 'live-now', id: 'live-now' });
    this.mark = el('span', { class: 'mark state', id: 'live-state' });
    this.part = el('span', { class: 'hint' });
    this.told = el('div', {});
    this.hold = button(w('pause'), () => this.tell(this.state === 'paused' ? 'resume' : 'pause'), { id: 'live-hold', class: 'main' });
    this.speed = select(SPEEDS.map(one => [one, w(`speed.${one}`)]), 'all', value => this.pace(value), { id: 'live-speed' });
    this.stop = button(w('cancel'), () => this.tell('cancel'), { id: 'live-cancel' });
    this.flows = el('input', { type: 'checkbox', id: 'live-flows', checked: true, onchange: () => this.redraw() });
    this.slider = el('input', { type: 'range', min: 0, max: 0, value: 0, step: 1, id: 'live-hour', oninput: () => this.look(Number(this.slider.value)) });
    this.shown = el('output', { for: 'live-hour' });
    this.present = button(w('follow'), () => this.follow(), { id: 'live-follow' });
    this.totals = totals();
    this.drawn = el('div', { class: 'live-side' }, el('p', { class: 'hint' }, w('waiting')));
    this.listed = el('details', { id: 'live-table', ontoggle: () => this.redraw() }, el('summary', {}, w('table')));
    fill(this.node, el('h1', {}, w('title')),
      el('p', { class: 'hint' }, w('about')),
      el('div', { class: 'live-head' }, this.about = el('code', {}), this.now, this.mark, this.part, el('a', { href: '#/runs' }, w('back')), this.result = el('span', {})),
      this.told,
      el('div', { class: 'live-tools' }, this.hold, labelled(w('speed'), this.speed), this.stop,
        el('div', { class: 'tick' }, this.flows, el('label', { for: 'live-flows' }, w('flows')))),
      el('div', { class: 'live-slide' }, el('label', { for: 'live-hour' }, w('hour')), this.slider, this.shown, this.present),
      this.totals.node, this.drawn, this.listed);
  }

  async begin() {
    try {
      const run = await api.run(this.id);
      this.about.textContent = run.scenarios.join(' / ');
      const pace = run.hoursPerSecond === null || run.hoursPerSecond === undefined ? 'all' : String(run.hoursPerSecond);
      SPEEDS.includes(pace) || this.speed.append(el('option', { value: pace }, w('speed.other', { n: number(run.hoursPerSecond, 2) })));
      this.speed.value = pace;
      this.stands(run);
    } catch (failed) {
      fill(this.told, failure(failed));
      return;
    }
    this.source = new EventSource(`${this.path}/events`);
    this.source.addEventListener('progress', event => this.stands(JSON.parse(event.data)));
    this.source.addEventListener('frame', event => this.take(JSON.parse(event.data)));
    this.source.addEventListener('open', () => fill(this.told));
    this.source.addEventListener('error', () => !OVER.includes(this.state) && fill(this.told, el('p', { class: 'notice' }, w('lost'))));
  }

  end() {
    this.source?.close();
    this.map?.leave();
  }

  /** How the run stands. */
  stands(run) {
    if (run.state !== this.state) {
      this.state && announce(w(`state.${run.state}`));
      this.state = run.state;
      this.mark.textContent = w(`state.${run.state}`);
      this.hold.textContent = w(run.state === 'paused' ? 'resume' : 'pause');
    }
    const over = OVER.includes(run.state);
    [this.hold, this.stop, this.speed].forEach(one => { one.disabled = over; });
    this.part.textContent = w('share', { share: number((run.share ?? 0) * 100) });
    if (over) {
      this.source?.close();
      this.lastSeen();
      run.state === 'done' && api.run(this.id).then(one => one.result
        && fill(this.result, el('a', { href: `#/results/${encodeURIComponent(one.result)}` }, w('result'))), () => {});
    }
  }

  /** A run that is over sends nothing more, perhaps not even its last hour: what is kept of it is asked for. */
  async lastSeen() {
    const kept = await ask(`${this.path}/frames`);
    const frame = kept?.hours.length ? await ask(`${this.path}/frames?at=${kept.hours.at(-1)}`) : null;
    frame ? this.take(frame) : this.scene || fill(this.drawn, el('p', { class: 'notice' }, w('gone')));
  }

  async tell(what, body = {}) {
    try {
      this.stands(await api.tell(this.id, what, body));
      fill(this.told);
    } catch (failed) {
      fill(this.told, failure(failed));
    }
  }

  pace(value) {
    this.tell('pace', { hoursPerSecond: value === 'all' ? null : Number(value) });
  }

  /** An hour arrived. */
  async take(frame) {
    this.latest = frame;
    if (frame.scene !== this.scene) {
      await this.change(frame.scene);
    }
    if (this.latest !== frame || !this.map) {
      return; // a later one came while the county was asked for
    }
    this.keep(frame);
    this.following && this.draw(frame);
  }

  /** Another replication or scenario: another county, perhaps, and other hours. */
  async change(scene) {
    this.scene = scene;
    this.frames.clear();
    const [watched, kept] = await Promise.all([ask(`${this.path}/county`), ask(`${this.path}/frames`)]);
    if (!watched || watched.scene !== scene || this.scene !== scene) {
      this.scene = watched && this.scene === scene ? 0 : this.scene; // it changed again: the next frame asks anew
      return;
    }
    this.hours = kept?.scene === scene ? kept.hours : [];
    this.map?.leave();
    this.watched = watched;
    this.map = liveMap(watched, index => this.choose(index));
    this.details = details(watched);
    this.table = table(watched, index => this.choose(index));
    fill(this.drawn, this.map.node, this.details.node);
    fill(this.listed, el('summary', {}, w('table')), this.table.node);
    this.choose(-1);
  }

  keep(frame) {
    this.frames.set(frame.at, frame);
    if (this.frames.size > KEPT_HERE) {
      this.frames.delete(this.frames.keys().next().value);
    }
    if (!this.hours.length || frame.at > this.hours.at(-1)) {
      this.hours.push(frame.at);
    }
    this.slider.max = this.hours.length - 1;
    if (this.following) {
      this.slider.value = this.hours.length - 1;
    }
  }

  /** The slider was moved. */
  async look(index) {
    const begins = this.following;
    this.following = false;
    this.present.disabled = false;
    (begins || !this.frames.has(this.hours[index])) && await this.recall(); // while it ran fast, hours were missed
    const at = this.hours[Number(this.slider.value)];
    const frame = this.frames.get(at) ?? await ask(`${this.path}/frames?at=${at}`);
    frame && at === this.hours[Number(this.slider.value)] && this.draw(frame);
  }

  /** Hours of days that are long over are not kept, their ends are: the slider stays where it is, or goes to the next that is kept. */
  async recall() {
    const kept = await ask(`${this.path}/frames`);
    if (kept?.scene !== this.scene || !kept.hours.length) {
      return;
    }
    const at = this.hours[Number(this.slider.value)];
    this.hours = [...kept.hours, ...this.hours.filter(one => one > kept.hours.at(-1))];
    this.slider.max = this.hours.length - 1;
    this.slider.value = Math.max(0, this.hours.findIndex(one => one >= at));
  }

  follow() {
    this.following = true;
    this.slider.value = this.hours.length - 1;
    this.latest && this.map && this.draw(this.latest);
  }

  choose(index) {
    this.chosen = index;
    this.map?.choose(index);
    this.table?.choose(index);
    this.redraw();
  }

  redraw() {
    this.frame && this.frame.scene === this.scene && this.draw(this.frame);
  }

  draw(frame) {
    this.frame = frame;
    this.present.disabled = this.following;
    const date = new Intl.DateTimeFormat(spoken() === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' })
      .format(new Date(`${frame.date}T00:00:00Z`));
    const said = { date, hour: frame.hour, replication: frame.replication };
    this.now.textContent = w('now', said);
    this.shown.textContent = w('hour.of', said);
    this.slider.setAttribute('aria-valuetext', w('hour.of', said));
    this.totals.draw(frame, this.watched.county);
    this.map.draw(frame, this.flows.checked);
    this.details.draw(frame, this.chosen);
    const rests = performance.now() - (this.listedAt ?? -TABLE_MS) >= TABLE_MS || !this.following || this.state !== 'running';
    if (this.listed.open && rests) {
      this.listedAt = performance.now();
      this.table.draw(frame);
    }
  }
}
