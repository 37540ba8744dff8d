// Shows of each override only what its kind needs. Without script everything is there, and the server decides.
(() => {
  const NEEDED = { set: ["text"], fill: ["rich"], replace: ["content"], insert: ["position", "content"], hide: [] };
  const PARTS = ["position", "text", "rich", "content"];

  function update(child) {
    const kind = child.querySelector('select[name$="-kind"]');
    if (!kind) return;
    const needed = NEEDED[kind.value] || [];
    for (const part of PARTS) {
      const panel = child.querySelector(`[data-contentpath="${part}"]`);
      const wrapper = panel && (panel.closest(".w-panel__wrapper") || panel);
      if (wrapper) wrapper.hidden = !needed.includes(part);
    }
  }

  function updateAll() {
    document.querySelectorAll("[data-inline-panel-child]").forEach(update);
  }

  document.addEventListener("change", (event) => {
    const child = event.target.closest('[data-inline-panel-child]');
    if (child && event.target.matches('select[name$="-kind"]')) update(child);
  });
  // Wagtail's editor adds the forms of new overrides after the page has loaded.
  document.addEventListener("DOMContentLoaded", () => {
    const list = document.getElementById("id_overrides-FORMS");
    if (list) new MutationObserver(updateAll).observe(list, { childList: true });
    updateAll();
  });
})();
