import type { Appraisal, CellScore } from '../domain/scorecard.ts';
import type { CriteriaSet, CriterionNode } from '../domain/criteria-set.ts';
import type { Citation, SelfScore } from '../domain/submission.ts';
import type { CriterionCode, Instant, MemberId, RoundId, Sha256, Thumbprint, UnitId } from '../domain/ids.ts';
import type { Points } from '../kernel/points.ts';
import type { Member, Role } from '../domain/council.ts';
import type { Problem } from '../problem/problem.ts';
import type { DraftForm } from '../domain/draft-form.ts';
import type { Unit } from '../domain/round.ts';
import type { Policy } from '../domain/policy.ts';
import type { Screen } from './screens.ts';
import type { FigureKind } from '../domain/criteria-set.ts';

/** What the window is shown. Plain data; evidence is named by digest, files by token, never by path. */

export type Locale = 'vi' | 'en';
export type Theme = 'light' | 'dark' | 'system';

export type Preferences = {
  readonly locale: Locale;
  readonly theme: Theme;
  /** Percent: 100, 110, 125, 150. */
  readonly textZoom: number;
  /** How the person has set the panes up, by name: widths in percent, 1 and 0 for what is on and off. */
  readonly panes: Readonly<Record<string, number>>;
  readonly tour: Readonly<Record<Role, TourState>>;
  /** Reasons that the person keeps as her own phrases, the newest first: they serve in every round. */
  readonly phrases: readonly string[];
};

/** What became of the offer of a guided tour in the sample round: it is offered once to each role. */
export type TourState = 'unasked' | 'taken' | 'declined';

/** Where a person works: the screen; the unit and the criterion on the desk, null where there is none. */
export type WorkPlace = { readonly screen: Screen; readonly unit: UnitId | null; readonly code: CriterionCode | null };

/** Where the program was left. `refused`: the workspace that was open and could not be opened again, and why; null when it could, or none was. */
export type LastPlace = { readonly place: WorkPlace | null; readonly refused: { readonly workspace: string; readonly problems: readonly Problem[] } | null };

export type WorkspaceSummary = {
  /** Folder name below the program's data folder. */
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly memberName: string;
  readonly isSample: boolean;
  readonly lastOpened: Instant;
};

export type IdentitySummary = { readonly thumbprint: Thumbprint; readonly fingerprint: string; readonly name: string };

export type AppState = {
  readonly version: string;
  readonly preferences: Preferences;
  readonly workspaces: readonly WorkspaceSummary[];
  readonly identities: readonly IdentitySummary[];
  /** The open workspace's id, or null on the start screen. */
  readonly openWorkspace: string | null;
  /** What this start of the program cleaned up beside the workspaces. */
  readonly notices: readonly Problem[];
};

/** A file that the person chose or dropped. The token stands for a path that only the main process knows. */
export type FileToken = { readonly token: string; readonly name: string; readonly size: number };

export type FileKind = 'package' | 'kit' | 'bundle' | 'criteria-set' | 'round' | 'join-request' | 'spreadsheet';

export type RoundView = {
  readonly id: RoundId;
  readonly title: string;
  readonly year: number;
  readonly deadline: string | null;
  readonly role: Role;
  /** The member whose scores this workspace holds; null in the secretariat's. */
  readonly me: MemberId | null;
  /** The key that the roster holds for `me`, the only one under which a bundle is accepted; null without `me` or without a key. */
  readonly myKey: Thumbprint | null;
  readonly criteriaSet: CriteriaSet | null;
  readonly criteriaSetDigest: Sha256;
  readonly units: readonly Unit[];
  readonly members: readonly Member[];
  readonly policy: Policy;
  /** Fingerprint of the secretariat's key that this workspace trusts; empty before one is known. */
  readonly issuerFingerprint: string;
  readonly issuerName: string;
  readonly isSample: boolean;
  /** What the last start cleaned up or found, for the status line. */
  readonly notices: readonly Problem[];
};

export type CellState =
  | 'unscored'
  /** Scored and complete. `agrees` with the self-score or `differs` from it (then a reason is there). */
  | 'agrees'
  | 'differs'
  /** Something is missing before it may be signed: see `CellLack`. */
  | 'incomplete'
  | 'not-applicable';

/**
 * Why a cell cannot be signed yet. `review`: it was judged on an older revision of the package, and the unit has changed
 * what it says of this criterion since. `draft`: something is typed there that is not recorded.
 */
export type CellLack = 'score' | 'reason' | 'review' | 'draft';

/** What was typed into a cell and is not recorded, as it stands on the disk. */
export type KeptDraft = { readonly form: DraftForm; readonly keptAt: Instant };

export type UnitProgress = {
  readonly unit: UnitId;
  readonly name: string;
  readonly group: string;
  /** null while no package is here. */
  readonly packageRevision: number | null;
  readonly packageRevisions: readonly number[];
  /** Cells that are mine to appraise. */
  readonly cells: number;
  readonly done: number;
  readonly differs: number;
  readonly flagged: number;
  readonly withoutEvidence: number;
  /** Cells with something typed that is not recorded. */
  readonly drafts: number;
  readonly selfTotal: Points;
  readonly appraisedTotal: Points;
  readonly max: Points;
};

/** One line of the criteria tree for one unit. */
export type CellLine = {
  readonly code: CriterionCode;
  readonly state: CellState;
  readonly self: SelfScore;
  readonly appraisal: Appraisal;
  readonly isFlagged: boolean;
  readonly hasEvidence: boolean;
  readonly isMine: boolean;
  readonly hasDraft: boolean;
};

export type UnitSheet = {
  readonly unit: UnitId;
  readonly packageRevision: number;
  readonly lines: readonly CellLine[];
};

/** One criterion across the units, in the round's order; a unit of which no package is here has no line. */
export type CriterionSheet = { readonly node: CriterionNode; readonly lines: readonly UnitLine[] };

/** One line of the list of units for one criterion, with what its computed score needs. */
export type UnitLine = CellLine & {
  readonly unit: UnitId;
  readonly name: string;
  readonly group: string;
  readonly packageRevision: number;
  readonly lacks: readonly CellLack[];
  /** How the appraiser's reason begins. */
  readonly reason: string;
  /** Why the policy does not ask this unit; null: it does. */
  readonly exemption: string | null;
  readonly figures: readonly UnitFigure[];
  /** Empty unless the criterion's rule compares with a mean. */
  readonly means: readonly FigureMean[];
};
export type UnitFigure = Pick<DeclaredFigure, 'name' | 'declared' | 'corrected'>;

export type EvidenceState =
  | { readonly kind: 'readable'; readonly pages: number }
  /** Kept as evidence all the same. `reason`: `encrypted`, `damaged`, `not-pdf`, `empty`, `too-slow`. */
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };
export type UnreadableReason = 'encrypted' | 'damaged' | 'not-pdf' | 'empty' | 'too-slow';

export type EvidenceView = {
  readonly sha256: Sha256;
  readonly file: string;
  readonly title: string;
  readonly size: number;
  readonly state: EvidenceState;
};

export type CitationView = Citation & { readonly evidence: EvidenceView | null };

export type DeclaredFigure = {
  readonly name: string;
  readonly label: string;
  readonly kind: FigureKind;
  readonly declared: string | null;
  readonly corrected: string | null;
};

/** The mean of a declared figure over the units that it is compared with, exactly; null while one of them has not declared it. */
export type FigureMean = { readonly figure: string; readonly among: 'group' | 'round'; readonly mean: { readonly numerator: string; readonly denominator: string } | null };

export type CellView = {
  readonly unit: UnitId;
  readonly packageRevision: number;
  readonly node: CriterionNode;
  readonly self: SelfScore;
  readonly figures: readonly DeclaredFigure[];
  /** Empty unless the criterion's rule compares with a mean. */
  readonly means: readonly FigureMean[];
  readonly explanation: string;
  readonly citations: readonly CitationView[];
  readonly score: CellScore;
  readonly state: CellState;
  readonly lacks: readonly CellLack[];
  readonly isMine: boolean;
  readonly savedAt: Instant | null;
  /** null: everything that was typed is recorded. */
  readonly draft: KeptDraft | null;
  readonly history: readonly CellHistoryItem[];
};

/** What of a cell a person fills in. `question` null: not flagged for explanation. */
export type RecordedCell = Omit<CellScore, 'code'>;
/** `before`: what it took the place of; null when nothing was recorded before. `by`: absent when it was recorded. */
export type CellHistoryItem = RecordedCell & { readonly at: Instant; readonly before: RecordedCell | null; readonly by?: 'undo' | 'redo' };

/**
 * What became of a form that was typed. `keptAt` null: it says what is recorded, so that nothing is left to keep. `state`
 * and `lacks` are the cell's from now on.
 */
export type KeptCell = { readonly keptAt: Instant | null; readonly state: CellState; readonly lacks: readonly CellLack[] };

/** A cell whose draft was let go of, as it is recorded. */
export type DroppedCell = Pick<SavedCell, 'cell' | 'line'>;

/** `here`: reasons written for the criterion at other units, the newest first, each once. */
export type ReasonPhrases = { readonly here: readonly string[] };

export type SavedCell = { readonly savedAt: Instant; readonly cell: CellView; readonly line: CellLine };

/** A cell that undo or redo would change, and when that was recorded. */
export type UndoTarget = { readonly unit: UnitId; readonly code: CriterionCode; readonly at: Instant };
/** null: there is nothing to undo, or to redo. */
export type UndoState = { readonly undo: UndoTarget | null; readonly redo: UndoTarget | null };
/** A cell that was undone or redone, as it stands now, and what can be undone and redone from here. */
export type UndoneCell = { readonly saved: SavedCell; readonly state: UndoState };

export type KitPreview = {
  readonly round: string;
  readonly title: string;
  readonly issuerName: string;
  readonly issuerFingerprint: string;
  readonly members: readonly { readonly id: MemberId; readonly name: string; readonly thumbprint: Thumbprint | null }[];
  readonly packages: number;
  /** The identity on this machine that the roster names; null when there is none. */
  readonly identity: Thumbprint | null;
  readonly isIllustrative: boolean;
};

export type UnitReadiness = {
  readonly unit: UnitId;
  readonly name: string;
  readonly cells: number;
  readonly hasPackage: boolean;
  readonly lacking: readonly { readonly code: CriterionCode; readonly title: string; readonly lacks: readonly CellLack[] }[];
  /** Revision of the last bundle that held this unit; null when none did. */
  readonly signedRevision: number | null;
  readonly signedAt: Instant | null;
  /** True when something changed after that bundle. */
  readonly hasChanged: boolean;
};

export type ExportedFile = {
  readonly name: string;
  readonly size: number;
  readonly revision: number;
  /** SHA-256 of `manifest-sha256.txt`. */
  readonly manifest: Sha256;
  /** The first 20 hexadecimal digits of it in groups of four: to be read aloud or printed. */
  readonly fingerprint: string;
  readonly cells: number;
  readonly units: number;
  readonly signer: string;
};

export type TaskProgress = {
  readonly task: string;
  readonly step: 'reading' | 'checking' | 'hashing' | 'inspecting' | 'writing' | 'signing' | 'verifying' | 'preparing';
  readonly file: string;
  readonly done: number;
  readonly total: number;
};
