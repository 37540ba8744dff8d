/* “Library checks” in the editor's Checks panel. The preview brings what the rules found in the text as it stands. */
(() => {
  const FIELDS = '[contenteditable="true"], textarea, select, input:not([type="hidden"])';
  const SEVERITIES = { error: 'Error', warning: 'Warning', advice: 'Advice' };

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  };

  const readFindings = () => {
    const preview = document.getElementById('w-preview-iframe');
    const data = preview?.contentDocument?.getElementById('library-findings');
    return data ? JSON.parse(data.textContent) : null;
  };

  const placeOf = (finding) => (finding.block
    ? document.getElementById(`block-${finding.block}-section`) || document.getElementById(`id_${finding.block}`)
    : null);

  // On a narrow screen the panel lies over the form.
  const uncover = (place) => {
    const panel = document.querySelector('[data-library-findings]').getBoundingClientRect();
    const { left, width } = place.getBoundingClientRect();
    if (left + width / 2 > panel.left) document.querySelector('[data-form-side-close-button]').click();
  };

  const reveal = (place) => {
    const tab = place.closest('[role="tabpanel"][hidden]');
    if (tab) document.querySelector(`[role="tab"][href="#${tab.id}"]`)?.click();
    for (let panel = place.closest('[data-panel]'); panel; panel = panel.parentElement.closest('[data-panel]')) {
      const toggle = panel.querySelector('[data-panel-toggle]');
      if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
    }
    // A block's settings are fields too, and folded away.
    const field = place.matches(FIELDS) ? place : [...place.querySelectorAll(FIELDS)].find((one) => one.checkVisibility());
    place.scrollIntoView({ block: 'center' });
    uncover(place);
    (field || place.querySelector('button')).focus();
  };

  const item = (finding) => {
    const place = placeOf(finding);
    const parts = [
      make('h3', { class: 'w-content-checker__header' }, `${SEVERITIES[finding.severity]}: ${finding.label}`),
      make('p', { class: 'library-finding__message' }, finding.message),
    ];
    if (place) {
      const button = make('button', { type: 'button', class: 'button button-small button-secondary library-finding__place' }, `Go to ${finding.where}`);
      button.addEventListener('click', () => reveal(place));
      parts.push(button);
    }
    return make('li', { class: `library-finding library-finding--${finding.severity}` }, ...parts);
  };

  const summary = (findings) => {
    if (!findings) return 'Waiting until the page can be previewed.';
    if (!findings.length) return 'Nothing else found.';
    return findings.length === 1 ? '1 thing to look at.' : `${findings.length} things to look at.`;
  };

  const show = () => {
    const panel = document.querySelector('[data-library-findings]');
    if (!panel) return;
    const findings = readFindings();
    const shown = JSON.stringify(findings);
    // The preview follows every keystroke: what has not changed is neither drawn nor announced again.
    if (panel.dataset.shown === shown) return;
    panel.dataset.shown = shown;
    panel.querySelector('[role="status"]').textContent = summary(findings);
    panel.querySelector('ul').replaceChildren(...(findings || []).map(item));
  };

  document.addEventListener('w-preview:updated', show);
})();
