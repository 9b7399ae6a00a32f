import { capture, Failure } from '../run.mjs';

/**
 * Runs a bench of the core. It prints a line for each thing timed: its name, a tab, figures with tabs between them.
 * @param {string} name
 * @returns {Promise<Map<string, number[]>>}
 */
export async function timeNative(name) {
  const { status, stdout, stderr } = await capture('cargo', [
    ...['bench', '--locked', '--quiet', '--bench', name],
  ]);
  if (status !== 0) throw new Failure(stderr.trim());
  const lines = stdout.matchAll(/^([^\t\n]+)\t([\d.\t]+)$/gm);
  return new Map([...lines].map(([, label, figures]) => [label, figures.split('\t').map(Number)]));
}
