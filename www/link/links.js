/** Links that are opened, and the reader's own scenarios whose place they take. */

import { opening, read, same, setAside } from '../state/opening.js';
import { restore } from '../state/storage.js';
import { loadWords } from './words.js';

/**
 * @typedef {import("../boundary").Draft} Draft
 * @typedef {import("../boundary").Issue} Issue
 *
 * @typedef {object} Host the calculator, as far as links concern it
 * @property {HTMLElement} body
 * @property {import("../engine.js").Engine} engine
 * @property {ReturnType<typeof import("../state/shape.js").createShape>} shape
 * @property {AbortSignal} gone
 * @property {Draft} example
 * @property {Draft} draft
 * @property {boolean} isComplete it has an answer
 * @property {boolean} isExample
 * @property {import("../text/index.js").Text} text
 * @property {(draft: Draft, run?: string) => void} adopt puts a draft in place, as a step that is no edit of the reader's
 * @property {(draft: Draft) => void} replace the same, by the reader's own hand
 * @property {(message: string) => void} tell
 *
 * @typedef {object} Content what there is to say of a link
 * @property {Issue[]} problems what of it could not be read
 * @property {"link" | "own" | "example" | "before"} shown what is on the screen: what could be read, or what was there
 * @property {{ draft: Draft, isNew: boolean } | null} wayBack the reader's own scenario, whose place a link took, just now or earlier
 * @property {(Draft | undefined)[]} over drafts with which there is nothing more to say
 */

/**
 * @param {Host} host
 * @param {ReturnType<typeof import("./own-page.js").createOwnPage> | null} page nothing where the page is another's
 */
export function createLinks(host, page) {
  const { engine, shape, gone } = host;
  const reader = { engine, shape };
  /** Drafts as links held them: they are not the reader's own, so they are not kept. @type {WeakSet<Draft>} */
  const borrowed = new WeakSet();
  /** The reader's own that links took the place of, the oldest first. @type {Draft[]} */
  let earlier = [];
  /** The reader knows of them. */
  let quiet = false;
  /** @type {Content | null} */
  let content = null;
  /** @type {ReturnType<typeof import("./notice.js").createNotice> | null} */
  let notice = null;
  /** There is a page to say it on. */
  let started = false;
  /** The address that the calculator began with. */
  let opened = '';

  return {
    /**
     * What the calculator begins with.
     * @param {unknown} given
     * @param {import("../state/storage.js").Kept} kept
     */
    begin(given, kept) {
      const stored = page?.restore();
      quiet = stored?.quiet === true;
      opened = address();
      const own = shape.adopt(kept.draft);
      const began = opening(
        {
          given: given ?? (page === null ? undefined : address()),
          again: wasReloaded() && kept.address?.split(' ').includes(address()) === true,
          kept: own,
          complete: shape.adopt(kept.complete),
          earlier: stored?.earlier ?? [],
          example: host.example,
        },
        reader,
      );
      ({ earlier } = began);
      const { draft, problems, from, stands } = began;
      page?.bar.standsFor(stands);
      const isNew = from === 'link' && own !== null;
      if (from === 'link') borrowed.add(draft);
      say({ problems, shown: from, wayBack: wayBack(isNew), over: [] });
      return began;
    },
    /** The page is there. What there is to say is above it when this is done. */
    async start() {
      started = true;
      if (page !== null) addEventListener('hashchange', follow, { signal: gone });
      // The reader may have been quicker than the page.
      if (page !== null && address() !== opened) follow();
      await show();
    },
    /**
     * Opens what was given anew.
     * @param {unknown} given
     */
    open(given) {
      const asked = read(given, reader, host.example);
      if (asked.problems.length > 0 || asked.draft !== null) return accept(asked, 'given');
      take(host.example, 'given');
      say(null);
    },
    /** The reader changes this draft: if it was set aside before, it no longer is. @param {Draft} draft */
    changes(draft) {
      earlier = earlier.filter((each) => each !== draft);
    },
    /** Another draft may be on the screen. */
    drawn() {
      if (content?.over.includes(host.draft)) say(null);
    },
    /** Edits have come to rest. */
    rest() {
      page?.bar.follow();
    },
    /**
     * What is stored beside the draft on the screen, or in its place.
     * @returns {Partial<import("../state/storage.js").Kept>}
     */
    keep() {
      if (borrowed.has(host.draft)) {
        const kept = restore();
        page?.keep(earlier, kept.draft, quiet);
        return { draft: kept.draft, complete: kept.complete, address: kept.address };
      }
      page?.keep(earlier, host.draft, quiet);
      return { address: page?.bar.known() };
    },
    /**
     * The example is told in another language.
     * @param {Draft} before
     * @param {Draft} after
     */
    swapped(before, after) {
      if (borrowed.has(before)) borrowed.add(after);
      page?.bar.swapped(before, after);
    },
    /**
     * What the reader chose is asked for in the address, if something else was before.
     * @param {Record<string, string>} settings
     */
    chose(settings) {
      page?.bar.chose(settings);
    },
    /** Says anew, in the language of now, what there is to say. */
    show,
  };

  /** Another link is in the address: the reader put it there, or went back. */
  function follow() {
    const asked = read(address(), reader, host.example);
    if (asked.problems.length > 0 || asked.draft !== null) return accept(asked);
    // Back at the address without a link: what was there before it.
    if (borrowed.has(host.draft)) {
      take(earlier.at(-1) ?? host.example);
      say(null);
    }
    page?.bar.standsFor(null);
    page?.bar.follow();
  }

  /**
   * @param {import("../state/opening.js").Read} asked
   * @param {string} [run]
   */
  function accept({ draft, problems }, run) {
    const before = host.draft;
    const wasOwn = isOwn();
    if (draft === null) {
      page?.bar.standsFor(before);
      return say({ problems, shown: wasOwn ? 'own' : 'before', wayBack: null, over: [] });
    }
    if (same(draft, before, engine)) {
      page?.bar.standsFor(before);
      return say({ problems, shown: 'link', wayBack: null, over: [] });
    }
    const own = earlier.find((each) => same(each, draft, engine));
    if (own === undefined) borrowed.add(draft);
    take(own ?? draft, run);
    const back = own === undefined ? wayBack(wasOwn) : null;
    say({ problems, shown: 'link', wayBack: back, over: [before] });
  }

  /**
   * @param {Draft} draft
   * @param {string} [run]
   */
  function take(draft, run) {
    if (isOwn()) earlier = setAside(earlier, host.draft);
    page?.bar.standsFor(draft);
    host.adopt(draft, run);
  }

  /** What is on the screen is the reader's work, and kept. */
  function isOwn() {
    return page !== null && !borrowed.has(host.draft) && !host.isExample;
  }

  /**
   * @param {boolean} isNew a link has just taken the place of the reader's scenario
   * @returns {Content["wayBack"]}
   */
  function wayBack(isNew) {
    if (isNew) quiet = false;
    const draft = earlier.at(-1);
    return draft === undefined || quiet ? null : { draft, isNew };
  }

  /** @param {Content | null} next */
  function say(next) {
    const isEmpty = next === null || (next.problems.length === 0 && next.wayBack === null);
    content = isEmpty ? null : { ...next, over: [...next.over, next.wayBack?.draft] };
    show();
  }

  async function show() {
    if (content === null) return notice?.clear();
    const parts = Promise.all([import('./notice.js'), loadWords(host.text.tag)]);
    const [made, words] = await parts.catch(() => []);
    if (!started || gone.aborted) return;
    if (made === undefined || words === undefined) return host.tell(host.text.status.partFailed);
    notice ??= made.createNotice(host.body, {
      back: host.replace,
      dismiss() {
        quiet ||= content?.wayBack !== null;
        content = null;
      },
    });
    if (content !== null) notice.show(content, words, host.text, shape);
  }
}

/** What of the address may hold a scenario. */
function address() {
  return location.search + location.hash;
}

/** The page was loaded once more, not by following a link. */
function wasReloaded() {
  const [entry] = performance.getEntriesByType('navigation');
  const { type } = /** @type {PerformanceNavigationTiming} */ (entry ?? {});
  return type === 'reload' || type === 'back_forward';
}
