import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { offeredPaths, usualControls } from '../../www/embed-dialog/controls.js';
import { siteOf } from '../../www/embed-dialog/site.js';
import {
  elementAttributes,
  elementCode,
  frameAttributes,
  frameCode,
  pictureCode,
  pictureMarkdown,
} from '../../www/embed-dialog/snippets.js';
import { labelOf } from '../../www/issues.js';
import { createShape } from '../../www/state/shape.js';
import { embed as english } from '../../www/text/embed.en.js';
import { embed as chinese } from '../../www/text/embed.zh-CN.js';
import { en } from '../../www/text/en.js';
import { evaluate, example, schema } from './core.js';

/** @type {import('../../www/embed-dialog/snippets.js').Embed} */
const embed = {
  site: 'https://calc.example/tco/',
  fragment: '#1.abc-_9',
  language: 'en',
  theme: 'auto',
  view: 'compact',
  controls: ['business.revenue_per_hour', 'vendors[0].support.repair_hours.p0'],
  vendors: 2,
  title: 'Two vendors',
  sentence: 'A costs $1 less than B.',
};

const HOSTILE = [
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '"onerror="alert(1)',
  '</iframe></vendor-tco></script><img src=x>',
  '&quot;&#34;&amp;&lt;b&gt;',
  'a\nb\r\nc\td\0e\u0085f\u2028g',
  '<!-- --> <![CDATA[ ]]>',
  '`x` {{ 7 * 7 }} %3Cb%3E',
  ']( javascript:alert(1) ) [x](y) ![z](w) \\',
  '\u202Egnp.exe\u2066 \u{1F469}\u200D\u{1F4BB} 零点 “服务商”',
];

/**
 * Tags, attributes and text as an HTML parser takes them that have only double quotes around values. Fails on anything else.
 * @param {string} html
 */
function read(html) {
  /** @type {{ tag?: string, attributes?: [string, string | true][], text?: string }[]} */
  const found = [];
  const piece = /<(\/?[a-z][a-z-]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+)/gy;
  while (piece.lastIndex < html.length) {
    const at = piece.lastIndex;
    const match = piece.exec(html);
    assert.ok(match, `no tag and no text: ${html.slice(at, at + 60)}`);
    const [, tag, attributes, text] = match;
    if (text !== undefined) found.push({ text: unescaped(text) });
    else {
      const each = Array.from(
        attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g),
        ([, name, value]) =>
          /** @type {[string, string | true]} */ ([name, value === undefined || unescaped(value)]),
      );
      found.push({ tag, attributes: each });
    }
  }
  return found;
}

/** @type {Record<string, string>} */
const SIGNS = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (_, code, name) =>
    code === undefined ? SIGNS[name] : String.fromCharCode(Number(code)),
  );
}

/** What is left of a text that must stay on one line. @param {string} text */
const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

test('a frame is an address, a title and a place, and one line of script', () => {
  const address =
    'https://calc.example/tco/embed.html?lang=en&theme=auto&controls=business.revenue_per_hour,vendors.0.support.repair_hours.p0#1.abc-_9';
  assert.deepEqual(read(frameCode(embed)), [
    {
      tag: 'iframe',
      attributes: [
        ['data-vendor-tco', true],
        ['src', address],
        ['title', 'Two vendors'],
        ['width', '100%'],
        ['height', '520'],
        ['frameborder', '0'],
        ['loading', 'lazy'],
      ],
    },
    { tag: '/iframe', attributes: [] },
    { text: '\n' },
    {
      tag: 'script',
      attributes: [
        ['src', 'https://calc.example/tco/embed-host.js'],
        ['async', true],
      ],
    },
    { tag: '/script', attributes: [] },
  ]);
  const [, , , line] = frameCode(embed, '// fits\nstart();\n').split('\n');
  assert.equal(line, 'start();');
});

test('a tag brings its script, and a sentence for where none runs', () => {
  const [script, , , tag, link, sentence] = read(elementCode({ ...embed, theme: 'dark' }));
  assert.deepEqual(script.attributes, [
    ['type', 'module'],
    ['src', 'https://calc.example/tco/vendor-tco.js'],
  ]);
  assert.equal(tag.tag, 'vendor-tco');
  assert.deepEqual(tag.attributes, [
    ['scenario', '#1.abc-_9'],
    ['view', 'compact'],
    ['lang', 'en'],
    ['theme', 'dark'],
    ['controls', 'business.revenue_per_hour,vendors.0.support.repair_hours.p0'],
  ]);
  assert.deepEqual(link.attributes, [
    ['href', 'https://calc.example/tco/?lang=en&theme=dark#1.abc-_9'],
  ]);
  assert.equal(sentence.text, embed.sentence);
});

test('the full view has all inputs and a frame of its own height', () => {
  const full = { ...embed, view: /** @type {const} */ ('full') };
  assert.match(frameCode(full), /view=full#1/);
  assert.doesNotMatch(frameCode(full) + elementCode(full), /controls/);
  assert.doesNotMatch(frameCode({ ...embed, controls: [] }), /controls/);
  assert.ok(!new Map(elementAttributes({ ...embed, controls: [] })).has('controls'));
});

test('a frame is given about the room that it needs', () => {
  /** @param {Partial<typeof embed>} choice */
  const height = (choice) =>
    Number(new Map(frameAttributes({ ...embed, ...choice })).get('height'));
  assert.ok(height({ vendors: 3 }) > height({ vendors: 2 }));
  assert.ok(height({ controls: [] }) < height({}));
  assert.ok(height({ view: 'full' }) > height({ vendors: 12 }));
});

test('a picture is a link where there is something to link to', () => {
  const link = 'https://calc.example/tco/?lang=en#1.abc-_9';
  assert.deepEqual(
    read(pictureCode(embed, 'costs.png')).map(({ tag }) => tag),
    ['a', 'img', '/a'],
  );
  assert.equal(pictureMarkdown(embed, 'costs.png'), `[![${embed.sentence}](costs.png)](${link})`);
  const alone = { ...embed, site: null };
  assert.deepEqual(read(pictureCode(alone, 'costs.png')), [
    {
      tag: 'img',
      attributes: [
        ['src', 'costs.png'],
        ['alt', embed.sentence],
        ['width', '100%'],
      ],
    },
  ]);
  assert.equal(pictureMarkdown(alone, 'costs.png'), `![${embed.sentence}](costs.png)`);
});

test('no title and no name gets out of its attribute', () => {
  const tags = {
    frame: ['iframe', '/iframe', undefined, 'script', '/script'],
    element: ['script', '/script', undefined, 'vendor-tco', 'a', undefined, '/a', '/vendor-tco'],
    picture: ['a', 'img', '/a'],
  };
  /** @param {string} text */
  function check(text) {
    const own = { ...embed, title: text, sentence: text };
    const frame = read(frameCode(own));
    assert.deepEqual(
      frame.map(({ tag }) => tag),
      tags.frame,
    );
    assert.deepEqual(frame[0].attributes, [
      ...frameAttributes(embed).map(([name, value]) => [
        name,
        name === 'title' ? oneLine(text) : value,
      ]),
    ]);
    const element = read(elementCode(own));
    const shown = oneLine(text);
    assert.deepEqual(
      element.map(({ tag }) => tag),
      shown === '' ? tags.element.toSpliced(5, 1) : tags.element,
    );
    if (shown !== '') assert.equal(element[5].text, shown);
    const picture = read(pictureCode(own, 'costs.png'));
    assert.deepEqual(
      picture.map(({ tag }) => tag),
      tags.picture,
    );
    assert.deepEqual(picture[1].attributes, [
      ['src', 'costs.png'],
      ['alt', shown],
      ['width', '100%'],
    ]);
  }
  for (const text of HOSTILE) check(text);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), check));
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'"\'<>&=/ab;#\n') }), check));
});

test('no name gets out of the words of a picture in Markdown', () => {
  /** @param {string} text */
  function check(text) {
    const written = pictureMarkdown({ ...embed, sentence: text }, 'costs.png');
    const words = /^\[!\[((?:\\.|[^\\[\]])*)\]\(costs\.png\)\]\(https:[^\s()]+\)$/s.exec(written);
    assert.ok(words, written);
    assert.equal(words[1].replace(/\\(.)/gs, '$1'), oneLine(text));
    assert.doesNotMatch(words[1], /(?<!\\)[<>`]/);
  }
  for (const text of HOSTILE) check(text);
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'[]()\\!*_`<>&|a ') }), check));
  const odd = { ...embed, site: 'https://calc.example/a(b)/' };
  assert.match(pictureMarkdown(odd, 'my picture.png'), /\(my%20picture\.png\).*a%28b%29/);
});

test('a site is the folder of an address, and nothing else is one', () => {
  /** @type {[string, string | null][]} */
  const addresses = [
    ['https://calc.example/tco/index.html?lang=en#1.abc', 'https://calc.example/tco/'],
    ['https://calc.example/tco', 'https://calc.example/tco/'],
    ['calc.example', 'https://calc.example/'],
    [' http://calc.example:8080/a/b/ ', 'http://calc.example:8080/a/b/'],
    ['https://name:secret@calc.example/', 'https://calc.example/'],
    ['https://calc.example/a"b<c/', 'https://calc.example/a%22b%3Cc/'],
    ['file:///home/me/vendor-tco.html#1.abc', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['blob:https://calc.example/1', null],
    ['', null],
    ['not an address', null],
    ['https://', null],
  ];
  for (const [address, site] of addresses) {
    assert.equal(siteOf(address)?.address ?? null, site, address);
  }
  for (const host of ['localhost:5173', '127.0.0.1', '127.1.2.3', '[::1]', 'x.localhost']) {
    assert.ok(siteOf(`http://${host}/`)?.isLocal, host);
  }
  assert.equal(siteOf('https://localhost.example/')?.isLocal, false);
});

test('every input on offer is one of the scenario, with a label', () => {
  const scenario = example('three-vendors');
  const shape = createShape(schema());
  const paths = offeredPaths(scenario);
  assert.equal(paths.length, 3 + 5 * scenario.vendors.length);
  for (const path of paths) {
    const known =
      shape.field(path) ??
      schema().find((field) => field.path.startsWith(path.replace(/\[\d+\]/, '[]')));
    assert.ok(known, path);
    assert.notEqual(labelOf(path, en), en.place.file, path);
  }
  const { ok: report } = evaluate(scenario);
  assert.ok(report);
  for (const path of usualControls(report)) assert.ok(paths.includes(path), path);
});

test('usage is on offer where somebody is paid by it', () => {
  const flat = { vendors: [{ name: 'A', price: { monthly: 1 } }] };
  assert.ok(!offeredPaths(flat).includes('usage.units_per_month'));
  assert.ok(offeredPaths(example('live-commerce')).includes('usage.units_per_month'));
});

test('both languages say what a policy must allow', () => {
  for (const words of [english, chinese]) {
    for (const way of /** @type {const} */ (['frame', 'element', 'picture'])) {
      const code = words.policies[way]('https://calc.example')
        .map((part) => (typeof part === 'string' ? '' : part.code))
        .join(' ');
      const needed = {
        frame: /frame-src https:\/\/calc\.example.*script-src https:\/\/calc\.example/,
        element:
          /script-src https:\/\/calc\.example 'wasm-unsafe-eval'; connect-src https:\/\/calc\.example/,
        picture: /^\s*img-src\s*$/,
      };
      assert.match(code, needed[way]);
    }
  }
});
