'use strict';
(function () {
  var root = document.documentElement;
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }
  function dark() {
    var paper = root.dataset.paper;
    return paper ? paper === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
  }
  function pressed() {
    each('button[data-set=show]', function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.to === root.dataset.show));
    });
    root.lang = root.dataset.show === 'zh' ? 'zh-CN' : root.dataset.show === 'en' ? 'en' : root.lang;
  }
  each('button[data-set]', function (button) {
    button.addEventListener('click', function () {
      if (button.dataset.set === 'show') {
        root.dataset.show = button.dataset.to;
      } else {
        root.dataset.paper = dark() ? 'light' : 'dark';
      }
      pressed();
      if (window.careshedFigures) { window.careshedFigures(); }
    });
  });
  pressed();
})();
