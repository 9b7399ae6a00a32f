/** All that the page tells in English, for one download. */

export { default as example } from '../../examples/live-commerce.json';
export { en as text } from './en.js';
