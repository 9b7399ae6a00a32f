// As much of a document as the charts use: elements, attributes, text. What it does not have, they must not need.

export class Node {
  /** @type {Node[]} */
  children = [];
}

export class Text extends Node {
  /** @param {string} data */
  constructor(data) {
    super();
    this.data = data;
  }
}

export class Element extends Node {
  /** @type {Map<string, string>} */
  attributes = new Map();
  /** @type {string[]} */
  listeners = [];

  /** @param {string} name */
  constructor(name) {
    super();
    this.name = name;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  /** @param {string} type */
  addEventListener(type) {
    this.listeners.push(type);
  }

  /** @param {...(Node | string)} nodes */
  append(...nodes) {
    this.children.push(...nodes.map((node) => (typeof node === 'string' ? new Text(node) : node)));
  }

  /** Every element below and this one. @returns {Element[]} */
  all() {
    return [
      this,
      ...this.children.flatMap((child) => (child instanceof Element ? child.all() : [])),
    ];
  }

  /** @returns {string} */
  get text() {
    return this.children
      .map((child) => (child instanceof Text ? child.data : /** @type {Element} */ (child).text))
      .join('');
  }
}

/** Makes this the global document. */
export function install() {
  Object.assign(globalThis, {
    document: {
      createElement: (/** @type {string} */ name) => new Element(name),
      createElementNS: (/** @type {string} */ _namespace, /** @type {string} */ name) =>
        new Element(name),
    },
  });
}
