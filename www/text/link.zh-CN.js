/** @type {typeof import("./link.en.js").link} */
export const link = {
  label: '关于这个链接',

  problems: {
    link_foreign: '网址中 # 之后的内容不是本计算器的链接。',
    link_newer: '这个链接由更新版本的计算器生成。请刷新页面；如果仍有此提示，请对方改发方案文件。',
    link_damaged: '这个链接已损坏。请向对方重新索取，并注意复制完整。',
    link_cut: (kept, of) =>
      `这个链接不完整或已损坏：${of} 家服务商中只读出 ${kept} 家。请向对方重新索取，并注意复制完整。`,
    link_surplus: '链接末尾混入了多余的字符，已忽略；方案本身是完整的。',
    link_too_long: (max) => `这个链接超过 ${max} 个字符，不会是一份方案，因此没有读取。`,
    malformed_json: '要显示的内容不是 JSON，因此没有读取。',
    no_vendors: '要显示的内容里没有服务商。',
    other: '链接中有一部分没能读出。',
  },
  problem: (place, words) => `未采用${place}：${words}`,
  gap: (place) => `${place}没有采用：它前面的序号还空着。`,
  quoted: (key) => `“${key}”`,
  unknown(keys, more) {
    const listed = keys.map((key) => `“${key}”`).join('、');
    return `${listed}${more > 0 ? `等 ${keys.length + more} 项` : ''}不是方案里的输入项，没有采用，请检查拼写。`;
  },
  tooManyKeys: (max) => `网址里设置了超过 ${max} 个值，其余的没有采用。`,
  more: (n) => `另有 ${n} 处也没能读出。`,

  shown: {
    own: '你自己的方案原样保留，显示在下方。',
    example: '下方显示的是示例。',
    before: '页面内容没有变化。',
  },
  queryOnly: '只采用了 # 之前的设置。',

  opened: '你打开了一个链接，自己的方案已保留。',
  kept: '打开链接之前，你自己的方案已保留。',
  back: '回到我的方案',

  title: '哪家服务商才真的便宜？',
  copied: '链接已复制。',
  carries: (length) => `整份比较都写在这 ${length} 个字符里，不经过任何服务器。`,
  fromDisk: (download) =>
    `本页是从文件打开的，链接只在这台电脑上有效。要发给别人，请用“${download}”把方案存成文件再发。`,
  noHome: (download) =>
    `本页没有设置计算器的网址，因此无法生成链接。要发给别人，请用“${download}”把方案存成文件再发。`,
  copyIt: '浏览器不允许本页复制，请自行复制这个链接：',
  field: '这份比较的链接',
};
