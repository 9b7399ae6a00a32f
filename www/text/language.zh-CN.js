/** All that the page tells in Simplified Chinese, for one download. */

export { default as example } from '../../examples/live-commerce.zh-CN.json';
export { zhCN as text } from './zh-CN.js';
