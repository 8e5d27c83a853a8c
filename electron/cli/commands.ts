import type { Command } from './command.ts';
import { backUpWorkspaceCommand } from './commands/back-up-workspace.ts';
import { buildPackageCommand } from './commands/build-package.ts';
import { checkPackageCommand } from './commands/check-package.ts';
import { checkCriteriaCommand } from './commands/check-criteria.ts';
import { convertCriteriaCommand } from './commands/convert-criteria.ts';
import { createIdentityCommand } from './commands/create-identity.ts';
import { acceptMemberCommand } from './commands/accept-member.ts';
import { checkPublishedCommand } from './commands/check-published.ts';
import { checkWorkspaceCommand } from './commands/check-workspace.ts';
import { demoCommand } from './commands/demo.ts';
import { exportBundleCommand } from './commands/export-bundle.ts';
import { importFilesCommand } from './commands/import-files.ts';
import { issueKitCommand } from './commands/issue-kit.ts';
import { mergeBundlesCommand } from './commands/merge-bundles.ts';
import { rescueWorkspaceCommand } from './commands/rescue-workspace.ts';
import { restoreWorkspaceCommand } from './commands/restore-workspace.ts';
import { scoreCellCommand } from './commands/score-cell.ts';
import { showResultsCommand } from './commands/show-results.ts';
import { verifyBundleCommand } from './commands/verify-bundle.ts';

/** Every command of `btd`, in the order of a round. */
export const COMMANDS: readonly Command[] = [
  demoCommand,
  createIdentityCommand,
  acceptMemberCommand,
  issueKitCommand,
  buildPackageCommand,
  checkPackageCommand,
  checkCriteriaCommand,
  convertCriteriaCommand,
  importFilesCommand,
  scoreCellCommand,
  exportBundleCommand,
  verifyBundleCommand,
  mergeBundlesCommand,
  // Before `results`, which it begins with.
  checkPublishedCommand,
  showResultsCommand,
  checkWorkspaceCommand,
  backUpWorkspaceCommand,
  restoreWorkspaceCommand,
  rescueWorkspaceCommand,
];
