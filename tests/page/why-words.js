import { en } from '../../www/text/en.js';
import { addWhyWords } from '../../www/text/why-words.js';
import { zhCN } from '../../www/text/zh-CN.js';

// As on the page, where they have come before the pictures are drawn.
await addWhyWords(en);
await addWhyWords(zhCN);
