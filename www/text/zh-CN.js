import { charts } from './charts.zh-CN.js';
import { say as parts, spaced, vendor } from './say.js';
import { fields } from './zh-CN.fields.js';

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
 * @param {import('./say.js').Part} amount
 * @param {number} sign
 * @param {string} what
 */
function compared(amount, sign, what) {
  if (sign === 0) return `${what}相同`;
  return say`${what}${sign > 0 ? '高' : '低'} ${amount}`;
}

const counts = '零 一 两 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
const ranks = '零 一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

/** @type {import("./index.js").Text} */
export const zhCN = {
  tag: 'zh-CN',
  fields,
  // Some of them come later.
  charts: /** @type {import('./charts.en.js').ChartText} */ (charts),
  sentenceGap: '',

  page: {
    title: '哪家服务商才真的便宜？',
    standfirst:
      '报价低，不代表总成本低。填上你了解的各家情况，把故障、等待和修复都折算成钱，再来比较。',
    footer: '所有计算都在你的浏览器里完成。填写的内容不会发往任何地方，只保存在这台设备上。',
    method: '是怎么算出来的',
  },

  status: {
    loading: '正在加载计算程序……',
    failed: '计算程序没能加载成功。',
    failedWhy: (reason) => `浏览器给出的原因：${reason}`,
    partFailed: '页面有一部分没能加载成功。请检查网络后刷新页面。',
    failedHint: '需要浏览器支持 WebAssembly，并能连上本站。请刷新页面重试。',
    trapped: '计算程序在处理这组数字时出了错，已重新启动。你填写的内容都还在，请换个数字再试。',
  },

  units: {
    hours: (n) => `${n} 小时`,
    months: (n) => `${n} 个月`,
  },

  suffix: {
    money: ({ currency }) => currency,
    money_per_hour: ({ currency }) => `${currency}/小时`,
    money_per_month: ({ currency }) => `${currency}/月`,
    money_per_unit: ({ currency, unit }) => `${currency}/${unit || '单位'}`,
    units: ({ unit }) => unit || '单位',
    units_per_month: ({ unit }) => `${unit || '单位'}/月`,
    hours: () => '小时',
    hours_per_month: () => '小时/月',
    minutes: () => '分钟',
    months: () => '个月',
    share: () => '%',
    share_per_year: () => '%/年',
    share_per_hour: () => '%/小时',
    per_year: () => '次/年',
    factor: () => '倍',
    either_way: () => '倍，可高可低',
    people: () => '人',
    days: () => '天',
    utc_offset: () => '小时（相对 UTC）',
    none: () => '',
  },

  severities: {
    p0: '核心业务中断',
    p1: '部分业务受影响',
    p2: '轻微问题，有临时解决办法',
    p3: '使用咨询',
  },
  ofSeverity: (label, severity) => `${severity} ${label}`,

  verdict: {
    cheaper: (it) => {
      const price = compared(it.price, it.priceSign, '报价');
      const hidden = compared(it.hidden, it.hiddenSign, '隐性成本');
      const joint = it.priceSign * it.hiddenSign < 0 ? '，但' : '，';
      return say`${it.months}算下来，${vendor(it.best)}比${vendor(it.other)}省 ${it.saves}：${price}${joint}${hidden}。`;
    },
    tie: (it) =>
      say`${it.months}算下来，${vendor(it.best)}和${vendor(it.other)}的总成本相同，都是 ${it.total}。请结合数字以外的因素取舍。`,
    single: (it) =>
      say`${it.months}算下来，${vendor(it.best)}的总成本为 ${it.total}：报价 ${it.price}，隐性成本 ${it.hidden}。再添加一家服务商就能比较了。`,
    lowestPrice: (it) =>
      say`报价最低的是${vendor(it.name)}，总成本却在${counts[it.of]}家中排${it.rank === it.of ? '最后' : `第${ranks[it.rank]}`}。`,
    lowestPriceWins: (it) => say`${vendor(it.name)}的报价也最低。`,
    breakEven: (it) =>
      say`如果你的每小时营收${it.below ? '低于' : '高于'} ${it.amount}，${vendor(it.other)}就会比${vendor(it.best)}便宜。`,
    noBreakEven: (it) => say`无论营收高低，${vendor(it.best)}都比${vendor(it.other)}便宜。`,
    example: (title) => `示例${title && `：${title}`}。请在下方换成你自己的数字。`,
    missing: (field) => say`请填写“${field}”，即可看到哪家总成本最低。`,
    unready: say`请先改正下列各项，即可看到哪家总成本最低。`,
    stale: '目前显示的是上一次完整的结果。',
    toCheck: (n) => `有 ${n} 处需要检查：`,
    more: (n) => `还有 ${n} 处`,
  },

  warnings: {
    down_a_tenth: (it) =>
      say`按现在的数字，${vendor(it.name)}的故障会让你损失全部营收的 ${it.share}，一般企业难以承受。请核对故障次数、响应时间和修复时间。`,
    churn_above_customers: (it) =>
      say`按现在的数字，选用${vendor(it.name)}会流失 ${it.share} 的用户，比全部用户还多。请核对用户流失率。`,
  },

  issues: {
    empty: '还没有填，请填数字。',
    useDefault: (number) => `用 ${number}`,
    notANumber: '请填数字，例如 1200 或 0.5。',
    notANumberList: '请填整数，用逗号隔开，例如 7, 3, 3。',
    required: '必填。',
    noName: '请填写服务商名称。',
    atLeast: (min) => `不能小于 ${min}。`,
    above: (min) => `必须大于 ${min}。`,
    atMost: (max) => `不能大于 ${max}。`,
    between: (min, max) => `应在 ${min} 到 ${max} 之间。`,
    whole: '必须是整数。',
    multiple: (step) => `必须是 ${step} 的倍数。`,
    tooLong: (max) => `最多 ${max} 个字符。`,
    tooFew: (min) => `至少要有 ${min} 项。`,
    tooMany: (max) => `最多 ${max} 项。`,
    wrongLength: (n) => `必须正好 ${n} 项。`,
    oneOf: (options) => `只能是以下之一：${options}。`,
    currency: '请填三个大写字母，例如 CNY 或 USD。',
    allZero: '至少要有一个小时大于 0。',
    notRising: '必须高于上一档的上限。',
    upToMissing: '请填上限：只有最后一档可以不设。',
    upToOnLast: '请删去上限：最后一档不设上限。',
    windowEmpty: '必须晚于开始时间。跨零点的，请拆成两段。',
    deskTooShort: (hours) => `每周至少在岗 ${hours}，请延长或添加时段。`,
    deskClosed: (hours) => `除去假期，每年至少要在岗 ${hours}，请减少假期或延长时段。`,
    tooMuchDowntime: '损失的营收超过了全部营收：请减少故障次数或缩短处理时间。',
    unknown: '方案里没有这一项，请检查拼写或删去。',
    duplicate: '这一项写了两次，请只留一处。',
    types: {
      'a number': '应为数字。',
      'a text': '应为文字。',
      'a list': '应为列表。',
      'an object': '应为包含若干项目的对象。',
      'true or false': '应为 true 或 false。',
      'a scenario document': '应为一份方案，即一个 JSON 对象。',
    },
    tooLarge: (max) => `内容超过 ${max} 项，不会是一份方案。`,
    tooManyMistakes: (max) => `错误超过 ${max} 处，其余未列出。`,
    engine: '计算程序处理这组数字时出了错，请换个数字再试。',
    other: '不能这样填，请检查。',
  },

  place: {
    ofVendor: (name, label) => `${name}：${label}`,
    vendor: (n) => `第 ${n} 家服务商`,
    nth: (label, n) => `${label}（第 ${n} 项）`,
    file: '文件',
  },

  business: {
    heading: '你的业务',
    groups: {
      impact: ['故障对你的影响', '营收损失、投入人力、固定损失、用户流失'],
      revenue: ['一周的营收分布', '高峰时段、周末、时区、毛利、增长'],
      events: ['大型活动', '发布会、决赛、大促'],
      terms: ['比较口径', '币种、折现率、用量增长、标题'],
    },
    perIncident: '每次故障',
  },
  vendors: {
    heading: '服务商',
    groups: {
      price: ['价格明细', '阶梯价、折扣、保底消费、支持计划、其他费用'],
      incidents: ['故障明细', 'P1 部分受影响、P2 轻微、P3 咨询；发现时间'],
      speed: ['支持速度明细', 'P1 至 P3、一次解决率、来回沟通'],
      desk: ['客服时段明细', '在岗时间、时区、节假日'],
      sla: ['SLA 赔付', '可用性不达标时，实际能拿回多少'],
      switching: ['迁移', '迁入、新旧并行、迁出'],
      quality: ['维护与质量', '计划维护、长期卡顿'],
      uncertainty: ['没把握的数', '故障次数和处理时间可能差多少'],
    },
    filled: (n) => `已填 ${n} 项`,
    timesAreMeans: (factor) =>
      `时间请填平均值，而不是承诺值；只计客服时段内的小时数。“4 小时内”这样的承诺是上限：九成能做到的话，平均值约为承诺值的 ${factor} 倍。`,
    resolved: (hours) => `解决时间 ${hours}`,
    name: '名称',
    add: '添加服务商',
    duplicate: (name) => text`复制${name}`,
    remove: (name) => text`删除${name}`,
    left: (name) => text`把${name}左移`,
    right: (name) => text`把${name}右移`,
    newName: (n) => `服务商 ${String.fromCharCode(67 + n)}`,
    duplicateShort: '复制',
    removeShort: '删除',
    copyName: (name, n) => (n === 0 ? `${name} 副本` : `${name} 副本 ${n + 1}`),
    total: '总成本',
    price: '报价',
    hidden: '隐性成本',
    over: (months) => `${months}合计`,
    cheapest: '最便宜',
  },

  // Some of them come later.
  widgets: /** @type {import('./index.js').Text['widgets']} */ ({
    aMonth: '/月',
    slider: '滑块',
    tierSummary: (n, from, to) => `共 ${n} 档，${from} 至 ${to}`,
    per: { once: '一次性', month: '每月', year: '每年', incident: '每次故障' },
    mode: { graduated: '分段累进，逐档计价', volume: '到档计价，全部同价' },
    desks: {
      always: '7×24 小时',
      weekdays: '周一至周五 9–18 点',
      weekdaysP0: '周一至周五 9–18 点，P0 全天候',
      sixDays: '周一至周六 9–18 点',
      daily: '每天 9–21 点',
      custom: '其他时段',
    },
    days: { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' },
  }),

  why: {
    picture: '各家的总成本',
    time: '成本何时产生',
    phases: '时间花在哪里',
    week: '你的一周与客服时段',
    hours: '时长',
    cost: '成本',
    measure: '显示',
    asTable: '以表格显示',
    asPicture: '以图形显示',
    heading: '为什么',
    hint: '点按或指向色块，也可用 Tab 键和方向键选中，就能看到它是怎么算出来的。',
    explanation: '这一块的算法',
  },

  tools: {
    label: '方案',
    undo: '撤销',
    redo: '重做',
    reset: '恢复示例',
    open: '打开文件',
    language: '语言',
    theme: '外观',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    dismiss: '关闭',
    removed: (name) => text`已删除${name}。`,
    resetDone: '已恢复示例。',
    opened: (name) => text`已打开${name}。`,
    added: (name, first) =>
      text`${name}先沿用${first}的故障次数，处理时间取较好合同的水平。请填写价格。`,
    problem: (place, words) => `${place}：${words}`,
    share: '分享',
    embed: '嵌入网页',
    take: '下载',
    finishFirst: '请先改正需要检查的各项。',
    fileName: '服务商比较',
  },
};
