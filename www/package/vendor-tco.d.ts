/** The core of the calculator for other programs: in a page, in a worker, in Node. */

import type { Answer, Field, Issue, Opened, Report, Scenario } from '../pkg/vendor_tco.js';

export type { VendorReport } from '../pkg/vendor_tco.js';
export type { Answer, Field, Issue, Opened, Report, Scenario };

/** Every function answers `{ok}`, or `{issues}` where the input is at fault. An exception is a defect of the program. */
export interface Engine {
  /** What a scenario is expected to cost with each vendor. */
  evaluate(scenario: Scenario): Answer<Report>;
  /** A scenario from the text of a JSON file. */
  parse(text: string): Answer<Scenario>;
  /** The fragment of the link to a scenario, `#1.…`. */
  encodeLink(scenario: Scenario): Answer<string>;
  /**
   * The scenario of a link, and what of it could not be read. What a query sets where neither it nor a fragment
   * names a vendor is set in `base`.
   */
  decodeLink(link: string, base?: Scenario): Opened;
  /** Every input's range, default and unit. */
  schema(): Field[];
}

/** Loads the core, once; the other functions work when it is there. */
export function load(): Promise<Engine>;

export const evaluate: Engine['evaluate'];
export const parse: Engine['parse'];
export const encodeLink: Engine['encodeLink'];
export const decodeLink: Engine['decodeLink'];
export const schema: Engine['schema'];
