/**
 * A sentence in parts, so that a vendor's name can be set off from the words around it and is never read as markup:
 * say`${vendor("Steady")} costs less` → [{ vendor: "Steady" }, " costs less"].
 *
 * An amount that opens to how it was made is a part of its own, too.
 *
 * @typedef {string | { vendor: string } | { amount: string, of: Opening }} Part
 *
 * @typedef {"price" | "hidden" | "total" | "break_even"} Opening what an amount opens
 *
 * @param {TemplateStringsArray} strings
 * @param {...(Part | Part[])} values
 * @returns {Part[]}
 */
export function say(strings, ...values) {
  /** @type {Part[]} */
  const parts = [];
  strings.forEach((text, index) => {
    if (text !== '') parts.push(text);
    if (index < values.length) parts.push(...[values[index]].flat());
  });
  return parts.filter((part) => part !== '');
}

/**
 * @param {string} name
 * @returns {Part}
 */
export function vendor(name) {
  return { vendor: name };
}

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Nd}$€£¥%−]/u;

/**
 * Chinese sets a space between its own characters and Latin letters or digits; which of them a name brings is known only here.
 *
 * @param {Part[]} parts
 * @returns {Part[]}
 */
export function spaced(parts) {
  return parts.flatMap((part, index) => {
    const before = index === 0 ? '' : lastOf(parts[index - 1]);
    return needsSpace(before, firstOf(part)) ? [' ', part] : [part];
  });
}

/**
 * @param {string} before
 * @param {string} after
 */
function needsSpace(before, after) {
  return (HAN.test(before) && LATIN.test(after)) || (LATIN.test(before) && HAN.test(after));
}

/** @param {Part} part */
export const textOf = (part) =>
  typeof part === 'string' ? part : 'vendor' in part ? part.vendor : part.amount;

/** @param {Part} part */
const firstOf = (part) => [...textOf(part)][0] ?? '';

/** @param {Part} part */
const lastOf = (part) => [...textOf(part)].at(-1) ?? '';

/**
 * A Latin name stands apart from the Chinese around it by a space.
 *
 * @param {string} before
 * @param {string} name
 * @param {string} after
 */
export const around = (before, name, after) =>
  `${before}${before !== '' && /^[\x21-\x7e]/.test(name) ? ' ' : ''}${name}${/[\x21-\x7e]$/.test(name) ? ' ' : ''}${after}`;
