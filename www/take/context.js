/**
 * What every file is made from. Types only.
 *
 * @typedef {object} Taken
 * @property {import("../boundary").Report} report
 * @property {import("../boundary").Draft} draft the complete scenario that the report answers
 * @property {import("../text/index.js").Text} text
 * @property {import("../text/take.en.js").TakeText} words
 * @property {import("../format.js").Format} format
 * @property {Date} date
 * @property {import("./address.js").Address | null} address the link that goes along
 * @property {TakenFutures | null} futures what was simulated of this scenario, with its own words
 *
 * @typedef {object} TakenFutures
 * @property {import("../boundary").Distribution} distribution
 * @property {import("../text/sure.en.js").SureText} words
 */

export {};
