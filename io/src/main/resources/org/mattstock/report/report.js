// The page is complete as it arrives: this sorts, filters and marks what stands there already.
(() => {
  'use strict';
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const table = one('#places');
  if (!table) return;
  const language = document.documentElement.lang;
  const names = new Intl.Collator(language);
  const body = one('tbody', table);
  const rows = all('tr', body);
  const name = row => one('.u', row).textContent;
  document.documentElement.classList.add('scripted');
  all('[data-script]').forEach(element => { element.hidden = false; });

  // Places as they stand, ties with the first of them: what place and score are sorted by, so that ties keep their order.
  const place = new Map();
  rows.forEach((row, at) => {
    const before = rows[at - 1];
    const tied = before && row.cells[0].textContent === before.cells[0].textContent;
    place.set(row, tied ? place.get(before) : at);
  });
  const style = (element, property) => element ? parseFloat(element.style.getPropertyValue(property)) : NaN;
  const mark = row => one('.span', row);
  const figures = {
    place: row => place.get(row),
    width: row => style(mark(row), '--b') - style(mark(row), '--a'),
    from: row => style(mark(row), '--a'),
    part: (row, column) => style(row.cells[column], '--v'),
    share: (row, column) => parseFloat(row.cells[column].dataset.v),
  };

  // Sorting: each heading becomes a button.
  const heads = all('thead tr:last-child th', table);
  const upwards = (a, b) => Number.isNaN(a) || Number.isNaN(b) ? Number.isNaN(a) - Number.isNaN(b) : null;
  function compare(head, column, rising) {
    const kind = head.dataset.sort;
    const sign = rising ? 1 : -1;
    if (kind === 'name') return (a, b) => sign * names.compare(name(a), name(b));
    if (kind === 'score') {
      const best = rising === (head.dataset.first === 'ascending') ? 1 : -1;
      return (a, b) => best * (place.get(a) - place.get(b));
    }
    return (a, b) => {
      const x = figures[kind](a, column);
      const y = figures[kind](b, column);
      return upwards(x, y) ?? sign * (x - y);
    };
  }
  function sort(head, column) {
    const now = head.getAttribute('aria-sort');
    const next = !now ? head.dataset.first : now === 'ascending' ? 'descending' : 'ascending';
    heads.forEach(each => each.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', next);
    body.append(...rows.slice().sort(compare(head, column, next === 'ascending')));
    tell();
  }
  heads.forEach((head, column) => {
    const label = one('.label', head);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label.textContent;
    button.addEventListener('click', () => sort(head, column));
    label.after(button);
  });

  // Filtering: by name, by group, by reach of the span. A place never changes.
  const find = one('#find');
  const filters = all('[data-filter]');
  const reach = one('#reach');
  const more = one('#more');
  const shown = one('#shown');
  const first = 40;
  const cut = parseFloat(table.style.getPropertyValue('--cut'));
  let whole = rows.length <= first;
  const lower = text => text.toLocaleLowerCase(language);
  function hits(row, wanted) {
    return lower(name(row)).includes(wanted)
      && filters.every(filter => !filter.value || row.getAttribute('data-g' + filter.dataset.filter) === filter.value)
      && (!reach || !reach.checked || figures.from(row) <= cut);
  }
  function filter() {
    const wanted = lower(find.value.trim());
    rows.forEach(row => { row.hidden = !hits(row, wanted); });
    const free = !wanted && filters.every(each => !each.value) && !(reach && reach.checked);
    body.classList.toggle('cut', free && !whole);
    more.hidden = !free || whole;
    tell();
  }
  const number = new Intl.NumberFormat(language);
  function tell() {
    const few = body.classList.contains('cut');
    const count = few ? first : rows.filter(row => !row.hidden).length;
    const text = (few ? shown.dataset.first : shown.dataset.some)
      .replace('{shown}', number.format(count)).replace('{all}', number.format(rows.length));
    if (shown.textContent !== text) shown.textContent = text;
  }
  [find, reach, ...filters].filter(Boolean).forEach(each => each.addEventListener('input', filter));
  one('.controls').addEventListener('submit', event => event.preventDefault());
  more.addEventListener('click', () => {
    whole = true;
    filter();
    one('a', body.rows[first]).focus();
  });

  // Marking: one unit, wherever it stands.
  const follow = one('#follow');
  rows.slice().sort((a, b) => names.compare(name(a), name(b)))
    .forEach(row => follow.add(new Option(name(row), row.dataset.k)));
  const followed = one('tr.followed', body);
  follow.value = followed ? followed.dataset.k : '';
  follow.addEventListener('change', () => {
    all('[data-k]').forEach(each => each.classList.toggle('followed', each.dataset.k === follow.value));
  });

  // Printing one unit and the method.
  all('[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      const part = document.getElementById(button.dataset.print);
      document.body.classList.add('one');
      part.classList.add('printed');
      window.print();
      document.body.classList.remove('one');
      part.classList.remove('printed');
    });
  });
  filter();
})();
