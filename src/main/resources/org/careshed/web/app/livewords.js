// Words of the page that shows a run while it lives, English and Chinese side by side.
import { spoken } from './text.js';

const WORDS = {
  'title': ['The county while it runs', '运行中的县'],
  'about': ['Every full hour of one replication is shown. Watching, pausing and slowing down change no result.',
    '逐小时显示其中一次重复模拟。观看、暂停和放慢都不会改变任何结果。'],
  'back': ['All runs', '全部运行'],
  'result': ['To the results', '查看结果'],
  'waiting': ['Nothing to see yet: the first simulated hour is not over.', '还没有可显示的内容：第一个模拟小时尚未结束。'],
  'gone': ['Nothing is kept of this run to look at. The server may have been started again since.', '没有保留这次运行的画面。服务可能已重新启动。'],
  'lost': ['The connection was lost; trying again.', '连接已断开，正在重试。'],
  'now': ['{date}, {hour}:00 · replication {replication}', '{date} {hour}:00 · 第 {replication} 次重复模拟'],
  'share': ['{share} % of the run', '进度 {share} %'],
  'pause': ['Pause', '暂停'],
  'resume': ['Go on', '继续'],
  'cancel': ['Cancel the run', '取消运行'],
  'speed': ['Speed', '速度'],
  'speed.1': ['1 hour a second', '每秒 1 小时'],
  'speed.6': ['6 hours a second', '每秒 6 小时'],
  'speed.24': ['1 day a second', '每秒 1 天'],
  'speed.168': ['1 week a second', '每秒 1 周'],
  'speed.other': ['{n} hours a second', '每秒 {n} 小时'],
  'speed.all': ['as fast as it can', '尽可能快'],
  'hour': ['Day and hour shown', '显示的日期和时间'],
  'hour.of': ['{date}, {hour}:00', '{date} {hour}:00'],
  'follow': ['Show the present', '显示当前'],
  'flows': ['Flows of the day', '当日就医流向'],
  'map': ['Map of the county at this hour; the table below says the same', '此刻的县域地图；下方表格内容相同'],
  'inside': ['inside', '机构内'],
  'queue': ['waiting in line', '排队'],
  'beds': ['beds used', '占用床位'],
  'arrivals': ['came today', '当日到诊'],
  'total': ['Whole county', '全县'],
  'facility': ['Facility', '机构'],
  'tier': ['Kind', '类别'],
  'table': ['The same as a table', '以表格显示'],
  'of': ['{used} of {open}', '{used} / {open}'],
  'chosen': ['Where those came from who came today', '当日到诊者来自'],
  'nobody': ['Nobody from the county came so far.', '目前没有本县居民到诊。'],
  'choose': ['Choose a facility on the map or in the table to see where its patients come from.', '在地图或表格中选择一个机构，查看其患者来自哪里。'],
  'legend.inside': ['Size: patients inside', '大小：机构内患者'],
  'legend.queue': ['Ring: patients in line', '外圈：排队患者'],
  'legend.beds': ['Bar: beds used of those open', '横条：占用床位占开放床位之比'],
  'legend.flows': ['Arrow: residents of a town who came today, the {n} largest', '箭头：当日从乡镇前来的居民，最多的 {n} 条'],
  'state.waiting': ['waiting', '等待中'],
  'state.running': ['running', '运行中'],
  'state.paused': ['paused', '已暂停'],
  'state.done': ['done', '已完成'],
  'state.failed': ['failed', '失败'],
  'state.cancelled': ['cancelled', '已取消'],
  'state.interrupted': ['interrupted', '已中断'],
};

/** Words of this page; `{n}` is replaced by what `given` calls n. */
export function w(key, given = {}) {
  const pair = WORDS[key];
  if (!pair) {
    throw new Error(`no words for ${key}`);
  }
  return pair[spoken() === 'zh' ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole);
}
