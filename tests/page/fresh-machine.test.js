import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

// `npm start` is the first thing that runs on a machine that has nothing but Node and cargo: packages and the generated core come while it
// runs, so no tool may need them to be read at all.
test('tools begin without packages and without the core', () => {
  const folder = new URL('../../tools/', import.meta.url);
  const tools = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const modules = tools.filter((file) => file.endsWith('.mjs'));
  assert.ok(modules.length > 20);
  for (const file of modules) {
    const source = readFileSync(new URL(file, folder), 'utf8');
    for (const [, from] of source.matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^']+)';/gm)) {
      assert.match(from, /^(node:|\.)/, `${file} imports ${from}`);
      assert.doesNotMatch(from, /\/pkg\//, `${file} imports ${from}`);
    }
  }
});
