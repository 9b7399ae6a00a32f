/** 结论取决于什么，用到的全部文字。 */

import { say as parts, spaced, vendor } from './say.js';

/**
 * @param {TemplateStringsArray} strings
 * @param {...(import('./say.js').Part | import('./say.js').Part[])} values
 */
const say = (strings, ...values) => spaced(parts(strings, ...values));

/**
 * @param {TemplateStringsArray} strings
 * @param {...string} values
 */
const text = (strings, ...values) => say(strings, ...values).join('');

/**
 * @typedef {import('./explore.en.js').Side} Side
 * @typedef {import('./explore.en.js').Condition} Condition
 * @typedef {import('./say.js').Part} Part
 */

/** @param {Side} side @param {string} value */
function level(side, value) {
  const words = { above: '高于', below: '低于', from: '达到', to: '降到' };
  return text`${words[side]}${value}${side === 'from' ? '或更高' : side === 'to' ? '或更低' : ''}`;
}

/** @param {Side} side @param {string} value */
function amount(side, value) {
  const words = { above: '超过', below: '不到', from: '达到', to: '不超过' };
  return text`${words[side]}${value}`;
}

/** @type {Record<string, (it: Condition) => Part[]>} */
const OWN = {
  'business.revenue_per_hour': ({ side, value }) => say`你的营收${level(side, value)}`,
  'usage.units_per_month': ({ side, value }) => say`你的用量${amount(side, value)}`,
  horizon_months: ({ side, value }) => say`比较期限${amount(side, value)}`,
  'vendors[].incidents_per_year': ({ owner, severity, side, value }) =>
    say`${vendor(owner ?? '')}的${severity}故障每年${amount(side, value.replace(/\/年$/, ''))}`,
  'vendors[].price.monthly': ({ owner, side, value }) =>
    say`${vendor(owner ?? '')}的月费${level(side, value.replace(/\/月$/, ''))}`,
  'vendors[].price.discount': ({ owner, side, value }) =>
    say`${vendor(owner ?? '')}的价格优惠${amount(side, value)}`,
  'vendors[].support.repair_hours': ({ owner, severity, side, value }) =>
    say`${vendor(owner ?? '')}修复${severity}故障平均${amount(side, value)}`,
  'vendors[].support.response_hours': ({ owner, severity, side, value }) =>
    say`${vendor(owner ?? '')}响应${severity}故障平均${amount(side, value)}`,
};

/** @param {Condition} it */
function condition(it) {
  if (it.pattern === 'vendors[].price.usage.tiers[].unit_price')
    return say`${vendor(it.owner ?? '')}${it.tier > 0 ? `第 ${it.tier} 档` : ''}的单价${level(it.side, it.value)}`;
  const own = OWN[it.pattern];
  if (own !== undefined) return own(it);
  const is = `“${it.label}”${level(it.side, it.value)}`;
  return it.owner === null ? say`${is}` : say`${vendor(it.owner)}的${is}`;
}

/** @param {string} n @param {string} unit */
const units = (n, unit) =>
  `${n}${/[万亿]$/.test(n) && !/^\d/.test(unit) ? '' : ' '}${/^\d/.test(unit) ? `（× ${unit}）` : unit || '单位'}`;

/** @type {import('./explore.en.js').ExploreText} */
export const explore = {
  heading: '什么会改变结论',
  waiting: '正在找出会改变结论的因素……',
  progress: '查找进度',
  failed: '这组数字没能算出哪些因素会改变结论，上面的结论不受影响。',

  labels: {
    'vendors[].support.round_trip_hours': '每次沟通耗时',
    'vendors[].support.desk.windows[].from_hour': '客服上班时间（第 {n} 段）',
    'vendors[].support.desk.windows[].to_hour': '客服下班时间（第 {n} 段）',
    'vendors[].support.desk.holiday_runs[]': '第 {n} 段连休天数',
    'vendors[].price.usage.tiers[].up_to': '第 {n} 档上限',
    'vendors[].price.usage.tiers[].unit_price': '第 {n} 档单价',
    'vendors[].price.support_plan.tiers[].up_to': '支持计划第 {n} 档账单上限',
    'vendors[].price.support_plan.tiers[].rate': '支持计划第 {n} 档费率',
    'vendors[].price.support_plan.minimum': '支持计划最低收费',
    'vendors[].price.extras[].amount': '其他费用',
    'vendors[].sla.credits[].below': '赔付的可用性门槛',
    'vendors[].sla.credits[].share': '赔付比例',
    'vendors[].sla.min_minutes': '故障起算时长',
    'vendors[].degradation.impact': '卡顿时营收损失比例',
    'business.weekend_factor': '周末营收',
    'business.events[].per_year': '大型活动每年次数',
    'business.events[].hours': '大型活动每次小时数',
    'business.events[].revenue_factor': '大型活动营收倍数',
    'business.events[].incident_multiplier': '大型活动故障倍数',
    'vendors[].switching.parallel_months': '新旧并行月数',
  },

  amounts: {
    money_per_hour: (n) => `${n}/小时`,
    money_per_month: (n) => `${n}/月`,
    money_per_unit: (n, unit) => `${n}/${unit || '单位'}`,
    units: (n, unit) => units(n, unit),
    units_per_month: (n, unit) => `每月 ${units(n, unit)}`,
    hours: (n) => `${n} 小时`,
    hours_per_month: (n) => `每月 ${n} 小时`,
    minutes: (n) => `${n} 分钟`,
    share_per_year: (n) => `每年 ${n}`,
    share_per_hour: (n) => `每小时 ${n}`,
    per_year: (n) => `${n} 次/年`,
    factor: (n) => `${n} 倍`,
    either_way: (n) => `${n} 倍`,
    people: (n) => `${n} 人`,
    days: (n) => `${n} 天`,
  },

  curve: {
    hint: '这个数变动时，各家的总成本怎么变。点击看大图；在输入框里可按 Alt + ↓。',
    over: (label, from, to) => text`${label}从${from}到${to}`,
    of: (label, name) => text`${name}的${label}`,
    sentence: (over, totals, outcome) => `${over}：${totals}${outcome && `；${outcome}`}。`,
    rises: (name, from, to) => text`${name}的总成本从${from}升到${to}`,
    falls: (name, from, to) => text`${name}的总成本从${from}降到${to}`,
    varies: (name, least, most) => text`${name}的总成本在${least}到${most}之间变化`,
    stays: (name, total) => text`${name}的总成本保持在${total}`,
    between: '，',
    changes: (values) => text`越过${values}，最便宜的就换成另一家`,
    and: (a, b) => text`${a}和${b}`,
    throughout: (name, two) => text`始终是${name}${two ? '更' : '最'}便宜`,
    now: (value) => text`现在${value}`,
    table: '各取值下的总成本',
    close: '关闭',
  },

  flips: {
    condition,
    or: (them) =>
      spaced(
        them.flatMap((each, i) => {
          if (i === 0) return each;
          return [i === them.length - 1 ? '，或者' : '，', ...each];
        }),
      ),
    unless: (it) =>
      say`只要不出现以下任何一种情况，${vendor(it.best)}始终${it.two ? '更' : '最'}便宜：${it.conditions}。`,
    instead: (it) => say`如果${it.conditions}，最便宜的就变成${vendor(it.name)}。`,
    never: (it) =>
      say`无论单独改动哪个数字，只要还在合理范围内，都是${vendor(it.best)}${it.two ? '更' : '最'}便宜。`,
    hint: '每次只改一个数字，其余保持不变。',
    single: '只有一家服务商，谈不上谁更便宜。再添加一家就能比较了。',
    tie: (it) =>
      say`${vendor(it.best)}和${vendor(it.other)}的总成本相同，任何一个让两家拉开差距的数字都会决定结论。`,
  },

  offer: {
    heading: '价格还有多大余地',
    most: (it) =>
      say`${vendor(it.name)}的月费最高可以涨到${it.most}（现在是${it.now}），仍是最便宜的一家。`,
    anyPrice: (it) => say`在可填的范围内，月费再高，${vendor(it.name)}也还是最便宜。`,
    discount: (it) =>
      say`${vendor(it.name)}要${it.now === null ? '降价' : `把优惠从 ${it.now} 提高到`}${it.discount}才能打平。`,
    noDiscount: (it) => say`无论优惠多少，${vendor(it.name)}都不会最便宜。`,
  },

  time: {
    heading: '快一小时值多少钱',
    repair: (it) => say`${vendor(it.name)}修复${it.severity}故障每快一小时，一年可省${it.amount}。`,
    response: (it) =>
      say`${vendor(it.name)}响应${it.severity}故障每快一小时，一年可省${it.amount}。`,
    none: '按现在的数字，响应或修复快一小时、慢一小时都不影响成本。',
  },

  tornado: {
    heading: '哪些数字影响最大',
    lead: (it) =>
      say`每次只让一个数字在合理范围内变动，看${vendor(it.best)}比${vendor(it.other)}便宜多少。横条越过中线，表示更便宜的会换成另一家。点选横条，可跳到对应的输入框。`,
    title: (best, other) => text`对${best}与${other}的差额影响最大的数字`,
    side: (name) => text`${name}更便宜`,
    now: (amount) => text`现在${amount}`,
    flips: '会改变结论',
    row: (it) =>
      text`${it.label}从${it.from}到${it.to}：介于${it.low}和${it.high}之间${it.flips ? '；会改变结论' : ''}`,
    ahead: (name, amount) => text`${name}便宜${amount}`,
    all: (n) => `显示全部 ${n} 项`,
    fewer: '收起',
    keys: '用方向键在横条间移动，按回车键跳到对应的输入框。',
    table: '各数字对差额的影响',
    input: '数字',
    from: '从',
    to: '到',
    moves: '差额变动',
    order: '会改变结论',
    yes: '是',
    no: '否',
  },
};
