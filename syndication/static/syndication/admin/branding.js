// Keeps preview and contrast in step with the form. Without script the Preview button fills the frame, and saving checks.
(() => {
  const editor = document.querySelector("[data-brand-editor]");
  const form = document.getElementById("w-editor-form");
  if (!editor || !form) return;
  const panel = editor.querySelector("[data-contrast]");
  const WAIT = 400; // milliseconds without a change
  let timer, asking;

  function setField(name, value) {
    const field = form.elements[name];
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.focus();
  }

  // A file is sent once, when it is chosen; after that its name says which it was.
  function collect(chosen) {
    const data = new FormData(form);
    for (const field of form.querySelectorAll('input[type="file"]')) {
      if (field !== chosen) data.delete(field.name);
    }
    return data;
  }

  function showFrame(html) {
    const old = editor.querySelector("iframe");
    const frame = old.cloneNode(false); // a new one, so that the way back is not through previews
    frame.removeAttribute("src");
    frame.srcdoc = html;
    old.replaceWith(frame);
  }

  async function refresh(chosen) {
    if (asking) asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(editor.dataset.preview, {
        method: "POST", body: collect(chosen), headers: { Accept: "application/json" }, signal: asking.signal,
      });
      if (!answer.ok) return;
      const { html, contrast, kept } = await answer.json();
      showFrame(html);
      if (panel.innerHTML !== contrast) panel.innerHTML = contrast;
      if (chosen) for (const [name, value] of Object.entries(kept)) form.elements[name].value = value;
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  function later(event) {
    clearTimeout(timer);
    const chosen = event.target.type === "file" ? event.target : undefined;
    timer = setTimeout(() => refresh(chosen), chosen ? 0 : WAIT);
  }

  for (const picker of form.querySelectorAll("[data-colour-picker]")) {
    const code = picker.previousElementSibling;
    picker.hidden = false;
    picker.disabled = code.disabled;
    picker.setAttribute("aria-label", `Pick a colour: ${form.querySelector(`label[for="${code.id}"]`)?.firstChild.textContent.trim() || code.name}`);
    picker.addEventListener("input", () => { code.value = picker.value; later({ target: code }); });
    code.addEventListener("input", () => { if (/^#[0-9a-f]{6}$/i.test(code.value)) picker.value = code.value; });
  }
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  editor.querySelector(".brand-choices").addEventListener("change", (event) => {
    if (event.target.name !== "preview_width") refresh();
  });
  editor.addEventListener("click", (event) => {
    const button = event.target.closest('[name="action-use"], [data-preview-button]');
    if (!button) return;
    event.preventDefault();
    if (button.name === "action-use") setField(...button.value.split("="));
    else refresh();
  });
})();
