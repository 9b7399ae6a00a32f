// The words of the charts, Simplified Chinese.

/**
 * A Latin name stands apart from the Chinese around it by a space.
 *
 * @param {string} before
 * @param {string} name
 * @param {string} after
 */
const around = (before, name, after) =>
  `${before}${before !== '' && /^[\x21-\x7e]/.test(name) ? ' ' : ''}${name}${/[\x21-\x7e]$/.test(name) ? ' ' : ''}${after}`;

/** @type {import('./charts.en.js').ChartText} */
export const charts = {
  lines: {
    subscription: '订阅费',
    usage: '用量费',
    support_plan: '支持计划',
    extras: '其他费用',
    switching: '迁移成本',
    lost_revenue: '营收损失',
    staff: '自有人力成本',
    churn: '用户流失',
    penalties: '故障固定损失',
    maintenance: '计划维护',
    degradation: '长期卡顿',
    events: '大型活动损失',
    sla_credits: 'SLA 赔付',
    claims: '申请赔付人力',
  },

  meanings: {
    subscription: '每月的固定费用，已计入折扣和逐年涨价。',
    usage: '按用量收取的费用，含未达到保底消费时补足的差额。',
    support_plan: '升级技术支持的费用，按每月账单的一定比例收取。',
    extras: '开通、附加服务等一次性或定期的费用。',
    switching: '迁入的成本，以及期末迁出的成本。',
    lost_revenue: '故障解决之前损失的营收。',
    staff: '从报障到解决，你自己的工程师投入的工时。',
    churn: '因故障离开、不再回来的用户。',
    penalties: '每次故障都要付出的固定费用：优惠券、罚金、给用户的赔偿。',
    maintenance: '计划维护停机期间损失的营收。',
    degradation: '卡顿、画质差这类没人报障、却长期存在的问题造成的营收损失。',
    events: '大型活动期间的故障造成的损失，此时每小时的营收远高于平日。',
    sla_credits: '服务商未达到 SLA 承诺时的赔付，从总成本中扣除。',
    claims: '你自己的工程师为申请赔付花费的工时。',
  },

  phases: {
    detection: '发现故障',
    waiting: '等待客服上班',
    response: '等待响应',
    messages: '来回沟通',
    repair: '修复',
    rework: '返工',
    ramp: '营收回升',
  },

  phasesInside: {
    detection: '发现故障之前',
    waiting: '等待客服上班',
    response: '等待响应',
    messages: '来回沟通',
    repair: '修复',
    rework: '返工',
    ramp: '营收回升期间',
  },

  price: '报价',
  hidden: '隐性成本',
  total: '总成本',
  stop: '。',
  list: (names) => names.join('、'),
  vendor: '服务商',

  bars: {
    title: (span) => `${span}内各服务商的总成本：报价与隐性成本`,
    vendor: (name, total, price, hidden) =>
      around('', name, `总成本 ${total}，其中报价 ${price}，隐性成本 ${hidden}。`),
    verdict: (best, saves, other) =>
      around('', best, around('总成本最低，比', other, `少 ${saves}。`)),
    keys: '用方向键在各段之间移动，按回车键查看算法。',
    cheapest: '总成本最低',
    cheapestBy: (amount) => `总成本最低，少 ${amount}`,
    tie: '总成本相同',
    price: (amount) => `报价 ${amount}`,
    lowestPrice: (amount) => `报价 ${amount}，最低`,
    hidden: (amount) => `隐性成本 ${amount}`,
    less: (amount, other) => around('比', other, `少 ${amount}`),
    lessShort: (amount) => `少 ${amount}`,
    piece: (vendor, piece, amount) => `${vendor}，${piece}：${amount}`,
  },

  time: {
    title: (span) => `${span}内逐月累计成本`,
    vendor: (name, total) => around('', name, `最终累计 ${total}。`),
    crossing: (month, name) => around(`从第 ${month} 个月起，`, name, '更便宜'),
    always: (name) => around('', name, '从一开始就更便宜'),
    month: '月份',
    years: (_n, s) => `${s} 年`,
    months: (_n, s) => `${s} 个月`,
    table: '每月末的累计成本',
  },

  where: {
    titleHours: '时间花在哪里：每年故障处理时长',
    titleCost: '故障成本从哪里来',
    vendor: (name, total, parts) =>
      parts.length === 0 ? `${name}：${total}。` : `${name}：${total}（${parts.join('；')}）。`,
    most: (share, phase) => `其中 ${share} 耗在${phase}`,
    aYear: (hours) => `每年 ${hours}`,
    nothing: '没有故障',
    nothingCost: '没有成本',
    phase: '阶段',
  },

  week: {
    between: '，',
    title: '你的一周：每小时营收与客服时段',
    peak: (amount, day, hour) => `高峰 ${amount}/小时，${day} ${hour}`,
    flat: (amount) => `每小时均为 ${amount}`,
    zone: (offset) => `按你的当地时间，${offset}`,
    closed: (share) => `${share} 的营收来自客服下班期间`,
    closedOf: (share, name) => around(`你有 ${share} 的营收来自`, name, '客服下班期间。'),
    open: (hours) => `每周在岗 ${hours}`,
    clock: (severities) => `${severities} 全天候受理`,
    always: '全天候在岗',
    alwaysOf: (name) => around('', name, '客服全天候在岗。'),
    alwaysList: (names) => `全天候在岗：${names}`,
    hour: '时刻',
    tableRevenue: '一周内每小时的营收',
    tableDesks: '客服时段',
    hours: '每周在岗时长',
    share: '下班期间的营收占比',
    severities: '全天候受理的等级',
  },

  explain: {
    heading: (vendor, line) => `${vendor}：${line}`,
    rest: (amount) => `其余小额，合计 ${amount}`,
    terms: {
      p0: 'P0',
      p1: 'P1',
      p2: 'P2',
      p3: 'P3',
      in_fee: '迁入费用',
      in_hours: '迁入工时',
      parallel_months: '并行期间的原账单',
      out_fee: '迁出费用',
      out_hours: '迁出工时',
    },
    factors: {
      incidents_per_year: (s) => `每年 ${s} 次故障`,
      years: (s) => `${s} 年`,
      hours: (s) => s,
      impact: (s) => `影响 ${s} 的营收`,
      revenue_per_hour: (s) => `${s}/小时`,
      gross_margin: (s) => `${s} 为实际损失`,
      growth_and_discount: (s) => `折现系数 ${s}`,
      'subscription.growth_and_discount': (s) => `涨价与折现系数 ${s}`,
      'lost_revenue.growth_and_discount': (s) => `增长与折现系数 ${s}`,
      'maintenance.growth_and_discount': (s) => `增长与折现系数 ${s}`,
      'degradation.growth_and_discount': (s) => `增长与折现系数 ${s}`,
      'events.growth_and_discount': (s) => `增长与折现系数 ${s}`,
      engineers: (s) => `${s} 名工程师`,
      hourly_cost: (s) => `${s}/小时`,
      customers: (s) => `${s} 名用户`,
      value: (s) => `每人 ${s}`,
      churn_per_hour: (s) => `每小时流失 ${s}`,
      penalty: (s) => `每次 ${s}`,
      months: (s) => `${s} 个月`,
      monthly_price: (s) => `每月 ${s}`,
      units: (s) => `${s} 个计费单位`,
      unit_price: (s) => `单价 ${s}`,
      amount: (s) => s,
      times: (s) => `${s} 次`,
      hours_per_month: (s) => `每月 ${s}`,
      load: (s) => `营收为平时的 ${s}`,
      share: (s) => s,
      'support_plan.share': (s) => `平均费率 ${s}`,
      'sla_credits.share': (s) => `平均赔付 ${s}`,
      'claims.share': (s) => `${s} 的月份有赔付`,
      bill: (s) => `账单 ${s}`,
      claim_probability: (s) => `${s} 实际申请`,
      cash_value: (s) => `折合现金 ${s}`,
      claim_hours: (s) => `每次申请 ${s}`,
      events_per_year: (s) => `每年 ${s} 场活动`,
      cost_per_incident: (s) => `每次故障 ${s}`,
      incidents: (s) => `${s} 次故障`,
    },
  },
};
