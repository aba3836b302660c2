/** 0 went well, 1 failed, 2 the input or the command was wrong. */
export type ExitCode = 0 | 1 | 2;

/** A reason to stop, said in one sentence, with its code where there is one and the exit code of the process. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  readonly code: string | null;

  constructor(exitCode: ExitCode, message: string, code: string | null = null) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
    this.code = code;
  }
}

/** A command that was called wrongly: says how, and where to find help. */
export const usageError = (message: string, command: string): CliError =>
  new CliError(2, `${message} See: pulse ${command} --help`);
