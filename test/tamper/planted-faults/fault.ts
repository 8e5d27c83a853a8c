/** One check of the verifier taken out of the program: what stands in its place, once, in the file. */
export type PlantedFault = {
  /** What is checked, as the table of `../README.md` says it. */
  readonly check: string;
  /** The text of the source, which must occur in it exactly once. */
  readonly find: string;
  readonly plant: string;
  /** Why no test can tell, of a check that another one stands behind; null when a test must turn red. */
  readonly unseen: string | null;
};

export type FaultedFile = {
  /** From the project's folder, with `/`. */
  readonly file: string;
  /** Tests that are run, in this order, until one is red: `folder/name`. */
  readonly tests: readonly string[];
  readonly faults: readonly PlantedFault[];
};

export const change = (check: string, find: string, plant: string): PlantedFault => ({ check, find, plant, unseen: null });

/** The branch of `if (condition)` is never taken. */
export const skip = (check: string, condition: string): PlantedFault => change(check, `if (${condition})`, 'if (false)');

/** A line, or a part of one, is left out. */
export const drop = (check: string, find: string): PlantedFault => change(check, find, '');

export const unseen = (fault: PlantedFault, why: string): PlantedFault => ({ ...fault, unseen: why });
