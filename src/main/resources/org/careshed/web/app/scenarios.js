// The list of scenarios: what each is for, what is wrong with it, what was run last.
import { api, segment } from './api.js';
import { announce, button, el, fill, number, ticked } from './dom.js';
import { openDialog } from './dialog.js';
import { failure } from './failure.js';
import { firstSteps } from './first.js';
import { runDialog } from './rundialog.js';
import { say, spoken, t } from './text.js';
import { set } from './yamltext.js';

export async function show(place) {
  const scenarios = await api.scenarios();
  const chosen = new Set();
  const list = el('div', {});
  const search = el('input', { type: 'search', id: 'search', autocomplete: 'off' });
  const together = button('', () => runDialog([...chosen]), { class: 'main', id: 'run-chosen', disabled: true });
  const count = () => {
    together.textContent = chosen.size ? t('scenarios.run', { n: chosen.size }) : t('scenarios.run.none');
    together.disabled = !chosen.size;
  };
  const draw = () => {
    const words = search.value.trim().toLowerCase();
    const found = scenarios.filter(one => !words || [one.id, say(one.title), say(one.description)]
      .some(text => text.toLowerCase().includes(words)));
    fill(list, folders(found).map(([folder, ones]) => group(folder, ones, words, chosen, count)),
      !found.length && el('p', {}, t('scenarios.none')));
  };
  search.addEventListener('input', () => {
    draw();
    announce(t('scenarios.found', { n: list.querySelectorAll('article').length }));
  });
  fill(place, el('h1', {}, t('nav.scenarios')), firstSteps(scenarios, copyDialog),
    el('h2', {}, t('scenarios.all')), el('p', { class: 'hint' }, t('scenarios.about')),
    el('div', { class: 'bar' },
      el('label', { for: 'search' }, t('scenarios.search')), search, together), list);
  count();
  draw();
}

/** Scenarios by folder; what stands in no folder first, folders without a county (checks of the program) last. */
function folders(scenarios) {
  const found = new Map();
  for (const one of scenarios) {
    const folder = one.id.includes('/') ? one.id.slice(0, one.id.lastIndexOf('/')) : '';
    found.set(folder, [...(found.get(folder) ?? []), one]);
  }
  const last = ones => Number(!ones.some(one => one.kind === 'county'));
  return [...found].sort(([a, ones], [b, others]) => last(ones) - last(others) || a.localeCompare(b));
}

function group(folder, scenarios, words, chosen, count) {
  const key = `careshed.folder.${folder}`;
  const open = Boolean(words) || sessionStorage.getItem(key) === 'open';
  const details = el('details', { class: 'folder', open, ontoggle: () =>
    sessionStorage.setItem(key, details.open ? 'open' : 'shut') },
    el('summary', {}, el('h3', {}, folder || t('scenarios.top')), ' ', el('span', { class: 'hint' }, number(scenarios.length))),
    scenarios.map(one => card(one, chosen, count)));
  return details;
}

function card(one, chosen, count) {
  const box = el('input', { type: 'checkbox', checked: chosen.has(one.id), 'aria-label': t('scenarios.tick', { title: say(one.title) || one.id }),
    onchange: () => {
      if (box.checked) {
        chosen.add(one.id);
      } else {
        chosen.delete(one.id);
      }
      count();
    } });
  return el('article', { class: 'card', 'data-id': one.id },
    box,
    el('div', { class: 'grow' },
      el('h4', {}, el('a', { href: `#/scenarios/${segment(one.id)}` }, say(one.title) || one.id)),
      el('p', { class: 'hint' }, el('code', {}, one.id),
        one.parent && [' · ', t('scenarios.parent'), ' ', el('code', {}, one.parent)]),
      say(one.description) && el('p', {}, say(one.description)),
      el('p', { class: 'marks' }, problems(one.problems), lastRun(one.lastRun))),
    el('div', { class: 'tools' },
      button(t('copy'), () => copyDialog(one)),
      button(t('run'), () => runDialog([one.id]))));
}

function problems(n) {
  if (n === null || n === undefined) {
    return null;
  }
  return n ? el('span', { class: 'mark bad' }, `⚠ ${t('scenarios.problems', { n })}`)
    : el('span', { class: 'mark good' }, `✓ ${t('scenarios.sound')}`);
}

function lastRun(result) {
  return result ? el('a', { class: 'mark', href: `#/results/${encodeURIComponent(result)}` }, t('scenarios.last'))
    : el('span', { class: 'mark' }, t('scenarios.never'));
}

/** Asks for the new scenario's place and makes it; leads there. */
export function copyDialog(one) {
  return openDialog(t('copy.title', { title: say(one.title) || one.id }), close => {
    const id = el('input', { id: 'copy-id', value: `${one.id}-copy`, required: true, spellcheck: 'false',
      pattern: '([A-Za-z0-9_][A-Za-z0-9_\\-]*\\/)*[A-Za-z0-9_][A-Za-z0-9_\\-]*' });
    const usual = t('copy.of', { title: say(one.title) || one.id });
    const title = el('input', { id: 'copy-name', value: usual });
    const whole = el('input', { type: 'checkbox', id: 'copy-whole' });
    const told = el('div', {});
    const make = async event => {
      event.preventDefault();
      try {
        const made = await api.copy(one.id, id.value.trim(), title.value.trim() || undefined, whole.checked || undefined);
        if (title.value.trim()) {
          await nameInOther(made.id, one.title);
        }
        close(made.id);
        location.hash = `#/scenarios/${segment(made.id)}`;
      } catch (failed) {
        fill(told, failure(failed));
      }
    };
    return el('form', { onsubmit: make },
      el('div', { class: 'field' }, el('label', { for: 'copy-id' }, t('copy.id')), id, el('p', { class: 'hint' }, t('copy.id.hint'))),
      el('div', { class: 'field' }, el('label', { for: 'copy-name' }, t('copy.name')), title),
      ticked(t('copy.whole'), whole), el('p', { class: 'hint' }, t('copy.whole.hint')), told,
      el('div', { class: 'actions' }, el('button', { class: 'main' }, t('copy')), button(t('cancel'), () => close())));
  });
}

/** A copy has the title that was typed in both languages: in the other one it is called after the old scenario. */
async function nameInOther(id, title) {
  const other = spoken() === 'zh' ? 'en' : 'zh';
  if (typeof title === 'object' && title?.[other]) {
    const { text, etag } = await api.scenario(id);
    await api.save(id, set(text, ['name', other], t('copy.of', { title: title[other] }, other)), etag);
  }
}
