import {el, svg} from './dom.js';
import {language, t} from './texts.js';

// Slack's native charts, drawn to the width at hand: line, area, bar and pie.

const HEIGHT = 240;

/** A chart with its title, its legend and, for whoever cannot see it, its figures as a table. */
export function chart(block) {
  const {type, segments} = block.chart;
  const canvas = el('div', {class: 'canvas'});
  const draw = type === 'pie' ? width => pie(segments, width) : width => axes(block.chart, width);
  const named = drawing => {
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', `${block.title}. ${t('chartBelow')}`);
    return drawing;
  };
  new ResizeObserver(([entry]) => {
    const width = Math.floor(entry.contentRect.width);
    if (width > 0) canvas.replaceChildren(named(draw(width)));
  }).observe(canvas);
  return el('figure', {class: `chart chart-${type}`},
    el('figcaption', {}, block.title),
    canvas,
    type === 'pie' ? pieLegend(segments) : legend(block.chart.series),
    figures(block.chart));
}

const number = value => new Intl.NumberFormat(language(), {maximumFractionDigits: 2}).format(value);

/** A series whose value never changes is a mark to hold against, not a course. */
const flat = series => series.data.length > 2 && series.data.every(point => point.value === series.data[0].value);

function legend(series) {
  return el('ul', {class: 'legend', 'aria-hidden': 'true'}, series.map((one, index) =>
    el('li', {class: `s${index + 1} ${flat(one) ? 'flat' : ''}`}, el('i'), one.name)));
}

function axes({type, series, axis_config: axis = {}}, width) {
  const categories = axis.categories ?? series[0].data.map(point => point.label);
  const values = series.flatMap(one => one.data.map(point => point.value));
  const ticks = scale(Math.min(0, ...values), Math.max(...values, 0));
  const left = 14 + 7 * Math.max(...ticks.map(tick => number(tick).length)) + (axis.y_label ? 18 : 0);
  const box = {left, top: 10, right: width - 12, bottom: HEIGHT - (axis.x_label ? 44 : 26)};
  const band = (box.right - box.left) / categories.length;
  const place = {
    x: index => box.left + band * (index + 0.5),
    y: value => box.bottom - ((value - ticks[0]) / (ticks.at(-1) - ticks[0] || 1)) * (box.bottom - box.top),
    band,
  };
  return svg('svg', {viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT},
    grid(ticks, box, place), across(categories, box, place), names(axis, box, width),
    type === 'bar' ? bars(series, place) : series.map((one, index) => course(one, index, type, place)));
}

/** Round values from the lowest to the highest, about five of them. */
function scale(low, high) {
  const raw = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map(one => one * power).find(one => one >= raw);
  const ticks = [];
  for (let tick = Math.floor(low / step) * step; tick < high + step - step / 1e6; tick += step) ticks.push(Number(tick.toPrecision(12)));
  return ticks.length < 2 ? [low, low + 1] : ticks;
}

function grid(ticks, box, place) {
  return ticks.map(tick => [
    svg('line', {class: 'grid', x1: box.left, x2: box.right, y1: place.y(tick), y2: place.y(tick)}),
    svg('text', {class: 'tick', x: box.left - 8, y: place.y(tick) + 4, 'text-anchor': 'end'}, number(tick)),
  ]);
}

function across(categories, box, place) {
  const longest = Math.max(...categories.map(label => label.length));
  const every = Math.ceil((longest * 7 + 10) / place.band);
  const last = categories.length - 1;
  return categories.map((label, index) => ((last - index) % every === 0
    ? svg('text', {class: 'tick', x: place.x(index), y: box.bottom + 18, 'text-anchor': 'middle'}, label)
    : null));
}

function names(axis, box, width) {
  const middle = (box.top + box.bottom) / 2;
  return [
    axis.x_label && svg('text', {class: 'axis', x: (box.left + box.right) / 2, y: HEIGHT - 6, 'text-anchor': 'middle'}, axis.x_label),
    axis.y_label && svg('text', {class: 'axis', x: 12, y: middle, 'text-anchor': 'middle', transform: `rotate(-90 12 ${middle})`}, axis.y_label),
  ];
}

function course(series, index, type, place) {
  const points = series.data.map((point, at) => [place.x(at), place.y(point.value)]);
  const path = 'M' + points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  const still = flat(series);
  return svg('g', {class: `s${index + 1} ${still ? 'flat' : ''}`},
    type === 'area' && svg('path', {class: 'fill', d: `${path}L${points.at(-1)[0]} ${place.y(0)}L${points[0][0]} ${place.y(0)}Z`}),
    svg('path', {class: 'line', d: path}),
    still ? null : points.map(([cx, cy], at) =>
      svg('circle', {class: 'dot', cx, cy, r: 3.5}, tip(series, series.data[at]))));
}

function bars(series, place) {
  const wide = Math.min(46, (place.band * 0.72) / series.length);
  return series.map((one, index) => svg('g', {class: `s${index + 1}`}, one.data.map((point, at) => {
    const [zero, y] = [place.y(0), place.y(point.value)];
    return svg('rect', {
      class: 'bar', x: place.x(at) + wide * (index - series.length / 2), width: Math.max(1, wide - 2),
      y: Math.min(zero, y), height: Math.abs(zero - y), rx: 2,
    }, tip(one, point));
  })));
}

const tip = (series, point) => svg('title', {}, `${series.name}, ${point.label}: ${number(point.value)}`);

const share = (value, segments) => value / (segments.reduce((sum, one) => sum + one.value, 0) || 1);

function pie(segments, width) {
  const [cx, cy, r] = [width / 2, HEIGHT / 2, HEIGHT / 2 - 12];
  const at = turn => `${(cx + r * Math.sin(turn)).toFixed(2)} ${(cy - r * Math.cos(turn)).toFixed(2)}`;
  let from = 0;
  return svg('svg', {viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT}, segments.map((one, index) => {
    const to = from + Math.min(0.99999, share(one.value, segments)) * 2 * Math.PI;
    const d = `M${cx} ${cy}L${at(from)}A${r} ${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${at(to)}Z`;
    from = to;
    return svg('path', {class: `slice s${index + 1}`, d}, svg('title', {}, `${one.label}: ${number(one.value)}`));
  }));
}

function pieLegend(segments) {
  return el('ul', {class: 'legend', 'aria-hidden': 'true'}, segments.map((one, index) =>
    el('li', {class: `s${index + 1}`}, el('i'), `${one.label} · ${number(one.value)} (${Math.round(100 * share(one.value, segments))} %)`)));
}

function figures({type, segments, series, axis_config: axis = {}}) {
  const rows = type === 'pie'
    ? segments.map(one => [one.label, number(one.value)])
    : series[0].data.map((point, at) => [point.label, ...series.map(one => number(one.data[at]?.value))]);
  const heads = type === 'pie' ? [] : [axis.x_label ?? '', ...series.map(one => one.name)];
  return el('table', {class: 'sr-only'},
    heads.length > 0 && el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head))),
    rows.map(([label, ...values]) => el('tr', {}, el('th', {scope: 'row'}, label), values.map(value => el('td', {}, value)))));
}
