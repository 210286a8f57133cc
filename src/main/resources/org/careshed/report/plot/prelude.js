// What Apache ECharts expects around it and Rhino does not have, and how a chart becomes SVG. Widths of letters are those
// of Helvetica (Adobe font metrics, thousandths of an em), which Arial and Liberation Sans share; Chinese letters are one em
// wide. Layout rests on this table alone, so that an SVG has the same bytes on every machine.
var self = this, globalThis = this;
var setTimeout = function () { return 0; }, clearTimeout = function () {};
var careshed = (function () {
    var LATIN = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584];

    function em(code) {
        if (code >= 32 && code < 127) {
            return LATIN[code - 32];
        }
        if (code >= 0x300 && code < 0x370 || code >= 0xdc00 && code < 0xe000) {
            return 0; // marks over letters, second halves of rare letters
        }
        return code >= 0x2e80 || code === 0x2014 || code === 0x2026 ? 1000 : 580;
    }

    function measureText(text, font) {
        var size = /([0-9.]+)px/.exec(font || '');
        var bold = /bold|[6-9]00/.test(font || '');
        var sum = 0;
        for (var i = 0; i < text.length; i++) {
            var code = text.charCodeAt(i);
            sum += em(code) * (bold && code < 0x2e80 ? 1.06 : 1);
        }
        return { width: sum / 1000 * (size ? Number(size[1]) : 12) };
    }

    function svg(json, width, height) {
        var option = JSON.parse(json);
        var chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
        try {
            chart.setOption(option);
            return chart.renderToSVGString();
        } finally {
            chart.dispose();
        }
    }

    return {
        begin: function () { echarts.setPlatformAPI({ measureText: measureText }); },
        outline: function (name, json) { echarts.registerMap(name, JSON.parse(json)); },
        svg: svg
    };
})();
