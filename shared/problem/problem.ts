import type { ArchiveProblem } from './archive-problem.ts';
import type { BagProblem } from './bag-problem.ts';
import type { ContentProblem } from './content-problem.ts';
import type { CriteriaProblem } from './criteria-problem.ts';
import type { PackageProblem } from './package-problem.ts';
import type { ScoreTableProblem } from './score-table-problem.ts';
import type { SignatureProblem } from './signature-problem.ts';
import type { SpreadsheetProblem } from './spreadsheet-problem.ts';
import type { WorkProblem } from './work-problem.ts';

/**
 * Everything that can be wrong with what came from outside, as data. `where` names the place in the user's terms (an
 * entry of an archive, a line of a manifest, a path in a JSON file; empty when it is the whole file); the other members
 * are the facts that a sentence needs. The sentences are in `renderer/text`, exhaustively.
 */
export type Problem = ArchiveProblem | BagProblem | ContentProblem | PackageProblem | SignatureProblem | WorkProblem | SpreadsheetProblem | CriteriaProblem | ScoreTableProblem;
