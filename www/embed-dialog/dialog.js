/** The dialog that writes embeds: the scenario on screen as a frame, as a tag, or as a picture with a link. */

import { h } from '../dom.js';
import { makeFormat } from '../format.js';
import { partText } from '../parts.js';
import { addStyles } from '../styles/sheets.js';
import { loadLanguage } from '../text/index.js';
import { verdictSentence } from '../verdict.js';
import { controlChoice, lookChoice, wayChoice } from './choices.js';
import { offeredPaths, usualControls } from './controls.js';
import styles from './dialog.css?inline';
import { embedPane } from './embed-pane.js';
import { picturePane } from './picture-pane.js';
import { policyList } from './policies.js';
import { siteOf } from './site.js';
import { siteField } from './site-field.js';

/**
 * @typedef {import("../errands.js").Context} Context
 * @typedef {import("../text/index.js").Text} Text
 */

/** Calculators that have the styles. @type {WeakSet<Node>} */
const styled = new WeakSet();

/** @param {Context} context of a scenario that has a verdict */
export async function openEmbed(context) {
  const { body, text, draft, report, language } = context;
  const { embed: words } = await loadWords(language);
  // A second click may come while the first is still being answered.
  if (body.querySelector('dialog[open]') !== null) return;
  const root = body.getRootNode();
  if (!styled.has(body)) addStyles(body, styles);
  styled.add(body);

  const here = siteOf(context.link());
  let site = here;
  // What comes from elsewhere may not be framed here, and would not be heard.
  const framed = here?.origin === location.origin ? here.address : null;
  /** @type {import("./choices.js").Chosen} */
  const chosen = {
    way: 'frame',
    language,
    // The author's own appearance says nothing of the readers'.
    theme: 'auto',
    view: 'compact',
    controls: new Set(usualControls(report)),
  };
  /** What the embed itself says, in the language that was chosen for it. */
  let said = sayings(context, text);
  let wanted = language;

  const ways = wayChoice(words, chosen, update);
  const looks = lookChoice(words, text, chosen, update);
  const controls = controlChoice(words, text, draft, chosen, update);
  const embeds = embedPane(words);
  const pictures = picturePane(words, context);
  const policies = policyList(words);
  const asked = (here === null || here.isLocal) && siteField(words, here, changeSite);

  const opener = root instanceof ShadowRoot ? root.activeElement : null;
  const dialog = h(
    'dialog',
    { class: 'embed', 'aria-labelledby': 'embed-heading', closedby: 'any', onclose: end },
    h(
      'div',
      { class: 'embed-page' },
      h(
        'div',
        { class: 'embed-top' },
        h('h2', { id: 'embed-heading' }, words.heading),
        h(
          'button',
          {
            type: 'button',
            class: 'icon',
            'aria-label': words.close,
            onclick: () => dialog.close(),
          },
          '×',
        ),
      ),
      ways.node,
      asked,
      h(
        'div',
        { class: 'embed-columns' },
        h(
          'div',
          { class: 'embed-choices' },
          h('h3', null, words.choices),
          looks.node,
          controls.node,
        ),
        embeds.node,
        pictures.node,
        policies.node,
      ),
    ),
  );
  // Nothing that is done here is an edit of the scenario behind it.
  for (const type of ['input', 'change', 'keydown']) {
    dialog.addEventListener(type, (event) => event.stopPropagation());
  }
  body.append(dialog);
  update();
  dialog.showModal();
  ways.focus();

  function update() {
    if (chosen.language !== wanted) translate(chosen.language);
    // Without a site there is nothing to load a frame or a script from; the choice is kept for when there is.
    const way = site === null ? 'picture' : chosen.way;
    ways.update(way, site !== null);
    policies.update(site?.origin ?? null);
    looks.update(way);
    controls.update(way);
    const embed = {
      ...chosen,
      ...said.words,
      fragment: context.fragment(),
      vendors: report.vendors.length,
      controls: offeredPaths(draft).filter((path) => chosen.controls.has(path)),
    };
    embeds.node.hidden = way === 'picture';
    pictures.node.hidden = way !== 'picture';
    if (way === 'picture' || site === null) {
      pictures.update({ ...embed, site: site?.address ?? null }, said);
    } else {
      embeds.update(way, { ...embed, site: site.address }, framed);
    }
  }

  /** @param {string} tag */
  async function translate(tag) {
    wanted = tag;
    const spoken = await loadLanguage(tag).catch(() => null);
    if (spoken === null || wanted !== tag) return;
    said = sayings(context, spoken.text);
    update();
  }

  /** @param {import("./site.js").Site | null} next */
  function changeSite(next) {
    site = next;
    update();
  }

  function end() {
    embeds.end();
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus();
  }
}

/** @param {string} language */
function loadWords(language) {
  return language === 'zh-CN' ? import('../text/embed.zh-CN.js') : import('../text/embed.en.js');
}

/**
 * @param {Context} context
 * @param {Text} text
 */
function sayings({ draft, report }, text) {
  const format = makeFormat(text, report.currency);
  const names = report.vendors.map(({ name }) => name).join(', ');
  const subject =
    typeof draft.title === 'string' && draft.title.trim() !== '' ? draft.title : names;
  return {
    text,
    format,
    words: {
      title: `${text.page.title}${text.sentenceGap}${subject}`,
      sentence: partText(verdictSentence(report, text, format)),
    },
  };
}
