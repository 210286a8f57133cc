// Bars of several results by ECharts, drawn on a canvas: its styles are set by script, its words are drawn, never markup.

const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#f0e442', '#7a7f85'];

/** Draws `rows` ({words, values}) with one series a name; follows the width and the paper of the page. */
export async function bars(place, rows, names) {
  const echarts = await import('/webjars/echarts/5.5.0/echarts.esm.min.js');
  if (!place.isConnected) {
    return;
  }
  const chart = echarts.init(place, null, { renderer: 'canvas' });
  const style = getComputedStyle(place);
  const [ink, rule] = [style.color, style.getPropertyValue('--rule').trim()];
  chart.setOption({
    animation: false,
    color: COLOURS,
    textStyle: { color: ink, fontFamily: style.fontFamily },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    legend: { left: 0, textStyle: { color: ink, width: Math.max(120, place.clientWidth / names.length - 60), overflow: 'truncate' } },
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: rows.map(row => row.words), axisLabel: { color: ink, rotate: rows.length > 4 ? 40 : 0, width: 110, overflow: 'truncate' } },
    yAxis: { type: 'value', axisLabel: { color: ink }, splitLine: { lineStyle: { color: rule } } },
    series: names.map((name, i) => ({ type: 'bar', name, data: rows.map(row => row.values[i]), barMaxWidth: 28 })),
  });
  new ResizeObserver(() => (place.isConnected ? chart.resize() : chart.dispose())).observe(place);
}
