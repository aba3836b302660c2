import type { Log, LogFields } from '../ports/log.ts';

function describe(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) return { error: String(thrown) };
  const cause = thrown.cause instanceof Error ? `${thrown.cause.name}: ${thrown.cause.message}` : undefined;
  return { error: `${thrown.name}: ${thrown.message}`, stack: thrown.stack, cause };
}

/** Creates a log of one JSON line an event on the console, with fields that every line of this invocation carries. */
export function createConsoleLog(base: LogFields): Log {
  const write = (level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void =>
    console[level](JSON.stringify({ level, event, ...base, ...fields }));
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, thrown, fields) => write('error', event, { ...describe(thrown), ...fields }),
  };
}
