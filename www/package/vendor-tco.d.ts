/** The core of the calculator for other programs: in a page, in a worker, in Node. */

import type {
  Answer,
  BreakEvens,
  Distribution,
  Explored,
  Field,
  Issue,
  Opened,
  Report,
  Scenario,
  Sweep,
} from '../pkg/vendor_tco.js';

export type { VendorDistribution, VendorReport } from '../pkg/vendor_tco.js';
export type {
  Answer,
  BreakEvens,
  Distribution,
  Explored,
  Field,
  Issue,
  Opened,
  Report,
  Scenario,
  Sweep,
};

/** For what takes long. */
export interface Watch {
  /** Told from time to time how much is done, of 1. */
  onProgress?(done: number): void;
  /** Ends it: the promise is rejected with the signal’s reason. */
  signal?: AbortSignal;
}

export interface SimulateOptions extends Watch {
  /** 1 to 1,000,000; 100,000 unless told. */
  trials?: number;
  /** Where the random numbers begin: the same request, the same answer. A whole number from 0; 1 unless told. */
  seed?: number;
  /** Take the inputs for certain, so that luck is all there is. */
  luckOnly?: boolean;
}

export interface SweepOptions {
  /** The path of a number, such as `vendors[0].price.monthly`. */
  input: string;
  from: number;
  to: number;
  /** How many values, both ends included; 21 unless told. */
  steps?: number;
}

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
  /** Every input's range, plausible span, default and unit. */
  schema(): Field[];
  /** What each vendor may come to cost, in slices that let other work in between. */
  simulate(scenario: Scenario, options?: SimulateOptions): Promise<Answer<Distribution>>;
  /** Every vendor's total at some values of one input. */
  sweep(scenario: Scenario, options: SweepOptions): Promise<Answer<Sweep>>;
  /** What would change the answer: of some inputs, or of all that have a plausible span. */
  explore(scenario: Scenario, paths?: string[], watch?: Watch): Promise<Answer<Explored>>;
  /** Where every two vendors' totals meet as an input moves over its range. */
  breakEvens(scenario: Scenario, path: string): Promise<Answer<BreakEvens>>;
}

/** Loads the core, once; the other functions work when it is there. */
export function load(): Promise<Engine>;

export const evaluate: Engine['evaluate'];
export const parse: Engine['parse'];
export const encodeLink: Engine['encodeLink'];
export const decodeLink: Engine['decodeLink'];
export const schema: Engine['schema'];
export const simulate: Engine['simulate'];
export const sweep: Engine['sweep'];
export const explore: Engine['explore'];
export const breakEvens: Engine['breakEvens'];
