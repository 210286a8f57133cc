'use strict';
// What a reader does with a report: language, light or dark, and its figures. Nothing is fetched; texts enter the page as
// text alone.
(function () {
  var root = document.documentElement;
  var PHONE = 640;
  var LEAST_SCALE = 0.735; // the smallest letters are drawn 12.3 pixels high: never below 9
  var MOST_ROWS = 300;
  var figures = [];
  var shared = null;

  function each(list, act) { Array.prototype.forEach.call(list, act); }
  function all(selector, within) { return (within || document).querySelectorAll(selector); }
  function first(selector, within) { return (within || document).querySelector(selector); }
  function shown() {
    var show = root.dataset.show;
    return show === 'both' ? ['en', 'zh'] : [show];
  }
  function dark() {
    var paper = root.dataset.paper;
    return paper ? paper === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  }
  function said(words) {
    return shown().map(function (tongue) { return words[tongue]; })
      .filter(function (text, i, texts) { return text !== undefined && texts.indexOf(text) === i; }).join(' / ');
  }

  // ---- charts ----------------------------------------------------------------------------------------------------

  function coloured(value, colours) {
    if (typeof value === 'string') { return value.charAt(0) === '$' && colours[value] || value; }
    if (Array.isArray(value)) { return value.map(function (item) { return coloured(item, colours); }); }
    if (value && typeof value === 'object') {
      var copy = {};
      Object.keys(value).forEach(function (name) { copy[name] = coloured(value[name], colours); });
      return copy;
    }
    return value;
  }

  // Large figures are packed (gzip, base64); DecompressionStream is in browsers since 2023.
  function unpacked(text) {
    var bytes = Uint8Array.from(atob(text), function (letter) { return letter.charCodeAt(0); });
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
  }

  function tooOld(element) {
    first('.charts', element).textContent = said({
      en: 'This browser is too old to draw this figure. Its picture is in the PDF and the Word file.',
      zh: '浏览器版本过旧，无法绘制此图。请看 PDF 或 Word 文件。'
    });
  }

  function Figure(element, data) {
    var figure = this;
    this.element = element;
    this.data = data;
    this.at = this.data.frames.length - 1;
    this.charts = {};
    this.seen = false;
    this.timer = 0;
    var range = first('input[type=range]', element);
    if (range) {
      range.addEventListener('input', function () { figure.turn(Number(range.value)); });
      first('[data-act=play]', element).addEventListener('click', function () { figure.play(); });
    }
    var select = first('select', element);
    if (select) { select.addEventListener('change', function () { figure.tell(select.value); }); }
    first('.numbers', element).addEventListener('toggle', function () { figure.table(); });
    first('[data-act=csv]', element).addEventListener('click', function () {
      save(figure.data.id + '.csv', 'text/csv', figure.csv());
    });
    first('[data-act=svg]', element).addEventListener('click', function () {
      var chart = figure.charts[shown()[0]];
      if (chart) { save(figure.data.id + '.svg', 'image/svg+xml', chart.renderToSVGString()); }
    });
  }

  Figure.prototype.draw = function () {
    if (!this.seen) { return; }
    var figure = this;
    each(all('.chart', this.element), function (place) {
      var tongue = place.dataset.tongue;
      if (shown().indexOf(tongue) < 0) { return; }
      figure.fit(place, figure.data.frames[figure.at].options[tongue]);
      var chart = figure.charts[tongue];
      if (!chart) {
        chart = figure.charts[tongue] = echarts.init(place, null, { renderer: 'svg' });
        chart.on('click', function (event) {
          figure.tell(event.data && event.data.id !== undefined ? String(event.data.id) : String(event.name));
        });
      }
      var option = coloured(figure.data.frames[figure.at].options[tongue], dark() ? shared.dark : shared.light);
      option.backgroundColor = 'transparent';
      option.useUTC = true;
      option.aria = { enabled: false };
      if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) { option.animation = false; }
      chart.setOption(option, true);
      chart.resize();
    });
    var output = first('output', this.element);
    if (output) { output.textContent = said(this.data.frames[this.at].label); }
  };

  // A chart with a layout of its own for phones fills the width there, and is never wider than it was laid out for; others
  // are laid out at their own width and shrunk as a whole, as far as their letters stay legible; a narrower page scrolls
  // them, and words say so.
  Figure.prototype.fit = function (place, option) {
    if (option.media) {
      var narrow = place.clientWidth > 0 && place.clientWidth < PHONE;
      place.style.height = (narrow ? Math.round(place.clientWidth * 1.35) + option.media[0].taller : this.data.height) + 'px';
      place.style.maxWidth = this.data.width + 'px';
      return;
    }
    var width = this.data.width;
    var height = this.data.height;
    var room = place.parentNode.clientWidth;
    var scale = Math.min(1, Math.max(room / width, LEAST_SCALE));
    first('.slide', this.element).hidden = scale * width <= room + 1;
    place.style.width = width + 'px';
    place.style.height = height + 'px';
    place.style.transformOrigin = '0 0';
    place.style.transform = scale < 1 ? 'scale(' + scale + ')' : '';
    place.style.marginRight = (scale - 1) * width + 'px';
    place.style.marginBottom = (scale - 1) * height + 'px';
  };

  Figure.prototype.turn = function (at) {
    this.at = at;
    var range = first('input[type=range]', this.element);
    range.value = String(at);
    range.setAttribute('aria-valuetext', said(this.data.frames[at].label));
    this.draw();
  };

  Figure.prototype.play = function () {
    var figure = this;
    if (this.timer) {
      window.clearInterval(this.timer);
      this.timer = 0;
      return;
    }
    var left = this.data.frames.length;
    this.timer = window.setInterval(function () {
      figure.turn((figure.at + 1) % figure.data.frames.length);
      if (--left === 0) {
        window.clearInterval(figure.timer);
        figure.timer = 0;
      }
    }, 1200);
  };

  Figure.prototype.tell = function (id) {
    var place = first('.detail', this.element);
    var detail = this.data.details.filter(function (one) { return one.id === id; })[0];
    if (!place) { return; }
    place.textContent = '';
    if (!detail) { return; }
    var title = document.createElement('h4');
    title.textContent = said(detail.title);
    place.appendChild(title);
    place.appendChild(grid(detail.head.map(said), detail.rows.map(function (row) { return row.map(said); })));
    var select = first('select', this.element);
    select.value = id;
  };

  Figure.prototype.table = function () {
    var place = first('.numbers .wide', this.element);
    if (place.firstChild) { return; }
    place.appendChild(grid(this.data.columns, this.data.rows.slice(0, MOST_ROWS)));
    if (this.data.rows.length > MOST_ROWS) {
      var more = document.createElement('p');
      more.textContent = '… ' + this.data.rows.length + ' (CSV)';
      place.appendChild(more);
    }
  };

  Figure.prototype.csv = function () {
    var texts = this.data.texts;
    function cell(value, i) {
      var text = String(value);
      if (texts[i] && /^[=+\-@\t\r]/.test(text)) { text = "'" + text; }
      return /[",\n\r]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    }
    return [this.data.columns].concat(this.data.rows)
      .map(function (row) { return row.map(cell).join(','); }).join('\n') + '\n';
  };

  function grid(head, rows) {
    var table = document.createElement('table');
    function line(cells, tag, into) {
      var row = into.insertRow();
      cells.forEach(function (text) {
        var cell = document.createElement(tag);
        cell.textContent = text;
        row.appendChild(cell);
      });
    }
    line(head, 'th', table.createTHead());
    var body = table.createTBody();
    rows.forEach(function (cells) { line(cells, 'td', body); });
    return table;
  }

  function save(name, type, text) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    link.click();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  function drawAll() { figures.forEach(function (figure) { figure.draw(); }); }

  function begin() {
    shared = JSON.parse(first('#shared').textContent);
    Object.keys(shared.outlines).forEach(function (name) { echarts.registerMap(name, shared.outlines[name]); });
    var watcher = null;
    if ('IntersectionObserver' in window) {
      watcher = new IntersectionObserver(function (entries) {
        entries.forEach(function (entry) {
          var figure = figures.filter(function (one) { return one.element === entry.target; })[0];
          if (entry.isIntersecting && !figure.seen) {
            figure.seen = true;
            figure.draw();
          }
        });
      }, { rootMargin: '900px' });
    }
    function add(element, data) {
      var figure = new Figure(element, data);
      figures.push(figure);
      if (watcher) {
        watcher.observe(element);
      } else {
        figure.seen = true;
        figure.draw();
      }
    }
    each(all('[data-figure]'), function (element) {
      var script = first('script', element);
      if (script.dataset.packed === undefined) {
        add(element, JSON.parse(script.textContent));
      } else if ('DecompressionStream' in window) {
        unpacked(script.textContent).then(function (data) { add(element, data); });
      } else {
        tooOld(element);
      }
    });
    var waiting = 0;
    window.addEventListener('resize', function () {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(drawAll, 150);
    });
    window.addEventListener('beforeprint', function () {
      figures.forEach(function (figure) { figure.seen = true; });
      drawAll();
    });
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  }

  // ---- switches --------------------------------------------------------------------------------------------------

  function pressed() {
    each(all('button[data-set=show]'), function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.to === root.dataset.show));
    });
    root.lang = root.dataset.show === 'zh' ? 'zh-CN' : root.dataset.show === 'en' ? 'en' : root.lang;
  }
  each(all('button[data-set]'), function (button) {
    button.addEventListener('click', function () {
      if (button.dataset.set === 'show') {
        root.dataset.show = button.dataset.to;
      } else {
        root.dataset.paper = dark() ? 'light' : 'dark';
      }
      pressed();
      drawAll();
    });
  });
  pressed();
  if (window.echarts && first('#shared')) { begin(); }
})();
