/** @type {import('./take.en.js').TakeText} */
export const take = {
  heading: '导出结果',
  close: '关闭',

  table: {
    heading: '表格',
    hint: '逐家列出每一项成本，可放进电子表格、wiki 或招标文件。',
    csv: 'CSV 文件',
    copy: '复制为 Markdown',
    markdown: 'Markdown 文件',
    file: '成本明细',
  },
  scenario: {
    heading: '方案',
    hint: '你填写的全部内容，以后可在本页或另一台电脑上打开。',
    json: 'JSON 文件',
  },
  pictures: {
    heading: '图片',
    hint: 'SVG 放大不失真，PNG 哪里都能用。',
    files: {
      picture: '各家总成本',
      time: '成本走势',
      phases: '时间去向',
      week: '一周时段',
      spans: '可能花费',
      wins: '胜算',
      worst: '最坏情况',
      gap: '差额',
    },
    as: (picture, kind) => `${picture}，${kind}`,
  },
  print: {
    heading: '打印',
    hint: '第一页是结论和主要数据，第二页说明原因。打印时一般也可另存为 PDF。',
    button: '打印',
  },
  link: {
    label: '附上本次比较的链接',
    hint: '拿到链接的人能看到你填写的全部数字。如果要发给服务商，请不要附上。',
  },

  saved: (file) => `已下载：${file}`,
  copied: '已复制，可以粘贴到 wiki 或文档里。',
  copyByHand: '浏览器不允许本页直接复制，请从下面的文本框中复制。',
  markdownText: 'Markdown 格式的表格',
  pictureFailed: '浏览器没能生成 PNG 图片，请改用 SVG，内容相同。',

  untitled: '服务商比较',
  made: (date) => `计算日期：${date}`,
  facts: {
    title: '标题',
    result: '结论',
    currency: '币种',
    months: '月数',
    date: '日期',
    link: '链接',
  },
  amounts: (currency, months) => `${currency}，${months}`,
  openHere: '打开本方案',
  unit: '单位',
  share: '比例（0–1）',
  hoursAYear: '小时/年',
  rank: '排名',
  hiddenShare: '隐性成本占总成本的比例',
  availability: '可用性（按合同口径）',
  openHours: (severity) => `每年处于 ${severity} 故障中的时长`,
  perUnit: (unit) => `单位总成本（每${unit || '计费单位'}）`,

  paper: {
    inputs: '主要数据',
    lines: '逐项成本',
  },
};
