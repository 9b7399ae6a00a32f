/** 对结论有几成把握，用到的全部文字。 */

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

/** @type {import('./sure.en.js').SureText['share']} */
function share({ kind, n, of }, number) {
  if (kind === 'all') return `模拟的 ${number(of)} 种可能里，每一种都`;
  if (kind === 'none') return `模拟的 ${number(of)} 种可能里，没有一种`;
  const among = `每 ${number(of)} 种可能里，`;
  if (kind === 'over') return `${among}有 ${number(n)} 种以上`;
  if (kind === 'under') return `${among}不到 ${number(n)} 种`;
  return `${among}${kind === 'about' ? '大约' : ''}有 ${number(n)} 种`;
}

/**
 * @param {string} amount
 * @param {number} sign
 */
function against(amount, sign) {
  if (sign === 0) return '打平';
  return sign > 0 ? `省 ${amount}` : `多花 ${amount}`;
}

/** @type {import('./sure.en.js').SureText} */
export const sure = {
  heading: '有几成把握？',
  intro: (months) =>
    text`上面的结论是平均值。这里把同样的比较反复模拟，每一遍都是${months}的一种可能：运气各不相同，你估计的数字也各有偏差。`,
  introLuck: (months) =>
    text`上面的结论是平均值。这里把同样的比较反复模拟，每一遍都是${months}的一种可能，只有运气不同；你估计的数字一律当作准确。`,
  waiting: '正在模拟各种可能……',
  progress: '模拟进度',
  stop: '停止',
  failed: '这组数字没能模拟成功，上面的结论不受影响。',
  failedEarlier: '这组数字没能模拟成功，下面仍是之前的结果；上面的结论不受影响。',

  share,
  shareShort: ({ kind, n, of }, number) => {
    if (kind === 'all') return '每次都是';
    if (kind === 'none') return '一次也没有';
    const counted = `${number(n)}/${number(of)}`;
    if (kind === 'over') return `超过 ${counted}`;
    if (kind === 'under') return `不到 ${counted}`;
    return kind === 'about' ? `约 ${counted}` : counted;
  },
  count: ({ kind, n, of }, number) => {
    if (kind === 'all') return '全部';
    if (kind === 'none') return '0';
    const counted = number((n * 100) / of);
    if (kind === 'under') return `不到 ${counted}`;
    if (kind === 'over') return `${counted} 以上`;
    return kind === 'about' ? `约 ${counted}` : counted;
  },

  certainty: {
    often: (it) => say`${it.share}是${vendor(it.name)}${it.two ? '更' : '最'}便宜。`,
    toss: (it) => say`两家谁更便宜，几乎是五五开：${it.share}是${vendor(it.name)}更便宜。`,
    open: (it) =>
      say`没有哪家稳拿最低：${it.share}是${vendor(it.name)}最便宜，${it.otherShare.replace(/^每.*?，/, '')}是${vendor(it.other)}最便宜。`,
    despite: (it) =>
      say`${it.share}是${vendor(it.name)}${it.two ? '更' : '最'}便宜，可它一旦运气不好，代价就大得多，平均下来还是${vendor(it.best)}更省。`,
    luck: '这里只算运气，假定你填的数字全都准确。',
  },

  spans: {
    heading: '可能花多少钱',
    title: (months) => text`${months}内各家可能的总成本`,
    lead: (it) =>
      say`${vendor(it.name)}有一半可能不到${it.half}，八成可能在${it.low}到${it.high}之间，最坏的 5% 会超过${it.bad}。`,
    exact: (it) => say`${vendor(it.name)}在每一种可能里都是${it.half}。`,
    half: '一半可能低于',
    range: '八成可能介于',
    bad: '5% 可能超过',
    vendor: (name, half, low, high, bad) =>
      text`${name}：一半可能低于${half}，八成可能介于${low}和${high}之间，5% 可能超过${bad}。`,
    between: (low, high) => (low === high ? low : `${low} – ${high}`),
    mean: '平均',
    percentile: (percent) => `${percent}% 低于`,
  },

  wins: {
    heading: '哪家胜算更大',
    title: '每 100 种可能里，各家有多少种是最便宜的',
    hint: '每一格是 100 种可能中的一种，颜色表示这种可能里哪家最便宜。',
    vendor: (name, share) => text`${name}最便宜：${share}。`,
    share: '最便宜',
    cheaperThan: (name) => text`比${name}便宜`,
  },

  worst: {
    heading: '最坏会坏到什么程度',
    title: '超过某一金额的可能有多小',
    lead: (them) => {
      const said = them.map(
        ({ name, bad, mean }) => say`${vendor(name)}要花${bad}以上，平均${mean}`,
      );
      return say`最坏的 5% 里，${said.flatMap((each, i) => (i === 0 ? each : ['；', ...each]))}。`;
    },
    exact: (them) => {
      const said = them.map(({ name, bad }) => say`${vendor(name)} ${bad}`);
      return say`再坏也一样：${said.flatMap((each, i) => (i === 0 ? each : ['，', ...each]))}。`;
    },
    cvar: '最坏 5% 的平均值，术语叫条件风险价值（CVaR 95）。',
    level: (n) => `1/${n}`,
    axis: '超过该金额的可能性',
    readout: (n, list) => `每 ${n} 种可能里有 1 种超过：${list}。`,
    amount: (name, amount) => text`${name} ${amount}`,
    between: '，',
    keys: '用左右方向键切换可能性大小。',
    table: '各种概率下可能超过的金额',
    chance: '可能性',
    mean: '最坏 5% 的平均（CVaR 95）',
  },

  gap: {
    heading: '能差多少',
    title: (best, other) => text`${best}比${other}便宜或贵多少`,
    lead: (it) =>
      say`${vendor(it.best)}与${vendor(it.other)}相比，中位数是${against(it.half, it.halfSign)}，八成可能介于${against(it.low, it.lowSign)}和${against(it.high, it.highSign)}之间。`,
    exact: (it) =>
      say`${vendor(it.best)}与${vendor(it.other)}相比，每一种可能里都${against(it.half, it.halfSign)}。`,
    side: (name) => text`${name}更便宜`,
    table: '总成本最低的两家相差多少',
    percentile: (percent) => `${percent}% 低于`,
    saving: (best, other) => text`${other}减${best}`,
    quantity: '可能',
  },

  ignorance: {
    heading: '哪些数你没把握？',
    intro:
      '你填的数字大多是估计，请说说各自可能差几倍。填 2 表示：有九成把握，真实的数在你填的一半到两倍之间；每次模拟都随机取一个值。',
    differ: (from, to) => `各家填得不同（${from} 至 ${to}）。在这里改，就所有服务商一起改。`,
    luck: '只看运气',
    luckWhy: '把你填的数字当作完全准确。这样看上去更有把握，其实是高估：没人能填得分毫不差。',
  },

  footnote: (it) =>
    text`共模拟 ${it.trials} 种可能，每种${it.months}，随机种子 ${it.seed}。标准误：平均值不超过 ${it.mean}，5% 可能超过的金额不超过 ${it.bad}。主要由随机性决定的位数没有写出。`,
  stopped: (trials, requested) => `计划模拟 ${requested} 种可能，到 ${trials} 种时停止。`,
};
