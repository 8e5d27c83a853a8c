import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

const sources = ['shared', 'renderer', 'electron']
  .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => path.join(entry.parentPath, entry.name));

/** Files whose text matches, with what matched. */
function listUses(pattern: RegExp, isMeant: (file: string) => boolean = () => false): readonly string[] {
  return sources.flatMap((file) => {
    const name = path.relative(ROOT, file).replaceAll('\\', '/');
    if (isMeant(name)) return [];
    return [...readFileSync(file, 'utf8').matchAll(pattern)].map(([found]) => `${name}: ${found}`);
  });
}

/** The command line, and where a fault of ours is named by its stack: no name and no score of a round is in one. */
const FAULTS = new Set(['electron/app/main.ts', 'electron/engine/automatic-backups.ts', 'renderer/api/client.ts']);
const speaksToTerminal = (file: string): boolean => file.startsWith('electron/cli/') || FAULTS.has(file);

describe('no source of the program', () => {
  it('imports a network', () => {
    expect(listUses(/from '(?:node:)?(?:net|tls|dgram|dns|http2?|https|inspector|cluster)(?:\/\w+)?'|from 'undici'|\bimport\('(?:node:)?(?:net|tls|https?)'\)/g)).toEqual([]);
  });

  it('opens a line to another machine from the page', () => {
    expect(listUses(/\bnew (?:WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection|WebTransport)\b|\bsendBeacon\(|\bnet\.(?:fetch|request)\(|\bautoUpdater\b|\bcrashReporter\b/g)).toEqual([]);
  });

  it('names an address of a network outside of a comment', () => {
    const addresses = listUses(/^(?!\s*(?:\*|\/\/|\/\*)).*['"`]\s*(?:https?|wss?|ftp):\/\/[^'"`\s]*/gm);
    expect(addresses.filter((use) => !use.includes('http://schemas.') && !use.includes('http://www.w3.org/') && !use.includes('http://purl.oclc.org/'))).toEqual([]);
  });

  it('starts another program', () => {
    expect(listUses(/from 'node:child_process'|shell\.open(?:External|Path)\(/g)).toEqual([]);
  });

  it('runs text as a script, or takes text for markup', () => {
    expect(listUses(/\beval\(|\bnew Function\(|dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\(/g)).toEqual([]);
  });

  it('writes a log: what went wrong is told to the person, or ends the program with its stack', () => {
    expect(listUses(/\bconsole\.\w+\(|process\.std(?:out|err)\.write\(/g, speaksToTerminal)).toEqual([]);
  });
});
