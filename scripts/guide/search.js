/* global MiniSearch, PAGES, document */
/** The search of the guide: MiniSearch and PAGES stand before this in one script. */
(() => {
  const plain = (term) => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const words = (text) => text.split(/[\n\r\p{Z}\p{P}]+/u);
  /** What a cell shows in the place of a value: `#NOM?` is no word `nom`. */
  const ERROR = /#[\p{L}/\d]+/gu;
  const errors = (text) => text.match(ERROR) ?? [];
  const index = new MiniSearch({
    fields: ['title', 'text'],
    storeFields: ['title'],
    processTerm: plain,
    tokenize: (text) => [...words(text), ...errors(text)],
    searchOptions: {
      boost: { title: 4 },
      prefix: true,
      fuzzy: (term) => (term.startsWith('#') ? false : 0.15),
      combineWith: 'AND',
      tokenize: (query) => [...errors(query), ...words(query.replace(ERROR, ' '))],
    },
  });
  index.addAll(PAGES);
  const found = document.getElementById('found');
  document.getElementById('search').addEventListener('input', ({ target }) => {
    const links = index
      .search(target.value)
      .slice(0, 8)
      .map(({ id, title }) => {
        const link = document.createElement('a');
        link.href = id;
        link.textContent = title;
        const item = document.createElement('li');
        item.append(link);
        return item;
      });
    found.replaceChildren(...links);
  });
})();
