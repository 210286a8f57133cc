// The levers of the model, and the page of each as `careshed levers NAME` prints it.
import { api } from './api.js';
import { coded, el, fill } from './dom.js';
import { markdown } from './markdown.js';
import { say, t } from './text.js';

export async function show(place, [name]) {
  if (name) {
    const page = await api.lever(name);
    fill(place, el('p', { class: 'hint' }, el('a', { href: '#/levers' }, t('nav.levers')), ' / ', el('code', {}, name)), markdown(say(page.page)));
    return;
  }
  const levers = await api.levers();
  fill(place, el('h1', {}, t('nav.levers')), el('p', { class: 'hint' }, t('levers.about')),
    el('ul', { class: 'plain-list' }, levers.map(one => el('li', {},
      el('a', { href: `#/levers/${one.name}` }, say(one.title) || one.name), ' ', el('code', {}, one.name),
      say(one.summary) && el('p', { class: 'hint' }, coded(say(one.summary)))))));
}
