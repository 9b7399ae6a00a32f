// The words of the pictures under the form, Simplified Chinese.

import { around } from './say.js';

/** @type {import('./why.en.js').WhyText} */
export const why = {
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
    keys: '用方向键在各段之间移动。',
    made: (piece, terms) => `${piece} = ${terms.join('+ ')}`,
    termHours: (n, hours, severity) => `${n} 次 × ${hours}（${severity}）`,
    termCost: (amount, severity) => `${amount}（${severity}）`,
    sum: '合计',
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

  convention: '一年按 8,760 小时计，一个月为其十二分之一，即 730 小时；一周为 168 小时。',
};
