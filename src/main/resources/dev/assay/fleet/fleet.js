'use strict';
(() => {
  const PAGE = 50, WIDE = 1000, CELL = 19, ROWS = 18;
  const data = JSON.parse(document.getElementById('data').textContent);
  const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
  for (const column of ['kind', 'posture', 'score', 'low', 'high', 'coverage', 'mapped', 'contradictions', 'values',
    'hasThreats', 'hasComplete', 'hasOpen', 'hasQuestions']) {
    data[column] = bytes(data[column]);
  }
  const by = id => document.getElementById(id);
  const make = (tag, text, name) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    if (name) element.className = name;
    return element;
  };
  const band = score => score === 0 ? 0 : score < 40 ? 1 : score < 70 ? 2 : score < 90 ? 3 : 4;
  const styles = ['none', 'low', 'medium', 'high', 'critical'];
  const one = tenths => (tenths / 10).toFixed(1);
  const two = hundredths => hundredths % 10 ? (hundredths / 100).toFixed(2) : (hundredths / 100).toFixed(1);
  const number = value => value.toLocaleString('en-US');
  const bits = (column, row, names) => {
    const width = Math.ceil(names.length / 8), found = [];
    for (let i = 0; i < names.length; i++) {
      if (column[row * width + (i >> 3)] >> (i & 7) & 1) found.push(i);
    }
    return found;
  };
  const has = (column, row, i, names) => column[row * Math.ceil(names.length / 8) + (i >> 3)] >> (i & 7) & 1;
  const id = row => data.ids[row] || data.names[row];
  const odd = new Set(data.outliers);
  const texts = data.names.map((name, row) => (name + ' ' + data.ids[row]).toLowerCase());
  const threatCount = new Uint16Array(data.size);
  for (let row = 0; row < data.size; row++) threatCount[row] = bits(data.hasThreats, row, data.threats).length;

  // what rows can be sorted by: the value, and whether the greatest comes first
  const orders = {
    score: ['Score', row => data.score[row], true],
    width: ['Width of the interval', row => data.high[row] - data.low[row], true],
    high: ['Highest score by open answers', row => data.high[row], true],
    posture: ['Posture', row => data.posture[row], true],
    name: ['Name', row => data.names[row], false],
    kind: ['Kind', row => data.kinds[data.kind[row]], false],
    threats: ['Threats', row => threatCount[row], true],
    coverage: ['Answered', row => data.coverage[row], false],
  };
  data.factors.forEach((title, f) => orders['f' + f] = [title, row => data.values[row * 10 + f], true]);
  let order = 'score', down = true, chosen = [], page = 0;

  const option = (select, value, text) => {
    const element = make('option', text);
    element.value = value;
    select.append(element);
  };
  [4, 3, 2, 1, 0].forEach(b => option(by('band'), b, data.bands[b]));
  data.kinds.map((name, k) => [name, k]).sort((a, b) => a[0] < b[0] ? -1 : 1).forEach(k => option(by('kind'), k[1], k[0]));
  data.layers.forEach((title, l) => {
    option(by('layer'), 'n' + l, (l + 1) + ' ' + title + ' not certain');
    option(by('layer'), 'y' + l, (l + 1) + ' ' + title + ' mapped');
  });
  const group = (label, prefix, column, names) => {
    const element = make('optgroup');
    element.label = label;
    const count = new Uint32Array(names.length);
    for (let row = 0; row < data.size; row++) bits(column, row, names).forEach(i => count[i]++);
    names.map((name, i) => [name, i]).filter(n => count[n[1]]).sort((a, b) => count[b[1]] - count[a[1]] || a[1] - b[1])
      .forEach(n => option(element, prefix + n[1], n[0][0] + ' ' + n[0][1] + ' (' + number(count[n[1]]) + ')'));
    by('threat').append(element);
  };
  group('Threats', 't', data.hasThreats, data.threats);
  group('Complete chains', 'c', data.hasComplete, data.chains);
  group('Open chains', 'o', data.hasOpen, data.chains);
  Object.entries(orders).forEach(([key, value]) => option(by('sort'), key, value[0]));

  function choose() {
    const words = by('search').value.toLowerCase().split(/\s+/).filter(w => w);
    const inBand = by('band').value, kind = by('kind').value, layer = by('layer').value, threat = by('threat').value;
    const which = { t: [data.hasThreats, data.threats], c: [data.hasComplete, data.chains], o: [data.hasOpen, data.chains] };
    chosen = [];
    for (let row = 0; row < data.size; row++) {
      if (words.length && !words.every(w => texts[row].includes(w))) continue;
      if (inBand !== '' && band(data.score[row]) !== +inBand) continue;
      if (kind !== '' && data.kind[row] !== +kind) continue;
      if (layer && (data.mapped[row] >> layer.slice(1) & 1) !== (layer[0] === 'y' ? 1 : 0)) continue;
      if (threat && !has(which[threat[0]][0], row, +threat.slice(1), which[threat[0]][1])) continue;
      if (by('odd').checked && !odd.has(row)) continue;
      chosen.push(row);
    }
    const value = orders[order][1], sign = down ? -1 : 1;
    const keys = new Map(chosen.map(row => [row, value(row)]));
    chosen.sort((a, b) => {
      const x = keys.get(a), y = keys.get(b);
      return x < y ? -sign : x > y ? sign : data.score[b] - data.score[a] || data.high[b] - data.high[a]
        || (data.names[a] < data.names[b] ? -1 : data.names[a] > data.names[b] ? 1 : a - b);
    });
    page = 0;
    draw();
    show();
  }

  function show() {
    const pages = Math.max(1, Math.ceil(chosen.length / PAGE));
    page = Math.min(Math.max(page, 0), pages - 1);
    const from = page * PAGE, rows = chosen.slice(from, from + PAGE);
    by('rows').replaceChildren(...rows.map(line));
    by('status').textContent = chosen.length === 0 ? 'No listing fits.'
      : number(from + 1) + ' to ' + number(from + rows.length) + ' of ' + number(chosen.length)
        + (chosen.length < data.size ? ' chosen, ' + number(data.size) + ' in all' : ' listings');
    by('caption').textContent = 'Listings by ' + orders[order][0].toLowerCase()
      + (typeof orders[order][1](0) === 'string' ? (down ? ', backwards' : '') : down ? ', the greatest first' : ', the least first');
    by('page').max = pages;
    by('page').value = page + 1;
    by('page').setAttribute('aria-valuetext', 'page ' + (page + 1) + ' of ' + pages);
    by('previous').disabled = page === 0;
    by('next').disabled = page === pages - 1;
    document.querySelectorAll('#table th[data-sort]').forEach(th => {
      if (th.dataset.sort === order) th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else th.removeAttribute('aria-sort');
      const button = th.querySelector('button');
      if (button) button.textContent = button.dataset.text + (th.dataset.sort === order ? (down ? ' ↓' : ' ↑') : '');
    });
    const frame = by('frame').style;
    by('frame').hidden = chosen.length === 0;
    frame.left = 100 * from / Math.max(1, chosen.length) + '%';
    frame.width = 100 * rows.length / Math.max(1, chosen.length) + '%';
  }

  function line(row) {
    const tr = make('tr'), th = make('th');
    th.scope = 'row';
    const file = data.files[row];
    if (file) {
      const a = make('a', data.names[row]);
      a.href = 'agents/' + file;
      th.append(a);
    } else th.append(data.names[row]);
    if (data.ids[row]) th.append(' ', make('span', data.ids[row], 'at'));
    const more = make('button', 'Details', 'more');
    more.type = 'button';
    more.append(make('span', ' of ' + data.names[row], 'vh'));
    more.addEventListener('click', () => details(row));
    th.append(more);
    const score = make('td', undefined, 'num'), pill = make('td'), b = band(data.score[row]);
    score.append(make('b', one(data.score[row])));
    pill.append(make('span', data.bands[b], 'pill ' + styles[b]));
    tr.append(th, make('td', data.kinds[data.kind[row]]), score, pill,
      make('td', one(data.low[row]) + ' to ' + one(data.high[row]), 'num'),
      make('td', data.postures[data.posture[row]]), make('td', threatCount[row], 'num'));
    for (let f = 0; f < 10; f++) {
      const value = data.values[row * 10 + f];
      tr.append(make('td', two(value), 'h h' + Math.min(10, Math.floor((value + 5) / 10))));
    }
    for (let l = 0; l < 7; l++) {
      const mapped = data.mapped[row] >> l & 1, td = make('td', undefined, 'h ' + (mapped ? 'on' : 'off'));
      const sign = make('span', mapped ? '●' : '◌');
      sign.setAttribute('aria-hidden', 'true');
      td.append(sign, make('span', mapped ? 'mapped' : 'not certain', 'vh'));
      tr.append(td);
    }
    return tr;
  }

  function details(row) {
    const body = by('details-body'), close = make('button', 'Close', 'close'), parts = [close];
    close.type = 'button';
    close.addEventListener('click', () => by('details').close());
    const title = make('h2', data.names[row]);
    title.id = 'details-name';
    parts.push(title, make('p', id(row) + ', ' + data.kinds[data.kind[row]], 'quiet'));
    const b = band(data.score[row]), p = make('p');
    p.append('AIVSS ', make('b', one(data.score[row])), ' ', make('span', data.bands[b], 'pill ' + styles[b]),
      ', by the open answers ' + one(data.low[row]) + ' to ' + one(data.high[row]) + '. Posture ',
      make('b', data.postures[data.posture[row]]), '. The listing answers ' + data.coverage[row] + ' % of what the rules ask'
      + (data.contradictions[row] ? ' and contradicts itself in ' + data.contradictions[row] + (data.contradictions[row] > 1 ? ' places.' : ' place.') : '.'));
    parts.push(p);
    if (data.files[row]) {
      const link = make('p'), a = make('a', 'The whole report, with the rules and words behind each value');
      a.href = 'agents/' + data.files[row];
      link.append(a);
      parts.push(link);
    }
    const table = make('table'), head = make('tr'), median = data.medians[data.kind[row]];
    table.append(make('caption', 'Beside the median of its kind'), make('thead'), make('tbody'));
    ['Factor', 'Value', 'Median', 'Difference'].forEach((text, i) => {
      const th = make('th', text, i ? 'num' : '');
      th.scope = 'col';
      head.append(th);
    });
    table.tHead.append(head);
    const compare = (what, value, middle, text) => {
      const tr = make('tr'), th = make('th', what), away = value - middle;
      th.scope = 'row';
      tr.append(th, make('td', text(value), 'num'), make('td', text(middle), 'num'),
        make('td', away === 0 ? '' : (away > 0 ? '+' : '−') + text(Math.abs(away)), 'num'));
      table.tBodies[0].append(tr);
    };
    compare('Score', data.score[row], median[0], one);
    data.factors.forEach((name, f) => compare(name, data.values[row * 10 + f], median[f + 1], two));
    parts.push(table);
    const list = (heading, items) => {
      if (!items.length) return;
      const ul = make('ul');
      items.forEach(item => ul.append(make('li', item)));
      parts.push(make('h3', heading), ul);
    };
    const named = names => i => names[i][0] + ' ' + names[i][1];
    list('Layers not certain', data.layers.map((l, i) => [(i + 1) + ' ' + l, i]).filter(l => !(data.mapped[row] >> l[1] & 1)).map(l => l[0]));
    list('Complete chains', bits(data.hasComplete, row, data.chains).map(named(data.chains)));
    list('Open chains', bits(data.hasOpen, row, data.chains).map(named(data.chains)));
    list('Threats that the facts show', bits(data.hasThreats, row, data.threats).map(named(data.threats)));
    list('Open questions', bits(data.hasQuestions, row, data.questions).map(i => data.questions[i][1]));
    body.replaceChildren(...parts);
    by('details').showModal();
  }

  // one column of pixels for each listing, or the mean of several
  const canvas = by('canvas');
  const color = name => {
    const probe = make('span');
    probe.style.color = 'var(' + name + ')';
    document.body.append(probe);
    const found = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
    probe.remove();
    return found;
  };
  function draw() {
    const context = canvas.getContext('2d'), n = chosen.length;
    const width = canvas.width = Math.max(1, Math.min(WIDE, n)), height = canvas.height = ROWS;
    const image = context.createImageData(width, height);
    const ground = color('--card'), heat = color('--heat'), gap = color('--gap');
    const bands = styles.map(style => color('--' + style));
    const mix = (from, to, share) => [0, 1, 2].map(i => from[i] + (to[i] - from[i]) * share);
    for (let x = 0; x < width; x++) {
      const from = Math.floor(x * n / width), to = Math.max(from + 1, Math.floor((x + 1) * n / width));
      const sums = new Float64Array(ROWS);
      for (let i = from; i < to && i < n; i++) {
        const row = chosen[i];
        sums[0] += data.score[row];
        for (let f = 0; f < 10; f++) sums[1 + f] += data.values[row * 10 + f];
        for (let l = 0; l < 7; l++) sums[11 + l] += data.mapped[row] >> l & 1 ? 0 : 1;
      }
      for (let y = 0; y < ROWS; y++) {
        const mean = sums[y] / (to - from);
        const rgb = n === 0 ? ground : y === 0 ? bands[band(Math.round(mean))]
          : y < 11 ? mix(ground, heat, mean / 100) : mix(ground, gap, mean * .8);
        image.data.set([rgb[0], rgb[1], rgb[2], 255], (y * width + x) * 4);
      }
    }
    context.putImageData(image, 0, 0);
  }
  ['Score', ...data.factors, ...data.layers.map((l, i) => (i + 1) + ' ' + l)].forEach(text => by('map-labels').append(make('span', text)));
  canvas.addEventListener('click', event => {
    page = Math.floor(event.offsetX / canvas.clientWidth * chosen.length / PAGE);
    show();
    by('listings').scrollIntoView();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);

  document.querySelectorAll('#table th[data-sort]').forEach(th => {
    const button = make('button', th.textContent);
    button.type = 'button';
    button.dataset.text = th.textContent;
    button.addEventListener('click', () => {
      down = order === th.dataset.sort ? !down : orders[th.dataset.sort][2];
      by('sort').value = order = th.dataset.sort;
      choose();
    });
    th.replaceChildren(button);
  });
  by('sort').addEventListener('change', () => {
    order = by('sort').value;
    down = orders[order][2];
    choose();
  });
  ['search', 'band', 'kind', 'layer', 'threat', 'odd'].forEach(name => by(name).addEventListener('input', choose));
  by('filter').addEventListener('submit', event => event.preventDefault());
  by('filter').addEventListener('reset', () => setTimeout(() => {
    by('sort').value = order = 'score';
    down = true;
    choose();
  }));
  by('page').addEventListener('input', () => { page = by('page').value - 1; show(); });
  by('previous').addEventListener('click', () => { page--; show(); });
  by('next').addEventListener('click', () => { page++; show(); });
  by('filter').hidden = by('pager').hidden = by('map').hidden = false;
  choose();
  document.documentElement.dataset.ready = 'true';
})();
