// A dialog over the page: the browser's own, so that Escape, focus and what lies behind behave as users know it.
import { button, el, fill } from './dom.js';
import { t } from './text.js';

/**
 * Opens a dialog. `build(close)` gives its children; the promise gives what it was closed with, or undefined for Escape,
 * the closing button and another page.
 */
export function openDialog(title, build, attributes = {}) {
  return new Promise(resolve => {
    let answer;
    const heading = el('h2', { id: 'dialog-title', tabindex: -1, autofocus: true }, title);
    const dialog = el('dialog', { 'aria-labelledby': 'dialog-title', ...attributes });
    const close = given => {
      answer = given;
      dialog.close();
    };
    fill(dialog, el('div', { class: 'dialog-head' }, heading,
      button('×', () => close(), { class: 'plain', 'aria-label': t('close') })), build(close, dialog));
    const leave = () => dialog.close(); // another page lies behind it now
    window.addEventListener('hashchange', leave);
    dialog.addEventListener('close', () => {
      window.removeEventListener('hashchange', leave);
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
