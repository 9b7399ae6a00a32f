import { createServer } from 'node:net';

export const HOST = '127.0.0.1';

/**
 * @param {number} port 0 for any
 * @returns {Promise<import('node:net').Server | null>} null where something listens there already
 */
function listen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, HOST, () => resolve(server));
  });
}

/** @param {number} port */
export async function isFree(port) {
  const server = await listen(port);
  server?.close();
  return server !== null;
}

/**
 * Ports that nothing listens on, all different because all are held until the last is found.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  return servers.map((server) => {
    const address = server?.address();
    server?.close();
    if (!address || typeof address !== 'object') throw new Error(`no port is free on ${HOST}`);
    return address.port;
  });
}
