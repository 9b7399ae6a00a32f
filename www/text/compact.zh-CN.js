/** @type {typeof import("./compact.en.js").compact} */
export const compact = {
  group: (title) => (title === '' ? '计算器' : `计算器：${title}`),
  controls: '换几个数字试试',
  how: '怎么算的',
  open: '打开完整版',
  newTab: '（在新标签页打开）',
  source: '在你的浏览器里计算，数据不会外传。',
};
