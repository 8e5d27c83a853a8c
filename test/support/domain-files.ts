import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const DOMAIN = path.resolve(import.meta.dirname, '../../../shared/domain');

/** One of the real tables and published results beside the project, parsed; null in a clone that stands alone. */
export function readDomainFile(name: string): unknown {
  const file = path.join(DOMAIN, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** For a title: says why a test was skipped. */
export const domainTitle = (title: string): string => (existsSync(DOMAIN) ? title : `${title} (skipped: ../shared/domain is not here)`);
