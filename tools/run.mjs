import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';

/** The folder of the project: every command runs here, wherever the script was started. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Something the person at the terminal can act on: shown as its message, without a stack. */
export class Failure extends Error {}

/**
 * @typedef {object} Options
 * @property {Record<string, string>} [env] added to this process's own
 *
 * @typedef {{ status: number, stdout: string, stderr: string, output: string }} Outcome
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Options & { stdio: import('node:child_process').StdioOptions }} options
 */
function start(command, args, { env, stdio }) {
  return spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} 127 for a command that does not exist, as a shell says it
 */
function ended(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/**
 * Runs a command without showing what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export async function capture(command, args, options = {}) {
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome = { status: 0, stdout: '', stderr: '', output: '' };
  for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
    child[stream]?.setEncoding('utf8').on('data', (text) => {
      outcome[stream] += text;
      outcome.output += text;
    });
  }
  outcome.status = await ended(child);
  return outcome;
}

/**
 * Runs a command that must succeed, showing what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 */
export async function run(command, args, options = {}) {
  const status = await ended(
    start(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }),
  );
  if (status !== 0) {
    throw new Failure(
      status === 127
        ? `\`${command}\` was not found on this machine.`
        : `\`${[command, ...args].join(' ')}\` failed.`,
    );
  }
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs a module's task when the module is what `node` was given, not when another module imports it.
 * @param {ImportMeta} meta
 * @param {() => Promise<void>} task
 */
export async function main(meta, task) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(meta.url)) return;
  try {
    await task();
  } catch (error) {
    process.stderr.write(`${error instanceof Failure ? error.message : inspect(error)}\n`);
    process.exitCode = 1;
  }
}
