import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const HOST = '127.0.0.1';

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
    reportCompressedSize: false,
  },
});
