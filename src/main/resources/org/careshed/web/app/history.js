// The steps of one editing: each can be taken back and made again. What is typed in one go is one step.
const MOST = 200;
const ONE_GO_MS = 1000;

export class History {
  constructor(now = () => performance.now()) {
    this.now = now;
    this.past = [];
    this.future = [];
    this.last = { from: null, at: 0 };
  }

  /** A text is about to be changed; `from` says by what. */
  note(text, from) {
    const at = this.now();
    const goesOn = from === 'text' && this.last.from === from && at - this.last.at < ONE_GO_MS && this.past.length > 0;
    this.last = { from, at };
    this.future = [];
    if (!goesOn) {
      this.past.push(text);
      this.past.splice(0, this.past.length - MOST);
    }
  }

  /** The text before the last step, in place of this one; null if there was none. */
  back(text) {
    return this.step(this.past, this.future, text);
  }

  /** The text of the step that was taken back last; null if there is none. */
  forth(text) {
    return this.step(this.future, this.past, text);
  }

  step(from, to, text) {
    if (!from.length) {
      return null;
    }
    to.push(text);
    this.last = { from: null, at: 0 };
    return from.pop();
  }
}
