// The words about files that cannot be opened, Simplified Chinese.

/** @type {typeof import('./files.en.js').files} */
export const files = {
  tooLarge: '文件没有打开：它超过 1 MB，而方案文件通常只有几 kB。',
  unreadable: '无法读取这个文件，请重新选择。',
  notJson: '文件没有打开：它不是 JSON。请选择从本页保存的方案文件。',
  tooMany: (max) => `文件没有打开：内容超过 ${max} 项，不是方案文件。`,
  tooDeep: '文件没有打开：嵌套层数太多，不是方案文件。',
  wrong: (problems) => `文件没有打开。${problems}`,
};
