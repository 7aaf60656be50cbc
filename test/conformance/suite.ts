/** One suite of real messages: reads a folder of cases and says of each whether it came out right. */
export interface Suite {
  readonly name: string;
  /** `folder` holds the suite's cases, as the corpus lays them out. `progress` is told after each case. */
  run(folder: string, progress: () => void): Promise<readonly CaseResult[]>;
}
export interface CaseResult { readonly name: string; readonly ok: boolean; readonly why?: string }
