/** A scenario as a file: written as JSON, read through the core's own check. */

import { counted, issueWords, placeWords } from '../issues.js';
import { writeNumber } from '../number-text.js';
import { download } from '../take/download.js';
import { fileName } from '../take/file-name.js';

const LARGEST = 1_000_000;
/** Of a file's mistakes the first few are told; a file that is wrong all over is the wrong file. */
const MOST_TOLD = 3;

/**
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../text/index.js").Text} Text
 * @typedef {typeof import("../text/files.en.js").files} Words
 */

/**
 * @param {Draft} draft
 * @param {Text} text
 * @returns {string} the file's name
 */
export function saveFile(draft, text) {
  const content = `${JSON.stringify(draft, null, 2)}\n`;
  const name = fileName(String(draft.title ?? ''), text.tools.fileName, '', 'json');
  download(new Blob([content], { type: 'application/json' }), name);
  return name;
}

/**
 * @param {string} tag
 * @returns {Promise<Words>}
 */
export async function loadWords(tag) {
  const { files } = await (tag === 'zh-CN'
    ? import('../text/files.zh-CN.js')
    : import('../text/files.en.js'));
  return files;
}

/**
 * @param {File} file
 * @param {import("../engine.js").Engine} engine
 * @param {{ field: (path: string) => import("../boundary").Field | undefined }} shape
 * @param {Text} text
 * @param {Words} words
 * @returns {Promise<{ draft?: Draft, message: string }>}
 */
export async function openFile(file, engine, shape, text, words) {
  if (file.size > LARGEST) return { message: words.tooLarge };
  let content;
  try {
    content = await file.text();
  } catch {
    return { message: words.unreadable };
  }
  const parsed = engine.parse(content);
  if (parsed.ok) return { draft: parsed.ok, message: text.tools.opened(file.name) };
  return { message: refusal(parsed.issues, shape, text, words) };
}

/**
 * @param {import("../boundary").Issue[]} issues
 * @param {{ field: (path: string) => import("../boundary").Field | undefined }} shape
 * @param {Text} text
 * @param {Words} words
 */
export function refusal(issues, shape, text, words) {
  const [first] = issues;
  if (first.code === 'malformed_json') return words.notJson;
  if (first.code === 'too_deep') return words.tooDeep;
  if (first.code === 'too_large')
    return words.tooMany(writeNumber(Number(first.max), text.tag, true));
  const { listed, cut } = counted(issues);
  const told = listed.slice(0, MOST_TOLD).map((issue) => {
    const mistake = issueWords(issue, shape.field(issue.path), undefined, text);
    const asWritten = issue.code === 'unknown_field' || issue.code === 'duplicate_field';
    return text.tools.problem(asWritten ? issue.path : placeWords(issue.path, {}, text), mistake);
  });
  const rest = listed.length - told.length;
  if (cut !== undefined) told.push(issueWords(cut, undefined, undefined, text));
  else if (rest > 0) told.push(text.verdict.more(rest));
  return words.wrong(told.join(' '));
}
