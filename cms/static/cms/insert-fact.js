/* “Insert fact”: a list of the library's facts, opened from a button beside each text field.
   window.insertFact.open({opener, onChoose, onLink}) is what the Draftail control uses as well. */
(() => {
  const address = document.currentScript.dataset.facts;
  let loading = null;

  const load = () => {
    loading = loading || fetch(address, { headers: { Accept: 'application/json' } })
      .then((answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        return answer.json();
      })
      .then((data) => data.facts)
      .catch((error) => { loading = null; throw error; });
    return loading;
  };

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  const choice = (text, detail, onClick) => {
    const button = make('button', { type: 'button', class: 'fact-picker__choice' }, text,
      make('span', { class: 'fact-picker__key' }, detail));
    button.addEventListener('click', onClick);
    return make('li', {}, button);
  };

  const matches = (fact, words) => {
    const text = `${fact.label} ${fact.key} ${fact.typeLabel} ${fact.service}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };

  class Picker {
    constructor({ opener, onChoose, onLink }) {
      Object.assign(this, { opener, onChoose, onLink });
      this.search = make('input', { type: 'search', class: 'fact-picker__search', id: 'fact-picker-search', autocomplete: 'off' });
      this.list = make('ul', { class: 'fact-picker__list' });
      this.status = make('p', { role: 'status' });
      const cancel = make('button', { type: 'button', class: 'button button-small button-secondary' }, 'Cancel');
      cancel.addEventListener('click', () => this.dialog.close());
      this.dialog = make('dialog', { class: 'fact-picker', 'aria-labelledby': 'fact-picker-title' },
        make('h2', { class: 'fact-picker__title', id: 'fact-picker-title' }, 'Insert a fact'),
        make('label', { for: 'fact-picker-search', class: 'fact-picker__label' }, 'Search'),
        this.search, this.status, this.list, cancel);
      this.search.addEventListener('input', () => this.showFacts());
      this.dialog.addEventListener('keydown', (event) => this.onKey(event));
      this.dialog.addEventListener('close', () => this.onClose());
    }

    async show() {
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.search.focus();
      this.status.textContent = 'Loading the facts…';
      try {
        this.facts = await load();
        this.showFacts();
      } catch {
        this.status.textContent = 'The facts could not be loaded. Close this and try again.';
      }
    }

    showFacts() {
      const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found = (this.facts || []).filter((fact) => matches(fact, words));
      this.status.textContent = found.length === 1 ? '1 fact' : `${found.length} facts`;
      this.list.replaceChildren(...found.map((fact) => choice(fact.label, `{{${fact.key}}} · ${fact.typeLabel}`, () => this.choose(fact))));
    }

    /* Facts with several formats, or that can be the target of a link, ask once more. */
    choose(fact) {
      const steps = fact.formats.map((format) => choice(format.example || format.label, `as “${format.label}”`, () => this.insert(fact, format.name)));
      if (this.onLink && fact.type === 'url') {
        steps.push(choice('Turn the selected words into a link', 'the address of the link is the fact', () => this.link(fact)));
      }
      if (steps.length === 1) {
        this.insert(fact, fact.formats[0].name);
        return;
      }
      this.status.textContent = `How should “${fact.label}” be shown?`;
      this.list.replaceChildren(...steps);
      this.list.querySelector('button').focus();
    }

    insert(fact, format) {
      this.finish = () => this.onChoose(format ? `{{${fact.key}|${format}}}` : `{{${fact.key}}}`);
      this.dialog.close();
    }

    link(fact) {
      this.finish = () => this.onLink(fact.key);
      this.dialog.close();
    }

    onKey(event) {
      if (event.key === 'Enter' && event.target === this.search) {
        event.preventDefault();
        this.list.querySelector('button')?.click();
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      const stops = [this.search, ...this.list.querySelectorAll('button')];
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const next = stops.indexOf(document.activeElement) + step;
      stops[(next + stops.length) % stops.length].focus();
    }

    onClose() {
      this.dialog.remove();
      this.opener?.focus();
      this.finish?.();
    }
  }

  window.insertFact = { open: (options) => new Picker(options).show() };

  class InsertFactController extends window.StimulusModule.Controller {
    connect() {
      this.button = make('button', { type: 'button', class: 'insert-fact__button button button-small button-secondary' }, 'Insert fact');
      this.button.addEventListener('click', () => window.insertFact.open({ opener: this.button, onChoose: (text) => this.insert(text) }));
      this.element.after(this.button);
    }

    disconnect() {
      this.button?.remove();
    }

    insert(text) {
      const field = this.element;
      field.focus();
      field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  window.wagtail.app.register('insert-fact', InsertFactController);
})();
