// What a planner does first: the way from a county to an answer, and the counties to start from.
import { button, el } from './dom.js';
import { segment } from './api.js';
import { say, t } from './text.js';

const STEPS = ['first.copy', 'first.change', 'first.run', 'first.compare'];

/** The way in four steps, with the counties that stand on their own; nothing if there is none. `copy(one)` begins. */
export function firstSteps(scenarios, copy) {
  const counties = scenarios.filter(one => one.kind === 'county' && !one.parent);
  return counties.length > 0 && el('section', { class: 'first', 'aria-labelledby': 'first-title' },
    el('h2', { id: 'first-title' }, t('first.title')),
    el('ol', { class: 'steps' }, STEPS.map(step => el('li', {}, t(step)))),
    el('ul', { class: 'counties' }, counties.map(one => el('li', {},
      el('div', { class: 'grow' }, el('a', { href: `#/scenarios/${segment(one.id)}` }, el('strong', {}, say(one.title) || one.id)), ' ',
        el('code', {}, one.id)),
      button(t('first.ask'), () => copy(one), { class: 'main', 'data-ask': one.id, 'aria-label': `${t('first.ask')}: ${say(one.title) || one.id}` })))));
}
