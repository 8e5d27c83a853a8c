import { existsSync } from 'node:fs';
import path from 'node:path';

/** The Node that the project brings with it (dev dependency `node`), or this one when it is new enough; null when neither is. @param {string} root @returns {string | null} */
export function findNode(root) {
  const own = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}
