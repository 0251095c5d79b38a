/** What a command line works with, and where what it says goes. */
export interface Terminal {
  /** Instead of that of the process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** A line for the one who called. */
  readonly tell: (line: string) => void;
  /** What went wrong, or was wrong about the call; ends with a line end. */
  readonly complain: (text: string) => void;
  /** Exit code of a command that tells more than that it was done. */
  readonly end: (exitCode: number) => void;
}
