import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const HOST = '127.0.0.1';

/** All that the first verdict needs besides its words. */
const PROGRAM = 'program';

// What a careful host would send. The built site is tested under it, so anything inline or foreign
// shows up as a console message.
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/**
 * Names the program in the page's head, so that it is on its way together with the small module that asks for it. The languages are not
 * named: that module knows which one is wanted.
 *
 * @type {import('vite').Plugin}
 */
const preloadProgram = {
  name: 'preload-program',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const files = Object.values(bundle).filter((file) => file.name === PROGRAM);
      return files.map(({ fileName }) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
        injectTo: 'head',
      }));
    },
  },
};

export default defineConfig({
  root: fileURLToPath(new URL('www', import.meta.url)),
  // Relative addresses: the site works from any sub-path.
  base: './',
  // A file that is missing is an error, not the front page.
  appType: 'mpa',
  // The packages lie beside the page's folder, not in it.
  server: { host: HOST, strictPort: true, fs: { allow: ['..'] } },
  preview: { host: HOST, strictPort: true, headers: { 'Content-Security-Policy': POLICY } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // A data: address would need a looser policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The oldest that know `light-dark()`, which every colour of the page is; older ones would need each of them twice.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What later parts share with the program is loaded with it: apart it would be a handful of crumbs.
        codeSplitting: {
          groups: [
            {
              name: 'start',
              test: /\/(page|text\/index|state\/storage)\.js$|preload-helper/,
              priority: 1,
            },
            { name: PROGRAM, test: /\/www\/define\.js$/ },
          ],
        },
      },
    },
  },
  plugins: [preloadProgram],
});
