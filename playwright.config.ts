import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  // Each test starts the built program in a browser of its own; the machines that run this have two cores.
  workers: 2,
  fullyParallel: false,
  // Generous, because a loaded machine is slow and must not look like a fault; nothing waits longer than it has to.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // A test that passes only when it is repeated is a fault, not a pass.
  retries: 0,
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: 'list',
});
