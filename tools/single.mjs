import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { toLetters } from '../www/package/letters.js';
import { filePolicy, PLACE } from './policy.mjs';
import { Failure, main, root, say } from './run.mjs';
import { wholeCore } from './whole-core.mjs';

const WWW = path.join(root, 'www');
const FILE = path.join(root, 'dist', 'vendor-tco.html');

/** Says where the page is at home. */
const HOME = 'VENDOR_TCO_HOME';

/** Where the generated glue says where the core is: it takes whatever becomes its bytes. */
const ADDRESS = "new URL('vendor_tco_bg.wasm', import.meta.url)";

/**
 * Writes the page with everything in it, both languages and all later parts, to one file. A page that is opened from disk can load
 * neither modules nor the core. So what they hold stands in it, packed, and a small script unpacks it.
 */
export async function buildSingle() {
  say('Building the single file …');
  await writeFile(FILE, await singleFile(process.env[HOME]));
}

/**
 * @param {string} [home] the address of the site on which links shared from the file open
 * @returns {Promise<string>} its content
 */
export async function singleFile(home) {
  const core = await readFile(path.join(WWW, 'pkg', 'worker', 'vendor_tco_bg.wasm'));
  const { script: boot } = await bundle('boot.js');
  const { script: page, style } = await bundle('single.js');
  // The rest is packed, and so without any letter that means something to a page.
  if (/<[/!]/.test(boot + style)) throw new Failure('A script or style would end before its end.');
  const policy = filePolicy({ scripts: [hash(boot), hash(page)], style: hash(style) });
  const icon = await readFile(path.join(WWW, 'icon.svg'));
  const html = replaceAll(await readFile(path.join(WWW, 'index.html'), 'utf8'), [
    [PLACE, policy],
    ['<link rel="stylesheet" href="./page.css">', `${atHome(home)}<style>${style}</style>`],
    ['./icon.svg', `data:image/svg+xml;base64,${icon.toString('base64')}`],
    [/\s*<link rel="preload"[^>]*>/, ''],
    [/\s*<script type="module" src="\.\/page\.js"><\/script>/, ''],
    // The page about the method lies beside the site, not in the file.
    [/\s*<p><a href="\.\/method\.html"[^\n]*/, methodAtHome(home)],
    // The script finds the page complete above it.
    [
      '</body>',
      `${await packed('packed-core', core)}${await packed('packed-page', page)}<script>${boot}</script></body>`,
    ],
  ]);
  const outside = /(?:src|href)="\.[^"]*"/.exec(html);
  if (outside) throw new Failure(`The single file would load ${outside[0]}`);
  return html;
}

/**
 * @param {string} entry in `www/package`
 * @returns {Promise<{ script: string, style: string }>}
 */
async function bundle(entry) {
  const { build } = await import('vite');
  const { default: site } = await import('../vite.config.js');
  const [{ output }] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (
    await build({
      configFile: false,
      root: WWW,
      publicDir: false,
      logLevel: 'warn',
      build: {
        write: false,
        target: site.build?.target,
        cssCodeSplit: false,
        // A library has no files of its own to load, and that is what becomes of the page here.
        lib: { entry: path.join(WWW, 'package', entry), formats: ['iife'], name: 'vendorTco' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
      plugins: [wholeCore, packedWorker, packedCore],
    })
  );
  const [script, style, ...others] = output;
  if (script?.type !== 'chunk' || style?.type === 'chunk' || others.length > 0) {
    const names = output.map(({ fileName }) => fileName).join(', ');
    throw new Failure(`The single file needs one script and one style sheet, not: ${names}`);
  }
  return { script: script.code, style: String(style?.source ?? '') };
}

/** @type {import('vite').Plugin} */
const packedCore = {
  name: 'packed-core',
  transform(code, id) {
    if (!id.endsWith('/pkg/worker/vendor_tco.js')) return undefined;
    if (!code.includes(ADDRESS)) throw new Error(`the glue names the core in a new way: ${id}`);
    return `import { unpackCore } from '../../package/packed-core.js';\n${code.replace(ADDRESS, 'unpackCore()')}`;
  },
};

/** @type {import('vite').Plugin} */
const packedWorker = {
  name: 'packed-worker',
  enforce: 'pre',
  resolveId: (source) =>
    source.endsWith('/start-worker.js') ? path.join(WWW, 'package', 'packed-worker.js') : undefined,
};

/**
 * @param {string} id
 * @param {Uint8Array | string} content
 */
async function packed(id, content) {
  // Looks longer for the shortest than others do: 5 % less for two seconds of a build.
  const { default: zopfli } = await import('@gfx/zopfli');
  const bytes = await zopfli.gzipAsync(Buffer.from(content), {});
  return `<script type="text/plain" id="${id}" data-bytes="${bytes.length}">${toLetters(bytes)}</script>\n`;
}

/**
 * @param {string} html
 * @param {[string | RegExp, string][]} parts each place, which must be there once, and what stands there instead
 */
function replaceAll(html, parts) {
  return parts.reduce((text, [place, part]) => {
    if (text.split(place).length !== 2) throw new Failure(`index.html must hold once: ${place}`);
    return text.replace(place, () => part);
  }, html);
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/**
 * The link to how it is computed, where there is a site that says so.
 * @param {string | undefined} home
 */
function methodAtHome(home) {
  if (!home) return '';
  const address = new URL('method.html', home).href.replaceAll('&', '&amp;');
  return `\n\t\t\t<p><a href="${address}" data-text="method">How it is computed</a></p>`;
}

/**
 * The element that tells the page where it is at home.
 * @param {string | undefined} address
 */
function atHome(address) {
  if (!address) return '';
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Failure(`${HOME} is "${address}", which is no address of a site.`);
  }
  const content = new URL(address).href.replaceAll('&', '&amp;');
  return `<meta name="vendor-tco:home" content="${content}">\n\t\t`;
}

await main(import.meta, buildSingle);
