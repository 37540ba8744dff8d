/* How the library's rules look at a preview. Wagtail's userbar runs them with axe; words and limits come from Python. */
(() => {
  const WORD = /[£$€]?\d[\d,.:/]*(?:\s\d+)*|\p{L}+(?:['’]\p{L}+)*/gu;
  const BLOCKS = 'p, ul, ol, li, div, table';

  const ownText = (element) => [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE || (node.matches && !node.matches(BLOCKS)))
    .map((node) => node.textContent)
    .join('');

  const sentences = (text) => text.split(/(?<=[.?!])["”’')]*\s+/);
  const countWords = (sentence) => (sentence.match(WORD) || []).length;

  const checks = {
    'check-link-vague': (link, { vague, address }) => {
      const text = link.textContent.trim();
      const words = text.replace(/^[.…:›»>\s]+|[.…:›»>\s]+$/g, '').toLowerCase();
      return !vague.includes(words) && !new RegExp(address, 'i').test(text);
    },
    'check-sentence-long': (element, { words }) => sentences(ownText(element)).every((one) => countWords(one) <= words),
    'check-action-many': (link) => link === document.querySelector('main .action__link'),
  };

  Object.entries(checks).forEach(([id, check]) => window.wagtail.userbar.registerCheck(id, check));
})();
