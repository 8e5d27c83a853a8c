import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  // Each test starts the built program in a browser of its own; the machines that run this have two cores.
  workers: 2,
  fullyParallel: false,
  // Generous, because a loaded machine is slow and must not look like a fault; nothing waits longer than it has to.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // A test that passes only when it is repeated is a fault to be looked into. On a shared machine one repeat is allowed,
  // and the gate says at its end which tests needed it.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: 'list',
});
