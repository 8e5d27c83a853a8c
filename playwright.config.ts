import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  // Each test starts the built program in a browser of its own; the machines that run this have two cores.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // A test that passes only when it is repeated is a fault, not a pass.
  retries: 0,
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: 'list',
});
