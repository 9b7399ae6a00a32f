/** @type {import("./embed.en.js").EmbedText} */
export const embed = {
  heading: '嵌入这份比较',
  close: '关闭',

  way: '嵌入方式',
  ways: {
    frame: ['内嵌框架', '首选。与你的网页互相独立，谁也不会影响谁。'],
    element: ['脚本标签', '成为网页的一部分，可以沿用网页的颜色和字体。'],
    picture: ['图片加链接', '适合邮件、论坛、文档等不允许前两种的地方。'],
  },

  policy: '网页设有严格的内容安全策略（CSP）时',
  policies: {
    frame: (origin) => [
      { code: `frame-src ${origin}` },
      '；自动调整高度的脚本另需 ',
      { code: `script-src ${origin}` },
      '，不加载这个脚本，框架就保持最初的高度。',
    ],
    element: (origin) => [
      { code: `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}` },
      '。许多网站不会放行，那就用内嵌框架。',
    ],
    picture: () => [
      '只加载你放的图片，与计算器无关：',
      { code: 'img-src' },
      ' 写明图片的地址即可。',
    ],
  },

  site: '计算器的网址',
  siteMissing:
    '你打开的是一份本地文件。内嵌框架和脚本标签要从网上加载计算器，请填写它发布在哪个网址；图片则不需要。',
  siteLocal: '这个网址只有你自己的电脑能打开，请填写读者能访问的网址。',
  siteWrong: '这还不是一个网址，应以 https:// 开头。',

  choices: '读者看到的样子',
  language: '语言',
  theme: '外观',
  view: '显示内容',
  views: { compact: '结论和图', full: '完整的计算器' },
  controls: '读者可以改动的项目',
  controlsMost: (most) => `最多放得下 ${most} 项。`,
  controlsNone: '没有勾选：读者只看到结论，以及打开计算器的链接。',

  code: '放进网页的代码',
  pictureHtml: 'HTML',
  pictureMarkdown: 'Markdown',
  inline: '把调整高度的脚本直接写进代码（有些地方不允许加载外部脚本）',
  once: '同一页上嵌入几处，脚本只需写一次。',
  copy: '复制',
  copied: '已复制。',
  copyByHand: '浏览器不允许自动复制。代码已选中，请用键盘复制。',

  preview: '预览',
  previewHint: '读者看到的就是这样。在预览里改动数字，不会改变代码。',
  picture: '图片',
  pictureSteps: '先保存图片，放到网页能显示的地方，再把代码里的文件名换成图片的网址。',
  savePng: '保存为 PNG',
  saveSvg: '保存为 SVG',
  pngFailed: '浏览器没能生成 PNG 图片，请改用 SVG，内容相同。',
};
