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
 * @param {File} file
 * @param {import("../engine.js").Engine} engine
 * @param {{ field: (path: string) => import("../boundary").Field | undefined }} shape
 * @param {Text} text
 * @returns {Promise<{ draft?: Draft, message: string }>}
 */
export async function openFile(file, engine, shape, text) {
  if (file.size > LARGEST) return { message: text.tools.fileTooLarge };
  let content;
  try {
    content = await file.text();
  } catch {
    return { message: text.tools.fileUnreadable };
  }
  const parsed = engine.parse(content);
  if (parsed.ok) return { draft: parsed.ok, message: text.tools.opened(file.name) };
  return { message: refusal(parsed.issues, shape, text) };
}

/**
 * @param {import("../boundary").Issue[]} issues
 * @param {{ field: (path: string) => import("../boundary").Field | undefined }} shape
 * @param {Text} text
 */
export function refusal(issues, shape, text) {
  const [first] = issues;
  if (first.code === 'malformed_json') return text.tools.fileNotJson;
  if (first.code === 'too_deep') return text.tools.fileTooDeep;
  if (first.code === 'too_large')
    return text.tools.fileTooMany(writeNumber(Number(first.max), text.tag, true));
  const { listed, cut } = counted(issues);
  const told = listed.slice(0, MOST_TOLD).map((issue) => {
    const words = issueWords(issue, shape.field(issue.path), undefined, text);
    const asWritten = issue.code === 'unknown_field' || issue.code === 'duplicate_field';
    return text.tools.problem(asWritten ? issue.path : placeWords(issue.path, {}, text), words);
  });
  const rest = listed.length - told.length;
  if (cut !== undefined) told.push(issueWords(cut, undefined, undefined, text));
  else if (rest > 0) told.push(text.verdict.more(rest));
  return text.tools.fileWrong(told.join(' '));
}
