import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { installBrowser } from './find-browser.mjs';
import { NO_NETWORK, withoutNetwork } from './without-network.mjs';
import { ROOT, build, installWhatIsMissing, needNode, run } from './prepare.mjs';

/**
 * `npm test`: everything that must hold before a change goes in, in the order in which a fault is cheapest to find.
 * Stops at the first step that fails. The last line counts the tests.
 */
installWhatIsMissing();
const node = needNode();
const reports = path.join(ROOT, 'out/reports');
const unitReport = path.join(reports, 'vitest.json');
const pageReport = path.join(reports, 'playwright.json');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };

step('types', () => tool('typescript/bin/tsc', ['-b']));
step('lint', () => tool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']));
step('unused code', () => tool('knip/bin/knip.js', []));
step('unit, property, integration', () => {
  const code = offline('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]);
  add(countVitest());
  return code;
});
step('build', () => {
  build(node);
  return 0;
});
step('browser', () => (installBrowser({ root: ROOT, node }) === null ? 1 : 0));
step('e2e', () => {
  process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] = pageReport;
  const code = offline('@playwright/test/cli.js', ['test', '--reporter=list,json']);
  add(countPlaywright());
  return code;
});
end(0);

/** @param {string} title @param {() => number} act gives an exit code */
function step(title, act) {
  process.stdout.write(`\n── ${title}\n`);
  const start = performance.now();
  const code = act();
  process.stdout.write(`── ${title}: ${code === 0 ? 'ok' : `failed (${String(code)})`}, ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  if (code !== 0) end(code);
}

/** A tool by its script below node_modules, on the project's own Node: no shell, no .cmd. @param {string} script @param {readonly string[]} args @returns {number} */
function tool(script, args) {
  return run(node, [path.join(ROOT, 'node_modules', script), ...args]);
}

/** A tool where no network exists, if the system has such a place: what the tests walk through needs none. @param {string} script @param {readonly string[]} args @returns {number} */
function offline(script, args) {
  const inside = withoutNetwork(node, [path.join(ROOT, 'node_modules', script), ...args]);
  process.stdout.write(inside === null ? 'network: this system cannot take it away; the tests run beside it\n' : 'network: none but loopback\n');
  if (inside === null) return tool(script, args);
  process.env[NO_NETWORK] = '1';
  const code = run(inside.program, inside.args);
  delete process.env[NO_NETWORK];
  return code;
}

/** @param {number} code */
function end(code) {
  process.stdout.write(`\ntests: ${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped\n`);
  process.exit(code);
}

/** @param {Counts} counts */
function add(counts) {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** @returns {Counts} */
function countVitest() {
  if (!existsSync(unitReport)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(unitReport, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + (report.numTodoTests ?? 0) };
}

/** @returns {Counts} */
function countPlaywright() {
  if (!existsSync(pageReport)) return { passed: 0, failed: 0, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(pageReport, 'utf8'));
  if (stats.flaky > 0) process.stdout.write(`\n${String(stats.flaky)} passed only when repeated: see "flaky" above. That is a fault to be looked into.\n`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}
