/** The package starts no worker: bundlers differ in how they want it said. What takes long is done in slices, in the page or in whatever worker it is imported. */

export const startWorker = async () => null;
