/** Calls until the browser has swapped its quick first compilation for the optimised one, in milliseconds. */
const WARM = 1000;
/** A batch takes at least so many milliseconds, for a clock is only so fine. */
const BATCH = 20;
const ROUNDS = 51;

/**
 * How long a call takes: the median over many batches, in milliseconds.
 * @param {() => unknown} call
 * @param {{ warm?: number, rounds?: number }} [options]
 */
export function median(call, { warm = WARM, rounds = ROUNDS } = {}) {
  /** @param {number} calls */
  const batch = (calls) => {
    const started = performance.now();
    for (let made = 0; made < calls; made += 1) call();
    return performance.now() - started;
  };
  for (let spent = 0; spent < warm; ) spent += batch(1);
  let calls = 1;
  while (batch(calls) < BATCH) calls *= 2;
  const times = Array.from({ length: rounds }, () => batch(calls) / calls);
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}
