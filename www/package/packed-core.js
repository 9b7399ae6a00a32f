/** The core in the single file, where there is nowhere to fetch it from. */

import { unpack } from './unpack.js';

export const unpackCore = () => unpack('packed-core').arrayBuffer();
