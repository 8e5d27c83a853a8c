import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,property,integration,fault,fuzz,tamper,architecture}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two files at a time: the machines that run this have two cores, and the heavy files hash and sign.
    maxWorkers: 2,
  },
});
