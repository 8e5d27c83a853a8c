import { describe, expect, it } from 'vitest';
import { createFileTokens } from '#electron/app/file-tokens.ts';
import { createRealWorld } from '#electron/platform/real-world.ts';

describe('a token', () => {
  const tokens = createFileTokens(createRealWorld());

  it('stands for the path only in the field that fits what the person gave it for', async () => {
    const read = await tokens.issue('/stick/goi-ho-so.zip', 'read');
    const write = await tokens.issue('/stick/ket-qua.zip', 'write');
    expect(tokens.pathsNamedIn({ tokens: [read.token], target: write.token })).toEqual({ [read.token]: '/stick/goi-ho-so.zip', [write.token]: '/stick/ket-qua.zip' });
    expect(tokens.pathsNamedIn({ target: read.token })).toEqual({});
    expect(tokens.pathsNamedIn({ token: write.token, tokens: [write.token] })).toEqual({});
  });

  it('that was never issued, and a path in its place, stand for nothing', () => {
    expect(tokens.pathsNamedIn({ token: 'f'.repeat(32), tokens: ['/etc/passwd', 7], target: '/etc/passwd' })).toEqual({});
    expect(tokens.pathsNamedIn(null)).toEqual({});
  });

  it('tells the page the name and size, never the folder', async () => {
    expect(await tokens.issue('/nowhere/secret-folder/a.zip', 'read')).toEqual({ token: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'a.zip', size: 0 });
  });
});
