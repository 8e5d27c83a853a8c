/** One step of the schema. What was released is never changed; a correction is the next number. */
export type Migration = {
  /** The `user_version` of a file after this step. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
};
