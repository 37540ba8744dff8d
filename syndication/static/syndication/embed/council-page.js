/* <council-page council="ambridge" page="…" heading-level="3"><a href="…">…</a></council-page>
   Shows a council's page inside any website. No dependency, no tracking, nothing inline, no eval.
   What stands inside the element stays until the page is there, and where it cannot be had. */
(() => {
  "use strict";
  const service = new URL(document.currentScript.src).origin;
  // Hosts with `require-trusted-types-for 'script'` allow this one policy: `trusted-types council-page`.
  const policy = window.trustedTypes?.createPolicy("council-page", { createHTML: (html) => html });
  // The service sends clean HTML. Should anything else ever answer in its place, nothing of it would run.
  const UNWANTED = "script,style,link,meta,base,iframe,frame,object,embed,form,svg,math,template,noscript";
  const UNSAFE = /^\s*(javascript|vbscript|data):/i;

  function clean(html) {
    const page = new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html");
    page.querySelectorAll(UNWANTED).forEach((element) => element.remove());
    page.querySelectorAll("*").forEach((element) => {
      for (const { name, value } of [...element.attributes]) {
        if (/^(on|style$|srcdoc$)/i.test(name) || UNSAFE.test(value)) element.removeAttribute(name);
      }
    });
    return [...page.body.childNodes];
  }

  class CouncilPage extends HTMLElement {
    async connectedCallback() {
      if (this.hasAttribute("aria-busy") || this.dataset.state === "shown") return;
      this.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(this.address(), { credentials: "omit", referrerPolicy: "no-referrer" });
        // 410: the council took the page away, and the answer says so. Every other refusal leaves what is there.
        if (!answer.ok && answer.status !== 410) throw new Error(answer.status);
        this.replaceChildren(...clean(await answer.text()));
        this.dataset.state = answer.ok ? "shown" : "gone";
      } catch {
        this.dataset.state = "failed";
      }
      this.removeAttribute("aria-busy");
    }

    address() {
      const [council, page] = ["council", "page"].map((name) => encodeURIComponent(this.getAttribute(name) ?? ""));
      const address = new URL(`/embed/${council}/${page}`, service);
      for (const [member, name] of [["heading", "heading-level"], ["part", "show"]]) {
        if (this.hasAttribute(name)) address.searchParams.set(member, this.getAttribute(name));
      }
      return address;
    }
  }

  if (!customElements.get("council-page")) customElements.define("council-page", CouncilPage);
})();
