// As much of a document as the charts use, written out as markup: what the page draws in a browser can be drawn while it is built.

const VOID = new Set(['br', 'hr', 'img', 'input']);

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

class Element {
  /** @type {Map<string, string>} */
  #attributes = new Map();
  /** @type {(Element | string)[]} */
  #children = [];

  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  setAttribute(name, value) {
    this.#attributes.set(name, String(value));
  }

  /** Paper hears nothing. */
  addEventListener() {}

  /** @param {...(Element | string)} children */
  append(...children) {
    this.#children.push(...children);
  }

  toString() {
    const attributes = Array.from(
      this.#attributes,
      ([name, value]) => ` ${name}="${escaped(value)}"`,
    );
    const open = `<${this.name}${attributes.join('')}>`;
    if (VOID.has(this.name)) return open;
    const inside = this.#children.map((each) =>
      typeof each === 'string' ? escaped(each) : `${each}`,
    );
    return `${open}${inside.join('')}</${this.name}>`;
  }
}

/**
 * What a chart draws, as markup.
 * @param {() => { toString(): string }} draw
 */
export function drawn(draw) {
  const { document } = globalThis;
  Object.assign(globalThis, {
    document: {
      createElement: (/** @type {string} */ name) => new Element(name),
      createElementNS: (/** @type {string} */ _, /** @type {string} */ name) => new Element(name),
    },
  });
  try {
    return String(draw());
  } finally {
    Object.assign(globalThis, { document });
  }
}
